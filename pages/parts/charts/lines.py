"""Lines with markers over the months, one a row of a table; for a single month, one marker a row."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from analytics.measure.measured import Measured
from pages.parts.charts import marks
from pages.parts.charts.look import COLOURS, DASHES, SYMBOLS, month_axis
from pages.parts.choice import Choice

MOST_LINES = 8
_LEGEND, _NAME = 40, 42  # letters of a name in the legend, and beside a row of a single month
_ROW, _BAR = 24, 24  # pixels: of such a row, and of the chart's own buttons above them


def monthly_lines(found: Measured, codes: Sequence[str], height: int, key: str) -> Choice:
    """Lines with markers, one a code, each with a colour, a dash and a marker of its own. Gives what is clicked."""
    columns = found.months
    figure = go.Figure([_line(found, code, columns, place) for place, code in enumerate(codes)])
    scale = marks.scale(found, codes, columns) | {"title": marks.unit(found)}
    figure.update_layout(height=height, yaxis=scale, xaxis=month_axis(columns), showlegend=True)
    return marks.clicked(found, codes, figure, key, f"{found.shown.title} theo tháng")


def single_month(found: Measured, codes: Sequence[str], key: str) -> Choice:
    """The figures of the only month that has a paper, one row a code, the largest on top."""
    (column,) = found.present
    rows = [found.row(code) for code in codes]
    figure = go.Figure(
        go.Scatter(
            x=[found.value(row, column) for row in rows],
            y=list(codes),
            mode="markers",
            marker={"size": 11, "color": COLOURS[0]},
            customdata=[[code, column] for code in codes],
            hovertext=[marks.hover(found, row, column) for row in rows],
            hovertemplate="%{hovertext}<extra></extra>",
            unselected=marks.UNSELECTED,
        )
    )
    names = [marks.quoted(marks.short(found.name(row), _NAME)) for row in rows]
    figure.update_layout(
        height=_ROW * len(codes) + _BAR + 30,
        xaxis=marks.scale(found, codes, [column]) | {"side": "top"},
        yaxis={
            "type": "category",
            "autorange": "reversed",
            "tickvals": list(codes),
            "ticktext": names,
            "ticklabelstandoff": 8,
        },
        showlegend=False,
        margin={"t": _BAR},
    )
    return marks.clicked(found, (), figure, key, f"{found.shown.title}, tháng {column}")


def _line(found: Measured, code: str, columns: Sequence[str], place: int) -> go.Scatter:
    colour = COLOURS[place % MOST_LINES]
    return go.Scatter(
        **marks.series(found, code, columns),
        name=marks.quoted(marks.short(found.name(found.row(code)), _LEGEND)),
        mode="lines+markers",
        line={"color": colour, "dash": DASHES[place % MOST_LINES]},
        marker={"size": 10 if len(columns) <= 24 else 7, "color": colour, "symbol": SYMBOLS[place % MOST_LINES]},
    )
