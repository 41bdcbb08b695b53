"""What recognition gets wrong and the paper itself tells; everything else stays as it was recognised."""

from __future__ import annotations

import pytest

from analytics.reading.misread import mended

PARTS = [
    ("I1- CÔNG TÁC TUYÊN TRUYỀN|1. a|I- NỘI DUNG SINH HOẠT", "I- CÔNG TÁC TUYÊN TRUYỀN|1. a|II- NỘI DUNG SINH HOẠT"),
    ("I- MỘT VIỆC|1. HAI VIỆC", "I- MỘT VIỆC|1. HAI VIỆC"),
    ("I. MỘT VIỆC|Il. HAI VIỆC|1II. BA VIỆC", "I. MỘT VIỆC|II. HAI VIỆC|III. BA VIỆC"),
    ("I. MỘT VIỆC|III. BA VIỆC|IV. BỐN VIỆC", "I. MỘT VIỆC|III. BA VIỆC|IV. BỐN VIỆC"),
    ("A. PHẦN ĐẦU|I. MỘT VIỆC|B. PHẦN SAU|I. MỘT VIỆC", "A. PHẦN ĐẦU|I. MỘT VIỆC|B. PHẦN SAU|I. MỘT VIỆC"),
    ("I- Một việc viết thường", "I- Một việc viết thường"),
    ("1. TUYÊN TRUYỀN VIỆC A", "1. TUYÊN TRUYỀN VIỆC A"),
]
WORDS = [
    ("ĐẢNG ỦY KHỐI CÁC CƠQUAN TỈNH", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH"),
    ("tuyêntruyền", "tuyên truyền"),
    ("hệthống", "hệthống"),  # "hệ thống", "hệt hống"
    ("nghiêng, UBMTTQ, HĐND, Facebook, Đắk Lắk, Pleiku", "nghiêng, UBMTTQ, HĐND, Facebook, Đắk Lắk, Pleiku"),
    ("Điện Biên Phủ, Hồ Chí Minh, Xtiêng", "Điện Biên Phủ, Hồ Chí Minh, Xtiêng"),
]


@pytest.mark.parametrize(("read", "meant"), PARTS + WORDS)
def test_recognised_lines(read: str, meant: str) -> None:
    lines = read.split("|")
    got, repairs = mended(lines, [True] * len(lines))
    assert got == meant.split("|")
    assert len(repairs) == sum(a != b for a, b in zip(lines, got, strict=True))


@pytest.mark.parametrize(("read", "meant"), PARTS + WORDS)
def test_a_text_layer_is_never_touched(read: str, meant: str) -> None:
    lines = read.split("|")
    assert mended(lines, [False] * len(lines)) == (lines, ())
