"""The dictionary of themes as an Excel workbook and back: three sheets that a committee edits with what it knows."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from analytics.directive.dictionary import EVENT, KINDS, Dictionary, Entry, Group, Theme, problems
from analytics.directive.dictionary_changes import completed
from analytics.model import DirectiveError, UnreadableFile
from analytics.reading.child import Readers
from analytics.reading.formats import recognise
from analytics.reading.package import harmless_parts
from analytics.reading.raw import Progress, no_progress
from analytics.report.workbook import FONT, HEAD, LINE, height_of, lines_of, set_page, write_value
from analytics.vietnamese import EVENT_KINDS, FILE_KINDS, fold

Sheets = dict[str, list[list[str]]]

_STATES = {True: "Đang dùng", False: "Ngừng dùng"}
# part of the dictionary → (name of its sheet, heads with their widths)
_LAYOUT: dict[str, tuple[str, dict[str, int]]] = {
    "groups": ("Nhóm", {"Mã nhóm": 9, "Tên nhóm": 44}),
    "themes": ("Chủ đề", {"Mã": 7, "Tên chủ đề": 44, "Nhóm": 8, "Ghi chú": 80, "Trạng thái": 14}),
    "entries": ("Cụm từ", {"Mã": 7, "Chủ đề": 40, "Loại": 14, "Nội dung": 46, "Trạng thái": 14}),
}
_NOT_READ = {"Chủ đề"}  # of the sheet of phrases: only there to be read
_MOST_ROWS, _MOST_COLUMNS = 20_000, 20
_FORMULA = "\0"  # before the text of a cell that is a formula: no cell can hold this sign
_SHOWN = 12  # problems told at once
# what openpyxl raises for a workbook that lacks parts or whose XML is broken
_DAMAGED = (zipfile.BadZipFile, zlib.error, InvalidFileException, OSError, EOFError, SyntaxError)
_ODD = (LookupError, ValueError, TypeError, AttributeError)
_BROKEN = "Bảng tính “{}” bị hỏng, không mở được. Hãy mở bằng Excel, lưu lại rồi nạp lại."


def as_workbook(dictionary: Dictionary, footer: str) -> bytes:
    """The dictionary as three sheets: groups, themes, and what each theme is known by."""
    book = Workbook()
    book.remove(book.active)
    for part, rows in _rows(dictionary).items():
        name, heads = _LAYOUT[part]
        _write(book.create_sheet(name), heads, rows, footer)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def from_workbook(data: bytes, name: str, before: Dictionary) -> Dictionary:
    """The dictionary of an uploaded workbook, ready to follow the one before; the file is read in a child with limits.

    Raises DirectiveError for a file that is no such workbook, and for broken rows, each with its sheet and number.
    """
    with Readers(f"{__name__}:read_sheets", Sheets) as readers:
        return of_sheets(readers.read(data, name), before)


def of_sheets(sheets: Sheets, before: Dictionary) -> Dictionary:
    """As `from_workbook`, from the cells of the sheets."""
    dictionary = parse(sheets)
    if wrong := problems(dictionary, before):
        places = {part: [place for place, _ in _table(sheets, part)] for part in _LAYOUT}
        raise DirectiveError(_told([_at(p.part, places[p.part][p.place], p.message) for p in wrong]))
    return completed(dictionary, before)


def read_sheets(data: bytes, name: str, progress: Progress = no_progress) -> Sheets:
    """The cells of a workbook's sheets as text; runs in a child. Raises UnreadableFile."""
    kind = recognise(data)
    if kind != "xlsx":
        raise UnreadableFile(
            f"Tệp “{name}” không phải bảng tính Excel (.xlsx) mà là {FILE_KINDS.get(kind, 'tệp hỏng')}."
        )
    try:
        harmless_parts(data, name)
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        return {sheet.title: _cells(sheet, name) for sheet in book.worksheets}
    except (*_DAMAGED, *_ODD) as error:
        raise UnreadableFile(_BROKEN.format(name)) from error


def parse(sheets: Sheets) -> Dictionary:
    """A dictionary from the cells of its three sheets. Raises DirectiveError, naming sheet and row."""
    wrong: list[str] = []
    groups = [Group(row["Mã nhóm"].upper(), row["Tên nhóm"]) for _, row in _table(sheets, "groups")]
    themes = []
    for place, row in _table(sheets, "themes"):
        active = _state(row, "themes", place, wrong)
        themes.append(Theme(row["Mã"].upper(), row["Tên chủ đề"], row["Nhóm"].upper(), row["Ghi chú"], active))
    entries = [_entry(row, place, wrong) for place, row in _table(sheets, "entries")]
    if wrong:
        raise DirectiveError(_told(wrong))
    return Dictionary(tuple(groups), tuple(themes), tuple(entries))


def _entry(row: dict[str, str], place: int, wrong: list[str]) -> Entry:
    kind = next((kind for kind, label in KINDS.items() if fold(label) == fold(row["Loại"])), "")
    if not kind:
        wrong.append(_at("entries", place, f"loại “{row['Loại']}” không có; chọn: {', '.join(KINDS.values())}"))
    text = row["Nội dung"]
    if kind == EVENT:
        text = next((event for event, label in EVENT_KINDS.items() if fold(label) == fold(text)), text)
    return Entry(row["Mã"].upper(), kind, text, _state(row, "entries", place, wrong))


def _table(sheets: Sheets, part: str) -> list[tuple[int, dict[str, str]]]:
    """(row as Excel counts it, cells by head) of every row that is not empty."""
    name, heads = _LAYOUT[part]
    cells = next((rows for title, rows in sheets.items() if fold(title) == fold(name)), None)
    if cells is None:
        raise DirectiveError(f"Bảng tính thiếu trang “{name}”. Hãy xuất bộ chủ đề ra Excel để có mẫu.")
    titles = [fold(title) for title in cells[0]] if cells else []
    for head in heads:
        if head not in _NOT_READ and fold(head) not in titles:
            raise DirectiveError(f"Trang “{name}” thiếu cột “{head}” ở dòng 1.")
    columns = {head: titles.index(fold(head)) for head in heads if fold(head) in titles}
    rows = [
        (place, {h: r[c] if c < len(r) else "" for h, c in columns.items()}) for place, r in enumerate(cells[1:], 2)
    ]
    for place, row in rows:
        if formula := next((text for text in row.values() if text.startswith(_FORMULA)), None):
            raise DirectiveError(_at(part, place, f"ô chứa công thức “{formula[1:40]}”; hãy dán giá trị."))
    return [(place, row) for place, row in rows if any(row.values())]


def _state(row: dict[str, str], part: str, place: int, wrong: list[str]) -> bool:
    """Whether a row is in use; an empty cell means that it is."""
    if not row["Trạng thái"]:
        return True
    state = next((active for active, label in _STATES.items() if fold(label) == fold(row["Trạng thái"])), None)
    if state is None:
        wrong.append(
            _at(part, place, f"trạng thái “{row['Trạng thái']}” không có; chọn: {', '.join(_STATES.values())}")
        )
    return state is not False


def _at(part: str, place: int, message: str) -> str:
    return f"trang “{_LAYOUT[part][0]}”, dòng {place}: {message}"


def _told(wrong: Sequence[str]) -> str:
    more = f"; và {len(wrong) - _SHOWN} dòng khác" if len(wrong) > _SHOWN else ""
    return f"Bảng tính có {len(wrong)} dòng chưa đúng: {'; '.join(wrong[:_SHOWN])}{more}."


def _cells(sheet: Any, name: str) -> list[list[str]]:
    """The cells of a sheet as text, without the empty rows and columns behind the last filled one."""
    rows: list[list[str]] = []
    sheet.reset_dimensions()  # what the file says of its size may be wrong, and rows would be lost
    for number, row in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), 1):
        if number > _MOST_ROWS:
            raise UnreadableFile(f"Bảng tính “{name}” có quá {_MOST_ROWS} dòng; đây không phải bộ chủ đề.")
        rows.append([_text(cell) for cell in row])
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return (_FORMULA if cell.data_type == "f" else "") + str(value).strip()


def _rows(dictionary: Dictionary) -> dict[str, list[tuple[str, ...]]]:
    """The cells of each sheet, as `_LAYOUT` orders them."""
    names = dictionary.names
    return {
        "groups": [(group.code, group.name) for group in dictionary.groups],
        "themes": [(t.code, t.name, t.group, t.note, _STATES[t.active]) for t in dictionary.themes],
        "entries": [
            (
                e.theme,
                names.get(e.theme, ""),
                KINDS[e.kind],
                EVENT_KINDS[e.text] if e.kind == EVENT else e.text,
                _STATES[e.active],
            )
            for e in dictionary.entries
        ],
    }


def _write(sheet: Worksheet, heads: dict[str, int], rows: Sequence[Sequence[str]], footer: str) -> None:
    border = Border(LINE, LINE, LINE, LINE)
    for column, (head, width) in enumerate(heads.items(), 1):
        cell = sheet.cell(1, column)
        write_value(cell, head)
        cell.font, cell.fill, cell.border = Font(FONT, 12, bold=True), HEAD, border
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for place, row in enumerate(rows, 2):
        lines = max(lines_of(value, width) for value, width in zip(row, heads.values(), strict=True))
        sheet.row_dimensions[place].height = height_of(lines)
        for column, value in enumerate(row, 1):
            cell = sheet.cell(place, column)
            write_value(cell, value)
            cell.font, cell.border = Font(FONT, 12), border
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for head, choices in (("Loại", KINDS.values()), ("Trạng thái", _STATES.values())):
        if head in heads:
            _offer(sheet, list(heads).index(head) + 1, ",".join(choices))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{len(rows) + 1}"
    sheet.print_title_rows = "1:1"
    set_page(sheet, footer, "portrait" if sum(heads.values()) < 125 else "landscape")


def _offer(sheet: Worksheet, column: int, choices: str) -> None:
    """A drop-down list in a column."""
    validation = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
    validation.add(f"{get_column_letter(column)}2:{get_column_letter(column)}{_MOST_ROWS}")
    sheet.add_data_validation(validation)
