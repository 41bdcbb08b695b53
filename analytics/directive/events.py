"""Clean text → what takes place or is marked: days, campaigns, meetings, visits, contests, exams.

A day of the calendar is known by its name; other events by how their name begins. What only dates or issues a cited
document, what stands in a document's name, and history told as background is no event.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from analytics.directive import rules
from analytics.directive.abbreviations import spellings
from analytics.directive.dates import FULL
from analytics.directive.event_days import Days, calendar_day, day_before, day_leading, days_after
from analytics.directive.event_heads import find_heads
from analytics.directive.event_names import edition, name_at, shown
from analytics.directive.outline import path_at
from analytics.directive.phrases import PhraseIndex, last_of
from analytics.model import Citation, Event, Header, Item, NamedDocument, Span
from analytics.vietnamese import UPPER, fold

_ANNIVERSARY = re.compile(
    r"[Kk][ỷỶ] [Nn][Ii][ệỆ][Mm] (?:lần thứ )?(?P<years>\d\.\d{3}|\d{1,4}) ?[Nn][ăĂ][Mm],? (?:về )?"
)
_YEARS_BEFORE = re.compile(
    r"(?P<marked>(?i:kỷ niệm) (?:lần thứ )?)?(?<![\d.])(?P<years>\d\.\d{3}|\d{1,4}) ?"
    r"(?(marked)(?:(?i:năm),? ?)?|(?i:năm),? ?)"
    r"(?:\((?i:ngày) ?|[“\"])?$"
)
# "65 năm thiết lập quan hệ ngoại giao … (02/12/1960 - 02/12/2025)": two days tell it without "kỷ niệm"
_RUN = re.compile(
    rf"(?P<years>[0-9]\d{{0,2}}) năm (?=[^\d;.()\n]{{6,150}} ?"
    rf"\((?:{FULL} ?[-–—] ?{FULL}|\d{{4}} ?[-–—] ?\d{{4}})\)"
    r"|(?:[Nn]gày )?(?:thành lập|tái lập|thực hiện Di chúc|thiết lập quan hệ|Việt Nam gia nhập)"
    rf"|(?:giải phóng|chiến thắng) (?=[^;.()\n]{{3,80}} ?\((?:ngày )?\d)"
    r"|[Nn]gày (?:sinh|mất|hy sinh|truyền thống|giải phóng|ra đời))"
)
_DAY_HEAD = re.compile(
    rf"[Nn]gày (?!Chủ nhật,? (?:ngày )?\d|Thứ )(?=[{UPPER}]|truyền thống|toàn dân|môi trường|thành lập|sinh"
    r"|mất|giải phóng|thế giới|quốc tế|thể thao|sách)"
)
_MARKED = re.compile(r"(?:kỷ niệm|[Hh]ưởng ứng|chào mừng|nhân|dịp|mừng|Lễ|lễ)(?: \w+){0,2} ?$", re.IGNORECASE)
_OCCASION = re.compile(r"(?:kỷ niệm|hưởng ứng|chào mừng|nhân|dịp|mừng|lễ|Ngày|\d năm|đón|vui)(?!\w)", re.IGNORECASE)
_APPOSITION = re.compile(r", (?:(?! năm |[Nn]gày |[Kk]ỷ niệm)[^;.()\n]){3,140}?(?= ?\(\d)")
_SEAT = re.compile(rf", [{UPPER}][^;,.()\n]{{2,40}}(?= ?\(\d)")  # "COP26 tại Glasgow, Vương quốc Anh (31/10 - …)"
_DAYS_BY_NAME = ("ngày ", "quốc khánh", "tháng ", "tuần ", "tết ", "lễ ", "đại lễ ", "giỗ ", "giờ ", "chiến dịch làm ")
_OTHER_BODY = re.compile(  # "Ngày thành lập Đảng| bộ tỉnh" is another day
    r" (?:nước|Lào|Trung Quốc|Cuba|Campuchia|bộ|viên|tỉnh|huyện|thị xã|thành phố|quận|xã|phường|cơ sở|Khối"
    r"|Trường)(?!\w)"
)
_NO_COUNT = re.compile(
    r"[\d/.,-]$|(?:[Tt]rên|[Gg]ần|[Hh]ơn|[Ss]au|[Qq]ua|[Tt]rong|đường) $"
)  # "2020 năm", "sau 25 năm"
_NO_NAMES = ("trên ", "hoặc ", "các ", "những ")  # "kỷ niệm 100 năm, trên 100 năm ngày sinh" marks no day
# history, bodies and places that bear the name of a day
_NO_DAY = (
    *("Sau ", "sau ", "Từ ", "từ ", "Bảo tàng ", "Ban Chỉ đạo ", "Khu di tích ", "Di tích ", "Tượng đài "),
    "Quảng trường ",
)
_CLAUSE_ENDS = (";", ". ", "\n", ":")
_ENTRY = 120  # characters of a list's entry
_DAY_BEFORE = re.compile(r"(?:[:;] )(?i:kỷ niệm |\d+ năm |ngày )[^;:\n]*; $|\(\d{1,2}[/-]\d[^();\n]*\); $")
_DAY_BEHIND = re.compile(r"; (?i:kỷ niệm |\d+ năm |ngày )|; [^;:\n]*\(\d{1,2}[/-]\d[^()\n]*\)")
_NEAR = 3  # events before one that may hold it
_DIGIT = re.compile(r"\d")
_PAST = re.compile(r" (?:năm )?(?:1\d{3}|200\d)(?!\d| ?[-–])")
_LEADER = re.compile(
    r"(?:Tổng Bí thư|Chủ tịch nước|Thủ tướng|Chủ tịch Quốc hội|Bộ trưởng|Tổng thống|Quốc vương|Nhà vua|Ban Bí thư"
    r"|Ủy viên Bộ Chính trị|Uỷ viên Bộ Chính trị|Quốc hội|Đoàn đại biểu|Phó Chủ tịch)"
)
_GUEST = re.compile(
    r"(?:Tổng thống|Thủ tướng|Chủ tịch|Quốc vương|Nhà vua|Nhật hoàng|Tổng Bí thư|Phó |Bộ trưởng|Toàn quyền)"
)
_ABROAD = re.compile(
    rf"thăm(?: và làm việc tại|, (?:và )?làm việc tại)? (?:(?:tới|đến) )?(?:nước )?(?=[{UPPER}])"
    r"(?!Trường|Bảo tàng|Lăng|Khu|Nhà|Bệnh viện|Công ty|Ban |Bộ |Sở|Quân|Sư đoàn|Lữ đoàn|Đồn|Trung tâm|Nghĩa trang|Làng"
    r"|Vườn|Trung đoàn|Mộ|Chùa|Nhà máy|Hợp tác"
    r"|Mẹ|Di tích|Đền|Bác|Hội|Tổng|Tập đoàn|Văn phòng|Thành cổ)"
)


def find_events(
    text: str,
    header: Header,
    body: Span,
    items: Sequence[Item],
    citations: Sequence[Citation] = (),
    named: Sequence[NamedDocument] = (),
) -> tuple[Event, ...]:
    """Every event of the body in the order of the text; the directive's month completes days printed without a year."""
    taken = sorted([c.extent for c in citations] + [n.span for n in named])
    text = _without_days_of_documents(text, citations)
    starts = [span.start for span in taken]
    found: list[Event] = []
    for event in (*_marked_days(text, body, header.month), *_shaped(text, body, header.month)):
        place = bisect_right(starts, event.span.start) - 1
        cited = place >= 0 and taken[place].end > event.span.start
        if not cited and not any(_same_place(event, other) for other in found):
            found.append(event)
    found.sort(key=lambda event: event.span)
    told = (
        event
        for place, event in enumerate(found)
        if not any(_says_again(text, event, other) for other in found[max(0, place - _NEAR) : place])
    )
    return tuple(replace(event, item=path_at(items, event.span)) for event in told)


def _without_days_of_documents(text: str, citations: Sequence[Citation]) -> str:
    """The text with noughts for the digits of what only dates a cited document: no day is read there."""
    pieces, place = [], 0
    for citation in citations:
        pieces += [text[place : citation.span.end], _DIGIT.sub("0", text[citation.span.end : citation.extent.end])]
        place = citation.extent.end
    return "".join([*pieces, text[place:]])


def _same_place(event: Event, other: Event) -> bool:
    """Two readings of one place; a campaign for a day may hold the day ("đợt thi đua … chào mừng kỷ niệm 90 năm …")."""
    return event.span.meets(other.span) and not (event.kind != other.kind and event.span.start < other.span.start)


def _says_again(text: str, event: Event, other: Event) -> bool:
    """A day in the quoted title of a contest, and another name in brackets right behind one ("… (SEA Games 31)")."""
    before = text[other.span.start : event.span.start]
    in_title = (
        other.kind == "contest" and event.span.end <= other.span.end + 1 and before.count("“") > before.count("”")
    )
    in_brackets = event.kind == other.kind and event.on is None and text[event.span.end : event.span.end + 1] == ")"
    return in_title or (in_brackets and text[other.span.end : event.span.start] == " (")


def _marked_days(text: str, body: Span, month: str | None) -> Iterator[Event]:
    """Days of the calendar, "Kỷ niệm N năm …", and any "Ngày …" with a day beside it."""
    known: list[Span] = []
    for span, name in _calendar_index().matches(text, body.start, body.end):
        if _OTHER_BODY.match(text, span.end, body.end):
            continue
        day = _calendar()[name]
        known.append(span)
        event = _with_days(text, Event(day.name, day.kind, span), body, month, day)
        if event.span != span or _is_marked(text, span, body):
            yield event
    runs = _RUN.finditer(text, body.start, body.end)
    counted = [m for m in runs if not _NO_COUNT.search(text, max(0, m.start() - 7), m.start())]
    for match in (*_ANNIVERSARY.finditer(text, body.start, body.end), *counted):
        yield from _named_day(text, match.end(), body, month, known, need_day=False)
    for match in _DAY_HEAD.finditer(text, body.start, body.end):
        marked = _MARKED.search(text, max(body.start, match.start() - 30), match.start())
        yield from _named_day(text, match.start(), body, month, known, need_day=not (marked and match[0][0] == "N"))


def _named_day(
    text: str, start: int, body: Span, month: str | None, known: Sequence[Span], *, need_day: bool
) -> Iterator[Event]:
    """A day that the calendar does not know, by its printed name."""
    name = name_at(text, start, start, body.end)
    if name is None or text.startswith(_NO_NAMES, start) or any(name.meets(span) for span in known):
        return
    event = _with_days(text, Event(shown(name.cut(text)), "commemoration", name), body, month)
    if not need_day or event.on is not None or event.span.end > name.end:
        yield event


def _is_marked(text: str, span: Span, body: Span) -> bool:
    """Whether a known name stands for its day, not for history: "Cách mạng Tháng Tám" alone may be either."""
    if _PAST.match(text, span.end, body.end) or text.endswith(_NO_DAY, 0, span.start):
        return False
    if text[span.start : span.end].casefold().startswith(_DAYS_BY_NAME) or _is_listed(text, span):
        return True
    sentence = last_of(text, _CLAUSE_ENDS, body.start, span.start)
    return _OCCASION.search(text, max(sentence, span.start - 60, body.start), span.start) is not None


def _is_listed(text: str, span: Span) -> bool:
    """Whether a name is by itself one of a list of days: "Ngày … (26/12); |Chiến thắng Hà Nội - …|; Ngày …".

    A list of streets or of chapters of history names no days.
    """
    alone = text[max(0, span.start - 2) : span.start] in ("; ", ": ") and text[span.end : span.end + 1] in (
        ";",
        ".",
        "…",
    )
    if not alone:
        return False
    before, behind = text[max(0, span.start - _ENTRY) : span.start], text[span.end : span.end + _ENTRY]
    return _DAY_BEFORE.search(before) is not None or _DAY_BEHIND.match(behind) is not None


def _with_days(text: str, event: Event, body: Span, month: str | None, day: rules.CalendarDay | None = None) -> Event:
    """Day, origin and count from what is printed round the name; else the calendar's day nearest to the month."""
    counted = any(c.isdecimal() for c in text[max(body.start, event.span.start - 20) : event.span.start])
    before = _YEARS_BEFORE.search(text, max(body.start, event.span.start - 40), event.span.start) if counted else None
    start = before.start() if before else event.span.start
    days = days_after(text, event.span.end, body.end, month)
    if days is None and (apposition := _APPOSITION.match(text, event.span.end, body.end)):
        days = days_after(text, apposition.end(), body.end, month)
    if days is None and (earlier := day_before(text, start, body.start, month)):
        start, days = earlier
        days = replace(days, end=event.span.end)
    on = days.on if days else None
    if day is not None and (known := calendar_day(day, month)) and _rather_known(known, days, day):
        on = known
    return Event(
        event.name,
        event.kind,
        Span(start, days.end if days else event.span.end),
        on=on,
        until=days.until if days and on == days.on else None,
        origin=(days.origin if days else None) or (day.origin if day and before else None),
        years=int(before["years"].replace(".", "")) if before else None,
    )


def _rather_known(known: date, days: Days | None, day: rules.CalendarDay) -> bool:
    """Whether the calendar's day stands for what is printed.

    Nothing is printed; or a holiday round it ("Quốc khánh 2/9 (nghỉ từ 30/8 đến 02/9)"); or the lunar day without the
    word ("10/3: Ngày Giỗ Tổ Hùng Vương").
    """
    if days is None or days.on is None:
        return True
    if days.until is not None:
        return day.kind == "commemoration" and days.on <= known <= days.until
    return day.day == f"lunar {days.on:%m-%d}"


def _shaped(text: str, body: Span, month: str | None) -> Iterator[Event]:
    for shape, start, head in find_heads(text, body.start, body.end):
        name = name_at(text, start, head, body.end, listing=shape.kind == "contest")
        if name is not None and (name.end > head or text[start:head] in shape.opens):
            name = _with_guest(text, name, body) if shape.kind == "visit" else name
            yield _dated(text, name, shape.kind, body, month)
    for match in _ABROAD.finditer(text, body.start, body.end):
        name = name_at(text, match.start(), match.end(), body.end)
        clause = last_of(text, _CLAUSE_ENDS, body.start, match.start())
        if name is not None and _LEADER.search(text, max(clause, match.start() - 160, body.start), name.end):
            yield _dated(text, _with_guest(text, name, body), "visit", body, month)


def _with_guest(text: str, name: Span, body: Span) -> Span:
    """A visit to Việt Nam is told apart by its guest: "|Tổng thống Liên bang Nga thăm Việt Nam"."""
    if not name.cut(text).endswith("Việt Nam"):
        return name
    marks = (";", ".", ":", "\n", "(", ",", " với ", " đón ", " tiếp ")
    opening = last_of(text, marks, body.start, name.start)
    guest = _GUEST.search(text, max(opening, name.start - 120, body.start), name.start)
    return Span(guest.start(), name.end) if guest else name


def _dated(text: str, name: Span, kind: str, body: Span, month: str | None) -> Event:
    printed = name.cut(text)
    seat = _SEAT.match(text, name.end, body.end) if " tại " in printed else None
    days = days_after(text, seat.end() if seat else name.end, body.end, month)
    if days and "kỷ niệm" in printed and kind == "campaign" and text.startswith(" (", name.end):
        days = None  # "đợt thi đua chào mừng kỷ niệm Ngày … (15/6)": the day is the other's
    on = (days.on or days.origin) if days else day_leading(text, name.start, body.start, month)
    return Event(shown(printed), kind, name, on=on, until=days.until if days else None, edition=edition(printed))


@cache
def _calendar() -> dict[str, rules.CalendarDay]:
    """Each day by its names, in all their spellings: "Hội LHPN Việt Nam" is the Liên hiệp Phụ nữ."""
    return {form: day for day in rules.calendar() for name in (day.name, *day.aliases) for form in spellings(name)}


@cache
def _calendar_index() -> PhraseIndex:
    return PhraseIndex(name for name in _calendar() if len(fold(name).split()) > 1)
