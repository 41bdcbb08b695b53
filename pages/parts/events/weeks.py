"""A month as a calendar shows it: weeks from Monday, what falls on each day, and bars over several days."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analytics.measure.events.calendar import Marked

LONG, UNDATED = "nhieu-ngay", "chua-ro-ngay"  # places beside the days
_TOO_LONG = 14  # days: what lasts longer stands over the month, not in every week of it


@dataclass(frozen=True, slots=True)
class Bar:
    """An event of several days in one week: from which of its days (0: Monday), over how many."""

    event: Marked
    first: int
    days: int

    @property
    def end(self) -> int:
        return self.first + self.days


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days (None: of another month), the events of one day on each, and rows of bars that do not meet."""

    days: tuple[date | None, ...]
    events: tuple[tuple[Marked, ...], ...]
    lanes: tuple[tuple[Bar, ...], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The weeks of a month, what lasts longer than two weeks, and what has no day."""

    weeks: tuple[Week, ...]
    long: tuple[Marked, ...]
    undated: tuple[Marked, ...]

    def at(self, place: str) -> tuple[Marked, ...]:
        """The events of a day ("2024-06-21"), or `LONG`, or `UNDATED`; none for any other word."""
        if place in (LONG, UNDATED):
            return self.long if place == LONG else self.undated
        days = {str(day): of for week in self.weeks for day, of in zip(week.days, week.events, strict=True) if day}
        return days.get(place, ())


def plan(year: int, month: int, events: Sequence[Marked]) -> Plan:
    """Where the events of a month stand in its calendar; each in one place; bars go on in the next week."""
    short = [event for event in events if event.on and not _is_long(event)]
    weeks = [
        tuple(day if day.month == month else None for day in week)
        for week in Calendar().monthdatescalendar(year, month)
    ]
    return Plan(
        tuple(_week(days, short) for days in weeks),
        tuple(event for event in events if _is_long(event)),
        tuple(event for event in events if event.on is None),
    )


def _is_long(event: Marked) -> bool:
    return event.on is not None and event.until is not None and (event.until - event.on).days >= _TOO_LONG


def _week(days: tuple[date | None, ...], events: Sequence[Marked]) -> Week:
    on = tuple(tuple(event for event in events if day and event.until is None and event.on == day) for day in days)
    bars = [bar for event in events if event.until and (bar := _bar(event, days))]
    return Week(days, on, _lanes(bars))


def _bar(event: Marked, days: Sequence[date | None]) -> Bar | None:
    """The part of an event of several days that is in a week; None where nothing is."""
    assert event.on is not None
    assert event.until is not None
    inside = [place for place, day in enumerate(days) if day and event.on <= day <= event.until]
    return Bar(event, inside[0], len(inside)) if inside else None


def _lanes(bars: Sequence[Bar]) -> tuple[tuple[Bar, ...], ...]:
    """Bars in as few rows as they need, each in the first where it has room."""
    lanes: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda bar: (bar.first, -bar.days)):
        lane = next((lane for lane in lanes if lane[-1].end <= bar.first), None)
        if lane is None:
            lanes.append([bar])
        else:
            lane.append(bar)
    return tuple(tuple(lane) for lane in lanes)
