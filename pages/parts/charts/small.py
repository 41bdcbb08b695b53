"""Many small charts on one scale, one panel a row of a table: what rises and falls, side by side, without crossing.

The axes are laid out here: plotly's `make_subplots` takes ten times as long, half a second for 24 panels.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from analytics.measure.measured import Measured
from pages.parts.charts import marks
from pages.parts.charts.look import COLOURS
from pages.parts.choice import Choice

MOST_PANELS = 24
_ACROSS = 3
_PLOT, _TITLE, _MONTHS = 58, 36, 18  # pixels: of a panel's plot, of the name above it, of the months below
_BAR = 14  # and of the chart's own buttons above all
_ROOM, _HIGHEST = 360, 200  # in sight at once: few panels are higher, within reason
_APART = 0.045  # between neighbours, of the width
_LETTERS = 31  # of a name in a line


def panels(found: Measured, codes: Sequence[str], key: str) -> Choice:
    """A small line with markers for every code, in their order. Gives what is clicked."""
    across = min(_ACROSS, len(codes))
    down = -(-len(codes) // across)
    between = _TITLE + _MONTHS
    plot = max(_PLOT, min(_ROOM // down - between, _HIGHEST))
    inner = down * plot + (down - 1) * between
    months = {**marks.axis_of_few(found.months), "showgrid": False, "tickfont": {"size": 11}}
    figures = {**marks.scale(found, codes, found.months), "nticks": 3, "tickfont": {"size": 11}}
    layout: dict[str, Any] = {
        "annotations": [],
        "height": inner + _BAR + between,
        "showlegend": False,
        "dragmode": False,
        "margin": {"l": 5, "r": 5, "t": _BAR + _TITLE, "b": _MONTHS},
    }
    for place, code in enumerate(codes):
        left, right = _share(place % across, across, _APART)
        top, bottom = (1 - end for end in _share(place // across, down, between / inner))
        number = _number(place)
        layout[f"xaxis{number}"] = {
            **months,
            "domain": [left, right],
            "anchor": f"y{number}",
            **_like_first("x", place),
        }
        layout[f"yaxis{number}"] = {
            **figures,
            "domain": [bottom, top],
            "anchor": f"x{number}",
            **_like_first("y", place),
        }
        layout["annotations"].append(_title(found.name(found.row(code)), left, top))
    lines = [_line(found, code, _number(place)) for place, code in enumerate(codes)]
    figure = go.Figure({"data": lines, "layout": layout})
    return marks.clicked(found, (), figure, key, f"{found.shown.title} theo tháng, mỗi dòng một khung")


def _share(place: int, of: int, apart: float) -> tuple[float, float]:
    """Where one of so many panels begins and ends along a side of length 1, with a gap between neighbours."""
    length = (1 - apart * (of - 1)) / of
    start = place * (length + apart)
    return start, min(1.0, start + length)


def _number(place: int) -> str:
    """How plotly numbers the axes of a panel: the first has no number."""
    return str(place + 1) if place else ""


def _like_first(axis: str, place: int) -> dict[str, str]:
    return {"matches": axis} if place else {}


def _line(found: Measured, code: str, number: str) -> dict[str, Any]:
    return {
        **marks.series(found, code, found.months),
        "type": "scatter",
        "mode": "lines+markers",
        "line": {"color": COLOURS[0], "width": 1.5},
        "marker": {"size": 7 if len(found.months) <= 24 else 5, "color": COLOURS[0]},
        "xaxis": f"x{number}",
        "yaxis": f"y{number}",
    }


def _title(name: str, left: float, top: float) -> dict[str, Any]:
    """A name in two lines at most, above the panel that begins there."""
    first, *rest = wrap(name, _LETTERS)
    lines = [first, marks.short(" ".join(rest), _LETTERS)] if rest else [first]
    return {
        "text": "<br>".join(map(marks.quoted, lines)),
        "font": {"size": 12},
        "showarrow": False,
        "align": "left",
        "x": left,
        "xref": "paper",
        "xanchor": "left",
        "y": top,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 3,
    }
