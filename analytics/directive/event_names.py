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
# people and deeds that a contest is for: "Hội thi Báo cáo viên, tuyên truyền viên giỏi tỉnh …", "học tập và làm theo …"
_ALSO_IN_NAME = re.compile(
    r"(?:,| và) (?:báo cáo viên|tuyên truyền viên|cộng tác viên|công chức|viên chức|người lao động|công nhân|nông dân"
    r"|phụ nữ|thanh niên|thiếu niên|nhi đồng|học sinh|sinh viên|giáo viên|nhà giáo|đoàn viên|hội viên|chiến sĩ|chiến sỹ"
    r"|doanh nhân|làm theo|cứu nạn|cứu hộ)(?!\w)"
    r"(?=(?:,? (?!tham gia|tham dự|tích cực|dự|cổ vũ|được|toàn|và)\w+){0,8}?"
    r"(?: giỏi (?:Đảng|tỉnh|toàn|cấp|ngành|lần|năm|huyện|thành)| năm \d{4}| lần thứ | ?\(\d| ?\(từ))"
)
_ENDS_WITH_YEAR = re.compile(r"năm \d{4}$")  # behind a year no name goes on
# "… Du lịch và Thương mại": "và" goes on with a name before a capital, unless another event or document begins there
_AND_ENDS = (
    rf"và (?![{UPPER}]|(?:đại biểu|nhà ở|sản phẩm) )|và (?=Ngày|Tháng|Tuần|Kỷ|Quốc khánh|Đại hội|Hội nghị|Hội thi|Kỳ|Lễ"
    r"|Giải|Cuộc|Chiến|Tết|Luật|Nghị|Chỉ thị|Kết luận|Quyết|Quy|Kế hoạch|Hướng|Công văn|Cách mạng|Báo cáo|Thông báo"
    r"|Chương trình|Đề án|Văn kiện|Dự thảo)"
)
_COMMA = r",(?= (?!chống|chữa|vì|hiện|đường|thống|an toàn|trật tự|du lịch|nghệ thuật|trấn áp))"
_ACTS = (
    r"(?:gắn với|theo|bằng|(?<!Tự )(?<!tự )do(?! tai nạn)"
    r"|năm \d{4}|năm nay|dự kiến|khai mạc|bế mạc|khai hội|diễn ra|nhận bài|nhận hồ sơ|kết thúc"
    r"|bắt đầu|ra quân|phát động|chỉ có|tính từ|sẽ|được|đã|không|nhằm|để|bảo đảm|đảm bảo|thành công|nhân dịp|sau khi"
    r"|trước khi|cùng với|lồng ghép|(?<!chính thức )là|họp|thống nhất|thông qua|trước|với mục tiêu|với chủ đề|với sự"
    r"|với các|khẳng định|nghe|đến nay|gửi|có chủ đề)(?= )"
)
_TIMES = (
    r"(?:vào|lúc)(?= (?:ngày|sáng|chiều|tối|tháng|cuối|đầu|hồi|dịp|lúc|[Cc]hủ nhật|\d{1,2}(?:[/-]| giờ| và)))"
    r"|(?:từ )?\d{1,2} giờ|trong(?= (?:hai|ba|các|tháng|năm|quý|thời gian|toàn|phạm vi|\d))"
    r"|(?:từ|ngày)(?= (?:ngày )?\d)"
    r"|(?:tổ chức|chiếu)(?= (?:(?:từ|vào|trong|ngày|tại) )?\S* ?\d)"
    r"|(?:sáng|chiều|tối)(?= (?:ngày )?\d)|(?<!Cúp )(?<!cúp )\d{1,2}[/-]\d{1,2}(?!\d)"
)
# every alternative begins with a letter as it stands, so that the engine skips to where one may begin
_END = re.compile(rf";|:|\(|\)|\n|…|{_POINT}|\.\.\.|{_COMMA}| (?:{_AND_ENDS}|{_ACTS}|{_TIMES})")
_JOINED = (", Ban Chấp hành", ", Quốc hội", ", HĐND", ", Hội đồng nhân dân", ", Chủ tịch", ", Bí thư")
# "Hội thi Điều dưỡng giỏi, thanh lịch Bệnh viện lần thứ 5"
_EDITION_AHEAD = re.compile(
    rf", (?!đại hội|hội|kỳ|cuộc|giải|lễ|ngày|chào mừng|hưởng ứng|tuyên truyền|tổ chức|kết quả|tham gia|dự )[{LOWER}]"
    r"[^;,.:()\n]{0,50}(?= lần thứ)"
)
# "(mang tên Búa liềm vàng) lần thứ hai", "Hội nghị Trung ương 10 (khóa XII)"
_BRACKET_IN_NAME = re.compile(
    rf" ?\((?:[^()\d\n]{{2,50}}\)(?= lần thứ|,? của (?:HĐND|Quốc hội)|,? HĐND|,? {TERM} )|{TERM} [XVI]+\))"
)
# "Kỳ họp thứ 2, Quốc hội khóa XV |trên bản tin nội bộ": what follows a term is told of the meeting
_BEHIND_TERM = re.compile(rf"({TERM} [XVI]+\)?) (?:trên|đến|tới|cho|qua|trong|với|ngay|kịp thời) [{LOWER}].*$")
_CLOSING = re.compile(r"[”\"]")
# what stands behind a closing quote and is no part of the name
_AFTER_QUOTE = re.compile(
    r"(?! (?:lần thứ|toàn (?:quốc|tỉnh|huyện|ngành|quân|thành phố)|cấp"
    rf"|tỉnh|thành phố|huyện|xã|phường|quận|của|giai đoạn|năm học|trên|tại|[{UPPER}]))"
)
_YEAR = re.compile(r"(?:[\s,]*[-–]? ?năm \d{4}|(?<![-–]) \d{4}(?<! \d{4} [-–] \d{4}))$| ?\d{1,2}/\d{1,2}/\d{4}$")
_ORDINAL = r"(?:(?:hai|ba|bốn|năm) mươi|mười)(?: (?:một|mốt|hai|ba|tư|bốn|năm|lăm|sáu|bảy|tám|chín)(?!\w))?|\w+"
_EDITION = re.compile(rf"lần (?:thứ )?(?P<edition>[IVXLC]+\b|\d+|{_ORDINAL})", re.IGNORECASE)
_SESSION = re.compile(
    rf"(?:[Kk]ỳ họp|Trung ương|[Pp]hiên họp) (?:thứ )?(?P<session>[IVXLC]+\b|\d+|{_ORDINAL})"
    r"|Đại hội (?:Đảng )?(?P<congress>[IVXLC]+)\b"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LONGEST = 180


def name_at(text: str, start: int, head: int, limit: int, *, listing: bool = False) -> Span | None:
    """The name that begins at `start` and whose first words end at `head`: to the first mark that ends it.

    A comma before a body goes on with a meeting; with `listing`, one inside a list of works or people with a contest or
    a prize. A name that stands in quotes ends with them.
    """
    limit = min(limit, start + _LONGEST)
    if text[start - 1 : start] in ("“", '"'):
        closing = _CLOSING.search(text, start, limit)
        limit = closing.start() if closing else limit
    place = stop = head
    while place < limit:
        end = _END.search(text, place, limit)
        stop = end.start() if end else limit
        closed = _quote_open(text, start, stop, limit)
        if closed is not None:  # a mark inside a quoted title ends nothing
            place = stop = closed
            if _AFTER_QUOTE.match(text, closed):
                break
        elif (quote := _after_quote(text, start, place, stop)) is not None:
            stop = quote
            break
        elif stop >= limit:
            break
        elif goes_on := _goes_on(text, stop, limit, listing):
            place = goes_on
        else:
            break
    printed = _BEHIND_TERM.sub(r"\1", text[start:stop]).rstrip(" ,-–/")
    return Span(start, start + len(printed)) if len(printed) > 5 and len(shown(printed)) > 5 else None


def _quote_open(text: str, start: int, stop: int, limit: int) -> int | None:
    """Where a quote that stands open at `stop` closes: behind its closing mark; None where none is open."""
    curly = text.count("“", start, stop) > text.count("”", start, stop)
    straight = text.count('"', start, stop) % 2 == 1
    if not curly and not straight:
        return None
    closing = text.find("”" if curly else '"', stop, limit)
    return closing + 1 if closing >= 0 else None


def _after_quote(text: str, start: int, place: int, stop: int) -> int | None:
    """Where a quoted title that ends between `place` and `stop` ends the name; None where the name goes on."""
    for mark in re.finditer(r"[”\"]", text[place:stop]):
        end = place + mark.end()
        opened = text.count("“", start, end) if mark[0] == "”" else text.count('"', start, end) % 2 == 0
        if opened and end > start + 1 and _AFTER_QUOTE.match(text, end):
            return end
    return None


def _goes_on(text: str, stop: int, limit: int, listing: bool) -> int | None:
    """From where the name goes on past the mark at `stop`; None where it does not."""
    for begin in _JOINED:
        if text.startswith(begin, stop):
            return stop + len(begin)
    ahead = _BRACKET_IN_NAME.match(text, stop, limit) or _EDITION_AHEAD.match(text, stop, limit)
    if ahead is None and listing and not _ENDS_WITH_YEAR.search(text, max(0, stop - 9), stop):
        ahead = _LIST_IN_NAME.match(text, stop, limit) or _ALSO_IN_NAME.match(text, stop, limit)
    return ahead.end() if ahead else None


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
    """ "tám" → "8", "mười ba" → "13", "hai mươi mốt" → "21"; None for what is no number."""
    *tens, unit = word.split(" ")
    units = {**ORDINALS, "một": 1, "mốt": 1, "lăm": 5}
    if word.endswith("mươi"):
        return str(units[tens[0]] * 10)
    if not tens:
        return str(ORDINALS[word]) if word in ORDINALS else None
    return str((10 if tens == ["mười"] else units[tens[0]] * 10) + units[unit])


def _roman(numeral: str) -> int:
    values = [_ROMAN[c] for c in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
