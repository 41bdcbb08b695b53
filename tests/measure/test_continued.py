"""What an item itself calls continued."""

from __future__ import annotations

import pytest

from analytics.measure.comparison.alignment import Point, called_continued, says_continued

CONTINUED = [
    ("Tiếp tục tuyên truyền các nội dung sau:", True),
    ("Tiếp tục đẩy mạnh học tập và làm theo Bác.", True),
    ("TIẾP TỤC THỰC HIỆN", True),
    ("Các chi bộ tiếp tục quán triệt Nghị quyết.", True),
    ("Chủ động, tiếp tục cơ cấu lại thời hạn trả nợ.", True),
    ("Tiếp nối phong trào thi đua.", True),
    ("Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW", False),
    ("Chỉ thị về tiếp tục đổi mới giáo dục.", False),
    ("Việc tiếp tục đổi mới phương thức lãnh đạo.", False),
    ("Tình hình thế giới tiếp tục diễn biến phức tạp.", False),
    ("Dịch bệnh vẫn tiếp tục lây lan.", False),
    ("Không tiếp tục áp dụng quy định cũ.", False),
    ("Ngân hàng và tổ chức tín dụng trên địa bàn tỉnh tiếp tục giãn nợ.", False),
    ("Tiếp công dân tục lệ.", False),
    ("Đẩy mạnh tuyên truyền.", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "want"), CONTINUED)
def test_what_an_item_calls_continued(text: str, want: bool) -> None:
    assert says_continued(text) == want


def test_what_stands_under_a_continued_item_is_continued() -> None:
    said = {"1": "Tiếp tục:", "1.1": "Một", "1.1.1": "Hai", "2": "Ba:", "2.1": "Tiếp tục.", "2.2": "-"}
    assert called_continued([Point(*item) for item in said.items()]) == {"1", "1.1", "1.1.1", "2.1"}
    assert called_continued([]) == frozenset()
