"""Words of the page Xu hướng."""

from __future__ import annotations

from analytics.measure.counts import KINDS
from analytics.measure.measured import ITEMS, MENTIONS, RATE, SHARE
from analytics.measure.trends.table import (
    A_YEAR,
    BEFORE,
    FIRST,
    LAST,
    LONGEST,
    MENTIONED,
    NOW,
    THAN_BEFORE,
    THAN_YEAR_AGO,
    UNUSUAL,
    VERDICT,
    YEAR_AGO,
)
from analytics.measure.trends.table import RATE as RATES
from analytics.vietnamese import capital

# --- the choices: value in the address → words
COUNT_WHAT = "Đếm"
COUNTED = {"chu-de": "theme", "nhom": "group", "loai-van-ban": "type", "cap": "level", "loai-su-kien": "event kind"}
COUNTED_HELP = (
    "Chủ đề và nhóm chủ đề: theo bộ chủ đề của cơ quan. Loại văn bản (nghị quyết, chỉ thị, …) và cấp ban hành: của các "
    "văn bản được viện dẫn. Loại sự kiện: ngày kỷ niệm, hội nghị, đợt cao điểm, …"
)
MEASURE = "Cách đếm"
MEASURES = {"luot": MENTIONS, "muc": ITEMS, "ty-le": SHARE, "mat-do": RATE}
MEASURE_HELP = (
    "**{0}**: mỗi chỗ nhắc đến là một lượt; một câu có thể có nhiều lượt.\n\n"
    "**Số mục**: số mục (điểm đánh số, gạch đầu dòng) có nhắc đến; mỗi mục chỉ tính một lần.\n\n"
    "**Tỷ lệ mục**: trong 100 mục của tháng có bao nhiêu mục nhắc đến. Dùng để so tháng ít mục với tháng nhiều mục. "
    "Ít mục thì tỷ lệ dễ lên xuống ngẫu nhiên: “ước chừng” là khoảng mà tỷ lệ có thể nằm trong đó.\n\n"
    "**Mỗi 1.000 từ**: cứ 1.000 từ của tháng thì có bao nhiêu lượt. Dùng để so tháng văn bản ngắn với tháng "
    "văn bản dài."
)
VIEWS = {"bieu-do": "Biểu đồ", "bieu-do-nho": "Biểu đồ nhỏ", "bang": "Bảng nhiệt", "nhan-dinh": "Nhận định"}
CHART, SMALL, TABLE, VERDICTS = VIEWS
VIEWS_HELP = (
    "**Biểu đồ**: các đường chồng lên nhau, nhiều nhất 8 đường.\n\n"
    "**Biểu đồ nhỏ**: mỗi đường một khung riêng, chung một thang đo.\n\n"
    "**Bảng nhiệt**: bảng số theo tháng, số càng lớn ô càng đậm.\n\n"
    "**Nhận định**: tháng này so với các tháng trước, tăng hay giảm qua các năm."
)
CHOOSE_SERIES, TOO_MANY = "{} trên biểu đồ", "Chỉ vẽ {} dòng đầu trong {} dòng đã chọn; hãy bỏ bớt để vẽ dòng khác."
NO_THEMES = "Chưa chọn gì để vẽ. Hãy chọn ít nhất một dòng ở ô phía trên."
USUAL_CHOICE = "Chọn lại các dòng nhiều nhất"
AS_TABLE = "Xem dạng bảng"
COUNTING = "Đang tính số liệu các tháng…"

# --- what the figures are
UNITS = {SHARE: "phần trăm số mục của tháng", RATE: "lượt trong mỗi 1.000 từ của tháng"}
BASE = "Đơn vị: {}. Tính trên {}."
OF_DICTIONARY = "Theo bộ chủ đề bản số {}."
REPEATS = "Một câu có thể được tính nhiều lượt, mỗi cụm từ một lượt."
UNEVEN = (
    "Đang cộng {} cơ quan có số tháng khác nhau: số liệu nhảy lên khi thêm cơ quan, nhận định chỉ so tháng cùng cơ "
    "quan. Hãy chọn một cơ quan."
)
UNEVEN_SPAN, UNEVEN_MORE, MOST_OFFICES = "{} ({} - {})", "và {} cơ quan khác", 8
ONE_MONTH = (
    "Mới có một tháng nên chưa thấy xu hướng. Hãy chọn khoảng thời gian dài hơn ở cột trái, hoặc nạp thêm văn bản."
)
NEWEST_FIRST = (
    "Tháng mới nhất đứng trước, kéo ngang để xem thêm. Ô càng đậm, số càng lớn; “–”: tháng không có văn bản riêng."
)
LARGEST_ONLY = "Vẽ {} dòng nhiều nhất trong {} dòng, xem đủ ở Bảng nhiệt."
COMMON_SCALE = "Chung một thang đo. Chỗ đứt: tháng không có văn bản riêng."
MISSING_MARK = "–"
NO_PAPER = "Tháng đó không có văn bản riêng trong kho, hoặc văn bản không có phần đang xem."

# --- verdicts
VERDICT_COLUMNS = (VERDICT, UNUSUAL, NOW, THAN_BEFORE)  # in sight at once; the rest by scrolling
MORE_COLUMNS = (BEFORE, *RATES.values(), YEAR_AGO, THAN_YEAR_AGO, A_YEAR, MENTIONED, LONGEST, FIRST, LAST)
COLUMN_HELP = {
    VERDICT: "Tăng hay giảm qua các năm. “Rõ”: khó là ngẫu nhiên; “có thể”: có dấu hiệu nhưng chưa chắc. Cần ít nhất "
    "24 tháng, trong đó 20 tháng có văn bản.",
    UNUSUAL: "“cao” hoặc “thấp”: khác hẳn các tháng trước đó (cần ít nhất 6 tháng). Để trống: trong mức thường thấy.",
    NOW: "Số của tháng cuối cùng có văn bản trong khoảng đang xem.",
    THAN_BEFORE: "Tháng này hơn (+) hoặc kém (-) tháng trước bao nhiêu. Bấm vào để đọc câu của tháng này.",
    BEFORE: "Số của tháng gần nhất trước đó có văn bản.",
    RATES[False]: "Cứ 1.000 từ của tháng này thì có bao nhiêu lượt.",
    RATES[True]: "Trong 100 mục của tháng này có bao nhiêu mục.",
    YEAR_AGO: "Số của cùng tháng này năm trước; để trống nếu tháng đó không có văn bản.",
    THAN_YEAR_AGO: "Tháng này hơn (+) hoặc kém (-) cùng tháng năm trước bao nhiêu.",
    A_YEAR: "Mỗi năm thêm hay bớt khoảng bao nhiêu, tính trên 1.000 từ hoặc trên 100 mục.",
    MENTIONED: "Số tháng có nhắc đến.",
    LONGEST: "Số tháng nhắc đến liên tục dài nhất.",
    FIRST: "Tháng đầu tiên nhắc đến. Bấm vào để đọc câu của tháng ấy.",
    LAST: "Tháng gần nhất nhắc đến. Bấm vào để đọc câu của tháng ấy.",
}
ABOUT_VERDICTS = (
    "Dòng đáng chú ý đứng trước, kéo ngang để xem thêm cột. Bấm vào một ô để đọc nhận xét và các câu văn được tính."
)
VERDICTS_HELP = (
    "“Tăng rõ”, “giảm rõ” cần ít nhất 24 tháng, trong đó 20 tháng có văn bản; “bất thường” so tháng này với ít nhất 6 "
    "tháng trước đó. Tất cả các dòng được xét cùng lúc, để không báo nhầm vì ngẫu nhiên."
)


def measures(kind: str) -> dict[str, str]:
    """Words of the measures of a kind, by their value in the address."""
    return dict(zip(MEASURES, (capital(KINDS[kind].unit), "Số mục", "Tỷ lệ mục", "Mỗi 1.000 từ"), strict=True))
