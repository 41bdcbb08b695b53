"""Which reader takes which kind of file. Loading them all takes longer than the rest of the program."""

from __future__ import annotations

from collections.abc import Callable

from analytics.reading.office import read_doc, read_markup, read_rtf
from analytics.reading.pdf import read_pdf
from analytics.reading.plain import read_text
from analytics.reading.raw import Progress, Raw
from analytics.reading.word import read_docx

READERS: dict[str, Callable[[bytes, str, Progress], Raw]] = {
    "docx": read_docx,
    "ole": read_doc,
    "rtf": read_rtf,
    "html": read_markup,
    "xml": read_markup,
    "pdf": read_pdf,
    "text": read_text,
}
