"""Clean text → where the name of an event begins, by the shapes of `event_shapes`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analytics.directive.event_shapes import SHAPES, Shape
from analytics.directive.phrases import lower, word_starts

# "các", "những"; "Đại |hội thi đua"; a body: "Ban Tổ chức |Cuộc thi"
_SEVERAL = ("ác ", "hững ", "hiều ", "ọi ", "uộc ", "Đại ", "đại ", "Ban Tổ chức ", "Ban tổ chức ", "Ban Giám khảo ")
_SINCE = ("từ ", "Từ ", "sau ", "Sau ")  # "kể từ Đại hội XII" tells of the past
_EDITION_IN_CAPITALS = re.compile(r"[^;.:()\n]{0,90}LẦN THỨ|TUẦN LỄ|THÁNG HÀNH ĐỘNG")


def find_heads(text: str, start: int, end: int) -> Iterator[tuple[Shape, int, int]]:
    """(shape, where the name begins, where its first words end), in order; at one place the longest opening words."""
    lowered = lower(text)
    for place, syllable in word_starts(text, tuple(_by_syllable()), start, end):
        for word, shapes in _by_syllable()[syllable]:
            if lowered.startswith(word, place):
                shape = next((shape for shape in shapes if _opens(shape, text, place, word, end)), None)
                if shape:
                    yield shape, place, place + len(word)
                    break


def _opens(shape: Shape, text: str, place: int, word: str, limit: int) -> bool:
    """Whether the name of such an event begins at `place` with `word` (in lower case)."""
    first = next(opening for opening in shape.opens if opening.casefold() == word)
    if first[0].isupper() and not text[place].isupper():
        return False
    told = text[place].islower() and text.endswith(" là ", 0, place)  # "tháng 6 là tháng cao điểm nắng nóng"
    if told or text.endswith(_SEVERAL, 0, place) or (word.startswith("đại hội") and text.endswith(_SINCE, 0, place)):
        return False
    if text[place : place + len(word)].isupper() and not _EDITION_IN_CAPITALS.match(text, place, limit):
        return False  # a heading: "GIẢI PHÁP TRỌNG TÂM"
    if _follows(shape.then, shape.never).match(text, place + len(word), limit) is None:
        return False
    return not shape.after or re.search(shape.after, text[max(0, place - 30) : place]) is not None


@cache
def _by_syllable() -> dict[str, tuple[tuple[str, tuple[Shape, ...]], ...]]:
    """First syllable → (opening words, the shapes that they may open), all in lower case, the longest first."""
    shapes: dict[str, tuple[Shape, ...]] = {}
    for shape in SHAPES:
        for word in dict.fromkeys(w.casefold() for w in shape.opens):
            shapes[word] = (*shapes.get(word, ()), shape)
    found: dict[str, tuple[tuple[str, tuple[Shape, ...]], ...]] = {}
    for word in sorted(shapes, key=len, reverse=True):
        syllable = word.split(" ")[0]
        found[syllable] = (*found.get(syllable, ()), (word, shapes[word]))
    return found


@cache
def _follows(then: str, never: str) -> re.Pattern[str]:
    return re.compile(rf"(?: (?!{never})|(?! ))(?:{then})")
