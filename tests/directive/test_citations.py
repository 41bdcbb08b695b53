"""Citations in every form in which directives print them.

In the tables "«…»" is what was printed of the citation itself; the fields behind "→", in the order of the text, are
type | number (with its year) | canonical symbol | date | issuer. "-" is None, "?" is left open; missing ones are open.
"""

from __future__ import annotations

import pytest

from analytics.directive.citations import find_citations
from analytics.directive.outline import outline
from analytics.model import Span
from analytics.reading import clean
from tests.directive.marked import cases, fields, read_marked

WRITTEN = """
Party: «Nghị quyết số 36-NQ/TW», ngày 30/01/2023 → nghị quyết | 36 | NQ/TW | 2023-01-30 | -
State with year: «Nghị định số 31/2019/NĐ-CP», ngày 10/4/2019 của Chính phủ → nghị định | 31/2019 | NĐ-CP | 2019-04-10
State without year: «Quyết định số 348/QĐ-TTg», ngày 06/4/2023 → quyết định | 348 | QĐ-TTg | 2023-04-06
State, body first: «Công văn số 1369/BTTTT-CBC», ngày 17/4/2023 → công văn | 1369 | BTTTT-CBC | 2023-04-17 | -
ministry: «Quyết định số 781/QĐ-BTTTT», ngày 08/5/2023 → quyết định | 781 | QĐ-BTTTT | 2023-05-08
resolution of the Assembly: «Nghị quyết số 43/2022/QH15» ngày 11/01/2022 → nghị quyết | 43/2022 | QH15 | 2022-01-11
law: «Luật số 31/2024/QH15», ngày 18/01/2024 của Quốc hội → luật | 31/2024 | QH15 | 2024-01-18 | Quốc hội
law with its name: «Luật Đất đai số 31/2024/QH15», ngày 18/01/2024 → luật | 31/2024 | QH15 | 2024-01-18
standing committee: «Nghị quyết số 1104/NQ-UBTVQH15» → nghị quyết | 1104 | NQ-UBTVQH15
joint circular: «Thông tư liên tịch số 01/2020/TTLT-BTC-BNV» → thông tư liên tịch | 01/2020 | TTLT-BTC-BNV
four parts: «Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN» → nghị quyết liên tịch | 403/2017
youth union without hyphen: «Kế hoạch số 298 KH/TWĐTN» ngày 14/7/2011 → kế hoạch | 298 | KH/TWĐTN | 2011-07-14
hyphen in blanks: «Kết luận số 100 - KL/TW» → kết luận | 100 | KL/TW
blank after the hyphen: «Hướng dẫn số 115- HD/BTGTW» → hướng dẫn | 115 | HD/BTGTW
blank before the hyphen: «Hướng dẫn số 13 -HD/HNDTW» → hướng dẫn | 13 | HD/HNDTW
en dash: «Hướng dẫn số 04 – HD/BTGTW» → hướng dẫn | 04 | HD/BTGTW
en dash without blanks: «Kế hoạch số 12–KH/TU» → kế hoạch | 12 | KH/TU
blanks round the slash: «Kế hoạch số 149-KH / QU» → kế hoạch | 149 | KH/QU
blank after the slash: «Công văn số 495/ SVHTT-QLVH» → công văn | 495 | SVHTT-QLVH
blanks round the last hyphen: «Công văn số 495/SVHTT - QLVH», ngày 5/6/2023 → công văn | 495 | SVHTT-QLVH | 2023-06-05
swapped NQ: «Nghị quyết số 26/NQ-TW» → nghị quyết | 26 | NQ/TW
swapped CT: «Chỉ thị số 05/CT-TW», ngày 15/5/2016 → chỉ thị | 05 | CT/TW | 2016-05-15
swapped State: «Quyết định số 861-QĐ/TTg» → quyết định | 861 | QĐ-TTg
no word number: «Chỉ thị 35-CT/TW», ngày 26/5/2014 → chỉ thị | 35 | CT/TW | 2014-05-26
colon: «Chỉ thị số: 23-CT/TU» → chỉ thị | 23 | CT/TU
colon, no blank: «Công văn số:31-CV/TU» → công văn | 31 | CV/TU
no blank: «Công văn số31-CV/TU», ngày 05/6/2023 → công văn | 31 | CV/TU | 2023-06-05
lower case: theo «kết luận số 54-KL/TW» → kết luận | 54 | KL/TW
number with a capital: «Công văn Số 31-CV/TU» → công văn | 31 | CV/TU
upper case: «NGHỊ QUYẾT SỐ 18-NQ/TW» → nghị quyết | 18 | NQ/TW
two bodies: «Chương trình phối hợp số 01/CTrPH-BTGTU-SGDĐT» → chương trình phối hợp | 01 | CTrPH-BTGTU-SGDĐT
unit after the body: «Kế hoạch số 1234/KH-UBND-NC» → kế hoạch | 1234 | KH-UBND-NC
youth union with a unit: «Hướng dẫn số 87-HD/TWĐTN-BTG» → hướng dẫn | 87 | HD/TWĐTN-BTG
five digits: «Công văn số 10845-CV/VPTW», ngày 29/10/2019 → công văn | 10845 | CV/VPTW | 2019-10-29
ampersand: «Công văn số 36-CV/BTG&DV», ngày 05/6/2025 → công văn | 36 | CV/BTG&DV | 2025-06-05
digits in the symbol: «Kế hoạch số 15-KH/BCĐ35», ngày 12/4/2023 → kế hoạch | 15 | KH/BCĐ35 | 2023-04-12
three parts: «Thông tri số 24/TT-MTTW-BTT», ngày 30/5/2013 → thông tri | 24 | TT-MTTW-BTT | 2013-05-30
office in a State symbol: «Công văn số 1124/UBND-KGVX» → công văn | 1124 | UBND-KGVX
misprint CD: «Công điện số 280/CD-TTg», ngày 19/4/2023 → công điện | 280 | CĐ-TTg | 2023-04-19
misprint Ctr: «Chương trình hành động số 83-Ctr/TU» → chương trình hành động | 83 | CTr/TU
misprint BCSD: «Nghị quyết số 02-NQ/BCSD» → nghị quyết | 02 | NQ/BCSĐ
misprint BTGW stays: «Hướng dẫn số 25-HD/BTGW» → hướng dẫn | 25 | HD/BTGW
misprint BTGTWW stays: «Hướng dẫn số 25-HD/BTGTWW» → hướng dẫn | 25 | HD/BTGTWW
misprint TTCT stays: «Thông tư số 04/2021/TT-TTCT», ngày 01/10/2021 → thông tư | 04/2021 | TT-TTCT | 2021-10-01
TƯ stays: «Kết luận số 54-KL/TƯ», ngày 09/5/2023 của Ban Bí thư → kết luận | 54 | KL/TƯ | 2023-05-09 | Ban Bí thư
T.Ư stays: «Nghị quyết số 18-NQ/T.Ư» → nghị quyết | 18 | NQ/T.Ư
type against symbol: «Kết luận số 237-TB/TW», ngày 17/5/2023 → kết luận | 237 | TB/TW | 2023-05-17
two-word type: «Thông báo Kết luận số 12-TB/TW» → thông báo kết luận | 12 | TB/TW
type with an adjunct: «Công văn hướng dẫn số 25-CV/BTCTU» → công văn | 25 | CV/BTCTU
generic word: theo «văn bản số 391-CV/ĐU», ngày 05/6/2023 → ? | 391 | CV/ĐU | 2023-06-05
regulation as QĐ: «Quy định số 37-QĐ/TW», ngày 25/10/2021 → quy định | 37 | QĐ/TW | 2021-10-25
decision as QĐ: «Quyết định số 99-QĐ/TW», ngày 03/10/2017 → quyết định | 99 | QĐ/TW | 2017-10-03
without a type word: ý kiến tại số «1127-CV/TU», ngày 18/5/2023 → ? | 1127 | CV/TU | 2023-05-18
in brackets: (kèm theo «Kế hoạch số 12-KH/TU») → kế hoạch | 12 | KH/TU
in quotes: “thực hiện «Chỉ thị số 05-CT/TW»” → chỉ thị | 05 | CT/TW
short directive: đẩy mạnh thực hiện «Chỉ thị 05» gắn với nêu gương → chỉ thị | 05 | - | - | -
short resolution: tổng kết «Nghị quyết 18» của trung ương → nghị quyết | 18 | - | -
short after a full name: (viết tắt là «Kết luận 76») → kết luận | 76 | - | - | -
short with number: «Công điện số 1070» của Thủ tướng Chính phủ → công điện | 1070 | - | - | Thủ tướng Chính phủ
short with date: «Quyết định số 861», ngày 04/6/2021 của Thủ tướng Chính phủ → quyết định | 861 | - | 2021-06-04
short letter: «Công văn số 312», ngày 05/6/2023 của Tỉnh ủy → công văn | 312 | - | 2023-06-05 | Tỉnh ủy
short project: triển khai «Đề án 06» về dữ liệu dân cư → đề án | 06 | -
short at the end: gắn với «Nghị quyết 35». → nghị quyết | 35 | -
short in a list: «Chỉ thị 05», «Kết luận 01» và «Quy định 08» → chỉ thị | 05 || kết luận | 01 || quy định | 08
letter after the number: «Nghị quyết 7b/NQ-TLĐ» ngày 25/02/2016 → nghị quyết | 7b | NQ-TLĐ | 2016-02-25 | -
adjunct of haste: «Công văn hỏa tốc số 1455/UBND-VX1» ngày 01/4/2020 → công văn | 1455 | UBND-VX1 | 2020-04-01 | -
joint plan: «Kế hoạch liên tịch số 09/KHLT-CA-TP» ngày 12/3/2021 → kế hoạch liên tịch | 09 | KHLT-CA-TP | 2021-03-12 | -
order: «Mệnh lệnh số 04/ML-BCHQS» ngày 15/7/2025 → mệnh lệnh | 04 | ML-BCHQS | 2025-07-15
inspection: «Kết luận thanh tra số 14/KL-TTr», ngày 20/4/2021 → kết luận thanh tra | 14 | KL-TTr | 2021-04-20
commission: «Kế hoạch số 07 - KH/BCĐ35» → kế hoạch | 07 | KH/BCĐ35
party symbol of a State body: «Quyết định số 2204-QĐ/UBND» ngày 09/8/2019 → quyết định | 2204 | QĐ-UBND | 2019-08-09
State symbol of a Party body: «Hướng dẫn số 17/HD-TU» ngày 24/11/2023 → hướng dẫn | 17 | HD/TU | 2023-11-24
QĐi: «Quy định số 11-QĐi/TW», ngày 18/02/2019 → quy định | 11 | QĐi/TW | 2019-02-18
QyĐ: «Quy định số 05-QyĐ/ĐU» ngày 16/10/2017 → quy định | 05 | QyĐ/ĐU | 2017-10-16
district council: «Nghị quyết số 31/NQ-HĐND» ngày 18 tháng 12 năm 2020 → nghị quyết | 31 | NQ-HĐND | 2020-12-18
year set off by a hyphen: «Nghị quyết số 19-2018/NQ-CP» → nghị quyết | 19/2018 | NQ-CP
law in brackets: «Luật Đất đai (số 45/2013/QH13») → luật | 45/2013 | QH13
type, body, number: «Nghị quyết của Bộ Chính trị số 36-NQ/TW», ngày 30/01/2023 → nghị quyết | 36 | NQ/TW | 2023-01-30 | Bộ Chính trị
type, body, comma: «Chỉ thị của Thủ tướng Chính phủ, số 17/CT-TTg» → chỉ thị | 17 | CT-TTg | - | Thủ tướng Chính phủ
short, any type cited before: «Kế hoạch số 68/KH-UBND» của UBND huyện; làm theo «Kế hoạch 68».
→ kế hoạch | 68 | KH-UBND || kế hoạch | 68 | -
short letter with number: đã có «Công văn số 468» nhắc các chi bộ → công văn | 468 | -
short in a quoted topic: chuyên đề “«Nghị quyết 68» với hộ kinh doanh” → nghị quyết | 68 | -
named again in its subject: «Quyết định 06/QĐ-TTg» của Thủ tướng Chính phủ phê duyệt Đề án 06; → quyết định | 06 | QĐ-TTg
capitals: «HƯỚNG DẪN SỐ 115- HD/BTGTW» NGÀY 08/01/2020 CỦA BAN TUYÊN GIÁO TRUNG ƯƠNG ĐẾN ĐẢNG VIÊN
→ hướng dẫn | 115 | HD/BTGTW | 2020-01-08 | BAN TUYÊN GIÁO TRUNG ƯƠNG
short, one word for two: các «Nghị quyết 18», «19» của trung ương → nghị quyết | 18 || nghị quyết | 19
number and year: «Nghị định số 72/2024» của Chính phủ → nghị định | 72/2024 | - | - | Chính phủ
number and year, no "số": «Nghị định 100/2019» về xử phạt → nghị định | 100/2019 | - | -
the body alone: «Công văn số 3517/UBND» của UBND huyện → công văn | 3517 | UBND | - | UBND huyện
the type alone: «Thông báo số 159-TB» ngày 5/6/2023 → thông báo | 159 | TB | 2023-06-05
steering committee of the State: «Kế hoạch số 25/KH-BCĐ» ngày 02/6/2020 → kế hoạch | 25 | KH-BCĐ | 2020-06-02
steering committee of the Party: «Kế hoạch số 25-KH/BCĐ» ngày 02/6/2020 → kế hoạch | 25 | KH/BCĐ | 2020-06-02
"""


@pytest.mark.parametrize(("marked", "expected"), cases(WRITTEN))
def test_number_and_symbol_as_written(marked: str, expected: str) -> None:
    got, want = read_marked(f"Quán triệt, triển khai {marked}", expected)
    assert got == want


@pytest.mark.parametrize(
    ("printed", "by_symbol"),
    [
        ("Kết luận số 237-TB/TW", "thông báo"),
        ("văn bản số 391-CV/ĐU", "công văn"),
        ("Công văn số 1369/BTTTT-CBC", "công văn"),
        ("Nghị quyết số 36-NQ/TW", "nghị quyết"),
        ("Chương trình hành động số 83-Ctr/TU", "chương trình"),
        ("Quy định số 11-QĐi/TW", "quy định"),
        ("Quyết định số 348/QĐ-TTg", "quyết định"),
        ("Quyết định số 99-QĐ/TW", None),
        ("Chỉ thị 05", None),
    ],
)
def test_the_type_that_the_symbol_names(printed: str, by_symbol: str | None) -> None:
    assert [c.type_by_symbol for c in find_citations(printed, Span(0, len(printed)))] == [by_symbol]


@pytest.mark.parametrize(
    "raw",
    [
        "- Quán triệt Công văn\n\nsố 1127-CV/ĐUK, ngày 24/5/2023 của Ban Bí thư.",
        "- Quán triệt Công văn số\n\n1127-CV/ĐUK, ngày\n\n24/5/2023 của\n\nBan Bí thư.",
        "- Quán triệt **Công văn** số 1127-CV/ĐUK, *ngày 24/5/2023* của Ban Bí thư.",
        "- Quán triệt Công\u00a0văn  số\u00a01127-CV/ĐUK,  ngày  24  tháng  5  năm  2023 của Ban Bí thư.",
        "- Quán triệt Công va\u0306n số 1127\u200b-CV/ÐUK, ngày 24/5/2023 của Ban Bí thư.",
        "- Quán triệt Công văn số 1127-\nCV/ĐUK, ngày 24/5/2023 của Ban Bí thư.",
        "- Quán triệt Công văn số 1127\n- CV/ĐUK, ngày 24/5/2023 của Ban Bí thư.",
        "- Quán triệt Công văn số 1127-CV/\nĐUK, ngày 24/5/2023 của Ban Bí thư.",
    ],
    ids=["page", "pages", "emphasis", "no-break blanks", "NFD", "after hyphen", "before hyphen", "after slash"],
)
def test_what_cleaning_mends_is_read(raw: str) -> None:
    text = clean(f"1. Thông tin chung.\n\n{raw}\n\n2. Nội dung khác.\n")[0]
    body, items = outline(text)
    found = find_citations(text, body, items)
    assert [fields(c) for c in found] == [["công văn", "1127", "CV/ĐUK", "2023-05-24", "Ban Bí thư"]]
    assert [c.item for c in found] == ["1.1"]
    assert all(c.span.cut(text) == c.printed for c in found)


def test_the_directive_s_own_number_is_no_citation() -> None:
    text = (
        "ĐẢNG ỦY KHỐI\nSố 15-CV/ĐUK\nCăn cứ Công văn số 9-CV/TU:\n\n1. Quán triệt Chỉ thị số 05-CT/TW.\n\nNơi nhận:\n"
    )
    body, items = outline(text)
    assert [c.number for c in find_citations(text, body, items)] == ["05"]
