"""Life lines: a row a document, a mark in every month that cites it, from its first to its last month."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from math import sqrt

import plotly.graph_objects as go

from analytics.measure.counts import calendar_months
from analytics.measure.documents.cited import Carried
from analytics.model import CellKey
from analytics.vietnamese import DOCUMENT_LEVELS, format_month, format_number
from pages.parts import labels
from pages.parts.charts import marks
from pages.parts.charts.look import COLOURS, SYMBOLS, draw, shade
from pages.parts.choice import Choice

_ROW, _AROUND = 23, 78  # pixels: of a document, of months and levels round them
_TICKS = 6  # months named: the names of documents leave no room for more
_LETTERS = 34  # of a name beside its line
_AWAY, _THERE = "#b3bcc6", "#5d6b7a"
_LARGEST, _SMALLEST = 17.0, 6.0  # pixels: of marks
_ACROSS = 520  # pixels that the largest marks of all months may take side by side
_OFTEN = 13  # places of a month that the largest mark stands for, or more where a month has more


def life_lines(lives: Sequence[Carried], names: Sequence[str], present: Collection[str], key: str, alt: str) -> Choice:
    """Draw the lives of some documents over the months of a view; what the clicked mark counts.

    Thick where the document is cited month after month, dotted where it is not, larger marks where it is cited more
    often. Months without a paper are shaded.
    """
    months = calendar_months(present)
    place = {month: number for number, month in enumerate(months)}
    figure = go.Figure([_dotted(lives, place), _thick(lives, sorted(present), place), *_marks(lives, place)])
    for month in months:
        if month not in present:
            shade(figure, place[month])
    ticks = range(0, len(months), -(-len(months) // _TICKS))
    figure.update_layout(
        height=_ROW * len(lives) + _AROUND,
        xaxis={
            "side": "top",
            "range": [-0.6, len(months) - 0.4],
            "tickvals": list(ticks),
            "ticktext": [format_month(months[number]) for number in ticks],
        },
        yaxis={
            "range": [len(lives) - 0.4, -0.6],
            "tickvals": list(range(len(lives))),
            "ticktext": [_label(*named) for named in zip(names, lives, strict=True)],
            "tickfont": {"size": 12},
            "ticklabelstandoff": 6,
        },
        legend={"y": 0, "yanchor": "top", "entrywidth": 0, "entrywidthmode": "pixels", "itemsizing": "constant"},
    )
    mark = draw(figure, key, alt)
    if mark is None:
        return Choice(hint=labels.CHOOSE_MARK)
    code, month = mark
    name = next(name for name, life in zip(names, lives, strict=True) if life.code == code)
    return Choice(((CellKey("document", code, month), name),))


def _dotted(lives: Sequence[Carried], place: dict[str, int]) -> go.Scatter:
    ends = [(place[life.first], place[life.last], row) for row, life in enumerate(lives)]
    return _lines(ends, {"color": _AWAY, "width": 1.5, "dash": "dot"})


def _thick(lives: Sequence[Carried], present: Sequence[str], place: dict[str, int]) -> go.Scatter:
    """Between months with a paper that follow one another, both of which cite the document."""
    ends = [
        (place[month], place[following], row)
        for row, life in enumerate(lives)
        for month, following in pairwise(present)
        if month in life.months and following in life.months
    ]
    return _lines(ends, {"color": _THERE, "width": 3.5})


def _lines(ends: Sequence[tuple[int, int, int]], line: dict[str, object]) -> go.Scatter:
    """Lines of (from, to, row) as one trace; they choose nothing."""
    xs: list[int | None] = []
    ys: list[int | None] = []
    for first, last, row in ends:
        xs += [first, last, None]
        ys += [row, row, None]
    return go.Scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _marks(lives: Sequence[Carried], place: dict[str, int]) -> Iterator[go.Scatter]:
    """The marks of every level that occurs, with a colour and a shape of its own."""
    largest = max(_SMALLEST + 1, min(_LARGEST, _ACROSS / len(place)))
    most = max(_OFTEN, *(count for life in lives for count in life.counts))
    for number, (level, words) in enumerate(DOCUMENT_LEVELS.items()):
        of = [(row, life) for row, life in enumerate(lives) if life.level == level]
        points = [(row, life, *at) for row, life in of for at in zip(life.months, life.counts, strict=True)]
        if points:
            yield go.Scatter(
                x=[place[month] for _, _, month, _ in points],
                y=[row for row, *_ in points],
                mode="markers",
                name=words,
                customdata=[[life.code, month] for _, life, month, _ in points],
                marker={
                    "opacity": 1,
                    "size": [_SMALLEST + (largest - _SMALLEST) * sqrt(count / most) for *_, count in points],
                    "color": COLOURS[number],
                    "symbol": SYMBOLS[number],
                    "line": {"color": "#ffffff", "width": 0.5},
                },
                hovertext=[_said(life, month, count) for _, life, month, count in points],
                hovertemplate="%{hovertext}<extra></extra>",
            )


def _said(life: Carried, month: str, count: int) -> str:
    about = f"<br>{marks.quoted(marks.short(life.subject, 90))}" if life.subject else ""
    said = f"{format_month(month)}: {format_number(count)} lượt viện dẫn"
    return f"<b>{marks.quoted(life.designation)}</b>{about}<br>{said}"


def _label(name: str, life: Carried) -> str:
    """What a document is called, and as much of its subject as has room."""
    return marks.quoted(marks.short(f"{name} {life.subject or ''}".strip(), _LETTERS))
