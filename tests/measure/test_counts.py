"""Counts over months: each cell is the number of places that its evidence shows."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.counts import missing_months, theme_table, uneven_offices
from analytics.measure.documents.cited import document_table
from analytics.measure.events.named import event_table
from analytics.measure.table import Table
from analytics.model import Filters
from tests import files

PERIODS = (Filters(), Filters("2024-05", None), Filters(None, "2024-05"), Filters("2024-05", "2024-05"))
SEARCHED = ("Văn bản", "Loại", "Cơ quan ban hành", "Trích yếu")
TABLES = {
    "themes": theme_table,
    "theme items": lambda store, filters: theme_table(store, filters, "items"),
    "documents": document_table,
    "events": event_table,
}


@pytest.mark.parametrize("filters", PERIODS, ids=str)
@pytest.mark.parametrize("make", TABLES.values(), ids=TABLES)
def test_every_cell_is_the_number_of_its_evidence(sample_store: Store, make, filters: Filters) -> None:
    table: Table = make(sample_store, filters)
    assert len(table.codes) == len(table.frame) > 0
    for column in table.months:
        for row, value in enumerate(table.frame[column]):
            assert value == len(queries.evidence(sample_store, table.key(row, column), filters)), (row, column)


def test_totals_are_the_sums_of_their_months(sample_store: Store) -> None:
    table = theme_table(sample_store, Filters())
    months = [column for column, month in table.months.items() if month]
    assert months == ["04/2024", "05/2024", "06/2024"]
    assert (table.frame[months].sum(axis=1) == table.frame["Cộng"]).all()


def test_evidence_is_what_the_text_prints(sample_store: Store) -> None:
    table = document_table(sample_store, Filters())
    for row, designation in enumerate(table.frame["Văn bản"]):
        for place in queries.evidence(sample_store, table.key(row, "Số lượt")):
            assert designation.split("-")[0].split("/")[0].split()[-1] in place.marked


def test_a_missing_month_is_missing_and_no_zero(store: Store) -> None:
    for month in ("5 năm 2022", "7 năm 2022"):
        ingest(store, files.directive(month, "Đẩy mạnh chuyển đổi số quốc gia.").encode(), f"{month}.txt")
    assert missing_months(store, Filters()) == ["2022-06"]
    frame = theme_table(store, Filters()).frame.set_index("Mã")
    assert list(frame.loc["D5", ["05/2022", "06/2022", "07/2022", "Cộng"]].isna()) == [False, True, False, False]
    assert frame.loc["D5", "Cộng"] == 2


def test_a_document_is_one_row_over_the_months(store: Store) -> None:
    first = "Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị về công nghệ sinh học."
    later = "Thực hiện nghị quyết 36-NQ/TW, ngày 30/01/2023."
    ingest(store, files.directive("2 năm 2023", first, first).encode(), "a.txt")
    ingest(store, files.directive("4 năm 2023", later).encode(), "b.txt")
    (row,) = document_table(store, Filters()).frame.to_dict("records")
    assert (row["Văn bản"], row["Số lượt"], row["Số tháng"]) == ("36-NQ/TW", 3, 2)
    assert (row["Tháng đầu"], row["Tháng cuối"], row["Cơ quan ban hành"]) == ("02/2023", "04/2023", "Bộ Chính trị")


def test_a_short_mention_does_not_rename_the_body(store: Store) -> None:
    first = "Kết luận số 999-KL/TW, ngày 04/6/2022 của Bộ Chính trị về văn hóa."
    ingest(store, files.directive("7 năm 2022", first, "Thực hiện Kết luận 999 của Trung ương.").encode(), "a.txt")
    (row,) = document_table(store, Filters()).frame.to_dict("records")
    assert (row["Số lượt"], row["Cơ quan ban hành"], row["Loại"]) == (2, "Bộ Chính trị", "Kết luận")


def test_a_dated_local_number_without_a_body_says_so(store: Store) -> None:
    item = "Văn bản số 96-CV/ĐU, ngày 05/6/2022 về thi đua."
    ingest(store, files.directive("7 năm 2022", item).encode(), "a.txt")
    (row,) = document_table(store, Filters()).frame.to_dict("records")
    assert (row["Loại"], row["Ghi chú"]) == ("Công văn", "chưa xác định cơ quan")


@pytest.mark.parametrize(
    ("item", "unknown"),
    [
        ("Văn bản số 11-QĐ/TW, ngày 05/6/2022.", "chưa xác định loại"),
        ("Nghị quyết 888, ngày 05/6/2022 của Bộ Chính trị.", "chưa xác định ký hiệu"),
        ("Quyết định số 22/2022/QĐ-UBND về phân cấp.", "chưa xác định cơ quan"),
        ("Nghị quyết số 888-NQ/TW.", "chưa xác định năm"),
    ],
)
def test_the_note_names_what_is_missing(store: Store, item: str, unknown: str) -> None:
    ingest(store, files.directive("7 năm 2022", item).encode(), "a.txt")
    (row,) = document_table(store, Filters()).frame.to_dict("records")
    assert row["Ghi chú"] == unknown


def test_same_number_of_two_years_is_two_documents(store: Store) -> None:
    both = "Nghị quyết số 19-NQ/TW, ngày 25/10/2017; Nghị quyết số 19-NQ/TW, ngày 16/6/2022."
    ingest(store, files.directive("7 năm 2022", both).encode(), "a.txt")
    assert document_table(store, Filters()).codes == ("19-NQ/TW (2017)", "19-NQ/TW (2022)")


def test_a_number_that_fits_two_documents_stays_unresolved(store: Store) -> None:
    ingest(store, files.directive("7 năm 2022", "Thực hiện Nghị quyết số 19-NQ/TW.").encode(), "a.txt")
    (row,) = document_table(store, Filters()).frame.to_dict("records")
    assert row["Ghi chú"] == "chưa xác định năm"
    assert row["Ngày ban hành"] is None or pd.isna(row["Ngày ban hành"])


def test_rows_can_be_searched_without_tone_marks(sample_store: Store) -> None:
    table = document_table(sample_store, Filters())
    found = table.matching("thu tuong chinh phu", SEARCHED)
    assert 0 < len(found.codes) < len(table.codes)
    assert all("Thủ tướng Chính phủ" in " ".join(map(str, row)) for row in found.frame.itertuples())
    assert found.key(0, "Số lượt").code == found.codes[0]
    assert table.matching("zzz không có", SEARCHED).empty
    assert set(table.matching("37", SEARCHED).frame["Văn bản"]) <= {"37-NQ/TW", "37-QĐ/TW"}
    assert "06/2024" in set(table.frame["Tháng cuối"])
    assert table.matching("06/2024", ["Loại"]).empty  # only the columns named are searched


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ubnd tỉnh", {"của UBND tỉnh", "của Ủy ban nhân dân tỉnh"}),
        ("uy ban nhan dan", {"của UBND tỉnh", "của Ủy ban nhân dân tỉnh"}),
        ("trung học phổ thông", {"thi tốt nghiệp THPT"}),
        ("THPT", {"thi tốt nghiệp THPT"}),
        ("MTTQ", {"Mặt trận Tổ quốc Việt Nam"}),
    ],
)
def test_an_abbreviation_finds_what_it_means_and_the_other_way_round(typed: str, found: set[str]) -> None:
    texts = ["của UBND tỉnh", "của Ủy ban nhân dân tỉnh", "thi tốt nghiệp THPT", "Mặt trận Tổ quốc Việt Nam", "ủy ban"]
    table = Table("", "", "", "document", pd.DataFrame({"Trích yếu": texts}), tuple(texts), {})
    assert set(table.matching(typed, ["Trích yếu"]).codes) == found


def test_offices_that_do_not_begin_together_are_told(store: Store) -> None:
    for month in ("5", "6", "7"):
        ingest(store, files.directive(f"{month} năm 2022", place="Sơn Hải").encode(), "a.txt")
    assert uneven_offices(store, Filters()) == []
    ingest(store, files.directive("7 năm 2022", place="Bình Lâm").encode(), "b.txt")
    name = "Đảng ủy Khối các cơ quan tỉnh"
    assert uneven_offices(store, Filters()) == [
        (f"{name} Bình Lâm", "2022-07", "2022-07"),
        (f"{name} Sơn Hải", "2022-05", "2022-07"),
    ]
    assert uneven_offices(store, Filters("2022-07", None)) == []
    assert uneven_offices(store, Filters(office=f"{name} Sơn Hải")) == []


def test_unresolved_numbers_of_two_offices_are_not_one_row(store: Store) -> None:
    for place in ("Sơn Hải", "Bình Lâm"):
        text = files.directive("7 năm 2022", "Thực hiện Kế hoạch số 15-KH/BCĐ.", place=place)
        ingest(store, text.encode(), f"{place}.txt")
    table = document_table(store, Filters())
    assert list(table.frame["Số lượt"]) == [1, 1]
    assert [len(queries.evidence(store, table.key(row))) for row in (0, 1)] == [1, 1]


def test_an_empty_store_has_empty_tables(store: Store) -> None:
    assert theme_table(store, Filters()).empty
    assert document_table(store, Filters()).empty
    assert event_table(store, Filters()).empty


def test_a_quarter_has_no_missing_month(store: Store) -> None:
    for number, period in enumerate(("quý II/2022", "tháng 8 năm 2022")):
        paper = files.directive().replace("tháng 7 năm 2022", period)
        assert ingest(store, paper.encode(), f"{number}.txt").status == "added"
    assert missing_months(store, Filters()) == ["2022-07"]
