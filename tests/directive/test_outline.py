"""Outlines in every form of numbering: the path of each item and the text that it owns, and where the body ends."""

from __future__ import annotations

import pytest

from analytics.directive.outline import outline

HEAD = (
    "TỈNH ỦY LẠNG SƠN\nBAN TUYÊN GIÁO\n*\nSố 12-CV/BTGTU\nLạng Sơn, ngày 28 tháng 5 năm 2023\n"
    "Định hướng công tác tuyên truyền tháng 6 năm 2023\nKính gửi: - Các huyện ủy;\n- Các đảng ủy trực thuộc.\n"
    "Ban Tuyên giáo Tỉnh ủy định hướng công tác tuyên truyền tháng 6 như sau:\n"
)

# name: the body, its lines parted by " | " → paths of the items, in order
FORMS = """
flat: 1. Chào mừng ngày lễ | 2. Học tập và làm theo Bác | 3. Phòng, chống dịch → 1 2 3
flat, ten and more: 9. Quốc phòng | 10. Đối ngoại | 11. Dư luận → 9 10 11
Roman with dots: I. TUYÊN TRUYỀN | 1. Thời sự | 2. Ngày lễ | II. SINH HOẠT | 1. Tư tưởng → I I.1 I.2 II II.1
Roman with hyphens: I- TUYÊN TRUYỀN | 1. Thời sự | II- SINH HOẠT | 1. Tư tưởng | 2. Tổ chức → I I.1 II II.1 II.2
Roman with blanks: I - TUYÊN TRUYỀN | 1. Thời sự | II – SINH HOẠT | 1. Tư tưởng → I I.1 II II.1
all with hyphens: I- TUYÊN TRUYỀN | 1- Thời sự | 2- Ngày lễ | II- SINH HOẠT | 1- Tư tưởng → I I.1 I.2 II II.1
numbers with hyphens alone: 1- Thời sự | 2- Ngày lễ | 3 - Dư luận → 1 2 3
numbers with brackets: 1) Thời sự | 2) Ngày lễ → 1 2
numbers with brackets below: I. TIN | 1. Gồm: | 1) Kinh tế | 2) Văn hóa | - Lễ | 2. Khác → I I.1 I.1.1 I.1.2 I.1.2.1 I.2
numbers with brackets below dotted: 1. Tin | 1.1. Tỉnh | 1) Kinh tế | 2) Văn hóa | 1.2. Lào → 1 1.1 1.1.1 1.1.2 1.2
numbers with one bracket among dots: 1. Thời sự | 2) Ngày lễ | 3. Dư luận | 4) Quốc phòng → 1 2 3 4
chapters: A. CÔNG TÁC TUYÊN TRUYỀN | I. Tin | 1. Một | II. Lễ | B. SINH HOẠT | I. Tư tưởng → A A.I A.I.1 A.II B B.I
capital letters below a part: I. TUYÊN TRUYỀN | A. TRONG NƯỚC | 1. Kinh tế | II. SINH HOẠT → I I.1 II
letters with slashes: 1. Ngày lễ | a/ Trong tỉnh | b/ trong nước | c/Quốc tế → 1 1.a 1.b 1.c
numbers with slashes: I/ TUYÊN TRUYỀN | 1/ Thời sự | 2/ Ngày lễ → I I.1 I.2
parts in words: PHẦN I. TUYÊN TRUYỀN | 1. Thời sự | PHẦN II. SINH HOẠT | 1. Tư tưởng → I I.1 II II.1
parts by ordinals: Phần thứ nhất | 1. Thời sự | Phần thứ hai | 1. Tư tưởng → I I.1 II II.1
parts alone: I. TUYÊN TRUYỀN | II. SINH HOẠT | III. TỔ CHỨC | IV. BÁO CÁO → I II III IV
dotted: 1. Thời sự | 1.1. Trong nước | 1.2. Quốc tế | 2. Ngày lễ | 2.1. Trong tỉnh → 1 1.1 1.2 2 2.1
dotted, no last dot: 1. Thời sự | 1.1 Trong nước | 1.2 Quốc tế → 1 1.1 1.2
dotted under a part: I. TUYÊN TRUYỀN | 1. Thời sự | 1.1. Trong nước | 1.2. Quốc tế → I I.1 I.1.1 I.1.2
dotted twice: 1. Thời sự | 1.1. Trong nước | 1.1.1. Kinh tế | 1.1.2. Xã hội | 1.2. Quốc tế → 1 1.1 1.1.1 1.1.2 1.2
dotted, then bullets: 1. Thời sự | 1.1. Tỉnh | - Kinh tế | - Xã hội | 1.2. Quốc tế | - Lào → 1 1.1 1.1.1 1.1.2 1.2 1.2.1
round brackets: (1) Thời sự | (2) Ngày lễ | (3) Dư luận → 1 2 3
round brackets below: 1. Thời sự | (1) Trong nước | (2) Quốc tế | 2. Ngày lễ → 1 1.1 1.2 2
words: Thứ nhất, tập trung học tập | Thứ hai, đẩy mạnh thi đua | Thứ ba, phòng chống dịch → 1 2 3
words, then figures: Thứ nhất, tập trung học tập | Thứ 2, đẩy mạnh thi đua | Thứ 3: Phòng chống dịch → 1 2 3
words below: 1. Thời sự | Thứ nhất, trong nước | Thứ hai, quốc tế | 2. Ngày lễ → 1 1.1 1.2 2
letters with brackets: I. TUYÊN TRUYỀN | 2. Ngày lễ | a) Trong tỉnh | b) Trong nước → I I.2 I.2.a I.2.b
letters with commas: 1. Ngày lễ | a, Trong tỉnh | b, Trong nước | 2. Dư luận → 1 1.a 1.b 2
letters with dots: 1. Ngày lễ | a. Trong tỉnh | b. Trong nước → 1 1.a 1.b
letters, lower case after: 1. Ngày lễ | a) trong tỉnh; | b) trong nước. → 1 1.a 1.b
letters up to đ: 1. Ngày lễ | c) Trong tháng | d) Trong quý | đ) Trong năm → 1 1.c 1.d 1.đ
letters, then bullets: 1. Ngày lễ | a) Trong tỉnh | - Ngày 15/6 | - Ngày 21/6 | b) Trong nước → 1 1.a 1.a.1 1.a.2 1.b
bullets: I. TUYÊN TRUYỀN | 8. Nội dung | - Kinh tế | - Xã hội | - Dịch bệnh | 9. Văn bản → I I.8 I.8.1 I.8.2 I.8.3 I.9
pluses: II. LỄ | 1. Năm | - Mới | + Của tỉnh | + Của huyện | - Cũ → II II.1 II.1.1 II.1.1.1 II.1.1.2 II.1.2
pluses without hyphens: 1. Tư tưởng | + Của trung ương | + Của tỉnh → 1 1.1 1.2
dashes: 1. Thời sự | – Trong nước | – Quốc tế | 2. Ngày lễ | — Trong tỉnh → 1 1.1 1.2 2 2.1
mixed hyphens and dashes: 1. Thời sự | - Trong nước | – Quốc tế | • Dư luận → 1 1.1 1.2 1.3
bullet with a number: 1. Tổ chức | - 12 chi bộ đại hội điểm | - 75.000 lượt người nghe → 1 1.1 1.2
bullets of a part: I. TUYÊN TRUYỀN | - Thời sự | - Ngày lễ | II. SINH HOẠT | - Tư tưởng → I I.1 I.2 II II.1
bullets alone: - Thời sự trong nước | - Kỷ niệm ngày lễ | + Của tỉnh → 1 2 2.1
no blank: I.TUYÊN TRUYỀN | 1.Chỉ đạo | -Kỷ niệm | +Của tỉnh | 2-Văn hóa | a)Lễ hội → I I.1 I.1.1 I.1.1.1 I.2 I.2.a
opens with a quote: 1. “Tuần lễ biển đảo” | 2. "Tháng Thanh niên" | - “Ngày sách” → 1 2 2.1
opens with a figure: 1. Thời sự | 2. 75 năm Ngày thi đua ái quốc | 3. 30/4 và 01/5 → 1 2 3
same number twice: 1. Thời sự | 2. Ngày lễ | 2. Dư luận | - Trong tỉnh | 3. Văn bản → 1 2 2~2 2~2.1 3
same part twice: I. TUYÊN TRUYỀN | 1. Thời sự | I. SINH HOẠT | 1. Tư tưởng → I I.1 I~2 I~2.1
start in the middle: 4. Dịch bệnh | 5. An toàn giao thông → 4 5
start in the middle of a part: III. SINH HOẠT | 3. Tư tưởng | - Dư luận → III III.3 III.3.1
field headings: I. TUYÊN TRUYỀN | Lĩnh vực kinh tế: | - Thu hút đầu tư | Lĩnh vực văn hóa: | - Lễ hội → I I.1 I.2
"""

# traps: lines that look like items but go on with the paragraph above (the text that item 1 owns is the whole of it)
TRAPS = """
V.I. Lênin sinh ngày 22/4/1870, lãnh tụ của giai cấp vô sản.
V. I. Lênin và Quốc tế Cộng sản.
C. Mác và Ph. Ăngghen là người sáng lập.
30/4 là ngày giải phóng miền Nam.
27-7 là dịp tri ân người có công.
19.5.1890 là ngày sinh của Bác.
15/6/1933 - 15/6/2023 là chặng đường 90 năm.
10-11/9/2023 diễn ra chuyến thăm.
2.000 đồng là mức đóng mỗi suất.
12.500 hộ được vay vốn.
5 năm qua, toàn tỉnh kết nạp 3.000 đảng viên.
03 chi bộ được chọn đại hội điểm.
2021-2025 là giai đoạn bứt phá.
6-7 tháng đầu năm là cao điểm.
24/7 trực ban phòng, chống thiên tai.
Thứ tư, ngày 07/6/2023, khai mạc kỳ họp.
đ/c Nguyễn Văn An báo cáo.
A. Puskin là đại thi hào.
Thứ bảy tình nguyện là hoạt động thường xuyên.
Nơi nhận tác phẩm dự thi: Ban Tuyên giáo Tỉnh ủy.
Điều 5 của Quy định nêu rõ trách nhiệm nêu gương.
Một số nội dung khác do chi bộ tự chọn.
"""

ENDS = """
recipients: Nơi nhận:
recipients, capitals: NƠI NHẬN:
recipients on the line: Nơi nhận: - Như trên; - Lưu BTG.
signature with a slash: T/M BAN THƯỜNG VỤ
signature with a dot: TM. BAN THƯỜNG VỤ
signature of the committee: T/M ĐẢNG ỦY KHỐI
for the head: KT. TRƯỞNG BAN
for the head, no blank: KT.TRƯỞNG BAN
for the head, slash: K/T TRƯỞNG BAN
by order: TL. BAN THƯỜNG VỤ
by authority: TUQ. TRƯỞNG BAN
head alone: TRƯỞNG BAN
deputy alone: PHÓ TRƯỞNG BAN THƯỜNG TRỰC
secretary alone: BÍ THƯ
standing deputy secretary: PHÓ BÍ THƯ THƯỜNG TRỰC
chief of the office: CHÁNH VĂN PHÒNG
"""


def cases(table: str) -> list[object]:
    rows = (line.split(": ", 1) for line in table.strip().split("\n"))
    return [pytest.param(*text.split(" → "), id=name) for name, text in rows]


def paths(text: str) -> list[str]:
    return [item.path for item in outline(text)[1]]


@pytest.mark.parametrize("head", [HEAD, ""], ids=["after-a-header", "bare"])
@pytest.mark.parametrize(("body", "expected"), cases(FORMS))
def test_paths(body: str, expected: str, head: str) -> None:
    opening = head or "Các chi bộ tập trung một số nội dung sau:\n"
    assert paths(opening + body.replace(" | ", "\n") + "\n") == expected.split(" ")


@pytest.mark.parametrize("line", TRAPS.strip().split("\n"))
def test_a_paragraph_belongs_to_the_item_above(line: str) -> None:
    text = f"{HEAD}I. TUYÊN TRUYỀN\n1. Thông tin thời sự.\n{line}\n2. Ngày lễ trong tháng.\n"
    body, items = outline(text)
    assert [(i.path, i.span.cut(text)) for i in items] == [
        ("I", "TUYÊN TRUYỀN"),
        ("I.1", f"Thông tin thời sự.\n{line}"),
        ("I.2", "Ngày lễ trong tháng."),
    ]
    assert body.cut(text) == f"I. TUYÊN TRUYỀN\n1. Thông tin thời sự.\n{line}\n2. Ngày lễ trong tháng."


def test_an_item_owns_its_text_and_not_its_children_s() -> None:
    text = f"{HEAD}I- TUYÊN TRUYỀN\n\nNội dung chung.\n\n1.Thời sự:\n\n- Trong nước;\n\n+ Tỉnh.\n\n  Chú ý.\n\n2. Lễ.\n"
    assert [i.span.cut(text) for i in outline(text)[1]] == [
        "TUYÊN TRUYỀN\n\nNội dung chung.",
        "Thời sự:",
        "Trong nước;",
        "Tỉnh.\n\n  Chú ý.",
        "Lễ.",
    ]


@pytest.mark.parametrize(
    "after", ["\n\nNguyễn Văn An\n", "\nNguyễn Văn An\n\nNơi nhận:\n- Như trên;\n- Lưu BTG, VT.\n", "\n"], ids=range(3)
)
@pytest.mark.parametrize("end", cases(ENDS))
def test_signature_and_recipients_are_no_body(end: str, after: str) -> None:
    text = f"{HEAD}1. Thời sự.\n\n2. Ngày lễ.\n\n{end}{after}"
    body, items = outline(text)
    assert body.cut(text) == "1. Thời sự.\n\n2. Ngày lễ."
    assert [i.path for i in items] == ["1", "2"]


@pytest.mark.parametrize(
    "opening", ["như sau:", "như sau.", "như sau", "với các nội dung sau đây:", "cụ thể như sau :"]
)
def test_bullets_alone_begin_after_the_opening(opening: str) -> None:
    text = HEAD.replace("như sau:", opening) + "- Thời sự trong nước;\n- Kỷ niệm ngày lễ.\n"
    items = outline(text)[1]
    assert [f"{i.path} {i.span.cut(text)}" for i in items] == ["1 Thời sự trong nước;", "2 Kỷ niệm ngày lễ."]


def test_a_body_of_unmarked_paragraphs_is_a_body() -> None:
    paragraphs = "Tiếp tục quán triệt Nghị quyết số 36-NQ/TW.\n\nTuyên truyền các ngày lễ lớn."
    text = f"{HEAD}\n{paragraphs}\n\nT/M BAN THƯỜNG VỤ\n"
    assert outline(text)[0].cut(text) == paragraphs


def test_a_text_without_a_body_has_no_items() -> None:
    assert outline("Kính gửi: Các chi bộ trực thuộc\n")[1] == ()
