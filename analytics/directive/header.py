"""Clean text before the body → who issued the directive, for which month, under which number.

Offices flatten the two columns of a letterhead in several ways, so each field is looked for by its own shape, not by
its line. What is blank stays None: "Lạng Sơn, ngày  tháng 6 năm 2023" gives a place and no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analytics.directive import symbols
from analytics.directive.dates import FULL, full_date
from analytics.directive.letterhead import letterhead_issuer
from analytics.model import Header, Span
from analytics.vietnamese import LOWER, UPPER

_PLACE_WORD = rf"(?:TP\.? ?|Tp\.? ?)?[{UPPER}][{LOWER}]+"
_PLACE_AND_DATE = re.compile(
    rf"(?<!\w)(?P<place>{_PLACE_WORD}(?:(?: | ?[-–] ?){_PLACE_WORD}){{0,3}}) ?, ?ngày ?(?P<day>\d{{0,2}})[ .…]*"
    r"tháng ?(?P<month>\d{0,2})[ .…]*năm ?(?P<year>(?:19|20)\d\d)"
)
_NUMBER = re.compile(
    r"(?m)(?:^|(?<=[\s*]))Số ?:? ?(?P<number>\d{0,5})[ .…]*(?:[-–/] ?)?"
    r"(?P<symbol>[A-ZĐ][\w&]{0,9}(?: ?[-–/] ?[A-ZĐ][\w&]{0,9}){1,3})"
)
_MONTH = re.compile(
    r"tháng ?(?P<month>1[0-2]|0?[1-9])(?!\d)(?: ?[/-] ?| năm )?(?P<year>(?<=[/\- ])(?:19|20)\d\d)?", re.IGNORECASE
)
_QUARTER = re.compile(
    r"quý ?(?P<quarter>I{1,3}|IV|[1-4])\b(?: ?[/-] ?| năm )?(?P<year>(?<=[/\- ])(?:19|20)\d\d)?", re.IGNORECASE
)
_TITLE_WORDS = re.compile(
    r"^(?:[“\"]?V/v:? ?)?(?:(?:gợi ý )?định hướng|gợi ý|nội dung|công tác|hướng dẫn|đề cương|thông báo|kế hoạch"
    r"|tuyên truyền)\b.*"
    r"(?:tuyên truyền|sinh hoạt|tuyên giáo|tư tưởng|định hướng)",
    re.IGNORECASE,
)
_TYPE_LINE = re.compile(r"^(?:ĐỊNH HƯỚNG|HƯỚNG DẪN|KẾ HOẠCH|THÔNG BÁO|CÔNG VĂN|ĐỀ CƯƠNG)$")
_OPENING = re.compile(
    r"(?P<issuer>(?:Ban Thường vụ |Thường trực |Thường vụ )?"
    r"(?:Đảng ủy|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Ban Tuyên giáo|Đoàn)"
    r"[^,;:.]{0,90}?)(?:,? (?:đề nghị|yêu cầu|định hướng|hướng dẫn|gợi ý|thông báo|ban hành|triển khai|xây dựng)\b)"
)
_COMMITTEE = re.compile(r"^(?:T/M |TM\. ?)?(?:Ban Thường vụ|Thường trực|Thường vụ|Ban Chấp hành) (?=[A-ZĐ])")
_DAY = re.compile(FULL + r"|ngày \d{1,2} tháng \d{1,2}|ngày \d{1,2}/\d{1,2}")
_LETTERHEAD_LINE = re.compile(r"Số\b|Kính gửi|[“\"]?V/v|[-–+*]|[^,\n]{0,60}, ngày [\d ]*tháng", re.IGNORECASE)
_SHORT_LINE = 100  # a sentence of the opening is longer, or ends with a mark; a title is and does not
_FIRST_MONTHS = {"I": 1, "II": 4, "III": 7, "IV": 10, "1": 1, "2": 4, "3": 7, "4": 10}


def read_header(text: str, body_start: int) -> Header:
    """Read the head of a directive: `text[:body_start]`, with the body at hand for the case of names in capitals."""
    head = text[:body_start]
    issued = _PLACE_AND_DATE.search(head)
    number = _NUMBER.search(head)
    title = _title(head)
    month, until = _period(head, title, issued)
    place = issued["place"] if issued else None
    above = head.replace(issued[0], "\n") if issued else head
    return Header(
        month=month,
        until=until,
        issuer=letterhead_issuer(above, text, place) or _opening_issuer(head),
        number=number["number"] or None if number else None,
        symbol=symbols.canonical(number["symbol"]) if number else None,
        issued_on=full_date(f"{issued['day']}/{issued['month']}/{issued['year']}")
        if issued and issued["day"] and issued["month"]
        else None,
        place=place,
        title=title,
    )


def opening(text: str, body_start: int) -> Span:
    """The sentences between letterhead and body, which tell what the directive rests on ("Căn cứ …"); may be empty."""
    start = end = body_start
    for line in reversed(list(re.finditer(r"[^\n]+", text[:body_start]))):
        if _LETTERHEAD_LINE.match(line[0]) or not any(c.islower() for c in line[0]):
            break
        if len(line[0]) < _SHORT_LINE and not line[0].endswith((":", ";", ".")):
            break
        start = line.start()
    return Span(start, end)


def _title(head: str) -> str | None:
    """The line that names the directive; in capitals it may run over several lines."""
    lines = [line for line in head.split("\n") if line]
    for i, line in enumerate(lines):
        if _TYPE_LINE.match(line) and i + 1 < len(lines):
            return " ".join(lines[i : i + 2])
        if _TITLE_WORDS.match(line) and len(line) < 300:
            following = lines[i + 1] if i + 1 < len(lines) else ""
            if not _names_period(line) and _names_period(following) and len(following) < 120:
                line = f"{line} {following}"
            return re.sub(r"^[“\"]?V/v:? ?|[“”\"]", "", line)
    return None


def _names_period(line: str) -> bool:
    return bool(_MONTH.search(line) or _QUARTER.search(line))


def _period(head: str, title: str | None, issued: re.Match[str] | None) -> tuple[str | None, str | None]:
    """First and (of a quarter) last month: from the title, else the opening sentence, else the rest of the head.

    Days are no months: that of issue and those of cited documents are left out. Where a text names several different
    months and is no title, none is taken.
    """
    without_days = _DAY.sub(" ", head.replace(issued[0], " ") if issued else head)
    opening = next((line for line in without_days.split("\n") if "sau:" in line or "như sau" in line), "")
    periods = list(dict.fromkeys(_periods(_DAY.sub(" ", title or ""), issued)))
    if periods:
        return periods[0]
    for place in (opening, without_days):
        periods = list(dict.fromkeys(_periods(place, issued)))
        if len(periods) == 1:
            return periods[0]
    return None, None


def _periods(text: str, issued: re.Match[str] | None) -> Iterator[tuple[str, str | None]]:
    """Every quarter, else every month, that a text names."""
    for quarter in _QUARTER.finditer(text):
        first = _FIRST_MONTHS[quarter["quarter"].upper()]
        if year := quarter["year"] or _year(first, issued):
            yield f"{year}-{first:02d}", f"{year}-{first + 2:02d}"
    if not _QUARTER.search(text):
        for month in _MONTH.finditer(text):
            if year := month["year"] or _year(int(month["month"]), issued):
                yield f"{year}-{int(month['month']):02d}", None


def _year(month: int, issued: re.Match[str] | None) -> str | None:
    """The header's year for a month printed without one; a directive for January is issued in December."""
    if issued is None:
        return None
    next_year = bool(issued["month"]) and int(issued["month"]) - month > 6
    return str(int(issued["year"]) + next_year)


def _opening_issuer(head: str) -> str | None:
    """The body that speaks in the opening sentence, without its standing committee: the office is the committee."""
    for line in head.split("\n"):
        if line.startswith(("Kính gửi", "-")):
            continue
        found = list(_OPENING.finditer(line))
        if found:
            return _COMMITTEE.sub("", found[-1]["issuer"]).strip()
    return None
