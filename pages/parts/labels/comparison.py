"""Words of the page So sánh."""

from __future__ import annotations

AGAINST = "So với"
# of one month; of several: what the box "So với" offers
PRESETS = {
    "thang-truoc": ("Tháng trước", "Kỳ trước"),
    "nam-truoc": ("Cùng tháng năm trước", "Cùng kỳ năm trước"),
    "12-thang": ("12 tháng trước", "12 tháng trước"),
    "co-quan-khac": ("Cơ quan khác", "Cơ quan khác"),
    "tu-chon": ("Tự chọn", "Tự chọn"),
}
AGAINST_HELP = (
    "Bên phải là tháng đang xem, bên trái là tháng đem ra so. “Tháng trước” là tháng gần nhất có văn bản của đúng các "
    "cơ quan đó. Đổi một ô bên trái là tự chọn. Tháng và cơ quan chọn ở đây chỉ dùng cho trang này."
)
LEFT, RIGHT = "Bên trái", "Bên phải"
FIRST, LAST, OFFICE = "{}, từ", "đến tháng", "Cơ quan ban hành"
CHOOSE_MONTH = "Chọn tháng"
SWAP, RESET = "Đổi hai bên", "Về mặc định"
COMPARING = "Đang so sánh…"

ONE_MONTH = "Kho mới có văn bản của tháng {}. Hãy nạp thêm văn bản của một tháng khác để so sánh."
OR_OFFICE = "Cũng có thể chọn “Cơ quan khác” để so hai cơ quan trong tháng này."
NOTHING_BEFORE = (
    "Kho không có văn bản nào của {0} trước {1}. Hãy nạp thêm văn bản, chọn một tháng sau hơn ở bên phải, hoặc tự chọn "
    "bên trái."
)
NO_YEAR_BEFORE = "Kho không có văn bản của {} năm trước. Hãy chọn “Tháng trước” hoặc tự chọn bên trái."
NO_OTHER = "Không có cơ quan nào khác có văn bản của {}. Hãy chọn tháng khác ở bên phải."
THIS_OFFICE, THESE_OFFICES = "cơ quan này", "các cơ quan này"
NO_PAPERS = "Kho không có văn bản nào của {}. Hãy chọn tháng hoặc cơ quan khác."
SAME_TWICE = "Hai bên là một: {}. Hãy chọn tháng hoặc cơ quan khác ở một bên."
TOO_MANY = (
    "Hai bên có {} văn bản, mỗi lần so sánh được nhiều nhất {}. Hãy chọn một cơ quan ở bên phải (hoặc ở cột bên trái "
    "màn hình), hoặc ít tháng hơn."
)
PRINTED = "So {1} với {0}."
REVERSED = "Bên trái là thời gian sau bên phải, nên “mới” và “không còn” bị ngược."
OVERLAP = "{} nằm ở cả hai bên, nên phần đó được tính ở cả hai."
MISSING = "Kho không có văn bản của {}."
ALL_PARTS = "Hãy chọn “Tất cả các phần” ở cột bên trái, hoặc chọn tháng khác."

OPEN = "Xem"
SHOW = "Xem phần nào"
KINDS = {
    "tom-tat": "Tóm tắt",
    "van-ban": "Văn bản",
    "su-kien": "Sự kiện",
    "chu-de": "Chủ đề",
    "muc": "Từng mục",
    "tu-khoa": "Từ khóa",
}

# sets
CHANGE, EVERYTHING = "Thay đổi", "Tất cả ({})"
CHANGES = {"lan-dau": "new", "nhac-lai": "returned", "khong-con": "dropped", "ca-hai": "kept"}
CHANGES_HELP = (
    "Lần đầu: chưa tháng nào trước đó của các cơ quan này nhắc đến. Nhắc lại: bên trái không có, nhưng một tháng khác "
    "trước đó đã có. "
    "Không còn: chỉ bên trái có."
)
OFFICES_HELP = "Chỉ có bên phải, chỉ có bên trái, hoặc có ở cả hai cơ quan."
NO_SET = {
    "van-ban": "Hai bên không viện dẫn văn bản nào.",
    "su-kien": "Hai bên không nêu sự kiện nào.",
    "chu-de": "Hai bên không nhắc đến chủ đề nào.",
}
CHOOSE_SET = (
    "Bấm vào một con số để đọc các câu của bên đó; bấm vào tên để đọc cả hai bên. Số là lượt nhắc, 0 là không nhắc đến."
)
NOT_NAMED = "{} không nhắc đến."
ALL_MONTHS = "Mọi tháng viện dẫn văn bản này"
COUNTED_ON = "Tính trên {}."

# items
HOW_HELP = (
    "Giữ nguyên: cùng chỗ, cùng chữ. Sửa lời: cùng chỗ, khác chữ. Chuyển chỗ: sang phần khác, mục khác hoặc thứ tự "
    "khác; có thể cũng sửa lời. Tiếp tục: mục tự ghi là làm tiếp. Đề mục không tính vào các số kia."
)
ITEMS = {"khac": "Có thay đổi", "tiep-tuc": "Tiếp tục", "de-muc": "Đề mục", "tat-ca": "Tất cả"}
MARKS = "Chữ gạch ngang chỉ có ở bên trái, chữ gạch chân chỉ có ở bên phải. Bấm vào số mục để mở văn bản tại chỗ đó."
NO_ITEMS = "Không có mục nào như vậy. Hãy chọn cách lọc khác."
ITEM, NO_ITEM = "Mục {}", "không có"
SEVERAL_MONTHS = "Chỉ đối chiếu từng mục được khi bên phải là một tháng."
LAST_MONTH_ONLY = "Chỉ lấy tháng {} ở bên phải"

# words
WORD_KINDS = {"noi-bat": "Từ khóa nổi bật ({})", "khac-nhau": "Từ ngữ làm nên khác nhau ({})"}
ABOUT_WORDS = {
    "noi-bat": "Từ ngữ mà một bên chắc chắn nói nhiều hơn, không phải ngẫu nhiên; chắc chắn nhất ở trên.",
    "khac-nhau": "Các từ đơn làm nên mức khác nhau giữa hai bên, từ góp nhiều nhất ở trên; có thể chỉ là ngẫu nhiên.",
}
NOT_ENOUGH = (
    "Chưa đủ dữ liệu: chưa từ ngữ nào được một bên nói nhiều hơn một cách chắc chắn (cần ít nhất 5 lượt trong 2 mục). "
    "Hãy so thời gian dài hơn, ví dụ 12 tháng với 12 tháng trước đó, hoặc xem “Từ ngữ làm nên khác nhau”."
)
SAME_WORDS = "Hai bên dùng các từ ngữ như nhau, số lần cũng như nhau."
NO_WORDS = "Một bên không có từ ngữ nào để so."
MORE_WORDS = "Chỉ hiện {} từ đầu; {} từ sau hầu như không làm nên khác nhau."
CHOOSE_WORD = "Bấm vào một con số để đọc các câu của bên đó; bấm vào từ để đọc cả hai bên."
ABOUT_CHANGE = "Bên phải so với bên trái."
ABOUT_SHARE = "Phần của từ này trong mức khác nhau giữa hai bên."
ITEMS_WITH, ABOUT_ITEMS = "Số mục", "Số mục có từ này, bên trái → bên phải."
RATES, ABOUT_RATES = "Mỗi 1.000 từ", "Số lượt trên mỗi 1.000 từ, bên trái → bên phải: hai bên dài ngắn khác nhau."
ABOUT_COUNT = "Số lượt của {}."
