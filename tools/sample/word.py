"""A printed directive as the Word file that an office has: letterhead in two columns, Times New Roman 14, A4."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime, time

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from viparse.normalize.encodings import CHARMAPS

from tools.sample.printing import PARTY, RECIPIENTS, Line, Printed

CENTRE, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
UNICODE, OLD, OLD_CAPITALS = "Times New Roman", ".VnTime", ".VnTimeH"
_TO_TCVN3 = {new: old for old, new in CHARMAPS["tcvn3"].pairs}


class WordFile:
    """Builds one file; with `old` it is typed in TCVN3, as before Unicode, in fonts that show these bytes."""

    def __init__(self, directive: Printed, old: bool = False) -> None:
        self.directive, self.old = directive, old
        self.paper = _new_paper(OLD if old else UNICODE)

    def bytes(self) -> bytes:
        """The file, with the date of issue in its properties and no other time in the archive."""
        self._put_letterhead()
        self._put_body()
        self._put_end()
        _number_pages(self.paper)
        properties, directive = self.paper.core_properties, self.directive
        properties.title, properties.comments = directive.title or directive.issuer[-1], directive.banner
        properties.author = properties.last_modified_by = directive.paper.office.name
        properties.created = properties.modified = datetime.combine(directive.paper.issued, time())
        packed = io.BytesIO()
        self.paper.save(packed)
        return _steady(packed)

    def _put(self, where: Paper | _Cell, line: str, size: int = 14, marks: str = "") -> Paragraph:
        """Add `line` as a paragraph; `marks` holds b, i, u for bold, italic, underlined."""
        paragraph: Paragraph = where.add_paragraph()
        run = paragraph.add_run(self._typed(line))
        run.font.size = Pt(size)
        if self.old and line.isupper():
            run.font.name = OLD_CAPITALS
        run.bold, run.italic, run.underline = (mark in marks or None for mark in "biu")
        return paragraph

    def _typed(self, line: str) -> str:
        """The letters as they are kept; the capitals of TCVN3 are small letters in a font that shows capitals."""
        if not self.old:
            return line
        return "".join(_TO_TCVN3.get(c) or _TO_TCVN3.get(c.lower(), c) for c in line)

    def _put_letterhead(self) -> None:
        """The mark of an illustration, then the issuer on the left, the Party's name, place and date on the right."""
        directive = self.directive
        self._put(self.paper, directive.banner, marks="b").alignment = CENTRE
        left, right = _two_columns(self.paper, 91, 74)
        for place, line in enumerate(directive.issuer):
            self._put(left, line, 13, "b" if place == 1 else "i" if line.startswith("V/v") else "").alignment = CENTRE
        for line in directive.motto:
            self._put(right, line, 13, "bu" if line == PARTY else "i").alignment = CENTRE

    def _put_body(self) -> None:
        directive = self.directive
        if directive.title:
            title = self._put(self.paper, _in_two_lines(directive.title), marks="b")
            title.alignment, title.paragraph_format.space_before = CENTRE, Pt(12)
        for place, line in enumerate(directive.addressees):
            form = self._put(self.paper, line).paragraph_format
            form.left_indent, form.space_before = Mm(20 if place == 0 else 43), Pt(0 if place else 12)
        for body_line in directive.body:
            self._put_line(body_line)

    def _put_line(self, line: Line) -> None:
        """A line of the body; item markers stay typed text, headings are bold."""
        bold = line.kind == "part" or (line.kind == "item" and line.text.endswith(":"))
        form = self._put(self.paper, line.text, marks="b" if bold else "").paragraph_format
        form.alignment, form.first_line_indent, form.space_before = JUSTIFIED, Mm(12.7), Pt(6)
        form.keep_with_next = bold

    def _put_end(self) -> None:
        """Recipients on the left, the signature block on the right."""
        self._put(self.paper, "")
        left, right = _two_columns(self.paper, 95, 70)
        _keep_whole(self.paper)
        for line in self.directive.recipients:
            self._put(left, line, 12, "u" if line == RECIPIENTS else "")
        for line in self.directive.signature:
            self._put(right, line, marks="b").alignment = CENTRE


def word_file(directive: Printed, old: bool = False) -> bytes:
    """The directive as .docx; the same directive gives the same bytes (python-docx 1.2.0)."""
    return WordFile(directive, old).bytes()


def _new_paper(font: str) -> Paper:
    """An empty A4 page, marked as Vietnamese."""
    paper = Document()
    section, normal = paper.sections[0], paper.styles["Normal"]
    section.page_width, section.page_height, section.left_margin, section.right_margin = map(Mm, (210, 297, 30, 15))
    section.top_margin = section.bottom_margin = Mm(20)
    normal.font.name, normal.font.size = font, Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    normal.paragraph_format.space_after = Pt(0)
    for language in paper.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")
    return paper


def _in_two_lines(title: str) -> str:
    """A title broken by hand where its second half begins, as typists do."""
    return re.sub(r" (?=nội dung sinh hoạt)", "\n", title, count=1, flags=re.IGNORECASE)


def _two_columns(paper: Paper, left: int, right: int) -> tuple[_Cell, _Cell]:
    """A table of one row without borders, its columns `left` and `right` millimetres wide."""
    table = paper.add_table(rows=1, cols=2)
    table.autofit = False
    margins = OxmlElement("w:tblCellMar")  # none, so that the office's name and the date stand on one line each
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)
    for place, width in enumerate((left, right)):
        cell = table.cell(0, place)
        table.columns[place].width = cell.width = Mm(width)
        cell._element.remove(cell.paragraphs[0]._element)  # a new cell holds one empty paragraph
    return table.cell(0, 0), table.cell(0, 1)


def _keep_whole(paper: Paper) -> None:
    """The row of the last table is not parted by a page's end."""
    row = paper.tables[-1].rows[0]._tr.get_or_add_trPr()
    row.append(OxmlElement("w:cantSplit"))


def _number_pages(paper: Paper) -> None:
    """The page's number in the middle of its head, from the second page on, as guidance 36-HD/VPTW has it."""
    section = paper.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTRE
    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = "PAGE"
        run._r.append(element)


def _steady(packed: io.BytesIO) -> bytes:
    """The same archive with all its times at 1980-01-01."""
    steady = io.BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(steady, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name)
            member.create_system = 3  # else it tells on which system it was made
            target.writestr(member, source.read(name), zipfile.ZIP_DEFLATED)
    return steady.getvalue()
