"""The items that bear no theme: a list on the left, the clicked item's text on the right."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.model import CellKey
from analytics.vietnamese import format_month, format_number
from pages.parts import cache, evidence, labels, tables
from pages.parts.sidebar import View
from pages.parts.themes import asked

_WITHOUT = CellKey("no theme", "")
_MOST = 1_000  # rows
_BEGINNING = 140  # characters of an item that its row shows


def show(view: View) -> None:
    """Every item of the view without a theme."""
    found, items = asked.without(view.filters, view.version)
    counts = (format_number(found), format_number(items), format_number(100 * found / max(1, items), 1))
    st.caption(labels.themes.WITHOUT.format(*counts))
    if not found:
        return
    places = cache.evidence(_WITHOUT, view.filters, view.version, most=_MOST)
    if found > len(places):
        st.caption(labels.themes.LAST_ROWS.format(format_number(len(places)), format_month(places[-1].month)))
    frame = pd.DataFrame(
        {
            "Tháng": [format_month(place.month) for place in places],
            "Mục": [place.path for place in places],
            "Nội dung": [place.after[:_BEGINNING] for place in places],
            "Cơ quan ban hành": [place.office for place in places],
        }
    )
    columns = list(frame.columns)[: 4 if frame["Cơ quan ban hành"].nunique() > 1 else 3]
    left, right = st.columns([5, 3])
    with left:
        cell = tables.show(frame, f"without-{view.version}-{view.filters}", columns)
    with right, evidence.box():
        if cell is None:
            st.caption(labels.overview.CHOOSE_ITEM)
            return
        evidence.sentences([places[cell[0]]], view, f"without-{cell[0]}")
