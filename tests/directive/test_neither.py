"""Sentences of the kind that stand in directives and name neither a numbered document nor an event."""

from __future__ import annotations

import pytest

from analytics.directive import analyse

SENTENCES = """
Nâng cao chất lượng sinh hoạt chi bộ theo hướng thiết thực, ngắn gọn, đi vào chiều sâu.
Ban Chỉ đạo 35 các cấp duy trì giao ban vào ngày 25 hằng tháng.
Phấn đấu đến năm 2030 có 100% thôn, bản đạt chuẩn văn hóa, 85% hộ dùng nước sạch.
Kinh tế - xã hội giai đoạn 2021-2025 tăng trưởng 7,5%/năm, vượt 0,3 điểm phần trăm.
Các đại biểu dự kỳ họp, phiên họp cần gửi ý kiến bằng văn bản trước 5 ngày.
Cấp ủy chuẩn bị kỹ nội dung hội nghị, bảo đảm không quá 90 phút.
Đổi mới cách tổ chức hội nghị báo cáo viên, tăng đối thoại, giảm đọc văn bản.
Đại hội chi bộ phải hoàn thành đúng hướng dẫn, không phô trương.
Khuyến khích cán bộ tham gia các cuộc thi, hội thi do cấp trên phát động.
Tránh tổ chức lễ hội tràn lan, lãng phí; giữ gìn nếp sống văn minh.
Các ngày lễ, ngày kỷ niệm trong năm được tổ chức trang trọng, tiết kiệm.
Thăm hỏi, tặng quà gia đình chính sách, người có công, hộ nghèo.
Tổ chức cho đoàn viên tham quan, học tập kinh nghiệm tại các mô hình tốt.
Phong trào thi đua yêu nước được duy trì thường xuyên ở cơ sở.
Cuộc vận động xây dựng nông thôn mới tiếp tục có chuyển biến.
Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” đi vào nền nếp.
Vận động Nhân dân hưởng ứng cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”.
Chiến thắng Điện Biên Phủ năm 1954 kết thúc cuộc kháng chiến chống thực dân Pháp.
Thành quả của Cách mạng Tháng Tám năm 1945 là bài học về sức mạnh đoàn kết.
Trong Chiến dịch Hồ Chí Minh lịch sử, nhiều người con của huyện đã anh dũng hy sinh.
Ngày 03/02/1930, Đảng Cộng sản Việt Nam ra đời, mở ra bước ngoặt của cách mạng.
Năm 1941, Bác Hồ về nước trực tiếp lãnh đạo cách mạng Việt Nam.
Đảng bộ huyện có 45 tổ chức cơ sở đảng với 3.256 đảng viên.
Xã có 12/15 thôn đạt chuẩn, tỷ lệ hộ nghèo còn 3,2%.
Thực hiện 5K, không tụ tập đông người, khai báo y tế khi có triệu chứng.
Đã tiêm 1.250.000 liều vắc xin AstraZeneca và Pfizer cho người từ 18 tuổi.
Quốc lộ 1A, Quốc lộ 4B và tuyến ĐT.317 được sửa chữa trong quý III.
Mỗi chi bộ phân công ít nhất 02 đồng chí phụ trách công tác tuyên truyền.
Báo cáo gửi về Ban Tuyên giáo trước ngày 25/6/2023 để tổng hợp.
Đường dây nóng 0205.3812.345 trực 24/24 giờ, kể cả ngày nghỉ.
Đảng viên dự bị được xét chuyển chính thức sau 12 tháng.
Thu ngân sách 6 tháng đầu năm ước đạt 1.245 tỷ đồng, bằng 52% dự toán.
Vụ Đông Xuân 2022-2023 gieo cấy 15.320 ha, năng suất 62 tạ/ha.
Giá xăng E5 RON92 và dầu DO 0,05S được điều chỉnh giảm.
Bão số 3 gây mưa lớn, 15 xã bị ngập, 2.300 ha lúa thiệt hại.
Điều chỉnh giờ làm việc mùa hè từ 7 giờ đến 11 giờ 30.
Cơ quan, đơn vị treo cờ Tổ quốc, vệ sinh môi trường, trang trí khánh tiết.
Công tác tuyên truyền cần bám sát thực tiễn, tránh hình thức.
Chủ động đấu tranh phản bác các quan điểm sai trái, thù địch trên không gian mạng.
Tổ công tác Đề án 06 ở thôn hướng dẫn người dân cài đặt ứng dụng.
Ban Chủ nhiệm Chương trình 03 của Thành ủy họp định kỳ hằng quý.
Chi bộ 5, Chi bộ 7 và Đảng bộ bộ phận 2 hợp nhất thành một chi bộ.
Kế hoạch 5 năm được cụ thể hóa thành chỉ tiêu từng năm.
Nghị quyết của chi bộ phải cụ thể, rõ người, rõ việc, rõ thời gian.
Chỉ thị của cấp trên được phổ biến đến từng đảng viên.
Kết luận kiểm tra cho thấy 03 chi bộ còn hạn chế trong quản lý đảng viên.
Thông báo 12 vị trí tuyển dụng viên chức ngành giáo dục.
Quyết định khen thưởng 25 tập thể, 60 cá nhân tiêu biểu.
Hướng dẫn 3 bước tự kiểm tra sức khỏe tại nhà.
Công văn đến, công văn đi được số hóa 100%.
Kỳ thi, kỳ xét tuyển phải nghiêm túc, khách quan, đúng quy chế.
Học sinh lớp 9, lớp 12 ôn tập theo đề cương của nhà trường.
Giải quyết dứt điểm 7 đơn khiếu nại kéo dài, giải tỏa 12 điểm lấn chiếm.
Giải pháp trọng tâm là tăng cường kỷ luật, kỷ cương hành chính.
Giải thưởng và danh hiệu không phải là đích đến của việc học.
Lễ cưới, lễ tang thực hiện theo nếp sống mới, không quá 40 mâm.
Lễ phép, kính trên nhường dưới là nét đẹp của người dân quê ta.
Ngày hội của mọi nhà là bữa cơm đoàn viên ấm cúng.
Tháng 6 là tháng cao điểm nắng nóng, đề phòng cháy rừng.
Mỗi tuần một câu hỏi, mỗi tháng một chuyên đề, mỗi quý một mô hình.
Trong tuần lễ đầu của tháng, các chi bộ họp định kỳ.
Hội Nông dân, Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh phối hợp thực hiện.
Ủy ban bầu cử xã niêm yết danh sách cử tri tại 8 khu vực bỏ phiếu.
Quy định về tổ chức kỷ niệm 100 năm, trên 100 năm ngày sinh các đồng chí lãnh đạo.
Triển khai Nền tảng số Sổ tay đảng viên tại 100% chi bộ.
Xe số 23/KH đỗ tại bãi, căn số 12-TB đường Hùng Vương, lô số 5/UB đã bàn giao.
Tỷ lệ hộ nghèo tháng 3/2024 giảm; quý IV/2023 tăng 3/2024 điểm.
Ban Tổ chức Tuần lễ và Ban Tổ chức Cuộc thi phân công nhiệm vụ.
Tham quan Bảo tàng Chiến thắng Điện Biên Phủ, Quảng trường Cách mạng Tháng Tám.
Chiến dịch vận động phải bắt đầu từ từng hộ, từng người.
Ngày Chủ nhật 23/5/2021 trời nắng ráo, cử tri đi từ sớm.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().split("\n"))
def test_names_neither_document_nor_event(sentence: str) -> None:
    found = analyse(f"Định hướng tuyên truyền tháng 6 năm 2023\n\n1. {sentence}\n")
    assert [c.printed for c in found.citations] == []
    assert [(e.kind, e.name) for e in found.events] == []
