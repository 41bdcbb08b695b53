"""Lists of documents made longer or shorter, until a paper cites about as much as its office's papers do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tools.sample import points
from tools.sample.banks import topics
from tools.sample.desk import Desk
from tools.sample.paper import Point
from tools.sample.points import DAYS, NEW
from tools.sample.said import Cited

_SLACK = 9  # citations more than wished


def citations(items: Iterable[Point]) -> int:
    """How many citations the points of these items have."""
    return sum(len(point.said.facts(Cited)) for item in items for point in item.all())


def filled(desk: Desk, items: list[Point], elsewhere: int) -> list[Point]:
    """The items with lists as long as it takes; `elsewhere`: citations that the paper has beside theirs."""
    items = list(items)
    wished = desk.office.citations + desk.chance.randint(-9, 4)
    for _ in range(80):
        number = citations(items) + elsewhere
        if wished <= number <= wished + _SLACK:
            break
        at = desk.chance.randrange(len(items))
        items[at] = _with_one_more(desk, items[at]) if number < wished else _with_one_fewer(items[at])
    return items


def _with_one_more(desk: Desk, item: Point) -> Point:
    if item.topic in (NEW, DAYS):
        return item
    topic, children = topics()[item.topic], list(item.children)
    lists = [n for n, child in enumerate(children) if child.kind == "documents" and len(child.documents) < 5]
    if not lists:
        made = points.documents(desk, topic, 1, item) if len(children) < 6 else None
        return replace(item, children=(made, *children)) if made else item
    at = desk.chance.choice(lists)
    more = [(document, desk.cited(document)) for document in desk.pick(topic, 1)]
    children[at] = points.listing(children[at], (*children[at].documents, *more))
    return replace(item, children=tuple(children))


def _with_one_fewer(item: Point) -> Point:
    """The longest list of documents without its last one."""
    children = list(item.children)
    lists = [n for n, child in enumerate(children) if child.kind == "documents" and len(child.documents) > 1]
    if not lists:
        return item
    at = max(lists, key=lambda n: len(children[n].documents))
    children[at] = points.listing(children[at], children[at].documents[:-1])
    return replace(item, children=tuple(children))
