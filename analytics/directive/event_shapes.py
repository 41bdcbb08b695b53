"""Events that are known by how their name begins: campaigns, meetings, visits, exams, contests and others.

Each shape carries examples that it must find and rejects that it must not; a test runs both ways.
"""

from __future__ import annotations

from dataclasses import dataclass

from analytics.vietnamese import UPPER

_ANY = r"[\w“\"(–-]"
_NAMED = rf"[{UPPER}“\"\d]"  # what is named for itself goes on with a capital, a quote or a number
# told of one occasion: "lần thứ", a quote, a year, a day
_ONCE = (
    r"[^;.:()\n]{0,120}?(?:lần thứ|toàn quốc|toàn thể|năm \d{4}|“|(?:sơ|tổng) kết \d{1,2} năm|ngày \d| \(\d"
    r"| \([^()]{0,20}\d/)"
)
_EDITION = rf"[{UPPER}][^;.:()\n]{{0,90}}?(?:lần thứ|[Nn]hiệm kỳ|kh(?:óa|oá)|toàn quốc|[XVI]{{2,}}\b)"
# what an office does for some days: "đợt hiến máu (12/5)"; rain, cold and prices come in waves too
_DRIVE = (
    r"(?:đánh giá|hiến máu|quyên góp|ủng hộ|tuyển|sinh hoạt|tập huấn|kiểm tra|diễn tập|tình nguyện|vận động"
    r"|tổng vệ sinh|trồng cây|chiếu phim|hoạt động|khảo sát|học tập|tuần tra|truyền thông|tuyên truyền)"
    r"[^;.:()\n]{0,70}? (?:từ (?:ngày )?\d|ngày \d|\(\d|\(từ|“)"
)
_GENERAL = (
    r"này|do |với |làm |ngày càng|có |nghe |yêu cầu|giúp|góp phần|thu hút|không|còn|luôn|cũng|phải|cần"
    r"|được|đã|sẽ|và |theo|ở |tại |cấp trên|nêu trên|trên|đạt|diễn ra|là |các|để|sau khi|trước khi"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of event known by how its name begins.

    `opens`: the first words; one with a small letter may also stand with a capital, and never makes a name alone.
    `then` and `never`: patterns of what must and what must not follow; `after`: of what must stand before, if anything.
    """

    kind: str
    opens: tuple[str, ...]
    examples: tuple[str, ...]
    rejects: tuple[str, ...]
    then: str = _ANY
    never: str = _GENERAL
    after: str = ""


SHAPES = (
    Shape(
        "campaign",
        ("tháng hành động", "tháng cao điểm", "Tháng Thanh niên", "Tháng Công nhân", "Tháng An toàn", "Tháng Nhân đạo",
         "Tháng nhân đạo", "Tháng tri ân", "Tháng khuyến mại", "tuần lễ", "Năm Dân vận", "Tết trồng cây",
         "Chủ nhật Đỏ", "Chủ nhật đỏ", "Hành trình Đỏ", "Hành trình đỏ", "Giờ Trái đất", "Giờ Trái Đất"),
        ("Tháng hành động vì trẻ em năm 2023", "Tuần lễ Biển và Hải đảo Việt Nam", "Tuần lễ Quốc gia phòng, chống"),
        ("trong tháng 6 năm 2023", "trong tuần lễ đầu tháng", "Tuần lễ Cấp cao APEC"),
        then=rf"{_ANY}|[,.;:]|$",
        never=r"này|đầu|cuối|thứ|tới|sau|[Cc]ấp cao|qua|từ |trong |được",
    ),
    Shape(
        "campaign",
        ("chiến dịch",),
        ("Chiến dịch “Mùa hè xanh”", "chiến dịch Thanh niên tình nguyện", "Chiến dịch tiêm vắc xin đợt 1"),
        ("Chiến dịch Hồ Chí Minh lịch sử", "Chiến dịch Điện Biên Phủ", "chiến dịch này", "chiến dịch của địch"),
        then=r"(?!vận động (?:phải|cần|được|này))(?:[“\"]|(?i:thanh niên|tình nguyện|tiêm|mùa hè|làm |giờ |hoa phượng"
        r"|xuân tình|hành quân|kỳ nghỉ|vệ sinh"
        r"|ra quân|truyền thông|bảo vệ|trồng|phòng|hiến|cao điểm|quốc gia|toàn dân|diệt|giải tỏa|xóa|tuyên truyền"
        r"|phát quang|vận động|nói không|chống|tết |\d+ ngày đêm (?!“)|chuyển đổi|bình dân|hỗ trợ|an toàn|ký ))",
        never=_GENERAL.replace("làm |", ""),
    ),
    Shape(
        "campaign",
        ("đợt thi đua", "đợt cao điểm", "đợt phát động", "đợt sinh hoạt chính trị", "đợt ra quân", "đợt tổng kiểm tra"),
        ("đợt thi đua đặc biệt chào mừng Đại hội", "đợt cao điểm tấn công trấn áp tội phạm", "Đợt thi đua “90 ngày”"),
        ("phát động các đợt thi đua chào mừng", "đợt thi đua thường xuyên", "đợt cao điểm này",
         "Phát động đợt thi đua ngắn ngày tại những bộ phận nhiều việc"),
        then=r"(?:thi đua )?(?:đặc biệt|cao điểm|lập thành tích|chào mừng|ngắn (?:ngày|hạn) (?:chào|lập|kỷ)|kỷ niệm"
        r"|về|tuần tra|tấn công|bảo đảm"
        rf"|trấn áp|cấp|ra quân|quyên góp|ủng hộ|kiểm tra|tuyên truyền|xử lý|học tập|sâu rộng|{_NAMED})",
    ),
    Shape(
        "campaign",
        ("đợt",),
        ("đợt đánh giá ngoài chất lượng giáo dục từ 13/11 đến 17/11", "Đợt hiến máu nhân đạo (12/5)"),
        ("phân đợt kiểm tra", "đợt này", "đợt 1", "trong đợt kiểm tra vừa qua"),
        then=_DRIVE,
        never=r"này|đầu|một|hai|\d|thi đua|cao điểm|phát động|sinh hoạt|ra quân|vừa|thứ",
    ),
    Shape(
        "campaign",
        ("cuộc vận động", "phong trào", "phong trào thi đua"),
        ("phát động phong trào “Bình dân học vụ số”", "Lễ phát động phong trào thi đua “Cả nước chung sức”"),
        ("phong trào thi đua yêu nước", "đẩy mạnh cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”"),
        then=r"[“\"]|đặc biệt|cao điểm",
        after=r"[Pp]hát động(?: \w+)? $",
    ),
    Shape(
        "meeting",
        ("hội nghị lần thứ", "hội nghị cấp cao", "hội nghị toàn quốc", "hội nghị thượng đỉnh",
         "hội nghị trực tuyến toàn quốc", "Hội nghị hiệp thương", "Hội nghị giữa nhiệm kỳ", "hội nghị Trung ương",
         "Hội nghị TW", "Hội nghị Ngoại giao", "Hội nghị Văn hóa", "Tuần lễ Cấp cao", "Tuần lễ cấp cao",
         "Cấp cao ASEAN", "cuộc gặp thượng đỉnh", "cuộc gặp cấp cao", "phiên họp thứ", "phiên họp lần thứ",
         "phiên họp toàn thể"),
        ("Hội nghị lần thứ 7, Ban Chấp hành Trung ương Đảng khóa XIII", "Phiên họp thứ 37 của Ủy ban Thường vụ"),
        ("các phiên họp của Ban Chỉ đạo", "Hội nghị được tổ chức trực tuyến"),
        then=rf"{_ANY}|[,(]",
    ),
    Shape(
        "meeting",
        ("Hội nghị",),
        ("Hội nghị sinh viên nghiên cứu khoa học lần thứ 14", "Hội nghị COP26", "Hội nghị sơ kết công tác năm 2023"),
        ("Hội nghị cán bộ, đảng viên", "các hội nghị, hội thảo", "Hội nghị giao ban công tác tuyên giáo"),
        then=rf"[A-Z]{{3,}}|{_ONCE}",
        never=r"này|đã|được|do |cán bộ,|báo cáo viên(?! toàn)|giao ban|sinh hoạt|chi bộ|tiếp tục|thống nhất|lần thứ"
        r"|cấp cao|toàn quốc|thượng đỉnh|trực tuyến toàn quốc|và ",
    ),
    Shape(
        "meeting",
        ("kỳ họp thứ", "kỳ họp lần thứ"),
        ("Kỳ họp thứ 5, Quốc hội khóa XV", "kỳ họp thứ 14 HĐND thành phố khóa XI"),
        ("trước kỳ họp thường lệ", "các kỳ họp"),
    ),
    Shape(
        "meeting",
        ("kỳ họp bất thường", "kỳ họp chuyên đề", "kỳ họp thường lệ"),
        ("Kỳ họp chuyên đề lần thứ hai HĐND xã", "Kỳ họp bất thường lần thứ 5, Quốc hội khóa XV"),
        ("tại kỳ họp thường lệ giữa năm, đại biểu chất vấn", "kỳ họp chuyên đề khi cần"),
        then=r"[^;.:()\n]{0,30}?(?:thứ|Quốc hội|HĐND|Hội đồng)",
    ),
    Shape(
        "meeting",
        ("đại hội thi đua yêu nước", "Đại hội điển hình tiên tiến"),
        ("Đại hội thi đua yêu nước tỉnh lần thứ IV", "Đại hội Thi đua yêu nước toàn quốc lần thứ XI"),
        ("Đại hội thi đua yêu nước các cấp",),
        then=r"[^;,.:()\n]{0,80}?(?:lần thứ|toàn quốc|giai đoạn|năm \d)",
    ),
    Shape(
        "meeting",
        ("Đại hội đại biểu", "đại hội lần thứ", "Đại hội"),
        ("Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII", "Đại hội XIII của Đảng", "Đại hội Công đoàn tỉnh lần thứ XVII"),
        ("Đại hội đại biểu các cấp", "đại hội đảng bộ các cấp", "sau đại hội, chi bộ phân công",
         "Đại hội Đoàn các cấp"),
        then=rf"toàn quốc|[Đđ]ảng bộ|Đoàn|Hội|Công đoàn|Mặt trận|MTTQ|\w+,? (?:Ban|của|nhiệm)|[XVI]+\b|{_EDITION}"
        r"|\d{1,2}\b|lần thứ",
        never=r"[^;,.()\n]{0,40}các cấp|các |và |của |này|điểm|đảng viên",
    ),
    Shape(
        "meeting",
        ("đại hội đảng bộ", "đại hội chi bộ", "đại hội đảng"),
        ("Đại hội đảng bộ các cấp nhiệm kỳ 2025 - 2030", "đại hội đảng các cấp, nhiệm kỳ 2020-2025"),
        ("đại hội đảng bộ các cấp", "đại hội chi bộ đúng quy định"),
        then=r"(?:các cấp|cơ sở),? (?:tiến tới[^;.:()]{0,60}, ?)?nhiệm kỳ \d",
        never=r"này",
    ),
    Shape("meeting", ("Hội đàm",), ("Hội đàm giữa Bí thư Tỉnh ủy và Bí thư Khu ủy",), ("các cuộc hội đàm",
    "Hội đàm này")),
    Shape(
        "meeting",
        ("hội thảo", "tọa đàm", "Diễn đàn", "diễn đàn", "Đối thoại"),
        ("Hội thảo khoa học “50 năm”", "Diễn đàn cấp cao hợp tác quốc tế “Vành đai và Con đường”", "Tọa đàm “Đọc sách”",
         "Diễn đàn Kinh tế thế giới"),
        ("hội thảo, tập huấn", "tọa đàm trao đổi kinh nghiệm", "các diễn đàn của thanh niên", "Đối thoại với nhân dân"),
        then=rf"[“\"]|khoa học|quốc gia|quốc tế|cấp|[{UPPER}]",
    ),
    Shape(
        "visit",
        ("chuyến thăm", "chuyến công tác"),
        ("chuyến thăm cấp Nhà nước tới Việt Nam", "Chuyến thăm và làm việc tại Lào"),
        ("chuyến thăm quan trọng", "các chuyến thăm", "chuyến công tác cơ sở"),
        then=r"chính thức|cấp [Nn]hà nước|hữu nghị|làm việc|và làm việc|của |tới |đến |Việt Nam",
        never=r"này",
    ),
    Shape(
        "visit",
        ("thăm chính thức", "thăm cấp Nhà nước", "thăm cấp nhà nước", "thăm hữu nghị chính thức", "thăm làm việc tại"),
        ("thăm chính thức Nhật Bản", "thăm cấp Nhà nước tới Việt Nam"),
        ("thăm hỏi, tặng quà gia đình chính sách", "tham quan học tập"),
        then=rf"[{UPPER}]|tới|đến|nước|và làm việc",
    ),
    Shape(
        "visit",
        ("Lễ đăng quang", "Lễ đón", "Lễ quốc tang", "Lễ Quốc tang"),
        ("Lễ đăng quang của Nhà vua", "Lễ Quốc tang đồng chí"),
        ("lễ đón nhận bằng khen", "Lễ đón nhận danh hiệu"),
        never=r"nhận|tiếp",
    ),
    Shape(
        "exam",
        ("kỳ thi", "thi chọn học sinh giỏi", "thi vào lớp 10"),
        ("thi chọn học sinh giỏi lớp 9 cấp tỉnh", "kỳ thi tốt nghiệp THPT năm 2023", "Kỳ thi tuyển sinh vào lớp 10"),
        ("thi hành án", "thi công công trình", "Kỳ thi được tổ chức an toàn", "các kỳ thi"),
        never=rf"{_GENERAL}|an toàn|nghiêm túc",
    ),
    Shape(
        "contest",
        ("cuộc thi", "hội thi", "hội diễn", "hội thao", "hội giảng"),
        ("Cuộc thi chính luận về bảo vệ nền tảng tư tưởng của Đảng", "Hội thi báo cáo viên giỏi"),
        ("các cuộc thi tìm hiểu", "cuộc thi do cấp trên tổ chức", "những cuộc thi, hội thi"),
        never=rf"{_GENERAL}|phim|chào mừng",
    ),
    Shape(
        "contest",
        ("liên hoan",),
        ("Liên hoan “Tiếng hát”", "Liên hoan tuyên truyền lưu động toàn quốc", "liên hoan dân ca ví, giặm năm 2023"),
        ("không tổ chức liên hoan, ăn uống", "liên hoan đông người khi có dịch", "Liên hoan kéo dài trong giờ làm việc",
         "sau khi liên hoan cuối năm", "Liên hoan phim Việt Nam"),
        then=rf"[“\"{UPPER}]|nghệ thuật|văn nghệ|văn hóa|tuyên truyền|tiếng hát|dân ca|đờn ca|ca |hát |múa|âm nhạc"
        r"|sân khấu|truyền hình|phát thanh|điện ảnh|chiếu phim|thiếu nhi"
        r"|các (?:câu lạc bộ|đội|nhóm)|báo cáo viên|gia đình",
    ),
    Shape(
        "contest",
        ("Giải báo chí", "Giải Báo chí", "giải thưởng", "Giải Búa", "Giải chạy", "Giải Chạy", "Giải bóng", "Giải Bóng",
         "Giải vô địch", "Giải Vô địch", "Giải việt dã", "Giải Việt dã", "Giải cầu lông", "Giải Cầu lông",
         "Giải quần vợt",
         "Giải thể thao", "Giải Thể thao", "Giải Marathon", "Giải marathon", "Giải cờ", "Giải Cờ", "Giải đua",
         "Giải bơi",
         "Giải điền kinh", "Giải tennis", "Giải Pickleball", "Giải kéo co", "Giải Sách", "Giải sáng tác",
         "Hội khỏe Phù Đổng", "Đại hội Thể dục", "Đại hội Thể thao", "Đại hội TDTT", "SEA Games", "ASIAD", "Olympic"),
        ("Giải báo chí toàn quốc về xây dựng Đảng", "SEA Games 31", "Giải thưởng sáng tác, quảng bá tác phẩm"),
        ("giải quyết khiếu nại", "giải pháp khắc phục", "giải phóng mặt bằng", "các giải thưởng"),
    ),
    Shape(
        "contest",
        ("giải báo chí", "giải bóng đá", "giải bóng chuyền", "giải chạy", "giải việt dã", "giải cầu lông"),
        ("giải bóng đá thanh niên năm 2023", "giải báo chí “Vì biển đảo”"),
        ("các giải bóng đá", "giải bóng đá phong trào"),
        then=r"[^;.:()\n]{0,60}?(?:lần thứ|năm \d{4}|“|toàn quốc)",
    ),
    Shape(
        "contest",
        ("Giải",),
        ("Giải Diên Hồng lần thứ nhất", "Giải Trần Phú năm 2024"),
        ("Giải Nhất cá nhân", "Giải A, giải B", "Giải pháp"),
        then=rf"[{UPPER}]\w+ [{UPPER}]?\w+",
        never=r"(?:A|B|C|Nhất|Nhì|Ba|Khuyến|Nobel)\b",
    ),
    Shape(
        "contest",
        ("thi tìm hiểu",),
        ("dự thi tìm hiểu “70 năm Quân đội nhân dân Việt Nam”", "thi tìm hiểu 70 năm Quân đội nhân dân Việt Nam"),
        ("thi tìm hiểu pháp luật ở các chi bộ", "cuộc thi tìm hiểu do cấp trên phát động"),
        then=r"[“\"]|\d{2,3} năm",
        after=r"(?<!uộc )(?<!ội )$",
    ),
    Shape(
        "other",
        ("đại lễ",),
        ("Đại lễ 1000 năm Thăng Long - Hà Nội", "Đại lễ kỷ niệm 1000 năm Thăng Long"),
        ("đại lễ này", "các đại lễ"),
        then=r"\d|kỷ niệm",
    ),
    Shape(
        "other",
        ("cuộc bầu cử", "bầu cử đại biểu Quốc hội", "bầu cử Quốc hội"),
        ("cuộc bầu cử đại biểu Quốc hội khóa XV", "bầu cử đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp"),
        ("Ủy ban bầu cử", "Luật bầu cử", "cuộc bầu cử này"),
    ),
    Shape(
        "other",
        ("lễ hội", "hội xuân", "Hội Lim"),
        ("Lễ hội Đền Hùng", "Lễ hội chùa Hương", "lễ hội “Ánh sáng”"),
        ("lễ hội truyền thống ở cơ sở", "các lễ hội", "mùa lễ hội"),
        then=rf"[{UPPER}“\"]|chùa|đền|đình|hoa |cà phê|{_ONCE}",
    ),
    Shape(
        "other",
        ("Lễ khai giảng", "Lễ phát động", "lễ khánh thành", "lễ khởi công", "Lễ ra quân", "Lễ ra mắt",
         "Lễ giao nhận quân",
         "Lễ giao, nhận quân", "Lễ giao quân", "Lễ mít tinh", "Lễ trao", "Lễ tuyên dương", "Lễ tưởng niệm",
         "Lễ dâng hương",
         "Lễ khai mạc", "Lễ bế mạc", "Lễ thắp nến", "Lễ công bố", "Lễ hội Tết", "Lễ truy điệu", "Lễ tôn vinh",
         "Lễ gắn biển", "Lễ đón nhận", "Lễ ký kết"),
        ("Lễ khai giảng năm học 2025-2026", "Lễ khánh thành Nhà máy Sợi", "Lễ ra mắt mô hình “Bản không rác”"),
        ("lễ phép với thầy cô", "nghi lễ", "các lễ khai giảng"),
    ),
    Shape(
        "other",
        ("Ngày hội", "Festival", "Triển lãm", "Hội báo", "Hội Báo", "Hội chợ", "Phiên chợ", "Tuần phim", "Tuần văn hóa",
         "Tuần Văn hóa", "Liên hoan phim", "Diễn tập", "Năm Du lịch quốc gia", "Tết Quân - Dân",
         "Tết Quân - dân", "Tết Quân dân", "Xuân Biên phòng", "cuộc tổng điều tra", "Tổng điều tra dân số"),
        ("Ngày hội việc làm năm 2017", "Hội chợ Hàng Việt Nam", "Tuần văn hóa, du lịch", "Diễn tập khu vực phòng thủ"),
        ("ngày hội của toàn dân", "Triển lãm này", "diễn tập, huấn luyện"),
        then=rf"{_ANY}|,",
        never=rf"{_GENERAL}|của ",
    ),
    Shape(
        "other",
        ("chương trình nghệ thuật",),
        ("Chương trình nghệ thuật “Bài ca dâng Đảng”",),
        ("các chương trình nghệ thuật quần chúng", "chương trình nghệ thuật phục vụ nhân dân"),
        then=r"[“\"]|chào mừng",
    ),
)  # fmt: skip
