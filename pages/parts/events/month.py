"""Lịch tháng: what falls on each day of a month; a click on an event opens its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.measure.events.calendar import Marked
from analytics.measure.events.tables import calendar_table
from analytics.vietnamese import format_month
from pages.parts import controls, downloads, evidence, labels, state
from pages.parts.events import asked, chips, columns, month_grid, span
from pages.parts.events.opened import OF_DAY, close, event_of, open_event, sentences
from pages.parts.events.weeks import UNDATED, Plan, plan
from pages.parts.sidebar import View

MONTH = "thang"


def show(view: View) -> None:
    """The month that the address names, else the last of the view, and beside it what is opened."""
    month = _chosen(view)
    with st.spinner(labels.events.READING):
        found = asked.calendar_of(view.filters, int(month[:4]), int(month[5:]), view.version)
    if month not in span.present(view):
        st.info(labels.events.NO_PAPER.format(format_month(month)))
    drawn, opened = plan(int(month[:4]), int(month[5:]), found), event_of(found)
    left, right = st.columns(columns.BESIDE)
    with left:
        month_grid.draw(drawn, opened)
        month_grid.on_paper(drawn, month)
        _download(found, month, view)
    with right, st.container(key="month-side"):
        _box(drawn, opened, month, view)
        if drawn.at(UNDATED):
            with st.container(key="month-undated", gap="xxsmall"):
                st.markdown(f"**{labels.events.UNDATED}**", help=labels.events.UNDATED_HELP)
                month_grid.some(drawn, UNDATED, opened)


def turn_to(month: str, view: View) -> None:
    """Show another month, with nothing opened."""
    close()
    state.choose(MONTH, None if month == span.last_month(view) else month)


def _chosen(view: View) -> str:
    """The box of months between its two arrows, and what the signs mean."""
    months = span.months(view)
    before_at, box_at, after_at, legend_at = st.columns([3, 4, 3, 10], vertical_alignment="center")
    month = controls.box(
        MONTH, labels.events.MONTH, months, span.last_month(view), _in_words, at=box_at, label_visibility="collapsed"
    )
    place = months.index(month)
    before, after = months[max(place - 1, 0)], months[min(place + 1, len(months) - 1)]
    _arrow(before_at, labels.events.BEFORE, "left", before, month, view)
    _arrow(after_at, labels.events.AFTER, "right", after, month, view)
    legend_at.caption(labels.events.LEGEND, help=labels.events.LEGEND_HELP)
    return month


def _arrow(at: DeltaGenerator, label: str, side: Literal["left", "right"], there: str, month: str, view: View) -> None:
    """A button to the month beside; the first and the last have none."""
    at.button(
        label,
        icon=f":material/chevron_{side}:",
        icon_position=side,
        key=f"turn-{side}",
        disabled=there == month,
        on_click=turn_to,
        args=(there, view),
        width="stretch",
    )


def _in_words(month: str) -> str:
    return labels.events.MONTH_IN_WORDS.format(format_month(month))


def _box(drawn: Plan, opened: Marked | None, month: str, view: View) -> None:
    """The sentences of the opened event; where a place has more events than room and is asked for, all of them."""
    of_day = state.choice(OF_DAY)
    events: Sequence[Marked] = drawn.at(of_day) if of_day else ()
    with evidence.box():
        if events:
            chips.listed(events, "of-day", open_event)
        elif opened is not None:
            sentences(opened, opened.places, int(month[:4]), int(month[5:]), view)
        else:
            evidence.hint(labels.events.CHOOSE_EVENT)


def _download(found: Sequence[Marked], month: str, view: View) -> None:
    title = labels.events.MONTH_TITLE.format(format_month(month))
    base = asked.base_in_words(view.filters, view.version)
    downloads.table(calendar_table(found, span.present(view), title, base), view, "calendar")
