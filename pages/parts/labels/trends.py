"""Words of the page Xu hướng."""

from __future__ import annotations

UNEVEN = "Số liệu đang cộng các cơ quan có số tháng khác nhau: {}. Để xem xu hướng, hãy chọn một cơ quan ở cột trái."
COUNT_BY = {"mentions": "Lượt nhắc", "items": "Số mục"}
CHART, NUMBERS, VERDICTS = "Biểu đồ", "Bảng số liệu", "Nhận định"
VERDICT_COLUMNS = ("Chủ đề", "Xu hướng", "Tháng này", "Bất thường", "Tháng trước")
ABOUT_VERDICTS = (
    "Nhận định tính trên tất cả các chủ đề cùng lúc. “Tăng rõ”, “giảm rõ” cần ít nhất 24 tháng, trong đó 20 tháng có "
    "văn bản; “bất thường” so tháng này với ít nhất 6 tháng trước đó. Bấm vào ô số để xem câu chữ."
)
CHOOSE_THEMES = "Chủ đề trên biểu đồ (nhiều nhất 8)"
COUNT_WHAT = "Cách đếm"
NO_THEMES = "Hãy chọn ít nhất một chủ đề để vẽ biểu đồ."
REPEATS = "Một câu có thể được tính nhiều lượt, mỗi cụm từ một lượt."
OF_DICTIONARY = "Theo bộ chủ đề bản số {}."
