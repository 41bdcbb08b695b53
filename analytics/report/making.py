"""A view of the store → the bytes of its report; a report is noted when it is made, so that it can be made again."""

from __future__ import annotations

from datetime import datetime

from analytics.corpus import reports
from analytics.corpus.store import Store
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.report.description import monthly_report, table_report
from analytics.report.workbook import render


def make(store: Store, filters: Filters, made_at: datetime) -> tuple[str, bytes]:
    """The report of the months that the filters show, as (file name, bytes of a workbook).

    Raises DirectiveError, in Vietnamese, where the view holds no directive.
    """
    report = monthly_report(store, filters, made_at)
    data = render(report)
    reports.note(store, report.file_name, filters, report.dictionary)
    return report.file_name, data


def make_table(
    store: Store, filters: Filters, table: Table, made_at: datetime, beside: Filters | None = None
) -> tuple[str, bytes]:
    """One table of a view, or of a view and one `beside` it, as (file name, bytes of a workbook); not noted. Raises as
    `make`."""
    report = table_report(store, filters, table, made_at, beside)
    return report.file_name, render(report)
