"""Two sides compared: what they name, item by item, in their keywords, and in one number.

A side is some months of one office or several, or a draft (`corpus.sides`). First come exact differences of sets, then
aligned items, then statistics.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.corpus import tally_queries
from analytics.corpus.sentences import with_context
from analytics.corpus.sides import DOCUMENT, EVENT, THEME, Paper, Side
from analytics.corpus.store import Store
from analytics.corpus.tallies import document_code
from analytics.measure.comparison.alignment import (
    KEPT,
    NEW,
    REWORDED,
    Match,
    Point,
    align,
    called_continued,
    carried_over,
)
from analytics.measure.comparison.divergence import Divergence, divergence
from analytics.measure.comparison.keywords import Keyword, keywords
from analytics.measure.comparison.sets import SetDifference, differences
from analytics.measure.terms import ItemTerms, paper_terms, term_places
from analytics.model import Evidence, Filters, Span
from analytics.vietnamese import month_after

COMPARED = (DOCUMENT, EVENT, THEME)
MOST_PAPERS = 80  # of both sides together: of more, items and words take longer than anybody waits (40 offices: 3 s)
_PAPER = ":"  # between the number of a paper and the path of its item, where a month has several papers
_Points = dict[str, tuple[Point, Paper]]


@dataclass(frozen=True, slots=True)
class AlignedItem:
    """An item and its counterpart, with the paper that either stands in (None: it stands on one side only)."""

    match: Match
    before: Paper | None
    after: Paper | None
    continued: bool  # the later paper itself says that it goes on

    @property
    def heading(self) -> bool:
        """Headings are aligned too, but not counted."""
        point = self.match.after or self.match.before
        return point is not None and point.heading

    @property
    def without_a_past(self) -> bool:
        """Called continued, and not found in what it is compared with."""
        return self.continued and self.match.how == NEW


@dataclass(frozen=True, slots=True)
class Comparison:
    """`sets`: kind → what is new, returned, kept, dropped. `items`: None where the later side is several months.
    `left_out`: offices that only one of the sides has, where they share others.

    `carried_over`: the share of the words of the later papers that stand word for word in their counterparts.
    `divergence`: None where a side has no words.
    """

    before: Side
    after: Side
    sets: dict[str, SetDifference]
    items: tuple[AlignedItem, ...] | None
    carried_over: float | None
    keywords: tuple[Keyword, ...]
    divergence: Divergence | None
    left_out: tuple[str, ...] = ()

    @property
    def same_offices(self) -> bool:
        return self.before.offices == self.after.offices


def compare(store: Store, before: Side, after: Side) -> Comparison:
    """All that differs between two sides.

    Sides that share an office are compared by what they share: an office without a paper on one side is missing there,
    and has not dropped anything. "Returned" is what the office named in any month before the later side, but not in the
    earlier side; of two offices nothing returns.
    Items are aligned when the later side is one month or a draft: with the papers of the same office in the last month
    of the earlier side; what is not found there, with the month before that, and so on. Dropped is what the last of
    those months has and the later side has not.
    """
    shared = before.offices & after.offices
    left_out = tuple(sorted(before.offices ^ after.offices)) if shared else ()
    if left_out:
        before, after = before.only(shared), after.only(shared)
    aligned = _aligned(before, after) if len(after.months) == 1 else None
    there, here = (_terms(side) for side in (before, after))
    return Comparison(
        before=before,
        after=after,
        sets={kind: _differences(store, before, after, kind) for kind in COMPARED},
        items=aligned,
        carried_over=None if aligned is None else carried_over([item.match for item in aligned]),
        keywords=keywords(there, here),
        divergence=divergence(there, here),
        left_out=left_out,
    )


def place_of(paper: Paper, point: Point) -> Span:
    """Where an item stands in its paper."""
    return next(item.span for item in paper.items if item.path == path_of(point))


def path_of(point: Point) -> str:
    """The path of an item in its own paper."""
    return point.path.rpartition(_PAPER)[2]


def evidence_of_term(side: Side, term: str, *, alone: bool = False) -> list[Evidence]:
    """The places that a side counts for a keyword, or (`alone`) for a word of the divergence."""
    return [
        with_context(paper.hash, paper.month, paper.office, paper.name, paper.text, path, span.start, span.end)
        for paper in side.papers
        for path, span in term_places(paper, paper.office, term, alone=alone)
    ]


def _differences(store: Store, before: Side, after: Side, kind: str) -> SetDifference:
    earlier: set[str] = set()
    if after.papers and before.offices == after.offices:
        last = month_after(after.months[0], -1)
        for office in after.offices:
            view = Filters(last=last, office=office, part=after.part)
            earlier |= tally_queries.tally_sums(store, view, kind).keys()
    return differences(before.of_kind(kind), after.of_kind(kind), earlier)


def _terms(side: Side) -> list[ItemTerms]:
    return [terms for number, paper in enumerate(side.papers) for terms in paper_terms(paper, number, paper.office)]


def _aligned(before: Side, after: Side) -> tuple[AlignedItem, ...]:
    """Office by office where the sides have the same ones; else all papers of one side with all of the other."""
    if before.offices != after.offices:
        return tuple(_over_months(before.papers, after.papers))
    pairs = [[side.only({office}).papers for side in (before, after)] for office in sorted(after.offices)]
    return tuple(item for earlier, later in pairs for item in _over_months(earlier, later))


def _over_months(before: Sequence[Paper], after: Sequence[Paper]) -> list[AlignedItem]:
    """The items of one month's papers beside those of the last earlier month; what is new there, of the one before."""
    here = _points(after)
    months = sorted({paper.month for paper in before}, reverse=True)
    there = _points([paper for paper in before if paper.month in months[:1]])
    continued = called_continued([point for point, _ in here.values()])
    found = [
        AlignedItem(
            match,
            _paper(there, match.before),
            _paper(here, match.after),
            match.after is not None and match.after.path in continued,
        )
        for match in align([p for p, _ in there.values()], [p for p, _ in here.values()])
    ]
    for month in months[1:]:
        found = _sought_in([paper for paper in before if paper.month == month], found)
    return found


def _sought_in(papers: Sequence[Paper], items: Sequence[AlignedItem]) -> list[AlignedItem]:
    """What is still new, beside its counterpart in the papers of an earlier month; where it stood counts no more."""
    there = _points(papers)
    still_new = [item.match.after for item in items if item.match.how == NEW and item.match.after]
    pairs = {
        match.after.path: match
        for match in align([point for point, _ in there.values()], still_new)
        if match.after and match.before
    }
    found = []
    for item in items:
        match = pairs.get(item.match.after.path) if item.match.how == NEW and item.match.after else None
        if match is not None:
            match = replace(match, how=KEPT if match.same_words else REWORDED)
            item = replace(item, match=match, before=_paper(there, match.before))
        found.append(item)
    return found


def _paper(points: _Points, point: Point | None) -> Paper | None:
    return points[point.path][1] if point else None


def _points(papers: Sequence[Paper]) -> _Points:
    """Path → item and its paper; the paths of a second paper of a month bear its number ("2:I.3")."""
    found: _Points = {}
    for number, paper in enumerate(papers, 1):
        cited: dict[str | None, set[str]] = {}
        for citation in paper.citations:
            cited.setdefault(citation.item, set()).add(document_code(citation, paper.office))
        for item in paper.items:
            path = item.path if number == 1 else f"{number}{_PAPER}{item.path}"
            documents = frozenset(cited.get(item.path, ()))
            found[path] = Point(path, item.span.cut(paper.text), documents, item.heading), paper
    return found
