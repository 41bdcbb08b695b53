"""Running heads and feet and page numbers: rows at the edges of pages that are no part of the text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.reading.rows import Row

_PAGE_NUMBER = re.compile(r"\W*(?:trang|tr\.)?\W*(\d{1,3})(?: ?/ ?\d{1,3})?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_EDGE = 2  # rows at the top and at the bottom that may be furniture
_LEAST_PAGES = 3  # on fewer, what is repeated may be text
_LEAST_SIGNS = 4
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Dropped:
    """A row taken out: kind as in `vietnamese.REPAIRS`, page from 1, what was printed."""

    kind: str
    page: int
    text: str


def without_furniture(pages: Sequence[Sequence[Row]]) -> tuple[list[list[Row]], list[Dropped]]:
    """The rows of each page without its furniture, and what was dropped, in the order of the pages."""
    repeated, numbers = _repeated(pages), _numbers(pages)
    levels = [pages[number - 1][place].bottom for number, place in numbers]
    kept, dropped = [], []
    for number, rows in enumerate(pages, 1):
        kinds: dict[int, str] = {}
        for place in _edges(rows):
            if (number, place) in numbers or _is_misread(rows[place], levels):
                kinds[place] = "page_number"
            elif _key(rows[place].text) in repeated:
                kinds[place] = "running_head"
        kept.append([row for place, row in enumerate(rows) if place not in kinds])
        dropped += [Dropped(kind, number, rows[place].text) for place, kind in kinds.items()]
    return kept, dropped


def _edges(rows: Sequence[Row]) -> list[int]:
    edges = {*range(len(rows))[:_EDGE], *range(len(rows))[-_EDGE:]}
    return sorted(place for place in edges if not rows[place].whole)


def _repeated(pages: Sequence[Sequence[Row]]) -> set[str]:
    """Keys of rows that stand at the edge of most pages."""
    if len(pages) < _LEAST_PAGES:
        return set()
    seen = Counter(key for rows in pages for key in {_key(rows[place].text) for place in _edges(rows)})
    return {key for key, count in seen.items() if len(key) >= _LEAST_SIGNS and count > len(pages) / 2}


def _key(text: str) -> str:
    """Base letters, and "#" for any number: a head bears the page's number, and recognition slips on accents."""
    signs = unicodedata.normalize("NFD", _NUMBER.sub("#", text.casefold()))
    return "".join(c for c in signs if c.isalpha() or c == "#")


def _numbers(pages: Sequence[Sequence[Row]]) -> set[tuple[int, int]]:
    """(page from 1, place) of the lone numbers that count with the pages; a number that does not is text."""
    ahead: dict[tuple[int, int], int] = {}
    for number, rows in enumerate(pages, 1):
        for place in _edges(rows):
            match = _PAGE_NUMBER.fullmatch(rows[place].text)
            if match:
                ahead[number, place] = int(match[1]) - number
    seen = Counter(ahead.values())
    return {spot for spot, offset in ahead.items() if offset == 0 or seen[offset] >= _LEAST_PAGES - 1}


def _is_misread(row: Row, levels: Sequence[float]) -> bool:
    """Whether a row of a sign or two stands where other pages have their number: a scan's 7 came out as "ÿ/"."""
    near = sum(abs(row.bottom - level) < 2 * row.height for level in levels)
    return len(row.text) <= _SHORT and near >= _LEAST_PAGES - 1
