"""The hits of stored papers by a dictionary: counted anew, or only compared with those that stand (a dry run)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from analytics.corpus import schema, tallies
from analytics.corpus.sentences import with_context
from analytics.corpus.stored import StoredPaper, papers
from analytics.directive.dictionary import Dictionary
from analytics.directive.themes import find_hits
from analytics.model import Evidence, Hit, Span

_hits = schema.hits


@dataclass(frozen=True, slots=True)
class Change:
    """A place that comes to count for a theme, or ceases to (`gained` is False): the phrase that finds it, its span in
    the paper (row `directive`), and its sentence."""

    gained: bool
    theme: str
    phrase: str
    directive: int
    span: Span
    sentence: Evidence


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a dictionary would change: places, in how many papers; (item, theme) pairs that an item comes to bear, or no
    longer bears."""

    changes: tuple[Change, ...]
    papers: int
    items_gained: int
    items_lost: int


def recount(connection: Connection, dictionary: Dictionary, wanted: Collection[int] | None = None) -> None:
    """Put the hits by a dictionary, and the tallies, in the place of those that stand, in some papers or in all."""
    for paper in papers(connection, wanted):
        hits = hits_of(paper, dictionary)
        connection.execute(delete(_hits).where(_hits.c.directive_id == paper.id))
        if rows := [row_of(hit, paper.id) for hit in hits]:
            connection.execute(insert(_hits), rows)
        said = tallies.Said(paper.office, paper.items, paper.citations, paper.events, hits, paper.carries_out)
        tallies.write(connection, paper.id, paper.month, said, dictionary)


def dry_run(connection: Connection, dictionary: Dictionary) -> DryRun:
    """What a dictionary would change over the whole store, paper by paper in the order of the months."""
    changes: list[Change] = []
    items: Counter[bool] = Counter()
    for paper in papers(connection):
        rows = connection.execute(select(_hits).where(_hits.c.directive_id == paper.id))
        before = {(row.theme, Span(row.start, row.end), row.item): row for row in rows}
        after = {(hit.theme, hit.span, hit.item): hit for hit in hits_of(paper, dictionary)}
        changes += _changes(paper, before, after)
        borne_before, borne_after = _borne(before), _borne(after)
        items[True] += len(borne_after - borne_before)
        items[False] += len(borne_before - borne_after)
    return DryRun(tuple(changes), len({c.directive for c in changes}), items[True], items[False])


_Place = tuple[str, Span, str]  # theme, span, item


def _changes(paper: StoredPaper, before: Mapping[_Place, Any], after: Mapping[_Place, Any]) -> Iterator[Change]:
    for place in sorted(before.keys() ^ after.keys(), key=lambda place: (place[1], place[0])):
        theme, span, item = place
        phrase = (after.get(place) or before[place]).phrase
        head = (paper.hash, paper.month, paper.office, paper.file_name, paper.text)
        yield Change(place in after, theme, phrase, paper.id, span, with_context(*head, item, span.start, span.end))


def _borne(hits: Mapping[_Place, Any]) -> set[tuple[str, str]]:
    """The (item, theme) pairs that hits make."""
    return {(item, theme) for (theme, _, item), hit in hits.items() if not hit.incidental}


def hits_of(paper: StoredPaper, dictionary: Dictionary) -> tuple[Hit, ...]:
    """The hits of one stored paper by a dictionary."""
    return find_hits(paper.text, paper.items, paper.words, paper.citations, paper.events, dictionary)


def row_of(hit: Hit, directive_id: int) -> dict[str, Any]:
    """A hit as a row of its table."""
    row = asdict(hit)
    return {**row, **row.pop("span"), "directive_id": directive_id}
