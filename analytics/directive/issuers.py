"""Names of issuing bodies in running text: where one begins, and where it ends.

A name of `issuing_bodies.csv` goes on with places and other proper names only ("Ban Tuyên giáo Tỉnh ủy Yên Bái"). A
body that is named by its task ("Ban Chỉ đạo kỷ niệm các ngày lễ lớn …") and one that the list does not know run to
the word that opens the subject ("về", "phê duyệt") or to a mark.
"""

from __future__ import annotations

import re
from functools import cache

from analytics.directive import rules
from analytics.directive.phrases import PhraseIndex, last_of
from analytics.vietnamese import UPPER, fold, fold_syllable

_STOP = re.compile(
    r"[;:()\n]|\.(?!\w)|…| ?(?<![Qq]uỹ )(?<!trào )(?<!động )(?<!trình )“"
    r"| (?:về|quy định|phê duyệt|ban hành|hướng dẫn|triển khai|thực hiện|tổ chức|tăng cường|tuyên truyền|quán triệt"
    r"|để|nhằm|đến|gửi|cho|tại|sửa đổi|số(?= ?\d)|ngày(?= ?\d)|tới|cụ thể|là|được|đã|do|theo|trên|từ|yêu cầu|đề nghị"
    r"|công bố|thông báo|thông qua|với|đối với|kêu gọi|khi|cùng|vẫn|mới|còn|hiện|ký|có|gồm|bao gồm|nhất là|trong đó"
    r"|trước|sau"
    r"|hưởng ứng|phát động|(?<!Ban )chỉ đạo|(?<!Ban )vận động|đẩy mạnh|như|trong|nêu|đồng thời|gắn với|kết luận"
    r'|V/v|và (?:các|những|một số)|"[A-ZĐ])(?=[ ,:“"]|$)'
)
_COMMA_GOES_ON = re.compile(r", ?(?:khóa|khoá|nhiệm kỳ|chống|chữa) |, ?(?P<word>\w+)")
_OFFICES_OF = ("Hội nghị", "Kỳ họp", "Bộ trưởng", "Thứ trưởng", "Trưởng Ban", "Trưởng ban", "Chủ tịch", "Phó Chủ tịch")
# a subject that begins with a capital: "của Chính phủ Quy định về …"
_OPENS_SUBJECT = "Về |Quy |Phê |V/v|Tổ chức |Triển |Thực |Tăng |Đẩy |Tiếp |Sửa |Ban hành |Hướng dẫn |Tuyên truyền "
_POSTS = (
    "Thủ tướng Chính phủ",
    "Thủ tướng",
    "Tổng Bí thư",
    "Chủ tịch nước",
    "Chủ tịch Quốc hội",
)  # then a person's name
_TERM = re.compile(r"(?:,? \(?[Kk]h(?:óa|oá) ?[XVI\d]+\)?|,? nhiệm kỳ \d{4} ?[-–] ?\d{4})")
_CAPITAL = re.compile(rf"(?<!\w)[{UPPER}]")
_LONGEST = 160
# what follows a body that only issued the document: "05-CT/TW, Chi bộ |chọn …" acts itself
_BEHIND_ISSUER = re.compile(
    r"\s*(?:$|[,;:.()…”\"\n]|(?:về|ngày|kh(?:óa|oá)|[Vv]/[Vv]|quy định|phê duyệt|hướng dẫn|sửa đổi|công bố|và"
    r"|trên địa bàn)(?!\w))"
)


def issuer_at(text: str, start: int, limit: int) -> tuple[str, int] | None:
    """(name, end) of the issuing body that begins at `start`, not past `limit`; None where no name begins."""
    if not text[start : start + 1].isupper():
        return None
    end = _end(text, start, limit)
    for _ in range(2):
        term = _TERM.match(text, end, limit)
        end = term.end() if term else end
    name = re.sub(r" và$", "", text[start:end].rstrip(' ,.“"-–'))
    return (name, start + len(name)) if name else None


def known_issuer_at(text: str, start: int, limit: int) -> tuple[str, int] | None:
    """As `issuer_at`, for places that no "của" marks: a listed name that does not act itself ("Tỉnh ủy |yêu cầu …")."""
    if _listed_at(text, start, limit) is None:
        return None
    named = issuer_at(text, start, limit)
    return named if named and _BEHIND_ISSUER.match(text, named[1]) else None


def issuer_before(text: str, end: int, start: int) -> str | None:
    """The body named right before `end` in the clause that begins at or after `start`: "Ban Bí thư |ban hành …"."""
    sentence = last_of(text, (";", ".", ":", "\n", "("), start, end)
    opening = max(sentence, last_of(text, (",", "tham mưu"), start, end))
    for match in _CAPITAL.finditer(text, max(sentence + 1, start), end):
        listed = _listed_at(text, match.start(), end)
        if listed and listed > opening:  # "Sở Văn hóa, Thể thao và Du lịch"
            named = issuer_at(text, match.start(), end)
            return named[0] if named and named[0] in _POSTS else text[match.start() : end].strip()
    return None


def issuer_of_bracket(text: str, bracket: int, start: int) -> tuple[int, str | None]:
    """(where it begins, the body) named right before an opening bracket; (bracket, None) where none is."""
    marks = (";", ".", ":", "\n", "(", ")", ",", " của ", "- ", "– ")
    place = max(last_of(text, marks, start, bracket), start)
    while place < bracket and not text[place].isalpha():
        place += 1
    if text.startswith("của ", place):
        place += len("của ")
    named = issuer_at(text, place, bracket) if _listed_at(text, place, bracket) else None
    return (place, named[0]) if named and named[1] >= bracket - 1 else (bracket, None)


def issuer_of_act(text: str, end: int, start: int) -> str | None:
    """The body that acts in the clause before `end`: "Theo đề nghị của Sở Y tế tại |Công văn số …"."""
    opening = last_of(text, (";", ". ", ":", "\n", "("), start, end)
    names = [issuer_at(text, m.start(), end) for m in _CAPITAL.finditer(text, max(opening + 1, start), end)]
    return next((n[0] for n in names if n and _listed_at(text, n[1] - len(n[0]), end)), None)


def _end(text: str, start: int, limit: int) -> int:
    """Where the name that begins at `start` ends: it is made of listed names, places and other proper names.

    From a name that says nothing without its task on ("Ban Chỉ đạo …"), it runs to the word that opens the subject.
    """
    place = end = start
    while listed := _listed_at(text, place, limit):
        if fold(text[place:listed]) in _tasks():
            return _open_end(text, start, limit, listed)
        end = listed
        if text[start:end] in _POSTS or (end - start > 8 and text[start:end].isupper()):  # capitals tell no names there
            return end
        while rest := _rest().match(text, end, limit):
            if _listed_at(text, end + 1, limit):
                break
            end = rest.end()
        place = end + 1 if text.startswith(" ", end) else limit
    return end if end > start else _open_end(text, start, limit, start)


def _listed_at(text: str, start: int, limit: int) -> int | None:
    """Where the longest listed name that begins at `start`, with a capital, ends."""
    return _name_index().match_at(text, start, limit) if text[start : start + 1].isupper() else None


def _open_end(text: str, start: int, limit: int, listed: int) -> int:
    stop = _STOP.search(text, start, min(limit, start + _LONGEST))
    end = stop.start() if stop else min(limit, start + _LONGEST)
    end = start + len(_until_foreign_comma(text[start:end], text[end : end + 4] == " về "))
    return max(end, listed)


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
def _rest() -> re.Pattern[str]:
    """What a listed name goes on with: "… Tỉnh ủy Yên Bái", "… tỉnh Kon Tum", "… Quân khu 1", "… và Đào tạo"."""
    types = rules.type_words()
    return re.compile(
        r" (?:[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Đđ]ặc khu"
        rf"|(?!(?i:{types}) (?:số|\d)|{_OPENS_SUBJECT})[{UPPER}]\w*\.?"
        r"|\d{1,3}(?![\d/.])|tỉnh|huyện|quận|xã|phường|các cơ quan|cơ quan|các cấp|doanh nghiệp"
        r"|và doanh nghiệp|trực thuộc"
        rf"|lần thứ \w+(?=,? Ban)|(?:và|của|-|–)(?= [{UPPER}])(?! (?i:{types})\b| [A-ZĐ]{{2,3}} số))(?!\w)"
    )


@cache
def _tasks() -> frozenset[str]:
    """Names that say nothing without the task or the unit behind them: "Ban Chỉ đạo", "Tổ công tác"."""
    return frozenset(fold(name) for body in rules.issuing_bodies() if body.goes_on for name in body.names)


@cache
def _heads() -> frozenset[str]:
    """First syllables of all bodies and their aliases."""
    return frozenset(fold(name.split(" ")[0]) for body in rules.issuing_bodies() for name in body.names)


@cache
def _name_index() -> PhraseIndex:
    return PhraseIndex(name for body in rules.issuing_bodies() for name in body.names)
