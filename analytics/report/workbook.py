"""A report's description → the bytes of an Excel workbook as an office prints it: A4, Times New Roman, values only."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as NativeTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from analytics.measure.counts import TOTAL
from analytics.report.description import Report, Sheet

_FONT = "Times New Roman"
_HEAD = PatternFill("solid", fgColor="DCE6F1")
_LINE = Side(style="thin", color="9AA5B1")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_CELL = 32_767
_WIDEST = {
    "Trích yếu": 46,
    "Chủ đề": 34,
    "Nhóm": 24,
    "Sự kiện": 48,
    "Cơ quan ban hành": 26,
    "Ghi chú": 14,
    "Văn bản": 20,
}
_CHARTED = 10


def render(report: Report) -> bytes:
    """The workbook of a report, as bytes."""
    book = Workbook()
    about = book.active
    about.title = "Về báo cáo này"
    _write_about(about, report)
    for number, sheet in enumerate(report.sheets, 1):
        _write_sheet(book.create_sheet(sheet.name), sheet, report, number)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_value(cell: Cell, value: Any) -> None:
    """One value into a cell: numbers and dates as such, everything else as text that can never become a formula."""
    if value is None or value is pd.NA or value != value:
        return
    if isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"
    elif isinstance(value, str):
        text = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.value = text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_FORMULA_SIGNS)
    else:
        cell.value = int(value) if float(value).is_integer() else float(value)
        cell.number_format = "#,##0" if float(value).is_integer() else "#,##0.0"


def _write_about(sheet: Worksheet, report: Report) -> None:
    sheet["A1"] = report.title
    sheet["A1"].font = Font(_FONT, 14, bold=True)
    for row, (label, value) in enumerate(report.about, 3):
        write_value(sheet.cell(row, 1), label)
        write_value(sheet.cell(row, 2), value)
        sheet.cell(row, 1).font = Font(_FONT, 12, bold=True)
        sheet.cell(row, 2).font = Font(_FONT, 12)
        sheet.cell(row, 2).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(row, 1).alignment = Alignment(vertical="top")
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 90
    _set_page(sheet, report)


def _write_sheet(sheet: Worksheet, description: Sheet, report: Report, number: int) -> None:
    """Title, unit and base, then the table with its filter, and under it the chart."""
    table = description.table
    sheet["A1"] = table.title
    sheet["A1"].font = Font(_FONT, 14, bold=True)
    sheet["A2"] = f"Thời gian: {report.period}. Đơn vị: {table.unit}. Tính trên {table.base}."
    sheet["A2"].font = Font(_FONT, 11, italic=True)
    _write_frame(sheet, table.frame, first_row=4, name=f"Bang_{number}")
    if description.chart and not table.empty:
        _add_chart(sheet, table.frame, description.chart, first_row=4)
    sheet.freeze_panes = "C5" if "Mã" in table.frame.columns else "B5"
    sheet.print_title_rows = "4:4"
    _set_page(sheet, report)


def _write_frame(sheet: Worksheet, frame: pd.DataFrame, first_row: int, name: str) -> None:
    border = Border(_LINE, _LINE, _LINE, _LINE)
    for column, title in enumerate(frame.columns, 1):
        cell = sheet.cell(first_row, column)
        write_value(cell, str(title))
        cell.font, cell.fill, cell.border = Font(_FONT, 12, bold=True), _HEAD, border
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = _width(frame[title], str(title))
        for row, value in enumerate(frame[title], first_row + 1):
            cell = sheet.cell(row, column)
            write_value(cell, value)
            cell.font, cell.border = Font(_FONT, 12), border
            cell.alignment = Alignment(vertical="top", wrap_text=isinstance(value, str))
    if len(frame):
        native = NativeTable(
            displayName=name, ref=f"A{first_row}:{get_column_letter(len(frame.columns))}{first_row + len(frame)}"
        )
        native.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(native)


def _width(column: pd.Series[Any], title: str) -> float:
    longest = max([len(title) + 2, *(len(str(v)) for v in column if v is not None and v is not pd.NA)], default=8)
    return float(min(longest + 2, _WIDEST.get(title, 16)))


def _add_chart(sheet: Worksheet, frame: pd.DataFrame, title: str, first_row: int) -> None:
    """A native bar chart of the largest totals, from a small sorted block right of the table."""
    top = frame.sort_values(TOTAL, ascending=False, kind="stable").head(_CHARTED)
    left = len(frame.columns) + 2
    write_value(sheet.cell(first_row, left), "Chủ đề")
    write_value(sheet.cell(first_row, left + 1), TOTAL)
    for row, (name, total) in enumerate(zip(top["Chủ đề"], top[TOTAL], strict=True), first_row + 1):
        write_value(sheet.cell(row, left), name)
        write_value(sheet.cell(row, left + 1), total)
    for row in range(first_row, first_row + len(top) + 1):
        for column in (left, left + 1):
            sheet.cell(row, column).font = Font(_FONT, 10, color="6B7280")
    sheet.column_dimensions[get_column_letter(left)].width = 34
    chart = BarChart()
    chart.type, chart.title, chart.legend = "bar", title, None
    chart.add_data(Reference(sheet, left + 1, first_row, left + 1, first_row + len(top)), titles_from_data=True)
    chart.set_categories(Reference(sheet, left, first_row + 1, left, first_row + len(top)))
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.width, chart.height = 24, 10
    sheet.add_chart(chart, f"A{first_row + len(frame) + 3}")


def _set_page(sheet: Worksheet, report: Report) -> None:
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.6
    sheet.oddFooter.left.text = f"{report.period}"
    sheet.oddFooter.right.text = "Trang &P/&N"
