"""Clean text → documents cited by name alone: laws, the Constitution, resolutions of congresses and plenums."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from analytics.directive import rules
from analytics.directive.outline import path_at
from analytics.directive.phrases import PhraseIndex, apart, word_starts
from analytics.model import Citation, Item, NamedDocument, Span
from analytics.vietnamese import LOWER, UPPER

_LAW = re.compile(
    r"(?:Luật sửa đổi, bổ sung (?:một số điều |các điều |Điều \d+ )?(?:của )?(?:các )?)?(?:Bộ luật|Luật|Pháp lệnh) "
)
_UNLISTED = re.compile(
    rf"(?:Phòng,? chống|[{UPPER}]\w*)"
    rf"(?: (?!năm|số(?= ?\d)|ngày|của|được|và|do|đã|có|về|tại|cho|theo|với|trên)[{LOWER}]\w*){{0,5}}"
)
_TAIL = re.compile(r",? (?:sửa đổi(?:, bổ sung)? )?năm \d{4}| \(sửa đổi(?:, bổ sung)?\)")
_EDITION = r"(?:lần thứ )?[IVXLC\d]+"
_RESOLUTION = re.compile(
    rf"(?i:Nghị quyết|Văn kiện) (?:Đại hội(?: đại biểu)?(?: toàn quốc)?[^,;.:()\n]{{0,60}}?"
    rf" lần thứ (?:[IVXLC]+|\d+|\w+)(?: của Đảng)?"
    rf"|Đại hội(?: Đảng)? {_EDITION}(?: của Đảng)?"
    rf"|(?:Hội nghị )?(?:Trung ương|TW|T\.Ư) (?:{_EDITION},? \(?kh(?:óa|oá) [XVI]+\)?(?: \(kh(?:óa|oá) [XVI]+\))?"
    r"|\d{1,2}(?![\d/.-]))"
    rf"|Hội nghị (?:lần thứ )?\w+,? Ban Chấp hành[^,;.:()\n]{{0,50}}?kh(?:óa|oá) [XVI]+)"
)
_CONSTITUTION = re.compile(
    r"Hiến pháp(?: nước (?:Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam|CHXHCN Việt Nam))?(?: năm \d{4})?"
)
_CHARTER = re.compile(r"Điều lệ Đảng(?: Cộng sản Việt Nam)?")


def find_named(
    text: str, body: Span, items: tuple[Item, ...] = (), citations: tuple[Citation, ...] = ()
) -> tuple[NamedDocument, ...]:
    """Every document named without a number; what a numbered citation already covers is left out."""
    spans = []
    for place, word in word_starts(text, tuple(_OPENINGS), body.start, body.end):
        end = _OPENINGS[word](text, place, body.end)
        if end is not None:
            spans.append(Span(place, end))
    cited = [c.span for c in citations]
    return tuple(NamedDocument(s.cut(text), s, path_at(items, s)) for s in apart(sorted(spans), cited))


def _law_end(text: str, place: int, limit: int) -> int | None:
    head = _LAW.match(text, place, limit)
    end = _law_name_end(text, head.end(), limit) if head else None
    tail = _TAIL.match(text, end, limit) if end is not None else None
    return tail.end() if tail else end


def _law_name_end(text: str, start: int, limit: int) -> int | None:
    """End of a law's name: of the longest listed name that begins here, else of its plain words."""
    listed = _law_names().match_at(text, start, limit)
    if listed is not None and (text[start].isupper() or " " in text[start:listed]):  # "Luật đất đai"
        return listed
    words = _UNLISTED.match(text, start, limit)
    return words.end() if words else None


def _end_of(pattern: re.Pattern[str]) -> Callable[[str, int, int], int | None]:
    def end(text: str, place: int, limit: int) -> int | None:
        match = pattern.match(text, place, limit)
        return match.end() if match else None

    return end


# what a name begins with, in lower case → where such a name ends
_OPENINGS: dict[str, Callable[[str, int, int], int | None]] = {
    "bộ luật": _law_end,
    "luật": _law_end,
    "pháp lệnh": _law_end,
    "nghị quyết": _end_of(_RESOLUTION),
    "văn kiện": _end_of(_RESOLUTION),
    "hiến pháp": _end_of(_CONSTITUTION),
    "điều lệ": _end_of(_CHARTER),
}


@cache
def _law_names() -> PhraseIndex:
    return PhraseIndex(rules.laws())
