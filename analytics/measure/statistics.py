"""Statistics of monthly counts and rates: rows are series, the last axis is the months; what is missing is NaN.

The distributions are those of `scipy.special`: `scipy.stats`, which says the same, takes the first page half a second
to load. How often they are wrong: `tools/simulate_trends.py` prints it for counts as papers have them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

LEAST_EARLIER = 6  # months: with fewer nothing is called unusual
MOST_EARLIER = 23  # months: as many as were simulated; what was usual before that is no measure for this month
RANGE_LEVEL = 0.90  # of the range that is expected: what is unusual at q ≤ 0.10 always lies outside
_SEASONS = 12

Floats = NDArray[np.float64]


def wilson(counts: ArrayLike, base: ArrayLike, level: float = 0.95) -> tuple[Floats, Floats]:
    """Lower and upper limit of a share, `counts` out of `base` (0 to 1); NaN where the base is 0.

    (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = counts / n, n = base (Wilson 1927).
    """
    n = np.where(np.asarray(base) > 0, base, np.nan)
    p, z = np.asarray(counts) / n, special.ndtri((1 + level) / 2)
    middle = p + z**2 / (2 * n)
    half = z * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    low, high = (np.clip((middle + side) / (1 + z**2 / n), 0, 1) for side in (-half, half))
    return low, high


# --- this month against the ones before -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Expected:
    """What the earlier months let one expect of a month's count, and how rarely it would differ as much as it does."""

    mean: Floats
    low: Floats
    high: Floats
    t: Floats
    p: Floats


def expected(counts: ArrayLike, base: ArrayLike, level: float = RANGE_LEVEL) -> Expected:
    """A control chart: the last column of `counts` (rows × months) against at most 23 columns before it.

    `base` (months, each above 0): what the counts are out of. Σ over the n earlier months, m = base_now Σx / Σbase,
    φ = max(1, Pearson's χ² / (n − 1)), t = (x − m) / √v with v = φ m (1 + base_now / Σbase), two-sided with n − 1
    degrees of freedom: the prediction of a quasi-Poisson model of one rate. low, high: m ± t(level) √v, not below 0.
    p is the larger one of t's and of the negative binomial tail with mean m and the variance that t has,
    v (n − 1) / (n − 3): counts lean to the right, and over 34 series of one mention a month and φ = 4 t alone gave up
    to 1.9 false alarms a month, both together 0.5. All NaN with fewer than 6 earlier months, and for a row that they
    never mention: that it is new is a fact and needs no test.
    """
    x, sizes = np.asarray(counts, float), np.asarray(base, float)
    now, size = x[:, -1], sizes[-1]
    x, sizes = x[:, -MOST_EARLIER - 1 : -1], sizes[-MOST_EARLIER - 1 : -1]
    n, total = x.shape[1], x.sum(axis=1)
    if n < LEAST_EARLIER:
        return Expected(*(np.full(len(now), np.nan) for _ in range(5)))
    total[total == 0] = np.nan
    mean = total * size / sizes.sum()
    usual = np.outer(total, sizes / sizes.sum())
    spread = np.maximum(1, ((x - usual) ** 2 / usual).sum(axis=1) / (n - 1))
    variance = spread * mean * (1 + size / sizes.sum())
    t, half = (now - mean) / np.sqrt(variance), special.stdtrit(n - 1, (1 + level) / 2) * np.sqrt(variance)
    p = np.maximum(2 * special.stdtr(n - 1, -np.abs(t)), _count_tails(now, mean, variance * (n - 1) / (n - 3)))
    return Expected(mean, np.maximum(0, mean - half), mean + half, t, p)


def _count_tails(x: Floats, mean: Floats, variance: Floats) -> Floats:
    """Two-sided p of counts by the negative binomial with this mean and variance (above the mean): twice a tail."""
    size, chance = mean**2 / (variance - mean), mean / variance
    at_least = np.where(x > 0, special.betaincc(size, np.maximum(x, 1), chance), 1.0)
    tails = np.minimum(at_least, special.betainc(size, x + 1, chance))
    return np.asarray(np.minimum(1, 2 * tails), float)


# --- over the years -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class SeasonalTrend:
    """Of every row the change a year with its interval, and p of there being none."""

    slope: Floats
    low: Floats
    high: Floats
    p: Floats


def seasonal_trend(values: ArrayLike, level: float = 0.95) -> SeasonalTrend:
    """Change of `values` (rows × calendar months in order, NaN missing) a year, months compared with the same month.

    Slope and limits: Sen's seasonal ones (`sen_slope`). p: seasonal Mann-Kendall (`kendall`, `kendall_p`). It takes
    months for independent: topics that wander for half a year are called a trend more often (`tools/simulate_trends.py`
    says how often). What would mend that hides true trends: the test for dependent seasons (Hirsch and Slack 1984)
    cannot give p below 0.12 in three years, and a variance widened by the neighbouring months' correlation gives the
    planted rise and fall of the sample only "có thể".
    """
    x = np.asarray(values, float)
    s, variance = kendall(x)
    return SeasonalTrend(*sen_slope(x, variance, level), p=kendall_p(s, variance))


def kendall(values: ArrayLike) -> tuple[Floats, Floats]:
    """S and its variance of seasonal Mann-Kendall (Hirsch, Slack and Smith 1982), ties and gaps allowed.

    S = Σ over calendar months Σ over pairs of years sign(later − earlier). Variance: Σ over calendar months of
    (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 for n years and ties of t, written as (untied pairs + Σ d²) / 3, where d is a
    year's later ones less its earlier ones in sign, which needs no list of the ties (Dietz and Killeen 1981).
    `scipy.stats.mstats.kendalltau_seasonal` says the same and takes 37 ms a row.
    """
    x = _by_year(np.asarray(values, float))
    signs = np.nan_to_num(np.sign(x[:, None] - x[:, :, None]))  # [row, earlier, later, calendar month]
    pairs = np.triu_indices(x.shape[1], 1)
    of_pairs = signs[:, *pairs]
    variance = ((of_pairs**2).sum(axis=(1, 2)) + (signs.sum(axis=2) ** 2).sum(axis=(1, 2))) / 3
    return of_pairs.sum(axis=(1, 2)), variance


def kendall_p(s: Floats, variance: Floats) -> Floats:
    """Two-sided p of S by the normal distribution, |S| less 1 for continuity; NaN where nothing can be compared."""
    known = np.where(variance > 0, variance, np.nan)
    return np.asarray(2 * special.ndtr(-np.maximum(np.abs(s) - 1, 0) / np.sqrt(known)), float)


def sen_slope(values: ArrayLike, variance: Floats, level: float = 0.95) -> tuple[Floats, Floats, Floats]:
    """Sen's seasonal slope a year with its limits: the median of (later − earlier) / years over the same months.

    Limits: of the N slopes in order those with ranks (N − C) / 2 and (N + C) / 2 + 1, C = z √`variance` of S (Gilbert
    1987, 17.4.2), rounded and kept within 1 to N as `scipy.stats.theilslopes` does. NaN where there is no pair.
    """
    x = _by_year(np.asarray(values, float))
    earlier, later = np.triu_indices(x.shape[1], 1)
    slopes = (x[:, later] - x[:, earlier]) / (later - earlier)[:, None]
    slopes = np.sort(slopes.reshape(len(x), -1), axis=1)
    if not slopes.shape[1]:
        return (nothing := np.full(len(x), np.nan)), nothing, nothing
    n = np.isfinite(slopes).sum(axis=1)
    c = special.ndtri((1 + level) / 2) * np.sqrt(variance)
    middle = (_ranked(slopes, (n - 1) // 2) + _ranked(slopes, n // 2)) / 2
    return middle, _ranked(slopes, np.round((n - c) / 2) - 1), _ranked(slopes, np.minimum(np.round((n + c) / 2), n - 1))


def _ranked(ordered: Floats, rank: NDArray[np.number]) -> Floats:
    """Of every row the value of this rank, from 0; NaN, which stand last, where a row has none."""
    places = np.maximum(rank, 0).astype(int)[:, None]
    return np.asarray(np.take_along_axis(ordered, places, axis=1)[:, 0], float)


def _by_year(x: Floats) -> Floats:
    """Rows × years × 12: the first month of the series is the first of every year."""
    years = -(-x.shape[1] // _SEASONS)
    padded = np.full((len(x), years * _SEASONS), np.nan)
    padded[:, : x.shape[1]] = x
    return padded.reshape(len(x), years, _SEASONS)


def benjamini_hochberg(p: ArrayLike) -> Floats:
    """q of every p: the share of false discoveries among those with as small a p (Benjamini and Hochberg 1995): in
    order, the least of p · m / rank from there on.

    NaN is no test: it stays NaN and does not count.
    """
    given = np.asarray(p, float)
    q, known = np.full(given.shape, np.nan), np.isfinite(given)
    if known.any():
        order = np.argsort(given[known])
        ranked = given[known][order] * len(order) / np.arange(1, len(order) + 1)
        q[np.flatnonzero(known)[order]] = np.minimum(1, np.minimum.accumulate(ranked[::-1])[::-1])
    return q
