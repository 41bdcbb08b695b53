"""Documents, events or themes of both sides: what is new, comes again, is gone or in both; a click opens sentences."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from analytics.corpus import sides
from analytics.corpus.sides import DOCUMENT, EVENT, THEME
from analytics.measure.comparison.tables import CHANGE, change_words, set_codes
from analytics.measure.table import Table
from analytics.vietnamese import capital, format_number
from pages.parts import controls, downloads, evidence, labels, links, tables
from pages.parts.comparison import asked
from pages.parts.comparison.both import SHORT, count_columns, paired, places_of
from pages.parts.comparison.compared import Compared
from pages.parts.text import plain

words = labels.comparison
KINDS = {"van-ban": DOCUMENT, "su-kien": EVENT, "chu-de": THEME}
_COLUMNS = {DOCUMENT: ("Văn bản", "Trích yếu"), EVENT: ("Sự kiện",), THEME: ("Mã", "Chủ đề")}


def table(shown: Compared, name: str) -> None:
    """One of the three tables, filtered by what became of its rows, and the sentences of the clicked cell."""
    kind = KINDS[name]
    whole = asked.set_table(shown.before, shown.after, kind, shown.view.version)
    if whole.empty:
        st.info(words.NO_SET[name])
        return
    found = _filtered(shown, whole, kind)
    left, right = st.columns([5, 3])
    with left:
        frame = paired(shown, found)
        names = [name for name in _COLUMNS[kind] if name != "Mã" or not _wide_heads(shown)]
        columns = [*names, CHANGE, *shown.heads, *(name for name in frame if name == words.RATES)]
        cell = tables.show(frame, f"set-{kind}-{shown.key}-{len(found.codes)}", columns, config=_settings(shown))
        st.caption(plain(words.COUNTED_ON.format(whole.base)))
        downloads.table(found, shown.later, f"set-{kind}", beside=shown.earlier)
    with right, evidence.box():
        if cell is None:
            evidence.hint(words.CHOOSE_SET)
            return
        row, column = cell
        code = found.codes[row]
        places_of(shown, tables.name_of(found, row), column, partial(_places, kind=kind, code=code))
        if kind == DOCUMENT:
            links.to_page("pages/documents.py", words.ALL_MONTHS, shown.view.filters, so_hieu=code)


def _places(side: sides.Side, *, kind: str, code: str) -> list[sides.Evidence]:
    return sides.evidence(side, kind, code)


def _filtered(shown: Compared, whole: Table, kind: str) -> Table:
    """The rows that the switch above the table leaves."""
    parts, said = set_codes(shown.found, kind), change_words(shown.found)
    options = {"": words.EVERYTHING.format(format_number(len(whole.codes)))}
    for name, part in words.CHANGES.items():
        if parts[part]:
            options[name] = f"{capital(said[part])} ({format_number(len(parts[part]))})"
    chosen = controls.switch("loc", words.CHANGE, options, "", label_visibility="collapsed")
    return whole.only(parts[words.CHANGES[chosen]]) if chosen else whole


def _settings(shown: Compared) -> dict[str, Any]:
    """Widths of columns, and what their heads mean."""
    change = words.CHANGES_HELP if shown.found.same_offices else words.OFFICES_HELP
    names = {"Chủ đề": 245, "Trích yếu": 135, "Sự kiện": 245} if _wide_heads(shown) else {}
    widths = {name: st.column_config.Column(width=width) for name, width in names.items()}
    return count_columns(shown) | widths | {CHANGE: st.column_config.Column(width=85, help=change)}


def _wide_heads(shown: Compared) -> bool:
    """Whether the counts take room that names then lack."""
    return max(map(len, shown.heads)) > SHORT
