"""What recognition gets wrong in a way that the paper itself tells: numbers of parts, which count up, marks of items
and symbols with debris in them, words run together that can be parted in one way only, and marks that look alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analytics.model import Repair
from analytics.reading.encodings import is_syllable
from analytics.vietnamese import UPPER, roman

_PART = re.compile(rf"(?P<number>(?=[l1|!]*[IVX])[IVXl1|!]{{1,5}})(?P<rest> ?[-–—.] ?[{UPPER}]{{2}}.*)", re.DOTALL)
_LIKE_PART = re.compile(
    rf"(?P<number>(?=[l1|!]*[IVXHMUL])[IVXHMULl1|!]{{1,5}})(?P<rest>.*?(?P<title>[{UPPER}]{{2}}.*))"
)
_SEPARATOR = re.compile(r" ?[-–—.:/)] ?")
_STROKES = str.maketrans({"H": "II", "M": "III", "U": "II", "L": "I", "l": "I", "1": "I", "|": "I", "!": "I"})
_WORD = re.compile(r"[^\W\d_]{5,}")
_CHAPTER = re.compile(r"(?:[A-DĐ]|PHẦN \w+) ?[-–—.:]")  # parts begin again below it
_DEBRIS = re.compile(rf"(\d{{1,2}}[.)])[._—~:'\s-]*[._—~:'-][._—~:'\s-]*(?=[{UPPER}])")
_SPECK = re.compile(rf"[:~_·] ?(?=[{UPPER}])")
_RECIPIENTS = re.compile(r"(?![Mm]|[-–—+])\W*\w{0,2}\W{0,2}[ơớờ]i nh[ậâẩ]n ?:|nhận ?: ?Nơi")  # underlined: "Ầ ơi nhận:"
_SPECK_BEFORE_DASH = re.compile(r"[~_.·:'] ?(?=[-–—] ?\w)")
_LOOKS_NUMBER = re.compile(rf"[oOsS](?=[.)] ?[{UPPER}])")
_COMMA_BEHIND = re.compile(rf"\d{{1,2}}, ?(?=[{UPPER}])")
_NUMBERED = re.compile(r"(\d{1,2})[.)](?!\d)")
_BULLETS = ("-", "–", "—", "+", "•", "*")
_SYMBOL = (  # no symbol begins with I, and there is neither a type QĐĐ nor a body TTEg
    (re.compile(r"(?<=\d)!I?(?=[A-ZĐ]{2})"), "/"),
    (re.compile(r"(?<=\d[-/])Q[ĐÐ]{2}(?=[-/])"), "QĐ"),
    (re.compile(r"(?<=[A-ZĐ][-/])TTEg\b"), "TTg"),
)
# marks that look alike, in pairs of words that are no Vietnamese otherwise; measured on scans of five directives
_LOOK_ALIKE = (
    (
        re.compile(
            r"\b((?i:sinh hoạt|các|từng|mỗi|bí thư|của|tại|trong|ở|toàn|đảng bộ,|với|tới|trước|cho|gửi) [Cc])hỉ"
            r"(?= bộ\b(?! (?:phận|trưởng|máy|đội)))"
        ),
        r"\1hi",
    ),
    (
        re.compile(r"\b(C)hỉ(?= bộ (?:phân công|đánh giá|họp|bàn|đọc|chấm|rà soát|thảo luận|trao đổi|tổ chức)\b)"),
        r"\1hi",
    ),
    (re.compile(r"(?<!ịa )\b([Cc])hỉ(?= (?:ủy|uỷ)\b(?! (?:quyền|thác|ban|nhiệm)))"), r"\1hi"),
    (
        re.compile(
            r"(?<!khu )(?<!tuyến )(?<!dãy )\b([Pp])hố"
            r"(?= biến(?: (?:rộng rãi|kịp thời|đến|tới|nội dung|tại|các|văn bản|pháp luật|và)\b|[,;.]))"
        ),
        r"\1hổ",
    ),
    (re.compile(r"\b([Cc])huy[ếể]n đối(?= số\b)"), r"\1huyển đổi"),
    (re.compile(r"\b([Tt])rao đối\b(?! (?:tượng|tác|ngoại|đáp|thoại|diện|lập))"), r"\1rao đổi"),
    (re.compile(r"\b([Tt])ố(?= (?:chức|quốc)\b)"), r"\1ổ"),
    (re.compile(r"\b([Tt])ống(?= (?:hợp|kết)\b)"), r"\1ổng"),
    (re.compile(r"\b([Bb])uối\b"), r"\1uổi"),
    (
        re.compile(
            r"(?<!ân )(?<!hản )(?<!ương )\b([Đđ])ối(?= mới(?: (?:sáng tạo|nội dung|phương thức|căn bản)|[,;.]|$))"
        ),
        r"\1ổi",
    ),
    (re.compile(r"\b([Cc])úng(?= cố\b)"), r"\1ủng"),
    (re.compile(r"(?<!\w)([Ốố])n(?= định\b)"), lambda m: ("Ổ" if m[1] == "Ố" else "ổ") + "n"),
)
_VALUES = {roman(number): number for number in range(1, 40)}


def mended(lines: Sequence[str], recognised: Sequence[bool]) -> tuple[list[str], tuple[Repair, ...]]:
    """Lines with what was misread put right, and the repairs; only recognised lines are touched."""
    repairs: list[Repair] = []
    parted = [
        _alike(_parted(line, n, repairs), n, repairs) if r else line
        for n, (line, r) in enumerate(zip(lines, recognised, strict=True), 1)
    ]
    marked: list[str] = []
    for place, (line, is_recognised) in enumerate(zip(parted, recognised, strict=True), 1):
        above = marked[-1] if marked else ""
        marked.append(_without_debris(line, above, place, repairs) if is_recognised else line)
    numbered = _renumbered(marked, recognised, repairs)
    return _counted(numbered, recognised, repairs), tuple(repairs)


def _parted(line: str, place: int, repairs: list[Repair]) -> str:
    """ "CƠQUAN" → "CƠ QUAN"; "hệthống" may be "hệ thống" or "hệt hống" and stays."""
    found = [(word[0], _halves(word[0])) for word in _WORD.finditer(line)]
    for word, halves in found:
        if len(halves) == 1 and not word.isascii():
            line = line.replace(word, halves[0], 1)
            repairs.append(Repair("run_together", place, word))
    return line


def _alike(line: str, place: int, repairs: list[Repair]) -> str:
    """ "chỉ bộ" → "chi bộ": the mark that recognition took for another one."""
    for pattern, meant in _LOOK_ALIKE:
        repairs += [Repair("look_alike", place, line[m.start() : m.end() + 8]) for m in pattern.finditer(line)]
        line = pattern.sub(meant, line)
    return line


def _halves(word: str) -> list[str]:
    if is_syllable(word):
        return []
    cuts = (f"{word[:n]} {word[n:]}" for n in range(2, len(word) - 1))
    return [cut for cut in cuts if all(map(is_syllable, cut.split()))]


def _without_debris(line: str, above: str, place: int, repairs: list[Repair]) -> str:
    """ "1. _ Tuyên" and "5... Tuyên" → "1. Tuyên"; ": Đẩy mạnh" in a list → "- Đẩy mạnh"; "222!BTTTT" → "222/BTTTT".

    "Ầ ơi nhận:" → "Nơi nhận:", which ends the body.
    """
    marked = _DEBRIS.sub(r"\1 ", line, count=1) if _DEBRIS.match(line) else line
    marked = "Nơi nhận:" if _RECIPIENTS.fullmatch(marked) else marked
    marked = _SPECK_BEFORE_DASH.sub("", marked, count=1) if _SPECK_BEFORE_DASH.match(marked) else marked
    if above.endswith((":", ";")) or above.startswith(_BULLETS):
        marked = _SPECK.sub("- ", marked, count=1) if _SPECK.match(marked) else marked
    marked = marked.removeprefix("·").lstrip() if marked.startswith("·") else marked  # a place for a dash, not used
    if marked != line:
        repairs.append(Repair("marker", place, line[:40]))
    for pattern, meant in _SYMBOL:
        repairs += [Repair("symbol", place, marked[m.start() - 3 : m.end() + 6]) for m in pattern.finditer(marked)]
        marked = pattern.sub(meant, marked)
    return marked


def _renumbered(lines: Sequence[str], recognised: Sequence[bool], repairs: list[Repair]) -> list[str]:
    """ "o. Tuyên truyền" between the items 4 and 6 is item 5, and so is "5, Tuyên truyền"."""
    numbers = [_number(line) for line in lines]
    renumbered, last = [], 0
    for place, (line, is_recognised) in enumerate(zip(lines, recognised, strict=True), 1):
        coming = next((number for number in numbers[place:] if number), 0)
        if is_recognised and _LOOKS_NUMBER.match(line) and coming == last + 2:
            repairs.append(Repair("marker", place, line[:40]))
            line = f"{last + 1}{line[1:]}"
        elif is_recognised and coming == last + 2 and _COMMA_BEHIND.match(line) and line.startswith(f"{last + 1},"):
            repairs.append(Repair("marker", place, line[:40]))
            line = line.replace(",", ".", 1)
        last = _number(line) or last
        renumbered.append(line)
    return renumbered


def _number(line: str) -> int:
    """The number of an item; 0 where a line begins otherwise."""
    found = _NUMBERED.match(line)
    return int(found[1]) if found else 0


def _counted(lines: Sequence[str], recognised: Sequence[bool], repairs: list[Repair]) -> list[str]:
    """ "I1- CÔNG TÁC …" is part I, and "I- NỘI DUNG …" after it part II: one stroke would rename every item below.

    A number that is higher than the next one is left as it is: a heading between may not have been recognised.
    """
    counted, last, lettered, mark = [], 0, False, ". "
    for place, (line, is_recognised) in enumerate(zip(lines, recognised, strict=True), 1):
        mended_line, read = line, 0
        part = _PART.fullmatch(line) if _is_heading(line) else None
        if part is not None:
            read = _VALUES.get(part["number"], 0)
            last = read if read > last or not is_recognised else last + 1
            mended_line = f"{roman(last)}{part['rest']}" if read != last else line
            mark = part["rest"][: -len(part["rest"].lstrip(" -–—."))]
        elif is_recognised and last and (title := _next_part(line, last + 1, mark, lettered)):
            last, mended_line = last + 1, title
        elif _CHAPTER.match(line):
            last, lettered = 0, True
        if mended_line != line:
            repairs.append(Repair("part", place, line[:40]))
        counted.append(mended_line)
    return counted


def _next_part(line: str, number: int, mark: str, lettered: bool) -> str:
    """ "II NỘI DUNG" or "H. NỘI DUNG" after part I as "II. NỘI DUNG"; empty where a line cannot be the part expected.

    `lettered`: the paper has chapters A, B …, of which "H." may be one.
    """
    found = _LIKE_PART.fullmatch(line) if _is_heading(line) else None
    if found is None or found["number"].translate(_STROKES) != roman(number):
        return ""
    between = found["rest"][: -len(found["title"])]
    as_read = found["number"].translate(str.maketrans("l1|!", "IIII")) == roman(number)
    if _SEPARATOR.fullmatch(between):
        return f"{roman(number)}{found['rest']}" if as_read or not lettered else ""
    return f"{roman(number)}{mark}{found['title']}" if as_read and between == " " else ""


def _is_heading(line: str) -> bool:
    """In capitals, as headings of parts are."""
    letters = [c for c in line if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.8 * len(letters)
