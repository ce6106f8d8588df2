"""Factories of the partnership's records.

Every factory numbers from 70001, whichever test asks first and however many follow: a reference
that a test writes by hand (A99, M012) is never one that a factory makes, nor the beginning of one.
"""

from factory.base import BaseFactory

FIRST = 70_001

BaseFactory._setup_next_sequence = classmethod(lambda made: FIRST)
