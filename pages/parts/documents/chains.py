"""Chuỗi thực hiện: which document carries out which, and which central one nobody carries out yet."""

from __future__ import annotations

import streamlit as st

from analytics.measure.documents.tables import INDENTED, chain_table, waiting_table
from analytics.vietnamese import format_number
from pages.parts import controls, downloads, labels, tables
from pages.parts.choice import Choice
from pages.parts.documents import asked, beside, columns
from pages.parts.sidebar import View

_WHOLE = "Số lượt"  # the column that counts all places of a document, not those of a link
_COLUMNS = ("Văn bản", "Nêu rõ", "Trích yếu", _WHOLE, "Ngày ban hành", "Cơ quan ban hành", "Loại", "Cấp", "Ghi chú")


def show(view: View) -> None:
    """One of the two lists beside its evidence."""
    at, search = st.columns([3, 2], vertical_alignment="bottom")
    parts = labels.documents.PARTS
    chosen = controls.switch("trien-khai", labels.documents.CHAIN, parts, "da-co", at, label_visibility="collapsed")
    if chosen == "da-co":
        _chains(
            controls.text(
                "chuoi-cua",
                labels.documents.CHAIN_SEARCH,
                search,
                placeholder=labels.documents.CHAIN_EXAMPLE,
                help=labels.documents.CHAIN_SEARCH_HELP,
            ),
            view,
        )
    else:
        _waiting(view)


def _chains(words: str, view: View) -> None:
    found, said = asked.chain(words, view.filters, view.version), labels.documents
    if not found.lines:
        st.info(said.NO_SUCH_CHAIN if words else said.NO_CHAIN)
        return
    st.caption(said.ABOUT_CHAIN.format(format_number(found.documents)))
    if found.cut:
        st.info(said.CHAIN_CUT.format(format_number(len(found.lines))))
    table = chain_table(found.lines, asked.base(view.filters, view.version))
    left, right = st.columns([5, 3])
    with left:
        key = f"chain-{words}-{view.version}-{view.filters}"
        cell = tables.show(table.frame, key, _COLUMNS, config=columns.of(table, indented=True))
        downloads.table(table, view, "chain")
    with right:
        if cell is None:
            beside.of_cell(Choice(hint=labels.CHOOSE_ROW), view)
            return
        row, column = cell
        line, names = found.lines[row], list(table.frame["Văn bản"].str.strip(INDENTED))
        child = line.document.code, names[row]
        if line.parent is None or column == _WHOLE:
            beside.of_cell(Choice(((table.key(row), child[1]),)), view)
        else:
            above = table.codes.index(line.parent)
            beside.of_link((line.parent, names[above]), child, line.stated, child, view)


def _waiting(view: View) -> None:
    found = asked.waiting(view.filters, view.version)
    if not found:
        st.success(labels.documents.ALL_CARRIED_OUT)
        return
    st.caption(labels.documents.ABOUT_WAITING.format(format_number(len(found))))
    table = waiting_table(found, asked.base(view.filters, view.version))
    left, right = st.columns([5, 3])
    with left:
        choice = tables.clickable(table, view, "waiting", config=columns.of(table))
        downloads.table(table, view, "waiting")
    with right:
        beside.of_cell(choice, view)
