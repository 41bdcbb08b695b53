"""How many places each month has: bars or a table; a click on either chooses the month."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.measure.concordance import COUNT, Concordance
from analytics.vietnamese import format_month, format_number
from pages.parts import controls, downloads, labels, state, tables
from pages.parts.charts import month_bars
from pages.parts.search import asked
from pages.parts.sidebar import View
from pages.parts.text import plain

MONTH = "thang"
_HEIGHT = 150


def choose(found: Concordance) -> str | None:
    """The box of the months that have places, the last first; None: all of them."""

    def words(month: str) -> str:
        if not month:
            return labels.search.ALL_MONTHS
        return labels.search.ONE_MONTH.format(format_month(month), format_number(found.by_month[month]))

    months = ["", *sorted(found.by_month, reverse=True)]
    return controls.box(MONTH, labels.search.MONTH, months, "", words, filter_mode=None) or None


def show(found: Concordance, month: str | None, how: str, view: View) -> None:
    """The counts by month, the chosen month set off."""
    table = asked.concordance_months(found.typed, found.filters, view.version)
    key = f"{found.typed}-{month}-{view.version}-{view.filters}"
    if how == "bieu-do":
        title = labels.search.CHART_SAYS.format(found.typed)
        clicked = month_bars.draw_months(table, COUNT, month, f"months-{key}", title, _HEIGHT)
        hint = labels.search.CHOOSE_BAR
        if table.frame[COUNT].isna().any():
            hint += f" {labels.search.NO_PAPERS}"
    else:
        cell = tables.show(table.frame, f"month-rows-{key}", height=_HEIGHT + 40)
        row = None if cell is None or pd.isna(table.frame[COUNT].iloc[cell[0]]) else cell[0]
        clicked = None if row is None else (table.row_months or ())[row]
        hint = labels.search.CHOOSE_MONTH_ROW
    said, button = st.columns([3, 1], vertical_alignment="center")
    said.caption(plain(hint))
    with button:
        downloads.table(table, view, "months")
    if clicked and found.by_month.get(clicked):
        state.choose(MONTH, None if clicked == month else clicked)
        st.rerun()
