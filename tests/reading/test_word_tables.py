"""Tables of Word files: letterheads and signatures by columns, other tables by rows that open no items."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from analytics.directive import analyse
from analytics.reading import clean
from analytics.reading.word import read_docx
from tests.reading.test_word_files import lines, written


def table(rows: list[list[str]], before: int = 0, after: int = 0) -> bytes:
    """A table with paragraphs before and after it."""

    def fill(document: Any) -> None:
        for _ in range(before):
            document.add_paragraph("1. Trước.")
        grid = document.add_table(rows=len(rows), cols=max(map(len, rows)))
        for cells, texts in zip(grid.rows, rows, strict=True):
            for cell, text in zip(cells.cells, texts, strict=False):
                cell.text = text
        for _ in range(after):
            document.add_paragraph("Sau.")

    return written(fill)


LETTERHEAD = [["TỈNH ỦY\nBAN TUYÊN GIÁO", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["Số 263-CV/BTG", "Bình Lâm, ngày 28 tháng 5"]]
BY_COLUMN = "TỈNH ỦY\nBAN TUYÊN GIÁO\nSố 263-CV/BTG\nĐẢNG CỘNG SẢN VIỆT NAM\nBình Lâm, ngày 28 tháng 5"
LONG = [[str(n), f"Nội dung {n}"] for n in range(1, 12)]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (LETTERHEAD, BY_COLUMN),
        ([[left, "", right] for left, right in LETTERHEAD], BY_COLUMN),  # a narrow column between
        ([*LETTERHEAD, ["", ""]], BY_COLUMN),
        (LONG, "\n".join(" ".join(row) for row in LONG)),
        ([["STT", "Tên", "Số"], ["1", "Gạo\ntẻ", "5"]], "STT Tên Số\n1 Gạo tẻ 5"),
        ([["Một ô\nhai dòng"]], "Một ô\n\nhai dòng"),
    ],
    ids=["two columns", "three columns", "empty row", "long list", "body table", "frame"],
)
def test_a_table_at_the_head(rows: list[list[str]], text: str) -> None:
    assert read_docx(table(rows, after=5), "a.docx").text == text + "\n\nSau." * 5


DAYS = [["Sự kiện", "Thời gian"], ["1. Ngày Gia đình Việt Nam", "28/6"], ["2. Ngày Báo chí", "21/6"]]
ROWS = "Sự kiện Thời gian\n| 1. Ngày Gia đình Việt Nam 28/6\n| 2. Ngày Báo chí 21/6"
MARKED = [
    ["TT", "Nội dung", "Ngày"],
    ["Phần thứ nhất: Các ngày lễ"],
    ["1", "- Ngày Báo chí", "21"],
    ["2", "Hội nghị", "5"],
]
MARKED_ROWS = "TT Nội dung Ngày\n| Phần thứ nhất: Các ngày lễ\n| 1 - Ngày Báo chí 21\n2 Hội nghị 5"
SIGNATURE = [["Nơi nhận:\n- Như trên;", "TRƯỞNG BAN"], ["- Lưu VT.", "Nguyễn Văn An"]]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (LETTERHEAD, BY_COLUMN),
        (SIGNATURE, "Nơi nhận:\n- Như trên;\n- Lưu VT.\nTRƯỞNG BAN\nNguyễn Văn An"),
        (DAYS, ROWS),
        (MARKED, MARKED_ROWS),
    ],
    ids=["letterhead", "signature", "days", "rows like items"],
)
@pytest.mark.parametrize("after", [40, 1], ids=["middle", "end"])
def test_a_table_between_paragraphs(rows: list[list[str]], text: str, after: int) -> None:
    assert lines(table(rows, before=40, after=after))[40] == text


def test_rows_of_a_table_open_no_items() -> None:
    shown = [["Định hướng tháng 6 như sau:"], *[[f"{n}. Công tác tuyên truyền tháng 6 của chi bộ."] for n in (1, 2)]]
    text = "\n".join([*(cell for row in shown for cell in row), MARKED_ROWS, ROWS, "3. Công tác khác."])
    assert [item.path for item in analyse(clean(text)[0]).items] == ["1", "2", "3"]


@pytest.mark.parametrize(("before", "after"), [(1, 0), (0, 9)], ids=["longer than the text", "no items outside"])
def test_a_table_that_is_the_body_keeps_its_items(before: int, after: int) -> None:
    assert ROWS.replace("| ", "") in lines(table(DAYS, before=before, after=after))


def test_merged_and_nested_cells_stand_once() -> None:
    def fill(document: Any) -> None:
        grid = document.add_table(rows=3, cols=3)
        for number, cell in enumerate(cell for row in grid.rows for cell in row.cells):
            cell.text = f"ô{number}"
        grid.cell(0, 0).merge(grid.cell(0, 1)).text = "ngang"
        grid.cell(1, 2).merge(grid.cell(2, 2)).text = "dọc"
        grid.cell(2, 0).text = ""
        grid.cell(2, 0).add_table(1, 1).cell(0, 0).text = "trong"

    assert lines(written(fill)) == ["ngang ô2\nô3 ô4 dọc\ntrong ô7"]


def test_a_letterhead_in_two_columns_gives_the_header() -> None:
    data = table([["TỈNH ỦY BÌNH LÂM\nBAN TUYÊN GIÁO\n*", "ĐẢNG CỘNG SẢN VIỆT NAM"], LETTERHEAD[1]])
    document = docx.Document(io.BytesIO(data))
    document.tables[0].cell(1, 1).text = "Bình Lâm, ngày 28 tháng 5 năm 2023"
    for line in ("Định hướng công tác tuyên truyền tháng 6 năm 2023", "1. Tuyên truyền A.", "2. Tuyên truyền B."):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    header = analyse(clean(read_docx(out.getvalue(), "a.docx").text)[0]).header
    assert (header.issuer, header.number, header.symbol) == ("Ban Tuyên giáo Tỉnh ủy Bình Lâm", "263", "CV/BTG")
    assert (header.month, str(header.issued_on), header.place) == ("2023-06", "2023-05-28", "Bình Lâm")


@pytest.mark.parametrize("first_page", [True, False])
@pytest.mark.parametrize(
    ("number", "above", "below"), [("Số 12-CV/BTG", 1, 0), ("Số trang: 12", 0, 0), ("Số 12-CV/BTG", 0, 1)]
)
def test_a_letterhead_in_the_header_of_the_page(number: str, above: int, below: int, first_page: bool) -> None:
    def fill(document: Any) -> None:
        section = document.sections[0]
        section.different_first_page_header_footer = first_page
        (section.first_page_header if first_page else section.header).paragraphs[0].text = number
        if first_page:
            section.header.paragraphs[0].text = "Số 99-CV/KHAC"
        if below:
            document.add_paragraph("Bình Lâm, ngày 28 tháng 5 năm 2023")
        document.add_paragraph("1. Tuyên truyền A.")

    assert lines(written(fill))[: 1 + above] == [number] * above + ["Bình Lâm, ngày 28 tháng 5 năm 2023"] * below + (
        [] if below else ["1. Tuyên truyền A."]
    )
