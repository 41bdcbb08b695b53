"""A report's description → the bytes of an Excel workbook as an office prints it: A4, Times New Roman, values only."""

from __future__ import annotations

import io
import math
from datetime import date
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table as NativeTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from analytics.measure.counts import TOTAL
from analytics.measure.table import Table
from analytics.report.description import Report, Sheet
from analytics.vietnamese import format_number

FONT = "Times New Roman"
HEAD = PatternFill("solid", fgColor="DCE6F1")
LINE = Side(style="thin", color="9AA5B1")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_CELL = 32_767
# width in characters of columns that hold text; all others are narrow and centred
_WIDTHS = {
    "Mã": 6,
    "Chủ đề": 44,
    "Nhóm": 30,
    "Văn bản": 18,
    "Trích yếu": 46,
    "Cơ quan ban hành": 26,
    "Ghi chú": 13,
    "Sự kiện": 52,
    "Loại": 22,
    "Chữ đứng trước": 42,
    "Cụm từ tìm": 18,
    "Chữ đứng sau": 42,
    "Tệp": 22,
}
_SIDES = {"Chữ đứng trước": "right", "Cụm từ tìm": "center"}  # a text that is read from its end, and what follows it
_NARROW, _WIDEST = 11, 50
_ABOUT_WIDTH = 90
LINE_HEIGHT = 16  # points, for Times New Roman 12
_TALLEST = 409  # points: Excel mends a workbook with a higher row
_CHARTED = 10
_HEAD_ROW = 4
_PORTRAIT_COLUMNS, _PORTRAIT_ROWS = 10, 40  # what one upright page holds
_PAGE_HEIGHT = 820  # points that may be shrunk onto one upright page, which has 700


def render(report: Report) -> bytes:
    """The workbook of a report, as bytes. One table by itself comes before what there is to say about it."""
    book = Workbook()
    book.remove(book.active)
    alone = len(report.sheets) == 1
    if not alone:
        _write_about(book.create_sheet("Về báo cáo này"), report)
    for number, sheet in enumerate(report.sheets, 1):
        _write_sheet(book.create_sheet(sheet.name), sheet, report, number)
    if alone:
        _write_about(book.create_sheet("Về bảng này"), report)
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
    sheet["A1"].font = Font(FONT, 14, bold=True)
    for row, (label, value) in enumerate(report.about, 3):
        write_value(sheet.cell(row, 1), label)
        write_value(sheet.cell(row, 2), value)
        sheet.cell(row, 1).font = Font(FONT, 12, bold=True)
        sheet.cell(row, 2).font = Font(FONT, 12)
        sheet.cell(row, 2).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(row, 1).alignment = Alignment(vertical="top")
        sheet.row_dimensions[row].height = height_of(lines_of(value, _ABOUT_WIDTH))
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = _ABOUT_WIDTH
    set_page(sheet, report.of)


def _write_sheet(sheet: Worksheet, description: Sheet, report: Report, number: int) -> None:
    """Title, unit and base, then the table with its filter, and on the next printed page the chart."""
    table = description.table
    last = f"{get_column_letter(len(table.frame.columns))}{_HEAD_ROW + len(table.frame)}"
    height = _write_frame(sheet, table.frame) + _write_head(sheet, table, report)
    if not table.empty:
        native = NativeTable(displayName=f"Bang_{number}", ref=f"A{_HEAD_ROW}:{last}")
        native.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(native)
    sheet.print_area = f"A1:{last}"
    portrait = len(table.frame.columns) <= _PORTRAIT_COLUMNS and len(table.frame) <= _PORTRAIT_ROWS
    if description.chart and not table.empty:
        _add_chart(sheet, table.frame, description.chart, portrait)
    sheet.freeze_panes = f"{'C' if 'Mã' in table.frame.columns else 'B'}{_HEAD_ROW + 1}"
    if not (description.chart and portrait):  # on the chart's own page the heads would stand over no rows
        sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    set_page(sheet, report.of, "portrait" if portrait else "landscape")
    if portrait and not description.chart and height <= _PAGE_HEIGHT:  # no second page for the last two rows
        sheet.page_setup.fitToHeight = 1


def _write_head(sheet: Worksheet, table: Table, report: Report) -> float:
    """Title, then of what the figures are, as wide as the table and as high as they need; the height in points."""
    said = f"Thời gian: {report.of}. Đơn vị: {table.unit}. Tính trên {table.base}.{_left_out(table)}"
    width = sum(sheet.column_dimensions[get_column_letter(n + 1)].width for n in range(len(table.frame.columns)))
    heights = []
    for row, (text, font) in enumerate(
        ((table.title, Font(FONT, 14, bold=True)), (said, Font(FONT, 11, italic=True))), 1
    ):
        cell = sheet.cell(row, 1)
        write_value(cell, text)
        cell.font, cell.alignment = font, Alignment(wrap_text=True, vertical="top")
        if len(table.frame.columns) > 1:
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(table.frame.columns))
        heights.append(height_of(lines_of(text, width * 12 / font.size)))
        sheet.row_dimensions[row].height = heights[-1]
    return sum(heights)


def _left_out(table: Table) -> str:
    if not table.left_out:
        return ""
    return f" Bảng có {format_number(len(table.codes))} dòng đầu, còn {format_number(table.left_out)} dòng nữa."


def _write_frame(sheet: Worksheet, frame: pd.DataFrame) -> float:
    """Heads and rows, each row as high as its longest text needs; the height of all in points."""
    border = Border(LINE, LINE, LINE, LINE)
    sides = [_SIDES.get(str(title), "left") for title in frame.columns]
    widths = [_width(str(title), frame[title]) for title in frame.columns]
    for column, title in enumerate(map(str, frame.columns), 1):
        cell = sheet.cell(_HEAD_ROW, column)
        write_value(cell, title)
        cell.font, cell.fill, cell.border = Font(FONT, 12, bold=True), HEAD, border
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = widths[column - 1]
    heights = [height_of(max(2, *(lines_of(str(title), w) for title, w in zip(frame.columns, widths, strict=True))))]
    sheet.row_dimensions[_HEAD_ROW].height = heights[0]
    styles: dict[object, StyleArray] = {}  # by column and what the value asks for: making one for every cell takes long
    for row, values in enumerate(frame.itertuples(index=False), _HEAD_ROW + 1):
        lines = 1
        for column, (width, value) in enumerate(zip(widths, values, strict=True), 1):
            cell = sheet.cell(row, column)
            write_value(cell, value)
            kind = (column, cell.number_format, cell.quotePrefix)
            if kind not in styles:
                cell.font, cell.border = Font(FONT, 12), border
                side = sides[column - 1] if width != _NARROW else "center"
                cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=width != _NARROW)
                styles[kind] = cell._style
            cell._style = styles[kind]
            lines = max(lines, lines_of(value, width) if width != _NARROW else 1)
        heights.append(height_of(lines))
        sheet.row_dimensions[row].height = heights[-1]
    return sum(heights)


def _width(title: str, column: pd.Series[Any]) -> int:
    """The width of a column in characters: its own, or for another text as much as it needs, within bounds."""
    if title in _WIDTHS or pd.api.types.is_numeric_dtype(column):
        return _WIDTHS.get(title, _NARROW)
    longest = max((len(text) for text in column if isinstance(text, str)), default=0)
    return max(_NARROW, min(_WIDEST, longest + 2))


def height_of(lines: int) -> float:
    """The height of a row of so many lines, in points."""
    return min(lines * LINE_HEIGHT + 2, _TALLEST)


def lines_of(value: Any, width: float) -> int:
    """How many lines a text takes in a column; Times New Roman is narrower than the digits that widths count."""
    if not isinstance(value, str):
        return 1
    return sum(max(1, math.ceil(len(line) / (1.08 * width))) for line in value.split("\n"))


def _add_chart(sheet: Worksheet, frame: pd.DataFrame, title: str, portrait: bool) -> None:
    """A native bar chart of the largest totals under the table; beside a wide table it gets a printed page of its own.

    Its figures stand sorted to the right of the table, outside what is printed.
    """
    top = frame.sort_values(TOTAL, ascending=False, kind="stable").head(_CHARTED)
    left, last = len(frame.columns) + 2, _HEAD_ROW + len(top)
    block = [("Chủ đề", TOTAL), *zip(top["Chủ đề"], top[TOTAL], strict=True)]
    for row, pair in enumerate(block, _HEAD_ROW):
        for column, value in enumerate(pair, left):
            write_value(sheet.cell(row, column), value)
            sheet.cell(row, column).font = Font(FONT, 10, color="6B7280")
    sheet.column_dimensions[get_column_letter(left)].width = 34
    chart = BarChart()
    chart.type, chart.title, chart.legend, chart.gapWidth = "bar", title, None, 60
    chart.add_data(Reference(sheet, left + 1, _HEAD_ROW, left + 1, last), titles_from_data=True)
    chart.set_categories(Reference(sheet, left, _HEAD_ROW + 1, left, last))
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"  # the largest on top …
    chart.y_axis.crosses = "max"  # … and the scale at the bottom all the same
    chart.y_axis.number_format = "#,##0"
    chart.width, chart.height = 26, 11
    first = _HEAD_ROW + len(frame) + 2
    sheet.add_chart(chart, f"A{first}")
    if not portrait:
        sheet.row_breaks.append(Break(id=first - 1))
    sheet.print_area = f"A1:{get_column_letter(len(frame.columns))}{first + 24}"


def set_page(sheet: Worksheet, footer: str, orientation: str = "landscape") -> None:
    """A4, all columns on one page's width, what it is and its number at the foot."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.6
    sheet.oddFooter.left.text = footer
    sheet.oddFooter.right.text = "Trang &P/&N"
