"""Words with boxes → rows, and rows → bands: text of the full width, or a letterhead or foot in two columns.

Lengths are points, y grows downwards. Nothing here knows whether words come from a text layer or from recognition.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from analytics.reading.raw import Run

# in heights of a row
_WIDE = 1.5  # a blank that may lie between columns
_NARROW = 0.5  # the least of it in further rows: "ỦY BAN NHÂN DÂN TỈNH …" nearly touches "CỘNG HÒA XÃ HỘI …"
_STEP = 4.0  # how far below the row before a row of the same columns may lie

_STRETCH = 1.6  # a blank between columns is wider than others of its row by this; justifying widens them all alike
_PADDING = 0.5  # what the cells of a letterhead leave free beside their text
_BLANK = 0.45
_BELOW = 1.6  # how far below the row before a wrapped one may lie
_OPENS = re.compile(  # a unit under its parent, a rank of who signs, what stands below the number, a date
    r"(?:SỞ|BAN|ĐẢNG|TỈNH|THÀNH|HUYỆN|UBND|ỦY|UỶ|ĐOÀN|HỘI|VĂN|BỘ|CÔNG|KT|TM|TL|T/M|K/T|PHÓ|Số|V/v|Về việc)\b"
    r"|.{2,30} ngày\b"
)
_BOLD = re.compile("bold|black|heavy", re.IGNORECASE)
_LABEL = 4  # characters: a left column of nothing longer holds the numbers of a table


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box. It has several runs where the font changes inside."""

    runs: tuple[Run, ...]
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Row:
    """Words side by side, from left to right; `whole`: those of a table's row, cell by cell, a paragraph of its own."""

    words: tuple[Word, ...]
    whole: bool = False

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return median(word.bottom for word in self.words)

    @cached_property
    def height(self) -> float:
        return max(word.bottom - word.top for word in self.words)

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def weights(self) -> set[bool]:
        """Whether its words are bold: both where some are; regular where their fonts are not known."""
        return {bool(_BOLD.search(run.font or "")) for word in self.words for run in word.runs}

    @cached_property
    def blanks(self) -> tuple[tuple[float, float], ...]:
        """(start, end) of the blanks between its words; none in a table's row, where they tell nothing."""
        return () if self.whole else tuple((a.x1, b.x0) for a, b in pairwise(self.words))


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of the full width (`right` is empty), or the rows of a left and of a right column."""

    rows: tuple[Row, ...]
    right: tuple[Row, ...] = ()


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Rows from top to bottom. A word joins the row whose last word it overlaps most, so that rows may be tilted."""
    words = sorted(words, key=lambda word: word.x0)
    tallest = max((word.bottom - word.top for word in words), default=1.0) or 1.0
    rows: list[list[Word]] = []
    shelves: dict[int, set[int]] = defaultdict(set)  # rows by the height of their last word: overlaps lie next to it
    for word in words:
        shelf = int((word.top + word.bottom) / 2 // tallest)
        near = sorted(shelves[shelf - 1] | shelves[shelf] | shelves[shelf + 1])
        best = max(near, key=lambda place: _overlap(rows[place][-1], word), default=None)
        if best is None or _overlap(rows[best][-1], word) < 0.5:
            best = len(rows)
            rows.append([])
        rows[best].append(word)
        for beside in (shelf - 1, shelf + 1):
            shelves[beside].discard(best)
        shelves[shelf].add(best)
    return sorted((Row(tuple(row)) for row in rows), key=lambda row: row.bottom - row.height / 2)


def _overlap(a: Word, b: Word) -> float:
    """The part of the lower word's height that both share."""
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return shared / max(min(a.bottom - a.top, b.bottom - b.top), 0.1)


def bands(rows: Sequence[Row]) -> list[Band]:
    """The rows of a page as bands from top to bottom."""
    found: list[Band] = []
    plain = place = 0
    while place < len(rows):
        columns = _columns_around(rows, place, plain)
        if columns is None:
            place += 1
            continue
        start, end, gutter = columns
        found += [Band(tuple(rows[plain:start])), _split(rows[start:end], gutter)]
        plain = place = end
    return [band for band in [*found, Band(tuple(rows[plain:]))] if band.rows]


def _columns_around(rows: Sequence[Row], seed: int, first: int) -> tuple[int, int, float] | None:
    """(start, end, x of the gutter) of the tallest band of two columns around a row, from `first` on; None for none.

    A row may hold several wide blanks: "Số      -CV/ĐUK        Lạng Sơn, ngày      tháng 6 năm 2023".
    """
    row = rows[seed]
    wide = [blank for blank in row.blanks if blank[1] - blank[0] > _WIDE * row.height and _stands_out(blank, row)]
    grown = [_grow(rows, seed, first, blank) for blank in wide]
    sound = [g for g in grown if _are_columns(_split(rows[g[0] : g[1]], g[2]))]
    return max(sound, key=lambda g: g[1] - g[0], default=None)


def _stands_out(blank: tuple[float, float], row: Row) -> bool:
    others = [end - start for start, end in row.blanks if (start, end) != blank]
    return not others or blank[1] - blank[0] > _STRETCH * median(others)


def _grow(rows: Sequence[Row], seed: int, first: int, blank: tuple[float, float]) -> tuple[int, int, float]:
    """Rows around the seed that leave free a gutter inside its blank: (start, end, middle of the gutter)."""
    start, end, gutter = seed, seed + 1, blank
    while end < len(rows) and _follows(rows[end - 1], rows[end]):
        narrowed = _narrowed(gutter, rows[end])
        if narrowed is None or not _in_column(rows[end], narrowed, rows[seed:end]):
            break
        gutter, end = narrowed, end + 1
    while start > first and _follows(rows[start - 1], rows[start]):
        narrowed = _narrowed(gutter, rows[start - 1])
        if narrowed is None or not _in_column(rows[start - 1], narrowed, rows[start:end], centred=True):
            break
        gutter, start = narrowed, start - 1
    return start, end, sum(gutter) / 2


def _follows(above: Row, below: Row) -> bool:
    """Whether two rows may be of the same columns."""
    return not (above.whole or below.whole) and below.bottom - above.bottom < _STEP * below.height


def _narrowed(gutter: tuple[float, float], row: Row) -> tuple[float, float] | None:
    """What a row leaves of a gutter; None where it runs across."""
    blanks = [blank for blank in row.blanks if _stands_out(blank, row)]
    blanks += [(gutter[0], row.x0), (row.x1, gutter[1])]
    left = [(max(start, gutter[0]), min(end, gutter[1])) for start, end in blanks]
    widest = max(left, key=lambda blank: blank[1] - blank[0])
    return widest if widest[1] - widest[0] >= _NARROW * row.height else None


def _in_column(row: Row, gutter: tuple[float, float], others: Sequence[Row], centred: bool = False) -> bool:
    """Whether a row on one side of the gutter belongs to that column: by its middle or by its left edge.

    `centred`: by its middle alone, as the body's last line begins at the margin like "Nơi nhận" below it.
    """
    if row.x0 < gutter[0] and row.x1 > gutter[1]:
        return True
    column = _split(others, sum(gutter) / 2)
    same = column.rows if row.x0 < gutter[0] else column.right
    level = any(abs(row.x0 - other.x0) < 0.5 * row.height for other in same)
    middle = any(abs(row.x0 + row.x1 - other.x0 - other.x1) < 2 * row.height for other in same)
    return middle and not level if centred and row.x0 < gutter[0] else middle or level


def _split(rows: Sequence[Row], gutter: float) -> Band:
    """Two columns, each in rows of its own: their types may differ in size, and so their rows in height."""
    words = [word for row in rows for word in row.words]
    left = [word for word in words if word.x0 < gutter]
    right = [word for word in words if word.x0 >= gutter]
    return Band(tuple(rows_of(left)), tuple(rows_of(right)))


def _are_columns(band: Band) -> bool:
    """Two columns of rows, not one row with a wide blank, nor a table: numbers at the left, or further columns."""
    if max(len(band.rows), len(band.right)) < 2 or not band.right:
        return False
    labels = all(len(row.text) <= _LABEL for row in band.rows)
    return not labels and not any(part.right for side in (band.rows, band.right) for part in bands(side))


def unwrapped(column: Sequence[Row], margin: float, em: float) -> list[list[Row]]:
    """The lines of a column, each with the rows that a wrap made of it: "SỞ THÔNG TIN VÀ TRUYỀN ‖ THÔNG".

    `margin`: the x of the page's margin on this side, which tells how wide a column around its middle can be.
    """
    lines: list[list[Row]] = []
    for row in column:
        if lines and _is_wrapped(lines[-1][-1], row, margin, em):
            lines[-1].append(row)
        else:
            lines.append([row])
    return lines


def _is_wrapped(above: Row, row: Row, margin: float, em: float) -> bool:
    """Whether a row is the rest of the centred one above, which had no room for its first word.

    A unit under its parent ("UBND TỈNH LẠNG SƠN ‖ SỞ THÔNG TIN") begins anew however full the row above is.
    """
    middle = above.x0 + above.x1
    if abs(row.x0 + row.x1 - middle) > em or row.bottom - above.bottom > _BELOW * em:
        return False
    alike = above.weights == row.weights and above.text.isupper() == row.text.isupper()
    if not alike or _OPENS.match(row.text) or not row.text[0].isalnum():
        return False
    room = abs(2 * margin - middle) - (above.x1 - above.x0) - _PADDING * em
    return row.words[0].x1 - row.words[0].x0 + _BLANK * em > room
