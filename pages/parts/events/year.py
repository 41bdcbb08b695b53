"""Cả năm: the twelve months of a year, each event of it, and its round anniversaries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from analytics.measure.events.calendar import Marked, Yearly
from analytics.measure.events.tables import by_column, calendar_table, months_table, round_table
from analytics.vietnamese import format_month, format_number
from pages.parts import controls, downloads, evidence, labels, state, tables
from pages.parts.events import asked, chips, columns, span
from pages.parts.events.month import turn_to
from pages.parts.events.narrowed import narrowed
from pages.parts.events.opened import open_event, sentences
from pages.parts.sidebar import View

_YEAR, _BY = "nam", "theo"
_TWELVE = 13 * tables.ROW + 4  # pixels: all months in sight
_COLUMNS = ["Ngày", "Sự kiện", "Số lượt", "Số năm", "Loại năm"]
_ROUND_COLUMNS = ["Ngày", "Sự kiện", "Số năm", "Loại năm", "Số lượt"]


def show(view: View) -> None:
    """The year that the address names, else that of the view's last month."""
    last = span.last_month(view)[:4]
    year_at, by_at = st.columns([2, 9], vertical_alignment="bottom")
    years = list(map(str, span.years(view)))
    chosen = controls.box(
        _YEAR,
        labels.events.YEAR,
        years,
        last,
        labels.events.YEAR_IN_WORDS.format,
        at=year_at,
        label_visibility="collapsed",
    )
    by = controls.switch(_BY, labels.events.YEAR_BY, labels.events.YEAR_VIEWS, "thang", at=by_at)
    year = int(chosen)
    {"thang": _months, "su-kien": _events, "tron": _round}[by](year, view)


def _months(year: int, view: View) -> None:
    with st.spinner(labels.events.READING):
        months = [asked.calendar_of(view.filters, year, month, view.version) for month in range(1, 13)]
    base = asked.base_in_words(view.filters, view.version)
    table = months_table(months, span.present(view), year, base)
    left, right = st.columns(columns.BESIDE)
    with left:
        cell = columns.show(table, list(table.frame.columns), "months", view, height=_TWELVE)
        st.caption(labels.events.MONTHS_SAY)
        downloads.table(table, view, "months")
    with right, evidence.box():
        if cell is None:
            evidence.hint(labels.events.CHOOSE_MONTH)
            return
        row, column = cell
        if pd.isna(table.frame[column].iloc[row]):
            evidence.hint(labels.events.NO_PAPER_SHORT.format(format_month(table.codes[row])))
            return
        events = by_column(months[row]).get(column, list(months[row]))
        _of_month(table.codes[row], column, events, view)


def _of_month(month: str, column: str, events: Sequence[Marked], view: View) -> None:
    """The events that a cell counts; each opens in the calendar of its month."""
    counted = labels.events.COUNTED.get(column, "")
    head = labels.events.EVENTS_OF.format(format_month(month), format_number(len(events)), counted)
    st.subheader(head.strip(), anchor=False)
    label = labels.events.OPEN_MONTH.format(format_month(month))
    st.button(label, icon=":material/calendar_month:", on_click=_open_month, args=(month, view))
    chips.listed(events, "of-month", partial(_open_month, month, view))


def _open_month(month: str, view: View, name: str | None = None) -> None:
    """Go to the calendar of a month, with an event opened there."""
    state.choose("xem", None)
    turn_to(month, view)
    if name is not None:
        open_event(name)


def _events(year: int, view: View) -> None:
    found = asked.calendar_of(view.filters, year, None, view.version)
    title, base = labels.events.YEAR_TITLE.format(year), asked.base_in_words(view.filters, view.version)
    table = narrowed(calendar_table(found, span.present(view), title, base))
    if table.empty:
        return
    events = {event.code: event for event in found}
    left, right = st.columns(columns.BESIDE)
    with left:
        cell = columns.show(table, _COLUMNS, "year-events", view)
        st.caption(labels.events.EVENTS_SAY)
        downloads.table(table, view, "year-events")
    with right:
        _box(events[table.codes[cell[0]]] if cell else None, {e.code: e.places for e in found}, year, view)


def _round(year: int, view: View) -> None:
    found = asked.round_anniversaries(view.filters, year, view.version)
    if not found:
        st.info(labels.events.NOTHING_ROUND.format(year))
        return
    places = {event.code: event.places for event in asked.calendar_of(view.filters, year, None, view.version)}
    table = round_table(found, places, span.present(view), year, asked.base_in_words(view.filters, view.version))
    left, right = st.columns(columns.BESIDE)
    with left:
        cell = columns.show(table, _ROUND_COLUMNS, "round", view)
        st.caption(labels.events.ROUND_SAYS)
        downloads.table(table, view, "round")
    with right:
        _box(found[cell[0]] if cell else None, places, year, view)


def _box(event: Marked | Yearly | None, places: Mapping[str, int], year: int, view: View) -> None:
    with evidence.box():
        if event is None:
            evidence.hint(labels.events.CHOOSE_ROW)
        else:
            sentences(event, places.get(event.code, 0), year, None, view)
