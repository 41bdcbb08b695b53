"""What papers say, ready to be compared: of the store, or of a draft that is not in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from analytics.corpus import dictionaries, resolve, schema, stored
from analytics.corpus.sentences import with_context
from analytics.corpus.store import Store
from analytics.corpus.tallies import document_code, event_key, part_of
from analytics.corpus.view import shown
from analytics.directive.documents import identify
from analytics.directive.themes import find_hits
from analytics.model import Analysis, Citation, Event, Evidence, Filters, Hit, Item, Span, plain_number

THEME, DOCUMENT, EVENT = "theme", "document", "event"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper with all that it says; `hash` of its file, None for a draft that is not stored."""

    hash: str | None
    name: str
    month: str
    office: str
    text: str
    items: tuple[Item, ...]
    words: tuple[Span, ...]
    citations: tuple[Citation, ...]
    events: tuple[Event, ...]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared: some months of one office or several, or a draft; papers in the order of the months.

    `counts`: (kind, code) → mentions, for themes, documents and events; `names`: how a code is shown.
    """

    title: str
    papers: tuple[Paper, ...]
    counts: dict[tuple[str, str], int]
    names: dict[tuple[str, str], str]
    part: str | None = None

    @property
    def months(self) -> tuple[str, ...]:
        return tuple(sorted({paper.month for paper in self.papers}))

    @property
    def offices(self) -> frozenset[str]:
        return frozenset(paper.office for paper in self.papers)

    def only(self, offices: Set[str]) -> Side:
        """What papers of some offices say."""
        papers = tuple(paper for paper in self.papers if paper.office in offices)
        return replace(self, papers=papers, counts=_counts(papers))

    def of_kind(self, kind: str) -> dict[str, int]:
        """Code → mentions."""
        return {code: count for (of, code), count in self.counts.items() if of == kind}


def stored_side(store: Store, filters: Filters, title: str) -> Side:
    """What the papers of a view say. Empty where it shows none."""
    with store.read() as connection:
        wanted = set(connection.scalars(select(schema.directives.c.id).where(shown(filters))))
        hits = stored.hits(connection, wanted)
        papers = [
            Paper(
                p.hash,
                p.file_name,
                p.month,
                p.office,
                p.text,
                p.items,
                p.words,
                p.citations,
                p.events,
                hits.get(p.id, ()),
            )
            for p in stored.papers(connection, wanted)
        ]
        return _side(connection, title, papers, filters.part)


def draft_side(
    store: Store, analysis: Analysis, title: str, month: str, office: str | None, part: str | None = None
) -> Side:
    """What a draft says that is not stored: its citations are resolved by what the store knows, its themes are those of
    the store's dictionary. `month` and `office` are what its head tells, or what a person says."""
    said_by = office or resolve.UNKNOWN_OFFICE
    with store.read() as connection:
        citations = _resolved(connection, analysis, said_by)
        dictionary = dictionaries.current(connection)
        hits = find_hits(analysis.text, analysis.items, analysis.words, citations, analysis.events, dictionary)
        paper = Paper(
            None, title, month, said_by, analysis.text, analysis.items, analysis.words, citations, analysis.events, hits
        )
        return _side(connection, title, [paper], part)


def evidence(side: Side, kind: str, code: str) -> list[Evidence]:
    """The places that a side counts for a theme, document or event; as many as its count."""
    return [
        with_context(paper.hash, paper.month, paper.office, paper.name, paper.text, item, span.start, span.end)
        for paper in side.papers
        for named, span, item in _mentions(paper)
        if named == (kind, code)
    ]


def _mentions(paper: Paper) -> Iterator[tuple[tuple[str, str], Span, str]]:
    """All that is counted of a paper: (kind, code), where, and in which item."""
    for hit in paper.hits:
        yield (THEME, hit.theme), hit.span, hit.item
    for citation in paper.citations:
        if citation.item is not None:
            yield (DOCUMENT, document_code(citation, paper.office)), citation.span, citation.item
    for event in paper.events:
        if event.item is not None:
            yield (EVENT, event_key(event.name)), event.span, event.item


def _side(connection: Connection, title: str, whole: Sequence[Paper], part: str | None) -> Side:
    papers = [_part(paper, part) for paper in whole]
    dictionary = dictionaries.current(connection)
    names: dict[tuple[str, str], str] = {}
    for paper in papers:
        names |= {(EVENT, event_key(event.name)): event.name for event in paper.events}
        names |= {(DOCUMENT, document_code(c, paper.office)): _shown(c) for c in paper.citations}
    names |= {(THEME, code): name for code, name in dictionary.names.items()}
    return Side(title, tuple(papers), _counts(papers), names, part)


def _counts(papers: Iterable[Paper]) -> dict[tuple[str, str], int]:
    return dict(Counter(named for paper in papers for named, _, _ in _mentions(paper)))


def _shown(citation: Citation) -> str:
    """A document by its identity; what cannot be told to be one is marked so."""
    return citation.document or f"{citation.designation} (chưa xác định)"


def _part(paper: Paper, part: str | None) -> Paper:
    if part is None:
        return paper

    def inside(path: str | None) -> bool:
        return path is not None and part_of(path) == part

    return replace(
        paper,
        items=tuple(item for item in paper.items if inside(item.path)),
        citations=tuple(citation for citation in paper.citations if inside(citation.item)),
        events=tuple(event for event in paper.events if inside(event.item)),
        hits=tuple(hit for hit in paper.hits if inside(hit.item)),
    )


def _resolved(connection: Connection, analysis: Analysis, office: str) -> tuple[Citation, ...]:
    numbers = {plain_number(citation.number) for citation in analysis.citations}
    known = resolve.known_documents(connection, numbers, office)
    return identify(analysis.citations, resolve.header_of(analysis.header, office), known)
