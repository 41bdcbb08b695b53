"""What a comparison says, in Vietnamese sentences with their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from analytics.corpus.sides import DOCUMENT, EVENT, THEME
from analytics.measure.alignment import DROPPED, KEPT, MOVED, NEW, REWORDED
from analytics.measure.comparison import Comparison
from analytics.vietnamese import capital, format_month, format_number

_NAMED = 3  # words or items that a sentence names
HOW = {KEPT: "giữ nguyên", REWORDED: "sửa lời", MOVED: "chuyển chỗ", NEW: "mới", DROPPED: "không còn"}
RETURNED = "đã nhắc ở tháng khác trước đó"
KINDS = {DOCUMENT: ("Viện dẫn", "văn bản"), EVENT: ("Nêu", "sự kiện"), THEME: ("Nhắc đến", "chủ đề")}


def summary(comparison: Comparison) -> tuple[str, ...]:
    """A few sentences: items, share carried over, documents, events, themes, what is called continued, words."""
    for side in (comparison.before, comparison.after):
        if not any(paper.items for paper in side.papers):
            return (f"{capital(side.title)} không có nội dung nào, nên chưa so sánh được.",)
    sets = (_set(comparison, kind) for kind in KINDS)
    return (*_left_out(comparison), *_items(comparison), *sets, *_continued(comparison), *_words(comparison))


def _left_out(comparison: Comparison) -> Iterator[str]:
    if comparison.left_out:
        yield f"Không tính {'; '.join(comparison.left_out)}: chỉ có văn bản ở một bên."


def _items(comparison: Comparison) -> Iterator[str]:
    """Of items that are no headings."""
    if comparison.items is None or comparison.carried_over is None:
        return
    points = [(item.match.how, item.match.after or item.match.before) for item in comparison.items]
    counts = Counter(how for how, point in points if point and not point.heading)
    told = [f"{counts[how]} mục {words}" for how, words in HOW.items() if counts[how] and how != DROPPED]
    yield (
        f"{capital(comparison.after.title)} có {counts.total() - counts[DROPPED]} mục: {', '.join(told)}; "
        f"{counts[DROPPED]} mục của {_last_month(comparison)} {_gone(comparison)}."
    )
    share = format_number(100 * comparison.carried_over)
    yield f"{share}% số chữ của {comparison.after.title} giữ nguyên từ {comparison.before.title}."


def _last_month(comparison: Comparison) -> str:
    """What dropped items are of: the last of the earlier months."""
    months = comparison.before.months
    return comparison.before.title if len(months) == 1 else f"tháng {format_month(months[-1])}"


def _gone(comparison: Comparison) -> str:
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
    said = f"{verb} {here} {noun}" + (f": {', '.join(told)}" if told else "")
    return f"{said}; {len(found.dropped)} {noun} của {comparison.before.title} {_gone(comparison)}."


def _continued(comparison: Comparison) -> Iterator[str]:
    items = comparison.items or ()
    called = [i for i in items if i.continued and i.match.after and not i.match.after.heading]
    if not called:
        return
    without = [item.match.after.path for item in called if item.without_a_past and item.match.after]
    told = f"{len(called)} mục tự ghi là “tiếp tục” hoặc nằm dưới mục như vậy"
    if without:
        yield f"{told}; {len(without)} mục trong đó không thấy ở {comparison.before.title} (mục {', '.join(without)})."
    else:
        yield f"{told}, đều có ở {comparison.before.title}."


def _words(comparison: Comparison) -> Iterator[str]:
    if (found := comparison.divergence) is not None:
        parts = [part for part in found.parts if part.before != part.after][:_NAMED]
        words = ", ".join(f"“{part.word}” ({part.before} → {part.after})" for part in parts)
        most = f"; khác nhiều nhất: {words}" if words else ""
        value = format_number(found.value, 2)
        yield f"Mức khác nhau về từ ngữ: {value} (0 là giống hệt, 1 là không chung từ nào){most}."
    more = [word.term for word in comparison.keywords if word.more_now]
    less = [word.term for word in comparison.keywords if not word.more_now]
    for terms, told in ((more, "nhiều hơn hẳn"), (less, "ít hơn hẳn")):
        if terms:
            yield f"Được nói {told}: {', '.join(f'“{term}”' for term in terms[: 2 * _NAMED])}."
    if not comparison.keywords:
        yield "Chưa đủ dữ liệu để nói chắc từ ngữ nào nổi bật hơn hẳn."
