"""Vietnamese words that only pages show."""

from __future__ import annotations

APP = "Thống kê định hướng tuyên truyền"
ICON = "📊"

OVERVIEW = "Tổng quan"
TRENDS = "Xu hướng"
DOCUMENTS = "Văn bản viện dẫn"
UPLOAD = "Nạp văn bản"
THEMES = "Bộ chủ đề"

# group → (page, label, icon of the bundled font)
MENU = {
    "Xem xét": (
        ("app.py", OVERVIEW, ":material/dashboard:"),
        ("pages/trends.py", TRENDS, ":material/show_chart:"),
        ("pages/documents.py", DOCUMENTS, ":material/description:"),
    ),
    "Dữ liệu": (
        ("pages/upload.py", UPLOAD, ":material/upload_file:"),
        ("pages/themes.py", THEMES, ":material/category:"),
    ),
}

FIRST_MONTH = "Từ tháng"
LAST_MONTH = "Đến tháng"
OFFICE = "Cơ quan ban hành"
ALL_OFFICES = "Tất cả cơ quan"

EMPTY_STORE = "Kho chưa có văn bản nào. Hãy nạp văn bản định hướng của tháng để bắt đầu."
NOTHING_SHOWN = "Không có văn bản nào trong khoảng thời gian và cơ quan đã chọn. Hãy chọn lại ở cột bên trái."
NO_MONTH_BEFORE = "Kho chưa có văn bản tháng trước của cùng cơ quan để so sánh."
NOTHING_COUNTED = "Các văn bản đang xem không có mục nào thuộc bảng này."
GO_TO_UPLOAD = "Đến trang Nạp văn bản"

EVIDENCE = "Câu văn được tính"
CHOOSE_ROW = "Bấm vào một ô trong bảng để đọc các câu văn được tính."
CHOOSE_MARK = "Bấm vào một điểm trên biểu đồ để đọc các câu văn được tính."
DOWNLOAD = "Tải báo cáo Excel"
UNIT, UNITS = "lượt", {"theme items": "mục"}
MISSING = "Tháng chưa có văn bản: {}."
UNEVEN = "Số liệu đang cộng các cơ quan có số tháng khác nhau: {}. Để xem xu hướng, hãy chọn một cơ quan ở cột trái."

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
COUNT_BY = {"mentions": "Lượt nhắc", "items": "Số mục"}
CHART, NUMBERS, VERDICTS = "Biểu đồ", "Bảng số liệu", "Nhận định"
VERDICT_COLUMNS = ("Chủ đề", "Xu hướng", "Tháng này", "Bất thường", "Tháng trước")
ABOUT_VERDICTS = (
    "Nhận định tính trên tất cả các chủ đề cùng lúc. “Tăng rõ”, “giảm rõ” cần ít nhất 24 tháng, trong đó 20 tháng có "
    "văn bản; “bất thường” so tháng này với ít nhất 6 tháng trước đó. Bấm vào ô số để xem câu chữ."
)
CHOOSE_THEMES = "Chủ đề trên biểu đồ (nhiều nhất 8)"
COUNT_WHAT, SHOW, CHOOSE = "Cách đếm", "Cách xem", "Chọn"
CHOOSE_ITEM = "Bấm vào một mục để đọc nguyên văn."
THAN_BEFORE, UNCHANGED = "so với tháng {}", "không đổi"
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
SEARCH = "Lọc theo chữ (số, ký hiệu, cơ quan, trích yếu)"
NO_THEMES = "Hãy chọn ít nhất một chủ đề để vẽ biểu đồ."
LEFT_OUT = (
    "Chỉ hiện {} văn bản được viện dẫn nhiều nhất, còn {} văn bản nữa. Để xem hết, hãy chọn một cơ quan hoặc khoảng "
    "thời gian ngắn hơn; báo cáo Excel có đủ."
)
NO_PAPER = "Tháng này không có văn bản riêng trong kho (còn thiếu, hoặc nằm trong văn bản chung nhiều tháng)."
SAME_PLACE = "Các chủ đề cùng ở điểm này"
SEARCHED = ("Văn bản", "Loại", "Cơ quan ban hành", "Trích yếu", "Ghi chú")
NO_MATCH = "Không có văn bản nào khớp với chữ đã gõ."

REPEATS = "Một câu có thể được tính nhiều lượt, mỗi cụm từ một lượt."
CHOOSE_FILES = "Chọn tệp văn bản định hướng ({}; mỗi tệp không quá 50 MB)"
READ, MORE_FILES, BEGINS = "Đọc tệp", "Nạp thêm tệp", "Đang chuẩn bị đọc…"
ADDED = "Đã nạp {} văn bản; xem bảng bên dưới."
PASSED = "Bỏ qua {} tệp không đọc được trong tệp nén: {}."
INTERRUPTED = "Việc đọc bị dừng giữa chừng; chưa đọc: {}. Hãy chọn lại các tệp này."
READING = "Đang đọc “{}”{} ({} / {})"
PAGE_OF = ", trang {}/{}"
WAITING = "Đã đọc, chờ lưu vào kho"
CHOOSE_WAITING = "Bấm vào một dòng để xem và sửa phần đầu của văn bản đó."
CHECK_FIELDS = "Đối chiếu phần đầu văn bản với bản giấy; sửa ô nào thì ô đó được giữ, kể cả khi chương trình đọc lại."
STORE_READY, NONE_READY = "Lưu {} văn bản vào kho", "Chưa có văn bản nào lưu được"
DROP_ALL, DROP = "Bỏ tất cả, không nạp", "Không nạp tệp này"
READY, NO_MONTH, SAME_MONTH, WRONG = "Sẵn sàng", "Thiếu tháng", "Trùng tháng", "Ghi chưa đúng"
FIELDS = {
    "month": "Tháng (ví dụ 06/2023)",
    "until": "Đến tháng (nếu là quý)",
    "number": "Số",
    "symbol": "Ký hiệu",
    "issued_on": "Ngày ban hành",
    "place": "Địa danh",
    "issuer": "Cơ quan ban hành",
    "title": "Tiêu đề",
}
OVERLAPS = "Kho đã có văn bản khác cho một phần của thời gian này: {}. Tất cả đều được tính."
PLACE_MISSING = "Có thể thiếu địa danh: kho đã có “{}”. Nếu là cùng cơ quan, hãy ghi Địa danh."
DOUBLED = "Có tháng được tính từ nhiều văn bản mà chưa ai quyết định: {}. Hãy xem trang “Nạp văn bản”."
ASK_MONTH = "Không nhận ra tháng của văn bản. Hãy ghi tháng vào ô dưới đây; chương trình không tự đoán."
HAS_RIVALS = "{} đã có trong kho: {}. Hãy chọn cách xử lý."
CHOICES = {"replace": "Thay bản cũ (bản cũ được giữ lại, không tính)", "supplement": "Là bản bổ sung (tính cả hai)"}
COMPARE = "So hai bản: {} và {}"
COMPARED = "{} đoạn giống nhau, {} đoạn khác nhau. Chữ khác nhau được tô màu; đoạn giống nhau không hiện."
NO_DIFFERENCE = "Hai bản giống nhau từng chữ."
HOW_READ = "Đọc từ {}."
BEGINNING = "Văn bản như chương trình đọc"
SCANNED, DOUBTFUL = "độ tin cậy từ {}%", "⚠ độ tin cậy từ {}%: cần đối chiếu bản giấy"
GRID = "Các tháng đã có"
GRID_LEGEND = (
    "✓ một văn bản · 2: hai văn bản đều được tính · 2?: cần quyết định · quý: văn bản của cả quý · "
    "thiếu: chưa có, giữa tháng đầu và tháng cuối đã nạp"
)
UNDECIDED = "Tháng {} của {} có {} văn bản đều đang được tính. Hãy quyết định:"
KEEP_ALL, KEEP_ONLY = "Tính tất cả (bản bổ sung)", "Chỉ tính “{}”"
DECIDED = "Đã ghi nhận. Bản không tính được giữ lại trong kho."
CHANGED_MEANWHILE = "Kho vừa thay đổi ở nơi khác; hãy tải lại trang và xem lại."
OLD = "{} trong {} văn bản được đọc bằng phiên bản cũ của chương trình hoặc của các danh mục."
DONE_AGAIN = "Đã đọc lại tất cả văn bản từ bản gốc."
READ_AGAIN, READING_AGAIN = "Đọc lại từ bản gốc", "Đang đọc lại: {} / {}"
NOT_AGAIN = "Không đọc lại được:"
SHELF, EDIT = "Văn bản đã có trong kho", "Sửa phần đầu của “{}”"
CHOOSE_SHELF = "Bấm vào một dòng để sửa tháng, số, ký hiệu, ngày, cơ quan của văn bản đó."

# the page of the dictionary
THEME_PARTS = {"edit": "Sửa", "suggested": "Gợi ý", "without": "Mục chưa có chủ đề", "versions": "Các bản và báo cáo"}
VERSION = "Đang dùng bản số {}, {} lưu ngày {}: {}"
THEME, THEME_NAME, THEME_GROUP, THEME_NOTE = "Chủ đề", "Tên", "Nhóm", "Ghi chú: tính gì, không tính gì"
THEME_ACTIVE, THEME_RETIRED = "Đang dùng", "ngừng dùng"
ABOUT_THEME = "Tên, nhóm"
NEW_ENTRY = "Thêm vào chủ đề này"
NEW_THEME, NEW_CODE, NEW_NAME, ADD = "Thêm chủ đề", "Mã mới (ví dụ {})", "Tên chủ đề", "Thêm"
ENTRIES = "Sửa ngay trong bảng: bỏ dấu “Đang dùng” để ngừng dùng, đổi mã ở cột “Chủ đề” để chuyển sang chủ đề khác."
ENTRY_COLUMNS = {"text": "Nội dung", "kind": "Loại", "theme": "Chủ đề", "active": "Đang dùng"}
ENTRY_HELP = (
    "Cụm từ: gặp trong văn bản thì tính. Loại trừ: cụm dài hơn, gặp thì không tính. Văn bản: viện dẫn văn bản này thì "
    "tính, ví dụ 05-CT/TW hoặc 19-NQ/TW@2022. Loại sự kiện: nêu sự kiện loại này thì tính."
)
ROW = "Dòng {}: {}."
DRAFT, NO_DRAFT = "Bản sửa chưa lưu", "Chưa sửa gì. Mọi sửa đổi được giữ ở đây cho đến khi lưu."
TRY, DISCARD = "Thử trên toàn kho", "Bỏ các sửa đổi"
REBASED = (
    "Người khác vừa lưu bản số {}. Các sửa đổi chưa lưu ở đây được giữ và đặt lên bản đó; hãy thử lại trước khi lưu."
)
MORE_EDITS = "… và {} sửa đổi khác"
TRIED = "Nếu lưu: thêm {} lượt, bớt {} lượt, trong {} văn bản; mục có chủ đề: thêm {}, bớt {}."
TRIED_NOTHING = "Không lượt nào thay đổi trong các văn bản đã nạp."
COUNTING = "Đang đếm trên toàn kho…"
SEE_BELOW = "Xem bảng ở cuối trang."
CHOOSE_CHANGE = "Bấm vào một ô để đọc các câu được tính thêm hoặc không còn được tính."
GAINED_SENTENCES, LOST_SENTENCES = "Được tính thêm", "Không còn được tính"
AUTHOR, REASON, SAVE = "Người sửa", "Lý do", "Lưu và đếm lại toàn kho"
SAVED = "Đã lưu bộ chủ đề bản số {}; mọi số liệu đã được đếm lại."
EXCEL, EXPORT, IMPORT = "Excel", "Tải bộ chủ đề (.xlsx)", "Nạp bộ chủ đề đã sửa bằng Excel"
IMPORTED = "Đã đọc “{}”. Xem các sửa đổi, thử trên toàn kho rồi mới lưu."
OFFERED = "Chương trình có bộ chủ đề mới ({} sửa đổi so với bản đi kèm trước). Bộ chủ đề của cơ quan được giữ nguyên."
LEFT_OUT = "Không lấy được chủ đề mới {} vì cơ quan đã dùng mã này cho chủ đề khác."
LOOK_AT_OFFER, DECLINE_OFFER = "Xem như bản sửa", "Không lấy"
RISING = "Tăng trong {} tháng cuối"
RECURRING = "Lặp lại nhiều tháng"
BESIDE = "Hay đi cùng một chủ đề"
SUGGESTED_BY = {"rising": RISING, "recurring": RECURRING, "beside": BESIDE}
NO_SUGGESTION = "Không có cụm từ nào đủ chắc chắn (ít nhất 5 mục)."
SUGGESTIONS_SAY = {
    "rising": "Cụm từ chưa thuộc chủ đề nào, {} tháng cuối có trong nhiều mục hơn hẳn các tháng trước.",
    "recurring": "Cụm từ chưa thuộc chủ đề nào, có mặt trong ít nhất một nửa số tháng.",
    "beside": "Cụm từ có trong các mục của chủ đề nhiều hơn hẳn các mục khác, mà chưa được tính.",
}
CHOOSE_SUGGESTION = "Bấm vào một dòng để đọc các câu có cụm từ đó."
NO_ACTIVE_THEME = "Bộ chủ đề không còn chủ đề nào đang dùng."
ADD_TO = "Thêm “{}” vào chủ đề"
ADDED_TO_DRAFT = "Đã thêm “{}” vào bản sửa của {}; xem ở phần “Sửa”."
FIRST_ROWS = "Danh sách chỉ hiện {} mục đầu; hãy chọn khoảng thời gian ngắn hơn để xem hết."
WITHOUT = "{} trong {} mục ({}%) chưa có chủ đề nào. Mục thủ tục thường không có chủ đề."
CHOOSE_VERSION = "Bấm vào một dòng để xem bản đó đã sửa những gì."
VERSIONS, TAKE_VERSION = "Các bản", "Lấy bản số {} làm bản sửa"
REPORTS, NO_REPORTS = "Báo cáo đã lập", "Chưa lập báo cáo nào."
OLD_REPORT, CURRENT_REPORT = "bản số {}, cũ: nên lập lại", "bản số {}, đang dùng"
CHOOSE_REPORT, MAKE_AGAIN = "Bấm vào một dòng để lập lại báo cáo đó.", "Lập lại “{}”"
OF_DICTIONARY = "Theo bộ chủ đề bản số {}."
