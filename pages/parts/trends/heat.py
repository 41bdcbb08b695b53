"""The months as a table whose cells are the darker the larger the figure; a click opens what the cell counts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import sqrt
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from analytics.measure.counts import KINDS
from analytics.measure.measured import Measured
from analytics.vietnamese import format_number
from pages.parts import evidence, labels, tables
from pages.parts.choice import Choice
from pages.parts.sidebar import View
from pages.parts.trends import names, series

_LIGHT, _DARK = (255, 255, 255), (90, 145, 195)  # one hue, told apart in grey; dark figures can be read on all of it
_STEPS = 8  # of shades on paper, as style.css has them
_MISSING = "background-color: #e9ecef; color: #5b6570"
_MONTH = 64  # pixels
_ACROSS = 18  # months beside each other on paper


def shaded(found: Measured, view: View) -> None:
    """Draw the table, the newest month first, beside its evidence."""
    whole = [found.whole] if len(found.months) > 1 else []
    columns = [KINDS[found.kind].head, *whole, *reversed(found.months)]
    frame, largest = _frame(found, columns), _largest(found)
    left, right = st.columns([5, 3])
    with left:
        with st.container(key="heat"):
            key = f"heat-{found.kind}-{found.measure}-{view.version}-{view.filters}"
            cell = tables.show(
                frame, key, columns, colours=lambda styler: _colours(found, styler, largest), config=_config(frame)
            )
        _on_paper(found, columns, largest)
    with right:
        evidence.panel(meant(found, cell), view)
    series.below(found, view, said=labels.trends.NEWEST_FIRST if whole else "")


def _frame(found: Measured, columns: list[str]) -> pd.DataFrame:
    """What is drawn: a sign instead of figures in missing months."""
    frame = found.shown.frame[columns].copy()
    for column in found.months:
        if column not in found.present:
            frame[column] = labels.trends.MISSING_MARK
    return frame


def meant(found: Measured, cell: tuple[int, str] | None) -> Choice:
    """What a clicked cell counts: of the column of names all months."""
    if cell is None:
        return Choice(hint=labels.CHOOSE_ROW)
    row, column = cell
    if column not in found.shown.months:
        column = found.whole
    if column != found.whole and column not in found.present:
        return Choice(hint=labels.trends.NO_PAPER)
    return Choice(((found.key(row, column), found.name(row)),), said=found.told(row, column))


def _config(frame: pd.DataFrame) -> dict[str, Any]:
    name, *figures = map(str, frame.columns)
    centred = st.column_config.Column(width=_MONTH, alignment="center")
    return {name: names.column(frame[name]), **dict.fromkeys(figures, centred)}


def _largest(found: Measured) -> float:
    return max((float(found.shown.frame[month].max()) for month in found.present), default=0.0)


def _part(value: float, largest: float) -> float:
    """How dark, 0 to 1: by the root, so that small figures differ too."""
    return sqrt(value / largest) if largest else 0.0


def _colours(found: Measured, styler: Styler, largest: float) -> Styler:
    """Shade the months, never the sums."""
    missing = [month for month in found.months if month not in found.present]
    styler = styler.map(lambda value: _shade(_part(float(value), largest)), subset=found.present)
    return styler.map(lambda _: _MISSING, subset=missing) if missing else styler


def _shade(part: float) -> str:
    mixed = (round(light + part * (dark - light)) for light, dark in zip(_LIGHT, _DARK, strict=True))
    return f"background-color: #{''.join(f'{channel:02x}' for channel in mixed)}"


def _on_paper(found: Measured, columns: list[str], largest: float) -> None:
    """The same for paper, in as many tables below each other as the months need."""
    rows = range(len(found.shown.codes))
    lead = [column for column in columns if column not in found.months]
    months = [column for column in columns if column in found.months]
    html = []
    for first in range(0, len(months), _ACROSS):
        block = [*lead, *months[first : first + _ACROSS]]
        head = "".join(f"<th>{escape(column)}</th>" for column in block)
        body = "".join(f"<tr>{_line(found, row, block[1:], largest)}</tr>" for row in rows)
        html.append(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
    st.html(f'<div class="only-print heat">{"".join(html)}</div>')


def _line(found: Measured, row: int, columns: Sequence[str], largest: float) -> str:
    cells = [f"<td>{escape(found.name(row))}</td>"]
    for column in columns:
        value = found.value(row, column)
        if value is None:
            cells.append(f'<td class="missing">{labels.trends.MISSING_MARK}</td>')
            continue
        step = 0 if column == found.whole else round(_STEPS * _part(value, largest))
        cells.append(f'<td class="number shade-{step}">{format_number(value, 0 if found.counting else 1)}</td>')
    return "".join(cells)
