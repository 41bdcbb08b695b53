"""How tables of events are drawn: widths that fit beside the box, what a column means, round years shaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st
from pandas.io.formats.style import Styler

from analytics.measure.events.calendar import HALF_ROUND, ROUND
from analytics.measure.events.tables import IN_PAPER, NAMED_YEARS
from analytics.measure.table import Table
from pages.parts import labels, tables
from pages.parts.sidebar import View

_WIDTHS = {
    "Ngày": 128, "Sự kiện": 315, "Số lượt": 70, "Số năm": 70, "Loại năm": 80, "Số tháng": 75,
    "Tháng cuối": 82, NAMED_YEARS: 100, IN_PAPER: 130,
}  # fmt: skip
BESIDE = (7, 3)  # widths of a table and of the box beside it
_SHADES = {ROUND: "background-color: #fbe3a6", HALF_ROUND: "background-color: #fdf3d8"}


def show(
    table: Table,
    columns: Sequence[str],
    key: str,
    view: View,
    config: Mapping[str, Any] | None = None,
    height: int = tables.HEIGHT,
) -> tuple[int, str] | None:
    """Draw columns of a table; (row, column) of the clicked cell. Other rows are another table: no click of before
    counts for them. `config` sets single columns."""
    usual = {
        name: st.column_config.Column(width=_WIDTHS.get(name), help=labels.events.HELP.get(name)) for name in columns
    }
    return tables.show(
        table.frame,
        f"{key}-{hash(table.codes)}-{view.version}-{view.filters}",
        columns,
        height=height,
        colours=_shaded,
        config=usual | dict(config or {}),
    )


def _shaded(styler: Styler) -> Styler:
    if "Loại năm" not in styler.columns:
        return styler
    return styler.map(lambda kind: _SHADES.get(kind, ""), subset=["Loại năm"])
