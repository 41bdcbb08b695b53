"""From central documents to local ones: which document carries out which, and which central one nobody carries out.

A paper says so in words: "Kế hoạch số 116-KH/ĐUK … về thực hiện Chương trình hành động số 79-CTr/TU". The one that is
carried out is the parent, the one that carries it out the child. Laws cited by name alone have no code and stand in no
chain. The places behind a link: `corpus.document_queries.evidence_of_link`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from analytics.corpus import document_queries, tally_queries
from analytics.corpus.document_queries import Pair
from analytics.corpus.store import Store
from analytics.corpus.tallies import UNRESOLVED
from analytics.directive.documents import scope_in
from analytics.directive.levels import CENTRAL, LEVELS
from analytics.measure.documents import Carried, documents, is_central, level_of_document, months_of
from analytics.model import Filters
from analytics.vietnamese import months_between, sort_key

_SYMBOL = re.compile(r"\d\w*(?:/\d{4})?[-/](?P<symbol>.+)")  # of "36-NQ/TW", "31/2019/NĐ-CP", "Quy định 37-QĐ/TW"


@dataclass(frozen=True, slots=True)
class Link:
    """One line of the indented list: `document` stands under the nearest line above it of one `depth` less.

    `parent` is the code of that line, None at depth 0; `stated` how many places of the view say that the document
    carries it out (0 at depth 0). `cut`: the papers also say that a document above this one, or this one, carries it
    out; it is not shown again below itself.
    """

    depth: int
    parent: str | None
    document: Carried
    stated: int
    cut: bool


@dataclass(frozen=True, slots=True)
class NotCarriedOut:
    """A central document of a view that no local one carries out, and the calendar months from the first that cites it
    (of the view's office and part, those before the view too) to the view's last month, 0 where it is the same."""

    document: Carried
    since: str
    months: int


def chain(store: Store, filters: Filters) -> tuple[Link, ...]:
    """The documents of a view that carry out one another, as an indented list, depth first.

    Roots are those that carry out nothing in the view, central ones first. A document with several parents stands
    under each. Where documents carry out each other in a circle, the first of them in the order of roots is one.
    """
    pairs = document_queries.pairs(store, filters)
    linked = {code for pair in pairs for code in (pair.parent, pair.child)}
    shown = {document.code: document for document in documents(store, filters, linked)}
    return tuple(_lines(pairs, shown))


def not_carried_out(store: Store, filters: Filters) -> tuple[NotCarriedOut, ...]:
    """The central documents cited in a view that no document of another level carries out, directly or through others,
    as far as any paper of the store up to the view's last month says; the longest waiting first.

    Whoever is to be blamed has the benefit of the doubt: one whose level is unknown counts as local, and a number that
    cannot be told to be one document (carried out: "40-CT/TW") as any document of that number. All offices of the store
    are asked, for a province's plan may be named in another office's paper.
    """
    central = [code for code in tally_queries.tally_sums(store, filters, "document") if is_central(code)]
    shown = {d.code: d for d in documents(store, filters, central)}
    if not shown:
        return ()
    last = months_of(tally_queries.papers(store, filters))[-1]
    carried_out = _with_all_above(document_queries.pairs(store, Filters(last=last)))
    perhaps = {code.partition(UNRESOLVED)[0] for code in carried_out if UNRESOLVED in code}
    since = document_queries.cited(store, replace(filters, first=None, last=last), shown)
    waiting = [
        _waiting(document, min(since[code]), last)
        for code, document in shown.items()
        if code not in carried_out and document.designation not in perhaps
    ]
    return tuple(sorted(waiting, key=lambda one: (-one.months, -one.document.places, sort_key(one.document.code))))


def _waiting(document: Carried, since: str, last: str) -> NotCarriedOut:
    return NotCarriedOut(document, since, len(months_between(since, last)) - 1)


def _with_all_above(pairs: Sequence[Pair]) -> set[str]:
    """The documents below the central level that carry out something, and all that stands above them."""
    parents: dict[str, list[str]] = {}
    for pair in pairs:
        parents.setdefault(pair.child, []).append(pair.parent)
    found = {pair.child for pair in pairs if _below_the_centre(pair.child)}
    waiting = list(found)
    while waiting:
        for parent in parents.get(waiting.pop(), ()):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return found


def _below_the_centre(code: str) -> bool:
    """Whether a document may be a local one: what is told of its body is not central, or nothing is."""
    designation = code.partition(UNRESOLVED)[0].partition(" (")[0]
    symbol = _SYMBOL.search(designation)
    return level_of_document(code, symbol and symbol["symbol"], scope_in(code)) != CENTRAL


def _lines(pairs: Sequence[Pair], shown: Mapping[str, Carried]) -> Iterator[Link]:
    """The list from its roots down; what no root leads to goes round in a circle and begins with its first."""
    below: dict[str, list[Pair]] = {}
    for pair in sorted(pairs, key=lambda pair: _place_below(shown[pair.child])):
        below.setdefault(pair.parent, []).append(pair)
    carrying = {pair.child for pair in pairs if pair.child != pair.parent}
    in_order = sorted({code for pair in pairs for code in (pair.parent, pair.child)}, key=lambda c: _place(shown[c]))
    seen: set[str] = set()
    circles = (code for code in in_order if code in carrying and _leads_to(code, code, below))
    for code in (*(code for code in in_order if code not in carrying), *circles):
        if code not in seen:
            for line in _under(code, None, (), below, shown):
                seen.add(line.document.code)
                yield line


def _leads_to(code: str, wanted: str, below: Mapping[str, list[Pair]]) -> bool:
    """Whether one document stands, through any number of others, under another."""
    met, waiting = {code}, [code]
    while waiting:
        for pair in below.get(waiting.pop(), ()):
            if pair.child == wanted and pair.parent != wanted:
                return True
            if pair.child not in met:
                met.add(pair.child)
                waiting.append(pair.child)
    return False


def _under(
    code: str,
    stated: Pair | None,
    above: tuple[str, ...],
    below: Mapping[str, list[Pair]],
    shown: Mapping[str, Carried],
) -> Iterator[Link]:
    """The line of a document and those of all that carry it out; `above`: the codes from its root to its parent."""
    path = (*above, code)
    children = below.get(code, [])
    cut = any(pair.child in path for pair in children)
    yield Link(len(above), above[-1] if above else None, shown[code], stated.places if stated else 0, cut)
    for pair in children:
        if pair.child not in path:
            yield from _under(pair.child, pair, path, below, shown)


def _place(document: Carried) -> tuple[object, ...]:
    """Among roots: from the central level down, the most cited first."""
    return LEVELS.index(document.level), -document.places, sort_key(document.code)


def _place_below(document: Carried) -> tuple[object, ...]:
    """Under one parent: from the central level down, the oldest first, those without a day last."""
    return LEVELS.index(document.level), document.date or date.max, sort_key(document.code)
