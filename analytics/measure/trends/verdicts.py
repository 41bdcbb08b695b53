"""What the months say of every series: this month, against those before, over the years, with a verdict in words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from analytics.measure import statistics
from analytics.measure.series import Series
from analytics.measure.statistics import Floats

# verdicts, as users read them
TOO_LITTLE = "chưa đủ dữ liệu"
RISING, FALLING = "tăng rõ", "giảm rõ"
PERHAPS_RISING, PERHAPS_FALLING = "có thể tăng", "có thể giảm"
NO_CHANGE = "không thấy thay đổi"
HIGH, LOW = "cao", "thấp"

LEAST_CALENDAR, LEAST_PRESENT = 24, 20  # months that a trend needs: of the calendar, and with a paper
SURE, POSSIBLE, UNUSUAL = 0.05, 0.20, 0.10  # q at most
LEAST_CHANGE = 0.25  # of the mean, over the whole span


@dataclass(frozen=True, slots=True)
class Point:
    """One month of a series. `rate`: per 1,000 words, or a share of 0 to 1; `low`, `high`: limits of a share (95 %)."""

    month: str
    count: int
    base: int
    rate: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Usual:
    """How this month's count stands to the months before it (`statistics.expected`). `low`, `high`: counts.

    `unusual`: "cao", "thấp" or None, by q over all rows shown together.
    """

    mean: float
    low: float
    high: float
    p: float
    q: float
    unusual: str | None


@dataclass(frozen=True, slots=True)
class Slope:
    """Change of the rate a year, in the unit of the rate, with its limits (95 %), and the test behind the verdict.

    `change`: over the whole span, as a part of the mean rate (0.25: a quarter of it more in the end).
    """

    year: float
    low: float
    high: float
    change: float
    p: float | None  # None where nothing can be compared: a series that is never met
    q: float | None


@dataclass(frozen=True, slots=True)
class Trend:
    """All that is said of one series, up to its last month with a paper. Months without one are missing, never zero."""

    code: str
    name: str
    shares: bool  # counts are items out of items; else mentions out of words
    now: Point
    before: Point | None  # the last month before with a paper, whichever it is, if it is alike
    year_ago: Point | None  # the same month of the year before, if it has a paper and is alike
    follows: bool  # no month is missing between `before` and now
    year_ago_shared: bool  # that month has no paper of its own, but a quarter's is for it
    since: str  # first month with a paper
    present: int  # months with a paper
    alike: int  # of them those with papers of the same offices, which alone are compared
    mentioned: int  # of them those with a mention
    first: str | None  # month of the first mention
    last: str | None
    longest: int  # months in a row with a mention; a missing month neither breaks the row nor counts
    usual: Usual | None  # None with fewer than 6 months before, or none of them with a mention
    slope: Slope | None  # None with too few months
    verdict: str

    @property
    def change(self) -> int | None:
        """Of the count, on the month before."""
        return self.now.count - self.before.count if self.before else None


def trends(series: Series) -> tuple[Trend, ...]:
    """What can be said of every row, in the order of the rows; nothing if no month has a paper.

    Months whose base is 0 (a paper without a single word or item) are missing. Only months of the same offices are
    compared (`Series.comparable`). All rows are judged together (Benjamini-Hochberg), so a series should hold exactly
    what is shown together.
    """
    present = series.present & (series.base > 0)
    columns = np.flatnonzero(present)
    if not columns.size:
        return ()
    alike = present if series.comparable is None else present & series.comparable
    compared = np.flatnonzero(alike)
    rates = np.where(present, series.rates, np.nan)
    usual = _usual(series.counts[:, compared], series.base[compared])
    slopes, verdicts = _over_the_years(np.where(alike, rates, np.nan)[:, compared[0] : compared[-1] + 1])
    limits = statistics.wilson(series.counts, series.base) if series.shares else None
    return tuple(
        _trend(
            series, row, columns, _points(series, row, compared, rates, limits), usual[row], slopes[row], verdicts[row]
        )
        for row in range(len(series.codes))
    )


def _trend(
    series: Series,
    row: int,
    columns: NDArray[np.intp],
    points: dict[int, Point],
    usual: Usual | None,
    slope: Slope | None,
    verdict: str,
) -> Trend:
    met = series.counts[row, columns] > 0
    months = [series.months[column] for column in columns[met]]
    last = columns[-1]
    return Trend(
        code=series.codes[row],
        name=series.names[row],
        shares=series.shares,
        now=points[last],
        before=points.get(int(columns[-2])) if len(columns) > 1 else None,
        year_ago=points.get(last - 12),
        follows=len(columns) > 1 and series.covered.issuperset(series.months[columns[-2] + 1 : last]),
        year_ago_shared=last >= 12 and series.months[last - 12] in series.covered,
        since=series.months[columns[0]],
        present=len(columns),
        alike=len(columns) if series.comparable is None else int(series.comparable[columns].sum()),
        mentioned=len(months),
        first=months[0] if months else None,
        last=months[-1] if months else None,
        longest=max((len(list(run)) for mentioned, run in groupby(met) if mentioned), default=0),
        usual=usual,
        slope=slope,
        verdict=verdict,
    )


def _points(
    series: Series, row: int, columns: NDArray[np.intp], rates: Floats, limits: tuple[Floats, Floats] | None
) -> dict[int, Point]:
    """The months of a row that are told, by column: the last one, the one before it, and that of a year ago."""
    told = {*columns[-2:].tolist()} | ({int(columns[-1]) - 12} & {*columns.tolist()})
    return {
        t: Point(
            series.months[t],
            int(series.counts[row, t]),
            int(series.base[t]),
            float(rates[row, t]),
            *((float(limit[row, t]) for limit in limits) if limits else (None, None)),
        )
        for t in told
    }


def _usual(counts: NDArray[np.int64], base: NDArray[np.int64]) -> list[Usual | None]:
    """Of every row the last month against the ones before; None where there is nothing to compare it with."""
    chart = statistics.expected(counts, base)
    q = statistics.benjamini_hochberg(chart.p)
    return [
        None if np.isnan(p) else Usual(mean, low, high, p, q, (HIGH if t > 0 else LOW) if q <= UNUSUAL else None)
        for mean, low, high, t, p, q in _rows(chart.mean, chart.low, chart.high, chart.t, chart.p, q)
    ]


def _over_the_years(rates: Floats) -> tuple[list[Slope | None], list[str]]:
    """Of every row the slope and the verdict; no slope and "chưa đủ dữ liệu" with too few months."""
    length, present = rates.shape[1], int(np.isfinite(rates[0]).sum()) if len(rates) else 0
    if length < LEAST_CALENDAR or present < LEAST_PRESENT:
        return [None] * len(rates), [TOO_LITTLE] * len(rates)
    found = statistics.seasonal_trend(rates)
    q = statistics.benjamini_hochberg(found.p)
    mean = np.nanmean(rates, axis=1)
    change = found.slope * (length - 1) / 12 / np.where(mean > 0, mean, 1)
    slopes: list[Slope | None] = [
        Slope(year, low, high, part, None if np.isnan(p) else p, None if np.isnan(q) else q)
        for year, low, high, part, p, q in _rows(found.slope, found.low, found.high, change, found.p, q)
    ]
    return slopes, [_verdict(*row) for row in _rows(change, q)]


def _verdict(change: float, q: float) -> str:
    """In words: from the change over the whole span as a part of the mean, and q (NaN: nothing to compare)."""
    if np.isnan(q) or abs(change) < LEAST_CHANGE or q > POSSIBLE:
        return NO_CHANGE
    if q <= SURE:
        return RISING if change > 0 else FALLING
    return PERHAPS_RISING if change > 0 else PERHAPS_FALLING


def _rows(*columns: Floats) -> list[tuple[float, ...]]:
    return list(zip(*(column.tolist() for column in columns), strict=True))
