"""Terms of several syllables that no theme covers and that rise or recur; and what stands beside a theme's own phrases.

A term is a run of two or three words of the segmentation that are no stop words, numbers, cited documents or dates, of
at most six syllables, that names neither a body nor a type of document. It is counted by the items that hold it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analytics.corpus import queries, stored
from analytics.corpus.sentences import with_context
from analytics.corpus.store import Store
from analytics.corpus.tallies import part_of
from analytics.directive.phrases import PhraseIndex
from analytics.measure.keyness import LEAST_ITEMS, LEAST_PLACES, log_ratio_limit
from analytics.measure.terms import items_with_words, outermost, runs, tells
from analytics.model import Evidence, Filters, Hit
from analytics.vietnamese import fold

RECENT = 3  # months: what rises is said in these more than before
_SHOWN = 60
MOST_PAPERS = 120  # ten years of an office: of more, every word of every paper takes longer than anybody waits


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term as it is mostly printed; how many items hold it here and there, of how many; in how many months here;
    `ratio`: how much more here, in doublings, at the limit of certainty; the places here (directive, item) to read."""

    term: str
    here: int
    items_here: int
    there: int
    items_there: int
    months: int
    ratio: float
    places: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """An item with the terms that it holds: folded → as printed; `covered`: those that overlap a hit of some theme."""

    directive: int
    month: str
    path: str
    terms: dict[str, str]
    covered: frozenset[str]
    themes: frozenset[str]


def items_with_terms(store: Store, filters: Filters) -> list[Terms]:
    """The items of a view, headings left out, with their terms."""
    wanted = {d.id for d in queries.directives(store, filters)}
    with store.read() as connection:
        hits = stored.hits(connection, wanted)
        return [
            terms
            for paper in stored.papers(connection, wanted)
            for terms in _of_paper(paper, hits.get(paper.id, ()))
            if filters.part in (None, part_of(terms.path))
        ]


def sentences(store: Store, filters: Filters, suggestion: Suggestion) -> list[Evidence]:
    """Where the items of a view hold a suggested term, the last month first."""
    index, found = PhraseIndex([suggestion.term]), []
    wanted = {directive for directive, _ in suggestion.places}
    for paper in (d for d in reversed(queries.directives(store, filters)) if d.id in wanted):
        text, items = queries.outline(store, paper.id)
        head = (paper.hash, paper.month, paper.office, paper.file_name, text)
        for item in (i for i in items if (paper.id, i.path) in suggestion.places):
            matches = index.matches(text, item.span.start, item.span.end)
            found += [with_context(*head, item.path, span.start, span.end) for span, _ in matches]
    return found


def rising(items: Sequence[Terms]) -> list[Suggestion]:
    """Terms without a theme that the last three months say more than those before; surest first."""
    months = sorted({item.month for item in items})
    recent = set(months[-RECENT:])
    if len(months) <= RECENT:
        return []
    here = [item for item in items if item.month in recent]
    there = [item for item in items if item.month not in recent]
    found = [s for s in _compared(here, there, _uncovered(items)) if s.ratio > 0]
    return sorted(found, key=lambda s: (-s.ratio, -s.here, s.term))[:_SHOWN]


def recurring(items: Sequence[Terms]) -> list[Suggestion]:
    """Terms without a theme that stand in at least half of the months, and in three; those of most months first."""
    months = {item.month for item in items}
    found = [s for s in _compared(items, (), _uncovered(items)) if s.months >= max(RECENT, len(months) / 2)]
    return sorted(found, key=lambda s: (-s.months, -s.here, s.term))[:_SHOWN]


def beside(items: Sequence[Terms], theme: str) -> list[Suggestion]:
    """Terms that items of a theme hold more than other items do, without those that it counts already."""
    here = [item for item in items if theme in item.themes]
    there = [item for item in items if theme not in item.themes]
    found = [s for s in _compared(here, there, _uncovered(items)) if s.ratio > 0] if here and there else []
    return sorted(found, key=lambda s: (-s.ratio, -s.here, s.term))[:_SHOWN]


def _uncovered(items: Iterable[Terms]) -> set[str]:
    """Terms that stand more often outside every hit than inside one."""
    free, covered = Counter[str](), Counter[str]()
    for item in items:
        free.update(item.terms.keys() - item.covered)
        covered.update(item.covered)
    return {term for term, count in free.items() if count > covered[term]}


def _compared(here: Sequence[Terms], there: Sequence[Terms], wanted: set[str]) -> list[Suggestion]:
    """Every wanted term that is frequent enough, with its counts on either side; nested ones merged."""
    places: dict[str, list[Terms]] = defaultdict(list)
    for item in here:
        for term in item.terms.keys() & wanted:
            places[term].append(item)
    others = Counter(term for item in there for term in item.terms.keys() & wanted)
    terms = [t for t, found in places.items() if len(found) >= LEAST_ITEMS and len(found) + others[t] >= LEAST_PLACES]
    terms = outermost(terms, {term: len(places[term]) for term in terms})
    if not terms:
        return []
    ratios = [0.0] * len(terms)
    if there:
        counts = [len(places[t]) for t in terms], [others[t] for t in terms]
        ratios = log_ratio_limit(counts[0], len(here), counts[1], len(there)).tolist()
    return [
        Suggestion(
            term=Counter(item.terms[term] for item in places[term]).most_common(1)[0][0],
            here=len(places[term]),
            items_here=len(here),
            there=others[term],
            items_there=len(there),
            months=len({item.month for item in places[term]}),
            ratio=ratio,
            places=tuple((item.directive, item.path) for item in places[term]),
        )
        for term, ratio in zip(terms, ratios, strict=True)
    ]


def _of_paper(paper: stored.StoredPaper, hits: Sequence[Hit]) -> Iterator[Terms]:
    office = fold(paper.office)
    for item, words in items_with_words(paper):
        here = [h for h in hits if h.item == item.path]
        terms: dict[str, str] = {}
        covered = set()
        for span in runs(paper.text, words):
            key = fold(span.cut(paper.text))
            if not tells(key, office):
                continue
            terms.setdefault(key, span.cut(paper.text))
            if any(h.span.meets(span) for h in here):
                covered.add(key)
        themes = frozenset(h.theme for h in here if not h.incidental)
        yield Terms(paper.id, paper.month, item.path, terms, frozenset(covered), themes)
