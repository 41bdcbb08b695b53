"""Clean text → the outline of its body: items with paths ("I.8.3": third bullet of item 8, part I).

The body begins with the first part or number and ends before "Nơi nhận" and the signature. Each item owns the text
from its marker to the next marker; an unmarked paragraph belongs to the item above it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.model import Item, Span
from analytics.vietnamese import LOWER, ORDINALS, UPPER, roman

_ROMAN = {"I": 1, "V": 5, "X": 10}
# rank: how deep a marker of this kind stands; a lower rank closes all deeper ones
CHAPTER, PART, NUMBER, DOTTED, HALF, BRACKETED, LETTER, BULLET, PLUS = -1, 0, 1, 2, 5, 6, 7, 8, 9

_MARKERS = (
    (CHAPTER, re.compile(rf"([A-D])[.)] ?[-–]? ?(?=[{UPPER}]{{2,}} )")),  # "A. CÔNG TÁC", not "C. Mác"
    (PART, re.compile(r"(?:PHẦN|Phần) (?:thứ )?([IVX]{1,5}|\w{2,5})(?: ?[-–—.:] ?|(?=\n|$))", re.IGNORECASE)),
    (PART, re.compile(r"([IVX]{1,5}) ?(?:[-–—.:)]+ ?|/ )(?=[^\s.])(?![A-ZĐ]\. ?[A-ZĐ])")),
    (DOTTED, re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})[.)]? ?(?=[^\W\d_]|[“\"(])")),
    (HALF, re.compile(r"(\d{1,2}) ?\)(?: ?(?=[^\W\d_]|[“\"(])| (?=[\d=@#]))")),
    (NUMBER, re.compile(r"(\d{1,2})(?: ?(?:[./]|[-–—](?! ?\d)) ?(?=[^\W\d_]|[“\"(])|\. (?=[\d=@#]))")),
    (BRACKETED, re.compile(r"\((\d{1,2})\) ?(?=\S)")),
    (
        BRACKETED,
        re.compile(r"Thứ (nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) ?[,:](?! ?ngày) ?", re.IGNORECASE),
    ),
    (LETTER, re.compile(rf"([a-zđ]) ?(?:\) ?(?=\S)|[.,/] ?(?=[^\W\d_{LOWER}]|[“\"(])|/ (?=[^\W\d_]))")),
    (BULLET, re.compile(r"([-–—•*]) ?(?=\S)(?![-–—*])")),
    (PLUS, re.compile(r"(\+) ?(?=\S)")),
)
_BODY_END = re.compile(
    r"Nơi nhận ?(?::|$)|NƠI NHẬN|(?:T/M|TM|T\.M|KT|K/T|TL|T/L|TUQ)[. /]|"
    r"(?:(?:PHÓ )?(?:TRƯỞNG BAN|BÍ THƯ|CHỦ TỊCH|GIÁM ĐỐC)|BAN THƯỜNG VỤ|(?:PHÓ )?CHÁNH VĂN PHÒNG)(?: \S+){0,4}$"
)
_OPENING = re.compile(r"(?:như sau|sau đây) ?[:.]?$|:$")


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class _Marker:
    rank: int
    label: str
    length: int


@dataclass(frozen=True, slots=True)
class _Open:
    """An item that is not closed: the rank at which it stands, its marker and its path."""

    rank: int
    marker: _Marker
    path: str


def outline(text: str) -> tuple[Span, tuple[Item, ...]]:
    """The span of the body and its items in the order of the text; an empty span at the end where there is none."""
    lines = _lines(text)
    first = _body_start(lines)
    last = next((i for i in range(first, len(lines)) if _BODY_END.match(lines[i].text)), len(lines))
    body = lines[first:last]
    if not body:
        return Span(len(text), len(text)), ()
    return Span(body[0].span.start, body[-1].span.end), tuple(_items(body))


def _find_marker(line: str) -> _Marker | None:
    """The marker that begins a line, if one does."""
    for rank, pattern in _MARKERS:
        match = pattern.match(line)
        if match is None:
            continue
        if rank == PART and not _is_part(match):
            continue
        depth = match[1].count(".") if rank == DOTTED else 0
        label = str(ORDINALS.get(match[1].casefold(), match[1]))
        if rank == PART and label.isdecimal():  # "Phần thứ nhất" is part I
            label = roman(int(label))
        return _Marker(NUMBER + depth if rank == DOTTED else rank, label, match.end())
    return None


def _is_part(match: re.Match[str]) -> bool:
    """A Roman numeral that is one ("I", "IV"), not initials ("V. I. Lênin") or a word."""
    numeral = str(ORDINALS.get(match[1].casefold(), match[1]))
    return numeral.isdigit() or (bool(re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", numeral.upper())) and numeral != "")


def item_at(items: Sequence[Item], span: Span) -> Item | None:
    """The item whose own text holds a span, or None; items are in the order of the text."""
    place = bisect_right(items, span.start, key=lambda item: item.span.start) - 1
    return items[place] if place >= 0 and items[place].span.holds(span) else None


def path_at(items: Sequence[Item], span: Span) -> str | None:
    """The path of the item that holds a span, or None."""
    item = item_at(items, span)
    return item.path if item else None


def _lines(text: str) -> list[_Line]:
    found = re.finditer(r"[^\n]+", text)
    return [_Line(Span(m.start(), m.end()), m[0]) for m in found]


def _body_start(lines: list[_Line]) -> int:
    """The first part or number; without any, the first bullet after the opening sentence, or what follows it.

    Past the end where there is no opening sentence either.
    """
    for i, line in enumerate(lines):
        marker = _find_marker(line.text)
        if marker is not None and marker.rank < LETTER:
            return i
    opened = len(lines)
    for i, line in enumerate(lines):
        marker = _find_marker(line.text)
        if marker is not None and i > opened:
            return i
        if marker is None and _OPENING.search(line.text) and not line.text.startswith("Kính gửi"):
            opened = min(opened, i)
    return opened + 1


def _items(body: list[_Line]) -> list[Item]:
    items: list[Item] = []
    stack: list[_Open] = []
    children: dict[str, int] = {}  # bullets met under a path
    taken: dict[str, int] = {}
    for line in body:
        marker = _find_marker(line.text)
        if marker is None and not items:
            continue
        rank = None if marker is None else _rank(marker, stack)
        if marker is None or rank is None:
            items[-1] = replace(items[-1], span=Span(items[-1].span.start, line.span.end))
            continue
        while stack and stack[-1].rank >= rank:
            stack.pop()
        parent = stack[-1].path if stack else ""
        path = _unused(_path(parent, rank, marker.label, children), taken)
        stack.append(_Open(rank, marker, path))
        items.append(Item(path, Span(line.span.start + marker.length, line.span.end)))
    return items


def _rank(marker: _Marker, stack: list[_Open]) -> int | None:
    """Where a marker stands among the open ones: "1)" below "1.", but "2)" beside it and "1)" alone like "1.".

    None where it opens nothing: "A. TRONG NƯỚC" stands above "I." or nowhere.
    """
    if marker.rank == CHAPTER:
        return None if stack and stack[0].rank == PART else CHAPTER
    if marker.rank != HALF or any(opened.rank == HALF for opened in stack):
        return marker.rank
    above = [o.marker.label for o in stack if NUMBER <= o.rank < HALF and o.marker.rank != HALF]
    below = above and int(marker.label) != int(above[-1].rsplit(".", 1)[-1]) + 1
    return HALF if below else NUMBER


def _path(parent: str, rank: int, label: str, children: dict[str, int]) -> str:
    if rank >= BULLET:
        children[parent] = children.get(parent, 0) + 1
        label = str(children[parent])
    elif DOTTED <= rank < HALF and parent.rsplit(".", label.count("."))[-label.count(".") :] == label.split(".")[:-1]:
        label = label.rsplit(".", 1)[-1]
    return f"{parent}.{label}" if parent else label


def _unused(path: str, taken: dict[str, int]) -> str:
    """A number met again gets "~2"."""
    taken[path] = taken.get(path, 0) + 1
    return path if taken[path] == 1 else f"{path}~{taken[path]}"
