"""The versions of the dictionary with what each changed, and the reports that an older one has made."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.corpus import queries, reports
from analytics.directive.dictionary_changes import completed, differences
from analytics.report import report_file_name
from analytics.vietnamese import format_month
from pages.parts import cache, labels, tables
from pages.parts.downloads import XLSX
from pages.parts.text import plain
from pages.parts.themes.draft import Draft
from pages.parts.themes.trial import told


def show(draft: Draft, version: int) -> None:
    """Two tables: versions, reports."""
    versions = cache.dictionary_versions(version)
    st.subheader(labels.themes.VERSIONS, anchor=False)
    left, right = st.columns([5, 3])
    with left:
        frame = pd.DataFrame(
            {
                "Bản số": [v.number for v in versions],
                "Ngày lưu": [v.made_at.astimezone().date() for v in versions],
                "Người sửa": [v.author for v in versions],
                "Lý do": [v.reason for v in versions],
            }
        )
        cell = tables.show(frame, f"versions-{version}")
    with right, st.container(border=True, key="version-edits"):
        if cell is None:
            st.caption(labels.themes.CHOOSE_VERSION)
        else:
            _version(versions[cell[0]].number, draft)
    _reports(versions[0].number, version)


def _version(number: int, draft: Draft) -> None:
    """What a version changed against the one before, and a button that makes it the draft."""
    then = queries.dictionary_of(cache.store(), number)
    if number > 1:
        for edit in differences(queries.dictionary_of(cache.store(), number - 1), then):
            st.markdown(f"- {plain(told(edit))}")

    def take() -> None:
        draft.fill(completed(then, draft.before))
        st.session_state["themes-part"] = "edit"

    if number != draft.follows:
        st.button(labels.themes.TAKE_VERSION.format(number), key="take-version", on_click=take)


def _reports(current: int, version: int) -> None:
    st.subheader(labels.themes.REPORTS, anchor=False)
    made = reports.made(cache.store())
    if not made:
        st.caption(labels.themes.NO_REPORTS)
        return
    frame = pd.DataFrame(
        {
            "Tệp": [report.file_name for report in made],
            "Ngày lập": [report.made_at.astimezone().date() for report in made],
            "Thời gian": [_period(report.filters.first, report.filters.last) for report in made],
            "Cơ quan ban hành": [report.filters.office or labels.ALL_OFFICES for report in made],
            "Bộ chủ đề": [
                (labels.themes.CURRENT_REPORT if report.dictionary == current else labels.themes.OLD_REPORT).format(
                    report.dictionary
                )
                for report in made
            ],
        }
    )
    with st.container(key="reports"):
        cell = tables.show(frame, f"reports-{len(made)}-{current}")
    if cell is None:
        st.caption(labels.themes.CHOOSE_REPORT)
        return
    chosen = made[cell[0]]
    shown = cache.directives(chosen.filters, version)
    if not shown:
        st.info(labels.NOTHING_SHOWN)
        return
    name = report_file_name(shown[0].month, shown[-1].month)  # as it will be: months may have come in since
    st.download_button(
        plain(labels.themes.MAKE_AGAIN.format(name)),
        data=lambda: cache.workbook(chosen.filters),
        file_name=name,
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="make-again",
    )


def _period(first: str | None, last: str | None) -> str:
    sides = [format_month(month) if month else "…" for month in (first, last)]
    return " - ".join(sides)
