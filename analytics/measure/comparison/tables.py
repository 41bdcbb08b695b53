"""Tables of a comparison: what documents, events or themes differ, items beside each other, keywords, words.

Row r is about `codes[r]`; the columns named by the two `heads` count either side. What they count, `corpus.sides` and
`compare.evidence_of_term` open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analytics.corpus.sides import DOCUMENT, EVENT, THEME
from analytics.corpus.store import Store
from analytics.measure.comparison.alignment import DROPPED, KEPT, NEW, says_continued
from analytics.measure.comparison.compare import AlignedItem, Comparison
from analytics.measure.comparison.words import HOW, uneven, words_of
from analytics.measure.documents.cited import Carried, documents
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.vietnamese import format_number

CHANGE = "Thay đổi"
ITEM, TEXT = "Mục {}", "Nội dung {}"  # of a side
ITEMS_WITH, SHARE = "Số mục {}", "Góp phần (%)"
RATE = "Mỗi 1.000 từ {}"
RETURNED = "returned"
SETS = {NEW: "lần đầu", RETURNED: "nhắc lại", DROPPED: "không còn", KEPT: "có ở cả hai"}
OF_TWO_OFFICES = SETS | {NEW: "chỉ có bên phải", DROPPED: "chỉ có bên trái"}
_MOST_WORDS = 300  # of the divergence: the rest make next to nothing of it
_TITLES = {
    DOCUMENT: ("So sánh văn bản được viện dẫn", "lượt viện dẫn"),
    EVENT: ("So sánh sự kiện được nêu", "lượt nêu"),
    THEME: ("So sánh chủ đề được nhắc đến", "lượt nhắc đến"),
}

Heads = tuple[str, str]


def change_words(comparison: Comparison) -> dict[str, str]:
    """Part of a set difference → what it is called; nothing returns or is dropped between two offices."""
    return SETS if comparison.same_offices else OF_TWO_OFFICES


def set_codes(comparison: Comparison, kind: str) -> dict[str, tuple[str, ...]]:
    """Part of a set difference → its codes, what differs first."""
    found = comparison.sets[kind]
    return {NEW: found.new, RETURNED: found.returned, DROPPED: found.dropped, KEPT: found.kept}


def set_table(store: Store, comparison: Comparison, kind: str, heads: Heads) -> Table:
    """Every document, event or theme of either side: what became of it, and its mentions on both."""
    words = change_words(comparison)
    parts = set_codes(comparison, kind)
    codes = [code for found in parts.values() for code in found]
    sides = comparison.before, comparison.after
    columns: dict[str, Any] = _named(store, comparison, kind, codes)
    columns[CHANGE] = [words[part] for part, found in parts.items() for _ in found]
    for head, side in zip(heads, sides, strict=True):
        counts = side.of_kind(kind)
        columns[head] = [counts.get(code, 0) for code in codes]
    columns |= _rates(comparison, columns, heads)
    title, unit = _TITLES[kind]
    return _table(title, unit, _base_in_words(comparison), columns, codes, heads)


def how_words(comparison: Comparison) -> dict[str, str]:
    """How an item changed → what it is called."""
    return HOW if comparison.same_offices else HOW | {how: OF_TWO_OFFICES[how] for how in (NEW, DROPPED)}


def continued_words(item: AlignedItem, comparison: Comparison) -> str | None:
    """What an item says of going on with something, and whether what it goes on with was there; None of others."""
    if item.match.after is None or not (item.continued and comparison.same_offices):
        return None
    said = "tự ghi “tiếp tục”" if says_continued(item.match.after.text) else "dưới một mục “tiếp tục”"
    return f"{said}, chưa thấy ở bên trái" if item.without_a_past else said


def item_table(comparison: Comparison, items: Sequence[AlignedItem], heads: Heads) -> Table:
    """Aligned items, the earlier side's beside the later one's."""
    words = how_words(comparison)
    columns: dict[str, Any] = {CHANGE: [words[item.match.how] for item in items]}
    for head, points in zip(heads, ([i.match.before for i in items], [i.match.after for i in items]), strict=True):
        columns[ITEM.format(head)] = [point.path if point else None for point in points]
        columns[TEXT.format(head)] = [point.text if point else None for point in points]
    columns["Ghi chú"] = [continued_words(item, comparison) for item in items]
    base = f"các mục của {comparison.before.title} và {comparison.after.title}, không kể đề mục"
    return _table("Đối chiếu từng mục", "mục", base, columns, [str(row) for row in range(len(items))], ())


def keyword_table(comparison: Comparison, heads: Heads) -> Table:
    """Terms that one side surely says more: occurrences and items of both, the surest first."""
    found = comparison.keywords
    sides = [k.before for k in found], [k.after for k in found]
    columns: dict[str, Any] = {
        "Từ ngữ": [k.term for k in found],
        CHANGE: ["nhiều hơn" if k.more_now else "ít hơn" for k in found],
        **{head: [s.occurrences for s in side] for head, side in zip(heads, sides, strict=True)},
        **{ITEMS_WITH.format(head): [len(s.places) for s in side] for head, side in zip(heads, sides, strict=True)},
    }
    columns |= _rates(comparison, columns, heads)
    base = " và ".join(
        f"{format_number(sum(not item.heading for p in side.papers for item in p.items))} mục của {side.title}"
        for side in (comparison.before, comparison.after)
    )
    return _table("So sánh từ khóa", "lượt", base, columns, [k.term for k in found], heads)


def word_table(comparison: Comparison, heads: Heads) -> Table:
    """The words that make most of the divergence, with the counts of both sides and the share that each makes."""
    found = comparison.divergence
    parts = found.parts[:_MOST_WORDS] if found else ()
    columns: dict[str, Any] = {
        "Từ ngữ": [part.word for part in parts],
        CHANGE: ["nhiều hơn" if part.more_now else "ít hơn" for part in parts],
        heads[0]: [part.before for part in parts],
        heads[1]: [part.after for part in parts],
        SHARE: [round(100 * part.part / found.value, 1) for part in parts] if found else [],
    }
    columns |= _rates(comparison, columns, heads)
    sizes = (found.before, found.after) if found else (0, 0)
    base = " và ".join(
        f"{format_number(size)} từ có nghĩa của {side.title}"
        for size, side in zip(sizes, (comparison.before, comparison.after), strict=True)
    )
    left_out = len(found.parts) - len(parts) if found else 0
    return _table("So sánh từ ngữ", "lượt", base, columns, [part.word for part in parts], heads, left_out)


def _table(
    title: str,
    unit: str,
    base: str,
    columns: dict[str, Any],
    codes: Sequence[str],
    heads: Sequence[str],
    left_out: int = 0,
) -> Table:
    frame = pd.DataFrame(columns, dtype=object)
    counts = [name for name in columns if name in heads or name.startswith(ITEMS_WITH.format(""))]
    shares = [name for name in columns if name == SHARE or name.startswith(RATE.format(""))]
    frame = frame.astype(dict.fromkeys(counts, "int64") | dict.fromkeys(shares, "float64"))
    months = dict.fromkeys(heads)
    return Table(title, unit, base, "comparison", frame, tuple(codes), months, left_out=left_out)


def _named(store: Store, comparison: Comparison, kind: str, codes: Sequence[str]) -> dict[str, Any]:
    """The columns that say what a row is about."""
    if kind == DOCUMENT:
        of = _carried(store, comparison, codes)
        cited = [of[code] for code in codes]
        return {
            "Văn bản": [document.designation for document in cited],
            "Ngày ban hành": [document.date for document in cited],
            "Cơ quan ban hành": [document.issuer for document in cited],
            "Trích yếu": [document.subject for document in cited],
            "Ghi chú": [f"chưa xác định {document.unknown}" if document.unknown else None for document in cited],
        }
    names = comparison.before.names | comparison.after.names
    named = [names[kind, code] for code in codes]
    return {"Mã": list(codes), "Chủ đề": named} if kind == THEME else {"Sự kiện": named}


def _carried(store: Store, comparison: Comparison, codes: Sequence[str]) -> dict[str, Carried]:
    """The documents as either side's papers cite them; what the later side tells of one counts."""
    found: dict[str, Carried] = {}
    for side in (comparison.before, comparison.after):
        mine = set(codes) & side.of_kind(DOCUMENT).keys()
        if mine:
            office = next(iter(side.offices)) if len(side.offices) == 1 else None
            view = Filters(side.months[0], side.months[-1], office, side.part)
            found |= {document.code: document for document in documents(store, view, mine)}
    return found


def _rates(comparison: Comparison, columns: Mapping[str, Sequence[int]], heads: Heads) -> dict[str, list[float]]:
    """Counts per 1,000 words of their side, where the sides are unlike in length; else nothing."""
    if not uneven(comparison):
        return {}
    sizes = [max(1, words_of(side)) for side in (comparison.before, comparison.after)]
    return {
        RATE.format(head): [round(1000 * count / size, 2) for count in columns[head]]
        for head, size in zip(heads, sizes, strict=True)
    }


def _base_in_words(comparison: Comparison) -> str:
    sides = comparison.before, comparison.after
    return " và ".join(f"{format_number(words_of(side))} từ của {side.title}" for side in sides)
