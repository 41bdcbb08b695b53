"""What a side is held against unless somebody chooses: the time before, a year before, twelve months, another office.

A side is `Filters` with a first and a last month; `papers` are all of the store, as (month, last month, office).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analytics.measure.counts import covered_months
from analytics.measure.documents.cited import last_comparable
from analytics.model import Filters
from analytics.vietnamese import month_after, months_between

_YEAR = 12
Papers = Sequence[tuple[str, str, str]]


def months_of(side: Filters) -> tuple[str, str]:
    """The first and the last month of a side. Raises ValueError where one is open: that is a view, no side."""
    if side.first is None or side.last is None:
        raise ValueError("a side of a comparison has a first and a last month")
    return side.first, side.last


def before(papers: Papers, side: Filters) -> Filters | None:
    """The last earlier month with papers of just the same offices, or where there is none of some of them; of several
    months as many calendar months right before. None where nothing is earlier."""
    first, last = months_of(side)
    mine = [paper for paper in papers if side.office in (None, paper[2])]
    if first != last:
        return _if_any(mine, _earlier(side, len(months_between(first, last))))
    offices = {office for month, _, office in mine if month == first}
    if not offices:
        return None
    some = (month for month, _, office in mine if month < first and office in offices)
    month = last_comparable(mine, first) or max(some, default=None)
    return replace(side, first=month, last=month) if month else None


def year_before(papers: Papers, side: Filters) -> Filters | None:
    """The same months of the year before; None where the store has none of them."""
    return _if_any(papers, _earlier(side, _YEAR))


def twelve_before(papers: Papers, side: Filters) -> Filters | None:
    """The twelve calendar months right before; None where the store has none of them."""
    first, _ = months_of(side)
    return _if_any(papers, replace(side, first=month_after(first, -_YEAR), last=month_after(first, -1)))


def other_office(papers: Papers, side: Filters) -> Filters | None:
    """The same months of another office: the one with most papers in them, of equals the first by name."""
    count: dict[str, int] = {}
    for month, _, office in papers:
        if office != side.office and _holds(side, month):
            count[office] = count.get(office, 0) + 1
    other = min(count, key=lambda office: (-count[office], office), default=None)
    return replace(side, office=other) if other else None


def size(papers: Papers, side: Filters) -> int:
    """How many papers a side has."""
    return sum(_holds(side, month) and side.office in (None, office) for month, _, office in papers)


def missing(papers: Papers, side: Filters) -> list[str]:
    """The months of a side that no paper is of; a quarter's paper is of three."""
    present = covered_months(paper for paper in papers if side.office in (None, paper[2]))
    return [month for month in months_between(*months_of(side)) if month not in present]


def common_months(before: Filters, after: Filters) -> tuple[str, str] | None:
    """The first and the last month that stand on both sides for an office that does; None where nothing does."""
    if None not in (before.office, after.office) and before.office != after.office:
        return None
    (one, two), (three, four) = months_of(before), months_of(after)
    first, last = max(one, three), min(two, four)
    return (first, last) if first <= last else None


def _if_any(papers: Papers, side: Filters) -> Filters | None:
    return side if size(papers, side) else None


def _earlier(side: Filters, months: int) -> Filters:
    first, last = months_of(side)
    return replace(side, first=month_after(first, -months), last=month_after(last, -months))


def _holds(side: Filters, month: str) -> bool:
    first, last = months_of(side)
    return first <= month <= last
