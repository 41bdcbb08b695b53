"""Words of the page Bộ chủ đề."""

from __future__ import annotations

THEME_PARTS = {"sua": "Sửa", "goi-y": "Gợi ý", "chua-co-chu-de": "Mục chưa có chủ đề", "cac-ban": "Các bản"}
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
NOTHING_TYPED = "Hãy gõ nội dung cần thêm vào ô bên trái"
TOO_MANY_PAPERS = (
    "Gợi ý phải đọc từng từ của từng văn bản, nhiều nhất {} văn bản; ở đây đang có {}. "
    "Hãy chọn một cơ quan, hoặc khoảng thời gian ngắn hơn, ở cột bên trái."
)
LAST_ROWS = "Danh sách chỉ hiện {} mục, từ tháng {} trở đi; muốn xem các tháng trước, đổi ô “Đến tháng” ở cột bên trái."
WITHOUT = "{} trong {} mục ({}%) chưa có chủ đề nào. Mục thủ tục thường không có chủ đề."
CHOOSE_VERSION = "Bấm vào một dòng để xem bản đó đã sửa những gì."
VERSIONS, TAKE_VERSION = "Các bản", "Lấy bản số {} làm bản sửa"
TO_REPORTS = "Các báo cáo đã lập, mỗi báo cáo theo một bản: trang Báo cáo"
