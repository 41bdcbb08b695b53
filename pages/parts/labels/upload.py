"""Words of the page Nạp văn bản."""

from __future__ import annotations

CHOOSE_FILES = "Chọn tệp văn bản định hướng ({}; mỗi tệp không quá 50 MB)"
READ, MORE_FILES, BEGINS = "Đọc tệp", "Nạp thêm tệp", "Đang chuẩn bị đọc…"
ADDED = "Đã nạp {} văn bản; xem ở trang Kho văn bản."
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
ASK_MONTH = "Không nhận ra tháng của văn bản. Hãy ghi tháng vào ô dưới đây; chương trình không tự đoán."
HAS_RIVALS = "{} đã có trong kho: {}. Hãy chọn cách xử lý."
CHOICES = {"replace": "Thay bản cũ (bản cũ được giữ lại, không tính)", "supplement": "Là bản bổ sung (tính cả hai)"}
COMPARE = "So hai bản: {} và {}"
HOW_READ = "Đọc từ {}."
BEGINNING = "Văn bản như chương trình đọc"
SCANNED, DOUBTFUL = "độ tin cậy từ {}%", "⚠ độ tin cậy từ {}%: cần đối chiếu bản giấy"
GRID = "Các tháng đã có"
GRID_LEGEND = (
    "✓ một văn bản · 2: hai văn bản đều được tính · 2?: cần quyết định · quý: văn bản của cả quý · "
    "thiếu: chưa có, giữa tháng đầu và tháng cuối đã nạp"
)
UNDECIDED = "Tháng {} của {} có {} văn bản đều đang được tính. Hãy quyết định:"
MORE_UNDECIDED = "Còn {} tháng nữa cần quyết định; quyết định xong các tháng trên thì các tháng sau sẽ hiện ra."
KEEP_ALL, KEEP_ONLY = "Tính tất cả (bản bổ sung)", "Chỉ tính “{}”"
DECIDED = "Đã ghi nhận. Bản không tính được giữ lại trong kho."
CHANGED_MEANWHILE = "Kho vừa thay đổi ở nơi khác; hãy tải lại trang và xem lại."
OLD = "{} trong {} văn bản được đọc bằng phiên bản cũ của chương trình hoặc của các danh mục."
DONE_AGAIN = "Đã đọc lại tất cả văn bản từ bản gốc."
READ_AGAIN, READING_AGAIN = "Đọc lại từ bản gốc", "Đang đọc lại: {} / {}"
NOT_AGAIN = "Không đọc lại được:"
SHELF = "Xem, đọc, sửa các văn bản đã có ở trang Kho văn bản"
