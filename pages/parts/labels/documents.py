"""Words of the page Văn bản viện dẫn."""

from __future__ import annotations

SEARCH = "Lọc theo chữ (số, ký hiệu, cơ quan, trích yếu)"
LEFT_OUT = (
    "Chỉ hiện {} văn bản được viện dẫn nhiều nhất, còn {} văn bản nữa. Để xem hết, hãy chọn một cơ quan hoặc khoảng "
    "thời gian ngắn hơn; báo cáo Excel có đủ."
)
SEARCHED = ("Văn bản", "Loại", "Cơ quan ban hành", "Trích yếu", "Ghi chú")
