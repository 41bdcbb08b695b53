"""One count a month as bars, each of which chooses its month."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.measure.table import Table
from pages.parts.charts.look import COLOURS, draw, month_axis, shade

_PALE = "#a9c9de"  # beside the chosen month
_WIDEST = 0.75  # of a month's place on the axis


def draw_months(table: Table, column: str, chosen: str | None, key: str, alt: str, height: int) -> str | None:
    """A bar for every row of a table whose rows are months; a month without a paper is shaded. Gives the clicked month.

    A chart of another choice is another chart, so that the same bar can be clicked again: `key` must hold the choice.
    """
    months, names = table.row_months or (), list(table.frame["Tháng"])
    values = [None if pd.isna(value) else int(value) for value in table.frame[column]]
    colours = [COLOURS[0] if chosen in (None, month) else _PALE for month in months]
    bars = go.Bar(
        x=names,
        y=values,
        customdata=list(months),
        marker={"color": colours},
        width=min(_WIDEST, _WIDEST * len(names) / 10),  # of one month no wall
        hovertemplate=f"%{{x}}: %{{y:,.0f}} {table.unit}<extra></extra>",
    )
    most = max((value for value in values if value is not None), default=0)
    figure = go.Figure(bars)
    for place, value in enumerate(values):
        if value is None:
            shade(figure, place)
    figure.update_layout(
        height=height,
        xaxis=month_axis(names) | {"range": [-0.5, len(names) - 0.5], "ticklabelstandoff": 6},
        yaxis={"rangemode": "tozero", "ticklabelstandoff": 6, **({"dtick": 1} if most <= 4 else {"nticks": 4})},
    )
    mark = draw(figure, key, alt)
    return None if mark is None else str(mark)
