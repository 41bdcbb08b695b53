"""Directives with random edits that are logged: what became of each item is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from analytics.measure.comparison.alignment import Point

KINDS = ("move", "reword", "drop", "insert", "number")


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: its kind, the item's path before and after, and for a number what it is now."""

    kind: str
    before: str | None
    after: str | None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """A directive after edits; `pairs`: paths before and after of all items that are still there."""

    after: tuple[Point, ...]
    pairs: frozenset[tuple[str, str]]
    log: tuple[Edit, ...]


@dataclass(eq=False)
class _Node:
    point: Point
    origin: str | None
    below: list[_Node] = field(default_factory=list)
    path: str = ""

    def all(self) -> Iterator[_Node]:
        yield self
        for node in self.below:
            yield from node.all()


def edited(points: Sequence[Point], donors: Sequence[Point], rate: float, chance: Random) -> Edited:
    """The directive with about that share of its items edited, once each; new items and words are the donors'."""
    root = _tree(points)
    nodes = [node for part in root.below for top in part.below for node in top.all()]
    done: list[tuple[str, _Node, str]] = []
    strangers = chance.sample([p for p in donors if not p.heading], k=len(nodes))
    words = [word for point in donors for word in point.text.split() if word.isalpha()]
    for node in nodes:
        if chance.random() < rate:
            kind = chance.choice(KINDS)
            number = _edit(kind, node, root, strangers, words, chance)
            done += [] if number is None else [(kind, node, number)]
    _number(root)
    there = [node for node in root.all() if node.path]
    standing = {id(node) for node in there}
    log = [Edit(k, n.origin, n.path if id(n) in standing else None, number) for k, n, number in done]
    return Edited(
        tuple(replace(node.point, path=node.path) for node in there),
        frozenset((node.origin, node.path) for node in there if node.origin),
        tuple(log),
    )


def _tree(points: Sequence[Point]) -> _Node:
    """The items under one root; parts stand right under it."""
    root = _Node(Point("", ""), None)
    nodes = {"": root}
    for point in points:
        node = nodes[point.path] = _Node(point, point.path)
        above = point.path.rpartition(".")[0]
        nodes[above if above in nodes else ""].below.append(node)
    return root


def _number(node: _Node) -> None:
    """Paths anew: parts keep theirs, all else is numbered by its place."""
    for place, below in enumerate(node.below, 1):
        below.path = f"{node.path}.{place}" if node.path else below.point.path
        _number(below)


def _edit(
    kind: str, node: _Node, root: _Node, strangers: list[Point], words: Sequence[str], chance: Random
) -> str | None:
    """Do one edit in the tree; the new number, or nothing for other kinds; None where it cannot be done."""
    above = next((n for n in root.all() if node in n.below), None)
    if above is None:  # it went with what it stood under
        return None
    if kind == "number":
        return _another_number(node, chance)
    if kind == "reword":
        return _reword(node, words, chance)
    if kind == "insert":
        stranger = replace(strangers.pop(), path="")
        above.below.insert(chance.randint(0, len(above.below)), _Node(stranger, None))
        return ""
    depth = node.origin.count(".") if node.origin else 0
    homes = [n for n in root.all() if n.origin and n.origin.count(".") == depth - 1 and n is not above and n.below]
    if kind == "move" and not homes:
        return None
    above.below.remove(node)
    if kind == "move":
        home = chance.choice(homes)
        home.below.insert(chance.randint(0, len(home.below)), node)
    return ""


def _another_number(node: _Node, chance: Random) -> str | None:
    """One number of the text raised: of a document, a day, a quantity."""
    text = node.point.text
    found = list(re.finditer(r"\d+", text))
    if not found:
        return None
    old = chance.choice(found)
    new = str(int(old[0]) + chance.randint(1, 9)).zfill(len(old[0]))
    cited = frozenset(d for d in node.point.documents if not re.search(rf"\b0*{int(old[0])}\b", d))
    node.point = replace(node.point, text=text[: old.start()] + new + text[old.end() :], documents=cited)
    return new


def _reword(node: _Node, words: Sequence[str], chance: Random) -> str:
    """10 to 40 % of the words replaced, left out, or another put before them; numbers stay."""
    share, said = chance.uniform(0.1, 0.4), []
    for word in node.point.text.split(" "):
        if any(char.isdigit() for char in word) or chance.random() >= share:
            said.append(word)
        elif (how := chance.choice(("replace", "insert", "delete"))) != "delete":
            said += [chance.choice(words)] + ([word] if how == "insert" else [])
    node.point = replace(node.point, text=" ".join(said))
    return ""
