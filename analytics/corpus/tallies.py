"""How often a directive names each theme, document, event …: sums that month tables are made from.

A tally counts mentions (spans) and items (those that are no headings) of one code in one part of one paper. The tally
of kind "words" is the base: `mentions` are the words of the part, `items` its items.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert

from analytics.corpus import schema
from analytics.directive.abbreviations import spelled_out
from analytics.directive.dictionary import Dictionary
from analytics.directive.documents import level_of_citation
from analytics.model import CarryingOut, Citation, Event, Hit, Item
from analytics.vietnamese import fold

CARRIED_OUT = " → "  # between the document that carries out and the one that it carries out
UNRESOLVED = " ? "  # between designation and office in the code of what cannot be told to be one document
BASE, NO_THEME, LINK = "words", "no theme", "link"
KINDS = ("theme", "group", "document", "type", "level", "event", "event kind")


@dataclass(frozen=True, slots=True)
class Said:
    """What one paper says, as far as it is tallied."""

    office: str
    items: Sequence[Item]
    citations: Sequence[Citation]
    events: Sequence[Event]
    hits: Sequence[Hit]
    carries_out: Sequence[CarryingOut] = ()


_Mention = tuple[str, str, str, bool]  # kind, code, path of the item, whether the item is counted for it


def event_key(name: str) -> str:
    """The key that tells events apart, however they are spelled or shortened."""
    return fold(spelled_out(name))


def document_code(citation: Citation, office: str) -> str:
    """The document of a citation; of one that cannot be told, what is printed and by whom."""
    return citation.document or f"{citation.designation}{UNRESOLVED}{office}"


def type_of(citation: Citation) -> str:
    """The printed type; of a bare "văn bản số …" the one that its symbol tells."""
    return citation.type if citation.type != "văn bản" else citation.type_by_symbol or citation.type


def part_of(path: str) -> str:
    """The part of an item: "I" of "I.8.3", "A" of "A.1"; "" in a paper without parts ("1.2", "a.1")."""
    part = path.partition(".")[0].partition("~")[0]
    return part if part[:1].isupper() else ""


def write(connection: Connection, directive_id: int, month: str, said: Said, dictionary: Dictionary) -> None:
    """Put the tallies of a directive in the place of those that stand."""
    connection.execute(delete(schema.tallies).where(schema.tallies.c.directive_id == directive_id))
    names = ("kind", "code", "part", "mentions", "items")
    found = tallies(said, dictionary.group_of).items()
    rows = [dict(zip(names, (*key, *counts), strict=True)) for key, counts in found]
    connection.execute(insert(schema.tallies).values(directive_id=directive_id, month=month), rows)


def tallies(said: Said, group_of: Mapping[str, str]) -> dict[tuple[str, str, str], tuple[int, int]]:
    """(kind, code, part) → (mentions, items)."""
    counted = {item.path for item in said.items if not item.heading}
    mentions: Counter[tuple[str, str, str]] = Counter()
    items: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for kind, code, path, bears in _mentions(said, group_of):
        key = kind, code, part_of(path)
        mentions[key] += 1
        if bears and path in counted:
            items[key].add(path)
    found = {key: (count, len(items[key])) for key, count in mentions.items()}
    return found | _bases(said.items) | _without_theme(counted, said.hits)


def _mentions(said: Said, group_of: Mapping[str, str]) -> Iterator[_Mention]:
    for hit in said.hits:
        yield "theme", hit.theme, hit.item, not hit.incidental
        yield "group", group_of[hit.theme], hit.item, not hit.incidental
    for citation in said.citations:
        if citation.item is not None:  # what the opening rests on ("Căn cứ …") is read and not counted
            yield "document", document_code(citation, said.office), citation.item, True
            yield "type", type_of(citation), citation.item, True
            yield "level", level_of_citation(citation), citation.item, True
    for event in said.events:
        if event.item is not None:
            yield "event", event_key(event.name), event.item, True
            yield "event kind", event.kind, event.item, True
    yield from _links(said)


def _links(said: Said) -> Iterator[_Mention]:
    """Which document carries out which; a link stands from the number of the one to that of the other, in one item."""
    by_start = {citation.span.start: citation for citation in said.citations}
    by_end = {citation.span.end: citation for citation in said.citations}
    for link in said.carries_out:
        source, target = by_start.get(link.span.start), by_end.get(link.span.end)
        if source and target and source.item is not None and source.item == target.item:
            codes = (document_code(citation, said.office) for citation in (source, target))
            yield LINK, CARRIED_OUT.join(codes), source.item, True


def _bases(items: Iterable[Item]) -> dict[tuple[str, str, str], tuple[int, int]]:
    """The words and the items of each part; a paper without any has a row all the same: its month is not missing."""
    words, shares = Counter({"": 0}), Counter[str]()
    for item in items:
        words[part_of(item.path)] += item.words
        shares[part_of(item.path)] += not item.heading
    return {(BASE, "", part): (words[part], shares[part]) for part in shares or words}


def _without_theme(counted: Set[str], hits: Iterable[Hit]) -> dict[tuple[str, str, str], tuple[int, int]]:
    bare = Counter(part_of(path) for path in counted - {hit.item for hit in hits if not hit.incidental})
    return {(NO_THEME, "", part): (count, count) for part, count in bare.items()}
