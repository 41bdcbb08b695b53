"""Danh mục: the filters of the register, which the life lines share, and its table."""

from __future__ import annotations

import streamlit as st

from analytics.measure.table import Table
from analytics.vietnamese import format_number
from pages.parts import controls, downloads, labels, state, tables
from pages.parts.documents import asked, beside, columns
from pages.parts.sidebar import View

_WORDS = "tim"
_SHOWN = 1000  # rows in the browser: more make every click slow
_COLUMNS = (
    "Văn bản", "Trích yếu", "Số lượt", "Tình trạng", "Ngày ban hành", "Cơ quan ban hành", "Loại", "Cấp", "Tháng đầu",
    "Tháng cuối", "Số tháng", "Ghi chú",
)  # fmt: skip


def show(view: View) -> None:
    """The table of the filtered register beside its evidence."""
    found = filtered(view)
    left, right = st.columns([5, 3])
    with left:
        shown = found.only(set(found.codes[:_SHOWN]))
        choice = tables.clickable(shown, view, f"documents-{_chosen()}", _COLUMNS, columns.of(shown))
        if len(found.codes) > _SHOWN:
            st.caption(labels.documents.CUT.format(format_number(_SHOWN), format_number(len(found.codes))))
        downloads.table(found, view, "documents")
    with right:
        beside.of_cell(choice, view)


def filtered(view: View) -> Table:
    """Draw the filters; the rows that they leave. Where there are none, the page ends with what to do."""
    table = asked.register(view.filters, view.version)
    if table.empty:
        st.info(labels.NOTHING_COUNTED)
        st.stop()
    with st.container(key="document-filters"):
        search, *boxes = st.columns([5, 4, 4, 4, 4])
    words = controls.text(
        _WORDS,
        labels.documents.SEARCH,
        search,
        placeholder=labels.documents.SEARCH_EXAMPLE,
        help=labels.documents.SEARCH_HELP,
    )
    wanted = []
    for at, (name, (label, column, told)) in zip(boxes, labels.documents.BOXES.items(), strict=True):
        options = {"": labels.documents.ALL, **asked.options(column, view.filters, view.version)}
        value = controls.box(name, label, list(options), "", options.__getitem__, at, help=told)
        wanted += [(column, value)] if value else []
    found = asked.found(words, tuple(wanted), view.filters, view.version)
    st.caption(labels.documents.FOUND.format(format_number(len(found.codes)), table.base))
    if table.left_out:
        numbers = map(format_number, (len(table.codes), table.left_out))
        st.info(labels.documents.LEFT_OUT.format(*numbers))
    if found.empty:
        st.info(labels.documents.NO_MATCH)
        st.button(labels.documents.CLEAR, on_click=clear)
        st.stop()
    return found


def clear(words: str | None = None) -> None:
    """Take all filters off the register, but these words."""
    for name in (_WORDS, *labels.documents.BOXES):
        state.choose(name, None)
    state.choose(_WORDS, words)


def _chosen() -> str:
    return "-".join(state.choice(name) or "" for name in (_WORDS, *labels.documents.BOXES))
