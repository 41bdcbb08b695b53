"""Automatic numbers and bullets of Word come out as text."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from analytics.directive import analyse
from analytics.reading import clean
from analytics.reading.word import read_docx
from analytics.vietnamese import roman
from tests import files
from tests.reading.test_word_files import W, lines, written

STYLES = {
    "Tuyên truyền A.": "List Number",
    "ý một;": "List Bullet",
    "ý hai;": "List Bullet",
    "Tuyên truyền B.": "List Number",
}


def test_automatic_markers_are_typed_out() -> None:
    data = files.word_file("Định hướng tháng 5 năm 2024", *STYLES, styles=STYLES)
    text = clean(read_docx(data, "a.docx").text)[0]
    assert text.split("\n\n")[1:] == ["1. Tuyên truyền A.", "- ý một;", "- ý hai;", "2. Tuyên truyền B.\n"]
    assert [item.path for item in analyse(text).items] == ["1", "1.1", "1.2", "2"]


def numbered(lists: str, *places: tuple[int, int]) -> bytes:
    """Paragraphs "a", "b" … at places (list, level) of lists written as XML."""

    def fill(document: Any) -> None:
        root = document.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        for child in parse_xml(f"<w:numbering {W}>{lists}</w:numbering>"):
            root.append(child)
        for letter, (number, level) in zip("abcdefgh", places, strict=False):
            properties = document.add_paragraph(letter)._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_numId().val = number
            properties.get_or_add_ilvl().val = level

    return written(fill)


def level(number: int, form: str, pattern: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(number: int, *levels: str, link: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{link}{"".join(levels)}</w:abstractNum>'


def num(number: int, definition: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{override}</w:num>'


OUTLINE = abstract(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"))
DECIMAL = abstract(2, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."))
LEGAL = abstract(3, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", more="<w:isLgl/>"))
NOT_LEGAL = LEGAL.replace("<w:isLgl/>", '<w:isLgl w:val="0"/>')
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'


@pytest.mark.parametrize(
    ("lists", "places", "expected"),
    [
        (OUTLINE + num(1, 1), [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 0), (1, 1)], "I. 1. a) b) 2. II. 1."),
        (DECIMAL + num(1, 2), [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], "1. 1.1. 1.2. 2. 2.1."),
        (LEGAL + num(1, 3), [(1, 0), (1, 1), (1, 0), (1, 1)], "I. 1.1. II. 2.1."),
        (NOT_LEGAL + num(1, 3), [(1, 0), (1, 1)], "I. I.1."),
        # two lists of one definition count on together, unless one says where it starts
        (DECIMAL + num(1, 2) + num(2, 2), [(1, 0), (2, 0), (1, 0)], "1. 2. 3."),
        (DECIMAL + num(1, 2) + num(2, 2, RESTART), [(1, 0), (2, 0), (2, 0)], "1. 5. 6."),
        (abstract(1, level(0, "decimalZero", "%1)", 8)) + num(1, 1), [(1, 0), (1, 0), (1, 0)], "08) 09) 10)"),
        (abstract(1, level(0, "bullet", "\uf0b7")) + num(1, 1), [(1, 0)], "-"),
        (abstract(1, level(0, "none", "")) + num(1, 1), [(1, 0)], ""),
        (
            abstract(1, link='<w:numStyleLink w:val="Muc"/>')
            + abstract(2, level(0, "decimal", "%1-"), link='<w:styleLink w:val="Muc"/>')
            + num(1, 1),
            [(1, 0), (1, 0)],
            "1- 2-",
        ),
        (DECIMAL + num(1, 2), [(9, 0), (1, 5)], ""),  # lists and levels that are not there
    ],
    ids=["levels", "1.1.", "legal", "not legal", "shared", "restart", "01", "bullet", "none", "by style", "missing"],
)
def test_markers_as_word_shows_them(lists: str, places: list[tuple[int, int]], expected: str) -> None:
    markers = [line.rpartition(" ")[0] for line in lines(numbered(lists, *places))]
    assert " ".join(filter(None, markers)) == expected


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_deleted_paragraph_is_not_counted(mark: str) -> None:
    document = docx.Document(io.BytesIO(numbered(DECIMAL + num(1, 2), (1, 0), (1, 0), (1, 0))))
    gone = document.paragraphs[1]._p
    gone.remove(gone.r_lst[0])
    gone.pPr.append(parse_xml(f"<w:rPr {W}><w:{mark} w:id='1' w:author='a'/></w:rPr>"))
    out = io.BytesIO()
    document.save(out)
    assert lines(out.getvalue()) == ["1. a", "2. c"]


def test_the_level_of_a_list_may_be_told_by_a_style_alone() -> None:
    lists = abstract(
        1,
        level(0, "upperRoman", "%1.", more='<w:pStyle w:val="Heading1"/>'),
        level(1, "decimal", "%2.", more='<w:pStyle w:val="Heading2"/>'),
    )
    document = docx.Document(io.BytesIO(numbered(lists + num(1, 1))))
    for number in (1, 2):
        style = document.styles[f"Heading {number}"].element
        style.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    document.styles.add_style("Muc", 1).base_style = document.styles["Heading 2"]
    for text, style in (("a", "Heading 1"), ("b", "Heading 2"), ("c", "Muc")):
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    assert lines(out.getvalue()) == ["I. a", "1. b", "2. c"]


@pytest.mark.parametrize(("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV")])
def test_roman_numbers(number: int, numeral: str) -> None:
    assert roman(number) == numeral
