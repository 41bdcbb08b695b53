"""Words of the page Văn bản viện dẫn."""

from __future__ import annotations

VIEWS = {"danh-muc": "Danh mục", "duong-doi": "Đường đời", "moi": "Mới và thôi nhắc", "chuoi": "Chuỗi thực hiện"}
READING = "Đang đọc danh mục văn bản…"
COMPARING = "Đang so tháng này với các tháng trước…"
CHAINING = "Đang nối văn bản với văn bản triển khai…"

_STATUSES = (
    "Tính đến tháng cuối của khoảng đang xem.  \n"
    "**Mới trong tháng cuối**: các tháng trước chưa nhắc lần nào.  \n"
    "**Nhắc lại sau một thời gian**: tháng cuối có, tháng liền trước không, trước nữa đã có.  \n"
    "**Đang nhắc**: tháng cuối và tháng liền trước đều có.  \n"
    "**Vừa thôi nhắc**: tháng liền trước có, tháng cuối không.  \n"
    "**Thôi nhắc vài tháng**: chưa đến 6 tháng có văn bản định hướng.  \n"
    "**Lâu không nhắc**: từ 6 tháng trở lên.  \n"
    "**Chưa xác định**: chữ trong văn bản chưa đủ để biết là văn bản nào."
)
# filters of the register: parameter → label, column, what is explained on hover
SEARCH = "Lọc theo chữ"
SEARCH_HELP = "Số, ký hiệu, loại, cơ quan ban hành hoặc chữ trong trích yếu; có dấu hay không dấu đều được."
SEARCH_EXAMPLE = "36-NQ/TW, chuyển đổi số…"
ALL = "Tất cả"
BOXES = {
    "loai": ("Loại văn bản", "Loại", None),
    "cap": ("Cấp ban hành", "Cấp", None),
    "noi-ban-hanh": (
        "Nơi ban hành",
        "Cơ quan ban hành",
        "Các cơ quan có nhiều văn bản được nhắc nhất; cơ quan khác hãy gõ vào ô lọc theo chữ.",
    ),
    "tinh-trang": ("Tình trạng", "Tình trạng", _STATUSES),
}
FOUND = "{} văn bản được viện dẫn. Tính trên {}."
LEFT_OUT = (
    "Danh mục lấy {} văn bản được viện dẫn nhiều nhất, còn {} văn bản nữa. Để xem hết, hãy chọn một cơ quan hoặc "
    "khoảng thời gian ngắn hơn; báo cáo Excel có đủ."
)
CUT = "Bảng hiện {} dòng đầu trong {} dòng khớp; lọc thêm để thu hẹp, hoặc tải bảng Excel để có đủ."
NO_MATCH = "Không có văn bản nào khớp với các ô lọc."
CLEAR = "Bỏ các ô lọc"
OPEN = "Mở trang riêng của {}"

# life lines
AS_TABLE = "Xem dạng bảng"
LIFE = "Đường đời của văn bản theo tháng"
ABOUT_LIVES = (
    "Mỗi dòng một văn bản, mỗi dấu một tháng có nhắc (dấu to: nhắc nhiều lần); nét đậm là nhắc liền các tháng, "
    "nét chấm là quãng không nhắc. Cột xám: tháng không có văn bản riêng trong kho."
)
PAGE_OF = "Văn bản {} - {} trong {}, nhắc nhiều xếp trước."

# changes
MONTH = "**Tháng {}** so với tháng {}"
MONTH_HELP = (
    "Tháng xem là tháng cuối của khoảng đang chọn ở cột bên trái; muốn xem tháng khác, đổi ô “Đến tháng”. Tháng so là "
    "tháng gần nhất trước đó có văn bản định hướng của cùng các cơ quan."
)
ALONE = "Kho chưa có tháng trước của cùng cơ quan để so với tháng {}. Hãy nạp thêm văn bản định hướng các tháng trước."
GROUPS = {
    "moi": ("new", "Lần đầu nhắc ({})", "Các tháng trước, văn bản của phần đang xem chưa nhắc lần nào."),
    "nhac-lai": ("returned", "Nhắc lại ({})", "Tháng liền trước không nhắc, các tháng trước nữa đã có."),
    "thoi-nhac": ("dropped", "Thôi nhắc ({})", "Tháng liền trước có, tháng này không; câu văn là của tháng trước."),
    "lau-khong-nhac": (
        "silent",
        "Lâu không nhắc ({})",
        "Văn bản Trung ương từng được nhắc ít nhất 3 tháng, mà 6 tháng gần nhất có văn bản định hướng đều không nhắc.",
    ),
    "van-nhac": ("kept", "Vẫn nhắc ({})", "Có ở cả hai tháng."),
}
GROUP = "Nhóm"
NONE_CHANGED = "Không có văn bản nào thuộc nhóm này."
MORE_CHANGED = "Chỉ hiện {} văn bản nhắc nhiều nhất, còn {} văn bản nữa; chọn một cơ quan ở cột bên trái để xem hết."

# chains
PARTS = {"da-co": "Đã có văn bản triển khai", "chua-thay": "Trung ương chưa thấy văn bản triển khai"}
CHAIN = "Chuỗi văn bản"
CHAIN_SEARCH = "Lọc theo số, ký hiệu"
CHAIN_SEARCH_HELP = "Hiện văn bản có số đó, các văn bản mà nó triển khai và các văn bản triển khai nó."
CHAIN_EXAMPLE = "05-CT/TW"
ABOUT_CHAIN = (
    "{} văn bản. Dòng thụt vào triển khai văn bản ở trên nó. Bấm dòng thụt vào để đọc câu nói rõ điều đó; bấm cột "
    "“Số lượt” để đọc mọi câu nhắc văn bản ấy."
)
CHAIN_CUT = "Chỉ hiện {} dòng đầu; lọc theo số, ký hiệu hoặc chọn một cơ quan ở cột bên trái để xem hết."
NO_CHAIN = "Trong khoảng đang xem không có câu nào nói rõ văn bản này triển khai văn bản kia."
NO_SUCH_CHAIN = "Không có chuỗi nào có văn bản mang số, ký hiệu ấy."
CARRIES_OUT = "{} triển khai {}"
SAYING = "chỗ nêu rõ"
ABOUT_WAITING = (
    "{} văn bản Trung ương được nhắc trong khoảng đang xem mà đến tháng cuối chưa văn bản định hướng nào trong kho nói "
    "đến văn bản địa phương triển khai. “Số tháng chờ” tính từ tháng đầu tiên nhắc đến văn bản ấy."
)
ALL_CARRIED_OUT = "Mọi văn bản Trung ương trong khoảng đang xem đều đã thấy văn bản triển khai."

# columns that need a word
HELP = {
    "Số lượt": "Số chỗ trong văn bản định hướng có nêu số, ký hiệu của văn bản này.",
    "Số tháng": "Số tháng có nhắc.",
    "Nêu tại": "Mục của văn bản định hướng có nhắc; bấm vào dòng để đọc câu.",
    "Nêu rõ": "Số chỗ nói rõ văn bản này triển khai văn bản ở trên nó.",
    "Số tháng chờ": "Từ tháng đầu tiên nhắc đến tháng cuối đang xem.",
    "Ghi chú": "“Chưa xác định năm, cơ quan…”: chữ trong văn bản chưa đủ để biết là văn bản nào.",
}

# the page of one document
BACK = "Về danh sách"
FACTS = {
    "issuer": "Cơ quan ban hành",
    "date": "Ngày ban hành",
    "level": "Cấp ban hành",
    "months": "Số tháng nhắc",
    "first": "Nhắc lần đầu",
    "last": "Nhắc lần cuối",
    "gaps": "Quãng không nhắc",
    "unknown": "Chưa xác định",
}
NO_SUBJECT = "Các văn bản định hướng chưa in trích yếu của văn bản này."
OF_MONTHS = "{} trong {} tháng có văn bản định hướng"
NO_GAP = "không có"
UNKNOWN_FACT = "chưa rõ"
MISSING = "{} của văn bản; các chỗ nhắc có thể là của những văn bản khác nhau cùng số, ký hiệu"
SECTIONS = {"thang": "Các tháng nhắc", "trien-khai": "Triển khai ({})"}
SECTION = "Phần"
BY_MONTH = "Số lượt nhắc {} theo tháng"
CHOOSE_BAR = "Bấm vào một cột để chỉ đọc các câu của tháng ấy. Cột xám: tháng không có văn bản riêng trong kho."
CHOOSE_LINK = "Bấm vào một dòng để đọc câu nói rõ văn bản nào triển khai văn bản nào."
NO_LINKS = (
    "Trong khoảng đang xem không có câu nào nói văn bản này triển khai văn bản khác hay được văn bản khác triển khai."
)
ABOUT_LINKS = "Văn bản gốc: văn bản này triển khai nó. Văn bản triển khai: nó triển khai văn bản này."
NOT_IN_VIEW = "Trong khoảng thời gian, cơ quan và phần đang chọn không có chỗ nào nhắc {}."
UNKNOWN = "Kho không có văn bản nào mang mã “{}”. Đường dẫn có thể đã cũ hoặc gõ sai."
LOOK_FOR = "Tìm “{}” trong danh mục"
