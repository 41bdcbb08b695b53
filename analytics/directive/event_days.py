"""When an event takes place: the days printed round its name, lunar days, and the year that is not printed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import lunar_vn

from analytics.directive import rules
from analytics.directive.dates import FULL, SHORT, full_date, short_date

_WORDED = r"\d{1,2} tháng \d{1,2}(?! ?[/\d])(?! năm \d)"
_DAY = rf"(?:{FULL}|{SHORT}|{_WORDED})"
# what may stand between a name and its days
_BETWEEN = (
    r"[”\"]?(?: thành công)?"
    r"(?:,? (?:nhiệm kỳ \d{4} ?[-–] ?\d{4}|năm học \d{4} ?[-–] ?\d{4}|(?:năm )?\d{4}(?: ?[-–] ?\d{4})?"
    r"|do [^,;.()\n]{3,60}?|(?:tại|ở|trên địa bàn) [^,;.()\n]{3,60}?"
    r"|(?:được )?(?:tổ chức|diễn ra) tại [^;.()\n]{3,60}?)"
    r"| ?[-–] ?năm \d{4}| \((?!từ|ngày|\d)[^()\n]{2,40}\)){0,2}"
    r"(?: (?:từ |lúc )?\d{1,2} giờ(?: \d{1,2})?(?: đến \d{1,2} giờ(?: \d{1,2})?)?)?"
)
_LEAD = (
    r"(?:(?:dự kiến|khai mạc|khai hội|diễn ra|được tổ chức|tổ chức|phát động|ra quân|tính từ|họp|khai giảng|khởi động"
    r"|bắt đầu|chính hội|chính lễ|kéo dài|vào|trong|đợt \d|\d{1,2} ngày|\d{1,2} giờ(?: \d{1,2})?(?: phút)?"
    r"|\d{1,2}h\d{0,2}|chiếu|đến(?= \d{1,2} giờ)|các|hai|ba|cả|lúc|hồi|là|buổi|sáng|chiều|tối|đêm|ngày|từ"
    r"|[Cc]hủ nhật|[Tt]hứ \w+|m[ùồ]ng),? )*\(?"
)
_JOIN = r" ?(?:-|–|—|,(?= \d)|đến hết|đến|tới|và) ?(?:hết )?(?:ngày )?(?:m[ùồ]ng )?"
_WHEN = re.compile(
    rf"{_BETWEEN}(?P<mark>(?:,(?! ngày)|:)? ?\(* ?){_LEAD}(?:(?P<first>{_DAY}|\d{{1,2}}){_JOIN})?(?P<last>{_DAY})"
    r"(?P<lunar>[^()\d\n;,]{0,12}(?:âm lịch|ÂL))?"
)
_REST_OF_BRACKET = re.compile(r"[^()\n]{0,30}\)+")
_BEFORE = re.compile(  # a comma behind a day that nothing leads ends what stands before: "Ngày Pháp luật 9/11, Ngày …"
    rf"(?:(?P<led>[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối) )?(?P<day>{FULL}|{SHORT}) ?(?:[:\-–] ?|(?(led), ?|(?!,)))?"
    r"\(?(?:[Nn]gày )?$"
)
_LEADING = re.compile(
    rf"(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối)(?: ngày)? (?P<day>{FULL}|{SHORT}),? (?:tại [^,;.()\n]{{3,40}}, ?)?$"
)


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day (None: one day only), the day of the first event, and where they are printed to."""

    on: date | None
    until: date | None
    origin: date | None
    end: int


def days_after(text: str, place: int, limit: int, month: str | None) -> Days | None:
    """The days printed right after a name: "(21/6/1925-21/6/2023)", " từ 17/9 đến 26/9", "(10-11/9/2023)".

    Two dates a year or less apart are a range; else the first is the origin. A single date long past is one too.
    """
    match = _WHEN.match(text, place, limit)
    if match is None:
        return None
    end = match.end()
    if "(" in match["mark"] and (rest := _REST_OF_BRACKET.match(text, end, limit)):
        end = rest.end()
    first, last = match["first"], match["last"]
    if match["lunar"]:
        return _lunar_days(first, last, month, end)
    until = _day(last, month)
    if first is None:
        return _one_day(until, month, end)
    if first.isdecimal():
        return Days(_with_day(until, int(first)), until, None, end)
    on = _day(first, month if until is None else f"{until:%Y-%m}")
    if on and re.search(r"\d{4}$", first) and (until is None or until.year - on.year > 1 or _same_day(on, until)):
        return Days(until, None, on, end)
    return Days(on, until, None, end)


def day_before(text: str, place: int, floor: int, month: str | None) -> tuple[int, Days] | None:
    """(where it begins, the day) printed right before a name: "27/7: Ngày …", "Ngày 19/8, …"."""
    if not any(c.isdecimal() for c in text[max(floor, place - 14) : place]):
        return None
    match = _BEFORE.search(text, max(floor, place - 25), place)
    return (match.start(), _one_day(_day(match["day"], month), month, place)) if match else None


def day_leading(text: str, place: int, floor: int, month: str | None) -> date | None:
    """The day that opens the sentence of a meeting: "Sáng 26-12, |Đại hội … khai mạc"."""
    match = _LEADING.search(text, max(floor, place - 70), place)
    return _day(match["day"], month) if match else None


def calendar_day(day: rules.CalendarDay, month: str | None) -> date | None:
    """The solar day of a calendar row nearest to the directive's month; None for months and weeks."""
    if match := re.fullmatch(r"(\d\d)-(\d\d)", day.day):
        return _nearest(f"{match[2]}/{match[1]}", month)
    match = re.fullmatch(r"lunar (\d\d)-(\d\d)", day.day)
    return _nearest_lunar(int(match[2]), int(match[1]), month) if match else None


def days_in(day: str, year: int) -> tuple[tuple[date, date], ...]:
    """First and last day of what the calendar puts on `day` ("06-21", "06", "06-01..06-08", "lunar 03-10"), for each
    time that it begins in a year: none for 29/2 in most years, two now and then at the turn of the lunar year.
    """
    if day.startswith("lunar "):
        solar = (_solar(lunar_year, int(day[6:8]), int(day[9:])) for lunar_year in (year - 1, year))
        return tuple((found, found) for found in solar if found and found.year == year)
    if len(day) == 2:
        return ((date(year, int(day), 1), date(year, int(day), monthrange(year, int(day))[1])),)
    first, _, last = day.partition("..")
    on, until = _of_year(first, year), _of_year(last or first, year + (bool(last) and last < first))
    return ((on, until),) if on and until else ()


def lunar_day(day: date) -> str | None:
    """The lunar day of a solar one, as the calendar writes it ("lunar 03-10"); None in a leap month, which no day comes
    again in, and outside the library's tables.
    """
    try:
        lunar = lunar_vn.solar_to_lunar(day)
    except ValueError:
        return None
    return None if lunar.leap else f"lunar {lunar.month:02d}-{lunar.day:02d}"


def _of_year(day: str, year: int) -> date | None:
    return short_date(f"{day[3:]}/{day[:2]}", year)


def _one_day(day: date | None, month: str | None, end: int) -> Days:
    if day is None or month is None or day.year >= int(month[:4]) - 1:
        return Days(day, None, None, end)
    return Days(_nearest(f"{day.day}/{day.month}", month), None, day, end)


def _lunar_days(first: str | None, last: str, month: str | None, end: int) -> Days:
    day, lunar_month = (int(n) for n in re.findall(r"\d+", last)[:2])
    until = _nearest_lunar(day, lunar_month, month)
    if first is None or until is None:
        return Days(until, None, None, end)
    begin = [int(n) for n in re.findall(r"\d+", first)[:2]]
    on = _nearest_lunar(begin[0], begin[1] if len(begin) > 1 else lunar_month, f"{until:%Y-%m}")
    return Days(on if on and on <= until else None, until, None, end)


def _same_day(a: date, b: date) -> bool:
    return (a.day, a.month) == (b.day, b.month)


def _with_day(last: date | None, day: int) -> date | None:
    """The day of the same month; "28 - 3/9" begins in the month before and is not guessed."""
    return last.replace(day=day) if last and 1 <= day <= last.day else None


def _day(printed: str, month: str | None) -> date | None:
    """A day printed in full, or without its year in the year nearest to the month."""
    return full_date(printed) if re.search(r"\d{4}$", printed) else _nearest(printed, month)


def _nearest(day_and_month: str, month: str | None) -> date | None:
    """The day printed without a year, in the year that brings it nearest to the directive's month (1/1 in December)."""
    return _closest(lambda year: short_date(day_and_month, year), month)


def _nearest_lunar(day: int, lunar_month: int, month: str | None) -> date | None:
    """The solar day of a lunar one ("10/3 âm lịch"), in the year that brings it nearest to the directive's month."""
    if not (1 <= lunar_month <= 12 and 1 <= day <= 30):
        return None
    return _closest(lambda year: _solar(year, lunar_month, day), month)


def _solar(year: int, lunar_month: int, day: int) -> date | None:
    try:
        lunar = lunar_vn.LunarDate(day, lunar_month, year)
        found = lunar_vn.lunar_to_solar(lunar)
    except ValueError:  # a year outside the library's tables
        return None
    return found if lunar_vn.solar_to_lunar(found) == lunar else None  # day 30 of a month of 29


def _closest(day_in: Callable[[int], date | None], month: str | None) -> date | None:
    """Of a day in the years round a month, the one nearest to its middle; None without a month or such a day."""
    if month is None:
        return None
    middle = date(int(month[:4]), int(month[5:7]), 15)
    days = map(day_in, (middle.year - 1, middle.year, middle.year + 1))
    return min((day for day in days if day), key=lambda day: abs(day - middle), default=None)
