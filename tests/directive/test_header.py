"""Headers in every form in which offices print and flatten them. Only the fields that a row names are compared."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analytics.directive.header import read_header
from analytics.directive.outline import outline
from analytics.model import Header
from analytics.reading import clean

BODY = "\n\n1. Tuyên truyền các ngày lễ lớn.\n\n2. Học tập và làm theo Bác.\n"
OPENING = "\n\nCăn cứ Hướng dẫn số 99-HD/BTGTW, ngày 20/4/2020, đề nghị các chi bộ thực hiện các nội dung sau:"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
TITLE = "Định hướng công tác tuyên truyền tháng 6 năm 2023"
OF_PROVINCE = "Ban Tuyên giáo Tỉnh ủy Lạng Sơn"
JUNE = {
    "month": "2023-06",
    "until": None,
    "issuer": OF_PROVINCE,
    "number": "263",
    "symbol": "CV/BTGTU",
    "issued_on": date(2023, 5, 28),
    "place": "Lạng Sơn",
}
DATED = "Lạng Sơn, ngày 28 tháng 5 năm 2023"
LEFT = "TỈNH ỦY LẠNG SƠN\nBAN TUYÊN GIÁO"
NOTHING: dict[str, Any] = dict.fromkeys(("issuer", "number", "symbol", "issued_on", "place"))


def read(raw: str) -> Header:
    text, _ = clean(raw)
    return read_header(text, outline(text)[0].start)


def cases(table: str) -> list[Any]:
    rows = (line.split(": ", 1) for line in table.strip().split("\n"))
    return [pytest.param(*text.replace("⏎", "\n").split(" → "), id=name) for name, text in rows]


LETTERHEADS = [
    pytest.param(
        f"{LEFT}\n*\nSố 263-CV/BTGTU\n{PARTY}\n{DATED}\n\n{TITLE}{OPENING}",
        {**JUNE, "title": TITLE},
        id="left-then-right",
    ),
    pytest.param(  # as the capital fonts of TCVN3 leave it: small letters in the file
        f"{LEFT.lower()}\n*\nSố 263-CV/BTGTU\n{PARTY.lower()}\n{DATED}\n\n{TITLE.lower()}{OPENING}",
        JUNE,
        id="small-letters",
    ),
    pytest.param(f"{LEFT}\n***\n{PARTY}\n{DATED}\nSố 263-CV/BTGTU\n\n{TITLE}{OPENING}", JUNE, id="date-before-number"),
    pytest.param(
        f"TỈNH ỦY LẠNG SƠN {PARTY}\nBAN TUYÊN GIÁO\n* {DATED}\nSố 263-CV/BTGTU\n\n{TITLE}", JUNE, id="by-rows"
    ),
    pytest.param(f"{LEFT}\n*\nSố 263-CV/BTGTU {DATED}\n\n{TITLE}", JUNE, id="number-and-date-on-a-line"),
    pytest.param(
        f"TỈNH ỦY LẠNG SƠN BAN TUYÊN GIÁO * Số 263-CV/BTGTU {PARTY} {DATED} V/v định hướng tuyên truyền tháng 6/2023",
        JUNE,
        id="all-on-one-line",
    ),
    pytest.param(
        f"TỈNH ỦY LẠNG SƠN {PARTY} BAN TUYÊN GIÁO {DATED} * Số 263-CV/BTGTU V/v định hướng tuyên truyền tháng 6/2023",
        JUNE,
        id="on-one-line-by-rows",
    ),
    pytest.param(
        f"{LEFT}\n*\nSố 263-CV/BTGTU\nV/v định hướng công tác tuyên truyền tháng 6/2023\n{PARTY}\n{DATED}{OPENING}",
        {**JUNE, "title": "định hướng công tác tuyên truyền tháng 6/2023"},
        id="subject-under-the-number",
    ),
    pytest.param(
        f"{LEFT}\n*\nSố 263-CV/BTGTU\n“V/v định hướng công tác tuyên truyền tháng 6/2023”\n{PARTY}\n{DATED}{OPENING}",
        {**JUNE, "title": "định hướng công tác tuyên truyền tháng 6/2023"},
        id="subject-in-quotes",
    ),
    pytest.param(
        "UBND TỈNH LẠNG SƠN\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 83/HD-SGDĐT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Độc lập - Tự do - Hạnh phúc\n{DATED}\n\nHƯỚNG DẪN\nCông tác tuyên truyền tháng 6 năm 2023",
        {**JUNE, "issuer": "Sở Giáo dục và Đào tạo", "number": "83", "symbol": "HD-SGDĐT"},
        id="state-style",
    ),
    pytest.param(
        f"{LEFT}\nSố: 83/HD-BTGTU\n{DATED}\n\n{TITLE}", {**JUNE, "number": "83", "symbol": "HD/BTGTU"}, id="swapped"
    ),
    pytest.param(f"{TITLE}", {**NOTHING, "month": "2023-06", "title": TITLE}, id="no-header-at-all"),
    pytest.param(
        f"2022-08-02 08:09:09\n\n{LEFT}\n*\n\nĐịnh hướng công tác tuyên truyền tháng 8/2022",
        {"month": "2022-08", "issued_on": None, "place": None, "number": None, "issuer": OF_PROVINCE},
        id="printing-stamp-first",
    ),
    pytest.param(
        f"Lượt xem: 1250\n02/6/2023 - 09:15\n\n{TITLE}", {**NOTHING, "month": "2023-06"}, id="view-counter-first"
    ),
]

# name: letterhead (its lines parted by ⏎) → issuer; "@" the place where it is not Lạng Sơn
ISSUERS = """
bloc: ĐẢNG BỘ TỈNH LẠNG SƠN⏎ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH → Đảng ủy Khối các cơ quan tỉnh
bloc, two lines: ĐẢNG ỦY KHỐI CÁC CƠ QUAN⏎VÀ DOANH NGHIỆP TỈNH → Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh
bloc, cut after and: ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ⏎DOANH NGHIỆP TỈNH → Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh
bloc, cut before province: ĐẢNG ỦY KHỐI CÁC CƠ QUAN⏎TỈNH LẠNG SƠN → Đảng ủy Khối các cơ quan tỉnh Lạng Sơn
bloc's committee: ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH⏎BAN TUYÊN GIÁO → Ban Tuyên giáo Đảng ủy Khối các cơ quan tỉnh
province: TỈNH ỦY LẠNG SƠN → Tỉnh ủy Lạng Sơn
old place of the tone: TỈNH UỶ LẠNG SƠN⏎BAN TUYÊN GIÁO → Ban Tuyên giáo Tỉnh ủy Lạng Sơn
2025: TỈNH ỦY LẠNG SƠN⏎BAN TUYÊN GIÁO VÀ DÂN VẬN → Ban Tuyên giáo và Dân vận Tỉnh ủy Lạng Sơn
2025, two lines: TỈNH ỦY LẠNG SƠN⏎BAN TUYÊN GIÁO⏎VÀ DÂN VẬN → Ban Tuyên giáo và Dân vận Tỉnh ủy Lạng Sơn
city: THÀNH ỦY LẠNG SƠN⏎BAN TUYÊN GIÁO → Ban Tuyên giáo Thành ủy Lạng Sơn
city of the centre: THÀNH ỦY HẢI PHÒNG⏎BAN TUYÊN GIÁO → Ban Tuyên giáo Thành ủy Hải Phòng @ Hải Phòng
district: HUYỆN ỦY CAO LỘC⏎BAN TUYÊN GIÁO → Ban Tuyên giáo Huyện ủy Cao Lộc @ Cao Lộc
district seated in a town: HUYỆN ỦY CHI LĂNG⏎BAN TUYÊN GIÁO → Ban Tuyên giáo Huyện ủy Chi Lăng @ Đồng Mỏ
district committee: ĐẢNG BỘ TỈNH LẠNG SƠN⏎HUYỆN ỦY CAO LỘC → Huyện ủy Cao Lộc @ Cao Lộc
urban district: QUẬN ỦY LÊ CHÂN⏎BAN TUYÊN GIÁO → Ban Tuyên giáo Quận ủy Lê Chân @ Lê Chân
town: THỊ ỦY NGHĨA LỘ⏎BAN TUYÊN GIÁO → Ban Tuyên giáo Thị ủy Nghĩa Lộ @ Nghĩa Lộ
"""

NUMBERS = [
    pytest.param("Số 263-CV/BTG", "263", "CV/BTG", id="plain"),
    pytest.param("Số  402  - CV/BTG", "402", "CV/BTG", id="with-blanks"),
    pytest.param("Số: 04 – HD/BTGHU", "04", "HD/BTGHU", id="en-dash"),
    pytest.param("Số: 115- HD/BTGTU", "115", "HD/BTGTU", id="blank-after-the-hyphen"),
    pytest.param("Số:1127-CV/ĐUK", "1127", "CV/ĐUK", id="no-blank-after-the-colon"),
    pytest.param("Số   - CV/ĐUK", None, "CV/ĐUK", id="blank-number"),
    pytest.param("Số …-CV/ĐUK", None, "CV/ĐUK", id="dotted-number"),
    pytest.param("Số: ....../HD-SGDĐT", None, "HD-SGDĐT", id="dotted-number-of-the-state"),
    pytest.param("Số 152-HD/BTGDVTU", "152", "HD/BTGDVTU", id="2025"),
    pytest.param("Số 36-CV/BTG&DV", "36", "CV/BTG&DV", id="ampersand"),
    pytest.param("Số 15 HD/TĐTN-BTG", "15", "HD/TĐTN-BTG", id="youth-union"),
    pytest.param("Số 07-Ctr/BTGTU", "07", "CTr/BTGTU", id="spelling-mended"),
]

# name: day of issue → end of the title → month (..last month)
MONTHS = """
words: 28 tháng 5 năm 2023 → tháng 6 năm 2023 → 2023-06
padded: 25 tháng 02 năm 2023 → tháng 03 năm 2023 → 2023-03
slash: 28 tháng 6 năm 2022 → tháng 7/2022 → 2022-07
slash, padded: 28 tháng 8 năm 2019 → tháng 09/2019 → 2019-09
slash in blanks: 28 tháng 6 năm 2022 → tháng 7 / 2022 → 2022-07
hyphen: 28 tháng 11 năm 2018 → tháng 12-2018 → 2018-12
capitals: 26 tháng 6 năm 2020 → THÁNG 7 NĂM 2020 → 2020-07
no year: 28 tháng 5 năm 2023 → tháng 6 → 2023-06
no year, December: 28 tháng 11 năm 2023 → tháng 12 → 2023-12
no year, January from December: 27 tháng 12 năm 2023 → tháng 01 → 2024-01
no year, January from January: 04 tháng 01 năm 2024 → tháng 1 → 2024-01
January from December: 27 tháng 12 năm 2023 → tháng 1/2024 → 2024-01
no day of issue but a year: .... tháng 5 năm 2023 → tháng 6 → 2023-06
quarter: 28 tháng 9 năm 2023 → quý IV/2023 → 2023-10..2023-12
quarter in words: 28 tháng 3 năm 2024 → quý II năm 2024 → 2024-04..2024-06
quarter, no year, from December: 27 tháng 12 năm 2023 → Quý I → 2024-01..2024-03
over two lines: 28 tháng 5 năm 2023 → và⏎nội dung sinh hoạt chi bộ tháng 6 năm 2023 → 2023-06
month on a line of its own: 28 tháng 5 năm 2023 → ⏎tháng 6 năm 2023 → 2023-06
"""

WITHOUT_DATE = [
    pytest.param(f"{TITLE}", "2023-06", id="title-with-year"),
    pytest.param(
        "Định hướng công tác tuyên truyền tháng 6\n\n"
        "Ban Tuyên giáo Tỉnh ủy định hướng công tác tuyên truyền tháng 6 năm 2023 như sau:",
        "2023-06",
        id="year-only-in-the-opening",
    ),
    pytest.param(
        "Định hướng tuyên truyền\n\nĐảng ủy Khối định hướng công tác tuyên truyền tháng 7/2022 với các nội dung sau:",
        "2022-07",
        id="month-only-in-the-opening",
    ),
    pytest.param("Định hướng công tác tuyên truyền tháng 6", None, id="no-year-anywhere"),
]

PLACES = [
    pytest.param("Lạng Sơn, ngày 28 tháng 5 năm 2023", "Lạng Sơn", date(2023, 5, 28), id="plain"),
    pytest.param("Lạng Sơn, ngày 02 tháng 6 năm 2023", "Lạng Sơn", date(2023, 6, 2), id="padded"),
    pytest.param("Lạng Sơn, ngày    tháng 6 năm 2023", "Lạng Sơn", None, id="blank-day"),
    pytest.param("Lạng Sơn, ngày … tháng 6 năm 2023", "Lạng Sơn", None, id="dotted-day"),
    pytest.param("Lạng Sơn, ngày ..... tháng ..... năm 2023", "Lạng Sơn", None, id="dotted-day-and-month"),
    pytest.param("Lạng Sơn , ngày 28  tháng  5  năm  2023", "Lạng Sơn", date(2023, 5, 28), id="runs-of-blanks"),
    pytest.param("*Lạng Sơn, ngày 28 tháng 5 năm 2023*", "Lạng Sơn", date(2023, 5, 28), id="in-italics"),
    pytest.param("TP. Hồ Chí Minh, ngày 28 tháng 5 năm 2023", "TP. Hồ Chí Minh", date(2023, 5, 28), id="city"),
    pytest.param("Bà Rịa - Vũng Tàu, ngày 28 tháng 5 năm 2023", "Bà Rịa - Vũng Tàu", date(2023, 5, 28), id="two-names"),
    pytest.param("Lạng Sơn, ngày 31 tháng 6 năm 2023", "Lạng Sơn", None, id="no-such-day"),
]


@pytest.mark.parametrize(("raw", "expected"), LETTERHEADS)
def test_a_letterhead_however_flattened(raw: str, expected: dict[str, object]) -> None:
    header = read(raw + BODY)
    assert {field: getattr(header, field) for field in expected} == expected


@pytest.mark.parametrize(("letterhead", "expected"), cases(ISSUERS))
@pytest.mark.parametrize("number_first", [True, False], ids=["number-first", "number-last"])
def test_the_office_that_issues(letterhead: str, expected: str, number_first: bool) -> None:
    issuer, _, place = expected.partition(" @ ")
    right = [PARTY, DATED.replace("Lạng Sơn", place or "Lạng Sơn")]
    right.insert(0 if number_first else 2, "Số 12-CV/BTG")
    assert read("\n".join([letterhead, "*", *right, "", TITLE]) + OPENING + BODY).issuer == issuer


def test_without_a_letterhead_the_opening_names_the_office() -> None:
    opening = "\n\nCăn cứ Hướng dẫn của Ban Tuyên giáo Tỉnh ủy, Ban Thường vụ Huyện ủy Cao Lộc định hướng như sau:"
    assert read(TITLE + opening + BODY).issuer == "Huyện ủy Cao Lộc"


@pytest.mark.parametrize(("printed", "number", "symbol"), NUMBERS)
def test_number_and_symbol(printed: str, number: str | None, symbol: str) -> None:
    header = read(f"{LEFT}\n*\n{printed}\n{PARTY}\n{DATED}\n\n{TITLE}{OPENING}{BODY}")
    assert (header.number, header.symbol) == (number, symbol)


@pytest.mark.parametrize(("issued", "end", "expected"), cases(MONTHS))
def test_the_month_is_the_title_s(issued: str, end: str, expected: str) -> None:
    title = f"Định hướng công tác tuyên truyền {end}"
    header = read(f"{LEFT}\n*\nSố 12-CV/BTGTU\n{PARTY}\nLạng Sơn, ngày {issued}\n\n{title}{OPENING}{BODY}")
    month, _, until = expected.partition("..")
    assert (header.month, header.until) == (month, until or None)
    assert header.title == " ".join(title.split())


@pytest.mark.parametrize(("head", "month"), WITHOUT_DATE)
def test_the_month_without_a_day_of_issue(head: str, month: str | None) -> None:
    assert read(head + BODY).month == month


@pytest.mark.parametrize(("printed", "place", "issued_on"), PLACES)
def test_place_and_day_of_issue(printed: str, place: str, issued_on: date | None) -> None:
    header = read(f"{LEFT}\n*\nSố 12-CV/BTGTU\n{PARTY}\n{printed}\n\n{TITLE}{OPENING}{BODY}")
    assert (header.place, header.issued_on) == (place, issued_on)
