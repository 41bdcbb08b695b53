"""Tables in Vietnamese figures; a click on a cell gives the key of the evidence that the cell counts.

The browser draws a table as a picture of the rows in sight; for paper the first rows go along as plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from analytics.corpus.draft import LOW_CONFIDENCE
from analytics.measure.table import Table
from analytics.vietnamese import format_date, format_number
from pages.parts import labels
from pages.parts.choice import Choice
from pages.parts.sidebar import View

HEIGHT = 410
_PRINTED = 200  # rows that go along for paper: a register of thousands belongs in a workbook
_NAMES = ("Chủ đề", "Văn bản", "Sự kiện")  # columns that say what a row is about
ROW = 33  # pixels, as Streamlit draws it at our font size
_WIDTHS = {
    "Mã": 55, "Chủ đề": 318, "Nhóm": 185, "Cộng": 60, "Văn bản": 120, "Trích yếu": 230, "Sự kiện": 320, "Nội dung": 330,
    "Số lượt": 70, "Số tháng": 75, "Số năm": 70, "Số từ": 60, "Mục": 70, "Tháng đầu": 80, "Tháng cuối": 80, "Số": 55,
    "Ký hiệu": 85, "Tháng": 75, "Tệp": 170, "Tình trạng": 110, "Thêm": 60, "Bớt": 60, "Cụm từ": 260, "Bản số": 70,
    "Lý do": 330, "Bộ chủ đề": 190, "Thời gian": 140,
    "Xu hướng": 150, "Bất thường": 85, "Tháng này": 85, "Tháng trước": 90, "Mỗi 1.000 từ": 95, "Tỷ lệ (%)": 80,
    "Mỗi năm": 75, "Đã nêu": 75, "Kỷ niệm": 95, "Nhận xét": 900, "Dài nhất": 75, "Cùng tháng năm trước": 150,
}  # fmt: skip


def scanned(confidence: float | None) -> str:
    """What the shelf says of a paper whose pages were recognised; empty for others."""
    if confidence is None:
        return ""
    label = labels.upload.DOUBTFUL if confidence < LOW_CONFIDENCE else labels.upload.SCANNED
    return label.format(format_number(100 * confidence))


def clickable(
    table: Table, view: View, key: str, columns: Sequence[str] | None = None, config: Mapping[str, Any] | None = None
) -> Choice:
    """Draw a table (`config`: as `show`); what the clicked cell counts. A month without a paper counts nothing."""
    cell = show(table.frame, f"{key}-{view.version}-{view.filters}", columns, config=config)
    if cell is None:
        return Choice(hint=labels.CHOOSE_ROW)
    row, column = cell
    if column in table.months and pd.isna(table.frame[column].iloc[row]):
        return Choice(hint=labels.NO_PAPER)
    return Choice(((table.key(row, column), name_of(table, row)),))


def name_of(table: Table, row: int) -> str:
    """What a row is about, in words."""
    name = next((c for c in _NAMES if c in table.frame.columns), table.frame.columns[0])
    return str(table.frame[name].iloc[row])


def _digits(column: pd.Series[Any]) -> int:
    """Rates have a digit behind the comma, counts none."""
    return int(pd.api.types.is_float_dtype(column) and bool((column.dropna() % 1).any()))


def show(
    frame: pd.DataFrame,
    key: str,
    columns: Sequence[str] | None = None,
    *,
    height: int = HEIGHT,
    colours: Callable[[Styler], Styler] = lambda styler: styler,
    config: Mapping[str, Any] | None = None,
) -> tuple[int, str] | None:
    """Draw a frame; (row, column) of the clicked cell, or None. `colours` may shade cells; `config` sets widths and
    explanations of columns otherwise than usual."""
    numbers = [name for name in frame.columns if pd.api.types.is_numeric_dtype(frame[name])]
    formats = {name: partial(format_number, digits=_digits(frame[name])) for name in numbers}
    columns_set: dict[str, Any] = {name: st.column_config.Column(width=width) for name, width in _WIDTHS.items()}
    columns_set |= {
        name: st.column_config.DateColumn(format="DD/MM/YYYY", width=110)
        for name in frame.columns
        if any(isinstance(value, date) for value in frame[name])
    }
    columns_set |= config or {}
    state = st.dataframe(
        colours(frame.style.format(formats, na_rep="")),
        hide_index=True,
        column_config={name: settings for name, settings in columns_set.items() if name in frame.columns},
        column_order=columns,
        on_select="rerun",
        selection_mode="single-cell",
        key=key,
        height=min(height, ROW * (len(frame) + 1) + 4),
        placeholder="",
    )
    _on_paper(frame[list(columns)] if columns else frame, formats)
    cells = state["selection"]["cells"]
    return cells[0] if cells else None


def _on_paper(frame: pd.DataFrame, formats: Mapping[str, Callable[[Any], str]]) -> None:
    """The first rows as a table that only a printer shows."""
    rows = frame.head(_PRINTED)
    head = "".join(f"<th>{escape(str(name))}</th>" for name in rows.columns)
    texts = ["".join(_cell(value, formats.get(str(name))) for name, value in row.items()) for _, row in rows.iterrows()]
    body = "".join(f"<tr>{text}</tr>" for text in texts)
    more = len(frame) - len(rows)
    note = f"<p>{escape(labels.MORE_ROWS.format(format_number(more)))}</p>" if more else ""
    st.html(f'<div class="only-print"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}</div>')


def _cell(value: Any, formatted: Callable[[Any], str] | None) -> str:
    if isinstance(value, date):
        return f"<td>{format_date(value)}</td>"
    if value is None or pd.isna(value):
        return "<td></td>"
    return f'<td class="number">{formatted(value)}</td>' if formatted else f"<td>{escape(str(value))}</td>"
