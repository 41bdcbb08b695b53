"""Lines → paragraphs: what a page break or a hard wrap tore apart is joined again, and each join is recorded.

An item, a signature or "Nơi nhận" always begins a line of its own; beyond that a join needs a cue in the text itself.
"""

from __future__ import annotations

import re

from analytics.model import Repair

_BLOCK_START = re.compile(
    r"[-–—•+] ?[^\s\d]|[-–—•+] \d|\* \S|\d{1,2}(?:\.\d{1,2})*[.)] ?[^\W\d_“\"(]|\d{1,2}(?:\.\d{1,2})+\.? [^\W\d_]"
    r"|\d{1,2} ?[-–—/] ?[^\W\d_]|\(\d{1,2}\) |[a-zđ][.,)] ?[A-ZĐÀ-Ỹ]|[IVX]{1,5} ?[-–—.:)] ?\S|Thứ \w{1,5}[,:]|Điều \d"
    r"|PHẦN |Phần (?:thứ|[IVX])"
    r"|Nơi nhận|NƠI NHẬN|Kính gửi|Căn cứ |T/M|TM[. ]|T\.M|KT\.|TL\.|TUQ\.|Số:? ?\d* ?[-–/]|V/v"
    r"|ĐẢNG CỘNG SẢN|CỘNG HÒA XÃ"
)
_RANGE_TAIL = re.compile(r"[-–—] ?\d{1,4}\b(?![.)])")  # "giai đoạn 2021 ‖ - 2025"
_END_MARKS = ".;:!?…"
_CLOSERS = {"(": ")", "“": "”", "[": "]"}
_OPEN_WORDS = frozenset(
    "của và về với theo tại từ đến do bởi trong ngoài trên dưới cho vì nhằm để là các những một mỗi mọi số ngày tháng"
    " năm lần thứ khóa khoá giữa cùng như hoặc hay qua vào bằng đối gồm được bị khi mà".split()
)
_LONG_LINE = 150
_MAX_WRAP = 130


def rejoin(lines: list[str], still_open: list[bool], repairs: list[Repair]) -> str:
    """The text of cleaned lines, a paragraph a line; an empty line stays where the file had one or more.

    `still_open[i]` says whether emphasis runs on past line i.
    """
    width = _wrap_width(lines)
    paragraphs: list[str] = []
    last = -1  # the line that the last paragraph ends with
    for i, line in enumerate(lines):
        if not line:
            continue
        if paragraphs and _belongs(paragraphs[-1], lines[last], line, still_open[last], i - last == 1, width):
            repairs.append(Repair("join", last + 1, f"{_tail(lines[last])} ‖ {_head(line)}"))
            paragraphs[-1] += " " + line
        else:
            if paragraphs and i - last > 1:
                paragraphs[-1] += "\n"
            paragraphs.append(line)
        last = i
    return "\n".join(paragraphs) + "\n" if paragraphs else ""


def _belongs(paragraph: str, line: str, following: str, emphasised: bool, adjacent: bool, width: int | None) -> bool:
    """Whether `following` goes on with the sentence that `line`, the last line of `paragraph`, left open."""
    if _is_capitals(line) or line == "*" or following == "*":
        return False
    ended = line[-1] in _END_MARKS
    word = line.rsplit(maxsplit=1)[-1].casefold().strip('(“"')
    if not ended and (
        (_RANGE_TAIL.match(following) and word.isdigit()) or (following[0].isdigit() and word in _OPEN_WORDS)
    ):
        return True
    if _BLOCK_START.match(following):
        return False
    return (
        _bracket_open(paragraph, following)
        or emphasised
        or (
            not ended
            and (
                _goes_on(following)
                or word in _OPEN_WORDS
                or (adjacent and line[-1] == ",")
                or len(line) > _LONG_LINE
                or (adjacent and width is not None and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width)
            )
        )
    )


def _goes_on(following: str) -> bool:
    """Begins in lower case, with a bracketed aside, or with a mark that ends something."""
    first = following.lstrip('(“"')[:1]
    return (first.islower() and not following.startswith(("“", '"'))) or following[0] in ",;.)”/"


def _bracket_open(paragraph: str, following: str) -> bool:
    """An opening mark whose partner stands in the following line; a partner that never comes joins nothing."""
    for opener, closer in _CLOSERS.items():
        if paragraph.count(opener) > paragraph.count(closer) and closer in following:
            before_closer = following[: following.index(closer)]
            if opener not in before_closer:
                return True
    return paragraph.count('"') % 2 == 1 and following.count('"') % 2 == 1


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
