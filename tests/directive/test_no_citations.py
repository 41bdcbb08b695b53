"""Sentences with numbers and letters that name no document by its number."""

from __future__ import annotations

import pytest

from analytics.directive.citations import find_citations
from analytics.model import Span

SENTENCES = """
Kiện toàn Ban Chỉ đạo 35 các cấp và lực lượng chuyên sâu.
Ban Chủ nhiệm Chương trình 03 của Thành ủy sơ kết công tác.
Tuyên truyền kết quả Đại hội XIII của Đảng.
Diễn biến, kết quả Kỳ họp thứ 6, Quốc hội khóa XV.
Hội nghị lần thứ 7, Ban Chấp hành Trung ương Đảng khóa XIII.
Đã có 75.000 lượt người tham gia, đạt 95,5%.
Phản đối việc hạ đặt giàn khoan 981 trái phép.
Học tập chuyên đề năm 2023 về văn hóa công sở.
Phát triển thanh niên giai đoạn 2021-2025, tầm nhìn đến năm 2030.
Nhiệm kỳ 2020 - 2025, định hướng 2030 - 2045.
Tổ chức trong 6-7 ngày, mỗi đoàn 100-120 đại biểu.
Từ ngày 10-11/9/2023 và từ 17/9 đến 26/9.
Ngày truyền thống Đảng bộ tỉnh (15/6/1933 - 15/6/2023).
Nghỉ lễ 30/4 - 01/5, Quốc khánh 2/9, ngày 27-7.
Nâng cấp Quốc lộ 4B, đoạn Km3+700 đến Km18.
Các xã khu vực III, khu vực II thuộc vùng đồng bào dân tộc.
Thông điệp 2K + vắc xin + thuốc trong phòng, chống Covid-19.
Chủ động phòng, chống dịch cúm A/H5N1 và SARS-CoV-2.
Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.
Nghị quyết Trung ương 4 khóa XII về xây dựng Đảng.
Bộ luật Dân sự năm 2015, Luật Đất đai năm 2024.
Điều 12 Luật Khiếu nại; khoản 2 Điều 5; 19 điều đảng viên không được làm.
Trực ban 24/7, đường dây nóng 0205-3812345.
Biển số xe 12A-123.45, chuyến bay VN-1547.
Áp dụng hệ thống quản lý TCVN ISO 9001:2015.
Trường THPT 19-5, lớp 10A1, khu phố 5.
Vùng 3 Hải quân, Quân khu 1, Trung đoàn 12.
Phát trên VTV1, VOV1 lúc 19h30 ngày 5/6.
COP28, SEA Games 32, APEC 2023 và ASEAN+3.
Tàu HQ-012, máy bay Su-30MK2 tham gia diễn tập.
Nghị quyết năm 2023 của chi bộ; nghị quyết tháng 6/2023.
Xây dựng kế hoạch 5 năm 2021-2025 của tỉnh.
Kế hoạch 6 tháng cuối năm, chương trình 12 tháng.
Kết luận 05 cuộc kiểm tra, giám sát đối với tổ chức đảng.
Kết luận 3 vấn đề lớn của hội nghị.
Triển khai Đề án 1 triệu héc-ta lúa chất lượng cao.
Chỉ thị 2 đơn vị khẩn trương khắc phục hậu quả.
Hướng dẫn 15 chi bộ tổ chức đại hội điểm.
Thông báo 03 trường hợp vi phạm trật tự, an toàn giao thông.
Quyết định 12 nhân sự tham gia cấp ủy khóa mới.
Bộ trưởng trả lời chất vấn số 5, phiên 2.
Gói thầu số 5, lô đất số 12/LK-05.
Tỷ lệ 3/5 số chi bộ; 1/3 số đảng viên.
Đề nghị các chi bộ báo cáo về Ban Tuyên giáo trước ngày 25/6/2023.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().split("\n"))
def test_no_citation(sentence: str) -> None:
    text = f"Nội dung sinh hoạt: {sentence}"
    for printed in (sentence, text):
        assert [c.printed for c in find_citations(printed, Span(0, len(printed)))] == []
