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
    ("I- MỘT VIỆC|II HAI VIỆC|H. HAI VIỆC", "I- MỘT VIỆC|II- HAI VIỆC|H. HAI VIỆC"),
    ("I. MỘT VIỆC|1. a|H. HAI VIỆC|M. BA VIỆC|IV BỐN VIỆC", "I. MỘT VIỆC|1. a|II. HAI VIỆC|III. BA VIỆC|IV. BỐN VIỆC"),
    ("I- MỘT VIỆC|LI- HAI VIỆC|IH- BA VIỆC", "I- MỘT VIỆC|II- HAI VIỆC|III- BA VIỆC"),
    ("I. MỘT VIỆC|Il HAI VIỆC", "I. MỘT VIỆC|II. HAI VIỆC"),
    ("I. MỘT VIỆC|III BA VIỆC|H NỘI DUNG|M. VIỆC KHÁC", "I. MỘT VIỆC|III BA VIỆC|H NỘI DUNG|M. VIỆC KHÁC"),
    ("A. PHẦN ĐẦU|I. MỘT VIỆC|H. PHẦN TÁM", "A. PHẦN ĐẦU|I. MỘT VIỆC|H. PHẦN TÁM"),
    ("I SỞ THÔNG TIN|H. NỘI DUNG|I. MỘT VIỆC|1 VIỆC", "I SỞ THÔNG TIN|H. NỘI DUNG|I. MỘT VIỆC|1 VIỆC"),
    ("I. MỘT VIỆC|11. TUYÊN TRUYỀN|U. Hai việc", "I. MỘT VIỆC|11. TUYÊN TRUYỀN|U. Hai việc"),
    ("I- Một việc viết thường", "I- Một việc viết thường"),
    ("1. TUYÊN TRUYỀN VIỆC A", "1. TUYÊN TRUYỀN VIỆC A"),
]
MARKERS = [
    ("1. _ Tuyên truyền|6. — Chủ động|5... Tuyên truyền", "1. Tuyên truyền|6. Chủ động|5. Tuyên truyền"),
    ("2)_ Tuyên truyền|3.' Chi bộ", "2) Tuyên truyền|3. Chi bộ"),
    ("1. Tuyên truyền|2.Chi bộ|3) Việc|12.05 A|1. “Việc”", "1. Tuyên truyền|2.Chi bộ|3) Việc|12.05 A|1. “Việc”"),
    ("1. Các nội dung sau:|: Đẩy mạnh|~ Công tác", "1. Các nội dung sau:|- Đẩy mạnh|- Công tác"),
    ("1. Các nội dung sau:|~— Đẩy mạnh|.- Công tác", "1. Các nội dung sau:|— Đẩy mạnh|- Công tác"),
    ("- Một việc.|_ Hai việc", "- Một việc.|- Hai việc"),
    ("- Việc.|Ầ ơi nhận:|- Như trên", "- Việc.|Nơi nhận:|- Như trên"),
    (
        "Nơi nhận hồ sơ trực tuyến|Mời nhận:|- Nơi nhận:|Nơi nhận",
        "Nơi nhận hồ sơ trực tuyến|Mời nhận:|- Nơi nhận:|Nơi nhận",
    ),
    ("1. Một việc.|· Bốn việc.", "1. Một việc.|Bốn việc."),
    ("- Việc.|nhận: Nơi|- Như trên", "- Việc.|Nơi nhận:|- Như trên"),
    ("Căn cứ chương trình.|_ Thực hiện", "Căn cứ chương trình.|_ Thực hiện"),
    ("4. Bốn|- Việc|o. Năm|6. Sáu", "4. Bốn|- Việc|5. Năm|6. Sáu"),
    ("4. Bốn|S) Năm|6) Sáu", "4. Bốn|5) Năm|6) Sáu"),
    ("8. Tám|9, Siết chặt|10. Mười|12, Việc|13. Việc", "8. Tám|9. Siết chặt|10. Mười|12, Việc|13. Việc"),
    ("4. Bốn|n. Việc|o. Việc|5. Năm", "4. Bốn|n. Việc|o. Việc|5. Năm"),
]
MARKS = [
    ("Các chỉ bộ, chỉ ủy phố biến rộng rãi.", "Các chi bộ, chi ủy phổ biến rộng rãi."),
    ("sinh hoạt chỉ bộ tháng 9; Chỉ bộ họp một buối", "sinh hoạt chi bộ tháng 9; Chi bộ họp một buổi"),
    ("Chuyến đối số; trao đối, tống hợp, đối mới", "Chuyển đổi số; trao đổi, tổng hợp, đổi mới"),
    ("ốn định, cúng cố, tố chức", "ổn định, củng cố, tổ chức"),
    ("chỉ bộ phận, chỉ bộ trưởng, chỉ bộ hồ sơ, chỉ ủy quyền, địa chỉ ủy ban", None),
    ("khu phố biến rác thành tiền, phố Biển, tuyến phố biến thành sông", None),
    ("đối với, trao đối tượng, chuyển đối tượng, chuyến đối ngoại, cân đối mới, phản đối mới", None),
    ("đồi mới khai hoang, chuyến đi, tống tiền, cúng giỗ", None),
]
SYMBOLS = [
    ("số 222!BTTTT-CBC", "số 222/BTTTT-CBC"),
    ("số 222!IQĐ-UBND", "số 222/QĐ-UBND"),
    ("số 143-QĐĐ/TW", "số 143-QĐ/TW"),
    ("số 146/CT-TTEg, ngày", "số 146/CT-TTg, ngày"),
    ("năm 2023! Công tác", "năm 2023! Công tác"),
]
WORDS = [
    ("ĐẢNG ỦY KHỐI CÁC CƠQUAN TỈNH", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH"),
    ("tuyêntruyền", "tuyên truyền"),
    ("hệthống", "hệthống"),  # "hệ thống", "hệt hống"
    ("nghiêng, UBMTTQ, HĐND, Facebook, Đắk Lắk, Pleiku", "nghiêng, UBMTTQ, HĐND, Facebook, Đắk Lắk, Pleiku"),
    ("Điện Biên Phủ, Hồ Chí Minh, Xtiêng", "Điện Biên Phủ, Hồ Chí Minh, Xtiêng"),
]


@pytest.mark.parametrize(("read", "meant"), PARTS + MARKERS + SYMBOLS + WORDS)
def test_recognised_lines(read: str, meant: str) -> None:
    lines = read.split("|")
    got, repairs = mended(lines, [True] * len(lines))
    assert got == meant.split("|")
    assert len(repairs) == sum(a != b for a, b in zip(lines, got, strict=True))


@pytest.mark.parametrize(("read", "meant"), MARKS)
def test_marks_that_look_alike(read: str, meant: str | None) -> None:
    got, repairs = mended([read], [True])
    assert got == [meant or read]
    assert bool(repairs) == (meant is not None)
    assert mended([read], [False]) == ([read], ())


@pytest.mark.parametrize(("read", "meant"), PARTS + MARKERS + SYMBOLS + WORDS)
def test_a_text_layer_is_never_touched(read: str, meant: str) -> None:
    lines = read.split("|")
    assert mended(lines, [False] * len(lines)) == (lines, ())
