"""Days, months and weeks as papers mark them: which ones a month has, and in which of the many printed forms."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

import lunar_vn

from tools.sample.said import Marked, Said, planted

_CALENDAR = Path(__file__).parents[2] / "data" / "rules" / "calendar.csv"
_LIST = Path(__file__).parent / "days.txt"
YEARS_OF_TET = {2022: "Nhâm Dần", 2023: "Quý Mão", 2024: "Giáp Thìn", 2025: "Ất Tỵ", 2026: "Bính Ngọ"}
_SHORT = {  # what offices shorten in names of days
    "TNCS Hồ Chí Minh": "TNCS HCM",
    "Cộng hòa xã hội chủ nghĩa Việt Nam": "CHXHCN Việt Nam",
    "Công an nhân dân": "CAND",
    "Quân đội nhân dân Việt Nam": "QĐND Việt Nam",
    "phòng, chống": "phòng chống",
    "Liệt sĩ": "Liệt sỹ",
}
# how anniversaries whose first year is known are printed, and how often beside each other
_ANNIVERSARIES = {
    "both": 84,
    "both, blanks": 32,
    "both, dash": 14,
    "both, one blank": 6,
    "both, no dash": 1,
    "both, dots": 3,
    "both, bracket twice": 1,
    "years": 5,
    "day": 22,
    "origin": 6,
    "count alone": 12,
    "day alone": 14,
}


@dataclass(frozen=True, slots=True)
class Day:
    """A row of the calendar in one year. `until`: of ranges; `on` is None for whole months; `origin` of the first."""

    name: str
    kind: str
    on: date | None
    until: date | None
    origin: date | None
    lunar: str | None  # "10/3"
    major: bool


@cache
def _rows() -> list[tuple[dict[str, str], bool]]:
    listed = [line for line in _LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    marks = {line[2:]: line.startswith("*") for line in listed}
    with _CALENDAR.open(encoding="utf-8") as file:
        return [(row, marks[row["name"]]) for row in csv.DictReader(file) if row["name"] in marks]


def of_month(year: int, month: int, more: int = 2) -> list[Day]:
    """What a paper for this month may mark: its own days and those of the next month's first (`more` and one)."""
    begin = date(year, month, 1)
    end = (begin + timedelta(days=32)).replace(day=1) + timedelta(days=more)
    days = [day for row, major in _rows() for y in (year, year + 1) if (day := _day(row, major, y, begin, end))]
    return sorted(days, key=lambda day: (day.on or begin, day.name))


def _day(row: dict[str, str], major: bool, year: int, begin: date, end: date) -> Day | None:
    printed, lunar, until = row["day"], None, None
    if re.fullmatch(r"\d\d", printed):
        whole = Day(row["name"], row["kind"], None, None, None, None, major)
        return whole if (year, int(printed)) == (begin.year, begin.month) else None
    if printed.startswith("lunar"):
        lunar_month, lunar_day = (int(n) for n in printed[6:].split("-"))
        on = solar(year, lunar_month, lunar_day)
        lunar = f"{lunar_day}/{lunar_month}"
        end = end + timedelta(days=20) if lunar == "1/1" else end  # Tết is prepared in the month before
    else:
        first, _, last = printed.partition("..")
        on = date(year, int(first[:2]), int(first[3:]))
        until = date(year, int(last[:2]), int(last[3:])) if last else None
    if not begin <= on <= end:
        return None
    origin = date.fromisoformat(row["origin"]) if len(row["origin"]) == 10 else None
    return Day(row["name"], row["kind"], on, until, origin, lunar, major)


@cache
def solar(year: int, lunar_month: int, lunar_day: int) -> date:
    """The solar day of a lunar one; `year` is the lunar year's."""
    return lunar_vn.lunar_to_solar(lunar_vn.LunarDate(lunar_day, lunar_month, year))


def chosen(year: int, month: int, taste: str, least: int, most: int) -> list[Day]:
    """The days that one office marks in a month: all great ones, and by its taste some of the others, year by year."""
    days = of_month(year, month)
    if len(days) <= least:  # January and February have few of their own: those of the weeks to come are prepared
        days = of_month(year, month, 12)
    great = [day for day in days if day.major]
    others = [day for day in days if not day.major]
    others.sort(key=lambda day: Random(f"{taste}{day.name}").random() + Random(f"{taste}{day.name}{year}").random())
    wished = max(least - len(great), min(most - len(great), round(len(others) * 0.55)))
    kept = {day.name for day in great[:most] + others[: max(0, wished)]}
    return [day for day in days if day.name in kept]


def mark(day: Day, year: int, chance: Random) -> Said:
    """One day in one of the printed forms: "kỷ niệm 98 năm Ngày … (21/6/1925-21/6/2023)", "Ngày … (20/11)"."""
    name = _shortened(day.name, chance)
    if day.kind == "campaign":
        return _campaign(day, name, year, chance)
    if day.lunar:
        return _lunar(day, name, chance)
    assert day.on is not None
    if day.origin is None:
        return _plain(day, name, chance)
    form = chance.choices(list(_ANNIVERSARIES), list(_ANNIVERSARIES.values()))[0]
    years = day.on.year - day.origin.year
    if form == "day alone" or years < 1:
        return _plain(day, name, chance)
    behind = _days_behind(day, form)
    shown = day.origin if form.startswith(("both", "origin")) else None
    return planted(f"kỷ niệm {years} năm {name}{behind}", Marked(day.name, day.kind, day.on, None, shown, years))


def _shortened(name: str, chance: Random) -> str:
    for full, short in _SHORT.items():
        if full in name and chance.random() < 0.25:
            return name.replace(full, short)
    return name


def _days_behind(day: Day, form: str) -> str:
    assert day.on and day.origin
    padded = day.on.day < 10
    first, last = (
        f"{d:%d}/{d.month}/{d.year}" if padded else f"{d.day}/{d.month}/{d.year}" for d in (day.origin, day.on)
    )
    return {
        "both": f" ({first}-{last})",
        "both, blanks": f" ({first} - {last})",
        "both, dash": f" ({first} – {last})",
        "both, one blank": f" ({first}- {last})",
        "both, no dash": f" ({first} {last})",
        "both, dots": f" ({first.replace('/', '.')} - {last.replace('/', '.')})",
        "both, bracket twice": f" (({first} - {last}))",
        "years": f" ({day.origin.year}-{day.on.year})",
        "day": f" ({last[:-5]})",
        "origin": f" ({first.replace('/', '-')})",
        "count alone": "",
    }[form]


def _plain(day: Day, name: str, chance: Random) -> Said:
    """A day without its count of years."""
    assert day.on is not None
    form = chance.choices(["brackets", "hyphen", "none", "bare", "words", "before"], [150, 24, 12, 6, 4, 4])[0]
    shown = f"{day.on:%d}/{day.on.month}"
    text = {
        "brackets": f"{name} ({shown})",
        "hyphen": f"{name} ({shown.replace('/', '-')})",
        "none": name,
        "bare": f"{name} {shown}",
        "words": f"{name} (ngày {day.on:%d} tháng {day.on.month})",
        "before": f"ngày {shown}: {name}",
    }[form]
    return planted(text, Marked(day.name, day.kind, day.on))


def _lunar(day: Day, name: str, chance: Random) -> Said:
    assert day.on and day.lunar
    if day.lunar == "1/1":
        year = f"{YEARS_OF_TET[day.on.year]} {day.on.year}" if day.on.year in YEARS_OF_TET else str(day.on.year)
        return planted(f"{name} {year}", Marked(day.name, day.kind, day.on))
    first, month = day.lunar.split("/")
    forms = [f"({day.lunar} âm lịch)"]
    if int(first) <= 10:
        forms += [f"(mùng {first} tháng {month} âm lịch)", f"(mồng {first}/{month} âm lịch)"]
    return planted(f"{name} {chance.choice(forms)}", Marked(day.name, day.kind, day.on))


def _campaign(day: Day, name: str, year: int, chance: Random) -> Said:
    if day.on is None or day.until is None:
        return planted(name + chance.choice((f" năm {year}", f" năm {year}", "")), Marked(day.name, day.kind))
    first, last = f"{day.on:%d}/{day.on.month}", f"{day.until:%d}/{day.until.month}/{day.until.year}"
    text = chance.choice(
        (f" ({first} - {last})", f" ({first}-{last})", f" từ {first} đến {last}", f" ({first} – {last})")
    )
    return planted(name + text, Marked(day.name, day.kind, day.on, day.until))
