"""How often trends and unusual months are seen where there are none, and how often true ones are found.

    python -m tools.simulate_trends [ROUNDS]

Draws the counts of 34 themes over papers of varying length, thousands of times (ROUNDS, default 300, are sets of 34),
lets `analytics.measure.trends.verdicts` judge them, and prints shares. Means of a month lie between 0.3 and 20
mentions, evenly by logarithm; "spread" is variance over mean (1: Poisson; more: negative binomial).
Nobody's papers are read.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from analytics.measure.series import Series
from analytics.measure.trends.verdicts import FALLING, LEAST_CHANGE, PERHAPS_RISING, RISING, SURE, Trend, trends
from analytics.vietnamese import months_between

Rng = np.random.Generator
Floats = NDArray[np.float64]
Shape = Callable[[Rng, int, int], Floats]  # themes, months → factors on the mean, 1 on average over time

THEMES = 34
MONTHS = months_between("2015-01", "2024-12")


def means(rng: Rng, themes: int) -> Floats:
    """Mentions a month: 0.3 to 20, evenly by logarithm."""
    return np.exp(rng.uniform(np.log(0.3), np.log(20), themes))


def steady(rng: Rng, themes: int, months: int) -> Floats:
    """The same every month."""
    return np.ones((themes, months))


def seasonal(rng: Rng, themes: int, months: int) -> Floats:
    """A wave a year, of any height and month."""
    height, top = rng.uniform(0, 1, (themes, 1)), rng.uniform(0, 12, (themes, 1))
    return 1 + height * np.sin(2 * np.pi * (np.arange(months) - top) / 12)


def spells(rng: Rng, themes: int, months: int) -> Floats:
    """Two to six months much, then two to twelve months little, as topics of directives come and go."""
    rows = []
    for _ in range(themes):
        row: list[float] = []
        while len(row) < months + 24:
            row += [2.0] * int(rng.integers(2, 7)) + [0.3] * int(rng.integers(2, 13))
        start = int(rng.integers(0, 24))
        rows.append(row[start : start + months])
    return np.array(rows)


def wandering(rng: Rng, themes: int, months: int) -> Floats:
    """A level that drifts: neighbouring months' logarithms correlate by 0.6, with standard deviation 0.5."""
    level = np.zeros((themes, months + 30))
    for month in range(1, months + 30):
        level[:, month] = 0.6 * level[:, month - 1] + rng.normal(scale=0.4, size=themes)
    return np.exp(level[:, 30:] - 0.125)


def doubling(rng: Rng, themes: int, months: int) -> Floats:
    """Evenly, so that the last month has twice the first."""
    rise = np.linspace(1, 2, months)
    return np.tile(rise / rise.mean(), (themes, 1))


def drawn(rng: Rng, mean: Floats, factors: Floats, spread: float) -> Series:
    """Counts with these means, times the factors, times the length of the month's paper (1,500 to 4,500 words)."""
    months = factors.shape[1]
    words = rng.integers(1500, 4500, months)
    expected = mean[:, None] * factors * words / words.mean() + 1e-9
    counts = rng.poisson(expected)
    if spread > 1:
        counts = rng.negative_binomial(expected / (spread - 1), 1 / spread)
    names = tuple(f"{n}" for n in range(len(mean)))
    return Series(names, names, tuple(MONTHS[:months]), np.ones(months, bool), counts, words, shares=False)


def false_alarms(
    rng: Rng, earlier: int, spread: float, rounds: int, mean: float | None = None, shape: Shape = steady
) -> float:
    """How many of 34 themes are called unusual in a month, on average; themes of one mean if it is given."""
    found = 0
    for _ in range(rounds):
        rates = means(rng, THEMES) if mean is None else np.full(THEMES, mean)
        series = drawn(rng, rates, shape(rng, THEMES, earlier + 1), spread)
        found += sum(t.usual is not None and t.usual.unusual is not None for t in trends(series))
    return found / rounds


def jumps_found(rng: Rng, earlier: int, spread: float, rounds: int, mean: float, times: float) -> float:
    """Share of months called unusual in which one of 34 themes, of this mean, is said so many times as often."""
    found = 0
    for _ in range(rounds):
        factors = steady(rng, THEMES, earlier + 1)
        factors[0, -1] = times
        first = trends(drawn(rng, np.append(mean, means(rng, THEMES - 1)), factors, spread))[0]
        found += first.usual is not None and first.usual.unusual is not None
    return found / rounds


def false_trends(rng: Rng, shape: Shape, months: int, spread: float, rounds: int) -> tuple[float, float]:
    """Share of themes without a trend that are called "tăng rõ" or "giảm rõ": 34 shown together, and each alone."""
    together = alone = 0
    for _ in range(rounds):
        series = drawn(rng, means(rng, THEMES), shape(rng, THEMES, months), spread)
        found = trends(series)
        together += sum(is_sure(t) for t in found)
        alone += sum(sure_alone(t) for t in found)
    return together / rounds / THEMES, alone / rounds / THEMES


def doublings_found(rng: Rng, months: int, mean: float, rounds: int) -> tuple[float, float, float]:
    """Share of doublings (spread 2) that are called "tăng rõ" among 33 steady themes, that or "có thể tăng", and
    "tăng rõ" alone."""
    sure = perhaps = alone = 0
    for _ in range(rounds):
        factors = np.vstack([doubling(rng, 1, months), steady(rng, THEMES - 1, months)])
        series = drawn(rng, np.append(mean, means(rng, THEMES - 1)), factors, 2)
        first = trends(series)[0]
        sure += first.verdict == RISING
        perhaps += first.verdict in (RISING, PERHAPS_RISING)
        alone += sure_alone(first)
    return sure / rounds, perhaps / rounds, alone / rounds


def is_sure(trend: Trend) -> bool:
    return trend.verdict in (RISING, FALLING)


def sure_alone(trend: Trend) -> bool:
    """Whether it would be "rõ" if nothing else were shown: then q is p."""
    slope = trend.slope
    return slope is not None and slope.p is not None and slope.p <= SURE and abs(slope.change) >= LEAST_CHANGE


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    rng = np.random.default_rng(2024)
    print("False “bất thường” a month among 34 themes, steady but where said, by spread 1, 2, 3, 4")
    for mean in (None, 0.3, 1.0, 8.0):
        for earlier in (6, 12, 23):
            rates = [false_alarms(rng, earlier, spread, rounds, mean) for spread in (1, 2, 3, 4)]
            print(f"  mean {mean or '0.3-20'}, {earlier} months before:", *(f"{rate:.2f}" for rate in rates))
    for shape in (seasonal, spells, wandering):
        rates = [false_alarms(rng, 23, spread, rounds, shape=shape) for spread in (1, 2, 3, 4)]
        print(f"  {shape.__name__}, mean 0.3-20, 23 months before:", *(f"{rate:.2f}" for rate in rates))
    print("One theme of mean 8 said three times as often, found among 34 (%), by spread 1, 2, 3, 4")
    for earlier in (6, 12, 23):
        shares = [jumps_found(rng, earlier, spread, rounds, 8, 3) for spread in (1, 2, 3, 4)]
        print(f"  {earlier} months before:", *(f"{100 * share:.0f}" for share in shares))
    print("False “rõ” of themes without a trend (%), 34 together / each alone, over 24, 36, 48, 60 months")
    for shape in (steady, seasonal, spells, wandering):
        for spread in (1, 2, 4):
            found = [false_trends(rng, shape, months, spread, max(1, rounds // 10)) for months in (24, 36, 48, 60)]
            print(f"  {shape.__name__}, spread {spread}:", *(f"{100 * a:.2f}/{100 * b:.1f}" for a, b in found))
    print("A doubling, spread 2, found (%): “rõ” among 34 / “rõ” or “có thể” among 34 / “rõ” alone, same months")
    for mean in (3.0, 8.0, 20.0):
        power = [doublings_found(rng, months, mean, rounds) for months in (24, 36, 48, 60)]
        print(f"  mean {mean:.0f}:", *("/".join(f"{100 * share:.0f}" for share in shares) for shares in power))


if __name__ == "__main__":
    main()
