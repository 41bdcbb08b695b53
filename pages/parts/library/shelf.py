"""The papers of a view as a list, found by typed words; the clicked one with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.corpus.queries import DirectiveRow, Head
from analytics.measure.papers import paper_table
from analytics.measure.table import Table
from analytics.vietnamese import format_number
from pages.parts import controls, downloads, labels, state, tables
from pages.parts.library import asked, facts, leaving, opened
from pages.parts.sidebar import View
from pages.parts.text import plain

_A_PAGE = 200  # rows: what the browser is given at once
_IN_EXCEL = 2_000  # rows of the workbook: they take three seconds
_WIDTHS = {"Số mục": 65, "Lượt viện dẫn": 90, "Lượt sự kiện": 90, "Chữ quét": 75, "Cơ quan ban hành": 262, "Tệp": 210}


def show(view: View, above: DeltaGenerator) -> None:
    """Draw the box for words into `above`, the list at the left and the clicked paper at the right."""
    typed = controls.text("loc", labels.library.FILTER, at=above, placeholder=labels.library.FILTER_EXAMPLE)
    with st.spinner(labels.library.FINDING):
        found = asked.matching_heads(typed, view.filters, view.version)
    if not found:
        st.info(labels.NO_MATCH)
        st.button(labels.library.SHOW_ALL, on_click=state.choose, args=("loc", None))
        return
    in_view = len(asked.heads(view.filters, view.version))
    left, right = st.columns([5, 3])
    with left:
        paper, column = _list(found, in_view, f"{typed}-{view.filters}-{view.version}", view)
    with right, st.container(border=True, height=tables.HEIGHT, key="paper-card"):
        if paper is None:
            st.caption(labels.library.CHOOSE_PAPER)
        elif not leaving.question(paper):
            _card(paper, column)


def _list(found: Sequence[Head], in_view: int, key: str, view: View) -> tuple[DirectiveRow | None, str]:
    """The list, two hundred rows a page; the clicked paper and column."""
    counts = (format_number(len(found)), format_number(in_view))
    st.caption((labels.library.COUNT_OF if len(found) < in_view else labels.library.COUNT).format(*counts))
    page = controls.page(len(found), _A_PAGE, f"shelf-page-{key}")
    shown = asked.papers_of(_digests(found[(page - 1) * _A_PAGE : page * _A_PAGE]), view.version)
    table = paper_table(shown)
    columns = list(labels.library.COLUMNS)
    if not view.filters.office and len({paper.office for paper in found}) > 1:
        columns.insert(1, "Cơ quan ban hành")
    columns.append("Tệp")
    if not any(table.frame["Chữ quét"]):
        columns.remove("Chữ quét")
    config = {name: st.column_config.Column(width=width) for name, width in _WIDTHS.items()}
    cell = tables.show(table.frame, f"shelf-{page}-{key}", columns, config=config)
    downloads.made_on_click(lambda: _whole(found, view.version), table.title, view, "papers")
    return (shown[cell[0]], cell[1]) if cell else (None, "")


def _whole(found: Sequence[Head], version: int) -> Table:
    """All that was found, as a table for a workbook."""
    first = asked.papers_of(_digests(found[:_IN_EXCEL]), version)
    return paper_table(first, len(found) - len(first))


def _digests(found: Sequence[Head]) -> tuple[str, ...]:
    return tuple(head.hash for head in found)


def _card(paper: DirectiveRow, column: str) -> None:
    """Which paper it is, how much was read in it, and the buttons; a clicked number opens just what it counts."""
    label, marked = labels.library.READ_COUNTED.get(column, (labels.library.READ, None))
    st.markdown(f"**{plain(paper.office)}**  \n{plain(facts.told(paper))}")
    st.markdown(plain(facts.sizes(paper)))
    st.caption(plain(labels.library.FILE.format(paper.file_name)))
    if paper.scanned is not None:
        st.caption(plain(f"Chữ quét: {tables.scanned(paper.scanned)}"))
    st.button(
        label,
        type="primary",
        on_click=opened.open_paper,
        args=(paper.hash, marked),
        icon=":material/menu_book:",
        key="read-paper",
        width="stretch",
    )
    opened.edit(paper.hash, paper.file_name)
    opened.download(paper.hash, paper.file_name)
    leaving.button(paper)
