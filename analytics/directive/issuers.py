"""Names of issuing bodies in running text: where one begins, and where it ends.

A name begins with a word that begins a body of `issuing_bodies.csv` and runs to the word that opens the subject
("về", "phê duyệt") or to a mark; commas inside a name ("Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc") are part of it.
"""

from __future__ import annotations

import re
from functools import cache

from analytics.directive import rules
from analytics.directive.phrases import PhraseIndex
from analytics.vietnamese import UPPER, fold, fold_syllable

_STOP = re.compile(
    r"[;:()\n]|\.(?!\w)|…| (?:về|quy định|phê duyệt|ban hành|hướng dẫn|triển khai|thực hiện|tổ chức|tăng cường"
    r"|để|nhằm|đến|gửi|cho|tại|sửa đổi|số(?= ?\d)|ngày(?= ?\d)|tới|cụ thể|là|được|đã|do|theo|trên|từ|yêu cầu|đề nghị"
    r"|công bố|thông báo|thông qua|với|đối với|kêu gọi|khi|cùng|vẫn|mới|còn|hiện"
    r"|hưởng ứng|phát động|(?<!Ban )chỉ đạo|(?<!Ban )vận động|đẩy mạnh|như|trong|nêu|đồng thời|gắn với|kết luận)(?= |$)"
)
_COMMA_GOES_ON = re.compile(r", ?(?:khóa|khoá|nhiệm kỳ) |, ?(?P<word>\w+)(?P<rest>[^,;.:(]{0,80})")
_OFFICES_OF = ("Hội nghị", "Kỳ họp", "Bộ trưởng", "Thứ trưởng", "Trưởng Ban", "Trưởng ban", "Chủ tịch", "Phó Chủ tịch")
_CAPITAL = re.compile(rf"(?<!\w)[{UPPER}]")
_TERM = re.compile(r" ?\((?:khóa|khoá) [XVI]+\)")
_LONGEST = 160


def issuer_at(text: str, start: int, limit: int) -> tuple[str, int] | None:
    """(name, end) of the issuing body that begins at `start`, not past `limit`; None where none begins there."""
    end_of_word = text.find(" ", start)
    if (
        not text[start : start + 1].isupper()
        or fold_syllable(text[start : end_of_word if end_of_word > 0 else limit]) not in _heads()
    ):
        return None
    stop = _STOP.search(text, start, min(limit, start + _LONGEST))
    end = stop.start() if stop else min(limit, start + _LONGEST)
    bracket = _TERM.match(text, end)
    if bracket:
        end = bracket.end()
    end = start + len(_until_foreign_comma(text[start:end], text[end : end + 4] == " về "))
    listed = _name_index().match_at(text, start, limit)
    end = max(end, listed or 0)  # "Bộ Văn hóa, Thể thao và Du lịch"
    name = re.sub(r" và$", "", text[start:end].rstrip(' ,.“"-–'))
    return (name, start + len(name)) if name else None


def known_issuer_at(text: str, start: int, limit: int) -> tuple[str, int] | None:
    """As `issuer_at`, but only where a name of the list begins: for places that no "của" marks."""
    return issuer_at(text, start, limit) if _name_index().match_at(text, start, limit) is not None else None


def issuer_before(text: str, end: int, start: int) -> str | None:
    """The body named right before `end` in the clause that begins at or after `start`: "Ban Bí thư |ban hành …"."""
    opening = max(text.rfind(mark, start, end) for mark in (";", ".", ":", "\n", "(", ","))
    for match in _CAPITAL.finditer(text, max(opening + 1, start), end):
        if _name_index().match_at(text, match.start(), end) is not None:
            return text[match.start() : end].strip()
    return None


def _until_foreign_comma(name: str, subject_follows: bool) -> str:
    """Cut a name at the first comma that does not go on with it.

    A meeting or a post goes on with its body ("Hội nghị lần thứ mười, Ban Chấp hành …", "Bộ trưởng, Chủ nhiệm …"), any
    name with "khóa XIII", or, where "về" ends it, with a list ("kỷ niệm các ngày lễ lớn, sự kiện lịch sử … tỉnh").
    """
    place = 0
    while (place := name.find(",", place)) >= 0:
        match = _COMMA_GOES_ON.match(name, place)
        if match is None:
            return name[:place]
        word = match["word"]
        if word is not None:
            of_a_body = word[0].isupper() and fold_syllable(word) in _heads() and name.startswith(_OFFICES_OF)
            listed = word[0].islower() and subject_follows
            if not of_a_body and not listed:
                return name[:place]
        place += 1
    return name


@cache
def _heads() -> frozenset[str]:
    """First syllables of all bodies and their aliases."""
    return frozenset(name.split(" ")[0] for name in _names())


@cache
def _name_index() -> PhraseIndex:
    return PhraseIndex(name for body in rules.issuing_bodies() for name in body.names)


@cache
def _names() -> frozenset[str]:
    return frozenset(fold(name) for body in rules.issuing_bodies() for name in body.names)
