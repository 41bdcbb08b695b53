"""Words of the page Tổng quan."""

from __future__ import annotations

from analytics.measure.events.calendar import HALF_ROUND, ROUND

MONTH = "Tháng {}"
OFFICES = "{} cơ quan, {} văn bản"
SIZES = {
    "items": ("Số mục", "Các mục đánh số hoặc gạch đầu dòng của phần nội dung, không tính mục chỉ là đề mục."),
    "citations": ("Lượt viện dẫn", "Mỗi chỗ nêu số, ký hiệu của một văn bản được tính một lượt."),
    "events": ("Lượt sự kiện", "Ngày kỷ niệm, hội nghị, đợt phát động, cuộc thi…; mỗi chỗ nêu được tính một lượt."),
    "words": ("Số từ", "Từ tiếng Việt của phần nội dung, không tính phần đầu, nơi nhận và chữ ký."),
}
SPARKLINE = "Đường nhỏ: {} tháng đến tháng này; tháng không có văn bản bị bỏ qua."
OPEN = {
    "items": "Đọc các mục",
    "citations": "Đọc các chỗ viện dẫn",
    "events": "Đọc các chỗ nêu",
    "words": "Đọc các mục",
}
THAN_BEFORE, UNCHANGED = "so với {}", "0"
NO_MONTH_BEFORE = "Kho chưa có văn bản tháng trước của cùng cơ quan để so sánh."

VIEWS = {
    "dang-chu-y": "Đáng chú ý",
    "sap-toi": "30 ngày tới ({})",
    "chu-de": "Chủ đề ({})",
    "vien-dan": "Văn bản viện dẫn ({})",
    "su-kien": "Sự kiện ({})",
    "muc": "Các mục",
    "chua-co-chu-de": "Chưa có chủ đề ({})",
}

# kind of note → its head, where "one" month's papers are read, and what explains it on hover
NOTES = {
    "new documents": (
        "{} văn bản lần đầu được viện dẫn",
        "Trước tháng này, các văn bản của phần đang xem chưa viện dẫn lần nào.",
    ),
    "returned documents": ("{} văn bản được viện dẫn trở lại", "Tháng {1} không có, các tháng trước nữa đã có."),
    "dropped documents": ("{0} văn bản tháng {1} có, tháng này thôi viện dẫn", "Bấm để đọc câu của tháng {1}."),
    "silent documents": (
        "{} văn bản Trung ương đã lâu không nhắc",
        "Đã viện dẫn ít nhất ba tháng, và ít nhất sáu tháng gần đây không viện dẫn. Bấm để đọc câu của tháng cuối.",
    ),
    "unusually high": (
        "{} chủ đề được nhắc nhiều khác thường",
        "So với mức thường gặp của ít nhất sáu tháng trước đó.",
    ),
    "unusually low": ("{} chủ đề được nhắc ít khác thường", "So với mức thường gặp của ít nhất sáu tháng trước đó."),
    "new themes": (
        "{} chủ đề lần đầu được nhắc",
        "Trước tháng này, các văn bản của phần đang xem chưa nhắc đến lần nào.",
    ),
    "dropped themes": ("{0} chủ đề tháng {1} có, tháng này không nhắc", "Bấm để đọc câu của tháng {1}."),
}
MORE = "và {} nữa"
NOTHING_STANDS_OUT = "So với các tháng trước, tháng này không có gì khác biệt đáng kể."
CHOOSE_NOTE = "Bấm vào một văn bản, chủ đề hoặc nút “Đọc…” để đọc các câu văn được tính."

FINDINGS = "{} chỗ nên xem lại trong văn bản tháng này"
NO_FINDING = "Không thấy chỗ nào cần xem lại trong văn bản tháng này."
TOO_MANY_PAPERS = "Có {} văn bản trong tháng; hãy chọn một cơ quan để xem các chỗ nên xem lại."
PLACE = "Mở chỗ này"

MISSING = "Tháng chưa có văn bản: {}."
DOUBLED = "Có tháng được tính từ nhiều văn bản mà chưa ai quyết định: {}."
GO_TO_MONTHS = "Xem các tháng đã có"

NOT_YET = "chưa nhắc"
NOT_NAMED = "chưa văn bản nào nhắc"
YEARS = "{} năm"
ROUND_YEARS = {ROUND: "{} năm tròn", HALF_ROUND: "{} năm (lẻ 5)"}
NOTHING_COMING = "Không có sự kiện nào trong danh mục hoặc trong các văn bản đã nạp rơi vào 30 ngày tới."
COMING = "Từ {} đến {}, theo danh mục ngày kỷ niệm và các văn bản đã nạp."
CHOOSE_COMING = "Bấm vào một dòng để đọc các câu đã nêu sự kiện đó."
ALL_EVENTS = "Xem lịch sự kiện"
TOO_MANY_FOR_ITEMS = "Tháng này có {} văn bản; hãy chọn một cơ quan ở cột trái để xem từng mục."
CHOOSE_ITEM = "Bấm vào một mục để đọc nguyên văn."
