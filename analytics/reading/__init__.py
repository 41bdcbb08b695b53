"""Bytes → clean text: what a person would read on the screen, with a record of everything that was done to get it.

The text comes out in NFC, one paragraph a line, with an empty line where the file had one.
"""

from __future__ import annotations

from pathlib import Path

from analytics.model import Reading, Repair, UnreadableFile
from analytics.reading import cleaning
from analytics.reading.formats import MAX_BYTES, read_raw
from analytics.reading.rejoin import rejoin

__all__ = ["MAX_BYTES", "clean", "read", "read_file"]


def read_file(path: Path) -> Reading:
    """Read one file. Raises UnreadableFile (in Vietnamese), also when the file cannot be opened or is too large."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        raise UnreadableFile(f"Không mở được tệp “{path}”. Hãy kiểm tra đường dẫn và quyền đọc.") from None
    return read(data, path.name)


def read(data: bytes, name: str) -> Reading:
    """Read a file's bytes; `name` carries the extension. Raises UnreadableFile."""
    raw, engine, encoding = read_raw(data, name)
    text, repairs = clean(raw)
    if not any(c.isalpha() for c in text):
        raise UnreadableFile(f"Tệp “{name}” không có chữ nào để đọc. Hãy kiểm tra lại nội dung tệp.")
    return Reading(text, engine, encoding, repairs)


def clean(raw: str) -> tuple[str, tuple[Repair, ...]]:
    """Clean text and the repairs made, in the order of the lines. Cleaning a clean text changes nothing."""
    repairs: list[Repair] = []
    lines = cleaning.split_lines(raw)
    for step in (cleaning.drop_invisible, cleaning.compose, cleaning.plain_blanks, cleaning.drop_page_numbers):
        lines = step(lines, repairs)
    lines, still_open = cleaning.drop_emphasis(lines, repairs)
    text = rejoin(lines, still_open, repairs)
    return text, tuple(sorted(repairs, key=lambda r: r.line))
