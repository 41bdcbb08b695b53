"""Which item of one directive is which item of another: kept, reworded, moved, new, dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from analytics.measure.comparison.similarity import Flags, Floats, similarity
from analytics.measure.comparison.word_diff import word_diff
from analytics.vietnamese import SYLLABLE, fold

KEPT, REWORDED, MOVED, NEW, DROPPED = "kept", "reworded", "moved", "new", "dropped"

# measured on illustrative, invented and edited directives (tools/alignment_score.py, tests/measure/test_alignment.py)
_LEAST = 0.65  # similarity from which two items are one
_SAME_PARENT = 0.1  # less is needed under the same parent item
_NEARBY = 0.02  # decides between equals: the nearer place
_TWIN = 3.0  # word for word the same: worth more than any two pairs that only are alike
_ROUNDS = 2  # headings are found by what stands under them, and that by the headings

_SAYS_CONTINUED = ("tiếp tục", "tiếp nối")
_FIRST = 6  # syllables within which it is said: "Các chi bộ tiếp tục …"
_SAYS_OTHERWISE = ("về", "việc", "không", "vẫn", "còn", "tình hình", "diễn biến", "dịch", "kết quả", "khi", "nếu", "vì")

Pairs = dict[int, int]  # place in `after` → place in `before`


@dataclass(frozen=True, slots=True)
class Point:
    """An item as it is compared: its path, its own text without its marker, identities of the documents it cites."""

    path: str
    text: str
    documents: frozenset[str] = frozenset()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """An item beside its counterpart; a new one has no `before`, a dropped one no `after`.

    `how`: KEPT (in its place, word for word but for case, the place of tones, blanks and signs),
    REWORDED (in its place), MOVED (another part, under another item, in another order; reworded or not), NEW, DROPPED.
    `similarity`: 0 to 1, that of `similarity.similarity`; 1 where the words are the same, 0 without a counterpart.
    """

    before: Point | None
    after: Point | None
    how: str
    same_words: bool = False
    similarity: float = 0.0


def align(before: Sequence[Point], after: Sequence[Point]) -> tuple[Match, ...]:
    """Every item of both directives once, in the order of `after`, a dropped one behind its old neighbour.

    Similarity: see `similarity`. Pairs: the one-to-one assignment with the largest sum of what exceeds a least
    similarity (linear sum assignment); the rest is new or dropped. Items that are the same word for word are paired
    first. Headings are alike also by how many of the items under them are pairs.
    """
    if not before or not after:
        return (*(Match(None, p, NEW) for p in after), *(Match(p, None, DROPPED) for p in before))
    parents = _parents(before), _parents(after)
    earlier, later = ([(point.text, point.documents) for point in side] for side in (before, after))
    similar, twins = similarity(earlier, later, *parents)
    pairs = _pairs(similar, twins, parents)
    stayed = _in_place(pairs, parents, before, after)
    matches = []
    for new, point in enumerate(after):
        if (old := pairs.get(new)) is None:
            matches.append(Match(None, point, NEW))
            continue
        same = bool(twins[old, new])
        how = MOVED if new not in stayed else KEPT if same else REWORDED
        matches.append(Match(before[old], point, how, same, float(similar[old, new])))
    return tuple(_with_dropped(matches, before))


def carried_over(matches: Iterable[Match]) -> float:
    """Share of the later directive's words that stand unchanged in aligned items, 0 to 1.

    Syllables in equal runs of the word diff of each item with its counterpart (all of an item kept word for word)
    / syllables of all items, headings included. 0.0 where the later directive has none.
    """
    carried = words = 0
    for match in matches:
        if match.after is None:
            continue
        text = match.after.text
        words += _syllables(text)
        if match.same_words:
            carried += _syllables(text)
        elif match.before is not None:
            _, pieces = word_diff(match.before.text, text)
            carried += sum(_syllables(piece) for piece, differs in pieces if not differs)
    return carried / words if words else 0.0


def says_continued(text: str) -> bool:
    """Whether an item itself says that it goes on with something: "Tiếp tục …", "Các chi bộ tiếp tục …".

    What goes on by itself ("Tình hình … tiếp tục") or in a document's title ("… về tiếp tục …") does not.
    """
    said = fold(text).split()
    for phrase in map(fold, _SAYS_CONTINUED):
        width = len(phrase.split())
        for place in range(min(_FIRST, len(said) - width + 1)):
            if " ".join(said[place : place + width]) == phrase:
                opening = f" {' '.join(said[:place])} "
                return not any(f" {fold(other)} " in opening for other in _SAYS_OTHERWISE)
    return False


def called_continued(points: Sequence[Point]) -> frozenset[str]:
    """Paths of the items that say that they go on with something, and of all that stand under such an item."""
    called: set[str] = set()
    for point, parent in zip(points, _parents(points), strict=True):  # an item stands behind what it is under
        if says_continued(point.text) or (parent >= 0 and points[parent].path in called):
            called.add(point.path)
    return frozenset(called)


def _syllables(text: str) -> int:
    return len(SYLLABLE.findall(text))


def _parents(points: Sequence[Point]) -> list[int]:
    """The place of the item that each stands under, -1 for none."""
    places = {point.path: place for place, point in enumerate(points)}
    found = []
    for point in points:
        above = point.path.rpartition(".")[0]
        while above and above not in places:
            above = above.rpartition(".")[0]
        found.append(places.get(above, -1))
    return found


# --- which with which -----------------------------------------------------------------------------------------------


def _pairs(similar: Floats, twins: Flags, parents: tuple[list[int], list[int]]) -> Pairs:
    """The assignment, found again by what it says of parents and of what stands under headings."""
    above, below = (np.array(side) for side in parents)
    old, new = similar.shape
    nearby = _NEARBY * (1 - (np.arange(old)[:, None] / old - np.arange(new)[None] / new) ** 2)
    sizes = np.bincount(above[above >= 0], minlength=old)[:, None], np.bincount(below[below >= 0], minlength=new)[None]
    lead = (sizes[0] > 0) & (sizes[1] > 0)
    alike, agreed = similar, np.minimum(1, similar)
    pairs: Pairs = {}
    for _ in range(_ROUNDS + 1):
        known = np.pad(agreed, ((0, 1), (0, 1)))  # the place -1 is no parent
        known[-1, -1] = 1
        worth = alike + _SAME_PARENT * known[above][:, below] - _LEAST
        worth = np.where(twins, _TWIN, 0) + np.where(twins | (worth >= 0), worth + nearby, 0)
        rows, columns = linear_sum_assignment(worth, maximize=True)
        pairs = {int(c): int(r) for r, c in zip(rows, columns, strict=True) if worth[r, c] > 0}
        agreed, children = np.zeros((old, new)), np.zeros((old + 1, new + 1))
        for after, before in pairs.items():
            agreed[before, after] = 1
            children[above[before], below[after]] += 1
        shared = np.where(lead, 2 * children[:old, :new] / np.maximum(sizes[0] + sizes[1], 1), 0)
        alike = 1 - (1 - similar) * (1 - shared)
    return pairs


def _in_place(
    pairs: Pairs, parents: tuple[list[int], list[int]], before: Sequence[Point], after: Sequence[Point]
) -> set[int]:
    """Places in `after` of the pairs that stand where they stood: under the same items, in the same order.

    In order is the longest run that rises on both sides; of several the one in which most keep their number.
    """
    groups: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for new, old in sorted(pairs.items()):
        if _under_the_same(new, old, pairs, parents):
            groups[parents[1][new]].append((old, new))
    return {new for group in groups.values() for _, new in _longest_rising(group, before, after)}


def _under_the_same(new: int, old: int, pairs: Pairs, parents: tuple[list[int], list[int]]) -> bool:
    """Whether all that the one stands under, up to the part, is what the other stands under."""
    above, below = parents[0][old], parents[1][new]
    while above >= 0 and pairs.get(below) == above:
        above, below = parents[0][above], parents[1][below]
    return above == below == -1


def _longest_rising(
    group: Sequence[tuple[int, int]], before: Sequence[Point], after: Sequence[Point]
) -> Iterator[tuple[int, int]]:
    """The most pairs of a group, given in the later order, whose earlier order is the same; from the last on."""
    best: list[tuple[int, int, int]] = []  # pairs in the run that ends here, those with their number, the pair before
    for old, new in group:
        fitting = [(*best[place][:2], -place) for place in range(len(best)) if group[place][0] < old]
        length, same, place = max(fitting, default=(0, 0, 1))
        best.append((length + 1, same + (_label(before[old]) == _label(after[new])), -place))
    last = max(range(len(best)), key=lambda place: best[place][:2], default=-1)
    while last >= 0:
        yield group[last]
        last = best[last][2]


def _label(point: Point) -> str:
    return point.path.rpartition(".")[2]


def _with_dropped(matches: Sequence[Match], before: Sequence[Point]) -> Iterator[Match]:
    """The matches, with each item that has none behind the item before it that is still in its place."""
    places = {point.path: place for place, point in enumerate(before)}
    met = {places[m.before.path]: m.how != MOVED for m in matches if m.before}
    dropped: dict[int, list[Match]] = defaultdict(list)
    anchor = -1
    for place, point in enumerate(before):
        if place not in met:
            dropped[anchor].append(Match(point, None, DROPPED))
        elif met[place]:
            anchor = place
    yield from dropped[-1]
    for match in matches:
        yield match
        yield from dropped[places[match.before.path]] if match.before else ()
