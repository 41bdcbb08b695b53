"""Which cited document carries out which, in every wording; and documents known by their name alone."""

from __future__ import annotations

import pytest

from analytics.directive import analyse
from tests.directive.marked import cases

CHAINS = """
carrying out: Kế hoạch số 9-KH/TU về thực hiện Nghị quyết số 36-NQ/TW → 9-KH/TU > 36-NQ/TW
carrying out, no về: Kế hoạch số 9-KH/TU, ngày 5/5/2023 của Tỉnh ủy thực hiện Nghị quyết số 36-NQ/TW → 9-KH/TU > 36-NQ/TW
việc: Công văn số 9-CV/TU về việc triển khai thực hiện Chỉ thị số 23-CT/TW → 9-CV/TU > 23-CT/TW
going on: Kết luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 05-CT/TW → 01-KL/TW > 05-CT/TW
quoted: Kết luận số 01-KL/TW “về tiếp tục thực hiện Chỉ thị số 05-CT/TW” → 01-KL/TW > 05-CT/TW
rolling out: Kế hoạch số 68/KH-UBND của UBND huyện triển khai Chỉ thị số 02/CT-TTg → 68/KH-UBND > 02/CT-TTg
studying and carrying out: Kế hoạch số 9-KH/TU về quán triệt và triển khai thực hiện Nghị quyết số 36-NQ/TW → 9-KH/TU > 36-NQ/TW
made concrete: Chương trình số 9-CTr/TU cụ thể hóa Nghị quyết số 36-NQ/TW → 9-CTr/TU > 36-NQ/TW
made concrete, old spelling: Chương trình số 9-CTr/TU cụ thể hoá Nghị quyết số 36-NQ/TW → 9-CTr/TU > 36-NQ/TW
in detail: Nghị định số 31/2019/NĐ-CP quy định chi tiết một số điều và biện pháp tổ chức thi hành Luật Tố cáo
→ 31/2019/NĐ-CP > Luật Tố cáo
in detail, of: Nghị định số 31/2019/NĐ-CP quy định chi tiết một số điều của Luật Tố cáo → 31/2019/NĐ-CP > Luật Tố cáo
in force: Thông tư số 01/2021/TT-BNV hướng dẫn thi hành Luật Bầu cử → 01/2021/TT-BNV > Luật Bầu cử
guiding: Hướng dẫn số 3-HD/BTGTU hướng dẫn thực hiện Kế hoạch số 9-KH/TU → 3-HD/BTGTU > 9-KH/TU
changing: Nghị định số 71/2012/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 34/2010/NĐ-CP
→ 71/2012/NĐ-CP > 34/2010/NĐ-CP
in place of: Quy định số 144-QĐ/TW thay thế Quy định số 37-QĐ/TW → 144-QĐ/TW > 37-QĐ/TW
regulating the carrying out: Quyết định số 15/2020/QĐ-TTg quy định việc thực hiện Nghị quyết số 42/NQ-CP
→ 15/2020/QĐ-TTg > 42/NQ-CP
ten years of it: Kế hoạch số 9-KH/TU về tổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TW → 9-KH/TU > 29-NQ/TW
of a congress: Chương trình số 9-CTr/TU thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng
→ 9-CTr/TU > Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng
chain of three: Kế hoạch số 116-KH/ĐUK thực hiện Chương trình số 79-CTr/TU về thực hiện Nghị quyết số 28-NQ/TW
→ 116-KH/ĐUK > 79-CTr/TU || 79-CTr/TU > 28-NQ/TW
several carried out: Kế hoạch số 121-KH/HU, ngày 08/10/2018 thực hiện các Nghị quyết số 26-NQ/TW, 27-NQ/TW và 28-NQ/TW
→ 121-KH/HU > 26-NQ/TW || 121-KH/HU > 27-NQ/TW || 121-KH/HU > 28-NQ/TW
several carrying out: Kế hoạch số 272-KH/TU của Tỉnh ủy và Kế hoạch số 149-KH/QU của Quận ủy thực hiện Chỉ thị số 35-CT/TW
→ 272-KH/TU > 35-CT/TW || 149-KH/QU > 35-CT/TW
leading it: Công văn số 9-CV/TU về lãnh đạo, chỉ đạo thực hiện Quy định số 114-QĐ/TW → 9-CV/TU > 114-QĐ/TW
more of leading it: Chỉ thị số 17-CT/TU về tăng cường lãnh đạo việc thực hiện Quyết định số 06/QĐ-TTg → 17-CT/TU > 06/QĐ-TTg
giving out the work: Quyết định số 24/QĐ-UBND về phân công nhiệm vụ cho các sở, ngành thực hiện Nghị quyết số 01/NQ-CP
→ 24/QĐ-UBND > 01/NQ-CP
studying for a cell: Kế hoạch số 9-KH/ĐUK về tổ chức cho chi bộ học tập, thực hiện Quy định số 37-QĐ/TW → 9-KH/ĐUK > 37-QĐ/TW
bringing into force: Kế hoạch số 74/KH-UBND về triển khai thi hành Luật Đất đai số 31/2024/QH15 → 74/KH-UBND > 31/2024/QH15
only looking at it: Công văn số 9-CV/TU về tuyên truyền kết quả thực hiện Chỉ thị số 05-CT/TW → -
stopping it: Công văn số 9-CV/TU về chỉ đạo tạm dừng thực hiện Nghị quyết số 12-NQ/TU → -
the state of it: Công văn số 9-CV/TU về tuyên truyền tình hình thực hiện Nghị quyết số 12-NQ/TU → -
a survey of it: Kế hoạch số 9-KH/TU về tổ chức khảo sát việc thực hiện Nghị quyết số 12-NQ/TU → -
faults in it: Công văn số 9-CV/TU về chỉ đạo chấn chỉnh vi phạm trong thực hiện Chỉ thị số 12-CT/TU → -
examples in it: Hướng dẫn số 9-HD/BTGTU về tuyên truyền gương điển hình trong thực hiện Chỉ thị số 05-CT/TW → -
only checking it: Kế hoạch số 9-KH/TU về tổ chức kiểm tra việc thực hiện Chỉ thị số 05-CT/TW → -
all steps of it: Chỉ thị số 01-CT/TW về nghiên cứu, học tập, quán triệt, tuyên truyền và triển khai thực hiện Nghị quyết số 36-NQ/TW
→ 01-CT/TW > 36-NQ/TW
list: Nghị quyết số 36-NQ/TW và Kế hoạch số 9-KH/TU → -
one after another: Nghị quyết số 36-NQ/TW về công nghệ sinh học; Kế hoạch số 9-KH/TU → -
about a letter: Thông báo số 3-TB/VPTU về Công văn số 9-CV/TU → -
charter: Quy định số 294-QĐ/TW về thi hành Điều lệ Đảng → -
"""

NAMED = """
law: Luật Tiếp công dân → Luật Tiếp công dân
law with year: Luật Đất đai năm 2024 → Luật Đất đai năm 2024
law amended: Luật Nhà ở (sửa đổi) → Luật Nhà ở (sửa đổi)
law with commas: Luật Phòng, chống tác hại của rượu, bia → Luật Phòng, chống tác hại của rượu, bia
law, old tone placement: Luật Phòng, chống ma tuý → Luật Phòng, chống ma tuý
law with a long name: Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
→ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
unlisted law: Luật Công nghiệp công nghệ số có hiệu lực → Luật Công nghiệp công nghệ số
code: Bộ luật Lao động → Bộ luật Lao động
ordinance: Pháp lệnh Ưu đãi người có công với cách mạng → Pháp lệnh Ưu đãi người có công với cách mạng
constitution: Hiến pháp nước CHXHCN Việt Nam → Hiến pháp nước CHXHCN Việt Nam
congress: Nghị quyết Đại hội XIII của Đảng → Nghị quyết Đại hội XIII của Đảng
congress in full: Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng
→ Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng
congress of a province: Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII → Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII
plenum: Nghị quyết Trung ương 4 khóa XII → Nghị quyết Trung ương 4 khóa XII
plenum, old spelling: Nghị quyết Trung ương 4 khoá XI → Nghị quyết Trung ương 4 khoá XI
plenum, short: Nghị quyết TW 8 khóa XII → Nghị quyết TW 8 khóa XII
charter: Điều lệ Đảng → Điều lệ Đảng
law as a word: Luật pháp được phổ biến rộng rãi; kỷ luật, pháp luật → -
resolution of a branch: Nghị quyết của chi bộ; nghị quyết năm 2023 → -
numbered: Luật Đất đai số 31/2024/QH15 → -
law in small letters: Luật đất đai → Luật đất đai
law that amends: Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng → Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng
plenum without a term: Nghị quyết Trung ương 4 về xây dựng Đảng → Nghị quyết Trung ương 4
"""


@pytest.mark.parametrize(("text", "expected"), cases(CHAINS))
def test_who_carries_out_whom(text: str, expected: str) -> None:
    found = analyse(f"1. {text}.\n").carries_out
    assert (" || ".join(f"{link.source} > {link.target}" for link in found) or "-") == expected


@pytest.mark.parametrize(("text", "expected"), cases(NAMED))
def test_documents_known_by_name(text: str, expected: str) -> None:
    found = analyse(f"1. Học tập {text}.\n").named_documents
    assert (" || ".join(named.name for named in found) or "-") == expected
