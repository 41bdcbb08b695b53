"""What falls on which day as tables: a month or a year by day, the months of a year, round years, what is due.

Their counts are of an event's days, not of a month of papers: the places behind them are `calendar.evidence_of_days`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from analytics.measure.counts import MOST_ROWS
from analytics.measure.events.calendar import (
    HALF_ROUND,
    OTHER_YEAR,
    ROUND,
    Due,
    Marked,
    Yearly,
    days_in_words,
    weekday_in_words,
)
from analytics.measure.table import Table
from analytics.vietnamese import EVENT_KINDS, format_date, format_month, months_between

UNIT = "lượt nhắc"
NAMED, NOT_NAMED = "Được nhắc", "Chưa nhắc"
ROUND_HEADS = {ROUND: "Năm tròn", HALF_ROUND: "Năm lẻ 5"}
IN_PAPER, NAMED_YEARS = "Văn bản của tháng", "Năm đã nhắc"


def calendar_table(
    found: Sequence[Marked], present: Collection[str], title: str, base: str, most: int = MOST_ROWS
) -> Table:
    """Events of a month or a year, a row each; of more than `most` those that are named most.

    `present`: the months with a paper; where an event is not named and its month has none, that is missing (<NA>).
    """
    often = {event.code for event in sorted(found, key=lambda event: -event.places)[:most]}
    kept = [event for event in found if event.code in often]
    rows = [
        {
            "Ngày": short_days(event.on, event.until),
            "Thứ": weekday_in_words(event.on) if event.until is None else "",
            "Sự kiện": event.name,
            "Loại": EVENT_KINDS[event.kind],
            "Số năm": event.years,
            "Loại năm": round_in_words(event.round),
            "Tháng của văn bản": _months(event.months),
            "Số lượt": _or_missing(event.places, event, present),
        }
        for event in kept
    ]
    table = _table(rows, (event.code for event in kept), title, UNIT, base, ("Số năm", "Số lượt"))
    return replace(table, left_out=len(found) - len(kept))


def months_table(months: Sequence[Sequence[Marked]], present: Collection[str], year: int, base: str) -> Table:
    """The twelve months of a year: how many events papers name, how many only the calendar knows, how many are round.

    Row r is of the month `codes[r]`; one without a paper has no number where it would have 0, nor of what is not named.
    """
    codes = [f"{year}-{month:02d}" for month in range(1, 13)]
    rows = []
    for code, events in zip(codes, months, strict=True):
        counts: dict[str, int | None] = {head: len(some) for head, some in by_column(events).items()}
        if code not in present:
            counts |= {NAMED: counts[NAMED] or None, NOT_NAMED: None}
        rows.append({"Tháng": format_month(code), **counts})
    title = f"Sự kiện, ngày kỷ niệm từng tháng của năm {year}"
    return _table(rows, codes, title, "sự kiện", base, (NAMED, NOT_NAMED, *ROUND_HEADS.values()))


def by_column(events: Iterable[Marked]) -> dict[str, list[Marked]]:
    """The events that each column of `months_table` counts."""
    some = list(events)
    return {
        NAMED: [event for event in some if event.named],
        NOT_NAMED: [event for event in some if not event.named],
        **{head: [event for event in some if event.round == kind] for kind, head in ROUND_HEADS.items()},
    }


def round_table(
    found: Sequence[Yearly], places: Mapping[str, int], present: Collection[str], year: int, base: str
) -> Table:
    """Round anniversaries of a year. `places`: code → how often papers name it for its days of that year; `present` as
    in `calendar_table`."""
    rows = [
        {
            "Ngày": short_days(event.on, event.until),
            "Thứ": weekday_in_words(event.on) if event.until is None else "",
            "Sự kiện": event.name,
            "Số năm": event.years,
            "Loại năm": round_in_words(event.round),
            NAMED_YEARS: _years(event),
            "Số lượt": _or_missing(places.get(event.code, 0), event, present),
        }
        for event in found
    ]
    title = f"Năm tròn, năm lẻ 5 trong năm {year}"
    return _table(rows, (event.code for event in found), title, UNIT, base, ("Số năm", "Số lượt"))


def due_table(found: Sequence[Due], month: str, written: bool, base: str) -> Table:
    """What the paper of a month should look at. `written`: there is a paper of that month, so that it can name them."""
    rows = [
        {
            "Ngày": short_days(due.event.on, due.event.until),
            "Thứ": weekday_in_words(due.event.on) if due.event.until is None else "",
            "Sự kiện": due.event.name,
            "Số năm": due.event.years,
            "Loại năm": round_in_words(due.event.round),
            NAMED_YEARS: _years(due.event),
            **({IN_PAPER: "đã nhắc" if due.in_draft else "chưa nhắc"} if written else {}),
        }
        for due in found
    ]
    title = f"Sự kiện cần xem khi viết văn bản tháng {format_month(month)}"
    return _table(rows, (due.event.code for due in found), title, "sự kiện", base, ("Số năm",))


def short_days(on: date | None, until: date | None) -> str:
    """`days_in_words` for a narrow column: a year that both days share stands once, "01/06 – 08/06/2024"."""
    words = days_in_words(on, until)
    if on is None or until is None or on.year != until.year or " – " not in words:
        return words
    return f"{on:%d/%m} – {format_date(until)}"


def round_in_words(kind: str | None) -> str:
    """Only what is round is said."""
    return kind if kind and kind != OTHER_YEAR else ""


def _years(event: Yearly) -> str:
    """The years of which papers name it: "2021, 2023–2025"."""
    runs: list[list[int]] = []
    for year, _ in event.marked:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _months(months: Iterable[str]) -> str:
    return ", ".join(map(format_month, months))


def _or_missing(places: int, event: Marked | Yearly, present: Collection[str]) -> int | None:
    """No place is 0 only where there is a paper of a month of the event's days."""
    if places or event.on is None:
        return places or None
    months = months_between(f"{event.on:%Y-%m}", f"{event.until or event.on:%Y-%m}")
    return 0 if any(month in present for month in months) else None


def _table(
    rows: Sequence[Mapping[str, object]], codes: Iterable[str], title: str, unit: str, base: str, numbers: Sequence[str]
) -> Table:
    frame = pd.DataFrame(rows)
    kept = [name for name in numbers if name in frame]
    return Table(title, unit, base, "event", frame.astype(dict.fromkeys(kept, "Int64")), tuple(codes), {})
