"""The buttons under which views and tables leave as workbooks."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analytics.measure.table import Table
from analytics.model import Filters
from analytics.report import report_file_name, table_file_name
from pages.parts import cache, labels
from pages.parts.sidebar import View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(view: View, label: str = labels.DOWNLOAD, key: str = "workbook") -> str:
    """The report of the view; made only on click. Gives the name of its file."""
    first, last = _months(view)
    name = report_file_name(first, last, view.filters.part)
    st.download_button(
        label,
        data=lambda: cache.workbook(view.filters),
        file_name=name,
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key=key,
        width="stretch",
    )
    return name


def table(shown: Table, view: View, key: str, beside: Filters | None = None) -> None:
    """One table of the view (and of another one, compared with it), as it stands on the page, with all its columns;
    made only on click."""
    made_on_click(lambda: shown, shown.title, view, key, beside)


def made_on_click(make: Callable[[], Table], title: str, view: View, key: str, beside: Filters | None = None) -> None:
    """The same of a table with this title, the table itself made only on click too."""
    first, last = _months(view, beside)
    st.download_button(
        labels.DOWNLOAD_TABLE,
        data=lambda: cache.table_workbook(view.filters, make(), beside),
        file_name=table_file_name(title, first, last, view.filters.part),
        mime=XLSX,
        on_click="ignore",
        icon=":material/table_view:",
        key=f"table-{key}",
        type="tertiary",
    )


def _months(view: View, beside: Filters | None = None) -> tuple[str, str]:
    shown = [view.filters] if beside is None else [view.filters, beside]
    months = [month for filters in shown for month, _, _ in cache.spans(filters, view.version)]
    return min(months), max(months)
