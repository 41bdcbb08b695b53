"""The documents that papers cite: central ones from the project's register; local ones invented, numbered by date."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from analytics.model import designation
from tools.sample.banks import LocalPlan, Topic, topics
from tools.sample.days import solar

REGISTER = Path(__file__).parents[2] / "data" / "rules" / "documents.csv"
FIRST_YEAR = 2020
_IS_RULE = re.compile(r"(?:ban hành )?quy định|mức |chính sách |chế độ |hỗ trợ ")  # its number bears the year
_RULES = 4.0  # of these a province issues a month


@dataclass(frozen=True, slots=True)
class Document:
    """An official document. `body` is "central" or the key of a local body; `carries` what it carries out."""

    type: str
    number: str
    year: int | None
    symbol: str
    issued: date
    issuer: str
    subject: str
    body: str = "central"
    carries: Document | None = None

    @property
    def code(self) -> str:
        """Number and symbol in their canonical form: "36-NQ/TW", "348/QĐ-TTg", "31/2019/NĐ-CP"."""
        return designation(self.number, self.year, self.symbol)

    @property
    def key(self) -> str:
        """What tells it from all others: numbers begin again."""
        return f"{self.code} {self.issued}"

    @property
    def is_law(self) -> bool:
        return self.type == "luật"


@dataclass(frozen=True, slots=True)
class Body:
    """Who issues local documents: the printed name, the end of its symbols, how many of a type it issues a month."""

    issuer: str
    tail: str
    rates: dict[str, float]


TYPE_LETTERS = {
    "chỉ thị": "CT",
    "kết luận": "KL",
    "kế hoạch": "KH",
    "công văn": "CV",
    "quyết định": "QĐ",
    "nghị quyết": "NQ",
    "chương trình hành động": "CTr",
    "hướng dẫn": "HD",
    "thông báo": "TB",
}
_PARTY = {
    "chỉ thị": 0.8,
    "kết luận": 8.0,
    "kế hoạch": 4.0,
    "công văn": 45.0,
    "quyết định": 25.0,
    "nghị quyết": 1.2,
    "thông báo": 30.0,
}
BODIES = {
    "tinh-uy": Body("Ban Thường vụ Tỉnh ủy", "TU", _PARTY),
    "bch": Body(
        "Ban Chấp hành Đảng bộ tỉnh", "TU", {"nghị quyết": 1.2, "chương trình hành động": 1.5, "kết luận": 8.0}
    ),
    "ubnd": Body("UBND tỉnh", "UBND", {"kế hoạch": 21, "quyết định": 190, "chỉ thị": 1.2, "công văn": 310}),
    "hdnd": Body("HĐND tỉnh", "HĐND", {"nghị quyết": 5}),
    "btg": Body("Ban Tuyên giáo Tỉnh ủy", "BTGTU", {"hướng dẫn": 3.5, "công văn": 32, "kế hoạch": 3}),
    "bcs": Body("Ban cán sự đảng UBND tỉnh", "BCSĐ", {"nghị quyết": 2}),
    "bcd35": Body("Ban Chỉ đạo 35 tỉnh", "BCĐ35", {"kế hoạch": 0.6, "công văn": 4}),
    "doan": Body("Ban Chấp hành Tỉnh đoàn", "TĐTN", {"kế hoạch": 9}),
    "mttq": Body("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "MTTQ-BTT", {"kế hoạch": 6, "hướng dẫn": 2}),
    "so-giao-duc": Body("Sở Giáo dục và Đào tạo", "SGDĐT-VP", {"kế hoạch": 9, "công văn": 160}),
    "so-y-te": Body("Sở Y tế", "SYT-NVY", {"kế hoạch": 9, "công văn": 390}),
    "cong-an": Body("Công an tỉnh", "CAT-PV01", {"kế hoạch": 24, "công văn": 210}),
}
OWN_RATES = {"kế hoạch": 3.0, "công văn": 21.0, "hướng dẫn": 0.9, "nghị quyết": 0.7, "quyết định": 14.0}
# the Party's numbers run through a term, the others' begin again in January
_ANEW_EACH_YEAR = {"ubnd", "hdnd", "mttq", "so-giao-duc", "so-y-te", "cong-an"}


@cache
def central() -> dict[str, Document]:
    """The register's documents by "number symbol date": "36 NQ/TW 2023-01-30", "20/2023 QH15 2023-06-22"."""
    with REGISTER.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    found = {}
    for row in rows:
        year = int(row["year"]) if row["year"] else None
        number = f"{row['number']}/{year}" if year else row["number"]
        found[f"{number} {row['symbol']} {row['date']}"] = Document(
            row["type"],
            row["number"],
            year,
            row["symbol"],
            date.fromisoformat(row["date"]),
            row["issuer"],
            row["subject"],
        )
    return found


def local_documents(body_of: dict[str, Body], last: str, seed: str) -> dict[str, list[Document]]:
    """Invented documents up to the month `last`, by topic; only those of the bodies in `body_of`."""
    planned = sorted(_planned(body_of, last, Random(seed)), key=lambda p: p[1].issued)
    numbered: dict[str, list[Document]] = defaultdict(list)
    taken: dict[tuple[str, str, int, bool], int] = {}
    for topic, document in planned:
        body = body_of[document.body]
        anew = document.issued.year if document.body in _ANEW_EACH_YEAR else 0
        rate = min(body.rates[document.type], _RULES) if document.year else body.rates[document.type]
        series = (body.tail, document.type, anew, document.year is not None)
        taken[series] = max(taken.get(series, 0) + 2, number_by(document.issued, rate, bool(anew)))
        numbered[topic].append(replace(document, number=f"{taken[series]:02d}"))
    return numbered


def number_by(day: date, rate: float, anew: bool = False) -> int:
    """The number that a series with so many papers a month has reached: even, so that the odd ones are free.

    `anew`: the series begins again in January, else with the term of the Party's committees.
    """
    begun = date(day.year, 1, 1) if anew else date(FIRST_YEAR, 10, 15)
    return int(rate * (day - begun).days / 30.4) // 2 * 2 + 2


def working_day(day: date) -> date:
    """The day, or the last working day before it: nothing is issued at weekends and in the Tết holidays."""
    tet = solar(day.year, 1, 1)
    if -3 <= (day - tet).days <= 6:
        day = tet - timedelta(days=4)
    return day - timedelta(days=max(0, day.weekday() - 4))


def _planned(body_of: dict[str, Body], last: str, chance: Random) -> Iterator[tuple[str, Document]]:
    for topic in topics().values():
        for plan in topic.local:
            for issued in map(working_day, _days(plan, last, chance)):
                if plan.by in body_of:
                    yield topic.key, _document(topic, plan, body_of[plan.by], issued)


def _days(plan: LocalPlan, last: str, chance: Random) -> list[date]:
    """The days on which a planned document is issued."""
    if plan.yearly:
        return [date(y, plan.yearly, chance.randint(3, 27)) for y in range(FIRST_YEAR, int(last[:4]) + 1)]
    day = chance.randint(3, 27)
    if plan.once:
        return [date(int(plan.once[:4]), int(plan.once[5:]), day)]
    carried = central()[plan.carries or ""].issued
    months = carried.year * 12 + carried.month - 1 + plan.after
    return [date(months // 12, months % 12 + 1, day)]


def _document(topic: Topic, plan: LocalPlan, body: Body, issued: date) -> Document:
    year = issued.year + (plan.yearly == 12)  # the plan for a year is issued in the December before
    about = plan.about.replace("{year}", str(year)).replace("{last_year}", str(year - 1))
    about = about.replace("{school_year}", f"{issued.year} - {issued.year + 1}")
    symbol = _symbol(plan, body, topic)
    carries = central()[plan.carries] if plan.carries else None
    is_rule = plan.by in ("hdnd", "ubnd") and bool(_IS_RULE.match(plan.about))
    return Document(
        plan.type, "0", issued.year if is_rule else None, symbol, issued, body.issuer, about, plan.by, carries
    )


_FIELDS = {"A": "NC", "B": "NC", "C": "NC", "D": "KTTH", "E": "KGVX"}  # the offices that draft a committee's letters


def _symbol(plan: LocalPlan, body: Body, topic: Topic) -> str:
    letters = TYPE_LETTERS[plan.type]
    if plan.by not in _ANEW_EACH_YEAR:
        return f"{letters}/{body.tail}"
    if plan.type != "công văn":
        return f"{letters}-{body.tail.removesuffix('-VP').removesuffix('-NVY')}"
    return f"UBND-{_FIELDS[topic.theme[0]]}" if plan.by == "ubnd" else body.tail
