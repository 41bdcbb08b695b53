"""What a comparison says, in Vietnamese sentences with their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from analytics.corpus.sides import DOCUMENT, EVENT, THEME
from analytics.measure.alignment import DROPPED, KEPT, MOVED, NEW, REWORDED
from analytics.measure.comparison import Comparison
from analytics.vietnamese import capital, format_number

_NAMED = 3  # words or items that a sentence names
HOW = {KEPT: "giữ nguyên", REWORDED: "sửa lời", MOVED: "chuyển chỗ", NEW: "mới", DROPPED: "không còn"}
KINDS = {DOCUMENT: ("Viện dẫn", "văn bản"), EVENT: ("Nêu", "sự kiện"), THEME: ("Nhắc đến", "chủ đề")}


def summary(comparison: Comparison) -> tuple[str, ...]:
    """A few sentences: items, share carried over, documents, events, themes, what is called continued, words."""
    if not comparison.before.papers or not comparison.after.papers:
        empty = comparison.after if comparison.before.papers else comparison.before
        return (f"{capital(empty.title)} không có văn bản nào, nên chưa so sánh được.",)
    sets = (_set(comparison, kind) for kind in KINDS)
    return (*_items(comparison), *sets, *_continued(comparison), *_words(comparison))


def _items(comparison: Comparison) -> Iterator[str]:
    """Of items that are no headings."""
    if comparison.items is None or comparison.carried_over is None:
        return
    points = [(item.match.how, item.match.after or item.match.before) for item in comparison.items]
    counts = Counter(how for how, point in points if point and not point.heading)
    told = [f"{counts[how]} mục {words}" for how, words in HOW.items() if counts[how] and how != DROPPED]
    yield (
        f"{capital(comparison.after.title)} có {counts.total() - counts[DROPPED]} mục: {', '.join(told)}; "
        f"{counts[DROPPED]} mục của {comparison.before.title} không còn."
    )
    share = format_number(100 * comparison.carried_over)
    yield f"{share}% số chữ của {comparison.after.title} giữ nguyên từ {comparison.before.title}."


def _set(comparison: Comparison, kind: str) -> str:
    verb, noun = KINDS[kind]
    found = comparison.sets[kind]
    parts = (
        (found.new, "lần đầu" if comparison.before.offices == comparison.after.offices else "chỉ có ở đây"),
        (found.returned, "trở lại sau một thời gian"),
        (found.kept, "có ở cả hai"),
    )
    told = [f"{len(codes)} {words}" for codes, words in parts if codes]
    here = len(found.new) + len(found.returned) + len(found.kept)
    said = f"{verb} {here} {noun}" + (f": {', '.join(told)}" if told else "")
    return f"{said}; {len(found.dropped)} {noun} của {comparison.before.title} không còn nhắc."


def _continued(comparison: Comparison) -> Iterator[str]:
    called = [item for item in comparison.items or () if item.continued and item.match.after]
    if not called:
        return
    without = [item.match.after.path for item in called if item.without_a_past and item.match.after]
    told = f"{len(called)} mục tự ghi là “tiếp tục”"
    if without:
        yield f"{told}; {len(without)} mục trong đó không thấy ở {comparison.before.title} (mục {', '.join(without)})."
    else:
        yield f"{told}, đều có ở {comparison.before.title}."


def _words(comparison: Comparison) -> Iterator[str]:
    if (found := comparison.divergence) is not None:
        words = ", ".join(f"“{part.word}” ({part.before} → {part.after})" for part in found.parts[:_NAMED])
        value = format_number(found.value, 2)
        yield f"Mức khác nhau về từ ngữ: {value} (0 là giống hệt, 1 là không chung từ nào); khác nhiều nhất: {words}."
    more = [word.term for word in comparison.keywords if word.more_now]
    less = [word.term for word in comparison.keywords if not word.more_now]
    for terms, told in ((more, "nhiều hơn hẳn"), (less, "ít hơn hẳn")):
        if terms:
            yield f"Được nói {told}: {', '.join(f'“{term}”' for term in terms[: 2 * _NAMED])}."
    if not comparison.keywords:
        yield "Chưa đủ dữ liệu để nói chắc từ ngữ nào nổi bật hơn hẳn."
