"""Lines → paragraphs: what a page break or a hard wrap tore apart is joined again, and each join is recorded.

An item, a signature or "Nơi nhận" always begins a line of its own; beyond that a join needs a cue in the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from analytics.model import Repair
from analytics.vietnamese import UPPER

_BLOCK_START = re.compile(
    rf"[-–—•+] ?[^\s\d]|[-–—•+] \d|\* \S|\d{{1,2}}(?:\.\d{{1,2}})*[.)] ?(?:[^\W\d_]|[“\"(]|(?<= )\d)"
    rf"|\d{{1,2}}(?:\.\d{{1,2}})+\.? [^\W\d_]|\d{{1,2}} ?[-–—/] ?[^\W\d_]|\(\d{{1,2}}\) ?\S"
    rf"|[a-zđ]\) ?\S|[a-zđ][.,/] ?[{UPPER}]|[a-zđ]/ [^\W\d_]"
    r"|[IVX]{1,5} ?[-–—.:)] ?\S|[IVX]{1,5} ?/ \S|Thứ \w{1,5}[,:](?! ngày)|Điều \d|PHẦN |Phần (?:thứ|[IVX])"
    r"|\| |Nơi nhận ?:|NƠI NHẬN|Kính gửi|Căn cứ |T/M|TM[. ]|T\.M|KT\.|TL\.|TUQ\.|Số:? ?\d* ?[-–/]|V/v"
    r"|ĐẢNG CỘNG SẢN|CỘNG HÒA XÃ"
)
# a number or a pair of words torn apart: what ends the one line, what begins the next
_TORN = (
    (
        re.compile(r"\d$"),
        re.compile(r"[-–—] ?(?:(?:19|20)\d\d(?!\d)|\d{1,2}/\d{1,2})|[-–—/] ?[A-ZĐ]{2,}[/-]"),
    ),  # 2021 ‖ - 2025
    (re.compile(r"\d ?[-–—/]$"), re.compile(rf"[\d{UPPER}]")),  # 31/2019/ ‖ NĐ-CP
    (re.compile(rf"[{UPPER}]/$"), re.compile(rf"[{UPPER}]")),  # 36-NQ/ ‖ TW
    (
        re.compile(r"[^\s.;:!?…]$"),
        re.compile(r"\d{1,5} ?[-–/] ?(?:\d{4} ?/ ?)?[A-ZĐ]\w* ?[-–/] ?[A-ZĐ]"),
    ),  # số ‖ 36-NQ/TW
    (re.compile(r"\bthứ$"), re.compile(r"[IVXLC]+\b")),  # lần thứ ‖ XVII. Kết quả
    (re.compile(r"\b(?:kinh tế|văn hóa|chính trị)$"), re.compile(r"- xã hội")),
    (re.compile(r"\bquốc phòng$"), re.compile(r"- an ninh")),
)
_AWAITS_NUMBER = re.compile(r"\b(?:số|ngày|tháng|năm|thứ|nhiệm kỳ|giai đoạn|thời kỳ|năm học)$")
_INITIAL = re.compile(rf"(?:^|[ (])(?:[A-HJ-UWYZĐ]|(?:[{UPPER}]\.)+[{UPPER}]|TP|Tp|Ph|ThS|TS|GS)\.$")
_END_MARKS = ".;:!?…"
_CLOSERS = {"(": ")", "“": "”", "[": "]"}
_OPEN_WORDS = frozenset(
    "của và về với theo tại từ đến do bởi trong ngoài trên dưới cho vì nhằm để là các những một mỗi mọi lần thứ"
    " khóa khoá giữa cùng như hoặc hay qua vào bằng đối gồm được bị khi mà".split()
)
# lines of their own that the capital fonts of TCVN3 show as capitals and keep as small letters
_SMALL_UNIT = re.compile(
    r"(?:ubnd|[uủ][ỷy] ban|tỉnh|thành|huyện|quận|thị xã|đảng|ban|văn phòng|sở|bộ|chi cục|cục|phòng|đoàn|hội)"
    r"(?: [^\W\d_]+){1,9}"
)  # "ubnd tỉnh yên bái ‖ sở nội vụ"
_SMALL_STATE = re.compile(r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam")
_SMALL_TYPE = re.compile(
    r"(?:quyết|quy) định|hướng dẫn|định hướng|kế hoạch|chỉ thị|nghị quyết|kết luận|thông (?:báo|tri|tư)|báo cáo"
)
_LETTERHEAD_ENDS = re.compile(r"(?:\d|[A-ZĐ]|Hạnh phúc)$")  # a date, a symbol, the motto: what stands above the type
_EMPTY_LINES = re.compile(r"\n{3,}")
_LONG = 150
_WRAPPED = 70
_MAX_WRAP = 130
_TAIL = 80  # characters
_ROUNDS = 6
_CLOSES_WITHIN = 3  # lines


@dataclass(slots=True)
class _Paragraph:
    """What is known of a paragraph while lines are added to it; no step looks at the whole of it again."""

    number: int  # of the file's line that ends it
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    capitals: bool = True
    quotes: int = 0
    open: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_CLOSERS, 0))

    def add(self, number: int, line: str) -> None:
        self.number = number
        self.pieces.append(line)
        self.length += len(line) + 1
        self.capitals = self.capitals and _is_capitals(line)
        self.quotes += line.count('"')
        for opener, closer in _CLOSERS.items():
            self.open[opener] += line.count(opener) - line.count(closer)

    @property
    def tail(self) -> str:
        """Its last words: all that a cue at its end can need."""
        return " ".join(piece[-_TAIL:] for piece in self.pieces[-3:])[-_TAIL:]


def rejoin(lines: list[str], still_open: list[bool], repairs: list[Repair]) -> str:
    """The text of cleaned lines, a paragraph a line; an empty line stays where the file had one or more.

    `still_open[i]` says whether emphasis runs on past line i. Joins are repeated until none is left to make, so that
    cleaning a clean text changes nothing (a text made to need more rounds than `_ROUNDS` apart).
    """
    numbered = list(enumerate(lines, 1))
    for _ in range(_ROUNDS):
        joined = _join_once(numbered, still_open, repairs)
        if len(joined) == len(numbered):
            break
        numbered, still_open = joined, [False] * len(joined)
    text = "\n".join(line for _, line in numbered)
    return _EMPTY_LINES.sub("\n\n", text).strip("\n") + "\n" if text.strip() else ""


def begins_block(line: str) -> bool:
    """Whether a line begins as an item, a signature or another part of a paper that stands on a line of its own."""
    return _BLOCK_START.match(line) is not None


def _join_once(numbered: list[tuple[int, str]], still_open: list[bool], repairs: list[Repair]) -> list[tuple[int, str]]:
    """One pass over (number of the file's line that ends it, line); empty lines inside a joined paragraph go."""
    width = _wrap_width([line for _, line in numbered])
    filled = [i for i, (_, line) in enumerate(numbered) if line]
    paragraphs: list[_Paragraph | None] = []  # None: an empty line
    paragraph = _Paragraph(0)
    for place, i in enumerate(filled):
        number, line = numbered[i]
        last = filled[place - 1] if place else i
        adjacent = i - last <= 1
        coming = [numbered[j][1] for j in filled[place : place + _CLOSES_WITHIN]]
        fits = not adjacent or width is None or _fits(numbered[last][1], line, width)
        if place and _belongs(paragraph, coming, still_open[last], adjacent, fits):
            repairs.append(
                Repair("join", numbered[last][0], f"{_last_words(numbered[last][1])} ‖ {_first_words(line)}")
            )
        else:
            if place and not adjacent:
                paragraphs.append(None)
            paragraph = _Paragraph(number)
            paragraphs.append(paragraph)
        paragraph.add(number, line)
    return [(p.number, " ".join(p.pieces)) if p else (0, "") for p in paragraphs]


def _belongs(paragraph: _Paragraph, coming: Sequence[str], emphasised: bool, adjacent: bool, fits: bool) -> bool:
    """Whether the first of the coming lines goes on with the sentence that a paragraph left open.

    `adjacent`: no empty line stands between; `fits`: its first word would have had room on the line before, so that
    no wrap broke it.
    """
    following, tail = coming[0], paragraph.tail
    if paragraph.capitals or tail == "*" or following == "*" or _shown_in_capitals(paragraph, following):
        return False
    if any(right.match(following) and left.search(tail) for left, right in _TORN):
        return True
    if _BLOCK_START.match(following):
        return False
    if emphasised or _bracket_open(paragraph, coming) or _INITIAL.search(tail):
        return True
    if following[0].isdigit() and _AWAITS_NUMBER.search(tail):
        return True
    return not _ended(tail) and (
        not fits or _unfinished(paragraph, following, adjacent) or (adjacent and _wrapped(paragraph, following))
    )


def _shown_in_capitals(paragraph: _Paragraph, following: str) -> bool:
    """Whether one of two lines is small in the file alone, a heading or a unit's name on the page."""
    if _SMALL_STATE.fullmatch(following):
        return True
    if len(paragraph.pieces) > 1:
        return False
    above = paragraph.pieces[0]
    if _SMALL_UNIT.fullmatch(above) and _SMALL_UNIT.fullmatch(following):
        return _is_small(above) and _is_small(following)
    heads = _SMALL_TYPE.fullmatch(following) and _LETTERHEAD_ENDS.search(above)
    return bool(heads or _SMALL_STATE.fullmatch(above) or _SMALL_TYPE.fullmatch(above))


def _unfinished(paragraph: _Paragraph, following: str, adjacent: bool) -> bool:
    """Cues that hold only where no mark ends the paragraph."""
    tail = paragraph.tail
    word = tail.rsplit(maxsplit=1)[-1].casefold().strip('(“"')
    return (
        (following.lstrip('(“"')[:1].islower() and not following.startswith(("“", '"')))
        or following[0] in ",;.)”/"
        or word in _OPEN_WORDS
        or paragraph.length - 1 > _LONG
        or paragraph.quotes % 2 == following.count('"') % 2 == 1
        or (adjacent and tail[-1] == ",")
    )


def _wrapped(paragraph: _Paragraph, following: str) -> bool:
    """Whether a long bullet without a mark at its end goes on in a line that has one ("… Ngày hội ‖ Quốc phòng …")."""
    bullet = paragraph.pieces[0].startswith(("-", "–", "+"))
    return bullet and len(paragraph.pieces[-1]) >= _WRAPPED and following[-1] in ".;"


def _ended(tail: str) -> bool:
    return tail.rstrip(')”"]’ ')[-1:] in tuple(_END_MARKS)


def _fits(line: str, following: str, width: int) -> bool:
    """Whether the next word had room on a line: a wrap breaks a line only where it had none."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width


def _bracket_open(paragraph: _Paragraph, coming: Sequence[str]) -> bool:
    """An opening mark whose partner stands in one of the coming lines; a partner that never comes joins nothing."""
    for opener, closer in _CLOSERS.items():
        if paragraph.open[opener] <= 0:
            continue
        for place, line in enumerate(coming):
            if place and _BLOCK_START.match(line):
                break
            if closer in line:
                return opener not in line[: line.index(closer)]
    return False


def _is_capitals(line: str) -> bool:
    return line.upper() == line and any(c.isalpha() for c in line)


def _is_small(line: str) -> bool:
    return line == line.lower()


def _wrap_width(lines: list[str]) -> int | None:
    """The width to which a text was wrapped, or None where its lines are whole paragraphs."""
    lengths = sorted(len(line) for line in lines if line)
    if len(lengths) < 20 or lengths[-1] > _MAX_WRAP or lengths[len(lengths) // 2] < 0.6 * lengths[-1]:
        return None
    return lengths[-1]


def _last_words(line: str) -> str:
    return " ".join(line.split()[-4:])


def _first_words(line: str) -> str:
    return " ".join(line.split()[:4])
