"""Words of the page Kho văn bản."""

from __future__ import annotations

# --- the list ---------------------------------------------------------------------------------------------------------
STORED, FORMER = "Đang được tính ({})", "Đã bỏ và bản cũ ({})"
FILTER = "Lọc theo chữ: tháng, cơ quan, số, ký hiệu, tiêu đề, tên tệp"
FILTER_EXAMPLE = "06/2024, 915, khối cơ quan…"
FINDING, SHOW_ALL = "Đang tìm…", "Bỏ lọc, hiện tất cả"
COUNT, COUNT_OF = "{} văn bản, mới nhất trước.", "{} trong {} văn bản, mới nhất trước."
CHOOSE_PAPER = "Bấm vào một dòng để đọc, sửa phần đầu, tải tệp gốc hoặc bỏ văn bản đó khỏi kho."
COLUMNS = ("Tháng", "Số", "Ký hiệu", "Ngày ban hành", "Số mục", "Lượt viện dẫn", "Lượt sự kiện", "Số từ", "Chữ quét")

# --- one paper --------------------------------------------------------------------------------------------------------
READ, EDIT, ORIGINAL, REMOVE = "Đọc văn bản", "Sửa phần đầu", "Tải tệp gốc", "Bỏ khỏi kho"
READ_COUNTED = {  # a clicked column → what the button says, and the only kind of marks that it shows
    "Lượt viện dẫn": ("Đọc các chỗ viện dẫn", "vien-dan"),
    "Lượt sự kiện": ("Đọc các chỗ nêu sự kiện", "su-kien"),
    "Số từ": ("Xem các từ được đếm", "tach-tu"),
}
NO_ORIGINAL = "Không tìm thấy tệp gốc trong kho; hãy nạp lại tệp này để kho giữ bản gốc."
EDIT_HELP = "Sửa tháng, số, ký hiệu, ngày, cơ quan ở trang Nạp văn bản."
MONTH, ISSUED, NO_NUMBER = "Tháng {}", "ngày {}", "Không ghi số"
SIZES = "{} mục · {} lượt viện dẫn · {} sự kiện · {} từ"
FILE = "Tệp: {}"

# --- out of the store and back ----------------------------------------------------------------------------------------
ASK = "Bỏ “{}” (tháng {} của {}) khỏi kho?"
CONSEQUENCE = (
    "Mọi số liệu của văn bản này sẽ không còn được tính ở các trang và báo cáo. Tệp gốc và các chỗ đã sửa tay được "
    "giữ; có thể đưa lại bất cứ lúc nào ở “Đã bỏ và bản cũ”."
)
MONTH_GOES = "Tháng này của cơ quan sẽ không còn văn bản nào."
WHY, CHOOSE_WHY, OTHER_WHY, WRITE_WHY = "Lý do", "Chọn lý do", "Lý do khác", "Ghi lý do"
REASONS = (
    "Nạp nhầm tệp",
    "Trùng với văn bản khác",
    "Chưa phải bản chính thức",
    "Không phải văn bản định hướng",
    OTHER_WHY,
)
DO_REMOVE, DO_NOT = "Bỏ khỏi kho", "Giữ lại"
REMOVED, UNDO = "Đã bỏ “{}” khỏi kho; mọi số liệu đã được tính lại.", "Đưa lại ngay"
GONE_MEANWHILE = "“{}” vừa được thay hoặc bỏ khỏi kho ở nơi khác; không có gì thay đổi."
BRING_BACK = "Đưa lại vào kho"
BRING_BACK_HELP = "Đọc lại từ tệp gốc, giữ các chỗ đã sửa tay, rồi tính như trước."
READING_BACK = "Đang đọc lại bản gốc…"
NO_FORMER = "Chưa có văn bản nào bị bỏ hoặc được thay."
ABOUT_FORMER = "Văn bản của toàn kho không còn được tính: đã bỏ, hoặc văn bản khác cùng tháng đã thay. Tệp gốc vẫn giữ."
FIRST_FORMER = "Chỉ hiện {} văn bản gần nhất trong {} văn bản."
CHOOSE_FORMER = "Bấm vào một dòng để đưa văn bản đó trở lại kho hoặc tải tệp gốc."
FORMER_COLUMNS = ("Thời gian", "Vì sao", "Tháng", "Cơ quan ban hành", "Số", "Ký hiệu", "Ngày ban hành", "Tệp")
REMOVED_FOR, REPLACED_BY = "Đã bỏ: {}", "Đã được thay bằng “{}”"
SINCE = "{} lúc {}"

# --- the reader -------------------------------------------------------------------------------------------------------
TO_LIST = "Danh sách"
NEIGHBOURS = "Văn bản trước và sau của cùng cơ quan"
NOT_FOUND = "Không tìm thấy văn bản này trong kho."
NO_LONGER = "“{}” (tháng {} của {}) không còn được tính. {}, {}."
MARKED, WORDS = "Đánh dấu trong văn bản", "Hiện tách từ"
WORDS_HELP = "Mỗi khung là một từ gồm nhiều tiếng, như chương trình tách để đếm từ."
KINDS = {"vien-dan": "Văn bản viện dẫn", "su-kien": "Sự kiện", "chu-de": "Chủ đề"}
LEGEND = {
    "vien-dan": "văn bản viện dẫn (gạch liền)",
    "su-kien": "sự kiện (gạch đôi)",
    "chu-de": "chủ đề (gạch chấm)",
    "word first last": "một từ nhiều tiếng",
    "wanted": "chỗ đang xem",
}
IN_BOX = {
    "sample": "chữ",
    "hint": "Bấm vào chữ được đánh dấu để xem đó là gì. Dùng phím ← → để đi giữa các chỗ đánh dấu, Enter để xem.",
    "outline": "Các mục của văn bản",
    "text": "Toàn văn",
}
MORE = {"vien-dan": "{}: mọi chỗ viện dẫn", "su-kien": "{}: qua các tháng", "chu-de": "{}: xu hướng"}
ISSUED_ON, ISSUED_BY, ABOUT_WHAT = "ngày {}", "của {}", "Về {}"
UNRESOLVED = "Chưa xác định được là văn bản nào (có thể có nhiều văn bản cùng số)."
UNCOUNTED = "Ở ngoài các mục nên không được tính."
DAYS, NO_DAY, YEARS, ORIGIN = "Ngày {}", "Không ghi ngày", "{} năm", "Ngày gốc {}"
FOUND_BY, INCIDENTAL = "Được tính vì: “{}”", "Chỉ nhắc qua: mục này nói về chủ đề khác."
ABOUT = "Văn bản được đọc thế nào; sửa, tải, bỏ khỏi kho"
HOW = "Cách đọc: {}."
SCANNED_PAGES = "Độ tin cậy của chữ quét theo trang: {}."
ONE_PAGE, WEAK_PAGE = "trang {} {}%", "trang {} {}% ⚠"
COMPARE_PAPER = "Trang có dấu ⚠ cần đối chiếu bản giấy."
REPAIRED, NO_REPAIRS, REPAIR = "Đã sửa khi đọc: {}.", "Không phải sửa gì khi đọc.", "{} ({} chỗ)"
BY_HAND = "Phần đầu đã được sửa tay: {}."
FIELDS = {
    "month": "tháng",
    "until": "đến tháng",
    "number": "số",
    "symbol": "ký hiệu",
    "issued_on": "ngày ban hành",
    "place": "địa danh",
    "issuer": "cơ quan ban hành",
    "title": "tiêu đề",
}
STORED_ON = "Nạp vào kho ngày {}."
