"""The weeks of a month as a grid of days with buttons, and as a table for paper, where there are no buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st
from streamlit.elements.lib.grid_container import GridContainer

from analytics.measure.events.calendar import WEEKDAYS, Marked, days_in_words, weekday_in_words
from analytics.vietnamese import format_date, format_month
from pages.parts import labels, state
from pages.parts.events import chips
from pages.parts.events.opened import OF_DAY, open_event
from pages.parts.events.weeks import LONG, UNDATED, Plan, Week

_ROOM = {LONG: 6, UNDATED: 6}  # events that stand there by themselves
_ROOM_OF_DAY = 5


def draw(plan: Plan, opened: Marked | None) -> None:
    """The month; of what a place has no room for, a button that lists all of it."""
    if plan.long:
        with st.container(key="month-long", horizontal=True, gap="xxsmall"):
            some(plan, LONG, opened)
    grid = st.grid(7, min_column_width=60, wrap=False, gap=None, key="month-grid")
    for name in WEEKDAYS:
        grid.html(f'<div class="weekday">{escape(name)}</div>')
    for number, week in enumerate(plan.weeks):
        for day in week.days:
            with grid.cell():
                _day(plan, day, opened)
        _bars(grid, number, week, opened)


def some(plan: Plan, place: str, opened: Marked | None) -> None:
    """The events of one place of the plan, as many as there is room for."""
    events, room = plan.at(place), _ROOM.get(place, _ROOM_OF_DAY)
    shown = events if len(events) <= room else events[: room - 1]
    for event in shown:
        chips.chip(event, place, opened, open_event, with_days=place == LONG)
    if len(events) > len(shown):
        label = labels.events.MORE.format(len(events) - len(shown))
        st.button(label, key=f"more-{place}", type="tertiary", on_click=state.choose, args=(OF_DAY, place), wrap=True)


def on_paper(plan: Plan, month: str) -> None:
    """The month as a table that only a printer shows."""
    head = "".join(f"<th>{escape(name)}</th>" for name in WEEKDAYS)
    rows = "".join(f"<tr>{''.join(map(_printed_day, week.days, week.events))}</tr>" for week in plan.weeks)
    several = {bar.event.code: bar.event for week in plan.weeks for lane in week.lanes for bar in lane}
    beside = [
        f"<p>{escape(f'{chips.in_words(event)} ({days_in_words(event.on, event.until)})')}</p>"
        for event in (*plan.at(LONG), *several.values(), *plan.at(UNDATED))
    ]
    title = escape(labels.events.MONTH_TITLE.format(format_month(month)))
    st.html(
        f'<div class="only-print month-on-paper"><h3>{title}</h3><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>{''.join(beside)}</div>"
    )


def _day(plan: Plan, day: date | None, opened: Marked | None) -> None:
    if day is None:
        st.html('<div class="day"></div>')
        return
    st.html(f'<div class="day" title="{escape(f"{weekday_in_words(day)}, {format_date(day)}")}">{day.day}</div>')
    some(plan, str(day), opened)


def _bars(grid: GridContainer, number: int, week: Week, opened: Marked | None) -> None:
    """Events of several days, under the days that they last."""
    for lane in week.lanes:
        place = 0
        for bar in lane:
            _gap(grid, bar.first - place)
            with grid.cell(column_span=bar.days):
                chips.chip(bar.event, f"bar-{number}", opened, open_event)
            place = bar.end
        _gap(grid, 7 - place)


def _gap(grid: GridContainer, days: int) -> None:
    for _ in range(days):
        grid.html('<div class="no-bar"></div>')


def _printed_day(day: date | None, events: Sequence[Marked]) -> str:
    if day is None:
        return "<td></td>"
    return f"<td><b>{day.day}</b>{''.join(f'<p>{escape(chips.in_words(event))}</p>' for event in events)}</td>"
