"""How wide the columns of this page's tables are, and what some of them mean."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from analytics.measure.table import Table
from pages.parts import labels

_WIDTHS = {
    "Văn bản": 122, "Trích yếu": 262, "Số lượt": 68, "Tình trạng": 172, "Cơ quan ban hành": 200, "Loại": 110,
    "Cấp": 115, "Số tháng": 76, "Nêu tại": 128, "Nêu rõ": 66, "Số tháng chờ": 104, "Nhắc từ": 76, "Lần trước": 80,
    "Quan hệ": 128, "Ghi chú": 170,
}  # fmt: skip
_LONG, _MANY = 16, 0.25  # letters of a long name; which share of names makes the column wider


def of(table: Table, *, indented: bool = False) -> dict[str, Any]:
    """Settings of the columns; that of names wider where they are indented, or many have the body beside them."""
    long = table.frame.get("Văn bản", pd.Series(dtype=str)).str.len() >= _LONG
    widths = _WIDTHS | ({"Văn bản": 180} if indented or long.mean() > _MANY else {})
    return {
        name: st.column_config.Column(width=width, help=labels.documents.HELP.get(name))
        for name, width in widths.items()
        if name in table.frame
    }
