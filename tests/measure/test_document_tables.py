"""Where each document stands, and the tables of its changes, months and links: every count is that of its evidence."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.corpus import document_queries, queries
from analytics.corpus.store import Store
from analytics.measure.documents.chains import chain, not_carried_out
from analytics.measure.documents.cited import changed, changes, documents, last_comparable, month_before, up_to
from analytics.measure.documents.one import CHILD, PARENT, gap_runs, links_table, months_table, neighbours
from analytics.measure.documents.status import STATUSES, statuses
from analytics.measure.documents.tables import (
    GROUPS,
    chain_table,
    changes_table,
    filtered,
    lives_table,
    names,
    register,
    waiting_table,
)
from analytics.model import CellKey, Filters
from tests.measure.told import put

PLAN = "Thực hiện Kế hoạch số 9-KH/TU, ngày 02/02/2022 của Tỉnh ủy."
OTHER = "Thực hiện Kế hoạch số 77-KH/TU, ngày 05/02/2022 của Tỉnh ủy."
OPEN = "Thực hiện Kế hoạch số 15-KH/BCĐ."
MONTHS = [f"2023-{month:02d}" for month in range(1, 9)]
STANDING = [
    # the months of 2023 that cite the plan; the view; the status as of its last month
    ("cited for the first time", [8], Filters(), "new"),
    ("after a pause", [5, 8], Filters(), "returned"),
    ("after a pause that the view does not show", [5, 8], Filters("2023-08"), "returned"),
    ("this month and the one before", [7, 8], Filters(), "kept"),
    ("the month before the view counts", [7, 8], Filters("2023-08"), "kept"),
    ("the month before only", [6, 7], Filters(), "dropped"),
    ("not for some months", [3], Filters(), "left"),
    ("not for six months", [2], Filters(), "silent"),
    ("as of the end of the view", [5, 8], Filters(None, "2023-06"), "dropped"),
    ("nothing before to compare with", [1], Filters(None, "2023-01"), "kept"),
]


@pytest.mark.parametrize(("cited", "filters", "status"), [c[1:] for c in STANDING], ids=[c[0] for c in STANDING])
def test_where_a_document_stands(store: Store, cited: list[int], filters: Filters, status: str) -> None:
    for number, month in enumerate(MONTHS, 1):
        put(store, month, PLAN if number in cited else OTHER)
    (plan,) = (d for d in documents(store, filters) if d.designation == "9-KH/TU")
    assert statuses(store, filters, [plan]) == [status]


def test_a_number_that_is_not_told_to_be_one_document_is_neither_new_nor_gone(store: Store) -> None:
    put(store, "2023-01", OTHER)
    put(store, "2023-02", OPEN)
    carried = documents(store, Filters())
    told = dict(zip([d.designation for d in carried], statuses(store, Filters(), carried), strict=True))
    assert told == {"15-KH/BCĐ": "untold", "77-KH/TU": "dropped"}
    assert statuses(store, Filters("2030-01"), ()) == []


@pytest.mark.parametrize("filters", [Filters(), Filters("2024-06"), Filters(part="II")], ids=str)
def test_the_register_says_what_the_changes_say(sample_store: Store, filters: Filters) -> None:
    found, table = changes(sample_store, filters), register(sample_store, filters, None)
    assert found is not None
    for group in ("new", "returned", "kept", "dropped"):
        codes = {d.code for d in getattr(found, group) if d.unknown is None}
        rows = table.frame["Tình trạng"] == STATUSES[group]
        shown = {code for code, here in zip(table.codes, rows, strict=True) if here}
        assert shown == codes & set(table.codes)


@pytest.mark.parametrize("part", [None, "II"])
def test_the_month_before_is_the_last_comparable_one(store: Store, part: str | None) -> None:
    for month, place in (("03", "A"), ("03", "B"), ("04", "A"), ("05", "A"), ("05", "B"), ("06", "B")):
        put(
            store, f"2023-{month}", place=f"Bình {place}", second=("Học tập.",) if (month, place) != ("05", "B") else ()
        )
    filters = Filters(part=part)
    for month in document_queries.months(store, filters):
        history = queries.spans(store, up_to(filters, month))
        assert month_before(store, filters, month) == last_comparable(history, month)


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("filters", [Filters(), Filters("2024-06"), Filters(None, "2024-05", part="I")], ids=str)
def test_every_row_of_the_changes_counts_its_evidence(sample_store: Store, filters: Filters, group: str) -> None:
    found, whole = changed(sample_store, filters), changes(sample_store, filters)
    assert found is not None and whole is not None
    table = changes_table(sample_store, filters, found, group, 1000)
    assert table.codes == tuple(d.code for d in getattr(whole, group))
    past = up_to(filters, found.month)
    for row, count in enumerate(table.frame["Số lượt"]):
        places = queries.evidence(sample_store, table.key(row, "Số lượt"), past)
        assert len(places) == count > 0
        if group != "silent":
            assert set(table.frame["Nêu tại"].iloc[row].removeprefix("mục ").split(", ")) == {p.path for p in places}


def test_a_group_says_what_it_leaves_out_and_several_papers_are_counted(store: Store) -> None:
    put(store, "2023-01", OTHER)
    put(store, "2023-01", OTHER, place="Sơn Hải")
    put(store, "2023-02", PLAN, PLAN, "Thực hiện Nghị quyết số 36-NQ/TW, ngày 30/1/2023.")
    put(store, "2023-02", "Thực hiện Nghị quyết số 36-NQ/TW, ngày 30/1/2023.", place="Sơn Hải")
    found = changed(store, Filters())
    assert found is not None
    cut, table = (changes_table(store, Filters(), found, "new", most) for most in (1, 9))
    assert (len(cut.codes), cut.left_out, table.left_out) == (1, 1, 0)
    assert dict(zip(table.frame["Văn bản"], table.frame["Nêu tại"], strict=True)) == {
        "9-KH/TU": "mục I.1, I.2",
        "36-NQ/TW (2023)": "2 bản định hướng",  # the register has one of 2018 too
    }


def test_documents_of_one_number_are_told_apart_by_year_and_body(store: Store) -> None:
    put(store, "2023-01", PLAN, "Thực hiện Kế hoạch số 9-KH/TU, ngày 02/02/2021 của Tỉnh ủy.", OTHER, OPEN)
    put(store, "2023-01", PLAN, OPEN, place="Sơn Hải")
    assert set(names(documents(store, Filters()))) == {
        "9-KH/TU (2022, TU Bình Lâm)",
        "9-KH/TU (2021, TU Bình Lâm)",
        "9-KH/TU (2022, TU Sơn Hải)",
        "77-KH/TU",
        "15-KH/BCĐ",
    }
    office = Filters(office="Đảng ủy Khối các cơ quan tỉnh Bình Lâm")
    assert set(names(documents(store, office))) == {"9-KH/TU (2022)", "9-KH/TU (2021)", "77-KH/TU", "15-KH/BCĐ"}


FILTERS = [
    ("", {"Loại": {"Nghị quyết"}}, {"36-NQ/TW (2023)"}),
    ("77", {}, {"77-KH/TU"}),
    ("", {"Loại": {"Kế hoạch"}, "Cấp": {"Tỉnh, thành phố"}}, {"9-KH/TU", "77-KH/TU"}),
    ("tinh uy", {"Tình trạng": {STATUSES["new"]}}, {"9-KH/TU"}),
    ("", {"Loại": set()}, set()),
]


@pytest.mark.parametrize(("words", "wanted", "found"), FILTERS)
def test_the_register_is_filtered(store: Store, words: str, wanted: dict[str, set[str]], found: set[str]) -> None:
    put(store, "2023-01", OTHER, "Thực hiện Nghị quyết số 36-NQ/TW, ngày 30/1/2023.")
    put(store, "2023-02", PLAN)
    table = filtered(register(store, Filters(), None), words, wanted)
    assert set(table.frame["Văn bản"]) == found
    assert len(table.codes) == len(found)


@pytest.mark.parametrize("filters", [Filters(), Filters("2024-05", part="I")], ids=str)
def test_the_months_of_a_document_count_their_evidence(sample_store: Store, filters: Filters) -> None:
    carried = documents(sample_store, filters)[:5]
    present = document_queries.months(sample_store, filters)
    lives = lives_table(carried, present, "")
    for row, document in enumerate(carried):
        table = months_table(document, present, "")
        assert table.frame["Số lượt"].sum() == document.places
        for at, month in enumerate(present):
            count = len(queries.evidence(sample_store, CellKey("document", document.code, month), filters))
            assert table.frame["Số lượt"].iloc[at] == count
            assert lives.frame[list(lives.months)[at + 1]].iloc[row] == count


def test_a_month_without_a_paper_is_missing_not_zero(store: Store) -> None:
    for month in ("2023-01", "2023-03"):
        put(store, month, PLAN)
    (plan,) = documents(store, Filters())
    present = document_queries.months(store, Filters())
    table, lives = months_table(plan, present, ""), lives_table([plan], present, "")
    assert [None if pd.isna(count) else count for count in table.frame["Số lượt"]] == [1, None, 1]
    assert pd.isna(lives.frame["02/2023"].iloc[0])
    assert table.key(2) == CellKey("document", plan.code, "2023-03")


@pytest.mark.parametrize(
    ("cited", "runs"),
    [
        ([1, 2, 3], []),
        ([1, 3], [("2023-02", "2023-02")]),
        ([1, 6], [("2023-02", "2023-05")]),
        ([1, 3, 6], [("2023-02", "2023-02"), ("2023-04", "2023-05")]),
    ],
)
def test_gaps_that_follow_one_another_are_one(store: Store, cited: list[int], runs: list[tuple[str, str]]) -> None:
    for number, month in enumerate(MONTHS, 1):
        put(store, month, PLAN if number in cited else OTHER)
    (plan,) = (d for d in documents(store, Filters()) if d.designation == "9-KH/TU")
    assert gap_runs(plan, MONTHS) == runs


def test_the_links_of_a_document_are_those_of_the_chain(sample_store: Store) -> None:
    lines = [line for line in chain(sample_store, Filters()) if line.parent]
    assert lines
    for code in {line.document.code for line in lines} | {str(line.parent) for line in lines}:
        above, below = neighbours(sample_store, Filters(), code)
        assert {(d.code, n) for d, n in above} == {(x.parent, x.stated) for x in lines if x.document.code == code}
        assert {(d.code, n) for d, n in below} == {(x.document.code, x.stated) for x in lines if x.parent == code}
        (document,) = documents(sample_store, Filters(), [code])
        table = links_table(document, above, below, "")
        assert list(table.frame["Quan hệ"]) == [PARENT] * len(above) + [CHILD] * len(below)


def test_the_indented_list_and_the_waiting_ones_as_tables(sample_store: Store) -> None:
    lines, found = chain(sample_store, Filters()), not_carried_out(sample_store, Filters())
    table, waiting = chain_table(lines, ""), waiting_table(found, "")
    depths = [len(name) - len(name.lstrip("\u2003")) for name in table.frame["Văn bản"]]
    assert depths == [line.depth for line in lines]
    assert [pd.isna(stated) for stated in table.frame["Nêu rõ"]] == [line.depth == 0 for line in lines]
    assert list(waiting.frame["Số tháng chờ"]) == [one.months for one in found]
    assert [waiting.codes, table.codes] == [
        tuple(one.document.code for one in found),
        tuple(line.document.code for line in lines),
    ]
