"""What the months say of every row, in words: a table; above the sentences of a cell the whole verdict on its row."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from analytics.measure.measured import Measured
from analytics.measure.table import Table
from analytics.measure.trends.table import (
    BEFORE,
    NOW,
    SAID,
    THAN_BEFORE,
    THAN_YEAR_AGO,
    UNUSUAL,
    VERDICT,
    YEAR_AGO,
    opened,
)
from analytics.measure.trends.verdicts import FALLING, HIGH, LOW, PERHAPS_FALLING, PERHAPS_RISING, RISING
from analytics.vietnamese import capital, format_change
from pages.parts import downloads, evidence, labels, tables
from pages.parts.choice import Choice
from pages.parts.sidebar import View
from pages.parts.trends import asked, names

_SHADES = {RISING: "#cfe3f3", PERHAPS_RISING: "#eaf3fa", FALLING: "#fbdcc4", PERHAPS_FALLING: "#fdf0e4",
           HIGH: "#fde9b8", LOW: "#fde9b8"}  # fmt: skip
_OF_OTHER_MONTHS = (BEFORE, THAN_BEFORE, YEAR_AGO, THAN_YEAR_AGO)  # empty where that month has no paper
_WIDTHS = {VERDICT: 122, UNUSUAL: 76, NOW: 70, THAN_BEFORE: 90, THAN_YEAR_AGO: 90}  # pixels: what matters is in sight


def judged(found: Measured, view: View) -> None:
    """Draw the verdicts beside the evidence, those first that one should look at."""
    by = "items" if found.counts.kind.endswith(" items") else "mentions"
    with st.spinner(labels.trends.COUNTING):
        table = asked.verdicts(view.filters, found.kind, by, view.version)
    left, right = st.columns([5, 3])
    with left:
        choice = _drawn(table, view)
    with right:
        evidence.panel(choice, view)
    with st.container(horizontal=True, vertical_alignment="center"):
        downloads.table(table, view, f"verdicts-{table.kind}")
        st.caption(labels.trends.ABOUT_VERDICTS, help=labels.trends.VERDICTS_HELP)


def _drawn(table: Table, view: View) -> Choice:
    name = str(table.frame.columns[0])
    columns = [name, *labels.trends.VERDICT_COLUMNS, *(c for c in labels.trends.MORE_COLUMNS if c in table.frame)]
    key = f"verdicts-{table.kind}-{view.version}-{view.filters}"
    return meant(table, tables.show(table.frame, key, columns, colours=_colours, config=_config(table.frame, columns)))


def meant(table: Table, cell: tuple[int, str] | None) -> Choice:
    """What a clicked cell opens, with the whole verdict on its row."""
    if cell is None:
        return Choice(hint=labels.CHOOSE_ROW)
    row, column = cell
    if column in _OF_OTHER_MONTHS and pd.isna(table.frame[column].iloc[row]):
        return Choice(hint=labels.trends.NO_PAPER)
    name = str(table.frame.iloc[row, 0])
    said = capital(str(table.frame[SAID].iloc[row]).removeprefix(f"{name}: "))
    return Choice(((opened(table, row, column), name),), said=said)


def _config(frame: pd.DataFrame, columns: list[str]) -> dict[str, Any]:
    name, *_ = columns
    column = st.column_config.Column
    explained = labels.trends.COLUMN_HELP
    config = {c: column(width=_WIDTHS.get(c), help=explained[c]) for c in columns if c in explained}
    return config | {name: names.column(frame[name])}


def _colours(styler: Styler) -> Styler:
    """A shade on verdicts that one should look at, which the words say too; signs on changes."""
    changes = [THAN_BEFORE, THAN_YEAR_AGO]
    styler = styler.format(format_change, subset=changes, na_rep="")
    return styler.map(lambda said: f"background-color: {_SHADES[said]}" if said in _SHADES else "", [VERDICT, UNUSUAL])
