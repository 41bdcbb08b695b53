"""Lặp lại hằng năm: event × year; a click on a year's number opens the sentences of that year."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.measure.counts import TOTAL
from analytics.measure.events.recurring import Recurring
from pages.parts import downloads, evidence, labels, links, state, tables
from pages.parts.choice import Choice
from pages.parts.events import asked, columns
from pages.parts.events.narrowed import narrowed
from pages.parts.sidebar import View
from pages.parts.text import plain


def show(view: View) -> None:
    """The table, narrowed, and the box beside it."""
    with st.spinner(labels.events.READING):
        found = asked.recurring(view.filters, view.version)
    if found.table.empty:
        _say_what_to_do(view)
        return
    shown = Recurring(narrowed(found.table), found.years)
    if shown.table.empty:
        return
    left, right = st.columns(columns.BESIDE)
    with left:
        years = {name: st.column_config.Column(width=55) for name in (*shown.years, TOTAL)}
        day = {"Ngày": st.column_config.Column(width=95)}
        cell = columns.show(shown.table, ["Sự kiện", *day, *years], "again", view, day | years)
        st.caption(labels.events.AGAIN_SAYS)
        downloads.table(shown.table, view, "again")
    with right:
        _box(shown, cell, view)


def _say_what_to_do(view: View) -> None:
    """Where nothing is of two years: a longer period, or where the whole is looked at, more papers."""
    whole = view.of_all_months().filters
    if whole == view.filters:
        st.info(f"{labels.events.ONE_YEAR} {labels.events.UPLOAD_MORE}")
        links.to_page("pages/upload.py", labels.GO_TO_UPLOAD, view.filters, ":material/upload_file:")
        return
    st.info(f"{labels.events.ONE_YEAR} {labels.events.LONGER}")
    st.button(labels.events.WHOLE_PERIOD, on_click=state.keep, args=(whole,))


def _box(found: Recurring, cell: tuple[int, str] | None, view: View) -> None:
    """The sentences of the clicked year; of another cell those of all years."""
    if cell is None:
        evidence.panel(Choice(hint=labels.events.CHOOSE_YEAR), view)
        return
    row, column = cell
    name = tables.name_of(found.table, row)
    if column not in found.years:
        evidence.panel(Choice(((found.table.key(row), name),)), view)
        return
    with evidence.box():
        count, year = found.table.frame[column].iloc[row], found.years[column]
        if pd.isna(count) or count == 0:
            said = labels.events.NO_PAPER_IN_YEAR if pd.isna(count) else labels.events.NOT_IN_YEAR
            evidence.hint(said.format(plain(name), year))
            return
        places = asked.evidence_of_year(view.filters, found.table.codes[row], year, view.version)
        evidence.listed(labels.events.IN_YEAR.format(name, year), places, view, f"{found.table.codes[row]}-{year}")
