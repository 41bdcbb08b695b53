"""What stands round the number of a cited document: its date, its issuer and its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analytics.directive.dates import FULL, SHORT, TERM, full_date
from analytics.directive.issuers import issuer_at, issuer_before, issuer_of_bracket, known_issuer_at
from analytics.model import Span
from analytics.vietnamese import UPPER

_SAID = (
    r"(?:(?:đều |cùng )?(?:ban hành |ký |ra |đề )?(?:đều |cùng )?"
    r"(?:(?:hồi|lúc) \d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)?,? )?(?i:ngày):? ?(?:m[ùồ]ng )?)"
)
SAME_DAY = r"[, ]{0,2}\(?cùng ngày\)?(?! ?\d)"  # as the document cited before
_DATE_AFTER = re.compile(  # "15/5/20216" tells no day
    rf"[, ]{{0,3}}{_SAID}(?:(?P<said>{FULL})|{SHORT}|\d[\d/.]*\d|tháng \d{{1,2}}[/-]\d{{4}})"
    rf"|[, ]{{0,2}}\( ?{_SAID}?(?:(?P<bracket>{FULL})|{SHORT}) ?\)|, (?P<bare>{FULL})"
    r"|,? năm (?:19|20)\d\d(?= của )"
    rf"|{SAME_DAY}"
    # a day in words is passed over, not read: "ngày hai mươi tháng mười một năm 2014"
    r"|[, ]{1,2}ngày [^\W\d]+(?: [^\W\d]+){0,2} tháng [^\W\d]+(?: [^\W\d]+)? năm"
    r" (?:\d{4}|hai nghìn(?: [^\W\d]+){1,5}?(?= của))"
)
_TERM_AFTER = re.compile(rf"[, ]{{1,2}}\(?{TERM} (?P<term>[XVI]+)\)?")
_SIGNED_AFTER = re.compile(rf" ?\((?:được )?(?:ban hành|ký) ngày (?P<date>{FULL})\)")
_DATE_BEFORE = re.compile(rf"[Nn]gày (?P<date>{FULL}) ?,? ?(?:tại [^,]{{3,40}}, ?)?$")
_BLANK = re.compile(r"[, ]{1,2}")
_OF = re.compile(r"[, ]{0,3}(?:(?:đều |cùng )?(?i:của)|do(?= [^\n;.:]{4,80} (?:ban hành|ký))) ")
_ISSUED = re.compile(
    r" ?(?:đã |vừa |cũng |tiếp tục )*(?:(?:xây dựng và |soạn thảo và )?ban hành|ký ban hành|ký|có|ra|thông qua"
    r"|cụ thể h(?:óa|oá) bằng)(?: các| \d+)? ?$"
)
_ACT_ENDS = (
    "hành",
    "ký",
    "có",
    "ra",
    "qua",
    "bằng",
    "các",
)  # the last words of what `_ISSUED` finds, to look there only
_SUBJECT_LEAD = re.compile(
    r"[, ]{0,2}(?:(?:ban hành|ký)[, ]{1,2}(?=[Vv]ề ))?"
    r"(?P<lead>[“\"]?(?:về việc|về|[Vv]/[Vv]|Về việc|Về) )?"
)
_SUBJECT_END = re.compile(
    rf"[;\n…]|\.(?: [{UPPER}]|\n|\.|$)"
    r"| ?\((?:theo|có|kèm|gửi|viết tắt|gọi tắt|sau đây|ban hành|được ban|ký)[^)]{0,60}\)|$"
)
_OPENS_SUBJECT = re.compile(
    r"“|phê|quy|ban hành|hướng|triển|sửa|tăng|thực|tiếp|tổ|đẩy|cụ thể|công bố|tuyên|yêu cầu|chỉ đạo|phát|lãnh"
)
_SUBJECT_TAIL = re.compile(r" (?:theo|và|tại|về(?: tiếp tục)?(?: thực hiện)?)$")
_LONGEST_SUBJECT = 400
_CLAUSE = 200  # how far before a number its date and issuer are looked for


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Date, issuer, subject and term of a citation; `extent` covers it with what stands beside it but the subject."""

    date: date | None
    issuer: str | None
    subject: str | None
    term: str | None
    extent: Span


def surroundings(text: str, span: Span, floor: int, limit: int) -> Surroundings:
    """What belongs to the citation at `span`, between its neighbours (`floor` to `limit`)."""
    start, day, issuer = _before(text, span, floor)
    end, told = span.end, None
    for _ in range(2):  # ", ngày 30/1/2023 của Bộ Chính trị" or the other way round
        dated = _DATE_AFTER.match(text, end, limit)
        if dated and day is None:
            printed = dated["said"] or dated["bracket"] or dated["bare"]
            day, end = full_date(printed) if printed else None, dated.end()
        if term := _TERM_AFTER.match(text, end, limit):
            told, end = term["term"], term.end()
        named = _issuer_after(text, end, limit) if issuer is None else None
        if named:
            issuer, end = named
    subject, after = _subject(text, end, limit)
    signed = _SIGNED_AFTER.match(text, after, limit) if day is None else None
    return Surroundings(full_date(signed["date"]) if signed else day, issuer, subject, told, Span(start, end))


def said_for_all(text: str, span: Span) -> bool:
    """Whether a citation's extent says that what it tells holds for those before it too: "…, đều của Bộ Chính trị"."""
    return re.search(r" (?:đều|cùng) (?:của|ngày|ban hành|ký)", span.cut(text)) is not None


def _issuer_after(text: str, end: int, limit: int) -> tuple[str, int] | None:
    of = _OF.match(text, end, limit)
    if of:
        return issuer_at(text, of.end(), limit)
    blank = _BLANK.match(text, end, limit)
    return known_issuer_at(text, blank.end(), limit) if blank else None


def _before(text: str, span: Span, floor: int) -> tuple[int, date | None, str | None]:
    """(begin, date, issuer) that stand before the type: "Ngày 16/7/2021, Ban Bí thư ban hành |Kết luận số …"."""
    start = max(floor, span.start - _CLAUSE)
    if text.startswith("(", span.start - 1):  # "Đảng ủy Cảng (|Công văn số …)"
        begin, issuer = issuer_of_bracket(text, span.start - 1, start)
        return (begin, None, issuer) if issuer else (span.start, None, None)
    last_word = text[text.rfind(" ", start, span.start - 1) + 1 : span.start - 1]
    acts = last_word in _ACT_ENDS or last_word.isdecimal()
    issued = _ISSUED.search(text, max(start, span.start - 50), span.start) if acts else None
    if issued is None:
        return span.start, None, None
    issuer = issuer_before(text, issued.start(), start)
    begin = text.rindex(issuer, start, issued.start()) if issuer else issued.start()
    dated = _DATE_BEFORE.search(text[start:begin])
    if dated:
        return start + dated.start(), full_date(dated["date"]), issuer
    return (begin, None, issuer) if issuer else (span.start, None, None)


def _subject(text: str, end: int, limit: int) -> tuple[str | None, int]:
    """(the "về …", where it ends): up to the next citation, the end of the sentence or a remark in brackets."""
    lead = _SUBJECT_LEAD.match(text, end, limit)
    start = lead.end() if lead else end
    if not (lead and lead["lead"]) and _OPENS_SUBJECT.match(text, start, limit) is None:
        return None, end
    stop = _SUBJECT_END.search(text, start + 3, min(limit, start + _LONGEST_SUBJECT))
    if stop is None:
        return None, end
    after = stop.start()
    subject = _SUBJECT_TAIL.sub("", text[start:after].strip(" ,.–-"))
    if lead and (lead["lead"] or "").startswith(("“", '"')):
        subject = subject.rstrip('”"')
    return subject or None, after
