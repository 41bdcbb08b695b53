"""How often trends and unusual months are seen where there are none; in full: tools/simulate_trends.py."""

from __future__ import annotations

import numpy as np
import pytest

from tools.simulate_trends import (
    Shape,
    doublings_found,
    false_alarms,
    false_trends,
    jumps_found,
    seasonal,
    spells,
    steady,
)

ROUNDS = 40  # months of 34 themes


@pytest.mark.parametrize("earlier", [6, 12, 23])
@pytest.mark.parametrize("spread", [1, 2, 3, 4])
def test_at_most_one_false_alarm_in_two_months(earlier: int, spread: int) -> None:
    assert false_alarms(np.random.default_rng(spread), earlier, spread, ROUNDS) <= 0.5


@pytest.mark.parametrize("months", [24, 36, 48, 60])
@pytest.mark.parametrize("shape", [steady, seasonal, spells])
def test_at_most_one_series_in_twenty_has_a_false_trend(shape: Shape, months: int) -> None:
    together, alone = false_trends(np.random.default_rng(months), shape, months, 2, 12)
    assert together <= 0.01
    assert alone <= 0.05


def test_a_jump_is_seen() -> None:
    """Three times as often, mean 8, variance twice the mean, among 34."""
    assert jumps_found(np.random.default_rng(1), 23, 2, ROUNDS, 8, 3) >= 0.2


def test_a_doubling_over_four_years_is_seen() -> None:
    """Mean 20 a month, variance twice the mean; over three years at mean 8 it mostly is not (see the long form)."""
    sure, perhaps, alone = doublings_found(np.random.default_rng(1), 48, 20, ROUNDS)
    assert sure >= 0.35
    assert sure < perhaps
    assert alone >= 0.75
