"""Events over the months, and what is known of each: from the papers and from the calendar of marked days."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import pandas as pd

from analytics.corpus import event_queries
from analytics.corpus.event_queries import Mentions, Named
from analytics.corpus.store import Store
from analytics.corpus.tallies import event_key
from analytics.directive import rules
from analytics.directive.event_days import lunar_day
from analytics.measure.counts import base_in_words
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.vietnamese import EVENT_KINDS, format_month, sort_key

_EVENT_COLUMNS = ("Sự kiện", "Loại", "Ngày", "Số năm", "Tháng đầu", "Tháng cuối", "Số tháng", "Số lượt")
_A_YEAR_LATER = timedelta(days=300)  # a lunar year has 354 days, and papers name a day a month before it


@dataclass(frozen=True, slots=True)
class Known:
    """An event that papers name or the calendar knows. `mentions` are all of the view, in order; none: not named.

    `day`: when it comes again every year, as the calendar writes it ("06-21", "06", "06-01..06-08", "lunar 03-10");
    None where the papers do not tell. `began`: the year of the first one. `edition`: its number, of a meeting.
    """

    code: str
    name: str
    kind: str
    day: str | None
    began: int | None
    edition: str | None
    in_calendar: bool
    mentions: tuple[Mentions, ...]


def event_table(store: Store, filters: Filters, most: int | None = None) -> Table:
    """Events and how often each is mentioned, by day and name; the day is that of the last month that prints one.

    Of more than `most` events (None: all) those mentioned most.
    """
    named = event_queries.named(store, filters)
    kept = named if most is None else heapq.nlargest(most, named, key=lambda code: _places(named[code].mentions))
    rows = {code: _event_row(named[code]) for code in kept}
    codes = sorted(rows, key=lambda code: (str(rows[code]["Ngày"] or "9999"), sort_key(str(rows[code]["Sự kiện"]))))
    frame = pd.DataFrame([rows[code] for code in codes], columns=list(_EVENT_COLUMNS))
    return Table(
        "Sự kiện, ngày kỷ niệm",
        "lượt nhắc",
        base_in_words(store, filters),
        "event",
        frame,
        tuple(codes),
        {"Số lượt": None},
        left_out=len(named) - len(rows),
    )


def known_events(store: Store, filters: Filters) -> list[Known]:
    """Every event that a view names, and every row of the calendar of marked days that it does not name."""
    named, rows = event_queries.named(store, filters), calendar_rows()
    left_out = {code: row for code, row in rows.items() if code not in named}
    return [
        *(_known(code, event, rows.get(code)) for code, event in named.items()),
        *(Known(code, row.name, row.kind, row.day, _first_year(row), None, True, ()) for code, row in left_out.items()),
    ]


@cache
def calendar_rows() -> Mapping[str, rules.CalendarDay]:
    """The rows of the calendar by the keys of their events."""
    return {event_key(row.name): row for row in rules.calendar()}


def year_of(mention: Mentions) -> int:
    """The year in which an event falls: that of its day, else of the paper's month."""
    return mention.day.year if mention.day else int(mention.month[:4])


def comes_again(mentions: Sequence[Mentions]) -> bool:
    """Whether mentions are of two different years, and not of one time round New Year."""
    days = [m.day or date(int(m.month[:4]), int(m.month[5:]), 15) for m in mentions]
    return len({day.year for day in days}) > 1 and max(days) - min(days) >= _A_YEAR_LATER


def _event_row(event: Named) -> dict[str, object]:
    months = {m.month for m in event.mentions}
    return {
        "Sự kiện": event.last.name,
        "Loại": EVENT_KINDS[event.last.kind],
        "Ngày": next((m.on for m in reversed(event.mentions) if m.on), None),
        "Số năm": event.counted.years if event.counted else None,
        "Tháng đầu": format_month(min(months)),
        "Tháng cuối": format_month(max(months)),
        "Số tháng": len(months),
        "Số lượt": _places(event.mentions),
    }


def _places(mentions: Sequence[Mentions]) -> int:
    return sum(m.places for m in mentions)


def _known(code: str, event: Named, row: rules.CalendarDay | None) -> Known:
    last = event.last
    day = row.day if row else _yearly_day(event.mentions)
    began = (_first_year(row) if row else None) or _began(event)
    return Known(code, last.name, last.kind, day, began, last.edition, row is not None, event.mentions)


def _first_year(row: rules.CalendarDay) -> int | None:
    return row.origin.year if row.origin else None


def _began(event: Named) -> int | None:
    """The year of the first one, as the papers print it: its day, else how many years it is on which day."""
    begun, counted = event.begun, event.counted
    if begun and begun.origin:
        return begun.origin.year
    return counted.on.year - counted.years if counted and counted.on and counted.years else None


def _yearly_day(mentions: Sequence[Mentions]) -> str | None:
    """The day on which all mentions that tell one agree, solar or lunar; else the month; None where they do not.

    "10-10..11-15" where those that tell the last day agree about it too.
    """
    first = {f"{m.on:%m-%d}" for m in mentions if m.on}
    last = {f"{m.until:%m-%d}" for m in mentions if m.on and m.until}
    if len(first) == 1:
        return "..".join([*first, *last]) if len(last) == 1 else first.pop()
    lunar = {lunar_day(m.on) for m in mentions if m.on}
    if len(lunar) == 1 and None not in lunar:
        return lunar.pop()
    months = {day[:2] for day in first}
    return months.pop() if len(months) == 1 else None
