"""What charts of months have in common: figures, words on hover, scale, and what a clicked marker means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from analytics.measure.measured import Measured
from pages.parts import labels
from pages.parts.charts.look import draw
from pages.parts.choice import Choice

UNSELECTED = {"marker": {"opacity": 0.5}}  # beside the clicked marker the others stay in sight


def series(found: Measured, code: str, columns: Sequence[str]) -> dict[str, Any]:
    """One row as points of a trace: a missing month breaks the line, every other tells its figure on hover."""
    row = found.row(code)
    values = [found.value(row, column) for column in columns]
    pairs = zip(columns, values, strict=True)
    return {
        "x": list(columns),
        "y": values,
        "connectgaps": False,
        "customdata": [[code, column] for column in columns],
        "hovertext": ["" if value is None else hover(found, row, column) for column, value in pairs],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "unselected": UNSELECTED,
        "cliponaxis": False,
    }


def hover(found: Measured, row: int, column: str) -> str:
    """What a marker says: the row, the month, the figure with what it is out of."""
    return f"<b>{quoted(found.name(row))}</b><br>{column}: {found.told(row, column)}"


def quoted(name: str) -> str:
    """A name as plotly shows it, which reads some HTML."""
    return escape(name, quote=False)


def short(name: str, most: int) -> str:
    """A name cut to so many letters; whole on hover."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip(' ,')}…"


def scale(found: Measured, codes: Sequence[str], columns: Sequence[str]) -> dict[str, Any]:
    """The axis of figures, from nothing up; small counts by whole steps."""
    values = [found.value(found.row(code), column) or 0.0 for code in codes for column in columns]
    counts = found.counting
    small = counts and max(values, default=0.0) <= 5
    return {"rangemode": "tozero", "tickformat": ",.0f" if counts else ",.1~f", **({"dtick": 1} if small else {})}


def unit(found: Measured) -> dict[str, Any]:
    """What the axis of figures is headed with."""
    return {"text": found.shown.unit, "standoff": 10, "font": {"size": 13}}


def clicked(found: Measured, codes: Sequence[str], figure: go.Figure, key: str, title: str) -> Choice:
    """Draw a chart of some codes; what the clicked marker counts."""
    mark = draw(figure, key, title)
    return meant(found, codes, *mark) if mark else Choice(hint=labels.CHOOSE_MARK)


def meant(found: Measured, codes: Sequence[str], code: str, column: str) -> Choice:
    """What the marker of a code and a month counts. Where markers of several codes coincide, only the upper one can be
    hit: the choice then holds them all."""
    counts = found.counts.frame[column]
    row = found.row(code)
    rows = [row, *(other for other in map(found.row, codes) if other != row and counts.iloc[other] == counts.iloc[row])]
    return Choice(tuple((found.key(r, column), found.name(r)) for r in rows), said=found.told(row, column))


def axis_of_few(columns: Sequence[str]) -> Mapping[str, Any]:
    """An axis of months for a small panel: years where it has two of them or more, else a month near either end."""
    years = [column for column in columns[1:-1] if column.startswith("01/")]
    if len(years) < 2:
        last = len(columns) - 1
        ends = list(dict.fromkeys((columns[last // 6], columns[last - last // 6])))
        return {"type": "category", "tickvals": ends, "ticktext": ends}
    years = years[:: -(-len(years) // 4)]
    return {"type": "category", "tickvals": years, "ticktext": [column[3:] for column in years]}
