"""Sắp tới: what the next month's paper should look at; a click opens what earlier papers wrote."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analytics.measure.events.calendar import Yearly
from analytics.measure.events.tables import IN_PAPER, NAMED_YEARS, due_table
from analytics.model import CellKey
from analytics.vietnamese import format_month, month_after
from pages.parts import controls, downloads, evidence, labels
from pages.parts.choice import Choice
from pages.parts.events import asked, columns, span
from pages.parts.sidebar import View
from pages.parts.text import plain

_MONTH, _AHEAD = "viet-thang", 12
_COLUMNS = ("Ngày", "Sự kiện", "Số năm", "Loại năm", NAMED_YEARS, IN_PAPER)


def show(view: View) -> None:
    """The table of a month, the one after the view's last unless another is chosen, and the box beside it."""
    last = span.last_month(view)
    months = [month_after(last, ahead) for ahead in range(_AHEAD + 1)]
    box_at, said_at = st.columns([3, 9], vertical_alignment="bottom")
    month = controls.box(_MONTH, labels.events.WRITE_FOR, months, months[1], format_month, at=box_at)
    said_at.caption(labels.events.DUE_SAYS)
    with st.spinner(labels.events.READING):
        found = asked.due(view.filters, month, view.version)
    if not found:
        st.info(labels.events.NOTHING_DUE.format(format_month(month)))
        return
    written = month in span.present(view)
    table = due_table(found, month, written, asked.base_in_words(view.filters, view.version))
    left, right = st.columns(columns.BESIDE)
    with left:
        shown = [name for name in _COLUMNS if name in table.frame]
        cell = columns.show(table, shown, "due", view)
        downloads.table(table, view, "due")
    with right:
        _box(found[cell[0]].event if cell else None, month, view)


def _box(event: Yearly | None, month: str, view: View) -> None:
    """The sentences of earlier papers, also of those before the period of the view."""
    if event is None:
        evidence.panel(Choice(hint=labels.events.CHOOSE_DUE), view)
    elif not event.marked:
        evidence.panel(Choice(hint=labels.events.NEVER_NAMED.format(plain(event.name))), view)
    else:
        earlier = replace(view.filters, first=None, last=month_after(month, -1))
        evidence.panel(Choice(((CellKey("event", event.code), event.name),)), replace(view, filters=earlier))
