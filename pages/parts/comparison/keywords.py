"""What one side says surely more, and the words that make the sides differ; a click opens the sentences."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analytics.corpus.sides import Side
from analytics.measure.comparison.tables import CHANGE, SHARE, keyword_table, word_table
from analytics.measure.table import Table
from analytics.model import Evidence
from analytics.vietnamese import format_number
from pages.parts import controls, downloads, evidence, labels, tables
from pages.parts.comparison import asked
from pages.parts.comparison.both import count_columns, paired, places_of
from pages.parts.comparison.compared import Compared
from pages.parts.text import plain

words = labels.comparison
_STRIKING, _DIFFERING = words.WORD_KINDS


def table(shown: Compared) -> None:
    """Keywords, or where that is chosen or there are none, the words of the difference."""
    if shown.found.divergence is None:
        st.info(words.NO_WORDS)
        return
    striking, differing = keyword_table(shown.found, shown.heads), word_table(shown.found, shown.heads)
    sizes = len(striking.codes), len(differing.codes) + differing.left_out
    options = {
        name: said.format(format_number(size))
        for (name, said), size in zip(words.WORD_KINDS.items(), sizes, strict=True)
    }
    chosen = controls.switch(
        "tu-ngu", labels.SHOW, options, _STRIKING if striking.codes else _DIFFERING, label_visibility="collapsed"
    )
    found = striking if chosen == _STRIKING else differing
    if found.empty:
        st.info(words.NOT_ENOUGH if chosen == _STRIKING else words.SAME_WORDS)
        return
    _drawn(shown, found, chosen)


def _drawn(shown: Compared, found: Table, chosen: str) -> None:
    alone = chosen == _DIFFERING
    left, right = st.columns([5, 3])
    with left:
        cell = tables.show(paired(shown, found), f"words-{alone}-{shown.key}", config=_settings(shown))
        st.caption(f"{words.ABOUT_WORDS[chosen]} {plain(words.COUNTED_ON.format(found.base))}")
        if found.left_out:
            st.caption(words.MORE_WORDS.format(format_number(len(found.codes)), format_number(found.left_out)))
        downloads.table(found, shown.later, "words", beside=shown.earlier)
    with right, evidence.box():
        if cell is None:
            evidence.hint(words.CHOOSE_WORD)
            return
        row, column = cell
        term = found.codes[row]

        def places(side: Side) -> list[Evidence]:
            later = side is shown.found.after
            return asked.places_of_term(shown.before, shown.after, later, term, alone, shown.view.version)

        places_of(shown, term, column, places)


def _settings(shown: Compared) -> dict[str, Any]:
    """Widths of columns, and what their heads mean."""
    column = st.column_config.Column
    about = {CHANGE: words.ABOUT_CHANGE, SHARE: words.ABOUT_SHARE}
    widths = {CHANGE: 85, SHARE: 95}
    settings = {name: column(width=widths[name], help=told) for name, told in about.items()}
    return count_columns(shown) | settings | {"Từ ngữ": column(width=130)}
