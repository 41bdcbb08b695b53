"""Mới và thôi nhắc: the documents of the view's last month beside the month before, and where each stands."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analytics.measure.documents.cited import Changed, up_to
from analytics.measure.table import Table
from analytics.vietnamese import format_month, format_number
from pages.parts import controls, downloads, labels, tables
from pages.parts.documents import asked, beside, columns
from pages.parts.sidebar import View


def show(view: View) -> None:
    """The groups, and the table of the chosen one beside its evidence."""
    changed = asked.changed(view.filters, view.version)
    said, when = labels.documents, format_month(changed.month)
    if changed.before is None:
        st.info(said.ALONE.format(when))
        if not changed.silent:
            return
    else:
        st.markdown(said.MONTH.format(when, format_month(changed.before)), help=said.MONTH_HELP)
    sizes = {name: len(getattr(changed, group)) for name, (group, *_) in said.GROUPS.items()}
    names = {name: words.format(format_number(sizes[name])) for name, (_, words, _) in said.GROUPS.items()}
    chosen = controls.switch("nhom", said.GROUP, names, "moi", label_visibility="collapsed")
    group, _, meaning = said.GROUPS[chosen]
    st.caption(meaning)
    if not sizes[chosen]:
        st.info(said.NONE_CHANGED)
        return
    table = asked.changes(group, view.filters, view.version)
    if table.left_out:
        st.info(said.MORE_CHANGED.format(format_number(len(table.codes)), format_number(table.left_out)))
    left, right = st.columns([5, 3])
    counted = _counted(table, changed, view)
    with left:
        choice = tables.clickable(table, counted, f"changes-{chosen}", config=columns.of(table))
        downloads.table(table, view, f"changes-{chosen}")
    with right:
        beside.of_cell(choice, counted)


def _counted(table: Table, changed: Changed, view: View) -> View:
    """The view that the table counts: what was before the period counts too, where a group looks back."""
    since = min(table.row_months, default="") if table.row_months else ""
    if view.filters.first is None or since >= view.filters.first:
        return view
    return replace(view, filters=up_to(view.filters, changed.month))
