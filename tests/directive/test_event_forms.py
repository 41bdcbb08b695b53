"""Events in every form that real directives print: several in one sentence, days before, after and inside the name."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.directive import analyse

# (text, month of the directive, [(name, kind, on, origin, years)])
CASES = {
    "one word for a run": (
        "Kỷ niệm 77 năm Ngày Thương binh - Liệt sĩ (27/7/1947-27/7/2024); 95 năm thành lập Công đoàn Việt Nam (28/7)",
        "7 năm 2024",
        [
            ("Ngày Thương binh - Liệt sĩ", "commemoration", date(2024, 7, 27), date(1947, 7, 27), 77),
            ("Ngày thành lập Công đoàn Việt Nam", "commemoration", date(2024, 7, 28), date(1929, 7, 28), 95),
        ],
    ),
    "two joined by và": (
        "kỷ niệm 79 năm Cách mạng Tháng Tám (19/8/1945-19/8/2024) và Quốc khánh 2/9",
        "8 năm 2024",
        [
            ("Cách mạng Tháng Tám", "commemoration", date(2024, 8, 19), date(1945, 8, 19), 79),
            ("Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam", "commemoration", date(2024, 9, 2), None, None),
        ],
    ),
    "an unknown one joined by và": (
        "Kỷ niệm 60 năm Ngày thành lập huyện Bắc Sơn (12/8/1964-12/8/2024) và Ngày truyền thống Đoàn kinh tế (15/8)",
        "8 năm 2024",
        [
            ("Ngày thành lập huyện Bắc Sơn", "commemoration", date(2024, 8, 12), date(1964, 8, 12), 60),
            ("Ngày truyền thống Đoàn kinh tế", "commemoration", date(2024, 8, 15), None, None),
        ],
    ),
    "hyphen between day and month": (
        "Ngày Thương binh - Liệt sỹ (27-7)",
        "7 năm 2024",
        [("Ngày Thương binh - Liệt sĩ", "commemoration", date(2024, 7, 27), None, None)],
    ),
    "years only": (
        "kỷ niệm 50 năm thực hiện Di chúc của Chủ tịch Hồ Chí Minh (1969-2019)",
        "9 năm 2019",
        [("Thực hiện Di chúc của Chủ tịch Hồ Chí Minh", "commemoration", None, None, 50)],
    ),
    "origin only": (
        "Kỷ niệm 45 năm Ngày Việt Nam gia nhập Liên hợp quốc (20-9-1977)",
        "9 năm 2022",
        [("Ngày Việt Nam gia nhập Liên hợp quốc", "commemoration", date(2022, 9, 20), date(1977, 9, 20), 45)],
    ),
    "birthday without năm": (
        "kỷ niệm 145 ngày sinh Chủ tịch Hồ Chí Minh",
        "5 năm 2035",
        [("Ngày sinh Chủ tịch Hồ Chí Minh", "commemoration", date(2035, 5, 19), date(1890, 5, 19), 145)],
    ),
    "doubled bracket": (
        "Kỷ niệm 94 năm Ngày thành lập Đảng Cộng sản Việt Nam ((03/02/1930-03/02/2024)",
        "2 năm 2024",
        [("Ngày thành lập Đảng Cộng sản Việt Nam", "commemoration", date(2024, 2, 3), date(1930, 2, 3), 94)],
    ),
    "abbreviations": (
        "Kỷ niệm 93 năm Ngày thành lập Đoàn TNCS HCM (26/3/1931 – 26/3/2024)",
        "3 năm 2024",
        [("Ngày thành lập Đoàn TNCS Hồ Chí Minh", "commemoration", date(2024, 3, 26), date(1931, 3, 26), 93)],
    ),
    "new year in December": (
        "Tết Dương lịch (01/01)",
        "12 năm 2023",
        [("Tết Dương lịch", "commemoration", date(2024, 1, 1), None, None)],
    ),
    "lunar new year": (
        "Đón Tết Nguyên đán Giáp Thìn 2024",
        "1 năm 2024",
        [("Tết Nguyên đán", "commemoration", date(2024, 2, 10), None, None)],
    ),
    "lunar day in the calendar": (
        "Tết Trung thu",
        "9 năm 2024",
        [("Tết Trung thu", "commemoration", date(2024, 9, 17), None, None)],
    ),
    "commas inside a contest's name": (
        "Giải thưởng sáng tác, quảng bá tác phẩm văn học, báo chí về chủ đề “Học tập và làm theo Bác” năm 2024",
        "5 năm 2024",
        [
            (
                "Giải thưởng sáng tác, quảng bá tác phẩm văn học, báo chí về chủ đề “Học tập và làm theo Bác”",
                "contest",
                None,
                None,
                None,
            )
        ],
    ),
    "contest without a comma to go on": (
        "Cuộc thi viết về thầy cô, tuyên truyền về gương sáng nhà giáo",
        "11 năm 2024",
        [("Cuộc thi viết về thầy cô", "contest", None, None, None)],
    ),
    "two days without kỷ niệm": (
        "Ngày Gia đình Việt Nam (28/6); 65 năm thiết lập quan hệ ngoại giao Việt Nam - Cu-ba (02/12/1960 - 02/12/2025)",
        "12 năm 2025",
        [
            ("Ngày Gia đình Việt Nam", "commemoration", date(2025, 6, 28), None, None),
            (
                "Thiết lập quan hệ ngoại giao Việt Nam - Cu-ba",
                "commemoration",
                date(2025, 12, 2),
                date(1960, 12, 2),
                65,
            ),
        ],
    ),
    "day after the name": (
        "Hội thi báo cáo viên giỏi tổ chức ngày 15/8/2019",
        "8 năm 2019",
        [("Hội thi báo cáo viên giỏi", "contest", date(2019, 8, 15), None, None)],
    ),
    "range after the name": (
        "Cuộc thi trực tuyến “Tìm hiểu bầu cử” từ ngày 20/4 đến hết ngày 10/5/2021",
        "4 năm 2021",
        [("Cuộc thi trực tuyến “Tìm hiểu bầu cử”", "contest", date(2021, 4, 20), None, None)],
    ),
    "range in brackets": (
        "Hội nghị Trung ương 8 khóa XIII (từ ngày 02 đến ngày 08/10/2023)",
        "10 năm 2023",
        [("Hội nghị Trung ương 8 khóa XIII", "meeting", date(2023, 10, 2), None, None)],
    ),
    "election": (
        "cuộc bầu cử đại biểu Quốc hội khóa XV",
        "5 năm 2021",
        [("Cuộc bầu cử đại biểu Quốc hội khóa XV", "other", None, None, None)],
    ),
    "movement in quotes": (
        "phát động phong trào “Bình dân học vụ số”",
        "5 năm 2025",
        [("Phong trào “Bình dân học vụ số”", "campaign", None, None, None)],
    ),
    "plenum by number": (
        "kết quả Hội nghị Trung ương 8 khóa XIII",
        "11 năm 2023",
        [("Hội nghị Trung ương 8 khóa XIII", "meeting", None, None, None)],
    ),
    "council session": (
        "Kỳ họp thứ 21, HĐND tỉnh khóa XVII",
        "12 năm 2023",
        [("Kỳ họp thứ 21, HĐND tỉnh khóa XVII", "meeting", None, None, None)],
    ),
    "congress": (
        "chào mừng Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII",
        "9 năm 2025",
        [("Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII", "meeting", None, None, None)],
    ),
    "week": (
        "hưởng ứng Tuần lễ Biển và Hải đảo Việt Nam năm 2024",
        "6 năm 2024",
        [("Tuần lễ Biển và Hải đảo Việt Nam", "campaign", None, None, None)],
    ),
    "visit of a guest": (
        "chuyến thăm cấp Nhà nước tới Việt Nam của Tổng thống Hoa Kỳ",
        "9 năm 2023",
        [("Chuyến thăm cấp Nhà nước tới Việt Nam của Tổng thống Hoa Kỳ", "visit", None, None, None)],
    ),
}


@pytest.mark.parametrize(("text", "month", "expected"), CASES.values(), ids=CASES)
def test_reads_the_form(text: str, month: str, expected: list[tuple[object, ...]]) -> None:
    found = analyse(f"Định hướng tuyên truyền tháng {month}\n\n1. Tuyên truyền {text}.").events
    assert [(e.name, e.kind, e.on, e.origin, e.years) for e in found] == expected


NOT_EVENTS = (
    "Giải pháp thúc đẩy giải ngân vốn đầu tư công; giải quyết việc làm.",
    "Thi hành Điều lệ Đảng; thi đua lao động sản xuất.",
    "Trong 6 tháng đầu năm, toàn tỉnh có 12 xã đạt chuẩn nông thôn mới.",
    "Hội viên Hội Nông dân, Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh các cấp.",
    "Thăm, tặng quà các gia đình chính sách, người có công nhân dịp đầu xuân.",
    "Báo cáo kết quả trước ngày 20/6/2023 về Văn phòng Đảng ủy Khối.",
    "Giai đoạn 2021-2025, tầm nhìn đến năm 2030.",
    "Thông báo kết luận tại cuộc họp giao ban tháng 5.",
    "Kỳ thi đã diễn ra an toàn, đúng quy chế.",
    "Ban Tổ chức, Ban Giám khảo; Hội đồng nhân dân các cấp.",
    "Phong trào toàn dân đoàn kết xây dựng đời sống văn hóa.",
    "Luật Phòng, chống ma túy; Luật Người cao tuổi.",
)


@pytest.mark.parametrize("text", NOT_EVENTS)
def test_makes_up_no_event(text: str) -> None:
    assert analyse(f"Định hướng tuyên truyền tháng 6 năm 2023\n\n1. {text}").events == ()
