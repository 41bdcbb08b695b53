"""Đường đời: the filtered register as life lines, some documents at a time."""

from __future__ import annotations

import streamlit as st

from analytics.measure.documents.tables import lives_table
from analytics.vietnamese import format_number
from pages.parts import controls, downloads, labels, state, tables
from pages.parts.charts import lifelines
from pages.parts.documents import asked, beside, columns, register
from pages.parts.sidebar import View

A_PAGE = 25
_PAGE = "trang"


def show(view: View) -> None:
    """A page of documents: the chart, or the table that it is drawn from, beside the evidence."""
    found = register.filtered(view)
    codes = found.codes
    pages, said, switch = st.columns([3, 3, 2], vertical_alignment="center")
    with pages:
        first = (_page(codes) - 1) * A_PAGE
    lives = asked.carried(codes[first : first + A_PAGE], view.filters, view.version)
    present = asked.months(view.filters, view.version)
    names = dict(zip(codes, found.frame["Văn bản"], strict=True))
    called = [names[life.code] for life in lives]
    table = lives_table(lives, present, asked.base(view.filters, view.version), called)
    numbers = map(format_number, (first + 1, first + len(lives), len(codes)))
    said.caption(labels.documents.PAGE_OF.format(*numbers))
    as_table = controls.toggle("bang", labels.documents.AS_TABLE, switch)
    left, right = st.columns([5, 3])
    with left:
        key = f"lives-{hash(table.codes)}"
        if as_table:
            choice = tables.clickable(table, view, key, config=columns.of(table))
        else:
            chart_key = f"{key}-{view.version}-{view.filters}"
            with st.container(key="lives"):
                choice = lifelines.life_lines(lives, called, present, chart_key, labels.documents.LIFE)
            st.caption(labels.documents.ABOUT_LIVES)
        downloads.table(table, view, "lives")
    with right:
        beside.of_cell(choice, view)


def _page(codes: tuple[str, ...]) -> int:
    """Which page is shown, in the address; drawn only where there are several."""
    pages = -(-len(codes) // A_PAGE)
    of = hash(codes)
    if st.session_state.get("lives-of", of) != of:
        state.choose(_PAGE, None)  # page 8 of other documents
    st.session_state["lives-of"] = of
    kept = state.choice(_PAGE) or ""
    chosen = min(max(int(kept), 1), pages) if kept.isdecimal() and len(kept) < 6 else 1
    key = f"lives-page-{of}"
    if pages > 1:
        st.pagination(pages, default=chosen, key=key, on_change=_turn, args=(key,))
    return chosen


def _turn(key: str) -> None:
    chosen = st.session_state[key]
    state.choose(_PAGE, None if chosen == 1 else str(chosen))
