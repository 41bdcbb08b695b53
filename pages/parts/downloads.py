"""The button under which every view leaves as a workbook."""

from __future__ import annotations

import streamlit as st

from pages.parts import cache, labels
from pages.parts.sidebar import View

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(view: View) -> None:
    """The report of the view; made only on click."""
    months = sorted({d.month for d in cache.directives(view.filters, view.version)})
    period = months[0] if len(months) == 1 else f"{months[0]}-{months[-1]}"
    st.download_button(
        labels.DOWNLOAD,
        data=lambda: cache.workbook(view.filters),
        file_name=f"bao-cao-{period}.xlsx",
        mime=_XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="workbook",
    )
