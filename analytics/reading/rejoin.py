"""Lines → paragraphs: what a page break or a hard wrap tore apart is joined again, and each join is recorded.

An item, a signature or "Nơi nhận" always begins a line of its own; beyond that a join needs a cue in the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analytics.model import Repair
from analytics.vietnamese import UPPER

_BLOCK_START = re.compile(
    rf"[-–—•+] ?[^\s\d]|[-–—•+] \d|\* \S|\d{{1,2}}(?:\.\d{{1,2}})*[.)] ?(?:[^\W\d_]|[“\"(]|(?<= )\d)"
    rf"|\d{{1,2}}(?:\.\d{{1,2}})+\.? [^\W\d_]|\d{{1,2}} ?[-–—/] ?[^\W\d_]|\(\d{{1,2}}\) ?\S"
    rf"|[a-zđ]\) ?\S|[a-zđ][.,] ?[{UPPER}]"
    r"|[IVX]{1,5} ?[-–—.:)] ?\S|[IVX]{1,5} ?/ \S|Thứ \w{1,5}[,:](?! ngày)|Điều \d|PHẦN |Phần (?:thứ|[IVX])"
    r"|Nơi nhận ?:|NƠI NHẬN|Kính gửi|Căn cứ |T/M|TM[. ]|T\.M|KT\.|TL\.|TUQ\.|Số:? ?\d* ?[-–/]|V/v"
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
_AWAITS_NUMBER = re.compile(r"\b(?:số|ngày|tháng|năm|thứ)$")
_INITIAL = re.compile(rf"(?:^|[ (])(?:[A-HJ-UWYZĐ]|(?:[{UPPER}]\.)+[{UPPER}]|TP|Tp|Ph|ThS|TS|GS)\.$")
_END_MARKS = ".;:!?…"
_CLOSERS = {"(": ")", "“": "”", "[": "]"}
_OPEN_WORDS = frozenset(
    "của và về với theo tại từ đến do bởi trong ngoài trên dưới cho vì nhằm để là các những một mỗi mọi lần thứ"
    " khóa khoá giữa cùng như hoặc hay qua vào bằng đối gồm được bị khi mà".split()
)
_EMPTY_LINES = re.compile(r"\n{3,}")
_LONG = 150
_MAX_WRAP = 130
_CLOSES_WITHIN = 3  # lines


def rejoin(lines: list[str], still_open: list[bool], repairs: list[Repair]) -> str:
    """The text of cleaned lines, a paragraph a line; an empty line stays where the file had one or more.

    `still_open[i]` says whether emphasis runs on past line i. Joins are repeated until none is left to make, so that
    cleaning a clean text changes nothing.
    """
    numbered = list(enumerate(lines, 1))
    while True:
        joined = _join_once(numbered, still_open, repairs)
        if len(joined) == len(numbered):
            break
        numbered, still_open = joined, [False] * len(joined)
    text = "\n".join(line for _, line in numbered)
    return _EMPTY_LINES.sub("\n\n", text).strip("\n") + "\n" if text.strip() else ""


def _join_once(numbered: list[tuple[int, str]], still_open: list[bool], repairs: list[Repair]) -> list[tuple[int, str]]:
    """One pass over (number of the file's line that ends it, line); empty lines inside a joined paragraph go."""
    width = _wrap_width([line for _, line in numbered])
    filled = [i for i, (_, line) in enumerate(numbered) if line]
    joined: list[tuple[int, str]] = []
    for place, i in enumerate(filled):
        number, line = numbered[i]
        if place:
            last = filled[place - 1]
            before = numbered[last][1]
            coming = [numbered[j][1] for j in filled[place : place + _CLOSES_WITHIN]]
            fits = i - last > 1 or width is None or _fits(before, line, width)
            if _belongs(joined[-1][1], coming, still_open[last], i - last == 1, fits):
                repairs.append(Repair("join", numbered[last][0], f"{_tail(before)} ‖ {_head(line)}"))
                joined[-1] = (number, f"{joined[-1][1]} {line}")
                continue
            if i - last > 1:
                joined.append((numbered[last][0], ""))
        joined.append((number, line))
    return joined


def _belongs(paragraph: str, coming: Sequence[str], emphasised: bool, adjacent: bool, fits: bool) -> bool:
    """Whether the first of the coming lines goes on with the sentence that a paragraph left open.

    `adjacent`: no empty line stands between; `fits`: its first word would have had room on the line before, so that
    no wrap broke it.
    """
    following = coming[0]
    if _is_capitals(paragraph) or paragraph == "*" or following == "*":
        return False
    if any(left.search(paragraph) and right.match(following) for left, right in _TORN):
        return True
    if _BLOCK_START.match(following):
        return False
    if _bracket_open(paragraph, coming) or emphasised or _INITIAL.search(paragraph):
        return True
    if _AWAITS_NUMBER.search(paragraph) and following[0].isdigit():
        return True
    return not _ended(paragraph) and (not fits or _unfinished(paragraph, following, adjacent))


def _unfinished(paragraph: str, following: str, adjacent: bool) -> bool:
    """Cues that hold only where no mark ends the paragraph."""
    word = paragraph.rsplit(maxsplit=1)[-1].casefold().strip('(“"')
    return (
        (following.lstrip('(“"')[:1].islower() and not following.startswith(("“", '"')))
        or following[0] in ",;.)”/"
        or word in _OPEN_WORDS
        or len(paragraph) > _LONG
        or paragraph.count('"') % 2 == following.count('"') % 2 == 1
        or (adjacent and paragraph[-1] == ",")
    )


def _ended(paragraph: str) -> bool:
    return paragraph.rstrip(')”"]’ ')[-1:] in tuple(_END_MARKS)


def _fits(line: str, following: str, width: int) -> bool:
    """Whether the next word had room on a line: a wrap breaks a line only where it had none."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width


def _bracket_open(paragraph: str, coming: Sequence[str]) -> bool:
    """An opening mark whose partner stands in one of the coming lines; a partner that never comes joins nothing."""
    for opener, closer in _CLOSERS.items():
        if paragraph.count(opener) <= paragraph.count(closer):
            continue
        for place, line in enumerate(coming):
            if place and _BLOCK_START.match(line):
                break
            if closer in line:
                return opener not in line[: line.index(closer)]
    return False


def _is_capitals(line: str) -> bool:
    return line.upper() == line and any(c.isalpha() for c in line)


def _wrap_width(lines: list[str]) -> int | None:
    """The width to which a text was wrapped, or None where its lines are whole paragraphs."""
    lengths = sorted(len(line) for line in lines if line)
    if len(lengths) < 20 or lengths[-1] > _MAX_WRAP or lengths[len(lengths) // 2] < 0.6 * lengths[-1]:
        return None
    return lengths[-1]


def _tail(line: str) -> str:
    return " ".join(line.split()[-4:])


def _head(line: str) -> str:
    return " ".join(line.split()[:4])
