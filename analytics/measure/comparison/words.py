"""What a comparison says, in Vietnamese sentences with their numbers, and how its sides are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from analytics.corpus.sides import DOCUMENT, EVENT, THEME, Side
from analytics.measure.comparison.alignment import DROPPED, KEPT, MOVED, NEW, REWORDED
from analytics.measure.comparison.compare import AlignedItem, Comparison
from analytics.measure.comparison.counterparts import months_of
from analytics.measure.comparison.divergence import Divergence
from analytics.model import Filters
from analytics.vietnamese import capital, format_month, format_number, format_period

_NAMED = 3  # words or items that a sentence names
_OFFICES = 5  # of those left out
_UNEVEN = 1.5  # times as many words: from then on counts need rates beside them
HOW = {KEPT: "giữ nguyên", REWORDED: "sửa lời", MOVED: "chuyển chỗ", NEW: "mới", DROPPED: "không còn"}
RETURNED = "đã nhắc ở tháng khác trước đó"
KINDS = {DOCUMENT: ("Viện dẫn", "văn bản"), EVENT: ("Nêu", "sự kiện"), THEME: ("Nhắc đến", "chủ đề")}
ITEMS, CARRIED, CONTINUED, WORDS, KEYWORDS = "items", "carried", "continued", "words", "keywords"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and what its numbers count: a kind of set, ITEMS, CARRIED (items kept), CONTINUED (items), WORDS (of
    the divergence), KEYWORDS; None where there is nothing to open."""

    text: str
    about: str | None


def summary(comparison: Comparison) -> tuple[str, ...]:
    """A few sentences: items, share carried over, documents, events, themes, what is called continued, words."""
    return tuple(said.text for said in told(comparison))


def told(comparison: Comparison) -> tuple[Said, ...]:
    """The sentences of `summary`, each with what it is about."""
    if (side := empty_side(comparison)) is not None:
        return (Said(side, None),)
    sets = (Said(_set(comparison, kind), kind) for kind in KINDS)
    out = left_out(comparison)
    return (
        *([Said(out, None)] if out else []),
        *_items(comparison),
        *sets,
        *_continued(comparison),
        *_words(comparison),
    )


def empty_side(comparison: Comparison) -> str | None:
    """Which side says nothing, so that there is nothing to compare; None where both say something."""
    for side in (comparison.before, comparison.after):
        if not any(paper.items for paper in side.papers):
            return f"{capital(side.title)} không có nội dung nào, nên chưa so sánh được."
    return None


# --- how sides are called ---------------------------------------------------------------------------------------------


def period_title(first: str, last: str) -> str:
    """ "tháng 06/2024", or of several months "các tháng 06/2023 - 05/2024"."""
    return f"tháng {format_period(first, last)}" if first == last else f"các tháng {format_period(first, last)}"


def titles(before: Filters, after: Filters) -> tuple[str, str]:
    """What two sides are called in a sentence: by their months, by their offices, or by both, as they differ in it."""
    sides = before, after
    periods = [period_title(*months_of(side)) for side in sides]
    if before.office == after.office:
        return periods[0], periods[1]
    offices = [side.office or "tất cả cơ quan" for side in sides]
    if periods[0] == periods[1]:
        return offices[0], offices[1]
    return f"{periods[0]} của {offices[0]}", f"{periods[1]} của {offices[1]}"


def heads(before: Filters, after: Filters) -> tuple[str, str]:
    """The same, short enough for the head of a column: "05/2024", "Các cơ quan", "05/2024, các cơ quan"."""
    periods = [format_period(*months_of(side)) for side in (before, after)]
    if before.office == after.office:
        return periods[0], periods[1]
    offices = _told_apart(before.office or "tất cả cơ quan", after.office or "tất cả cơ quan")
    if periods[0] == periods[1]:
        return capital(offices[0]), capital(offices[1])
    return f"{periods[0]}, {offices[0]}", f"{periods[1]}, {offices[1]}"


def _told_apart(one: str, other: str) -> tuple[str, str]:
    """Two names without the words that both begin or end with; whole where nothing would be left of one."""
    words = one.split(), other.split()
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*words, strict=False)))
    rest = [name[head:] for name in words]
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*map(reversed, rest), strict=False)))
    apart = [" ".join(name[: len(name) - tail]) for name in rest]
    return (apart[0], apart[1]) if all(apart) else (one, other)


# --- sentences --------------------------------------------------------------------------------------------------------


def left_out(comparison: Comparison) -> str | None:
    """Which offices are not compared; None where all are."""
    offices = comparison.left_out
    more = f" và {len(offices) - _OFFICES} cơ quan khác" if len(offices) > _OFFICES else ""
    return f"Không tính {'; '.join(offices[:_OFFICES])}{more}: chỉ có văn bản ở một bên." if offices else None


def _items(comparison: Comparison) -> Iterator[Said]:
    """Of items that are no headings."""
    if comparison.items is None or comparison.carried_over is None:
        return
    counts = Counter(item.match.how for item in comparison.items if not item.heading)
    here = HOW if comparison.same_offices else HOW | {NEW: "chỉ có ở đây"}
    told = [f"{counts[how]} mục {words}" for how, words in here.items() if counts[how] and how != DROPPED]
    yield Said(
        f"{capital(comparison.after.title)} có {counts.total() - counts[DROPPED]} mục: {', '.join(told)}; "
        f"{counts[DROPPED]} mục của {last_month(comparison)} {gone(comparison)}.",
        ITEMS,
    )
    share = format_number(100 * comparison.carried_over)
    same = "giữ nguyên từ" if comparison.same_offices else "trùng với"
    yield Said(f"{share}% số chữ của {comparison.after.title} {same} {comparison.before.title}.", CARRIED)


def last_month(comparison: Comparison) -> str:
    """What dropped items are of: the last of the earlier months."""
    months = comparison.before.months
    return comparison.before.title if len(months) == 1 else f"tháng {format_month(months[-1])}"


def gone(comparison: Comparison) -> str:
    """What is said of what only the earlier side has."""
    return "không còn" if comparison.same_offices else "không có ở đây"


def _set(comparison: Comparison, kind: str) -> str:
    verb, noun = KINDS[kind]
    found = comparison.sets[kind]
    parts = (
        (found.new, "lần đầu" if comparison.same_offices else "chỉ có ở đây"),
        (found.returned, RETURNED),
        (found.kept, "có ở cả hai"),
    )
    told = [f"{len(codes)} {words}" for codes, words in parts if codes]
    here = len(found.new) + len(found.returned) + len(found.kept)
    if not here and not found.dropped:
        return f"Hai bên không {verb.lower()} {noun} nào."
    said = f"{verb} {here} {noun}" + (f": {', '.join(told)}" if told else "")
    return f"{said}; {len(found.dropped)} {noun} của {comparison.before.title} {gone(comparison)}."


def continued_items(comparison: Comparison) -> list[AlignedItem]:
    """The items, headings left out, that say that they go on with something, or stand under such an item; none between
    two offices, where nothing goes on."""
    if not comparison.same_offices:
        return []
    return [item for item in comparison.items or () if item.continued and not item.heading]


def _continued(comparison: Comparison) -> Iterator[Said]:
    called = continued_items(comparison)
    if not called:
        return
    without = [item.match.after.path for item in called if item.without_a_past and item.match.after]
    told = f"{len(called)} mục tự ghi là “tiếp tục” hoặc nằm dưới mục như vậy"
    if without:
        told = f"{told}; {len(without)} mục trong đó không thấy ở {comparison.before.title} (mục {', '.join(without)})."
    else:
        told = f"{told}, đều có ở {comparison.before.title}."
    yield Said(told, CONTINUED)


def _words(comparison: Comparison) -> Iterator[Said]:
    if (found := comparison.divergence) is not None:
        words = ", ".join(f"“{word}” ({then}\u00a0→\u00a0{now})" for word, then, now in _most(comparison, found))
        unit = " lượt mỗi 1.000 từ" if uneven(comparison) else ""
        most = f"; khác nhiều nhất: {words}{unit}" if words else ""
        value = format_number(found.value, 2)
        said = f"Mức khác nhau về từ ngữ: {value} (0 là giống hệt, 1 là không chung từ nào){most}."
        yield Said(said, WORDS)
    more = [word.term for word in comparison.keywords if word.more_now]
    less = [word.term for word in comparison.keywords if not word.more_now]
    for terms, told in ((more, "nhiều hơn hẳn"), (less, "ít hơn hẳn")):
        if terms:
            yield Said(f"Được nói {told}: {', '.join(f'“{term}”' for term in terms[: 2 * _NAMED])}.", KEYWORDS)
    if not comparison.keywords:
        yield Said("Chưa đủ dữ liệu để nói chắc từ ngữ nào nổi bật hơn hẳn.", None)


def words_of(side: Side) -> int:
    """How many words the items of a side have."""
    return sum(item.words for paper in side.papers for item in paper.items)


def uneven(comparison: Comparison) -> bool:
    """Whether the sides are too unlike in length for bare counts to be held against each other."""
    sizes = words_of(comparison.before), words_of(comparison.after)
    return max(sizes) > _UNEVEN * min(sizes)


def _most(comparison: Comparison, found: Divergence) -> Iterator[tuple[str, str, str]]:
    """The words that make most of a divergence, with how often either side says them."""
    by_rate = uneven(comparison)
    for part in [part for part in found.parts if part.before != part.after][:_NAMED]:
        yield part.word, _often(part.before, comparison.before, by_rate), _often(part.after, comparison.after, by_rate)


def _often(count: int, side: Side, by_rate: bool) -> str:
    return format_number(1000 * count / max(1, words_of(side)), 1) if by_rate and count else format_number(count)
