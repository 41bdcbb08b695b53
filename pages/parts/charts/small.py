"""Many small charts on one scale, one panel a row of a table: what rises and falls, side by side, without crossing."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from analytics.measure.measured import Measured
from pages.parts.charts import marks
from pages.parts.charts.look import COLOURS
from pages.parts.choice import Choice

MOST_PANELS = 24
_ACROSS = 3
_PLOT, _TITLE, _MONTHS = 58, 36, 18  # pixels: of a panel's plot, of the name above it, of the months below
_BAR = 14  # and of the chart's own buttons above all
_ROOM, _HIGHEST = 360, 200  # in sight at once: few panels are higher, within reason
_LETTERS = 31  # of a name in a line


def panels(found: Measured, codes: Sequence[str], key: str) -> Choice:
    """A small line with markers for every code, in their order. Gives what is clicked."""
    across = min(_ACROSS, len(codes))
    down = -(-len(codes) // across)
    between = _TITLE + _MONTHS
    plot = max(_PLOT, min(_ROOM // down - between, _HIGHEST))
    inner = down * plot + (down - 1) * between
    figure = make_subplots(
        down,
        across,
        shared_xaxes="all",
        shared_yaxes="all",
        horizontal_spacing=0.045,
        vertical_spacing=between / inner if down > 1 else 0,
        subplot_titles=[_title(found.name(found.row(code))) for code in codes],
    )
    for place, code in enumerate(codes):
        figure.add_trace(_line(found, code), place // across + 1, place % across + 1)
    figure.update_annotations(font_size=12, yshift=3, xanchor="left", align="left", yanchor="bottom")
    for place, annotation in enumerate(figure.layout.annotations):
        annotation.x = figure.layout[f"xaxis{place + 1 if place else ''}"].domain[0]
    figure.update_xaxes(**marks.axis_of_few(found.months), showticklabels=True, tickfont_size=11, showgrid=False)
    figure.update_yaxes(**marks.scale(found, codes, found.months), nticks=3, tickfont_size=11)
    figure.update_layout(height=inner + _BAR + between, showlegend=False, dragmode=False)
    figure.update_layout(margin={"l": 5, "r": 5, "t": _BAR + _TITLE, "b": _MONTHS})
    return marks.clicked(found, (), figure, key, f"{found.shown.title} theo tháng, mỗi dòng một khung")


def _line(found: Measured, code: str) -> go.Scatter:
    return go.Scatter(
        **marks.series(found, code, found.months),
        mode="lines+markers",
        line={"color": COLOURS[0], "width": 1.5},
        marker={"size": 7 if len(found.months) <= 24 else 5, "color": COLOURS[0]},
    )


def _title(name: str) -> str:
    """A name in two lines at most."""
    first, *rest = wrap(name, _LETTERS)
    lines = [first, marks.short(" ".join(rest), _LETTERS)] if rest else [first]
    return "<br>".join(map(marks.quoted, lines))
