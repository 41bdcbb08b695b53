"""Running heads and feet and page numbers: rows at the edges of pages that are no part of the text.

What is repeated may still be text: "2. Tuyên truyền các nội dung trọng tâm sau:" can stand at the top of every page. So
a running head also stands at one height on its pages and apart from the text, by a gap or by its type.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import median

from analytics.reading.rows import Row

_PAGE_NUMBER = re.compile(r"\W*(?:trang|tr\.)?\W*(\d{1,3})(?: ?/ ?\d{1,3})?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_EDGE = 2  # rows at the top and at the bottom that may be furniture
_LEAST_PAGES = 3  # on fewer, what is repeated may be text
_LEAST_SIGNS = 4
_SHORT = 3
_LEVEL = 1.0  # heights of a row: a page may lie a little higher on the scanner than the next
_APART = 1.25  # usual distances of rows between a head and the text
_ITEM = re.compile(
    r"[-–—+•*·] ?[^\W\d_]|\(?\d{1,2}(?:\.\d{1,2})*[.)] ?[^\W\d_]|[^\W\d_]\) |[IVX]{1,5} ?[-–.:)/]|Điều \d"
)

_Type = tuple[str | None, int]  # font and size


@dataclass(frozen=True, slots=True)
class Dropped:
    """A row taken out: kind as in `vietnamese.REPAIRS`, page from 1, what was printed."""

    kind: str
    page: int
    text: str


def without_furniture(pages: Sequence[Sequence[Row]]) -> tuple[list[list[Row]], list[Dropped]]:
    """The rows of each page without its furniture, and what was dropped, in the order of the pages."""
    heads, numbers = _heads(pages), _numbers(pages)
    levels = [pages[number - 1][place].bottom for number, place in numbers]
    kept, dropped = [], []
    for number, rows in enumerate(pages, 1):
        kinds: dict[int, str] = {}
        for place in _edges(rows):
            if (number, place) in numbers or _is_misread(rows[place], levels):
                kinds[place] = "page_number"
            elif (number, place) in heads:
                kinds[place] = "running_head"
        kept.append([row for place, row in enumerate(rows) if place not in kinds])
        dropped += [Dropped(kind, number, rows[place].text) for place, kind in kinds.items()]
    return kept, dropped


def _edges(rows: Sequence[Row]) -> list[int]:
    edges = {*range(len(rows))[:_EDGE], *range(len(rows))[-_EDGE:]}
    return sorted(place for place in edges if not rows[place].whole)


def _heads(pages: Sequence[Sequence[Row]]) -> set[tuple[int, int]]:
    """(page from 1, place) of the rows that are repeated and stand apart, over one another where there are several."""
    repeated, pitch, usual = _repeated(pages), _pitch(pages), _usual_type(pages)
    numbers = _numbers(pages)
    found: set[tuple[int, int]] = set()
    for number, rows in enumerate(pages, 1):
        half = len(rows) / 2
        for place in sorted(_edges(rows), key=lambda place: -min(place, len(rows) - 1 - place)):  # those inside first
            inner = place + 1 if place < half else place - 1
            ends = not 0 <= inner < len(rows) or (number, inner) in found | numbers
            if (number, place) in repeated and (ends or _is_apart(rows[place], rows[inner], pitch, usual)):
                found.add((number, place))
    return found


def _repeated(pages: Sequence[Sequence[Row]]) -> set[tuple[int, int]]:
    """(page from 1, place) of the rows that stand at the edge of most pages, at one height, and begin no item."""
    if len(pages) < _LEAST_PAGES:
        return set()
    seen: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, rows in enumerate(pages, 1):
        for place in _edges(rows):
            if not _ITEM.match(rows[place].text):
                for key in _keys(rows[place].text, number):
                    seen[key].append((number, place))
    found: set[tuple[int, int]] = set()
    for key, spots in seen.items():
        rows = [pages[number - 1][place] for number, place in spots]
        level = median(row.bottom for row in rows)
        here = [spot for spot, row in zip(spots, rows, strict=True) if abs(row.bottom - level) < _LEVEL * row.height]
        if len(key) >= _LEAST_SIGNS and len({number for number, _ in here}) > len(pages) / 2:
            found.update(here)
    return found


def _keys(text: str, number: int) -> set[str]:
    """What is compared: base letters, as recognition slips on accents, and numbers; one may count with the pages."""
    signs = unicodedata.normalize("NFD", text.casefold())
    words = ["".join(c for c in part if c.isalpha()) for part in _NUMBER.split(signs)]
    plain = [f"{value} " for value in _NUMBER.findall(signs)]
    counting = [[*plain[:n], f"#{int(value) - number} ", *plain[n + 1 :]] for n, value in enumerate(plain)]
    return {"".join(chain.from_iterable(zip(words, [*values, ""], strict=True))) for values in (plain, *counting)}


def _is_apart(row: Row, inner: Row, pitch: float, usual: _Type) -> bool:
    """Whether a row is set off from the one beside it, towards the text: by a gap, or by type unlike the text's."""
    types = _types(row)
    return abs(inner.bottom - row.bottom) > _APART * pitch or (bool(types) and usual not in types)


def _pitch(pages: Sequence[Sequence[Row]]) -> float:
    steps = [b.bottom - a.bottom for rows in pages for a, b in pairwise(rows)]
    return median(steps) if steps else 0.0


def _types(row: Row) -> list[_Type]:
    """The type of each word; nothing where it was recognised, for then boxes are as high as the letters in them."""
    return [(word.runs[0].font, round(word.bottom - word.top)) for word in row.words if word.runs[0].font]


def _usual_type(pages: Sequence[Sequence[Row]]) -> _Type:
    counted = Counter(chain.from_iterable(_types(row) for rows in pages for row in rows))
    return max(counted, key=lambda kind: counted[kind], default=(None, 0))


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
