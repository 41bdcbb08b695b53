"""Keyness measures against published values, scipy, and what they promise."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, chi2_contingency

from analytics.measure.keyness import (
    deviation_of_proportions,
    log_likelihood,
    log_ratio,
    log_ratio_interval,
    log_ratio_limit,
    nearer_limit,
)

TABLES = [(12, 60, 3, 200), (0, 50, 9, 200), (9, 50, 0, 200), (5, 100, 5, 100), (7, 10, 1, 90), (60, 60, 100, 200)]


@pytest.mark.parametrize(("cells", "published"), [(2, 182.07), (4, 184.09)])
def test_log_likelihood_of_the_published_example(cells: int, published: float) -> None:
    """12,000 against 10,000 in a million words each."""
    assert log_likelihood(12_000, 10**6, 10_000, 10**6, cells=cells) == pytest.approx(published, abs=0.005)


@pytest.mark.parametrize(("a", "n_a", "b", "n_b"), TABLES)
def test_four_cells_are_those_of_a_contingency_table(a: int, n_a: int, b: int, n_b: int) -> None:
    table = [[a, b], [n_a - a, n_b - b]]
    expected = chi2_contingency(table, lambda_="log-likelihood", correction=False).statistic
    assert log_likelihood([a], n_a, [b], n_b, cells=4)[0] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("a", "n_a", "b", "n_b", "expected"),
    [
        (8, 100, 1, 100, 3.0),
        (1, 100, 8, 100, -3.0),
        (4, 200, 1, 100, 1.0),
        (4, 100, 0, 100, 3.0),  # nothing is taken for 0.5
        (0, 100, 0, 200, np.nan),
    ],
)
def test_log_ratio_is_in_doublings(a: int, n_a: int, b: int, n_b: int, expected: float) -> None:
    assert log_ratio([a], n_a, [b], n_b)[0] == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(("a", "n_a", "b", "n_b"), TABLES)
@pytest.mark.parametrize("terms", [1, 400])
def test_the_interval_is_the_exact_one_of_the_share(a: int, n_a: int, b: int, n_b: int, terms: int) -> None:
    """Against scipy's own Clopper-Pearson interval, corrected for the number of terms (Bonferroni)."""
    share = binomtest(a, a + b).proportion_ci(1 - 0.05 / terms, method="exact")
    with np.errstate(divide="ignore"):
        expected = [np.log2(np.divide(p, 1 - p)) + np.log2(n_b / n_a) for p in share]
    low, high = log_ratio_interval([a] * terms, n_a, [b] * terms, n_b)
    assert [low[0], high[0]] == pytest.approx(expected)
    assert low[0] < log_ratio(a, n_a, b, n_b) < high[0]


@pytest.mark.parametrize(
    ("low", "high", "nearer"), [(1.0, 3.0, 1.0), (-3.0, -1.0, -1.0), (-1.0, 2.0, 0.0), (0.5, np.inf, 0.5)]
)
def test_the_nearer_limit_is_0_where_the_direction_is_unsure(low: float, high: float, nearer: float) -> None:
    assert nearer_limit([low], [high])[0] == nearer


SIZES = st.integers(1, 300)


@given(st.data(), SIZES, SIZES)
def test_sides_may_be_exchanged(data: st.DataObject, n_a: int, n_b: int) -> None:
    a, b = data.draw(st.integers(0, n_a)), data.draw(st.integers(0, n_b))
    for measure in (log_ratio_limit, log_ratio):
        expected = -measure([b], n_b, [a], n_a)[0]
        assert measure([a], n_a, [b], n_b)[0] == pytest.approx(expected, abs=1e-6, nan_ok=True)
    for cells in (2, 4):
        there = log_likelihood([b], n_b, [a], n_a, cells=cells)[0]
        assert log_likelihood([a], n_a, [b], n_b, cells=cells)[0] == pytest.approx(there, abs=1e-9)


def test_the_same_rate_is_no_difference() -> None:
    assert log_likelihood([5, 0, 50], 50, [10, 0, 100], 100, cells=4) == pytest.approx([0, 0, 0], abs=1e-9)
    assert log_ratio([5, 50], 50, [10, 100], 100) == pytest.approx([0, 0])
    assert log_ratio_limit([5, 0, 50], 50, [10, 0, 100], 100).tolist() == [0, 0, 0]


def test_the_limit_is_wrong_less_often_than_it_says() -> None:
    """Of 2000 pairs of sides with one rate, at most 5 % have a term that seems sure (40 terms each, seeded)."""
    rng = np.random.default_rng(7)
    rates = rng.uniform(0.02, 0.5, 40)
    false = [log_ratio_limit(rng.binomial(60, rates), 60, rng.binomial(400, rates), 400).any() for _ in range(2000)]
    assert np.mean(false) <= 0.05


# Gries 2008's small corpus, from "Dispersions and adjusted frequencies in corpora": five parts of letters for words
GRIES = ["bamnibeup", "basatbewqn", "bcagabesta", "baghabeaat", "bahaabeaxat"]


@pytest.mark.parametrize(
    ("letter", "dp", "normed"), [("a", 0.18, 0.22), ("b", 0.02, 0.024), ("x", 0.78, 0.951), ("i", 0.82, 1.0)]
)
def test_deviation_of_proportions_of_a_small_corpus(letter: str, dp: float, normed: float) -> None:
    """ "a" is the published case (DP 0.18, DPnorm 0.22); the others by hand from the definition."""
    counts = [Counter(part)[letter] for part in GRIES]
    found = deviation_of_proportions(counts, list(map(len, GRIES)))
    assert [float(value) for value in found] == pytest.approx([dp, normed], abs=0.002)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 99)), min_size=2, max_size=9))
def test_deviation_of_proportions_lies_between_even_and_all_in_one(parts: list[tuple[int, int]]) -> None:
    counts, lengths = [count for count, _ in parts], [length for _, length in parts]
    dp, normed = deviation_of_proportions([counts, lengths], lengths)
    assert (dp[1], normed[1]) == pytest.approx((0, 0), abs=1e-9)
    if any(counts):
        assert -1e-9 <= dp[0] <= normed[0] <= 1 + 1e-9
    else:
        assert np.isnan(dp[0])
        assert np.isnan(normed[0])


def test_all_in_the_smallest_part_is_the_least_even() -> None:
    assert deviation_of_proportions([3, 0, 0], [10, 20, 30])[1] == pytest.approx(1)
