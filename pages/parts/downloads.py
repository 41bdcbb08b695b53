"""The button under which every view leaves as a workbook."""

from __future__ import annotations

import streamlit as st

from analytics.report import report_file_name
from pages.parts import cache, labels
from pages.parts.sidebar import View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(view: View) -> None:
    """The report of the view; made only on click."""
    months = sorted({d.month for d in cache.directives(view.filters, view.version)})
    st.download_button(
        labels.DOWNLOAD,
        data=lambda: cache.workbook(view.filters),
        file_name=report_file_name(months[0], months[-1]),
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="workbook",
        width="stretch",
    )
