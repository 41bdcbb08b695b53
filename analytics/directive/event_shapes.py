"""Events that are known by how their name begins: campaigns, meetings, visits, exams, contests and others.

Each shape carries examples that its head must match and rejects that it must not find; a test runs both ways.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from analytics.vietnamese import UPPER


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of event known by how its name begins: a pattern for the head, with examples and counter-examples."""

    kind: str
    head: re.Pattern[str]
    examples: tuple[str, ...]
    rejects: tuple[str, ...]


SHAPES = (
    Shape(
        "campaign",
        re.compile(
            r"(?<!\w)(?:[Tt]háng (?:hành động|cao điểm)|[Cc]uộc vận động (?=“)|[Pp]hong trào (?=“)"
            r"|Tháng (?:Thanh niên|Công nhân|An toàn)|Tuần lễ (?=\w)"
            r"|Chiến dịch (?=[A-ZĐ“])"
            r"|[Đđ]ợt (?:thi đua|cao điểm|sinh hoạt chính trị)|[Pp]hong trào thi đua đặc biệt)"
        ),
        ("Tháng hành động vì trẻ em năm 2023", "đợt thi đua đặc biệt chào mừng Đại hội"),
        ("trong tháng 6 năm 2023", "phân đợt kiểm tra"),
    ),
    Shape(
        "meeting",
        re.compile(
            r"(?<!\w)(?:Hội nghị (?:hiệp thương|[A-Z]{3,}|lần thứ"
            r"|giữa nhiệm kỳ|cấp cao|Trung ương|toàn quốc|thượng đỉnh)"
            r"|[Kk]ỳ họp (?:thứ|lần thứ|bất thường|chuyên đề)"
            r"|Đại hội (?:đại biểu|[XVI]+\b|Đảng|Đoàn|Công đoàn|Hội|lần thứ)"
            r"|Hội đàm (?=\w)|Phiên họp (?:thứ|lần thứ)|Diễn đàn (?=[A-ZĐ]))"
        ),
        ("Kỳ họp thứ 5, Quốc hội khóa XV", "Hội nghị lần thứ 7, Ban Chấp hành Trung ương Đảng khóa XIII"),
        ("Hội Người cao tuổi", "tổ chức họp chi bộ"),
    ),
    Shape(
        "other",
        re.compile(
            rf"(?<!\w)(?:[Cc]uộc bầu cử (?=\w)|Lễ hội (?=[{UPPER}]|chùa|đền|đình)"
            r"|Lễ (?:khai giảng|phát động|hội Tết) (?=\w)"
            rf"|Triển lãm (?=\w)|Hội báo (?=[{UPPER}]))"
        ),
        ("cuộc bầu cử đại biểu Quốc hội khóa XV", "Lễ hội Đền Hùng", "Lễ khai giảng năm học 2025-2026"),
        ("lễ hội truyền thống ở cơ sở", "Ủy ban bầu cử", "lễ phép với thầy cô"),
    ),
    Shape(
        "visit",
        re.compile(
            r"(?<!\w)(?:(?:(?:chuyến )?thăm(?: chính thức| cấp Nhà nước| hữu nghị chính thức| và làm việc tại"
            r"|,? (?:làm việc|chúc Tết)(?: tại)?)* )"
            r"(?=(?:(?:tới|đến) )?(?:nước )?(?:Việt Nam|Cộng hòa|Vương quốc|Liên bang|Hợp chúng|Nhật|Trung|Lào|Cam"
            r"|Hoa Kỳ|Hàn|Ấn|Pháp|Anh|Đức|Nga|Cu|Úc|Thái|Ma-lai|In-đô|Xinh|Ô-xtrây|Phi-líp))"
            r"|[Cc]huyến (?:thăm|công tác) (?=chính thức|cấp Nhà nước|hữu nghị|làm việc|và làm việc|của|tới|đến)"
            r"|Lễ (?:đăng quang|đón|quốc tang|Quốc tang))"
        ),
        ("thăm Cộng hòa Nhân dân Trung Hoa", "thăm chính thức Nhật Bản"),
        ("thăm hỏi, tặng quà gia đình chính sách", "tham quan học tập"),
    ),
    Shape(
        "exam",
        re.compile(r"(?<!\w)[Kk]ỳ thi (?!được|này|đã|sẽ|diễn ra|là|và|đạt)(?=\w)"),
        ("kỳ thi tốt nghiệp THPT năm 2023",),
        ("thi hành án", "thi công công trình", "Kỳ thi được tổ chức an toàn"),
    ),
    Shape(
        "contest",
        re.compile(
            r"(?<!\w)(?:[Cc]uộc thi |Hội thi |Hội diễn |Liên hoan "
            r"|Giải (?:[Bb]áo chí|thưởng|Búa|chạy|bóng|vô địch) ?|giải thưởng )(?=[\w“(])"
        ),
        ("Cuộc thi chính luận về bảo vệ nền tảng tư tưởng của Đảng", "Giải báo chí toàn quốc về xây dựng Đảng"),
        ("giải quyết khiếu nại", "giải pháp khắc phục"),
    ),
)
