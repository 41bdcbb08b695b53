"""Bytes → clean text: what a person would read on the screen, with a record of everything that was done to get it.

The text comes out in NFC, one paragraph a line, with an empty line between paragraphs where the file had one.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from analytics.model import Reading, Repair, UnreadableFile
from analytics.reading import cleaning
from analytics.reading.formats import SUFFIXES, read_raw, refuse_size
from analytics.reading.raw import Progress, no_progress
from analytics.reading.rejoin import rejoin
from analytics.vietnamese import format_number

__all__ = ["SUFFIXES", "clean", "load", "read", "read_file"]

MAX_CHARACTERS = 250_000  # a directive has some 25,000


def load(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableFile (in Vietnamese) when it cannot be opened or is too large."""
    try:
        refuse_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except OSError:
        raise UnreadableFile(f"Không mở được tệp “{path}”. Hãy kiểm tra đường dẫn và quyền đọc.") from None


def read_file(path: Path) -> Reading:
    """Read one file. Raises UnreadableFile."""
    return read(load(path), path.name)


def read(data: bytes, name: str, progress: Progress = no_progress) -> Reading:
    """Read a file's bytes; `name` carries the extension. Raises UnreadableFile."""
    raw = read_raw(data, name, progress)
    if len(raw.text.strip()) > MAX_CHARACTERS:
        raise UnreadableFile(
            f"Tệp “{name}” dài {format_number(len(raw.text))} ký tự, quá dài so với một văn bản định hướng. "
            "Hãy tách riêng văn bản cần nạp."
        )
    text, repairs = clean(raw.text)
    if not any(c.isalpha() for c in text):
        raise UnreadableFile(f"Tệp “{name}” không có chữ nào để đọc. Hãy kiểm tra lại nội dung tệp.")
    return Reading(text, raw.engine, raw.encoding, raw.repairs + repairs, raw.scanned)


def clean(raw: str) -> tuple[str, tuple[Repair, ...]]:
    """Clean text and the repairs made, in the order of the lines. Cleaning a clean text changes nothing."""
    repairs: list[Repair] = []
    lines, numbers = cleaning.split_lines(raw)
    for step in (cleaning.drop_invisible, cleaning.compose, cleaning.plain_blanks):
        lines = step(lines, repairs)
    lines, still_open = cleaning.drop_emphasis(lines, repairs)
    text = rejoin(cleaning.drop_page_numbers(lines, repairs), still_open, repairs)
    placed = (replace(repair, line=numbers[repair.line - 1]) for repair in repairs)
    return text, tuple(sorted(placed, key=lambda repair: repair.line))
