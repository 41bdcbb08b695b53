"""A table whose cells can be clicked: it gives the key of the evidence that the clicked cell counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from analytics.measure.table import Table
from analytics.model import CellKey
from pages.parts.sidebar import View

_HEIGHT = 478
_NARROW = ("Mã", "Số tháng", "Số lượt", "Tháng đầu", "Tháng cuối", "Số năm")


def clickable(table: Table, view: View, key: str, columns: Sequence[str] | None = None) -> tuple[CellKey | None, str]:
    """Draw a table; (key of what the clicked cell counts, name of its row), or (None, "")."""
    frame = table.frame
    config: dict[str, Any] = {
        name: st.column_config.DateColumn(name, format="DD/MM/YYYY", width="small")
        for name in frame.columns
        if any(isinstance(v, date) for v in frame[name])
    }
    config |= {name: st.column_config.Column(name, width="small") for name in _NARROW if name in frame.columns}
    state = st.dataframe(
        frame,
        hide_index=True,
        column_config=config,
        column_order=columns,
        on_select="rerun",
        selection_mode="single-cell",
        key=f"{key}-{view.version}-{view.filters}",
        height=min(_HEIGHT, 36 * (len(frame) + 1) + 2),
    )
    cells = state["selection"]["cells"]
    if not cells:
        return None, ""
    row, column = cells[0]
    name = next(c for c in ("Chủ đề", "Văn bản", "Sự kiện") if c in frame.columns)
    return table.key(row, column), str(frame[name].iloc[row])
