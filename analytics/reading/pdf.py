"""PDF → raw text: pages with a text layer by pdfplumber, pictures of pages by recognition, in the order of pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import pdfplumber
import pypdfium2

from analytics.model import ScannedPage, UnreadableFile
from analytics.reading import layout, scans
from analytics.reading.encodings import font_encoding, to_unicode
from analytics.reading.layout import Page
from analytics.reading.misread import mended
from analytics.reading.raw import Progress, Raw, Run, no_progress
from analytics.reading.rows import Word, rows_of

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
_MARKED = 0.1  # of the signs are beyond ASCII: 25-30 % in Vietnamese, 2 % where a scanner read it as English


def read_pdf(data: bytes, name: str, progress: Progress = no_progress) -> Raw:
    """The raw text of a PDF; `progress` hears after each page. Raises UnreadableFile."""
    with _opened(data, name) as drawn:
        pages, scanned = _pages(data, name, drawn, progress)
    blocks, dropped = layout.read_pages(pages)
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
            page = Page(words)
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
    found = page.dedupe_chars().extract_words(x_tolerance_ratio=0.15, return_chars=True)
    words = [Word(_runs(w["chars"]), w["x0"], w["x1"], w["top"], w["bottom"]) for w in found]
    table_rows = []
    for cells in _table_rows(page):
        held = [[word for word in words if _inside(word, cell)] for cell in cells]
        words = [word for word in words if not any(word in cell for cell in held)]
        table_rows.append([word for cell in held for row in rows_of(cell) for word in row.words])
    return Page(words, table_rows)


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
    for font, signs in groupby(chars, key=lambda char: _SUBSET.sub("", char["fontname"])):
        text = "".join(sign["text"] for sign in signs)
        runs.append(Run(text.translate(_OLD_BYTES) if font_encoding(font) == "tcvn3" else text, font))
    return tuple(runs) if len(chars) > 1 or not _SYMBOL.match(runs[0].text) else (Run("-"),)
