"""Words of the page Sự kiện."""

from __future__ import annotations

VIEWS = {"thang": "Lịch tháng", "nam": "Cả năm", "lap": "Lặp lại hằng năm", "danh-sach": "Danh sách", "toi": "Sắp tới"}
READING = "Đang xem các sự kiện…"

# a month
MONTH, BEFORE, AFTER = "Tháng", "Tháng trước", "Tháng sau"
MONTH_IN_WORDS = "Tháng {}"
MONTH_TITLE = "Lịch sự kiện, ngày kỷ niệm tháng {}"
NAMED_SIGN, NOT_NAMED_SIGN, ROUND_SIGN = "●", "○", "★"
LEGEND = "● văn bản đã nhắc · ○ chưa văn bản nào nhắc · ★ năm tròn, năm lẻ 5"
LEGEND_HELP = (
    "● là sự kiện mà văn bản đang xem có nhắc. ○ là ngày kỷ niệm trong lịch của chương trình mà chưa văn bản nào nhắc. "
    "★ là năm tròn (số năm tận cùng là 0) hoặc năm lẻ 5 (tận cùng là 5), theo Nghị định 111/2018/NĐ-CP. "
    "Bấm vào một sự kiện để đọc các câu đã nhắc."
)
NO_PAPER = (
    "Phần đang xem chưa có văn bản tháng {}, nên chưa biết những ngày ghi “○” có được nhắc hay không. Khi có văn bản, "
    "hãy nạp vào kho."
)
NO_PAPER_SHORT = "Phần đang xem chưa có văn bản tháng {}."
UNDATED = "Chưa rõ ngày"
UNDATED_HELP = "Sự kiện mà văn bản của tháng này có nhắc nhưng không ghi ngày."
MORE = "và {} sự kiện nữa"
LEFT_OUT_CHIPS = "Còn {} sự kiện nữa; xem đủ trong tệp Excel."
YEARS = "{} năm"
CHOOSE_EVENT = "Bấm vào một sự kiện trong lịch để đọc các câu đã nhắc."
NOT_NAMED = "Chưa văn bản nào nhắc."
NOT_NAMED_THEN = "Chưa văn bản nào đang xem nhắc cho thời gian này."
OTHER_TIMES = "Những lần khác đã nhắc: {} lượt."
OPEN_MONTH = "Mở lịch tháng {}"
TIMES = "{} lượt nhắc"

# a year
YEAR, YEAR_IN_WORDS, YEAR_BY = "Năm", "Năm {}", "Xem theo"
YEAR_VIEWS = {"thang": "Theo tháng", "su-kien": "Từng sự kiện", "tron": "Năm tròn, năm lẻ 5"}
YEAR_TITLE = "Sự kiện, ngày kỷ niệm trong năm {}"
CHOOSE_MONTH = "Bấm vào một ô để xem các sự kiện của tháng đó; bấm tiếp vào sự kiện để đọc câu văn."
MONTHS_SAY = (
    "“Được nhắc”: số sự kiện mà văn bản đang xem có nhắc. “Chưa nhắc”: số ngày kỷ niệm trong lịch của chương trình mà "
    "chưa văn bản nào nhắc. Tháng chưa có văn bản để trống."
)
ROUND_SAYS = (
    "Năm tròn: số năm tận cùng là 0; năm lẻ 5: tận cùng là 5 (Nghị định 111/2018/NĐ-CP). Số lượt là của riêng năm này. "
    "Bảng có cả sự kiện mà chỉ văn bản những năm trước nhắc, nên có thể nhiều hơn bảng “Theo tháng”."
)
EVENTS_SAY = "Số lượt để trống: tháng đó chưa có văn bản, nên chưa biết có được nhắc hay không."
CHOOSE_ROW = "Bấm vào một dòng để đọc các câu đã nhắc sự kiện đó trong năm này."
NOTHING_ROUND = "Năm {} không có sự kiện nào tròn năm hoặc lẻ 5."
COUNTED = {"Được nhắc": "được nhắc", "Chưa nhắc": "chưa nhắc", "Năm tròn": "năm tròn", "Năm lẻ 5": "năm lẻ 5"}
EVENTS_OF = "Tháng {}: {} sự kiện {}"

# what comes again
AGAIN_SAYS = (
    "Sự kiện được nhắc ở hai năm trở lên, mỗi năm bao nhiêu lượt. Số 0: có văn bản mà không nhắc; ô trống: thiếu văn "
    "bản của những tháng lẽ ra nhắc đến."
)
ONE_YEAR = "Các văn bản đang xem chưa có sự kiện nào được nhắc ở hai năm khác nhau."
LONGER, UPLOAD_MORE = "Hãy chọn khoảng thời gian dài hơn.", "Hãy nạp thêm văn bản của các năm khác."
WHOLE_PERIOD = "Xem mọi tháng trong kho"
NOT_IN_YEAR = "{}: năm {} có văn bản nhưng không nhắc."
NO_PAPER_IN_YEAR = "{}: năm {} thiếu văn bản của những tháng lẽ ra nhắc đến, nên chưa biết."
IN_YEAR = "{}, năm {}"
CHOOSE_YEAR = "Bấm vào số của một năm để đọc các câu đã nhắc trong năm đó."

# the list
KIND, ALL_KINDS = "Loại sự kiện", "Tất cả các loại"
SEARCH, SEARCH_EXAMPLE = "Lọc theo tên", "báo chí"
NO_MATCH = "Không có sự kiện nào khớp với loại và chữ đã chọn."
SHOW_ALL = "Bỏ lọc"
LEFT_OUT = "Chỉ hiện {} sự kiện được nhắc nhiều nhất, còn {} sự kiện nữa. Hãy chọn một cơ quan hoặc thời gian ngắn hơn."
SIZE = "{} sự kiện. Tính trên {}."

# what is due
WRITE_FOR = "Viết văn bản cho tháng"
DUE_SAYS = (
    "Ngày kỷ niệm trong lịch của chương trình, và sự kiện mà văn bản các năm trước đã nhắc vào tháng này. "
    "Bấm vào một dòng để đọc các câu của những năm trước."
)
NOTHING_DUE = "Không có ngày kỷ niệm hay sự kiện lặp lại nào vào tháng {}."
CHOOSE_DUE = "Bấm vào một sự kiện để đọc các câu mà văn bản những năm trước đã viết."
NEVER_NAMED = "{}: văn bản các tháng trước chưa lần nào nhắc."

# what the heads of columns mean
HELP = {
    "Số lượt": "Số chỗ trong văn bản nhắc đến sự kiện.",
    "Số tháng": "Số tháng có văn bản nhắc đến sự kiện.",
    "Số năm": "Năm nay là kỷ niệm bao nhiêu năm, tính từ năm đầu tiên; để trống nếu chưa biết năm đầu tiên.",
    "Loại năm": "Năm tròn: số năm tận cùng là 0; năm lẻ 5: tận cùng là 5 (Nghị định 111/2018/NĐ-CP).",
    "Năm đã nhắc": "Những năm mà văn bản của cơ quan đang xem đã nhắc đến sự kiện.",
    "Văn bản của tháng": "Văn bản của chính tháng này trong kho đã nhắc đến sự kiện hay chưa.",
}
HELP_LAST_DAY = "Ngày ghi trong lần nhắc gần nhất."
