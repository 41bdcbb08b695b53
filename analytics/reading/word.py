"""Word files (.docx): the text that stands on the page, in its order, with the font of every run.

Read are paragraphs, tables, text boxes and, after them, footnotes; not what Word hides, deletes or repeats on every
page (headers, footers), unless the letterhead stands there. Macros are never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx.oxml.ns import qn

from analytics.model import Repair
from analytics.reading.blocks import Block, Cell, Table, page_text
from analytics.reading.encodings import font_encoding
from analytics.reading.numbering import Numbering, value
from analytics.reading.package import OddFile, WordFile, note_paragraphs, opened
from analytics.reading.raw import Progress, Raw, Run, no_progress

ENGINE = "python-docx"

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_REMOVED = frozenset(map(qn, ("w:del", "w:moveFrom", "w:rPr", "w:pPr", "w:sdtPr", "w:sdtEndPr")))
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:softHyphen"): "\u00ad",  # in TCVN3 the letter ư
}
_TEXT_BOX = qn("w:txbxContent")
_LETTERHEAD = re.compile(r"^Số ?:? ?[\d.…]* ?[-–/]|\w, ?ngày [\d.… ]*tháng", re.MULTILINE)
_HEAD = 12  # blocks in which a letterhead ends
_PICTURES = re.compile(r"\S")
_SYMBOLS = str.maketrans(
    {"£": "≤", "³": "≥", "¹": "≠", "´": "×", "·": "•", "\uf0b7": "•"}
)  # Adobe's Symbol, as far as offices use it


def read_docx(data: bytes, name: str, progress: Progress = no_progress) -> Raw:
    """The text of a Word file; a file that python-docx cannot open goes through LibreOffice once.

    `progress` is told nothing: a Word file has no pages before it is printed. Raises UnreadableFile.
    """
    try:
        return raw_text(opened(data, name), ENGINE)
    except OddFile:
        from analytics.reading.office import read_odd_docx  # office reads what LibreOffice wrote through this module

        return read_odd_docx(data, name, progress)


def raw_text(word: WordFile, engine: str) -> Raw:
    """The text of an opened Word file in Unicode, footnotes last: they are no part of the sentence that cites them."""
    walk = _Walk(word)
    head = [] if word.header is None else list(walk.blocks(word.header))
    blocks = list(walk.blocks(word.body))
    if _holds_letterhead(head) and not _holds_letterhead(blocks[:_HEAD]):
        blocks = head + blocks
    blocks += [block for notes in word.notes for note in note_paragraphs(notes) for block in walk.paragraph(note)]
    text, encoding = page_text(blocks)
    macros = (Repair("macros", 1, "vbaProject.bin"),) if word.macros else ()
    return Raw(text, engine, encoding, repairs=macros)


def _holds_letterhead(blocks: Sequence[Block]) -> bool:
    """Whether the number of a paper or its place and date stand in blocks; some offices keep them in Word's header."""
    return _LETTERHEAD.search(page_text(blocks)[0]) is not None


# --- what is in the file --------------------------------------------------------------------------------------------


class _Walk:
    """One walk through a file, from first to last: lists count on, and a field may end in a later paragraph."""

    def __init__(self, word: WordFile) -> None:
        self._styles = _Styles(word.styles)
        self._numbering = Numbering(word.numbering)
        self._fields: list[bool] = []  # of each open field: whether its result has begun
        self._boxes: list[Any] = []  # text boxes of the paragraph at hand
        fonts = {font for root in (word.styles, word.body) for f in root.iter(qn("w:rFonts")) for font in f.values()}
        self._old_fonts = any(map(font_encoding, fonts))

    def blocks(self, parent: Any) -> Iterator[Block]:
        """Paragraphs and tables in order, also inside content controls; a text box stands behind its paragraph."""
        for child in _kept(parent):
            if child.tag == qn("w:p"):
                yield from self.paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield Table(tuple(self._row(row) for row in _found(child, qn("w:tr"))))
            else:
                yield from self.blocks(child)

    def paragraph(self, paragraph: Any) -> Iterator[Block]:
        """A paragraph with its automatic marker, then the text boxes that hang on it."""
        style = self._styles.of(paragraph)
        runs = [run for run in self._runs(paragraph, style) if run.text]
        marker = self._marker(paragraph, style) if runs or not _is_deleted(paragraph) else ""
        self._fields = [has_result for has_result in self._fields if has_result]
        boxes, self._boxes = self._boxes, []
        if marker and any(run.text.strip() for run in runs):
            runs.insert(0, Run(f"{marker} ", None if marker.isascii() else runs[0].font))
        yield tuple(runs)
        for box in boxes:
            yield from self.blocks(box)

    def _row(self, row: Any) -> tuple[Cell, ...]:
        cells = []
        column = _number(row.find(qn("w:trPr")), "w:gridBefore", 0)
        for cell in _found(row, qn("w:tc")):
            properties = cell.find(qn("w:tcPr"))
            blocks = () if _goes_on(properties) else tuple(self.blocks(cell))
            cells.append(Cell(column, blocks))
            column += _number(properties, "w:gridSpan", 1)
        return tuple(cells)

    def _marker(self, paragraph: Any, style: str) -> str:
        lists = [p.find(qn("w:numPr")) for p in self._styles.paragraph_properties(paragraph, style)]
        number = next((n for found in lists if (n := value(found, "w:numId"))), "0")
        level = next((n for found in lists if (n := value(found, "w:ilvl"))), "")
        by_style = self._numbering.level_of(number, self._styles.names(style))
        return self._numbering.marker(number, int(level) if level.isdecimal() else by_style)

    def _runs(self, parent: Any, style: str) -> Iterator[Run]:
        for child in _kept(parent):
            if child.tag == qn("w:r"):
                yield self._run(child, style)
            elif child.tag == qn("m:t"):
                yield Run(child.text or "")
            else:
                yield from self._runs(child, style)

    def _run(self, run: Any, style: str) -> Run:
        text = "".join(self._signs(run))
        properties = self._styles.run_properties(run, style)
        if _is_on(properties, "w:vanish"):
            return Run("")
        font = next(filter(None, map(_font, properties)), None)
        text = _readable(text, (font or "").casefold())
        if _is_on(properties, "w:caps") and not self._old_fonts:  # the bytes of an old font have other capitals
            text = text.upper()
        return Run(text, font)

    def _signs(self, run: Any) -> Iterator[str]:
        for child in run:
            if child.tag == qn("w:fldChar"):
                self._field(child.get(qn("w:fldCharType")))
            elif not all(self._fields):
                continue  # the instruction of a field
            elif child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag == qn("w:sym"):
                yield _symbol(child.get(qn("w:char")))
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            else:
                self._boxes += _text_boxes(child)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()


class _Styles:
    """What styles say of a paragraph or a run, the nearest first."""

    def __init__(self, root: Any) -> None:
        styles = list(root.iter(qn("w:style")))
        self._by_id = {style.get(qn("w:styleId")): style for style in styles}
        plain = [s for s in styles if s.get(qn("w:type")) == "paragraph" and s.get(qn("w:default")) in ("1", "true")]
        self._plain = plain[0].get(qn("w:styleId")) if plain else "Normal"
        self._defaults = root.findall(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        self._inherited: dict[tuple[str, str], list[Any]] = {}

    def of(self, paragraph: Any) -> str:
        """The style of a paragraph."""
        return value(paragraph.find(qn("w:pPr")), "w:pStyle") or self._plain

    def paragraph_properties(self, paragraph: Any, style: str) -> list[Any]:
        own: list[Any] = paragraph.findall(qn("w:pPr"))
        return own + [p for s in self._chain(style) for p in s.findall(qn("w:pPr"))]

    def run_properties(self, run: Any, style: str) -> list[Any]:
        own: list[Any] = run.findall(qn("w:rPr"))
        key = (value(own[0], "w:rStyle") if own else "", style)
        if key not in self._inherited:
            chain = [*self._chain(key[0]), *self._chain(style)]
            self._inherited[key] = [p for s in chain for p in s.findall(qn("w:rPr"))] + self._defaults
        return own + self._inherited[key]

    def names(self, style: str) -> list[str]:
        """A style and those it is based on, by their ids."""
        return [str(found.get(qn("w:styleId"))) for found in self._chain(style)]

    def _chain(self, style: str) -> list[Any]:
        """A style and those it is based on."""
        chain: list[Any] = []
        while (found := self._by_id.get(style)) is not None and found not in chain:
            chain.append(found)
            style = value(found, "w:basedOn")
        return chain


def _kept(parent: Any) -> Iterator[Any]:
    """Children that are not deleted, moved away or mere properties; of two versions of a drawing the first."""
    for child in parent:
        if child.tag == f"{_MC}AlternateContent":
            yield from child[:1]
        elif isinstance(child.tag, str) and child.tag not in _REMOVED:
            yield child


def _found(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also inside content controls; none that are deleted."""
    for child in _kept(parent):
        if child.tag != tag:
            yield from _found(child, tag)
        elif child.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
            yield child


def _is_deleted(paragraph: Any) -> bool:
    """Whether the mark that ends a paragraph is deleted: without text it is gone, and no list counts it."""
    marks = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return marks is not None and any(marks.find(qn(tag)) is not None for tag in ("w:del", "w:moveFrom"))


def _text_boxes(parent: Any) -> list[Any]:
    """The contents of text boxes in a drawing, each once; those inside another text box come with it."""
    if parent.tag == _TEXT_BOX:
        return [parent]
    if parent.tag == f"{_MC}AlternateContent":
        return next(filter(None, map(_text_boxes, parent)), [])
    return [box for child in parent for box in _text_boxes(child)]


def _goes_on(properties: Any) -> bool:
    """Whether a cell only goes on with the merged one above or before it."""
    merges = [p.find(qn(tag)) for p in (properties,) if p is not None for tag in ("w:vMerge", "w:hMerge")]
    return any(merge is not None and merge.get(qn("w:val")) != "restart" for merge in merges)


def _number(properties: Any, tag: str, default: int) -> int:
    text = value(properties, tag)
    return int(text) if text.isdecimal() else default


def _is_on(properties: Sequence[Any], tag: str) -> bool:
    found = next((f for p in properties if (f := p.find(qn(tag))) is not None), None)
    return found is not None and found.get(qn("w:val")) not in ("0", "false", "off")


def _font(properties: Any) -> str | None:
    """The font of letters beyond ASCII: in old files those are the telling ones."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        return None
    names = (fonts.get(qn(f"w:{kind}")) for kind in ("hAnsiTheme", "hAnsi", "asciiTheme", "ascii"))
    return next(filter(None, names), None)


def _readable(text: str, font: str) -> str:
    """Text of a symbol font as signs that any font has; of pictures, which are bullets mostly, each is one."""
    if font.startswith(("wingdings", "webdings")):
        return _PICTURES.sub("•", text)
    return text.translate(_SYMBOLS) if font.startswith("symbol") else text


def _symbol(code: str | None) -> str:
    """A sign of a symbol font: they are bullets, arrows and boxes; none of them is a letter."""
    number = int(code or "0", 16)
    return "•" if number < 0x20 or 0xE000 <= number <= 0xF8FF else chr(number)
