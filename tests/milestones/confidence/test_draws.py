from math import erf, sqrt

import numpy as np
import pytest

from milestones.confidence.draws import drawn, normal_share, normals, triangular


def test_the_normal_share_is_right_to_one_part_in_ten_thousand():
    z = np.linspace(-9, 9, 20_001, dtype=np.float32)

    exact = [(1 + erf(each / sqrt(2))) / 2 for each in z]

    assert np.abs(normal_share(z) - exact).max() < 1e-4
    assert normal_share(z)[[0, -1]] == pytest.approx([0, 1])


def test_normal_numbers_are_normal():
    found = normals(drawn(1, "milestone", "M1", 200_000)).astype(float)

    assert found.mean() == pytest.approx(0, abs=0.01)
    assert found.std() == pytest.approx(1, abs=0.01)
    assert (np.abs(found) < 1.96).mean() == pytest.approx(0.95, abs=0.002)
    assert normal_share(found.astype(np.float32)).mean() == pytest.approx(0.5, abs=0.003)


@pytest.mark.parametrize(("low", "mode", "high"), [(0, 3, 10), (5, 5, 9), (2, 8, 8)])
def test_a_triangular_distribution_has_its_corners_and_its_mean(low, mode, high):
    share = ((np.arange(100_000) + 0.5) / 100_000).astype(np.float32)

    found = triangular(share, low, mode, high)

    assert triangular(np.array([0, 1], np.float32), low, mode, high) == pytest.approx([low, high])
    found = found.astype(float)
    assert found.mean() == pytest.approx((low + mode + high) / 3, abs=1e-3)
    assert (np.diff(found) >= 0).all()
    spread = low**2 + mode**2 + high**2 - low * mode - low * high - mode * high
    assert found.var() == pytest.approx(spread / 18, rel=1e-3)


def test_every_thing_has_chance_of_its_own():
    found = {
        drawn(seed, kind, key, 8).tobytes()
        for seed in (1, 2)
        for kind in ("milestone", "risk")
        for key in ("M1", "M2")
    }

    assert len(found) == 8
    assert (drawn(1, "risk", "R1", 8) == drawn(1, "risk", "R1", 8)).all()


def test_more_runs_begin_with_the_same():
    assert (drawn(1, "risk", "R1", 3) == drawn(1, "risk", "R1", 8)[:3]).all()


def test_things_that_are_not_correlated_are_not_alike():
    rows = [drawn(1, "milestone", f"M{n}", 4_000) for n in range(40)]

    alike = np.corrcoef(rows)[np.triu_indices(40, 1)]

    assert np.abs(alike).max() < 0.08
    assert alike.std() == pytest.approx(1 / np.sqrt(4_000), rel=0.1)
