"""Write a sample directive as the Word file that an office would have.

    python tools/write_sample_docx.py tools/sample/2024-05.txt data/sample/2024-05.docx

The text holds blocks separated by blank lines: letterhead, title, addressees, body paragraphs, recipients, signature.
The same text gives the same bytes each time. Needs python-docx (the sample was written with 1.2.0).
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
RECIPIENTS, FONT = "Nơi nhận:", "Times New Roman"
CENTRE, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
ISSUED_ON = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")


@dataclass(frozen=True)
class Directive:
    """The lines of one directive, by their place on the page."""

    banner: str
    issuer: list[str]
    motto: list[str]
    title: str
    addressees: list[str]
    body: list[str]
    recipients: list[str]
    signature: list[str]


def parse(text: str) -> Directive:
    """The directive that `text` holds; ValueError where a block or the Party's name is missing."""
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n", text.strip())]
    head, title, addressees, *middle, recipients, signature = blocks
    if recipients[0] != RECIPIENTS:
        raise ValueError(f"the last block but one must begin with '{RECIPIENTS}'")
    party = head.index(PARTY)
    body = [line for block in middle for line in block]
    return Directive(head[0], head[1:party], head[party:], " ".join(title), addressees, body, recipients, signature)


def issued_on(directive: Directive) -> datetime:
    """The date beside the place name, at midnight; ValueError if there is not exactly one."""
    ((day, month, year),) = ISSUED_ON.findall(directive.motto[-1])
    return datetime(int(year), int(month), int(day))


def new_paper() -> Paper:
    """An empty A4 page in Times New Roman 14, marked as Vietnamese."""
    paper = Document()
    section, normal = paper.sections[0], paper.styles["Normal"]
    section.page_width, section.page_height, section.left_margin, section.right_margin = map(Mm, (210, 297, 30, 15))
    section.top_margin = section.bottom_margin = Mm(20)
    normal.font.name, normal.font.size = FONT, Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    normal.paragraph_format.space_after = Pt(0)
    for language in paper.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")
    return paper


def put(where: Paper | _Cell, line: str, *, size: int = 14, marks: str = "") -> Paragraph:
    """Add `line` as a paragraph; `marks` holds b, i, u for bold, italic, underlined."""
    paragraph = where.add_paragraph()
    run = paragraph.add_run(line)
    run.font.size = Pt(size)
    run.bold, run.italic, run.underline = (mark in marks or None for mark in "biu")
    return paragraph


def two_columns(paper: Paper, left: int, right: int) -> tuple[_Cell, _Cell]:
    """A table of one row without borders, its columns `left` and `right` millimetres wide."""
    table = paper.add_table(rows=1, cols=2)
    table.autofit = False
    for place, width in enumerate((left, right)):
        cell = table.cell(0, place)
        table.columns[place].width = cell.width = Mm(width)
        cell._element.remove(cell.paragraphs[0]._element)  # a new cell holds one empty paragraph
    return table.cell(0, 0), table.cell(0, 1)


def put_letterhead(paper: Paper, directive: Directive) -> None:
    """The mark of an illustration, then the issuer on the left, Party name, place and date on the right."""
    put(paper, directive.banner, marks="b").alignment = CENTRE
    left, right = two_columns(paper, 90, 75)
    for place, line in enumerate(directive.issuer):
        put(left, line, size=13, marks="b" if place == 1 else "").alignment = CENTRE
    for line in directive.motto:
        put(right, line, size=13, marks="bu" if line == PARTY else "i").alignment = CENTRE


def put_body(paper: Paper, directive: Directive) -> None:
    """Title, addressees and the body; item markers stay typed text."""
    title = put(paper, directive.title, marks="b")
    title.alignment, title.paragraph_format.space_before = CENTRE, Pt(12)
    for place, line in enumerate(directive.addressees):
        form = put(paper, line).paragraph_format
        form.left_indent, form.space_before = Mm(20 if place == 0 else 43), Pt(0 if place else 12)
    for line in directive.body:
        form = put(paper, line, marks="b" if line.startswith(("I- ", "II- ")) else "").paragraph_format
        form.alignment, form.first_line_indent, form.space_before = JUSTIFIED, Mm(12.7), Pt(6)


def put_end(paper: Paper, directive: Directive) -> None:
    """Recipients on the left, the signature block on the right."""
    put(paper, "")
    left, right = two_columns(paper, 95, 70)
    for line in directive.recipients:
        put(left, line, size=12, marks="u" if line == RECIPIENTS else "")
    for line in directive.signature:
        put(right, line, marks="b").alignment = CENTRE


def word_file(directive: Directive) -> bytes:
    """The directive as .docx, with the date of issue in its properties and no other time in the archive."""
    paper, packed, steady = new_paper(), io.BytesIO(), io.BytesIO()
    for step in (put_letterhead, put_body, put_end):
        step(paper, directive)
    properties = paper.core_properties
    properties.title, properties.comments = directive.title, directive.banner
    properties.author = properties.last_modified_by = directive.issuer[1]
    properties.created = properties.modified = issued_on(directive)
    paper.save(packed)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(steady, "w") as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name), source.read(name), zipfile.ZIP_DEFLATED)  # ZipInfo: 1980-01-01
    return steady.getvalue()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    Path(sys.argv[2]).write_bytes(word_file(parse(Path(sys.argv[1]).read_text(encoding="utf-8"))))
