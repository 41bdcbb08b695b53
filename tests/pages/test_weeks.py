"""Where the events of a month stand in its calendar."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.measure.events.calendar import Marked
from pages.parts.events.weeks import LONG, UNDATED, plan


def event(name: str, on: str | None = None, until: str | None = None) -> Marked:
    first, last = (date.fromisoformat(f"{day}") if day else None for day in (on, until))
    return Marked(name, name, "commemoration", first, last, 1, ("2024-06",), None)


def bars(year: int, month: int, *events: Marked) -> list[list[tuple[str, int, int]]]:
    """Of each week the bars (name, first day, days), lane after lane."""
    weeks = plan(year, month, events).weeks
    return [[(bar.event.name, bar.first, bar.days) for lane in week.lanes for bar in lane] for week in weeks]


@pytest.mark.parametrize(
    ("month", "weeks", "first", "last"),
    [
        ((2024, 6), 5, 5, 30),  # begins on a Saturday
        ((2021, 2), 4, 0, 28),
        ((2024, 9), 6, 6, 30),
        ((2024, 2), 5, 3, 29),
    ],
)
def test_weeks_begin_on_monday_and_hold_the_days_of_the_month(
    month: tuple[int, int], weeks: int, first: int, last: int
) -> None:
    drawn = plan(*month, ())
    days = [day for week in drawn.weeks for day in week.days]
    assert (len(drawn.weeks), [day is None for day in days].index(False)) == (weeks, first)
    assert [day.day for day in days if day] == list(range(1, last + 1))
    assert all(day is None or day.weekday() == place for week in drawn.weeks for place, day in enumerate(week.days))


def test_every_event_stands_in_its_place() -> None:
    one, two = event("một", "2024-06-21"), event("hai", "2024-06-21")
    month, week, unknown = (
        event("tháng", "2024-06-01", "2024-06-30"),
        event("tuần", "2024-06-03", "2024-06-07"),
        event("?"),
    )
    drawn = plan(2024, 6, (one, month, two, week, unknown))
    assert drawn.at("2024-06-21") == (one, two)
    assert (drawn.at("2024-06-22"), drawn.at("gì đó"), drawn.at("2024-07-21")) == ((), (), ())
    assert (drawn.at(LONG), drawn.at(UNDATED)) == ((month,), (unknown,))
    assert bars(2024, 6, one, month, two, week, unknown) == [[], [("tuần", 0, 5)], [], [], []]


@pytest.mark.parametrize(
    ("on", "until", "want"),
    [
        ("2024-06-01", "2024-06-08", {0: (5, 2), 1: (0, 6)}),  # over a weekend
        ("2024-05-29", "2024-06-03", {0: (5, 2), 1: (0, 1)}),  # began in the month before
        ("2024-06-28", "2024-07-05", {4: (4, 3)}),  # goes on in the next
        ("2024-06-10", "2024-06-11", {2: (0, 2)}),
        ("2024-06-03", "2024-06-17", {}),  # longer than two weeks: beside the weeks
    ],
)
def test_several_days_are_bars_within_their_weeks(on: str, until: str, want: dict[int, tuple[int, int]]) -> None:
    found = bars(2024, 6, event("đợt", on, until))
    assert {week: (some[0][1], some[0][2]) for week, some in enumerate(found) if some} == want


def test_bars_that_meet_stand_under_each_other() -> None:
    week = plan(
        2024,
        6,
        (
            event("a", "2024-06-10", "2024-06-12"),
            event("b", "2024-06-12", "2024-06-13"),
            event("c", "2024-06-13", "2024-06-16"),
        ),
    ).weeks[2]
    assert [[bar.event.name for bar in lane] for lane in week.lanes] == [["a", "c"], ["b"]]
