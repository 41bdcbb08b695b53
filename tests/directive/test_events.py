"""Events: what takes place or is marked, with its days; and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.directive import analyse
from analytics.model import Event

HEAD = "Định hướng tuyên truyền tháng 6 năm 2023\n\n1. "


def events(text: str) -> list[Event]:
    return list(analyse(HEAD + text).events)


CASES = [
    (
        "anniversary",
        "Kỷ niệm 98 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925-21/6/2023);",
        "Ngày Báo chí cách mạng Việt Nam",
        "commemoration",
        date(2023, 6, 21),
        date(1925, 6, 21),
        98,
    ),
    (
        "blanks in the range",
        "kỷ niệm 82 năm Ngày truyền thống Hội Người cao tuổi Việt Nam (06/6/1941 – 06/6/2023)",
        "Ngày truyền thống Hội Người cao tuổi Việt Nam",
        "commemoration",
        date(2023, 6, 6),
        date(1941, 6, 6),
        82,
    ),
    (
        "day and month",
        "Ngày Gia đình Việt Nam (28/6)",
        "Ngày Gia đình Việt Nam",
        "commemoration",
        date(2023, 6, 28),
        None,
        None,
    ),
    (
        "known day without a date",
        "hưởng ứng Ngày môi trường thế giới",
        "Ngày Môi trường thế giới",
        "commemoration",
        date(2023, 6, 5),
        None,
        None,
    ),
    (
        "capitals",
        "NGÀY GIA ĐÌNH VIỆT NAM (28/6)",
        "Ngày Gia đình Việt Nam",
        "commemoration",
        date(2023, 6, 28),
        None,
        None,
    ),
    (
        "no calendar day",
        "Kỷ niệm 60 năm Ngày thành lập Trường Chính trị tỉnh (12/6/1963-12/6/2023)",
        "Ngày thành lập Trường Chính trị tỉnh",
        "commemoration",
        date(2023, 6, 12),
        date(1963, 6, 12),
        60,
    ),
    (
        "initials",
        "kỷ niệm 205 năm Ngày sinh C. Mác (05/5/1818-05/5/2023)",
        "Ngày sinh C. Mác",
        "commemoration",
        date(2023, 5, 5),
        date(1818, 5, 5),
        205,
    ),
    (
        "lunar day",
        "Giỗ Tổ Hùng Vương (10/3 âm lịch)",
        "Giỗ Tổ Hùng Vương",
        "commemoration",
        date(2023, 4, 29),
        None,
        None,
    ),
    (
        "campaign",
        "hưởng ứng Tháng hành động vì trẻ em năm 2023.",
        "Tháng hành động vì trẻ em",
        "campaign",
        None,
        None,
        None,
    ),
    (
        "meeting",
        "kết quả Kỳ họp thứ 5, Quốc hội khóa XV",
        "Kỳ họp thứ 5, Quốc hội khóa XV",
        "meeting",
        None,
        None,
        None,
    ),
    ("visit", "đồng chí thăm chính thức Nhật Bản;", "Thăm chính thức Nhật Bản", "visit", None, None, None),
    ("exam", "chuẩn bị Kỳ thi tốt nghiệp THPT năm 2023", "Kỳ thi tốt nghiệp THPT", "exam", None, None, None),
    (
        "contest",
        "Giải báo chí toàn quốc về xây dựng Đảng lần thứ VIII - năm 2023.",
        "Giải báo chí toàn quốc về xây dựng Đảng lần thứ VIII",
        "contest",
        None,
        None,
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "kind", "on", "origin", "years"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_reads(text: str, name: str, kind: str, on: date | None, origin: date | None, years: int | None) -> None:
    (event,) = events(text)
    assert (event.name, event.kind, event.on, event.origin, event.years) == (name, kind, on, origin, years)


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("Hội nghị lần thứ 7 Ban Chấp hành Trung ương Đảng khóa XIII", "7"),
        ("Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII", "8"),
        ("Giải báo chí toàn quốc lần thứ VIII", "8"),
        ("Hội nghị cấp cao ASEAN lần thứ 42", "42"),
    ],
)
def test_reads_editions(text: str, edition: str) -> None:
    assert [e.edition for e in events(text)] == [edition]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 100-NQ/TU, ngày 08/12/2022 của Hội nghị lần thứ mười, Ban Chấp hành Đảng bộ tỉnh về nhiệm vụ.",
        "Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.",
        "Phòng, chống thiên tai; giải quyết khiếu nại; thi hành án dân sự.",
        "Thăm hỏi, tặng quà gia đình chính sách trong tháng 6 năm 2023.",
        "Kết quả 6 tháng đầu năm; Hội Người cao tuổi, Hội Nông dân tỉnh.",
    ],
)
def test_is_no_event(text: str) -> None:
    assert events(text) == []


def test_a_list_of_streets_names_no_days() -> None:
    text = "Chỉnh trang các tuyến đường: Cách mạng Tháng Tám; Nam Kỳ khởi nghĩa; Xô viết Nghệ Tĩnh."
    assert not analyse(f"1. {text}\n").events
