"""Word files: letterheads in two columns, automatic numbers and bullets, and the same text as typed."""

from __future__ import annotations

import io

import docx
import pytest

from analytics.directive import analyse
from analytics.reading import read
from analytics.reading.numbering import roman
from tests import files
from tests.conftest import ROOT
from tools.write_sample_docx import parse, word_file

STYLES = {
    "Tuyên truyền A.": "List Number",
    "ý một;": "List Bullet",
    "ý hai;": "List Bullet",
    "Tuyên truyền B.": "List Number",
}


def test_automatic_markers_are_typed_out() -> None:
    data = files.word_file("Định hướng tháng 5 năm 2024", *STYLES, styles=STYLES)
    text = read(data, "a.docx").text
    assert text.split("\n\n")[1:] == ["1. Tuyên truyền A.", "- ý một;", "- ý hai;", "2. Tuyên truyền B.\n"]
    assert [item.path for item in analyse(text).items] == ["1", "1.1", "1.2", "2"]


def test_a_letterhead_in_two_columns_is_read_column_by_column() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "TỈNH ỦY BÌNH LÂM\nBAN TUYÊN GIÁO\n*"
    table.cell(1, 0).text = "Số 263-CV/BTG"
    table.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM"
    table.cell(1, 1).text = "Bình Lâm, ngày 28 tháng 5 năm 2023"
    for line in ("Định hướng công tác tuyên truyền tháng 6 năm 2023", "1. Tuyên truyền A.", "2. Tuyên truyền B."):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    header = analyse(read(out.getvalue(), "a.docx").text).header
    assert (header.issuer, header.number, header.symbol) == ("Ban Tuyên giáo Tỉnh ủy Bình Lâm", "263", "CV/BTG")
    assert (header.month, str(header.issued_on), header.place) == ("2023-06", "2023-05-28", "Bình Lâm")


@pytest.mark.parametrize("month", ["2024-05", "2024-06"])
def test_the_sample_says_the_same_in_word_as_in_text(month: str) -> None:
    typed = analyse(read((ROOT / "tools" / "sample" / f"{month}.txt").read_bytes(), "a.txt").text)
    word = analyse(read((ROOT / "data" / "sample" / f"{month}.docx").read_bytes(), "a.docx").text)
    assert word.header == typed.header
    assert [i.path for i in word.items] == [i.path for i in typed.items]
    assert [c.document for c in word.citations] == [c.document for c in typed.citations]
    assert [(e.name, e.on) for e in word.events] == [(e.name, e.on) for e in typed.events]


@pytest.mark.parametrize("month", ["2024-05", "2024-06"])
def test_the_sample_is_what_its_text_makes(month: str) -> None:
    text = (ROOT / "tools" / "sample" / f"{month}.txt").read_text(encoding="utf-8")
    assert word_file(parse(text)) == (ROOT / "data" / "sample" / f"{month}.docx").read_bytes()


@pytest.mark.parametrize(("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV")])
def test_roman_numbers(number: int, numeral: str) -> None:
    assert roman(number) == numeral
