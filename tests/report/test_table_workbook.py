"""One table of a page as a workbook of its own: whole, safe, printable, and saying what it is of."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl
import pandas as pd
import pytest

from analytics.corpus.store import Store
from analytics.measure.concordance import COUNT, concordance, in_order, line_table, lines, month_table
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.report import make_table, report_file_name, table_file_name

NOW = datetime(2024, 7, 1, 8, 30)
LONG = "Đẩy mạnh tuyên truyền " * 500


def workbook(store: Store, table: Table, filters: Filters = Filters()) -> tuple[str, openpyxl.Workbook]:
    name, data = make_table(store, filters, table, NOW)
    return name, openpyxl.load_workbook(io.BytesIO(data))


def table(frame: pd.DataFrame, left_out: int = 0) -> Table:
    return Table("Bảng thử", "lượt", "3 văn bản", "theme", frame, ("A1",) * len(frame), {}, left_out=left_out)


def test_the_table_comes_first_and_then_what_it_is_of(sample_store: Store) -> None:
    found = concordance(sample_store, "đảng viên", Filters(part="II"))
    counts = month_table(sample_store, found)
    name, book = workbook(sample_store, counts, Filters(part="II"))
    assert name == "so-luot-co-dang-vien-theo-thang-2024-04-2024-06-phan-ii.xlsx"
    assert book.sheetnames == ["Số liệu", "Về bảng này"]
    assert book.active.title == "Số liệu"
    sheet = book["Số liệu"]
    assert sheet["A1"].value == "Số lượt có “đảng viên” theo tháng"
    assert "04/2024 - 06/2024, phần II" in sheet["A2"].value
    assert [cell.value for cell in sheet["B"][4:]] == counts.frame[COUNT].tolist()
    about = dict(book["Về bảng này"].iter_rows(min_row=3, max_col=2, values_only=True))
    assert about["Phần của văn bản"] == "phần II"
    assert "+00:00" not in about["Bộ chủ đề"]


def test_lines_stand_around_their_phrase(sample_store: Store) -> None:
    found = concordance(sample_store, "đảng viên")
    ordered = in_order(lines(sample_store, found.places), "left")
    _, book = workbook(sample_store, line_table(sample_store, found, ordered, None))
    sheet = book["Số liệu"]
    assert [sheet.cell(5, column).alignment.horizontal for column in (2, 3, 4)] == ["right", "center", "left"]
    assert all(sheet.cell(5, column).alignment.wrap_text for column in (2, 3, 4))
    assert [row[2] for row in sheet.iter_rows(min_row=5, values_only=True)] == [line.marked for line in ordered]


def test_a_long_text_wraps_and_no_row_is_higher_than_excel_allows(sample_store: Store) -> None:
    _, book = workbook(
        sample_store, table(pd.DataFrame({"Nội dung": [LONG, "ngắn", "hai\ndòng"], "Số lượt": [1, 2, 3]}))
    )
    sheet = book["Số liệu"]
    heights = [sheet.row_dimensions[row].height for row in (5, 6, 7)]
    assert heights[0] == 409
    assert heights[1] < heights[2] < heights[0]
    assert sheet["A5"].value == LONG
    assert sheet["A5"].alignment.wrap_text


def test_what_a_narrow_table_is_of_is_not_cut_at_its_edge(sample_store: Store) -> None:
    _, book = workbook(sample_store, table(pd.DataFrame({"Tháng": ["04/2024"], "Số lượt": [1]}), left_out=1_200))
    sheet = book["Số liệu"]
    assert "còn 1.200 dòng nữa" in sheet["A2"].value
    assert {str(cells) for cells in sheet.merged_cells.ranges} == {"A1:B1", "A2:B2"}
    assert sheet["A2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height > 3 * sheet.row_dimensions[5].height


@pytest.mark.parametrize(("rows", "pages"), [(36, 1), (39, 1), (200, 0)])
def test_some_three_dozen_rows_are_printed_on_one_page(sample_store: Store, rows: int, pages: int) -> None:
    _, book = workbook(sample_store, table(pd.DataFrame({"Tháng": ["04/2024"] * rows, "Số lượt": [1] * rows})))
    assert book["Số liệu"].page_setup.fitToHeight == pages


@pytest.mark.parametrize(
    ("title", "last", "part", "name"),
    [
        ("Số lượt nhắc đến chủ đề", "2023-06", None, "so-luot-nhac-den-chu-de-2023-06.xlsx"),
        ("Số lượt nhắc đến chủ đề", "2023-08", None, "so-luot-nhac-den-chu-de-2023-06-2023-08.xlsx"),
        ("Số lượt có “36-NQ/TW” theo tháng", "2023-06", "I", "so-luot-co-36-nq-tw-theo-thang-2023-06-phan-i.xlsx"),
        ("…", "2023-06", None, "bang-2023-06.xlsx"),
        ("Chữ " * 30, "2023-06", None, "chu-chu-chu-chu-chu-chu-chu-chu-chu-chu-2023-06.xlsx"),
    ],
)
def test_a_file_is_named_after_its_table(title: str, last: str, part: str | None, name: str) -> None:
    assert table_file_name(title, "2023-06", last, part) == name


def test_a_report_is_named_after_its_months_and_part() -> None:
    assert report_file_name("2023-06", "2023-06") == "bao-cao-2023-06.xlsx"
    assert report_file_name("2023-06", "2023-08", "II") == "bao-cao-2023-06-2023-08-phan-ii.xlsx"
