"""The sentences of one side or of both, as the clicked column counts them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from analytics.corpus.sides import Side
from analytics.measure.comparison.tables import ITEMS_WITH, RATE
from analytics.measure.table import Table
from analytics.model import Evidence
from analytics.vietnamese import capital, format_number
from pages.parts import evidence, labels
from pages.parts.comparison.compared import Compared
from pages.parts.text import plain

SHORT = 10  # characters of a column's head that need no wide column


def paired(shown: Compared, table: Table) -> pd.DataFrame:
    """The rows as they are drawn: besides the counts, what is told of both sides stands in one column, "2,8 → 0"."""
    frame = table.frame
    for name, pair, digits in ((ITEMS_WITH, labels.comparison.ITEMS_WITH, 0), (RATE, labels.comparison.RATES, 1)):
        columns = [name.format(head) for head in shown.heads]
        if columns[0] in frame:
            there, here = ([format_number(n, digits) if n else "0" for n in frame[column]] for column in columns)
            told = [f"{before} → {after}" for before, after in zip(there, here, strict=True)]
            frame = frame.drop(columns=columns).assign(**{pair: told})
    return frame


def count_columns(shown: Compared) -> dict[str, Any]:
    """Widths of the columns that count, and what their heads mean."""
    column, words = st.column_config.Column, labels.comparison
    pairs = {
        words.RATES: column(width=100, help=words.ABOUT_RATES),
        words.ITEMS_WITH: column(width=80, help=words.ABOUT_ITEMS),
    }
    return pairs | {
        head: column(width=65 if len(head) <= SHORT else 122, help=plain(words.ABOUT_COUNT.format(side.title)))
        for head, side in zip(shown.heads, shown.sides, strict=True)
    }


def places_of(shown: Compared, name: str, column: str, places: Callable[[Side], list[Evidence]]) -> None:
    """Drawn into the box beside a table: what the column's side says of a row; of both, the later first, where the
    column is of none."""
    st.subheader(labels.EVIDENCE, anchor=False)
    st.markdown(f"**{plain(name)}**")
    for head, side in zip(reversed(shown.heads), reversed(shown.sides), strict=True):
        if column in shown.heads and column != head:
            continue
        found = places(side)
        title = plain(capital(side.title))
        if not found:
            st.caption(labels.comparison.NOT_NAMED.format(title))
            continue
        st.markdown(f"{title}: {format_number(len(found))} {labels.UNIT}")
        evidence.sentences(found, shown.view, f"{name}-{head}-{shown.key}")
