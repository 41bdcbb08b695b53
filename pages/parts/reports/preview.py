"""The sheets that the workbook of the view will hold, as tables whose cells open their sentences."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.report import Report, Sheet
from analytics.vietnamese import format_number, plain
from pages.parts import controls, evidence, labels, tables
from pages.parts.sidebar import View
from pages.parts.text import plain as as_text

_ABOUT = "ve-bao-cao"
_LINES = 100  # of the first sheet: it names every paper


def show(report: Report, view: View) -> None:
    """A switch between the sheets, and the chosen one."""
    sheets = {plain(sheet.name).replace(" ", "-"): sheet for sheet in report.sheets}
    words = {name: labels.reports.ROWS.format(sheet.name, _rows(sheet)) for name, sheet in sheets.items()}
    chosen = controls.switch("xem", labels.reports.SHEETS, {**words, _ABOUT: labels.reports.ABOUT}, next(iter(words)))
    if chosen == _ABOUT:
        _about(report)
    else:
        _sheet(sheets[chosen], chosen, view)


def _rows(sheet: Sheet) -> str:
    return format_number(len(sheet.table.codes) + sheet.table.left_out)


def _sheet(sheet: Sheet, name: str, view: View) -> None:
    table = sheet.table
    if table.empty:
        st.info(labels.NOTHING_COUNTED)
        return
    said = [labels.reports.UNIT.format(table.unit, table.base)]
    if sheet.chart:
        said.append(labels.reports.CHART.format(sheet.chart))
    if table.left_out:
        said.append(labels.reports.LEFT_OUT.format(*map(format_number, (len(table.codes), table.left_out))))
    st.caption(as_text(" ".join(said)))
    first = [column for column in labels.COLUMNS.get(table.kind, ()) if column in table.frame]
    rest = [column for column in table.frame if column not in first]
    left, right = st.columns([5, 3])
    with left:
        choice = tables.clickable(table, view, f"report-{name}", first + rest)
    with right:
        evidence.panel(choice, view)


def _about(report: Report) -> None:
    """The first sheet: what the report is of and what its words mean."""
    lines = report.about[:_LINES]
    rows = "".join(f"<tr><th>{escape(what)}</th><td>{escape(value)}</td></tr>" for what, value in lines)
    more = len(report.about) - len(lines)
    note = f"<p>{escape(labels.reports.MORE_LINES.format(format_number(more)))}</p>" if more else ""
    with st.container(border=True):
        table = f'<table class="about-report"><tbody>{rows}</tbody></table>'
        st.html(f'<div class="about-report-box" tabindex="0">{table}{note}</div>')  # the keyboard scrolls it too
