"""Danh sách: every event of the period with its counts; a click on a row opens its sentences."""

from __future__ import annotations

import streamlit as st

from pages.parts import cache, downloads, evidence, labels, tables
from pages.parts.choice import Choice
from pages.parts.events import columns
from pages.parts.events.narrowed import narrowed
from pages.parts.sidebar import View

_COLUMNS = ["Sự kiện", "Ngày", "Số lượt", "Số tháng", "Tháng cuối"]


def show(view: View) -> None:
    """The table, narrowed, and the box beside it."""
    table = cache.events(view.filters, view.version)
    if table.empty:
        st.info(labels.NOTHING_COUNTED)
        return
    found = narrowed(table)
    if found.empty:
        return
    left, right = st.columns(columns.BESIDE)
    with left:
        config = {
            "Sự kiện": st.column_config.Column(width=375),  # names of meetings are long
            "Ngày": st.column_config.DateColumn(format="DD/MM/YYYY", width=90, help=labels.events.HELP_LAST_DAY),
        }
        cell = columns.show(found, _COLUMNS, "events", view, config)
        downloads.table(found, view, "events")
    with right:
        cells = ((found.key(cell[0]), tables.name_of(found, cell[0])),) if cell else ()
        evidence.panel(Choice(cells, labels.CHOOSE_ROW), view)
