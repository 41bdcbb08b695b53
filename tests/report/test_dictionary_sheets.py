"""The dictionary as a workbook: out and in again the same, and every broken row named as Excel counts it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
import python_calamine
from openpyxl.worksheet.worksheet import Worksheet

from analytics.directive.dictionary import PHRASE, Dictionary, Entry, in_order, shipped
from analytics.model import DirectiveError
from analytics.report.dictionary_sheets import as_workbook, from_workbook, of_sheets, read_sheets
from tests import dictionaries, files

SMALL = replace(
    dictionaries.SMALL,
    themes=(
        replace(dictionaries.SMALL.themes[0], note="=1+1 không phải công thức"),
        replace(dictionaries.SMALL.themes[1], active=False),
    ),
    entries=(
        *dictionaries.SMALL.entries[:2],
        replace(dictionaries.SMALL.entries[2], active=False),
        *dictionaries.SMALL.entries[3:],
    ),
)


def openpyxl_keeps_text(book: openpyxl.Workbook) -> None:
    """What begins with "=" becomes a formula when openpyxl saves it again; Excel keeps it as text."""
    for sheet in book:
        for cell in (c for row in sheet.iter_rows() for c in row if c.quotePrefix):
            cell.data_type = "s"


def edited(edit: Callable[[openpyxl.Workbook], None], dictionary: Dictionary = SMALL) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(dictionary, "Bộ chủ đề")))
    openpyxl_keeps_text(book)
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes, before: Dictionary = Dictionary()) -> Dictionary:
    """What a workbook says, read in this process: starting a child takes a second."""
    return of_sheets(read_sheets(data, "la.xlsx"), before)


@pytest.mark.parametrize("dictionary", [SMALL, in_order(shipped())], ids=["small", "shipped"])
def test_out_and_in_again_is_the_same(dictionary: Dictionary) -> None:
    assert from_workbook(as_workbook(dictionary, "Bộ chủ đề"), "a.xlsx", Dictionary()) == dictionary


def test_a_second_reader_sees_the_same_cells_and_no_formula() -> None:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(as_workbook(SMALL, "Bộ chủ đề")))
    assert book.sheet_names == ["Nhóm", "Chủ đề", "Cụm từ"]
    rows = book.get_sheet_by_name("Cụm từ").to_python()
    assert rows[0] == ["Mã", "Chủ đề", "Loại", "Nội dung", "Trạng thái"]
    assert rows[3] == ["D3", "Doanh nghiệp", "Cụm từ", "doanh nghiệp", "Ngừng dùng"]
    assert rows[5] == ["D3", "Doanh nghiệp", "Loại sự kiện", "Cuộc thi, giải thưởng", "Đang dùng"]
    workbook = openpyxl.load_workbook(io.BytesIO(as_workbook(SMALL, "Bộ chủ đề")))
    assert not [c for sheet in workbook for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    assert all(int(sheet.page_setup.paperSize) == int(sheet.PAPERSIZE_A4) for sheet in workbook)


def test_columns_in_another_order_blank_rows_and_odd_blanks_are_read() -> None:
    def edit(book: openpyxl.Workbook) -> None:
        sheet: Worksheet = book["Cụm từ"]
        sheet.delete_cols(2)  # the theme's name is only there to be read
        sheet.move_range("A1:A6", cols=5)  # the codes behind the rest
        sheet.insert_rows(4)
        sheet.append([None, "cụm từ", " hợp  tác xã ", None, None, "a1"])

    found = read(edited(edit))
    assert found.entries == (SMALL.entries[0], Entry("A1", PHRASE, "hợp tác xã"), *SMALL.entries[1:])


def cell(sheet: str, place: str, value: object) -> Callable[[openpyxl.Workbook], None]:
    def edit(book: openpyxl.Workbook) -> None:
        book[sheet][place].value = value

    return edit


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (cell("Cụm từ", "A3", "Z9"), ["trang “Cụm từ”, dòng 3", "không có chủ đề này"]),
        (cell("Cụm từ", "C4", "Từ khóa"), ["trang “Cụm từ”, dòng 4", "loại “Từ khóa” không có"]),
        (cell("Cụm từ", "D4", "a; b"), ["trang “Cụm từ”, dòng 4", "không bao giờ khớp"]),
        (cell("Cụm từ", "D4", None), ["trang “Cụm từ”, dòng 4", "để trống"]),
        (cell("Cụm từ", "E4", "Xóa"), ["trang “Cụm từ”, dòng 4", "trạng thái “Xóa” không có"]),
        (cell("Cụm từ", "D4", '=HYPERLINK("http://x")'), ["trang “Cụm từ”, dòng 4", "công thức"]),
        (cell("Cụm từ", "D1", "Chữ"), ["trang “Cụm từ” thiếu cột “Nội dung”"]),
        (cell("Chủ đề", "A3", "A1"), ["trang “Chủ đề”, dòng 3", "đã có ở dòng trên"]),
        (cell("Chủ đề", "B2", None), ["trang “Chủ đề”, dòng 2", "chưa có tên"]),
        (cell("Chủ đề", "C2", "X"), ["trang “Chủ đề”, dòng 2", "không có nhóm này"]),
        (cell("Nhóm", "A2", "AB"), ["trang “Nhóm”, dòng 2", "chữ cái in hoa"]),
        (lambda book: book.remove(book["Nhóm"]), ["thiếu trang “Nhóm”"]),
    ],
)
def test_a_broken_row_is_named(edit: Callable[[openpyxl.Workbook], None], words: list[str]) -> None:
    with pytest.raises(DirectiveError) as refused:
        read(edited(edit))
    said = str(refused.value)
    assert "\n" not in said
    assert [word for word in words if word.lower() not in said.lower()] == []


def test_a_theme_that_the_workbook_lacks_is_retired_not_lost() -> None:
    def edit(book: openpyxl.Workbook) -> None:
        book["Chủ đề"].delete_rows(2)
        book["Cụm từ"].delete_rows(2, 2)

    after = read(edited(edit), SMALL)
    assert [(t.code, t.active) for t in after.themes] == [("A1", False), ("D3", False)]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "tệp hỏng|văn bản"),
        (b"%PDF-1.7", "PDF"),
        (as_workbook(SMALL, "x")[:3000], "hỏng"),
        (files.word_file("chào"), "Word"),
        (files.archive({"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), "hỏng"),
        (files.archive({"xl/workbook.xml": b"0" * 90_000_000}), "lớn bất thường"),
        (files.archive({"xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "Tệp"),
        (files.archive({"xl/workbook.xml": b"<x/>", "../../x": b""}), "đường dẫn bất thường"),
    ],
    ids=["empty", "pdf", "cut", "word", "no workbook", "bomb", "entities", "path"],
)
def test_what_is_no_dictionary_is_refused_with_its_own_words(data: bytes, words: str) -> None:
    with pytest.raises(DirectiveError) as refused:
        read(data)
    assert "la.xlsx" in str(refused.value)
    assert any(word in str(refused.value) for word in words.split("|"))


def test_a_hostile_workbook_ends_in_its_child() -> None:
    with pytest.raises(DirectiveError, match=r"“la\.xlsx” bung ra"):
        from_workbook(files.archive({"xl/workbook.xml": b"0" * 90_000_000}), "la.xlsx", Dictionary())


def test_what_a_file_says_of_its_size_hides_no_row() -> None:
    parts = zipfile.ZipFile(io.BytesIO(as_workbook(SMALL, "x")))
    packed = {
        name: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B2"', parts.read(name))
        for name in parts.namelist()
    }
    assert sum(b'"A1:B2"' in data for data in packed.values()) == 3
    assert read(files.archive(packed)) == SMALL


def test_a_note_keeps_its_lines_and_one_that_is_too_long_is_named() -> None:
    lines = replace(SMALL, themes=(replace(SMALL.themes[0], note="một\n\nhai"), SMALL.themes[1]))
    assert read(as_workbook(lines, "x")) == lines
    long = replace(SMALL, themes=(replace(SMALL.themes[0], note="dài " * 1000), SMALL.themes[1]))
    with pytest.raises(DirectiveError, match=r"trang “Chủ đề”, dòng 2: .*dài quá"):
        read(as_workbook(long, "x"))
