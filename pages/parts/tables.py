"""Tables in Vietnamese figures; a click on a cell gives the key of the evidence that the cell counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from analytics.measure.table import Table
from analytics.model import CellKey
from analytics.vietnamese import format_number
from pages.parts.sidebar import View

HEIGHT = 410
_ROW = 33  # pixels, as Streamlit draws it at our font size
_SMALL = ("Mã", "Số tháng", "Số lượt", "Tháng đầu", "Tháng cuối", "Số năm", "Mục", "Số từ", "Số", "Ký hiệu")
_WIDE = {"Trích yếu": 300, "Sự kiện": 330, "Nội dung": 400, "Văn bản": 125, "Chủ đề": 240}


def clickable(table: Table, view: View, key: str, columns: Sequence[str] | None = None) -> tuple[CellKey | None, str]:
    """Draw a table; (key of what the clicked cell counts, name of its row), or (None, "")."""
    cell = show(table.frame, f"{key}-{view.version}-{view.filters}", columns)
    if cell is None:
        return None, ""
    row, column = cell
    name = next(c for c in ("Chủ đề", "Văn bản", "Sự kiện") if c in table.frame.columns)
    return table.key(row, column), str(table.frame[name].iloc[row])


def show(frame: pd.DataFrame, key: str, columns: Sequence[str] | None = None) -> tuple[int, str] | None:
    """Draw a frame; (row, column) of the clicked cell, or None."""
    numbers = [name for name in frame.columns if pd.api.types.is_numeric_dtype(frame[name])]
    config: dict[str, Any] = {name: st.column_config.Column(width="small") for name in _SMALL}
    config |= {name: st.column_config.Column(width=width) for name, width in _WIDE.items()}
    config |= {
        name: st.column_config.DateColumn(format="DD/MM/YYYY", width=110)
        for name in frame.columns
        if any(isinstance(value, date) for value in frame[name])
    }
    state = st.dataframe(
        frame.style.format(format_number, subset=numbers, na_rep=""),
        hide_index=True,
        column_config={name: settings for name, settings in config.items() if name in frame.columns},
        column_order=columns,
        on_select="rerun",
        selection_mode="single-cell",
        key=key,
        height=min(HEIGHT, _ROW * (len(frame) + 1) + 4),
        placeholder="",
    )
    cells = state["selection"]["cells"]
    return cells[0] if cells else None
