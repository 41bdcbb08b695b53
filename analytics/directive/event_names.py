"""Names of events in running text: where one ends, how it is shown, and which edition it tells."""

from __future__ import annotations

import re

from analytics.directive.dates import TERM
from analytics.model import Span
from analytics.vietnamese import LOWER, ORDINALS, UPPER

# "C. Mác", "Ph. Ăngghen", "V.I. Lênin": the point of an initial is no end of a name
_POINT = r"\.(?=\s|$)(?<![ .(][A-HJ-UWYZĐ]\.)(?<![ .(]V\.I\.)(?<! Ph\.)(?<! TP\.)(?<! ThS\.)"
# a list of works in the name of a prize: "sáng tác, quảng bá tác phẩm văn học, nghệ thuật, báo chí về chủ đề …"
_LIST_IN_NAME = re.compile(
    rf", (?!tuyên truyền|thực hiện|triển khai|tổ chức|đẩy mạnh|tăng cường|phát động|vận động|gắn)[{LOWER}]"
    r"[^;.:()\n]{0,90}? về (?:chủ đề )?[“\w]"
)
# "… Du lịch và Thương mại": "và" goes on with a name before a capital, unless another event or document begins there
_AND_ENDS = (
    rf"và (?![{UPPER}]|(?:đại biểu|nhà ở) )|và (?=Ngày|Tháng|Tuần|Kỷ|Quốc khánh|Đại hội|Hội nghị|Hội thi|Kỳ|Lễ|Giải"
    r"|Cuộc|Chiến|Tết|Luật|Nghị|Chỉ thị|Kết luận|Quyết|Quy|Kế hoạch|Hướng|Công văn|Cách mạng)"
)
_COMMA = r",(?= (?!chống|chữa|vì|hiện|đường|thống|an toàn|trật tự|du lịch|nghệ thuật|trấn áp))"
_ACTS = (
    r"(?:gắn với|theo|bằng|do|năm \d{4}|năm nay|dự kiến|khai mạc|bế mạc|khai hội|diễn ra|nhận bài|nhận hồ sơ|kết thúc"
    r"|bắt đầu|ra quân|phát động|chỉ có|tính từ|sẽ|được|đã|không|nhằm|để|bảo đảm|đảm bảo|thành công|nhân dịp|sau khi"
    r"|trước khi|cùng với|lồng ghép)(?= )"
)
_TIMES = (
    r"(?:vào|lúc)(?= (?:ngày|sáng|chiều|tối|tháng|cuối|đầu|hồi|dịp|lúc|\d{1,2}(?:[/-]| giờ| và)))"
    r"|(?:từ )?\d{1,2} giờ|trong(?= (?:hai|ba|các|tháng|năm|quý|thời gian|toàn|phạm vi|\d))"
    r"|(?:từ|ngày|tổ chức)(?= (?:ngày )?\d)|(?:sáng|chiều|tối)(?= (?:ngày )?\d)|\d{1,2}[/-]\d{1,2}(?![\d/])"
)
# every alternative begins with a letter as it stands, so that the engine skips to where one may begin
_END = re.compile(rf";|:|\(|\)|\n|…|{_POINT}|\.\.\.|{_COMMA}| (?:{_AND_ENDS}|{_ACTS}|{_TIMES})")
_JOINED = (", Ban Chấp hành", ", Quốc hội", ", HĐND", ", Hội đồng nhân dân", ", Chủ tịch", ", Bí thư", "(Giải ")
# "Hội thi Điều dưỡng giỏi, thanh lịch Bệnh viện lần thứ 5"
_EDITION_AHEAD = re.compile(
    rf", (?!đại hội|hội|kỳ|cuộc|giải|lễ|ngày|chào mừng|hưởng ứng|tuyên truyền|tổ chức|kết quả|tham gia|dự )[{LOWER}]"
    r"[^;,.:()\n]{0,50}(?= lần thứ)"
)
# "(mang tên Búa liềm vàng) lần thứ hai", "Hội nghị Trung ương 10 (khóa XII)"
_BRACKET_IN_NAME = re.compile(rf" ?\((?:[^()\d\n]{{2,50}}\)(?= lần thứ)|{TERM} [XVI]+\))")
_AFTER_QUOTE = re.compile(
    rf"”(?! (?:lần thứ|toàn quốc|cấp|tỉnh|thành phố|huyện|xã|phường|quận|của|giai đoạn|năm học|trên|tại|[{UPPER}]))"
)
_YEAR = re.compile(r"(?:[\s,]*[-–]? ?năm \d{4}|(?<![-–]) \d{4}(?<! \d{4} [-–] \d{4}))$| ?\d{1,2}/\d{1,2}/\d{4}$")
_EDITION = re.compile(r"lần (?:thứ )?(?P<edition>[IVXLC]+\b|\d+|(?:mười|hai mươi) \w+|\w+)")
_SESSION = re.compile(
    r"(?:[Kk]ỳ họp|Trung ương|[Pp]hiên họp) (?:thứ )?(?P<session>\d+|[IVXLC]+\b|mười \w+|\w+)"
    r"|Đại hội (?:Đảng )?(?P<congress>[IVXLC]+)\b"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LONGEST = 180


def name_at(text: str, start: int, head: int, limit: int, *, listing: bool = False) -> Span | None:
    """The name that begins at `start` and whose first words end at `head`: to the first mark that ends it.

    A comma before a body goes on with a meeting; with `listing`, one inside a list of works with a prize.
    """
    limit = min(limit, start + _LONGEST)
    place = head
    while True:
        end = _END.search(text, place, limit)
        stop = end.start() if end else limit
        if text.count("“", start, stop) > text.count("”", start, stop):  # a mark inside a quoted title ends nothing
            closing = text.find("”", stop, limit)
            if closing >= 0:
                place = closing
                if _AFTER_QUOTE.match(text, closing):
                    stop = closing + 1
                    break
                continue
        elif (quote := _AFTER_QUOTE.search(text, place, stop)) and text.count("“", start, quote.start()):
            stop = quote.end()
            break
        if text.startswith(_JOINED, stop):
            place = stop + 2
        elif bracket := _BRACKET_IN_NAME.match(text, stop, limit):
            place = bracket.end()
        elif text.startswith(") lần thứ", stop):
            place = stop + 2
        elif ahead := _EDITION_AHEAD.match(text, stop, limit):
            place = ahead.end()
        elif listing and (more := _LIST_IN_NAME.match(text, stop, limit)):
            place = more.end()
        else:
            break
    printed = text[start:stop].rstrip(" ,-–")
    if printed.endswith("”") and "“" not in printed:  # “Lễ hội Ánh sáng sông Vân”
        printed = printed[:-1]
    return Span(start, start + len(printed)) if len(printed) > 5 and len(shown(printed)) > 5 else None


def shown(printed: str) -> str:
    """A printed name without the year or the day at its end, with a capital."""
    name = _YEAR.sub("", printed) if printed[-1:].isdecimal() else printed
    return name[:1].upper() + name[1:]


def edition(name: str) -> str | None:
    """The number of a meeting or contest, in digits: "lần thứ VIII" gives "8"."""
    told, held = _EDITION.search(name), _SESSION.search(name)
    word = told["edition"] if told else (held["session"] or held["congress"]) if held else None
    if word is None:
        return None
    if word.isdecimal():
        return str(int(word))
    if all(c in _ROMAN for c in word):
        return str(_roman(word))
    return _worded(word.casefold())


def _worded(word: str) -> str | None:
    """ "tám" → "8", "mười ba" → "13", "hai mươi mốt" is not met."""
    tens, _, unit = word.rpartition(" ")
    if tens and unit in ("một", *ORDINALS):
        return str((20 if tens == "hai mươi" else 10) + ORDINALS.get(unit, 1))
    first = word.split(" ")[0]
    return str(ORDINALS[first]) if first in ORDINALS else None


def _roman(numeral: str) -> int:
    values = [_ROMAN[c] for c in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
