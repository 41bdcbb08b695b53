"""Clean text before the body → who issued the directive, for which month, under which number.

Offices flatten the two columns of a letterhead in several ways, so each field is looked for by its own shape, not by
its line. What is blank stays None: "Lạng Sơn, ngày  tháng 6 năm 2023" gives a place and no date.
"""

from __future__ import annotations

import re

from analytics.directive import rules
from analytics.directive.dates import full_date
from analytics.model import Header
from analytics.vietnamese import fold

_PLACE_AND_DATE = re.compile(
    r"(?P<place>[A-ZĐÀ-Ỹ][\w.]*(?:[ -][A-ZĐÀ-Ỹ][\w.]*){0,3}) ?, ?ngày ?(?P<day>\d{0,2})[ .…]*tháng ?(?P<month>\d{0,2})"
    r"[ .…]*năm ?(?P<year>\d{4})"
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
_NOT_ISSUER = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG HÒA XÃ HỘI CHỦ NGHĨA|Độc lập ?[-–] ?Tự do|VĂN BẢN MINH HỌA|^[*\W_]+$|^\d{4}-\d\d-\d\d"
    r"|^Số\b|Kính gửi|V/v|^“|ngày .*tháng .*năm",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    r"^(?:ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|BAN|UBND|ỦY BAN|SỞ|ĐOÀN|HỘI|LIÊN|VĂN PHÒNG|TRUNG ƯƠNG|CÔNG"
    r"|CÁC|XÃ|PHƯỜNG|KHỐI|BỘ)\b"
)
_UNFINISHED = re.compile(r" (?:CÁC CƠ QUAN|DOANH NGHIỆP|VÀ|CÁC|KHỐI)$")  # the name goes on in the next line
_CONTINUED = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|VÀ|CÁC|DOANH NGHIỆP) (?!ỦY|UỶ)")


def read_header(text: str, body_start: int) -> Header:
    """Read the head of a directive: `text[:body_start]`, with the body at hand for the case of names in capitals."""
    head = text[:body_start] if body_start else text[:2000]
    issued = _PLACE_AND_DATE.search(head)
    number = _NUMBER.search(head)
    title = _title(head)
    month, until = _period(head, title, issued)
    place = issued["place"] if issued else None
    return Header(
        month=month,
        until=until,
        issuer=_letterhead(head, text, place) or _opening_issuer(head),
        number=number["number"] or None if number else None,
        symbol=_canonical_symbol(number["symbol"]) if number else None,
        issued_on=full_date(f"{issued['day']}/{issued['month']}/{issued['year']}")
        if issued and issued["day"] and issued["month"]
        else None,
        place=place,
        title=title,
    )


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
    """First and (of a quarter) last month: from the title, else the opening sentence; never from the day of issue."""
    without_issue = head.replace(issued[0], " ") if issued else head
    opening = next((line for line in without_issue.split("\n") if "sau:" in line or "như sau" in line), "")
    for place in (title or "", opening, without_issue):
        if quarter := _QUARTER.search(place):
            first = {"I": 1, "II": 4, "III": 7, "IV": 10, "1": 1, "2": 4, "3": 7, "4": 10}[quarter["quarter"].upper()]
            year = quarter["year"] or _year(first, issued)
            return (f"{year}-{first:02d}", f"{year}-{first + 2:02d}") if year else (None, None)
        if month := _MONTH.search(place):
            year = month["year"] or _year(int(month["month"]), issued)
            return (f"{year}-{int(month['month']):02d}", None) if year else (None, None)
    return None, None


def _year(month: int, issued: re.Match[str] | None) -> str | None:
    """The header's year for a month printed without one; a directive for January is issued in December."""
    if issued is None:
        return None
    next_year = bool(issued["month"]) and int(issued["month"]) - month > 6
    return str(int(issued["year"]) + next_year)


def _canonical_symbol(printed: str) -> str:
    return re.sub(r" ?[-–/] ?", "/", printed, count=1) if "/" not in printed else re.sub(r" ?/ ?", "/", printed)


def _letterhead(head: str, text: str, place: str | None) -> str | None:
    """The issuing unit with its parent, from the lines in capitals above the number: "Ban Tuyên giáo Tỉnh ủy"."""
    above = re.split(r"\bSố ?:? ?\d* ?[-–/]|\bKính gửi", head)[0]
    above = re.sub(r"ĐẢNG CỘNG SẢN VIỆT NAM|VĂN BẢN MINH HỌA", "\n", above.replace("*", "\n"))
    lines = [line.strip() for line in above.split("\n")]
    lines = [x for x in lines if x and x == x.upper() and _LETTERHEAD.match(x) and not _NOT_ISSUER.search(x)]
    names: list[str] = []
    for line in lines:
        if names and (_UNFINISHED.search(names[-1]) or _CONTINUED.match(line)):
            names[-1] += " " + line
        else:
            names.append(line)
    if not names:
        return None
    unit = _usual_case(names[-1], text, place)
    if len(names) == 1 or _is_whole(names[-1]):
        return unit
    return f"{unit} {_usual_case(names[-2], text, place)}"


def _is_whole(name: str) -> bool:
    """A committee stands for itself ("ĐẢNG ỦY KHỐI …"); a department needs its parent ("BAN TUYÊN GIÁO")."""
    return not name.startswith(("BAN ", "VĂN PHÒNG", "ỦY BAN KIỂM TRA"))


def _usual_case(name: str, text: str, place: str | None) -> str:
    """A name in capitals as the text writes it elsewhere; else only its first letter and known names are capitals."""
    written = re.search(re.escape(name), text, re.IGNORECASE)
    while written is not None and written[0] == written[0].upper():
        written = re.compile(re.escape(name), re.IGNORECASE).search(text, written.end())
    if written is not None:
        return written[0][0].upper() + written[0][1:]
    lowered = name[0] + name[1:].lower()
    for body in sorted(rules.issuing_bodies(), key=lambda b: -len(b.name)):
        for known in (body.name, *body.aliases):
            if fold(lowered).startswith(fold(known)):
                lowered = known + lowered[len(known) :]
    return re.sub(re.escape(place), place, lowered, flags=re.IGNORECASE) if place else lowered


def _opening_issuer(head: str) -> str | None:
    """The body that speaks in the opening sentence, without its standing committee: the office is the committee."""
    for line in head.split("\n"):
        if line.startswith(("Kính gửi", "-")):
            continue
        found = list(_OPENING.finditer(line))
        if found:
            return _COMMITTEE.sub("", found[-1]["issuer"]).strip()
    return None
