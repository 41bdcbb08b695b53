"""Tables in Vietnamese figures; a click on a cell gives the key of the evidence that the cell counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analytics.corpus.draft import LOW_CONFIDENCE
from analytics.measure.table import Table
from analytics.vietnamese import format_number
from pages.parts import labels
from pages.parts.choice import Choice
from pages.parts.sidebar import View

HEIGHT = 410
ROW = 33  # pixels, as Streamlit draws it at our font size
_WIDTHS = {
    "Mã": 55, "Chủ đề": 318, "Nhóm": 185, "Cộng": 60, "Văn bản": 120, "Trích yếu": 230, "Sự kiện": 320, "Nội dung": 330,
    "Số lượt": 70, "Số tháng": 75, "Số năm": 70, "Số từ": 60, "Mục": 70, "Tháng đầu": 80, "Tháng cuối": 80, "Số": 55,
    "Ký hiệu": 85, "Tháng": 75, "Tệp": 170, "Tình trạng": 110, "Thêm": 60, "Bớt": 60, "Cụm từ": 260, "Bản số": 70,
    "Lý do": 330, "Bộ chủ đề": 190, "Thời gian": 140,
    "Xu hướng": 150, "Bất thường": 85, "Tháng này": 85, "Tháng trước": 90, "Mỗi 1.000 từ": 95, "Tỷ lệ (%)": 80,
    "Mỗi năm": 75, "Nhận xét": 900, "Dài nhất": 75, "Cùng tháng năm trước": 150,
}  # fmt: skip


def scanned(confidence: float | None) -> str:
    """What the shelf says of a paper whose pages were recognised; empty for others."""
    if confidence is None:
        return ""
    label = labels.upload.DOUBTFUL if confidence < LOW_CONFIDENCE else labels.upload.SCANNED
    return label.format(format_number(100 * confidence))


def clickable(table: Table, view: View, key: str, columns: Sequence[str] | None = None) -> Choice:
    """Draw a table; what the clicked cell counts. A month without a paper counts nothing."""
    cell = show(table.frame, f"{key}-{view.version}-{view.filters}", columns)
    if cell is None:
        return Choice(hint=labels.CHOOSE_ROW)
    row, column = cell
    if column in table.months and pd.isna(table.frame[column].iloc[row]):
        return Choice(hint=labels.NO_PAPER)
    name = next((c for c in ("Chủ đề", "Văn bản", "Sự kiện") if c in table.frame.columns), table.frame.columns[0])
    return Choice(((table.key(row, column), str(table.frame[name].iloc[row])),))


def _digits(column: pd.Series[Any]) -> int:
    """Rates have a digit behind the comma, counts none."""
    return int(pd.api.types.is_float_dtype(column) and bool((column.dropna() % 1).any()))


def show(frame: pd.DataFrame, key: str, columns: Sequence[str] | None = None) -> tuple[int, str] | None:
    """Draw a frame; (row, column) of the clicked cell, or None."""
    numbers = [name for name in frame.columns if pd.api.types.is_numeric_dtype(frame[name])]
    config: dict[str, Any] = {name: st.column_config.Column(width=width) for name, width in _WIDTHS.items()}
    config |= {
        name: st.column_config.DateColumn(format="DD/MM/YYYY", width=110)
        for name in frame.columns
        if any(isinstance(value, date) for value in frame[name])
    }
    state = st.dataframe(
        frame.style.format({name: partial(format_number, digits=_digits(frame[name])) for name in numbers}, na_rep=""),
        hide_index=True,
        column_config={name: settings for name, settings in config.items() if name in frame.columns},
        column_order=columns,
        on_select="rerun",
        selection_mode="single-cell",
        key=key,
        height=min(HEIGHT, ROW * (len(frame) + 1) + 4),
        placeholder="",
    )
    cells = state["selection"]["cells"]
    return cells[0] if cells else None
