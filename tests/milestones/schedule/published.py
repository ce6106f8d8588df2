"""Instances of PSPLIB (Kolisch and Sprecher, 1996) with the length that each file says.

A job in order: its duration, and after ">" the jobs that follow it.
"""

from tests.milestones.schedule.psplib import Instance

J30_LIGHT = """
0>2,3,4 2>10 10>5,9,15 7>7,13 1>6,17 3>13,16,18 6>8,11,19 2>27 10>14,28 5>12,22 9>21,26 4>24 4>25
2>25 4>21 10>20,26 10>21,26,29 7>23 10>25 7>31 2>31 1>27,29 2>31 2>29 2>30 9>27 1>30 4>30 7>32 8>32
9>32 0
"""
J30_FULL = """
0>2,3,4 3>8,14,15 2>6,7,16 1>5,10,11 7>9,19,21 2>12 1>13 9>20 8>29 8>25 8>18 4>24,29 10>20 4>23,24
10>17,31 7>22 1>23 4>19,27 9>20 1>22 4>23,27 3>26 5>25,28 4>27 3>26,29 1>30 7>28 6>30 9>32 7>32 3>32
0
"""
J30_DENSE = """
0>2,3,4 7>5,15,21 10>7,8,14 2>11,14,24 6>6,9,10 8>8,13,30 1>13,15,21 8>16,18 1>11,16,20 7>12,18,19
4>17,23,26 6>13,14,22 4>16,31 9>23,27,29 10>18,19,20 1>17 7>29 8>24,25,26 6>22,27,28 2>25,28
5>22,23,27 6>24,25,26 2>28 2>29 6>31 9>31 4>30 10>30 3>32 5>32 8>32 0
"""
J60 = """
0>2,3,4 8>5,10,15 1>7,14,29 10>8,12,16 6>6,22,24 5>17,38 8>23 9>9,20,40 1>13,35 9>11,45 8>26,37,44
3>21,27 6>18 2>18,19,34 5>25,59 1>55,58 3>32,43 10>28,33 9>28 1>27,31 3>39 6>31 3>51 3>48 7>40
6>49,54 10>30,51 9>47,61 8>41,57 4>56 3>43 3>57 6>39 1>44 9>36,39 9>42 1>58 2>50,60 4>53 9>53 10>46
8>48 4>51,58 3>50 6>53 6>56 7>52 3>55 2>60 10>61 4>60 2>54 1>56 4>55 10>57 8>61 6>59 10>59 3>62
10>62 1>62 0
"""


def typed(jobs: str, length: int) -> Instance:
    """The instance that is written so."""
    parts = [job.partition(">") for job in jobs.split()]
    durations = {number: int(part[0]) for number, part in enumerate(parts, start=1)}
    after = {
        number: [int(each) for each in part[2].split(",") if each]
        for number, part in enumerate(parts, start=1)
    }
    return Instance(after, durations, length)


TYPED = {
    "j301_2": typed(J30_LIGHT, 42),
    "j3013_1": typed(J30_FULL, 34),
    "j3048_10": typed(J30_DENSE, 54),
    "j601_1": typed(J60, 77),
}
