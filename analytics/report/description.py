"""What a report says, before any cell is written: title, period, office, sheets and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from analytics import __version__
from analytics.corpus import queries
from analytics.corpus.queries import DirectiveRow
from analytics.corpus.store import Store
from analytics.measure import counts
from analytics.measure.documents.cited import document_table
from analytics.measure.events.named import event_table
from analytics.measure.table import Table
from analytics.model import DirectiveError, Filters
from analytics.vietnamese import format_date, format_month, format_number, format_period, plain, sort_key

_LONGEST_NAME = 40  # of a file, before its months
_OFFICES = 20  # that are named
_NAMED = 500  # papers, of several hundred offices the last ones
_MORE_PAPERS = "và {} văn bản của các tháng trước, không ghi tên ở đây."


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
    part: str | None
    file_name: str
    about: tuple[tuple[str, str], ...]
    sheets: tuple[Sheet, ...]
    dictionary: int  # the number of its version

    @property
    def of(self) -> str:
        """Of when, and of which part of the papers where it is not of all: "06/2024, phần I"."""
        return f"{self.period}, phần {self.part}" if self.part else self.period


def monthly_report(store: Store, filters: Filters, made_at: datetime | None = None, most: int | None = None) -> Report:
    """The report of the months that the filters show: about, themes, documents, events.

    To be looked at before it is made: without `made_at`, and of more than `most` documents those cited most. Raises
    DirectiveError, in Vietnamese, where the view holds no directive.
    """
    sheets = (
        Sheet("Chủ đề", counts.theme_table(store, filters), chart="Các chủ đề được nhắc nhiều nhất"),
        Sheet("Văn bản", document_table(store, filters, most)),
        Sheet("Sự kiện", event_table(store, filters)),
    )
    return _report(store, filters, made_at, "BÁO CÁO THỐNG KÊ NỘI DUNG ĐỊNH HƯỚNG TUYÊN TRUYỀN", "bao-cao", sheets)


def table_report(
    store: Store, filters: Filters, table: Table, made_at: datetime, beside: Filters | None = None
) -> Report:
    """One table of a view by itself, or of a view compared with another, `beside` it, with the same lines about it as
    a whole report; raises as `monthly_report`."""
    return _report(store, filters, made_at, table.title, _slug(table.title), (Sheet("Số liệu", table),), beside)


def _report(
    store: Store,
    filters: Filters,
    made_at: datetime | None,
    title: str,
    name: str,
    sheets: tuple[Sheet, ...],
    beside: Filters | None = None,
) -> Report:
    views = (filters,) if beside is None else (beside, filters)
    papers = {d.id: d for view in views for d in queries.directives(store, view)}
    shown = sorted(papers.values(), key=lambda d: d.month)
    if not shown:
        raise DirectiveError("Không có văn bản nào trong khoảng thời gian đã chọn, nên không lập được báo cáo.")
    first, last = shown[0].month, shown[-1].month
    periods = [_period(queries.spans(store, view)) for view in views]
    period = "; ".join(dict.fromkeys(filter(None, periods)))
    gaps = sorted({month for view in views for month in counts.missing_months(store, view)})
    missing = ", ".join(map(format_month, gaps)) or "không"
    office = _in_words(sorted({d.office for d in shown}, key=sort_key))
    version = queries.dictionary_versions(store)[0]
    saved = format_date(version.made_at.astimezone().date())
    return Report(
        title=title,
        period=period,
        office=office,
        part=filters.part,
        file_name=_file_name(name, first, last, filters.part),
        about=(
            ("Thời gian", period),
            ("Cơ quan ban hành", office),
            *([("Phần của văn bản", f"phần {filters.part}")] if filters.part else []),
            ("Tháng không có văn bản", missing),
            *([("Lập lúc", f"{made_at:%H:%M} ngày {format_date(made_at.date())}")] if made_at else []),
            ("Phiên bản chương trình", __version__),
            ("Bộ chủ đề", f"bản số {version.number}, lưu ngày {saved}: {version.reason}"),
            *(("Văn bản", line) for line in _named(shown)),
            *_MEANINGS,
        ),
        sheets=sheets,
        dictionary=version.number,
    )


def _in_words(offices: Sequence[str]) -> str:
    """The offices by name; of many the first ones, and how many there are."""
    names = "; ".join(offices[:_OFFICES])
    return names if len(offices) <= _OFFICES else f"{format_number(len(offices))} cơ quan: {names}; …"


def _named(papers: Sequence[DirectiveRow]) -> Iterator[str]:
    """The last papers by name, and how many there are besides."""
    for paper in papers[-_NAMED:]:
        yield f"{format_month(paper.month)}: {paper.title or paper.file_name} ({paper.file_name})"
    if len(papers) > _NAMED:
        yield _MORE_PAPERS.format(format_number(len(papers) - _NAMED))


def _period(papers: Sequence[tuple[str, str, str]]) -> str:
    """From the first to the last month that papers are filed under; empty of none."""
    if not papers:
        return ""
    return format_period(papers[0][0], papers[-1][0])


def report_file_name(first: str, last: str, part: str | None = None) -> str:
    """ "bao-cao-2023-06.xlsx"; with both months where the report spans several, with the part where it is of one."""
    return _file_name("bao-cao", first, last, part)


def table_file_name(title: str, first: str, last: str, part: str | None = None) -> str:
    """The same of a table by its title: "so-luot-nhac-den-chu-de-2023-06.xlsx"."""
    return _file_name(_slug(title), first, last, part)


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(title))[:_LONGEST_NAME].strip("-") or "bang"


def _file_name(name: str, first: str, last: str, part: str | None) -> str:
    months = first if first == last else f"{first}-{last}"
    return "-".join([name, months, *([f"phan-{_slug(part)}"] if part else [])]) + ".xlsx"


_MEANINGS = (
    (
        "Lượt nhắc",
        "Mỗi chỗ trong văn bản có cụm từ thuộc chủ đề, viện dẫn văn bản hoặc nêu sự kiện được tính một lượt.",
    ),
    ("Ô trống", "Tháng không có văn bản để trống; số 0 nghĩa là có văn bản nhưng không nhắc đến."),
    ("Phạm vi", "Chỉ tính phần nội dung; không tính phần đầu, nơi nhận và chữ ký."),
)
