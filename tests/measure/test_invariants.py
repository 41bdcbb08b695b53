"""Any cell of any table, under any filter: it is the number of its evidence, and what the workbook prints."""

from __future__ import annotations

import io
from datetime import datetime
from functools import lru_cache

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store, open_store
from analytics.measure.counts import COUNTED, KINDS, TOTAL, month_table, monthly, rate_table
from analytics.measure.table import Table
from analytics.model import CellKey, Filters
from analytics.report.description import Report, Sheet
from analytics.report.workbook import render
from tests import files

MONTHS = (None, "2024-03", "2024-04", "2024-05", "2024-06", "2024-07")
OFFICES = (None, "Đảng ủy Khối các cơ quan tỉnh Bình Lâm", "Một cơ quan khác")
filters = st.builds(
    Filters,
    first=st.sampled_from(MONTHS),
    last=st.sampled_from(MONTHS),
    office=st.sampled_from(OFFICES),
    part=st.sampled_from((None, "I", "II", "III", "")),
)
any_table = {"view": filters, "kind": st.sampled_from(list(KINDS)), "by": st.sampled_from(COUNTED), "data": st.data()}
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def odd_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Papers without parts, with parts by letters, with a part that only some have, for a quarter, two in a month."""
    store = open_store(tmp_path_factory.mktemp("odd"))
    plain = "Đẩy mạnh chuyển đổi số theo Nghị quyết số 57-NQ/TW, ngày 22/12/2024; kỷ niệm Ngày Báo chí (21/6)."
    head = files.directive("@month", plain, number="@number")
    bodies = {
        "1 năm 2025": head,
        "2 năm 2025": head.replace("I- CÔNG TÁC TUYÊN TRUYỀN\n\n", ""),
        "3 năm 2025": head.replace("I- CÔNG TÁC", "A. CÔNG TÁC"),
        "4 năm 2025": head.replace("1. Đẩy", "a) Đẩy").replace("I- CÔNG TÁC TUYÊN TRUYỀN\n\n", ""),
        "5 năm 2025": head.replace("Nơi nhận", f"II- NỘI DUNG SINH HOẠT\n\n1. {plain}\n\nNơi nhận"),
        "5 năm  2025": head.replace("I- CÔNG TÁC", "Phần thứ hai: CÔNG TÁC"),
    }
    for number, (month, text) in enumerate(bodies.items()):
        paper = text.replace("@month", month.replace("  ", " ")).replace("@number", str(number))
        assert ingest(store, paper.encode(), f"{number}.txt", "supplement").status == "added"
    return store


@pytest.mark.parametrize("part", [None, "", "I", "II", "A", "a", "i"])
def test_parts_of_every_shape(odd_store: Store, part: str | None) -> None:
    view = Filters(part=part)
    for kind in KINDS:
        for by in COUNTED:
            table = month_table(odd_store, view, kind, by)
            assert [m for m in table.months.values() if m] == [f"2025-0{n}" for n in range(1, 6)]
            for row in range(len(table.codes)):
                for column in table.months:
                    cell = table.frame[column].iloc[row]
                    assert cell == rows_behind(odd_store, table.key(row, column), view), (table.key(row, column), view)


def test_the_parts_are_where_they_should_be(odd_store: Store) -> None:
    found = {part: monthly(odd_store, Filters(part=part), "theme").base.tolist() for part in ("", "I", "II", "A")}
    assert [[bool(n) for n in found[part]] for part in found] == [
        [False, True, False, True, False],
        [True, False, False, False, True],
        [False, False, False, False, True],
        [False, False, True, False, False],
    ]


def rows_behind(store: Store, key: CellKey, view: Filters) -> int:
    return len(queries.evidence(store, key, view))


@often
@given(**any_table)
def test_a_cell_is_its_evidence_and_what_the_workbook_prints(
    sample_store: Store, view: Filters, kind: str, by: str, data: st.DataObject
) -> None:
    table = month_table(sample_store, view, kind, by)
    if table.empty:
        return
    columns = data.draw(st.lists(st.sampled_from(list(table.months)), min_size=1, unique=True))
    row = data.draw(st.integers(0, len(table.codes) - 1))
    printed = printed_row(table, row)
    for column in columns:
        cell = table.frame[column].iloc[row]
        assert cell == rows_behind(sample_store, table.key(row, column), view) == printed[column], (
            table.key(row),
            column,
        )
    assert table.frame[TOTAL].iloc[row] == sum(v for c, v in printed.items() if table.months.get(c))


@often
@given(**any_table)
def test_a_rate_stands_beside_its_count_and_its_base(
    sample_store: Store, view: Filters, kind: str, by: str, data: st.DataObject
) -> None:
    table = rate_table(sample_store, view, kind, by)
    if table.empty:
        return
    row = data.draw(st.integers(0, len(table.codes) - 1))
    line = table.frame.iloc[row]
    count, base, rate = line["Số lượt" if by == "mentions" else "Số mục"], line.iloc[3], line.iloc[4]
    assert count == rows_behind(sample_store, table.key(row), view)
    assert base == base_by_hand(sample_store, view, table.key(row).month, by)
    assert rate == pytest.approx(count / base * (1000 if by == "mentions" else 100), abs=0.051)
    if by == "items":
        assert 0 <= line["Từ (%)"] <= rate <= line["Đến (%)"] <= 100


def printed_row(table: Table, row: int) -> dict[str, int]:
    """The figures of one row as a reopened workbook has them, by column."""
    one = table.only({table.codes[row]})
    sheet = Sheet("Bảng", one)
    about = (("Lập lúc", str(datetime(2024, 6, 1))),)
    report = Report("Báo cáo", "06/2024", "Cơ quan", None, "a.xlsx", about, (sheet,), 1)
    rows = list(openpyxl.load_workbook(io.BytesIO(render(report)))["Bảng"].iter_rows(min_row=4, values_only=True))
    return {name: value for name, value in zip(rows[0], rows[1], strict=True) if isinstance(value, int)}


def base_by_hand(store: Store, view: Filters, month: str | None, by: str) -> int:
    """Words or items of a month, from the items themselves."""
    total = 0
    for size in queries.directives(store, Filters(month, month, view.office)):
        for item in items_of(store, size.id):
            part = item.path.split(".")[0]
            if view.part in (None, part):
                total += item.words if by == "mentions" else not item.heading
    return total


@lru_cache
def items_of(store: Store, directive: int):  # type: ignore[no-untyped-def]
    return queries.outline(store, directive)[1]


def test_every_cell_of_every_kind_at_least_once(sample_store: Store) -> None:
    """Without chance: one row of every table, all its months."""
    for kind in KINDS:
        for by in COUNTED:
            table = month_table(sample_store, Filters(), kind, by)
            assert len(table.codes) > 2
            for row in (0, len(table.codes) // 2, len(table.codes) - 1):
                for column in table.months:
                    cell = table.frame[column].iloc[row]
                    assert cell == rows_behind(sample_store, table.key(row, column), Filters()), table.key(row, column)


def test_parts_add_up(sample_store: Store) -> None:
    for kind in KINDS:
        whole, one, two = (monthly(sample_store, Filters(part=part), kind) for part in (None, "I", "II"))
        of = [dict(zip(s.codes, s.counts.sum(axis=1).tolist(), strict=True)) for s in (whole, one, two)]
        assert of[0] == {code: of[1].get(code, 0) + of[2].get(code, 0) for code in of[0]}
        assert (whole.base == one.base + two.base).all()
