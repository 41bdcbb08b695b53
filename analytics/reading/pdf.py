"""PDF → raw text: pages with a text layer by pdfplumber, pictures of pages by recognition, in the order of pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Any

import pdfplumber
import pypdfium2
from pdfplumber.utils.text import extract_words

from analytics.model import ScannedPage, UnreadableFile
from analytics.reading import layout, scans
from analytics.reading.encodings import font_encoding, to_unicode
from analytics.reading.layout import Page
from analytics.reading.misread import mended
from analytics.reading.raw import Progress, Raw, Run, no_progress
from analytics.reading.rows import Row, Word, rows_of

MAX_PAGES = 300

_NO_KIDS = re.compile(rb"/Kids\s*\[\s*\]")
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_CODE = re.compile(r"\(cid:\d+\)")  # what stands for a glyph whose letter is not known
_SYMBOL = re.compile("[\uf020-\uf0ff]")  # bullets of the fonts Symbol and Wingdings
_HYPHEN = re.compile("[\u00ad\u2010\u2011]")  # drawn, so not hidden: "36\u00adNQ/TW" as some printers write it
# Distiller gives the bytes AD and B7 ("ư" and "ã" of TCVN3) as the signs that look like Latin-1's at these places
_OLD_BYTES = str.maketrans("\u2212\u2219", "\u00ad\u00b7")
_FEW_SIGNS = 40  # a stamp or a digital signature on a scanned page
_PICTURE = 0.6  # of a page: a scan, not a coat of arms
_UNKNOWN = 0.1  # of the signs
_LEAST_RULES, _MOST_RULES = 6, 2000  # of a table, and of a drawing made to take long
_SMALL = 0.75  # of the type before it: the size of a raised number
_RAISED = 0.15  # of that type's size: how far above its foot such a number stands at least
_NOTE = 0.9  # of the usual height of rows: smaller type
_NOTE_MARK = re.compile(r"\(?(\d{1,3})\)?")
_EMPTIED = "\u200b"  # in the place of such a number: pdfplumber parts words at a sign of no letter
_MEASURE = re.compile(r"(?:^|[\d\s/(])(?:[kdcm]?m|dam|hm)$")  # "500 m2" is no footnote
_MARKED = 0.1  # of the signs are beyond ASCII: 25-30 % in Vietnamese, 2 % where a scanner read it as English


def read_pdf(data: bytes, name: str, progress: Progress = no_progress) -> Raw:
    """The raw text of a PDF; `progress` hears after each page. Raises UnreadableFile."""
    with _opened(data, name) as drawn:
        pages, scanned = _pages(data, name, drawn, progress)
    blocks, dropped = layout.read_pages(pages, progress)
    lines, encoding = to_unicode([block.runs for block in blocks])
    numbers = {page.page for page in scanned}
    lines, repairs = mended([_HYPHEN.sub("-", line) for line in lines], [block.page in numbers for block in blocks])
    text = layout.raw_text(lines, blocks)
    return Raw(
        text, _engine(len(pages), len(scanned)), encoding, tuple(scanned), layout.repairs(dropped, blocks) + repairs
    )


def _engine(pages: int, scanned: int) -> str:
    used = ("pdfplumber", pages > scanned), ("tesseract", scanned > 0)
    return " + ".join(engine for engine, is_used in used if is_used)


def _opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    """The document as PDFium opens it, which withstands broken page trees. Raises UnreadableFile."""
    if data.rfind(b"startxref") < data.rfind(b"endobj"):
        raise UnreadableFile(f"Tệp PDF “{name}” chưa tải đủ, thiếu phần cuối. Hãy lấy lại tệp gốc rồi nạp lại.")
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if _NO_KIDS.search(data):  # PDFium opens no document without a page, and leaves an older error's code standing
            reason = f"Tệp PDF “{name}” không có trang nào. Hãy kiểm tra lại tệp gốc."
        elif error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            reason = f"Tệp PDF “{name}” có mật khẩu. Hãy mở tệp, lưu bản không đặt mật khẩu rồi nạp lại."
        else:
            reason = _broken(name)
        raise UnreadableFile(reason) from None
    if count > MAX_PAGES:
        raise UnreadableFile(
            f"Tệp PDF “{name}” có {count} trang, vượt giới hạn {MAX_PAGES} trang. Hãy tách riêng văn bản cần nạp."
        )
    return document


def _broken(name: str) -> str:
    return f"Tệp PDF “{name}” bị hỏng, không mở được. Hãy lấy lại tệp gốc, hoặc nạp bản Word."


def _pages(
    data: bytes, name: str, drawn: pypdfium2.PdfDocument, progress: Progress
) -> tuple[list[Page], list[ScannedPage]]:
    """Page by page what stands on it, and which pages were recognised."""
    pages: list[Page] = []
    scanned: list[ScannedPage] = []
    for number, page in enumerate(_layers(data, name), 1):
        if page is None:
            words, confidence = scans.read_page(drawn[number - 1], name, progress)
            scanned.append(ScannedPage(number, confidence))
            page = Page(words, width=scans.PAGE_WIDTH)
        pages.append(page)
        progress(number, len(drawn))
    if len(pages) != len(drawn):  # the two libraries go round differently in a broken page tree
        raise UnreadableFile(_broken(name))
    return pages, scanned


def _layers(data: bytes, name: str) -> Iterator[Page | None]:
    """The text layer of each page; None for a page that must be recognised. Raises UnreadableFile."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in document.pages:
                yield None if _is_scan(page) else _text_page(page)
                page.close()
    except Exception as error:  # pdfminer raises what it likes on a broken file
        raise UnreadableFile(_broken(name)) from error


def _is_scan(page: Any) -> bool:
    """Whether a page must be recognised: a picture with hardly any text, or text that nobody can read."""
    text = "".join(char["text"] for char in page.chars if not char["text"].isspace())
    if not text:
        return bool(page.images or page.curves)
    unknown = len(_CODE.findall(text)) + text.count("\ufffd")
    if unknown > _UNKNOWN * len(_CODE.sub("?", text)):
        return True
    marked = sum(not sign.isascii() for sign in text)
    return _is_picture(page) and (len(text) < _FEW_SIGNS or marked < _MARKED * len(text))


def _is_picture(page: Any) -> bool:
    """Whether pictures fill most of a page; scanners may cut one page into many strips."""
    area = sum(float(image["width"]) * float(image["height"]) for image in page.images)
    return area > _PICTURE * float(page.width) * float(page.height)


def _text_page(page: Any) -> Page:
    """The text layer of a page: doubled signs (a way to print bold) once, words of tables with rules apart."""
    chars, marks = _without_marks(page.dedupe_chars().chars)
    found = extract_words(chars, x_tolerance_ratio=0.15, return_chars=True)
    found = [w for w in found if w["text"].strip(_EMPTIED)]
    words = [Word(_runs(w["chars"]), w["x0"], w["x1"], w["top"], w["bottom"]) for w in found]
    table_rows = []
    for cells in _table_rows(page):
        held = [[word for word in words if _inside(word, cell)] for cell in cells]
        words = [word for word in words if not any(word in cell for cell in held)]
        table_rows.append([word for cell in held for row in rows_of(cell) for word in row.words])
    rules = [float(edge["top"]) for edge in page.edges if edge["orientation"] == "h"] if marks else []
    words, notes = _without_notes(words, marks, rules)
    return Page(words, table_rows, float(page.width), notes)


def _without_marks(chars: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[str]]:
    """Signs, those of footnote marks emptied ("36-NQ/TW¹" is no symbol TW1), and the numbers of the marks.

    An emptied sign keeps its room, so that the comma after it stays beside the word.
    """
    groups = [list(group) for _, group in groupby(chars, key=lambda char: (round(char["size"], 1), char["upright"]))]
    out, marks = list(groups[0]) if groups else [], []
    for before, group in pairwise(groups):
        mark = _NOTE_MARK.fullmatch("".join(char["text"] for char in group).strip())
        if mark and _is_raised(group[0], before):
            marks.append(mark[1])
            last = before[-1]
            group = [
                {**char, "text": _EMPTIED, **{side: last[side] for side in ("top", "bottom", "doctop")}}
                for char in group
            ]
        out += group
    return out, marks


def _is_raised(char: dict[str, Any], before: Sequence[dict[str, Any]]) -> bool:
    """Whether a sign of smaller type stands raised right after others, and these are no measure."""
    last = before[-1]
    beside = abs(char["x0"] - last["x1"]) < 0.5 * last["size"] and char["bottom"] > last["top"]
    raised = last["bottom"] - char["bottom"] > _RAISED * last["size"]
    measure = _MEASURE.search("".join(c["text"] for c in before[-6:]))
    return bool(beside and raised and char["size"] < _SMALL * last["size"] and not measure)


def _without_notes(
    words: list[Word], marks: Sequence[str], rules: Sequence[float]
) -> tuple[list[Word], list[Sequence[Word]]]:
    """The words of a page without its footnotes, and these, the number before each left out as in Word files.

    They begin with the row of the first mark's number, in smaller type or under a rule.
    """
    if not marks:
        return words, []
    rows = rows_of(words)
    usual = median(row.height for row in rows)
    starts = [n for n, row in enumerate(rows) if _noted(row) in marks]
    first = next((n for n in starts if rows[n].height < _NOTE * usual or _under_rule(rows, n, rules)), len(rows))
    notes: list[list[Word]] = []
    kept = [word for row in rows[:first] for word in row.words]
    for place, row in enumerate(rows[first:], first):
        if _noted(row) and len(row.words) == 1:  # the number of the page
            kept += row.words
        elif place in starts:
            notes.append(list(row.words[1:]))
        else:
            notes[-1] += row.words
    return kept, [note for note in notes if note]


def _noted(row: Row) -> str:
    """The number that a row begins with, as that of a footnote does; empty where none."""
    mark = _NOTE_MARK.fullmatch(row.words[0].text)
    return mark[1] if mark else ""


def _under_rule(rows: Sequence[Row], place: int, rules: Sequence[float]) -> bool:
    """Whether a rule parts a row from the one before."""
    row = rows[place]
    above = rows[place - 1].bottom if place else 0.0
    return any(above - 0.2 * row.height < rule < row.bottom - 0.8 * row.height for rule in rules)


def _table_rows(page: Any) -> list[list[tuple[float, float, float, float]]]:
    """The boxes (x0, top, x1, bottom) of cells, row by row, of all tables with rules; a mere frame is none."""
    if not _LEAST_RULES <= len(page.edges) <= _MOST_RULES:
        return []
    tables = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.cells) > len(table.rows)]
    return [[cell for cell in row.cells if cell] for table in tables for row in table.rows]


def _inside(word: Word, cell: tuple[float, float, float, float]) -> bool:
    x0, top, x1, bottom = cell
    return x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= (word.top + word.bottom) / 2 <= bottom


def _runs(chars: Sequence[dict[str, Any]]) -> tuple[Run, ...]:
    """The signs of a word by font, the mark of a subset ("ABCDEF+") stripped from its name."""
    runs = []
    seen = [char for char in chars if char["text"] != _EMPTIED]
    for font, signs in groupby(seen, key=lambda char: _SUBSET.sub("", char["fontname"])):
        text = "".join(sign["text"] for sign in signs)
        runs.append(Run(text.translate(_OLD_BYTES) if font_encoding(font) == "tcvn3" else text, font))
    return tuple(runs) if len(seen) > 1 or not _SYMBOL.match(runs[0].text) else (Run("-"),)
