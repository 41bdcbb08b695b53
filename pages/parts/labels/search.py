"""Words of the page Tra cứu."""

from __future__ import annotations

TYPE, EXAMPLE = "Chữ cần tìm", "ví dụ: chuyển đổi số"
HOW = (
    "Gõ có dấu thì tìm đúng dấu; gõ không dấu thì tìm mọi cách đánh dấu. Dấu * thay cho phần còn lại của một chữ, "
    "hoặc cả một chữ."
)
EXAMPLES = {
    "chuyển đổi số": "đúng cụm từ này, chữ hoa hay chữ thường",
    "hoc tap * lam theo": "không dấu; dấu * đứng riêng thay một chữ bất kỳ",
    "36-NQ/TW": "số và ký hiệu của văn bản, gõ như in",
}
START = "Tìm một cụm từ trong các mục của văn bản: mỗi chỗ hiện cùng chữ đứng trước, chữ đứng sau. Ví dụ, bấm để xem:"
ORDER = "Xếp các dòng theo"
ORDERS = {"thang": "Tháng", "truoc": "Chữ đứng trước", "sau": "Chữ đứng sau"}
MONTH, ALL_MONTHS, ONE_MONTH = "Tháng", "Tất cả các tháng", "{} ({} lượt)"
COUNTS, COUNTS_VIEWS = "Số lượt theo tháng", {"bieu-do": "Biểu đồ", "bang": "Bảng"}
SEARCHING = "Đang tìm trong các văn bản…"
FOUND = "**{}**: {} lượt, trong {} văn bản của {} tháng."
BASE = "Tính trên {}."
SINCE = (
    "Cụm từ này có quá nhiều chỗ nên mới tìm từ tháng {} trở lại đây; các tháng trước đó chưa tìm. Muốn tìm cả các "
    "tháng ấy, hãy chọn khoảng thời gian hoặc một cơ quan ở cột bên trái, hoặc gõ cụm từ dài hơn."
)
LEFT_OUT = "Bảng chỉ hiện {} chỗ mới nhất trong {} chỗ. Hãy chọn một tháng để xem các chỗ của tháng đó."
LEFT_OUT_OF_MONTH = "Bảng chỉ hiện {} chỗ đầu trong {} chỗ của tháng. Hãy chọn một cơ quan hoặc gõ cụm từ dài hơn."
NOTHING = "Không có chỗ nào có “{}” trong các văn bản đang xem."
WITHOUT_MARKS, WHOLE_STORE = "Tìm không phân biệt dấu: {}", "Tìm trong toàn kho"
TRY = "Hãy thử bớt chữ, gõ không dấu, hoặc thay chữ không chắc bằng dấu *."
CHOOSE_BAR = "Bấm vào một cột để chỉ xem các dòng của tháng đó."
CHOOSE_MONTH_ROW = "Bấm vào một dòng để chỉ xem các chỗ của tháng đó."
NO_PAPERS = "Cột xám: tháng không có văn bản riêng trong kho."
CHOOSE_LINE = "Bấm vào một dòng để đọc cả mục và mở văn bản tại chỗ đó."
WHOLE_ITEM = "Cả mục có chữ này"
CHART_SAYS = "Số lượt có “{}” theo tháng"
