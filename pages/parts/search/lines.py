"""The places as lines, the phrase in the middle; a clicked line opens its whole item and leads into the paper."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from analytics.measure.concordance import AFTER, BEFORE, FOUND, LEFT, MONTH, RIGHT, Concordance, in_order, line_table
from analytics.model import Evidence
from analytics.vietnamese import format_month, format_number
from pages.parts import cache, downloads, evidence, labels, tables
from pages.parts.search import asked
from pages.parts.sidebar import View
from pages.parts.text import plain

_ORDERS = {"thang": MONTH, "truoc": LEFT, "sau": RIGHT}
_IN_SIGHT = 32  # letters on either side that a column has room for
_COLUMNS = {
    BEFORE: st.column_config.Column(width=205, alignment="right"),
    FOUND: st.column_config.Column(width=112, alignment="center"),
    AFTER: st.column_config.Column(width=205),
    "Tháng": st.column_config.Column(width=70),
    "Mục": st.column_config.Column(width=68),
}


def show(found: Concordance, month: str | None, order: str, view: View) -> None:
    """The lines of a month (None: all) on the left, the clicked one's item on the right."""
    ordered = in_order(asked.concordance_lines(found.typed, month, found.filters, view.version), _ORDERS[order])
    total = len(found.of(month))
    left, right = st.columns([2, 1])
    with left:
        key = f"lines-{found.typed}-{month}-{order}-{view.version}-{view.filters}"
        cell = tables.show(_frame(ordered), key, colours=_marked, config=_COLUMNS)
        if total > len(ordered):
            said = labels.search.LEFT_OUT_OF_MONTH if month else labels.search.LEFT_OUT
            st.caption(said.format(format_number(len(ordered)), format_number(total)))
        narrowed = view.only(month) if month else view
        downloads.table(line_table(cache.store(), found, ordered, month), narrowed, "lines")
    with right, evidence.box():
        st.subheader(labels.search.WHOLE_ITEM, anchor=False)
        if cell is None:
            st.caption(labels.search.CHOOSE_LINE)
        else:
            _item(ordered[cell[0]], view)


def _item(line: Evidence, view: View) -> None:
    st.caption(plain(line.office))
    evidence.sentences([asked.in_its_item(line, view.version)], view, "line")


def _frame(lines: Sequence[Evidence]) -> pd.DataFrame:
    """What is in sight of the lines; the office only where there are several."""
    columns = {
        BEFORE: [_end(line.before.strip()) for line in lines],
        FOUND: [line.marked for line in lines],
        AFTER: [_beginning(line.after.strip()) for line in lines],
        "Tháng": [format_month(line.month) for line in lines],
        "Mục": [line.path for line in lines],
    }
    if len({line.office for line in lines}) > 1:
        columns["Cơ quan ban hành"] = [line.office for line in lines]
    return pd.DataFrame(columns)


def _end(text: str) -> str:
    """The last words of a text: of a longer one the browser would show the first, or half a letter."""
    return text if len(text) <= _IN_SIGHT else text[-_IN_SIGHT:].partition(" ")[2] or text[-_IN_SIGHT:]


def _beginning(text: str) -> str:
    return text if len(text) <= _IN_SIGHT else text[:_IN_SIGHT].rpartition(" ")[0] or text[:_IN_SIGHT]


def _marked(styler: Styler) -> Styler:
    """The phrase on the ground that marks it in a sentence too."""
    return styler.set_properties(subset=[FOUND], **{"background-color": "#fde9b8"})
