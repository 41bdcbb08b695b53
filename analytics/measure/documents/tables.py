"""Cited documents as tables: the register with where each stands, its changes, months, chains."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd

from analytics.corpus import document_queries
from analytics.corpus.store import Store
from analytics.corpus.tallies import UNRESOLVED
from analytics.directive.documents import register as central_register
from analytics.directive.documents import scope_in
from analytics.measure.counts import base_in_words, calendar_months
from analytics.measure.documents.chains import Link, NotCarriedOut
from analytics.measure.documents.cited import Carried, Changed, documents, is_central, register_of, up_to
from analytics.measure.documents.status import STATUSES, statuses
from analytics.measure.table import Table
from analytics.model import Filters, designation
from analytics.vietnamese import DOCUMENT_LEVELS, format_month

SEARCHED = ("Văn bản", "Loại", "Cơ quan ban hành", "Trích yếu", "Ghi chú")  # columns that typed words are looked for in
# group of `Changed` → what its table is called, and its columns
GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "new": ("Văn bản lần đầu được nhắc, tháng {}", ("Nêu tại", "Số lượt")),
    "returned": ("Văn bản được nhắc lại, tháng {}", ("Lần trước", "Nêu tại", "Số lượt")),
    "kept": ("Văn bản tiếp tục được nhắc, tháng {}", ("Số tháng", "Nêu tại", "Số lượt")),
    "dropped": ("Văn bản thôi được nhắc, tháng {}", ("Tháng đầu", "Số tháng", "Nêu tại", "Số lượt")),
    "silent": ("Văn bản Trung ương lâu không được nhắc, tính đến tháng {}", ("Tháng cuối", "Số tháng", "Số lượt")),
}
_PATHS = 4  # of the items that cite a document as many are named
_YEAR = re.compile(r"\((\d{4})\)")
_INDENT, _UNDER = "\u2003", "└ "  # a wide blank: narrow ones at the head of a cell are not drawn
INDENTED = _INDENT + _UNDER  # signs before a name in an indented list


def register(store: Store, filters: Filters, most: int | None) -> Table:
    """`cited.document_table`, and of each document its level and its status."""
    shown, altogether = document_queries.most_cited(store, filters, most)
    carried = documents(store, filters, shown)
    table = register_of(carried, base_in_words(store, filters), left_out=altogether - len(carried))
    told = {
        "Văn bản": names(carried),
        "Cấp": [DOCUMENT_LEVELS[d.level] for d in carried],
        "Tình trạng": [STATUSES[status] for status in statuses(store, filters, carried)],
    }
    return replace(table, frame=table.frame.assign(**told))


def names(carried: Sequence[Carried]) -> list[str]:
    """Number and symbol of documents that stand together; of those that share them, or that share them with one of the
    central register, also what tells them apart: the year of issue, the body."""
    alike: dict[str, tuple[set[str], set[str]]] = {}
    for document in carried:
        known = _years_in_register().get(document.designation, ()) if is_central(document.code) else ()
        years, bodies = alike.setdefault(document.designation, (set(known), set()))
        year, body = _identity(document.code)
        years.add(year)
        bodies.add(body)
    return [_apart(document, alike[document.designation]) for document in carried]


def _apart(document: Carried, alike: tuple[set[str], set[str]]) -> str:
    told = zip(_identity(document.code), alike, strict=True)
    apart = [words for words, several in told if words and len(several) > 1]
    return f"{document.designation} ({', '.join(apart)})" if apart else document.designation


@cache
def _years_in_register() -> Mapping[str, frozenset[str]]:
    """Number and symbol of a central document → the years in which the register has one so called."""
    found: dict[str, set[str]] = {}
    for row in central_register().values():
        found.setdefault(designation(row.number, row.year, row.symbol), set()).add(str(row.date.year))
    return {name: frozenset(years) for name, years in found.items()}


def _identity(code: str) -> tuple[str, str]:
    """Year and body in a code: "1127-CV/ĐUK (2023), Đảng ủy Khối"; what is not told to be one document says so."""
    if UNRESOLVED in code:
        return "", "chưa rõ"
    year = _YEAR.search(code)
    return year[1] if year else "", scope_in(code) or ""


def filtered(table: Table, words: str, wanted: Mapping[str, Collection[str]]) -> Table:
    """The rows in which the typed words stand, and whose columns hold one of the wanted values; of no column none."""
    rows = [True] * len(table.codes)
    for column, values in wanted.items():
        rows = [here and value in values for here, value in zip(rows, table.frame[column], strict=True)]
    kept = table.only({code for code, here in zip(table.codes, rows, strict=True) if here})
    return kept.matching(words, SEARCHED) if words else kept


def changes_table(store: Store, filters: Filters, changed: Changed, group: str, most: int) -> Table:
    """One group (key of `GROUPS`) of the changes of a view's last month; of more than `most` documents those
    cited most.

    A row counts the places of that month; of dropped documents those of the month before, of silent ones all places of
    the office and part up to the month. "Nêu tại" says where: the items, or in how many papers.
    """
    codes: tuple[str, ...] = getattr(changed, group)
    past = up_to(filters, changed.month)
    carried = documents(store, past, codes[:most])
    month = {"dropped": changed.before, "silent": None}.get(group, changed.month)
    counted = past if month is None else replace(filters, first=month, last=month)
    places = {} if month is None else document_queries.items(store, counted, {d.code for d in carried})
    title, columns = GROUPS[group]
    values: dict[str, Callable[[Carried], Any]] = {
        "Tháng đầu": lambda d: format_month(d.first),
        "Tháng cuối": lambda d: format_month(d.last),
        "Lần trước": lambda d: format_month(d.months[-2]),
        "Số tháng": lambda d: len(d.months),
        "Số lượt": lambda d: d.places if month is None else d.counts[d.months.index(month)],
        "Nêu tại": lambda d: _where(places.get(d.code, ())),
    }
    frame = {"Văn bản": names(carried)} | {name: list(map(values[name], carried)) for name in columns}
    return Table(
        title.format(format_month(changed.month)),
        "lượt viện dẫn",
        base_in_words(store, counted),
        "document",
        pd.DataFrame(frame | about(carried), dtype=object).astype({"Số lượt": int}),
        tuple(d.code for d in carried),
        {"Số lượt": month},
        row_months=(month,) * len(carried) if month else None,
        left_out=len(codes) - len(carried),
    )


def _where(places: Sequence[tuple[int, str]]) -> str:
    """The items of one paper, or how many papers."""
    papers = {paper for paper, _ in places}
    if len(papers) > 1:
        return f"{len(papers)} bản định hướng"
    paths = list(dict.fromkeys(path for _, path in places))
    return f"mục {', '.join(paths[:_PATHS])}{' …' if len(paths) > _PATHS else ''}" if paths else ""


def about(carried: Sequence[Carried]) -> dict[str, list[Any]]:
    """What each document is, as the last columns of a table."""
    return {
        "Trích yếu": [d.subject for d in carried],
        "Ngày ban hành": [d.date for d in carried],
        "Cơ quan ban hành": [d.issuer for d in carried],
        "Loại": [d.type for d in carried],
        "Cấp": [DOCUMENT_LEVELS[d.level] for d in carried],
    }


def lives_table(
    carried: Sequence[Carried], present: Collection[str], base: str, called: Sequence[str] | None = None
) -> Table:
    """A row a document, a column a month: in how many places each month cites it. `present`: months with a paper;
    `called`: what the documents are called, if not by their `names` among themselves."""
    months = calendar_months(present)
    counts = [dict(zip(d.months, d.counts, strict=True)) for d in carried]
    columns: dict[str, Any] = {
        format_month(month): [count.get(month, 0) if month in present else None for count in counts] for month in months
    }
    told = {
        "Văn bản": names(carried) if called is None else list(called),
        "Số lượt": [d.places for d in carried],
        "Trích yếu": [d.subject for d in carried],
    }
    return Table(
        "Văn bản được viện dẫn theo tháng",
        "lượt viện dẫn",
        base,
        "document",
        pd.DataFrame(told, dtype=object).astype({"Số lượt": int}).join(pd.DataFrame(columns, dtype="Int64")),
        tuple(d.code for d in carried),
        {"Số lượt": None, **{format_month(month): month for month in months}},
    )


def chain_table(lines: Sequence[Link], base: str) -> Table:
    """An indented list as a table: "Nêu rõ" counts the places that say that a line carries out the one it is under."""
    shown = [line.document for line in lines]
    indented = zip((line.depth for line in lines), names(shown), strict=True)
    frame = {
        "Văn bản": [f"{_INDENT * depth}{_UNDER if depth else ''}{name}" for depth, name in indented],
        "Nêu rõ": [line.stated if line.depth else None for line in lines],
        "Số lượt": [document.places for document in shown],
        **about(shown),
        "Ghi chú": ["triển khai lẫn nhau với văn bản ở trên" if line.cut else None for line in lines],
    }
    return Table(
        "Chuỗi văn bản triển khai",
        "lượt viện dẫn",
        base,
        "document",
        pd.DataFrame(frame, dtype=object).astype({"Số lượt": int, "Nêu rõ": "Int64"}),
        tuple(document.code for document in shown),
        {"Số lượt": None},
    )


def waiting_table(found: Sequence[NotCarriedOut], base: str) -> Table:
    """Central documents that nobody carries out, and for how many months since the first that cites each."""
    shown = [one.document for one in found]
    frame = {
        "Văn bản": names(shown),
        "Số tháng chờ": [one.months for one in found],
        "Nhắc từ": [format_month(one.since) for one in found],
        "Tháng cuối": [format_month(document.last) for document in shown],
        "Số lượt": [document.places for document in shown],
        **about(shown),
    }
    return Table(
        "Văn bản Trung ương chưa thấy văn bản triển khai",
        "lượt viện dẫn",
        base,
        "document",
        pd.DataFrame(frame, dtype=object).astype({"Số tháng chờ": int, "Số lượt": int}),
        tuple(document.code for document in shown),
        {"Số lượt": None},
    )
