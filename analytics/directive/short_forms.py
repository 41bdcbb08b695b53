"""Documents cited without a symbol: "Chỉ thị 05", "Công điện số 1070", "các Nghị quyết 18, 19", "Nghị định 72/2024".

A number after a type word is more often a count ("Kết luận 3 vấn đề"), so what follows it decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache

from analytics.directive import rules
from analytics.model import Span, plain_number

_COMMON = "nghị quyết|chỉ thị|kết luận|quy định|nghị định|công điện|đề án"
_NUMBER = re.compile(r"(?<= )(?P<number>\d{1,4})(?:/(?P<year>(?:19|20)\d\d))?(?![\d/.,:\-–]\w|\d| ?[-–/] ?[\dA-ZĐ])")
_CITED_SOURCE = (
    r"(?=\s*(?:$|[,;.:)”\"…\n]|(?:của|về|gắn|kh(?:óa|oá)|ngày|và|với|tại|trong|đến|là|đã|được|theo|để|bằng"
    r"|nêu|này|trên|năm \d{4})\b|\())"
)
_CITED = re.compile(_CITED_SOURCE)
_COUNTED = re.compile(
    r" (?:năm(?! \d{4})|tháng|quý|tuần|cuộc|vấn đề|triệu|tỷ|nghìn|đơn vị|nội dung|nhiệm vụ|điểm|điều|khoản|trường"
    r"|đồng|người|nhóm|lần|đợt|chi bộ|tổ|dự án|công trình|mục tiêu|chỉ tiêu|giải pháp|héc|ha|km|%)"
)
_BODIES = ("Tổ công tác ", "Tổ Công tác ", "Ban Chỉ đạo ", "Ban chỉ đạo ", "Ban Chủ nhiệm ", "Tổ giúp việc ", "Tổ ")
_MORE = re.compile(r"(?:, ?| và )(?P<number>\d{1,3})(?![\d/.\-]|,\d| ?[-–/] ?[\dA-ZĐ])" + _CITED_SOURCE)
_UP_TO_SYMBOL = re.compile(r"(?:(?:, ?| và )\d{1,3}){0,12}(?:, ?| và )(?=\d)")  # "số 10|, 11, |12-NQ/TW"


def find_short_forms(
    text: str, body: Span, taken: list[Span], known: Mapping[tuple[str, str], int]
) -> Iterator[tuple[str, str, int | None, Span]]:
    """(type, number, year of a number that has one, span) of each.

    `taken` are, in order, the places of citations with a symbol; `known` tells where a type and number (without leading
    zeros) was first cited in full: after it the bare number is enough ("Kế hoạch 68").
    """
    starts = [other.start for other in taken]
    begun = set(starts)
    for number in _NUMBER.finditer(text, body.start, body.end):
        if text[text.rfind(" ", 0, number.start() - 1) + 1 : number.start() - 1].casefold() not in _last_words():
            continue
        match = _type_before().search(text, max(body.start, number.start() - _longest()), number.start())
        if match is None:
            continue
        span = Span(match.start("type"), number.end())
        before = bisect_left(starts, span.end)
        if text.endswith(_BODIES, 0, span.start) or (before and taken[before - 1].meets(span)):
            continue
        kind = match["type"].casefold()
        again = known.get((kind, plain_number(number["number"])), body.end) < span.start and match["type"][0].isupper()
        if not (again and _CITED.match(text, number.end())) and not _is_citation(text, match, number):
            continue
        yield kind, number["number"], int(number["year"]) if number["year"] else None, span
        listed = _UP_TO_SYMBOL.match(text, number.end(), body.end)
        several = match["plural"] or (listed and listed.end() in begun)
        end = number.end() if several else body.end
        while more := _MORE.match(text, end, body.end):
            yield kind, more["number"], None, Span(more.start("number"), more.end())
            end = more.end()


def _is_citation(text: str, match: re.Match[str], number: re.Match[str]) -> bool:
    """Whether the number names a document: by "số", by what follows, or by two digits and nothing counted after."""
    common = re.fullmatch(_COMMON, match["type"], re.IGNORECASE)
    cited = _CITED.match(text, number.end()) is not None
    if number["year"]:
        return bool(match["so"] or common) and cited and match["type"][0].isupper()
    if not common:
        named = match["type"][0].isupper() and _COUNTED.match(text, number.end()) is None
        return bool(match["so"]) and (cited or named)
    if text.endswith("phê duyệt ", 0, match.start()):  # "Quyết định số 06/QĐ-TTg … phê duyệt Đề án 06" names it again
        return False
    if match["so"]:
        return cited or len(number["number"]) > 1
    capital = match["type"][0].isupper()
    return capital and (cited or (len(number["number"]) > 1 and _COUNTED.match(text, number.end()) is None))


@cache
def _type_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<plural>[Cc]ác )?(?P<type>(?i:{rules.type_words()}))(?P<so> (?i:số))? $")


@cache
def _last_words() -> frozenset[str]:
    """What stands right before the number: the last syllable of a type, or "số"."""
    return frozenset({kind.type.rsplit(" ", 1)[-1] for kind in rules.document_types()} | {"số"})


@cache
def _longest() -> int:
    return max(len(kind.type) for kind in rules.document_types()) + len("các  số ")
