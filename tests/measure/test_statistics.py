"""Statistics against scipy, statsmodels and figures worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats
from scipy.stats import mstats
from statsmodels.stats.proportion import proportion_confint

from analytics.measure.statistics import (
    benjamini_hochberg,
    expected,
    kendall,
    kendall_p,
    seasonal_trend,
    sen_slope,
    wilson,
)

# --- Wilson ---------------------------------------------------------------------------------------------------------

SHARES = [(0, 40), (1, 40), (6, 44), (20, 40), (39, 40), (40, 40), (3, 5), (1, 1), (0, 1), (250, 4000)]


@pytest.mark.parametrize(("count", "base"), SHARES)
@pytest.mark.parametrize("level", [0.90, 0.95, 0.99])
def test_wilson_is_that_of_statsmodels_and_scipy(count: int, base: int, level: float) -> None:
    low, high = wilson(count, base, level)
    assert (low, high) == pytest.approx(proportion_confint(count, base, 1 - level, method="wilson"), abs=1e-12)
    limits = stats.binomtest(count, base).proportion_ci(level, method="wilson")
    assert (low, high) == pytest.approx((limits.low, limits.high), abs=1e-12)


def test_wilson_takes_rows_and_has_nothing_to_say_without_a_base() -> None:
    low, high = wilson(np.array([[5, 0], [0, 0]]), np.array([10, 0]))
    assert np.isnan(low[:, 1]).all() and np.isnan(high[:, 1]).all()
    assert low[1, 0] == 0 and low[0, 0] < 0.5 < high[0, 0]


# --- this month -----------------------------------------------------------------------------------------------------


def random_counts(seed: int, months: int, rows: int = 5) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.negative_binomial(4, 0.4, (rows, months)), rng.integers(1500, 4500, months)


@pytest.mark.parametrize("months", [7, 12, 24])
@pytest.mark.parametrize("seed", range(5))
def test_expected_is_the_prediction_of_a_quasi_poisson_model(seed: int, months: int) -> None:
    counts, base = random_counts(seed, months)
    found = expected(counts, base, 0.90)
    for row, x in enumerate(counts):
        earlier = x[:-1].astype(float)
        model = sm.GLM(earlier, np.ones(len(earlier)), family=sm.families.Poisson(), offset=np.log(base[:-1]))
        fit = model.fit(scale="X2")
        mean = float(np.exp(fit.params[0]) * base[-1])
        scale = max(1.0, float(fit.scale))
        # variance of the rate's logarithm is scale / Σx; of the prediction scale · mean more
        variance = mean**2 * float(fit.cov_params()[0, 0]) / float(fit.scale) * scale + scale * mean
        t = (x[-1] - mean) / np.sqrt(variance)
        half = stats.t.isf(0.05, len(earlier) - 1) * np.sqrt(variance)
        assert found.mean[row] == pytest.approx(mean)
        assert found.t[row] == pytest.approx(t)
        assert (found.low[row], found.high[row]) == pytest.approx((max(0, mean - half), mean + half))
        assert found.p[row] >= 2 * stats.t.sf(abs(t), len(earlier) - 1) - 1e-12


def test_with_papers_of_one_length_t_is_the_textbook_chart() -> None:
    x = np.array([[3, 9, 4, 12, 6, 8, 20]])
    earlier = x[0, :-1]
    m, n = earlier.mean(), earlier.size
    spread = max(1, earlier.var(ddof=1) / m)
    assert expected(x, np.full(7, 2000)).t[0] == pytest.approx((20 - m) / np.sqrt(spread * m * (1 + 1 / n)))


@pytest.mark.parametrize("months", [7, 13, 24])
def test_p_is_the_larger_one_of_t_and_the_tail_of_counts(months: int) -> None:
    counts, base = random_counts(3, months, 40)
    found, n = expected(counts, base), months - 1
    by_t = 2 * stats.t.sf(np.abs(found.t), n - 1)
    variance = ((counts[:, -1] - found.mean) / found.t) ** 2 * (n - 1) / (n - 3)
    r = found.mean**2 / (variance - found.mean)
    by_counts = [
        min(1, 2 * min(stats.nbinom.pmf(np.arange(x, 2000), k, k / (k + m)).sum(), stats.nbinom.cdf(x, k, k / (k + m))))
        for x, k, m in zip(counts[:, -1], r, found.mean, strict=True)
    ]
    assert found.p == pytest.approx(np.maximum(by_t, by_counts), rel=1e-6)


UNUSUAL = [
    ("too few months before", [5, 5, 5, 5, 5, 50], None),
    ("never met before: a fact, not a test", [0, 0, 0, 0, 0, 0, 0, 9], None),
    ("a jump", [5, 6, 4, 5, 6, 4, 5, 30], True),
    ("as ever", [5, 6, 4, 5, 6, 4, 5, 7], False),
    ("one mention after one mention in two years says nothing", [1, *[0] * 22, 1], False),
    ("gone", [20, 21, 19, 20, 20, 22, 18, 20, 21, 19, 20, 0], True),
]


@pytest.mark.parametrize(("_", "counts", "rare"), UNUSUAL, ids=[case[0] for case in UNUSUAL])
def test_what_is_unusual(_: str, counts: list[int], rare: bool | None) -> None:
    p = expected([counts], np.full(len(counts), 2000)).p[0]
    assert (None if np.isnan(p) else bool(p < 0.01)) is rare


def test_a_longer_paper_may_say_more() -> None:
    counts = [[5, 6, 4, 5, 6, 4, 5, 6, 5, 20]]
    assert expected(counts, [1000] * 10).p[0] < 0.01 < expected(counts, [1000] * 9 + [4000]).p[0]


def test_only_the_last_23_months_before_count() -> None:
    counts, base = random_counts(9, 60)
    assert np.array_equal(expected(counts, base).p, expected(counts[:, -24:], base[-24:]).p)
    assert not np.array_equal(expected(counts, base).p, expected(counts[:, -23:], base[-23:]).p)


# --- over the years -------------------------------------------------------------------------------------------------


def masked(values: np.ndarray) -> np.ma.MaskedArray:
    """Years × 12, as scipy takes them."""
    padded = np.full(-(-len(values) // 12) * 12, np.nan)
    padded[: len(values)] = values
    return np.ma.masked_invalid(padded.reshape(-1, 12))


values = st.one_of(st.integers(0, 4).map(float), st.floats(0, 30, width=16), st.just(float("nan")))


@settings(max_examples=30, deadline=None)
@given(st.integers(24, 62).flatmap(lambda months: arrays(float, months, elements=values)))
def test_kendall_is_that_of_scipy_with_ties_and_gaps(row: np.ndarray) -> None:
    blocks = masked(row)
    blocks = blocks[:, blocks.count(axis=0) > 1]  # scipy fails on a calendar month that is never there
    if not blocks.size:
        return
    s, variance = kendall(row[None])
    p = kendall_p(s, variance)
    with np.errstate(all="ignore"):
        theirs = mstats.kendalltau_seasonal(blocks)["global p-value (indep)"]
    assert p[0] == pytest.approx(float(theirs), nan_ok=True, abs=1e-12) if variance[0] else np.isnan(p[0])


def test_the_variance_is_the_textbook_formula() -> None:
    row = np.concatenate([[3, 1, 2, 5, 4], [1, 1, 2, 2, 2], [0, 0, 0, 0, 0]]).reshape(3, 5)
    series = np.full((1, 60), np.nan)
    for month, years in enumerate(row):
        series[0, month::12] = years
    s, variance = kendall(series)
    assert s[0] == 4 + 6 + 0  # 3 1 2 5 4: 7 pairs up, 3 down; 1 1 2 2 2: 6 up
    no_ties = 5 * 4 * 15 / 18
    ties = (5 * 4 * 15 - 2 * 1 * 9 - 3 * 2 * 11) / 18
    assert variance[0] == pytest.approx(no_ties + ties)


@settings(max_examples=30, deadline=None)
@given(st.integers(24, 62).flatmap(lambda months: arrays(float, months, elements=values)))
def test_the_slope_is_that_of_scipy(row: np.ndarray) -> None:
    theirs = mstats.sen_seasonal_slopes(masked(row)).inter_slope
    found = sen_slope(row[None], np.zeros(1))[0][0]
    assert np.isnan(found) if theirs is np.ma.masked else found == pytest.approx(float(theirs), abs=1e-9)


@pytest.mark.parametrize("years", [3, 5, 12, 30])
@pytest.mark.parametrize("seed", range(4))
def test_with_one_month_a_year_slope_and_limits_are_those_of_theilslopes(years: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    yearly = np.round(rng.normal(size=years) + 0.2 * np.arange(years), 1)
    series = np.full((1, years * 12), np.nan)
    series[0, 4::12] = yearly
    theirs = stats.theilslopes(yearly, alpha=0.95)
    found = seasonal_trend(series)
    ours = (found.slope[0], found.low[0], found.high[0])
    assert ours == pytest.approx((theirs.slope, theirs.low_slope, theirs.high_slope))


def test_a_season_alone_is_no_trend_and_a_steady_rise_is_one() -> None:
    season = np.tile(np.arange(12.0), 3)
    rise = season + np.repeat([0.0, 2, 4], 12)
    found = seasonal_trend([season, rise, -rise])
    assert found.slope == pytest.approx([0, 2, -2])
    assert np.isnan(found.p[0])  # no year differs: nothing to compare
    assert found.p[1] == found.p[2] < 1e-6


def test_without_two_years_there_is_no_slope() -> None:
    found = seasonal_trend(np.arange(24.0).reshape(2, 12))
    assert all(np.isnan(values).all() for values in (found.slope, found.low, found.high, found.p))


def test_q_leaves_out_what_is_no_test() -> None:
    p = np.array([0.01, np.nan, 0.04, 0.03])
    assert benjamini_hochberg(p) == pytest.approx([0.03, np.nan, 0.04, 0.04], nan_ok=True)
    assert np.isnan(benjamini_hochberg([np.nan, np.nan])).all()


def test_the_share_of_false_discoveries_is_that_of_scipy() -> None:
    for p in np.random.default_rng(3).random((20, 30)) ** 3:
        assert benjamini_hochberg(p) == pytest.approx(stats.false_discovery_control(p))
