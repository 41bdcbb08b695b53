"""Vietnamese words that only pages show: here those that pages share, in a module each those of one page."""

from __future__ import annotations

from pages.parts.labels import comparison as comparison
from pages.parts.labels import documents as documents
from pages.parts.labels import events as events
from pages.parts.labels import guide as guide
from pages.parts.labels import library as library
from pages.parts.labels import overview as overview
from pages.parts.labels import reports as reports
from pages.parts.labels import search as search
from pages.parts.labels import themes as themes
from pages.parts.labels import trends as trends
from pages.parts.labels import upload as upload

APP = "Thống kê định hướng tuyên truyền"
OVERVIEW = "Tổng quan"
TRENDS = "Xu hướng"
DOCUMENTS = "Văn bản viện dẫn"
UPLOAD = "Nạp văn bản"
THEMES = "Bộ chủ đề"
EVENTS = "Sự kiện"
COMPARISON = "So sánh"
SEARCH = "Tra cứu"
LIBRARY = "Kho văn bản"
REPORTS = "Báo cáo"
GUIDE = "Hướng dẫn"
# group → (page, label, icon of the bundled font)
MENU = {
    "Xem xét": (
        ("app.py", OVERVIEW, ":material/dashboard:"),
        ("pages/trends.py", TRENDS, ":material/show_chart:"),
        ("pages/documents.py", DOCUMENTS, ":material/description:"),
        ("pages/events.py", EVENTS, ":material/event:"),
        ("pages/comparison.py", COMPARISON, ":material/compare_arrows:"),
        ("pages/search.py", SEARCH, ":material/search:"),
    ),
    "Dữ liệu": (
        ("pages/upload.py", UPLOAD, ":material/upload_file:"),
        ("pages/library.py", LIBRARY, ":material/folder_open:"),
        ("pages/themes.py", THEMES, ":material/category:"),
    ),
    "Xuất": (("pages/reports.py", REPORTS, ":material/summarize:"), ("pages/guide.py", GUIDE, ":material/help:")),
}
FIRST_MONTH = "Từ tháng"
LAST_MONTH = "Đến tháng"
OFFICE = "Cơ quan ban hành"
ALL_OFFICES = "Tất cả cơ quan"
PART, ALL_PARTS, ONE_PART = "Phần của văn bản", "Tất cả các phần", "Phần {}"
PERIOD = "Từ tháng {} đến tháng {}"
SHOW_ALL = "Xem toàn bộ kho"
EMPTY_STORE = "Kho chưa có văn bản nào. Hãy nạp văn bản định hướng của tháng để bắt đầu."
NOTHING_SHOWN = "Không có văn bản nào trong khoảng thời gian và cơ quan đã chọn. Hãy chọn lại ở cột bên trái."
NOTHING_COUNTED = "Các văn bản đang xem không có mục nào thuộc bảng này."
GO_TO_UPLOAD = "Đến trang Nạp văn bản"
EVIDENCE = "Câu văn được tính"
CHOOSE_ROW = "Bấm vào một ô trong bảng để đọc các câu văn được tính."
CHOOSE_MARK = "Bấm vào một điểm trên biểu đồ để đọc các câu văn được tính."
DOWNLOAD, DOWNLOAD_TABLE = "Tải báo cáo Excel", "Tải bảng này (.xlsx)"
UNIT, UNITS = "lượt", {"theme items": "mục"}
SHOW, CHOOSE = "Cách xem", "Chọn"
COLUMNS = {  # the order of columns by kind of table; a theme's months stand between
    "theme": ("Mã", "Chủ đề", "Nhóm", "Cộng"),
    "register": (
        "Văn bản",
        "Ngày ban hành",
        "Số lượt",
        "Trích yếu",
        "Tháng đầu",
        "Tháng cuối",
        "Số tháng",
        "Cơ quan ban hành",
        "Loại",
        "Ghi chú",
    ),
    "document": ("Văn bản", "Ngày ban hành", "Số lượt", "Trích yếu", "Cơ quan ban hành", "Ghi chú"),
    "event": ("Sự kiện", "Ngày", "Số lượt", "Số năm", "Loại"),
}
MORE_ROWS = "Còn {} dòng nữa; xem đủ trong tệp Excel."
NO_PAPER = "Tháng này không có văn bản riêng trong kho (còn thiếu, hoặc nằm trong văn bản chung nhiều tháng)."
SAME_PLACE = "Các dòng cùng ở điểm này"
NO_MATCH = "Không có văn bản nào khớp với chữ đã gõ."
COMPARED = "{} đoạn giống nhau, {} đoạn khác nhau. Chữ khác nhau được tô màu; đoạn giống nhau không hiện."
NO_DIFFERENCE = "Hai bản giống nhau từng chữ."
