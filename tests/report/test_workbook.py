"""The workbook, read back with openpyxl and with a second reader: numbers, safety, page set-up."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest
import python_calamine

from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.model import DirectiveError, Filters
from analytics.report import Report, monthly_report, render
from analytics.report.workbook import write_value
from tests import files

NOW = datetime(2024, 7, 1, 8, 30)
FIRST_ROW = 5  # title, what it is of, blank, heads


@pytest.fixture(scope="module")
def report(sample_store: Store) -> Report:
    return monthly_report(sample_store, Filters(), NOW)


@pytest.fixture(scope="module")
def book(report: Report) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render(report)))


def test_has_its_four_sheets(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["Về báo cáo này", "Chủ đề", "Văn bản", "Sự kiện"]


def test_every_value_is_the_one_of_its_table(report: Report) -> None:
    second_reader = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(render(report)))
    for sheet in report.sheets:
        rows = second_reader.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
        frame = sheet.table.frame
        width = len(frame.columns)
        assert rows[FIRST_ROW - 2][:width] == list(frame.columns)
        for printed, wanted in zip(rows[FIRST_ROW - 1 :], frame.itertuples(index=False), strict=False):
            expected = ["" if value is None or value is pd.NA or value != value else value for value in wanted]
            assert printed[:width] == expected


def test_values_are_values_and_days_are_days(book: openpyxl.Workbook) -> None:
    for sheet in book:
        assert not [c.coordinate for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    days = [c for c in book["Văn bản"]["C"][FIRST_ROW - 1 :] if c.value is not None]
    assert days
    assert all(isinstance(c.value, datetime) and c.number_format == "dd/mm/yyyy" for c in days)


def test_is_set_up_for_printing(book: openpyxl.Workbook) -> None:
    for sheet in book:
        assert int(sheet.page_setup.paperSize) == int(sheet.PAPERSIZE_A4)
        assert sheet.page_setup.fitToWidth == 1
    assert [book[name].print_title_rows for name in ("Chủ đề", "Văn bản")] == [None, "$4:$4"]
    assert [book[name].page_setup.orientation for name in ("Chủ đề", "Văn bản")] == ["portrait", "landscape"]
    assert [t.displayName for s in book for t in s.tables.values()] == ["Bang_1", "Bang_2", "Bang_3"]


def test_names_period_office_and_missing_months(store: Store) -> None:
    for month in ("5 năm 2022", "7 năm 2022"):
        ingest(store, files.directive(month).encode(), f"{month}.txt")
    report = monthly_report(store, Filters(), NOW)
    about = dict(report.about)
    assert about["Thời gian"] == "05/2022 - 07/2022"
    assert about["Tháng không có văn bản"] == "06/2022"
    assert about["Lập lúc"] == "08:30 ngày 01/07/2024"
    assert report.file_name == "bao-cao-2022-05-2022-07.xlsx"


def test_a_period_without_directives_is_refused(sample_store: Store) -> None:
    with pytest.raises(DirectiveError, match="Không có văn bản nào"):
        monthly_report(sample_store, Filters("2030-01", None), NOW)


@pytest.mark.parametrize(
    ("value", "expected", "kind"),
    [
        ("=HYPERLINK(1)", "=HYPERLINK(1)", "s"),
        ("+84", "+84", "s"),
        ("-abc", "-abc", "s"),
        ("@SUM(A1)", "@SUM(A1)", "s"),
        ("#N/A", "#N/A", "s"),
        ("a\x0bb", "ab", "s"),
        ("x" * 40_000, "x" * 32_766 + "…", "s"),
        (12, 12, "n"),
        (1.5, 1.5, "n"),
        (date(2024, 6, 1), date(2024, 6, 1), "d"),
        (None, None, "n"),
        (pd.NA, None, "n"),
        (float("nan"), None, "n"),
    ],
)
def test_text_never_becomes_a_formula(value: object, expected: object, kind: str) -> None:
    cell = openpyxl.Workbook().active["A1"]
    write_value(cell, value)
    assert (cell.value, cell.data_type) == (expected, kind)
