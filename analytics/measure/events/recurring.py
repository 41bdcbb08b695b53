"""Events that come again: how often they are named in each year."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.corpus import event_queries, queries
from analytics.corpus.event_queries import Mentions
from analytics.corpus.store import Store
from analytics.directive.event_days import days_in
from analytics.measure.counts import MOST_ROWS, TOTAL, base_in_words, covered_months
from analytics.measure.events.named import Known, comes_again, known_events, year_of
from analytics.measure.table import Table
from analytics.model import Evidence, Filters
from analytics.vietnamese import EVENT_KINDS, month_after, sort_key

_LEAD, _SUMS = ("Sự kiện", "Loại", "Ngày"), ("Số năm", TOTAL)


@dataclass(frozen=True, slots=True)
class Recurring:
    """Event × year. The columns in `years` count mentions of that year: their places are `evidence_of_year`."""

    table: Table
    years: Mapping[str, int]


def recurring(store: Store, filters: Filters, most: int = MOST_ROWS) -> Recurring:
    """Events that papers of the view mark in two different years or more: how often in each year, by their days; of
    more than `most` those mentioned most.

    The year is that of the event's day, else of the paper's month. A year without a mention has 0 only where the papers
    are there that would name it, of the month of its day and of the month before; else it is missing (<NA>). An edition
    of a meeting or a contest does not come again.
    """
    again = [event for event in known_events(store, filters) if event.edition is None and comes_again(event.mentions)]
    found = sorted(heapq.nlargest(most, again, key=lambda event: sum(m.places for m in event.mentions)), key=_order)
    present = covered_months(queries.spans(store, filters))
    years = sorted({year_of(m) for event in found for m in event.mentions} | {int(month[:4]) for month in present})
    columns = {str(year): year for year in years} if found else {}
    frame = pd.DataFrame([_row(event, columns, present) for event in found], columns=[*_LEAD, *columns, *_SUMS])
    frame[list(columns)] = frame[list(columns)].astype("Int64")
    table = Table(
        "Sự kiện được nhắc lại qua các năm",
        "lượt nhắc",
        base_in_words(store, filters),
        "event",
        frame,
        tuple(event.code for event in found),
        {TOTAL: None},
        left_out=len(again) - len(found),
    )
    return Recurring(table, columns)


def evidence_of_year(store: Store, code: str, year: int, filters: Filters) -> list[Evidence]:
    """Exactly the places that `recurring` counts for an event in a year, in the order of the months and of the text."""
    named = event_queries.mentions(store, filters, code)
    return event_queries.evidence(store, code, {m.days for m in named if year_of(m) == year}, filters)


def yearly_day_in_words(day: str | None) -> str | None:
    """A day of every year as a table shows it: "21/06", "tháng 6", "01/06 – 08/06", "10/3 âm lịch"."""
    if day is None:
        return None
    if day.startswith("lunar "):
        return f"{int(day[9:])}/{int(day[6:8])} âm lịch"
    if len(day) == 2:
        return f"tháng {int(day)}"
    return " – ".join(f"{part[3:]}/{part[:2]}" for part in day.split(".."))


def _row(event: Known, columns: Mapping[str, int], present: Set[str]) -> list[object]:
    counts = _by_year(event.mentions)
    cells = [counts.get(y) or _zero_or_missing(event, y, present) for y in columns.values()]
    lead = [event.name, EVENT_KINDS[event.kind], yearly_day_in_words(event.day)]
    return [*lead, *cells, len(counts), counts.total()]


def _by_year(mentions: Sequence[Mentions]) -> Counter[int]:
    counts: Counter[int] = Counter()
    for mention in mentions:
        counts[year_of(mention)] += mention.places
    return counts


def _zero_or_missing(event: Known, year: int, present: Set[str]) -> object:
    """0 where all papers are present that would name an event of a year, else missing; 29/2 is, where it is no day."""
    season = _season(event, year)
    return 0 if season and season <= present else pd.NA


def _season(event: Known, year: int) -> set[str]:
    """The months whose papers would name an event: of its day and before; without any day those that did, other years.

    Days that do not agree are taken with their months.
    """
    if event.day is not None:
        days = [on for on, _ in days_in(event.day, year)]
    else:
        days = [date(year, m.day.month, 1) for m in event.mentions if m.day]
        if not days:
            return {f"{year}-{m.month[5:]}" for m in event.mentions}
    return {month for day in days for month in (f"{day:%Y-%m}", month_after(f"{day:%Y-%m}", -1))}


def _order(event: Known) -> tuple[str, object]:
    """By the day of the last year in which it was named; what has none at the end."""
    days = days_in(event.day, max(map(year_of, event.mentions))) if event.day else ()
    return f"{days[0][0]:%m-%d}" if days else event.day or "none", sort_key(event.name)
