"""Directives as an office prints them: Word files with letterhead and foot in two columns, their PDFs, their scans."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.conftest import missing
from tools.sample import machines

PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True)
class Look:
    """How an office lays its papers out: `indent` of first lines in cm, `spacing` after paragraphs in points."""

    font: str = "Times New Roman"  # Liberation Serif on a machine without it, which lacks ả ạ ế ơ ư …
    size: float = 14
    justified: bool = True
    indent: float = 1.27
    spacing: float = 6
    margins: tuple[float, float] = (3.0, 1.5)
    issuer: Sequence[str] = ("TỈNH ỦY LẠNG SƠN", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH")
    motto: Sequence[str] = PARTY
    running_head: str | None = None
    numbers_on_top: bool = False


def directive_docx(clean_text: str, look: Look | None = None) -> bytes:
    """A clean text as a Word file: letterhead and foot as tables of two columns without rules, pages numbered."""
    look = look or Look()
    lines = [line for line in clean_text.split("\n") if line]
    head = _until(lines, ("Định hướng", "ĐỊNH HƯỚNG", "KẾ HOẠCH"))
    body = _until(lines[len(head) :], ("Nơi nhận",))
    foot = lines[len(head) + len(body) :]
    document = docx.Document()
    _set_page(document, look)
    dated = [line for line in head if "ngày" in line]
    _two_columns(document, [*look.issuer, *(x for x in head if x not in dated)], [*look.motto, *dated], look.size - 1)
    for place, line in enumerate(body):
        _add_paragraph(document, line, look, centred=not place or line.startswith("Kính gửi"))
    recipients = _until(foot, ("T/M", "TM.", "KT.", "TRƯỞNG", "PHÓ", "CHỦ TỊCH"))
    _two_columns(document, recipients, foot[len(recipients) :], look.size - 2, listed=True)
    return _saved(document)


def _until(lines: Iterable[str], starts: tuple[str, ...]) -> list[str]:
    return list(takewhile(lambda line: not line.startswith(starts), lines))


def _set_page(document: Document, look: Look) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(look.margins[0]), Cm(look.margins[1])
    section.top_margin = section.bottom_margin = Cm(2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = look.font, Pt(look.size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), look.font)
    numbered = section.header if look.numbers_on_top else section.footer
    _add_page_number(numbered.paragraphs[0])
    if look.running_head:
        section.header.add_paragraph(look.running_head)


def _add_page_number(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text
        run._r.append(element)


def _two_columns(
    document: Document, left: Sequence[str], right: Sequence[str], size: float, listed: bool = False
) -> None:
    table = document.add_table(rows=1, cols=2)
    for cell, lines, centred in zip(table.rows[0].cells, (left, right), (not listed, True), strict=True):
        _fill(cell, lines, size, centred)


def _fill(cell: _Cell, lines: Sequence[str], size: float, centred: bool) -> None:
    for place, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if not place else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.font.size, run.bold = Pt(size), line.upper() == line


def _add_paragraph(document: Document, line: str, look: Look, centred: bool) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(line)
    run.bold = line.upper() == line or centred
    layout = paragraph.paragraph_format
    layout.space_after = Pt(look.spacing)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return
    layout.first_line_indent = Cm(look.indent)
    if look.justified:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def converted(data: bytes, source: str, target: str, folder: Path) -> bytes:
    """A file's bytes in another format, by LibreOffice; skips without it."""
    try:
        return machines.converted(data, source, target, folder)
    except FileNotFoundError as error:
        missing(str(error))
        raise
