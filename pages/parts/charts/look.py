"""How every chart looks: one template, colours that all can tell apart, and plotly's words in Vietnamese.

plotly knows no Vietnamese, so its words and number format go along with every chart.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import streamlit as st

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
# colours that colour-blind people can tell, each with a marker and a dash of its own for grey print
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#7a5c00", "#5b3f99", "#333333")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "x", "star", "pentagon")
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot", "solid", "dash")
GRID, TEXT = "#e3e7ec", "#0f1720"
_FONT = "'Source Sans', Arial, sans-serif"
_TICKS = 9  # months named on an axis: more would be turned and cut

TEMPLATE = go.layout.Template(
    layout={
        "font": {"family": _FONT, "size": 13, "color": TEXT},
        "colorway": COLOURS,
        "paper_bgcolor": "#ffffff",
        "plot_bgcolor": "#ffffff",
        "separators": ",.",
        "margin": {"l": 10, "r": 10, "t": 10, "b": 10},
        "xaxis": {"gridcolor": GRID, "linecolor": GRID, "zeroline": False, "automargin": True, "tickangle": 0},
        "yaxis": {"gridcolor": GRID, "zerolinecolor": GRID, "automargin": True, "tickformat": ",.0f"},
        "hoverlabel": {"bgcolor": "#ffffff", "bordercolor": GRID, "font": {"color": TEXT, "family": _FONT}},
        "legend": {"orientation": "h", "y": -0.1, "x": 0, "entrywidth": 0.48, "entrywidthmode": "fraction"},
    }
)


def month_axis(columns: list[str]) -> dict[str, Any]:
    """An axis of months, each a category, as many named as have room."""
    return {"type": "category", "tickvals": columns[:: -(-len(columns) // _TICKS)]}


def shade(figure: go.Figure, place: int) -> None:
    """Mark a month without a paper, by its place on the axis."""
    figure.add_vrect(place - 0.5, place + 0.5, fillcolor=GRID, line_width=0, layer="below")


def draw(figure: go.Figure, key: str, alt: str) -> Any:
    """Draw a chart; what the clicked mark bears as `customdata`, None without one. `alt` is what a screen reader says
    of it."""
    figure.update_layout(template=TEMPLATE, clickmode="event+select")
    state = st.plotly_chart(
        figure, config=CONFIG, theme=None, on_select="rerun", selection_mode="points", key=key, alt=alt
    )
    return next((point["customdata"] for point in state["selection"]["points"] if "customdata" in point), None)
