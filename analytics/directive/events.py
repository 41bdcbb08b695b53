"""Clean text → what takes place or is marked: days, campaigns, meetings, visits, contests, exams.

A day of the calendar is known by its name; other events by their shape. What only dates or issues a cited document,
and what stands in a document's name, is no event.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import lunar_vn

from analytics.directive import rules
from analytics.directive.dates import FULL, SHORT, full_date, short_date
from analytics.directive.event_shapes import SHAPES
from analytics.directive.outline import path_at
from analytics.directive.phrases import PhraseIndex
from analytics.model import Citation, Event, Header, Item, NamedDocument, Span
from analytics.vietnamese import LOWER, ORDINALS, UPPER, fold

_DAYS = re.compile(
    rf" ?\(+ ?(?:ngày )?(?:(?P<origin>{FULL}) ?[-–—] ?(?P<on>{FULL})|(?P<single>{FULL})|(?P<short>{SHORT}))"
    r"[^()\n]{0,20}\)?"
)
_ANNIVERSARY = re.compile(r"(?i:kỷ niệm) (?:lần thứ )?(?P<years>\d{1,4}) năm,? ?")
_YEARS_BEFORE = re.compile(
    r"(?P<marked>(?i:kỷ niệm) (?:lần thứ )?)?(?P<years>\d{1,4}) (?(marked)(?:năm,? ?)?|năm,? ?)(?:\((?i:ngày) ?)?$"
)
# a list of works in the name of a prize: "sáng tác, quảng bá tác phẩm văn học, nghệ thuật, báo chí về chủ đề …"
_LIST_IN_NAME = re.compile(
    rf", (?!tuyên truyền|thực hiện|triển khai|tổ chức|đẩy mạnh|tăng cường|phát động|vận động|gắn)[{LOWER}]"
    r"[^;.:()\n]{0,90}? về (?:chủ đề )?[“\w]"
)
_INITIALS = r"(?<![ .(][A-ZĐ])(?<! Ph)(?<! TP)(?<! ThS)"  # "C. Mác", "Ph. Ăngghen": no end of a name
_NAME_END = re.compile(
    rf"[;:()\n]|{_INITIALS}\.(?=\s|$)|…|\.\.\.|, (?!chống|chữa|vì|hiện|đường|thống)"
    rf"| (?:và|gắn với|theo|bằng|do|năm \d{{4}}|dự kiến|khai mạc|khai hội|diễn ra)(?= )"
    rf"| (?:từ|ngày|tổ chức)(?= (?:ngày )?\d)|$"
)
# "65 năm thiết lập quan hệ ngoại giao … (02/12/1960 - 02/12/2025)": two days tell it without "kỷ niệm"
_RUN = re.compile(
    rf"(?<![\d/.,-])(?P<years>\d{{1,3}}) năm (?=[^\d;.()\n]{{6,150}} ?"
    rf"\((?:{FULL} ?[-–—] ?{FULL}|\d{{4}} ?[-–—] ?\d{{4}})\))"
)
# "(từ ngày 02 đến ngày 08/10/2023)", " từ 20/4 đến hết ngày 10/6/2021", " ngày 15/8/2019"
_WHEN = re.compile(
    rf",? ?\(?(?:(?:dự kiến|khai mạc|diễn ra|tổ chức) )*(?:từ )?(?:ngày )?(?:(?P<first>{FULL}|{SHORT}|\d{{1,2}}) ?"
    rf"(?:đến hết|đến|-|–) ?(?:hết )?(?:ngày )?)?(?P<last>{FULL}|{SHORT})\)?"
)
_DAY_HEAD = re.compile(rf"(?<!\w)(?:Ngày|ngày) (?=[{UPPER}]|truyền thống|toàn dân|môi trường|thành lập|sinh|hội)")
_EDITION = re.compile(
    r"lần thứ (?P<edition>[IVXLC]+\b|\d+|\w+)|(?:Kỳ họp|Trung ương|kỳ họp) (?:thứ )?(?P<session>\d+|[IVXLC]+\b|\w+)"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LONGEST_NAME = 160


def find_events(
    text: str,
    header: Header,
    body: Span,
    items: Sequence[Item],
    citations: Sequence[Citation] = (),
    named: Sequence[NamedDocument] = (),
) -> tuple[Event, ...]:
    """Every event of the body in the order of the text; the directive's month completes days printed without a year."""
    taken = [c.extent for c in citations] + [n.span for n in named]
    found: list[Event] = []
    for event in (*_marked_days(text, body, header.month), *_shaped(text, body, header.month)):
        cited = any(event.span.meets(span) for span in taken)
        if not cited and not any(_same_place(event, other) for other in found):
            found.append(event)
    placed = (replace(e, item=path_at(items, e.span)) for e in found)
    return tuple(sorted(placed, key=lambda e: e.span))


def _same_place(event: Event, other: Event) -> bool:
    """Two readings of one place; a campaign for a day may hold the day ("đợt thi đua … chào mừng kỷ niệm 90 năm …")."""
    around = event.kind != other.kind and event.span.start < other.span.start and event.span.holds(other.span)
    return event.span.meets(other.span) and not around


def _marked_days(text: str, body: Span, month: str | None) -> Iterator[Event]:
    """Days of the calendar, "Kỷ niệm N năm …", and any "Ngày …" with a day in brackets."""
    known = [(span, _calendar()[name]) for span, name in _calendar_index().matches(text, body.start, body.end)]
    for span, day in known:
        yield _with_days(text, Event(day.name, day.kind, span), body, month, day)
    for match in (*_ANNIVERSARY.finditer(text, body.start, body.end), *_RUN.finditer(text, body.start, body.end)):
        name = _name(text, match.end(), body.end)
        if name is not None and not any(name.meets(span) for span, _ in known):
            yield _with_days(text, Event(_shown(name.cut(text)), "commemoration", name), body, month)
    for match in _DAY_HEAD.finditer(text, body.start, body.end):
        name = _name(text, match.start(), body.end)
        if name is not None and _DAYS.match(text, name.end):
            yield _with_days(text, Event(_shown(name.cut(text)), "commemoration", name), body, month)


def _with_days(text: str, event: Event, body: Span, month: str | None, day: rules.CalendarDay | None = None) -> Event:
    """Day, origin and count from what is printed round the name; else the calendar's day nearest to the month."""
    before = _YEARS_BEFORE.search(text, max(body.start, event.span.start - 40), event.span.start)
    days = _DAYS.match(text, event.span.end, body.end)
    lunar = (days is not None and "âm lịch" in days[0]) or (day is not None and day.day.startswith("lunar"))
    on = origin = None
    if days and lunar and days["short"]:  # "(10/3 âm lịch)"
        lunar_day, lunar_month = (int(n) for n in re.findall(r"\d+", days["short"])[:2])
        on = _nearest_lunar(lunar_day, lunar_month, month)
    elif days and not lunar:
        on = full_date(days["on"]) if days["on"] else _nearest(days["short"], month) if days["short"] else None
        origin = full_date(days["origin"] or days["single"]) if days["origin"] or days["single"] else None
    if origin is not None and on is None and month:
        this_year = _nearest(f"{origin.day}/{origin.month}", month)
        on, origin = (origin, None) if origin.year == int(month[:4]) else (this_year, origin)
    if on is None and day is not None:
        on = _calendar_day(day, month)
    start = before.start() if before else event.span.start
    return replace(
        event,
        on=on,
        origin=origin or (day.origin if day and before else None),
        years=int(before["years"]) if before else None,
        span=Span(start, days.end() if days else event.span.end),
    )


def _calendar_day(day: rules.CalendarDay, month: str | None) -> date | None:
    """The solar day of a calendar row nearest to the directive's month; None for months and weeks."""
    if match := re.fullmatch(r"(\d\d)-(\d\d)", day.day):
        return _nearest(f"{match[2]}/{match[1]}", month)
    match = re.fullmatch(r"lunar (\d\d)-(\d\d)", day.day)
    return _nearest_lunar(int(match[2]), int(match[1]), month) if match else None


def _nearest_lunar(day: int, lunar_month: int, month: str | None) -> date | None:
    """The solar day of a lunar one ("10/3 âm lịch"), in the year that brings it nearest to the directive's month."""
    if not (1 <= lunar_month <= 12 and 1 <= day <= 30):
        return None
    return _closest(lambda year: _solar(year, lunar_month, day), month)


def _solar(year: int, lunar_month: int, day: int) -> date | None:
    lunar = lunar_vn.LunarDate(day, lunar_month, year)
    try:
        found = lunar_vn.lunar_to_solar(lunar)
    except ValueError:  # a year outside the library's tables
        return None
    return found if lunar_vn.solar_to_lunar(found) == lunar else None  # day 30 of a month of 29


def _nearest(day_and_month: str, month: str | None) -> date | None:
    """The day printed without a year, in the year that brings it nearest to the directive's month (1/1 in December)."""
    return _closest(lambda year: short_date(day_and_month, year), month)


def _closest(day_in: Callable[[int], date | None], month: str | None) -> date | None:
    """Of a day in the years round a month, the one nearest to its middle; None without a month or such a day."""
    if month is None:
        return None
    middle = date(int(month[:4]), int(month[5:7]), 15)
    days = map(day_in, (middle.year - 1, middle.year, middle.year + 1))
    return min((day for day in days if day), key=lambda day: abs(day - middle), default=None)


def _shaped(text: str, body: Span, month: str | None) -> Iterator[Event]:
    for shape in SHAPES:
        for match in shape.head.finditer(text, body.start, body.end):
            span = _name(text, match.start(), body.end, after_head=match.end(), listing=shape.kind == "contest")
            if span is not None:
                printed = span.cut(text)
                on, until = _when(text, span.end, body.end, month)
                yield Event(_shown(printed), shape.kind, span, on=on, until=until, edition=_edition(printed))


def _when(text: str, place: int, limit: int, month: str | None) -> tuple[date | None, date | None]:
    """First and last day printed right after a name; the last is None for a single day."""
    match = _WHEN.match(text, place, limit)
    last = _day(match["last"], month) if match else None
    if match is None or last is None or match["first"] is None:
        return last, None
    first = match["first"]
    return _day(f"{first}/{last.month}" if first.isdecimal() else first, month), last


def _day(printed: str, month: str | None) -> date | None:
    """A day printed in full, or without its year in the year nearest to the month."""
    return full_date(printed) if re.search(r"\d{4}$", printed) else _nearest(printed, month)


def _name(text: str, start: int, limit: int, after_head: int | None = None, *, listing: bool = False) -> Span | None:
    """The name that begins at `start`: to the first mark that ends it.

    A comma before a body goes on with a meeting; with `listing`, one inside a list of works with a prize.
    """
    limit = min(limit, start + _LONGEST_NAME)
    place = after_head or start
    while True:
        end = _NAME_END.search(text, place, limit)
        stop = end.start() if end else limit
        closing = text.find("”", stop, limit) if text.count("“", start, stop) > text.count("”", start, stop) else -1
        if closing >= 0:  # a mark inside a quoted title ends nothing
            place = closing + 1
            continue
        if text.startswith((", Ban Chấp hành", ", Quốc hội", ", HĐND", ", Hội đồng nhân dân", "(Giải "), stop):
            place = stop + 2
        elif text.startswith((" và Bí thư", " và Tổng Bí thư", " và Chủ tịch", ") lần thứ"), stop):
            place = stop + 3
        elif listing and (more := _LIST_IN_NAME.match(text, stop, limit)):
            place = more.end()
        else:
            break
    printed = text[start:stop].rstrip(" ,-–")
    return Span(start, start + len(printed)) if len(_shown(printed)) > 5 else None


def _shown(printed: str) -> str:
    name = re.sub(r"[\s,–-]*(?:năm )?\d{4}$| ?\d{1,2}/\d{1,2}/\d{4}$", "", printed)
    return name[:1].upper() + name[1:]


def _edition(name: str) -> str | None:
    match = _EDITION.search(name)
    word = (match["edition"] or match["session"]) if match else None
    if word is None:
        return None
    if word.isdecimal():
        return str(int(word))
    if word.casefold() in ORDINALS:
        return str(ORDINALS[word.casefold()])
    return str(_roman(word)) if all(c in _ROMAN for c in word) else None


def _roman(numeral: str) -> int:
    values = [_ROMAN[c] for c in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


@cache
def _calendar() -> dict[str, rules.CalendarDay]:
    return {name: day for day in rules.calendar() for name in (day.name, *day.aliases)}


@cache
def _calendar_index() -> PhraseIndex:
    return PhraseIndex(name for name in _calendar() if len(fold(name).split()) > 1)
