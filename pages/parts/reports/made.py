"""The reports made so far: of which view, with which version of the dictionary; each can be made again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pandas as pd
import streamlit as st

from analytics.corpus import reports
from analytics.corpus.reports import MadeReport
from analytics.model import Filters
from analytics.vietnamese import format_date, format_month, format_number, format_period
from pages.parts import cache, downloads, labels, state, tables
from pages.parts.sidebar import View
from pages.parts.text import plain

_MOST = 50
_COLUMNS = {
    name: st.column_config.Column(width=width)
    for name, width in {"Tệp": 212, "Lập lúc": 118, "Bộ chủ đề": 168, "Thời gian": 130}.items()
}


def show(view: View) -> None:
    """The list on the left; on the right what can be done with the clicked one."""
    heading, button = st.columns([4, 1], vertical_alignment="bottom")
    heading.subheader(labels.reports.MADE, anchor=False)
    made = reports.made(cache.store(), _MOST)
    if not made:
        st.caption(labels.reports.NOTHING_MADE)
        return
    # a report is noted while its download begins, without a run of the page: this button is that run
    button.button(labels.reports.REFRESH, key="refresh-reports", icon=":material/refresh:", type="tertiary")
    current = cache.dictionary_versions(view.version)[0].number
    left, right = st.columns([5, 3])
    with left, st.container(key="reports"):
        cell = tables.show(_frame(made, current), f"reports-{made[0].made_at}-{current}", config=_COLUMNS)
        if len(made) == _MOST:
            st.caption(labels.reports.FIRST_ONES.format(format_number(_MOST)))
    with right, st.container(border=True, key="report-again"):
        if cell is None:
            st.caption(labels.reports.CHOOSE_REPORT)
        else:
            _again(made[cell[0]], current, view)


def _frame(made: Sequence[MadeReport], current: int) -> pd.DataFrame:
    columns = {
        "Tệp": [report.file_name for report in made],
        "Lập lúc": [_moment(report.made_at) for report in made],
        "Bộ chủ đề": [_dictionary(report, current) for report in made],
        "Thời gian": [_period(report.filters) for report in made],
        "Cơ quan ban hành": [report.filters.office or labels.ALL_OFFICES for report in made],
        "Phần": [report.filters.part or labels.ALL_PARTS for report in made],
    }
    if not any(report.filters.part for report in made):
        del columns["Phần"]
    return pd.DataFrame(columns)


def _again(report: MadeReport, current: int, view: View) -> None:
    """What the chosen report was made of, and the same made now; months may have come in since."""
    st.markdown(f"**{plain(report.file_name)}**")
    st.caption(plain(labels.reports.MADE_AT.format(_moment(report.made_at), _dictionary(report, current))))
    if not cache.spans(report.filters, view.version):
        st.info(labels.reports.NOT_SHOWN)
        return
    again = View(report.filters, view.version)
    name = downloads.workbook(again, labels.reports.MAKE_AGAIN, "make-again")
    if name != report.file_name:
        st.caption(plain(labels.reports.NAME_NOW.format(name)))
    if report.filters != view.filters:
        st.button(
            labels.reports.SHOW_AGAIN, key="show-again", on_click=state.keep, args=(report.filters,), width="stretch"
        )


def _dictionary(report: MadeReport, current: int) -> str:
    said = labels.reports.CURRENT_REPORT if report.dictionary == current else labels.reports.OLD_REPORT
    return said.format(report.dictionary)


def _moment(at: datetime) -> str:
    here = at.astimezone()
    return f"{here:%H:%M} {format_date(here.date())}"


def _period(filters: Filters) -> str:
    if filters.first and filters.last:
        return format_period(filters.first, filters.last)
    if filters.first:
        return labels.reports.SINCE.format(format_month(filters.first))
    return labels.reports.UNTIL.format(format_month(filters.last)) if filters.last else labels.reports.ALL_MONTHS
