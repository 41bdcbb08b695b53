"""What a person reads in a printed directive: all that was planted, and what became of the month before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tools.sample.printing import PARTS, Placed, Printed, title_of
from tools.sample.said import CarriesOut, Cited, Marked, Named


def truth(now: Printed, before: Printed | None) -> dict[str, Any]:
    """What was planted in a directive, and what became of the points of the paper before."""
    paper = now.paper
    return {
        "office": paper.office.key,
        "month": paper.month,
        "corrects": paper.corrects,
        "header": {
            "issuer": paper.office.name,
            "number": None if paper.number is None else str(paper.number),
            "symbol": f"CV/{paper.office.letters}",
            "issued_on": None if paper.undated else paper.issued.isoformat(),
            "place": paper.office.place,
            "title": title_of(paper),
        },
        "items": [*_items(now, before)],
        "dropped": _dropped(now, before),
        "citations": [_cited(fact, path) for fact, path in _facts(now, Cited)],
        "events": [_marked(fact, path) for fact, path in _facts(now, Marked)],
        "named_documents": [{"name": fact.name, "item": path} for fact, path in _facts(now, Named)],
        "carries_out": [
            {"from": fact.source, "to": fact.target, "item": path} for fact, path in _facts(now, CarriesOut)
        ],
    }


def _facts(now: Printed, kind: type) -> Iterator[tuple[Any, str | None]]:
    for fact in now.paper.opening.facts(kind):
        yield fact, None
    for spot in now.placed:
        for fact in spot.point.said.facts(kind):
            yield fact, spot.path


def _cited(fact: Cited, path: str | None) -> dict[str, Any]:
    return {
        "type": fact.type,
        "number": fact.number,
        "year": fact.year,
        "symbol": fact.symbol,
        "date": fact.date and fact.date.isoformat(),
        "issuer": fact.issuer,
        "body": fact.body,
        "item": path,
    }


def _marked(fact: Marked, path: str | None) -> dict[str, Any]:
    return {
        "name": fact.name,
        "kind": fact.kind,
        "on": fact.on and fact.on.isoformat(),
        "until": fact.until and fact.until.isoformat(),
        "origin": fact.origin and fact.origin.isoformat(),
        "years": fact.years,
        "edition": fact.edition,
        "item": path,
    }


def _items(now: Printed, before: Printed | None) -> Iterator[dict[str, Any]]:
    earlier = {spot.point.id: spot for spot in before.placed} if before else {}
    stayed = _in_place(now, earlier)
    for number in (0, 1):
        part = "I" * (number + 1)
        yield {"path": part, "starts_with": PARTS[number], "themes": [], "also_right": []}
        for spot in (s for s in now.placed if s.part == number):
            old = earlier.get(spot.point.id)
            yield {
                "path": spot.path,
                "starts_with": " ".join(spot.point.said.text.split()[:8]),
                "themes": list(spot.point.themes),
                "also_right": "*" if spot.point.free else [],
                "how": _how(spot, old, stayed),
                "before": old.path if old else None,
                "same_words": old is not None and old.point.said.text == spot.point.said.text,
            }


def _how(spot: Placed, old: Placed | None, stayed: set[int]) -> str:
    """new; moved (another part, under another item, or another order); kept (word for word); reworded."""
    if old is None:
        return "new"
    if spot.point.id not in stayed:
        return "moved"
    return "kept" if old.point.said.text == spot.point.said.text else "reworded"


def _in_place(now: Printed, earlier: dict[int, Placed]) -> set[int]:
    """Points that stand where they stood: same part, under the same item, in the same order among those that stayed."""
    order = {identity: place for place, identity in enumerate(earlier)}
    groups: dict[tuple[int, int | None], list[int]] = {}
    same = set()
    for spot in now.placed:
        old = earlier.get(spot.point.id)
        if old and (old.part, old.parent) == (spot.part, spot.parent):
            groups.setdefault((spot.part, spot.parent), []).append(spot.point.id)
            same |= {spot.point.id} if old.path == spot.path else set()
    return {identity for group in groups.values() for identity in _longest_rising(group, order, same)}


def _longest_rising(group: list[int], order: dict[int, int], same: set[int]) -> list[int]:
    """The most points of a group whose order is that of the month before; the others have moved.

    Of several ways the one in which most keep their number (`same`).
    """

    def worth(chain: list[int]) -> tuple[int, int]:
        return len(chain), len(same.intersection(chain))

    best: list[list[int]] = []
    for identity in group:
        fitting = [chain for chain in best if order[chain[-1]] < order[identity]]
        best.append([*max(fitting, key=worth, default=[]), identity])
    return max(best, key=worth, default=[])


def _dropped(now: Printed, before: Printed | None) -> list[str]:
    still = {spot.point.id for spot in now.placed}
    return [spot.path for spot in before.placed if spot.point.id not in still] if before else []
