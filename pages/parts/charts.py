"""All charts. plotly knows no Vietnamese, so its words and number format go along with every chart."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics.measure.table import Table
from analytics.model import CellKey
from pages.parts import labels, tables
from pages.parts.choice import Choice
from pages.parts.sidebar import View

_MONTHS = [f"Tháng {n}" for n in range(1, 13)]
_DAYS = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"]
_VIETNAMESE = {
    "dictionary": {
        "Autoscale": "Tự chỉnh khung",
        "Box Select": "Chọn theo khung",
        "Download plot as a PNG": "Tải hình PNG",
        "Download plot as a png": "Tải hình PNG",
        "Lasso Select": "Chọn tự do",
        "Pan": "Di chuyển",
        "Reset axes": "Về ban đầu",
        "Zoom": "Phóng to",
        "Zoom in": "Phóng to",
        "Zoom out": "Thu nhỏ",
        "Click to enter X axis title": "",
        "Click to enter Y axis title": "",
    },
    "format": {
        "days": _DAYS,
        "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
        "months": _MONTHS,
        "shortMonths": [f"Th{n}" for n in range(1, 13)],
        "date": "%d/%m/%Y",
        "decimal": ",",
        "thousands": ".",
        "grouping": [3],
        "currency": ["", " ₫"],
    },
}
CONFIG: dict[str, Any] = {
    "locale": "vi",
    "locales": {"vi": _VIETNAMESE},
    "displaylogo": False,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d", "pan2d", "zoom2d"],
}
# colours that colour-blind people can tell, each with a marker of its own, so that they also tell in grey print
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#7a5c00", "#5b3f99", "#333333")
_LEGEND = 38
_TICKS = 9  # months named on an axis: more would be turned and cut
_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "x", "star", "pentagon")


def monthly_lines(table: Table, codes: Sequence[str], view: View, key: str) -> Choice:
    """Lines with markers, one a code; a missing month breaks the line. Gives what the clicked marker counts.

    Where markers of several codes coincide, only the upper one can be hit: the choice then holds them all.
    """
    columns = [name for name, month in table.months.items() if month is not None]
    figure = go.Figure([_line(table, code, columns, place) for place, code in enumerate(codes)])
    figure.update_layout(
        height=tables.HEIGHT - 10,
        margin={"l": 10, "r": 10, "t": 10, "b": 10},
        legend={"orientation": "h", "y": -0.1, "x": 0, "entrywidth": 0.48, "entrywidthmode": "fraction"},
        yaxis={"title": table.unit, "rangemode": "tozero", "tickformat": ",.0f"},
        xaxis={"type": "category", "tickvals": columns[:: -(-len(columns) // _TICKS)], "tickangle": 0},
        separators=",.",
        clickmode="event+select",
    )
    state = st.plotly_chart(
        figure,
        config=CONFIG,
        on_select="rerun",
        selection_mode="points",
        key=f"{key}-{view.version}-{view.filters}",
        alt=f"{table.title} theo tháng",
    )
    points = state["selection"]["points"]
    if not points or "customdata" not in points[0]:
        return Choice(hint=labels.CHOOSE_MARK)
    clicked, column = points[0]["customdata"]
    value = table.frame[column].iloc[table.codes.index(clicked)]
    same = [code for code in codes if code != clicked and table.frame[column].iloc[table.codes.index(code)] == value]
    return Choice(tuple(_cell(table, code, column) for code in (clicked, *same)))


def _line(table: Table, code: str, columns: Sequence[str], place: int) -> go.Scatter:
    """One code's line, with a colour and a marker of its own; a long name is cut in the legend, whole on hover."""
    row = table.codes.index(code)
    name = escape(f"{code} {table.frame['Chủ đề'].iloc[row]}", quote=False)  # plotly reads some HTML
    return go.Scatter(
        x=list(columns),
        y=[None if pd.isna(v) else int(v) for v in table.frame[list(columns)].iloc[row]],
        name=name if len(name) <= _LEGEND else name[: _LEGEND - 1] + "…",
        mode="lines+markers",
        customdata=[[code, column] for column in columns],
        connectgaps=False,
        line={"color": _COLOURS[place % 8]},
        marker={"size": 10 if len(columns) <= 24 else 7, "color": _COLOURS[place % 8], "symbol": _SYMBOLS[place % 8]},
        hovertemplate=f"%{{x}}: %{{y:,.0f}} {table.unit}<extra>{name}</extra>",
    )


def _cell(table: Table, code: str, column: str) -> tuple[CellKey, str]:
    row = table.codes.index(code)
    return table.key(row, column), str(table.frame["Chủ đề"].iloc[row])
