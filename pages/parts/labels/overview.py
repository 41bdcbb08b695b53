"""Words of the page Tổng quan."""

from __future__ import annotations

NO_MONTH_BEFORE = "Kho chưa có văn bản tháng trước của cùng cơ quan để so sánh."
MISSING = "Tháng chưa có văn bản: {}."
SIZES = {
    "items": ("Số mục", "Các mục đánh số hoặc gạch đầu dòng của phần nội dung, không tính mục chỉ là đề mục."),
    "citations": ("Lượt viện dẫn", "Mỗi chỗ nêu số, ký hiệu của một văn bản được tính một lượt."),
    "events": ("Lượt nêu sự kiện", "Ngày kỷ niệm, hội nghị, đợt phát động, cuộc thi…; mỗi chỗ nêu được tính một lượt."),
    "words": ("Số từ", "Từ tiếng Việt của phần nội dung, không tính phần đầu, nơi nhận và chữ ký."),
}
VIEWS = {
    "themes": "Chủ đề ({})",
    "documents": "Văn bản viện dẫn ({})",
    "new": "Văn bản lần đầu nhắc ({})",
    "events": "Sự kiện ({})",
    "items": "Các mục",
    "without": "Chưa có chủ đề ({})",
}
CHOOSE_ITEM = "Bấm vào một mục để đọc nguyên văn."
THAN_BEFORE, UNCHANGED = "so với tháng {}", "không đổi"
DOUBLED = "Có tháng được tính từ nhiều văn bản mà chưa ai quyết định: {}. Hãy xem trang “Nạp văn bản”."
