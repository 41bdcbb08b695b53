"""The page of one document: what it is, when it was cited, what it carries out, and every sentence that cites it."""

from __future__ import annotations

from html import escape
from typing import Literal

import streamlit as st

from analytics.measure.documents.cited import Carried
from analytics.measure.documents.one import CHILD, gap_runs, links_table, months_table
from analytics.model import CellKey, Filters
from analytics.vietnamese import DOCUMENT_LEVELS, format_date, format_month, format_number, format_period
from pages.parts import controls, downloads, evidence, labels, state, tables
from pages.parts.charts import month_bars
from pages.parts.choice import Choice
from pages.parts.documents import asked, beside, columns, register
from pages.parts.links import DOCUMENT
from pages.parts.sidebar import View
from pages.parts.text import plain


def show(code: str, view: View) -> None:
    """The document of a code; of one that the view or the store does not have what to do."""
    found = asked.carried((code,), view.filters, view.version)
    if not found:
        _absent(code, view)
        return
    (document,) = found
    heading, back = st.columns([6, 1], vertical_alignment="center")
    heading.subheader(plain(_name(document)), anchor=False)
    with back:
        _back(width="stretch")
    st.markdown(plain(document.subject or labels.documents.NO_SUBJECT))
    present = asked.months(view.filters, view.version)
    st.html(_facts(document, present))
    above, below = asked.neighbours(code, view.filters, view.version)
    sections = dict(labels.documents.SECTIONS)
    sections["trien-khai"] = sections["trien-khai"].format(format_number(len(above) + len(below)))
    switch, toggle = st.columns([5, 1], vertical_alignment="center")
    chosen = controls.switch(
        "phan-van-ban", labels.documents.SECTION, sections, "thang", switch, label_visibility="collapsed"
    )
    if chosen == "thang":
        _months(document, present, view, controls.toggle("bang", labels.documents.AS_TABLE, toggle))
    else:
        _links(document, view)


def _absent(code: str, view: View) -> None:
    elsewhere = asked.carried((code,), Filters(), view.version)
    if elsewhere:
        st.info(plain(labels.documents.NOT_IN_VIEW.format(elsewhere[0].designation)))
        st.button(labels.SHOW_ALL, on_click=state.keep, args=(Filters(),))
    else:
        st.warning(plain(labels.documents.UNKNOWN.format(code)))
        words = code.partition(" (")[0].partition(" ? ")[0]
        st.button(plain(labels.documents.LOOK_FOR.format(words)), on_click=_look_for, args=(words,))
    _back()


def _back(width: Literal["content", "stretch"] = "content") -> None:
    icon, chosen = ":material/arrow_back:", (DOCUMENT, None)
    st.button(labels.documents.BACK, icon=icon, on_click=state.choose, args=chosen, key="back", width=width)


def _look_for(words: str) -> None:
    state.choose(DOCUMENT, None)
    state.choose("xem", None)
    register.clear(words)


def _name(document: Carried) -> str:
    """ "Nghị quyết 36-NQ/TW"; a number without a symbol has its type already."""
    if document.designation.casefold().startswith(document.type.casefold()):
        return document.designation
    return f"{document.type} {document.designation}"


def _facts(document: Carried, present: list[str]) -> str:
    said = labels.documents
    runs = gap_runs(document, present)
    gaps = (format_period(*run) for run in runs)
    facts = {
        "issuer": document.issuer or said.UNKNOWN_FACT,
        "date": format_date(document.date) or said.UNKNOWN_FACT,
        "level": DOCUMENT_LEVELS[document.level],
        "months": said.OF_MONTHS.format(format_number(len(document.months)), format_number(len(present))),
        "first": format_month(document.first),
        "last": format_month(document.last),
        "gaps": ", ".join(gaps) or said.NO_GAP,
    }
    if document.unknown:
        facts["unknown"] = said.MISSING.format(document.unknown)
    rows = "".join(
        f'<div class="fact-{name}"><dt>{said.FACTS[name]}</dt><dd>{escape(value)}</dd></div>'
        for name, value in facts.items()
    )
    return f'<dl class="document-facts">{rows}</dl>'


def _months(document: Carried, present: list[str], view: View, as_table: bool) -> None:
    table = months_table(document, present, asked.base(view.filters, view.version))
    key, name = f"months-{document.code}-{view.version}-{view.filters}", document.designation
    left, right = st.columns([5, 3])
    with left:
        if as_table:
            cell = tables.show(table.frame, f"{key}-table", config=columns.of(table))
            month = table.key(cell[0]).month if cell else None
        else:
            alt = labels.documents.BY_MONTH.format(name)
            month = month_bars.draw_months(table, "Số lượt", None, key, alt, 340)
            st.caption(labels.documents.CHOOSE_BAR)
        downloads.table(table, view, "months")
    with right:
        if month is not None and month not in present:
            evidence.panel(Choice(hint=labels.NO_PAPER), view)
        else:
            evidence.panel(Choice(((CellKey("document", document.code, month), name),)), view)


def _links(document: Carried, view: View) -> None:
    above, below = asked.neighbours(document.code, view.filters, view.version)
    if not above and not below:
        st.info(labels.documents.NO_LINKS)
        return
    table = links_table(document, above, below, asked.base(view.filters, view.version))
    left, right = st.columns([5, 3])
    with left:
        st.caption(labels.documents.ABOUT_LINKS)
        cell = tables.show(
            table.frame, f"links-{document.code}-{view.version}-{view.filters}", config=columns.of(table)
        )
        downloads.table(table, view, "links")
    with right:
        if cell is None:
            beside.of_cell(Choice(hint=labels.documents.CHOOSE_LINK), view)
            return
        row = table.frame.iloc[cell[0]]
        here, other = (document.code, document.designation), (table.codes[cell[0]], str(row["Văn bản"]))
        parent, child = (here, other) if row["Quan hệ"] == CHILD else (other, here)
        beside.of_link(parent, child, int(row["Nêu rõ"]), other, view)
