"""Rejoining: what a page break or a hard wrap tore apart is one paragraph again; what begins a line stays there.

In the tables "‖" is where the file breaks the line.
"""

from __future__ import annotations

import textwrap

import pytest

from analytics.reading import clean

JOINED = """
citation, type and number: Quán triệt Công văn ‖ số 1127-CV/ĐUK, ngày 24/5/2023 về cảnh giác với đường dẫn lạ.
citation, before the type: Bổ sung danh sách theo ‖ Công văn số 5757-CV/VPTW, ngày 27/12/2022.
citation, before the number: Quán triệt Nghị quyết số ‖ 36-NQ/TW, ngày 30/01/2023 của Bộ Chính trị.
citation, number and symbol: Quán triệt Nghị quyết số 02 ‖ -NQ/TU, ngày 03/01/2023 của Tỉnh ủy.
citation, before the date: Chỉ thị số 21-CT/TW, ngày ‖ 04/5/2023 của Ban Bí thư.
citation, after the comma: Chỉ thị số 21-CT/TW, ‖ ngày 04/5/2023 của Ban Bí thư.
citation, inside the date: Chỉ thị số 21-CT/TW ngày 04 ‖ tháng 5 năm 2023 của Ban Bí thư.
citation, after the month: Chỉ thị số 21-CT/TW ngày 04 tháng ‖ 5 năm 2023 của Ban Bí thư.
citation, before the issuer: Kết luận số 54-KL/TW, ngày 09/5/2023 của ‖ Ban Bí thư về giáo dục nghề nghiệp.
citation, inside the issuer: Kết luận số 54-KL/TW, ngày 09/5/2023 của Bộ Chính ‖ trị về giáo dục nghề nghiệp.
term of office: Nghị quyết của Ban Chấp hành Trung ương Đảng khóa ‖ XIII về nông nghiệp, nông thôn.
congress: thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần ‖ thứ XIII của Đảng.
congress, before the numeral: Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ ‖ XVII. Kết quả nửa nhiệm kỳ.
pair of syllables: Chuyển đổi số báo chí đến năm 2025, định ‖ hướng đến năm 2030.
pair of syllables in a name: Ngày Chủ tịch Hồ Chí Minh ra Lời kêu ‖ gọi thi đua ái quốc (11/6).
preposition: Tuyên truyền kết quả học tập và làm theo Bác tại ‖ Đảng bộ Khối các cơ quan tỉnh.
conjunction: Phối hợp với Hội Nông dân và ‖ Ủy ban Mặt trận Tổ quốc tỉnh.
before a number: Nêu gương điển hình tiên tiến trong ‖ 5 năm thực hiện Chỉ thị số 05-CT/TW.
open bracket: Lấy ý kiến về dự thảo (do Sở Tư pháp phối hợp ‖ Văn phòng UBND tỉnh soạn thảo) trong tháng 6.
open quote: Sinh hoạt chuyên đề “Học tập và làm theo phong cách ‖ Hồ Chí Minh” tại chi bộ.
open straight quote: Sinh hoạt chuyên đề "Học tập và làm theo phong cách ‖ Hồ Chí Minh" tại chi bộ.
bracket over three lines: Triển khai đợt thi đua (cơ quan chủ trì ‖ Ban Tổ chức Tỉnh ủy ‖ phối hợp) trong quý III.
aside in brackets: Tháng hành động vì nạn nhân da cam 2023 ‖ (theo văn bản gửi kèm).
years: Kế hoạch phát triển thanh niên giai đoạn 2021 ‖ - 2025 trên địa bàn tỉnh.
years, dash at the end: Kế hoạch phát triển thanh niên giai đoạn 2021 - ‖ 2025 trên địa bàn tỉnh.
years, en dash: Nghị quyết đại hội nhiệm kỳ 2020 ‖ – 2025 của Đảng bộ.
days of an anniversary: Kỷ niệm 90 năm Ngày truyền thống Đảng bộ tỉnh (15/6/1933 ‖ - 15/6/2023).
hyphen in a pair: Tình hình phát triển kinh tế - ‖ xã hội sáu tháng đầu năm.
hyphen in a pair, at the start: Tình hình phát triển kinh tế ‖ - xã hội sáu tháng đầu năm.
line of capitals inside: Giám sát việc thực hiện nghị quyết của ‖ HĐND, UBND ‖ các cấp về cải cách hành chính.
initials: Kỷ niệm Ngày sinh V.I. ‖ Lênin (22/4/1870 - 22/4/2023).
abbreviation: Kết quả chuyến công tác tại TP. ‖ Hồ Chí Minh của đoàn đại biểu tỉnh.
type of document inside: - Tiếp tục triển khai thực hiện nghiêm túc ‖ kế hoạch của cấp ủy cấp trên.
type of document at the end of a subject: V/v tổ chức triển khai thực hiện ‖ kế hoạch
small title over two lines: công tác tuyên truyền sáu tháng cuối năm ‖ và triển khai nhiệm vụ
abbreviation that looks like a letter: Hội nghị do Trưởng ban chủ trì cùng ‖ đ/c Nguyễn Văn An trực tiếp báo cáo.
bullet of several lines: - Đẩy mạnh cải cách hành chính, nâng ‖ cao chỉ số hài lòng của người dân ‖ và doanh nghiệp.
"""

LONG = (
    "- Tiếp tục tuyên truyền sâu rộng kết quả phát triển kinh tế - xã hội của tỉnh, công tác quy hoạch, xúc tiến đầu"
    " tư, bảo vệ môi trường và những mô hình hay, cách làm sáng tạo ở cơ sở "
)
AFTER_A_COMMA = "Đề nghị các chi bộ phối hợp với Đoàn Thanh niên, ‖ Hội Cựu chiến binh và Công đoàn cơ sở."

MARKERS = (
    "- Nội dung", "-Nội dung", "- nội dung", "+ Văn bản", "– Tiếp tục", "— Tiếp tục", "• Kết quả", "2. Công tác",
    "2.Công tác", "2. công tác", "2) Công tác", "2- Công tác", "2-Công tác", "2. 75 năm Ngày", "2. “Tuần lễ", "10. Về",
    "1.2. Công tác", "1.2 Công tác", "1.2.Công tác", "1.1.2. Về", "(2) Tiếp tục", "(2)Tiếp tục", "b) Công tác",
    "b, Công tác", "b. Công tác", "b) công tác", "đ) Công tác", "Thứ hai, tiếp tục", "Thứ 2, tiếp tục", "Thứ ba: Về",
    "b/ Công tác", "b/ công tác",
    "II. NỘI DUNG", "II- NỘI DUNG", "II.NỘI DUNG", "IV – NỘI DUNG", "PHẦN II. NỘI DUNG", "Phần thứ hai", "PHẦN THỨ HAI",
)  # fmt: skip

LEFT_OPEN = {
    "no mark at the end": "1. Công tác chỉ đạo, điều hành của cấp ủy",
    "a comma at the end": "- Công tác phòng, chống thiên tai,",
    "an open quote": "- Hưởng ứng chủ đề “Tháng Thanh niên năm 2023",
    "long": LONG + "của các huyện, thành phố",
    "ends with the word month": "1. Đánh giá kết quả công tác trong tháng",
    "ends with the word digital": "- Triển khai nhiệm vụ chuyển đổi số",
}

APART = """
signature: - Phân công nhiệm vụ cụ thể cho đảng viên ‖ T/M BAN THƯỜNG VỤ
signature, abbreviated: - Phân công nhiệm vụ cụ thể cho đảng viên ‖ KT. TRƯỞNG BAN
signature, title: T/M BAN THƯỜNG VỤ ‖ PHÓ BÍ THƯ
signature, two titles: KT. TRƯỞNG BAN ‖ PHÓ TRƯỞNG BAN
signature, name: PHÓ BÍ THƯ ‖ Nguyễn Văn An
recipients, heading: - Phân công nhiệm vụ cụ thể cho đảng viên ‖ Nơi nhận:
recipients, capitals: - Phân công nhiệm vụ cụ thể cho đảng viên ‖ NƠI NHẬN:
recipients, after a comma: - Ban Tuyên giáo Tỉnh ủy, ‖ - Thường trực Đảng ủy Khối,
recipients, without marks: - Như kính gửi ‖ - Lưu Văn phòng
recipients, then signature: - Lưu BTG, VT ‖ T/M BAN THƯỜNG VỤ
letterhead, parent and unit: TỈNH ỦY LẠNG SƠN ‖ BAN TUYÊN GIÁO
letterhead, star: ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ‖ * ‖ Số 15-CV/ĐUK
letterhead, number: ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ‖ Số 15-CV/ĐUK
letterhead, blank number: BAN TUYÊN GIÁO ‖ Số - CV/BTG
letterhead, number and place: Số 263-CV/BTGTU ‖ Lạng Sơn, ngày 28 tháng 5 năm 2023
letterhead, number and subject: Số 263-CV/BTGTU ‖ V/v định hướng tuyên truyền tháng 6
letterhead, subject and Party: V/v định hướng tuyên truyền tháng 6 ‖ ĐẢNG CỘNG SẢN VIỆT NAM
letterhead, small in a capital font: ubnd tỉnh yên bái ‖ sở nội vụ ‖ Số: 12/HD-SNV
letterhead, state small in a capital font: Số: 12/HD-SNV ‖ cộng hòa xã hội chủ nghĩa việt nam ‖ Độc lập - Tự do
letterhead, type small in a capital font: Yên Bái, ngày 25 tháng 5 năm 2005 ‖ hướng dẫn ‖ công tác tuyên truyền
letterhead, motto: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ‖ Độc lập - Tự do - Hạnh phúc
date and title: Lạng Sơn, ngày 02 tháng 6 năm 2023 ‖ Định hướng công tác tuyên truyền tháng 6
blank date and title: Lạng Sơn, ngày tháng 6 năm 2023 ‖ HƯỚNG DẪN
type and title: HƯỚNG DẪN ‖ Công tác tuyên truyền tháng 7/2022
title and address: Định hướng công tác tuyên truyền tháng 6 năm 2023 ‖ Kính gửi: Các chi bộ trực thuộc
title and basis: Định hướng công tác tuyên truyền tháng 6 năm 2023 ‖ Căn cứ Hướng dẫn số 12-HD/BTGTU
address and opening: Kính gửi: Các chi bộ, đảng bộ trực thuộc ‖ Thực hiện kế hoạch công tác năm 2023
heading of capitals: CÔNG TÁC TUYÊN TRUYỀN ‖ Các chi bộ tập trung một số nội dung
before a heading of capitals: Thông tin thời sự phù hợp với chi bộ ‖ NỘI DUNG SINH HOẠT CHI BỘ
days without marks: Ngày Quốc tế Thiếu nhi (01/6) ‖ Ngày Môi trường thế giới (05/6)
days first: 01/6: Ngày Quốc tế Thiếu nhi ‖ 05/6: Ngày Môi trường thế giới
item that opens with years: - Tháng hành động vì trẻ em năm 2023 ‖ - 75 năm Ngày Bác Hồ ra Lời kêu gọi thi đua
item that opens with a quantity: - Chỉ tiêu kết nạp đảng viên năm 2023 ‖ - 12 chi bộ chưa có nguồn kết nạp
unclosed date in brackets: - Ngày truyền thống Đảng bộ tỉnh (15/6/1933 ‖ - Ngày Gia đình Việt Nam (28/6)
digital, then a paragraph: - Đẩy mạnh chuyển đổi số ‖ Đề nghị các chi bộ nghiêm túc thực hiện.
month, then a paragraph: - Kiểm điểm công tác trong tháng ‖ Đề nghị các chi bộ nghiêm túc thực hiện.
ended sentences: Các chi bộ báo cáo kết quả trước ngày 25. ‖ nơi nào khó khăn, đề nghị phản ánh.
unclosed straight quotes: Đẩy mạnh phong trào "Dân vận khéo. ‖ Hưởng ứng cuộc vận động "Ngày vì người nghèo.
"""


def cases(table: str) -> list[object]:
    rows = (line.split(": ", 1) for line in table.strip().split("\n"))
    return [pytest.param(text.split(" ‖ "), id=name) for name, text in rows]


@pytest.mark.parametrize(
    "ends", ["\n", "\n\n", "\n\n2\n\n", "\r\n", "\x0c"], ids=["wrap", "page", "no.", "crlf", "feed"]
)
@pytest.mark.parametrize("parts", cases(JOINED))
def test_what_was_torn_apart_is_joined(parts: list[str], ends: str) -> None:
    text, repairs = clean("1. Nội dung chung.\n\n" + ends.join(parts) + "\n\n2. Nội dung khác.\n")
    assert text == f"1. Nội dung chung.\n\n{' '.join(parts)}\n\n2. Nội dung khác.\n"
    assert sum(r.kind == "join" for r in repairs) == len(parts) - 1


@pytest.mark.parametrize("ends", ["\n", "\n\n"], ids=["wrap", "page"])
@pytest.mark.parametrize("parts", [["Nghị định số 31/2019/", "NĐ-CP, ngày 10/4/2019"], ["Kết luận số 54-", "KL/TW"]])
def test_a_number_broken_after_its_mark_is_joined(parts: list[str], ends: str) -> None:
    text = clean("- Quán triệt " + ends.join(parts) + " của trung ương.\n")[0]
    assert text.replace(" ", "") == f"- Quán triệt {''.join(parts)} của trung ương.\n".replace(" ", "")


def test_a_soft_wrap_after_a_comma_is_joined() -> None:
    first, second = AFTER_A_COMMA.split(" ‖ ")
    assert clean(f"{first}\n{second}\n")[0] == f"{first} {second}\n"


def test_emphasis_left_open_joins() -> None:
    raw = "*Định hướng công tác tuyên truyền\nNội dung sinh hoạt chi bộ tháng 6*\n\nKính gửi: Các chi bộ\n"
    assert clean(raw)[0].split("\n")[0] == "Định hướng công tác tuyên truyền Nội dung sinh hoạt chi bộ tháng 6"


@pytest.mark.parametrize("ends", ["\n", "\n\n"], ids=["wrap", "page"])
@pytest.mark.parametrize("parts", cases(APART))
def test_what_begins_a_line_stays_there(parts: list[str], ends: str) -> None:
    text, repairs = clean(ends.join(parts) + "\n")
    assert text == ends.join(parts) + "\n"
    assert repairs == ()


@pytest.mark.parametrize("first", LEFT_OPEN.values(), ids=LEFT_OPEN)
@pytest.mark.parametrize("marker", MARKERS)
def test_an_item_begins_a_line_whatever_stands_above(first: str, marker: str) -> None:
    second = f"{marker} sinh hoạt chi bộ"
    assert clean(f"{first}\n\n{second}\n")[0] == f"{first}\n\n{second}\n"


@pytest.mark.parametrize("mark", [".", ".)", ".”", "…", "...", ".”)"])
def test_a_long_sentence_that_ended_joins_nothing(mark: str) -> None:
    opener = {".)": "(", ".”": "“", ".”)": "(“"}.get(mark, "")
    first = f"{LONG}{opener}theo văn bản gửi kèm{mark}"
    assert clean(f"{first}\n\nĐề nghị các chi bộ báo cáo.\n")[0] == f"{first}\n\nĐề nghị các chi bộ báo cáo.\n"


WRAPPED = f"""\
I- CÔNG TÁC TUYÊN TRUYỀN
1. {LONG[2:]}theo Hướng dẫn số 157-HD/BTGTU, ngày 18/5/2023 của Ban Tuyên giáo Tỉnh ủy về quy hoạch tổng thể quốc gia \
thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 (theo văn bản gửi kèm).
2. Tuyên truyền các ngày lễ lớn trong tháng 6:
- Kỷ niệm 112 năm Ngày Chủ tịch Hồ Chí Minh ra đi tìm đường cứu nước (05/6/1911 - 05/6/2023);
- Ngày Môi trường thế giới (05/6); Ngày Gia đình Việt Nam (28/6);
{LONG}của các huyện, thành phố; công tác phòng, chống dịch bệnh, tai nạn đuối nước cho học sinh, trẻ em trong dịp \
nghỉ hè, chuẩn bị kỳ thi tốt nghiệp trung học phổ thông năm 2023.
II- NỘI DUNG SINH HOẠT CHI BỘ
1. Quán triệt, triển khai thực hiện Nghị quyết số 36-NQ/TW, ngày 30/01/2023 của Bộ Chính trị về phát triển và ứng \
dụng công nghệ sinh học phục vụ phát triển bền vững đất nước trong tình hình mới; Chỉ thị số 21-CT/TW, ngày 04/5/2023 \
của Ban Bí thư về tiếp tục đổi mới, phát triển và nâng cao chất lượng giáo dục nghề nghiệp đến năm 2030.
2. Đánh giá kết quả thực hiện nhiệm vụ tháng 5; phân công nhiệm vụ tháng 6 cho cấp ủy viên, đảng viên; biểu dương \
đảng viên tiêu biểu, phê bình đảng viên có khuyết điểm, chưa hoàn thành nhiệm vụ được giao trong tháng.
+ {LONG[2:]}gắn với trách nhiệm nêu gương của cán bộ, đảng viên, nhất là người đứng đầu cấp ủy, chính quyền, Mặt trận \
Tổ quốc, đoàn thể các cấp trong tỉnh.""".split("\n")


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["empty-line-between", "no-empty-line"])
@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_a_text_wrapped_by_hand_gets_its_paragraphs_back(width: int, between: str) -> None:
    raw = between.join(textwrap.fill(p, width, break_on_hyphens=False, break_long_words=False) for p in WRAPPED)
    assert clean(raw + "\n")[0].split(between) == (between.join(WRAPPED) + "\n").split(between)
