"""What a report says, before any cell is written: title, period, office, sheets and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from analytics import __version__
from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.measure import counts
from analytics.measure.documents import document_table
from analytics.measure.events import event_table
from analytics.measure.table import Table
from analytics.model import DirectiveError, Filters
from analytics.vietnamese import format_date, format_month, plain

_LONGEST_NAME = 40  # of a file, before its months


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name in the workbook, its table and the native chart of its counts, if any."""

    name: str
    table: Table
    chart: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report ready to be rendered. `about` are the lines (what, value) of the first sheet."""

    title: str
    period: str
    office: str
    file_name: str
    about: tuple[tuple[str, str], ...]
    sheets: tuple[Sheet, ...]
    dictionary: int  # the number of its version


def monthly_report(store: Store, filters: Filters, made_at: datetime) -> Report:
    """The report of the months that the filters show: about, themes, documents, events.

    Raises DirectiveError, in Vietnamese, where the view holds no directive.
    """
    sheets = (
        Sheet("Chủ đề", counts.theme_table(store, filters), chart="Các chủ đề được nhắc nhiều nhất"),
        Sheet("Văn bản", document_table(store, filters, most=None)),
        Sheet("Sự kiện", event_table(store, filters)),
    )
    return _report(store, filters, made_at, "BÁO CÁO THỐNG KÊ NỘI DUNG ĐỊNH HƯỚNG TUYÊN TRUYỀN", "bao-cao", sheets)


def table_report(store: Store, filters: Filters, table: Table, made_at: datetime) -> Report:
    """One table of a view by itself, with the same lines about it as a whole report; raises as `monthly_report`."""
    return _report(store, filters, made_at, table.title, _slug(table.title), (Sheet("Số liệu", table),))


def _report(
    store: Store, filters: Filters, made_at: datetime, title: str, name: str, sheets: tuple[Sheet, ...]
) -> Report:
    shown = queries.directives(store, filters)
    if not shown:
        raise DirectiveError("Không có văn bản nào trong khoảng thời gian đã chọn, nên không lập được báo cáo.")
    first, last = shown[0].month, shown[-1].month
    period = format_month(first) if first == last else f"{format_month(first)} - {format_month(last)}"
    missing = ", ".join(map(format_month, counts.missing_months(store, filters))) or "không"
    office = filters.office or "; ".join(sorted({d.office for d in shown}))
    version = queries.dictionary_versions(store)[0]
    return Report(
        title=title,
        period=period,
        office=office,
        file_name=_file_name(name, first, last),
        about=(
            ("Thời gian", period),
            ("Cơ quan ban hành", office),
            *([("Phần của văn bản", f"phần {filters.part}")] if filters.part else []),
            ("Tháng không có văn bản", missing),
            ("Lập lúc", f"{made_at:%H:%M} ngày {format_date(made_at.date())}"),
            ("Phiên bản chương trình", __version__),
            ("Bộ chủ đề", f"bản số {version.number}, lưu ngày {format_date(version.made_at.date())}: {version.reason}"),
            *(("Văn bản", f"{format_month(d.month)}: {d.title or d.file_name} ({d.file_name})") for d in shown),
            *_MEANINGS,
        ),
        sheets=sheets,
        dictionary=version.number,
    )


def report_file_name(first: str, last: str) -> str:
    """ "bao-cao-2023-06.xlsx"; with both months where the report spans several."""
    return _file_name("bao-cao", first, last)


def table_file_name(title: str, first: str, last: str) -> str:
    """The same of a table by its title: "so-luot-nhac-den-chu-de-2023-06.xlsx"."""
    return _file_name(_slug(title), first, last)


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(title))[:_LONGEST_NAME].strip("-") or "bang"


def _file_name(name: str, first: str, last: str) -> str:
    return f"{name}-{first}.xlsx" if first == last else f"{name}-{first}-{last}.xlsx"


_MEANINGS = (
    (
        "Lượt nhắc",
        "Mỗi chỗ trong văn bản có cụm từ thuộc chủ đề, viện dẫn văn bản hoặc nêu sự kiện được tính một lượt.",
    ),
    ("Ô trống", "Tháng không có văn bản để trống; số 0 nghĩa là có văn bản nhưng không nhắc đến."),
    ("Phạm vi", "Chỉ tính phần nội dung; không tính phần đầu, nơi nhận và chữ ký."),
)
