"""Dates as directives print them. A small grammar of our own: a free search invents dates (dateparser: 117 for 73).

`FULL` and `SHORT` are pieces for other patterns; groups are read by `full_date` and `short_date`.
"""

from __future__ import annotations

import re
from datetime import date

# 08/4/2021 · 7-8-2018 · 19.5.1890 · 21/5/ 2020 · ngày 08 tháng 01 năm 2020
FULL = (
    r"(?:(?<!\d)\d{1,2} ?[/.\-–] ?\d{1,2} ?[/.\-–] ?\d{4}(?!\d)"
    r"|(?<!\d)\d{1,2} tháng \d{1,2} năm \d{4}(?!\d))"
)
# 20/11 · 27-7; not the head of a longer number, but of a range: "10/11-10/12/2017"
SHORT = r"(?<![\d/.])(?:\d{1,2} ?/ ?\d{1,2}(?![\d/.]*\d)(?!-\d+(?!\d| ?/))|\d{1,2} ?- ?\d{1,2}(?![\d/.\-]*\d)(?! ?/))"
TERM = r"[Kk]h(?:óa|oá)"  # of a committee or an assembly

_FULL = re.compile(FULL)
_NUMBERS = re.compile(r"\d+")


def full_date(text: str) -> date | None:
    """The date in a text that `FULL` matched; None where no such day exists (31/6/2023)."""
    day, month, year = (int(n) for n in _NUMBERS.findall(text)[:3])
    return _date(year, month, day)


def short_date(text: str, year: int) -> date | None:
    """The date in a text that `SHORT` matched, in the given year; None where no such day exists (29/2, year 0)."""
    day, month = (int(n) for n in _NUMBERS.findall(text)[:2])
    return _date(year, month, day)


def full_dates(text: str) -> list[re.Match[str]]:
    """Every full date of a text, in order."""
    return list(_FULL.finditer(text))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
