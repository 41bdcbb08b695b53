"""The subject (trích yếu) of a document, of all that papers print of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from analytics.directive.levels import CENTRAL
from analytics.vietnamese import fold

# where a central document is carried out is said behind its subject and is not of it: "… trên địa bàn tỉnh",
# "… trong Đảng bộ Khối", "… tại các cấp ủy trực thuộc"
_HERE = ("các", "Đảng bộ", "HĐND", "tỉnh", "thành phố", "huyện", "cơ quan", "đơn vị")
_WHERE = re.compile(
    rf" (?:{fold('trên địa bàn')}|(?:{'|'.join(map(fold, ('trong', 'tại', 'ở')))})"
    rf"(?: {fold('toàn')})? (?:{'|'.join(map(fold, _HERE))}))(?: |$)"
)


def fullest(subjects: Sequence[str], level: str) -> str | None:
    """Of the printed subjects of a document (one entry a place) the one that stands for it; None of none.

    Spellings count together ("hóa", "hoá"; "36 - NQ/TW"), the most frequent one stands. Of subjects printed at least
    twice the longest, else the longest of all: what one place adds may be the tail of its sentence. Of a central
    document one that only adds where it is carried out is left out.
    """
    if len(set(subjects)) < 2:
        return subjects[0] if subjects else None
    spellings: dict[str, Counter[str]] = {}
    for spelling, count in Counter(subjects).items():
        spellings.setdefault(fold(spelling), Counter())[spelling] = count
    if level == CENTRAL:
        spellings = {key: of for key, of in spellings.items() if not _only_adds_where(key, spellings)}
    twice = [key for key, of in spellings.items() if of.total() >= 2]
    found = spellings[max(twice or spellings, key=lambda key: (len(key), key))]
    return min(found, key=lambda spelling: (len(spelling), -found[spelling], spelling))


def _only_adds_where(subject: str, others: Collection[str]) -> bool:
    return any(subject.startswith(other) and _WHERE.match(subject, len(other)) for other in others)
