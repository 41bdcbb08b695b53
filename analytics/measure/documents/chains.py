"""From central documents to local ones: which document carries out which, and which central one nobody carries out.

A paper says so in words: "Kế hoạch số 116-KH/ĐUK … về thực hiện Chương trình hành động số 79-CTr/TU". The one that is
carried out is the parent, the one that carries it out the child. Laws cited by name alone have no code and stand in no
chain. The places behind a link: `corpus.document_queries.evidence_of_link`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from analytics.corpus import document_queries
from analytics.corpus.document_queries import Pair
from analytics.corpus.store import Store
from analytics.corpus.tallies import UNRESOLVED
from analytics.directive.documents import scope_in
from analytics.directive.levels import CENTRAL, LEVELS
from analytics.measure.documents.cited import Carried, documents, is_central, level_of_document, up_to
from analytics.model import Filters, plain_number
from analytics.vietnamese import months_between, plain, sort_key

_AT_ONCE = 5  # roots whose documents are asked for together
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
class Chains:
    """The first lines of an indented list; `documents`: how many different ones the whole list has; `cut`: whether it
    goes on."""

    lines: tuple[Link, ...]
    documents: int
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
    return tuple(_Chains(store, filters, document_queries.pairs(store, filters)).lines())


def first_chains(store: Store, filters: Filters, words: str, most: int) -> Chains:
    """The first `most` lines of `chain`, without working out the others.

    With typed words only the chains that a document with such a number stands in ("36-NQ/TW", "36"): what stands above
    it and what below, not what stands beside it.
    """
    pairs = _with(words, document_queries.pairs(store, filters))
    lines = tuple(islice(_Chains(store, filters, pairs).lines(), most + 1))
    return Chains(lines[:most], len({code for pair in pairs for code in (pair.parent, pair.child)}), len(lines) > most)


def not_carried_out(store: Store, filters: Filters) -> tuple[NotCarriedOut, ...]:
    """The central documents cited in a view that no document of another level carries out, directly or through others,
    as far as any paper of the store up to the view's last month says; the longest waiting first.

    Whoever is to be blamed has the benefit of the doubt: one whose level is unknown counts as local, and a number that
    cannot be told to be one document (carried out: "40-CT/TW") as any document of that number. All offices of the store
    are asked, for a province's plan may be named in another office's paper.
    """
    central = document_queries.central(store, filters)
    if not central:
        return ()
    shown = {d.code: d for d in documents(store, filters, central)}
    last = document_queries.months(store, filters)[-1]
    carried_out = _with_all_above(document_queries.pairs(store, Filters(last=last)))
    perhaps = {code.partition(UNRESOLVED)[0] for code in carried_out if UNRESOLVED in code}
    since = document_queries.cited(store, up_to(filters, last), shown)
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
    return _reached({pair.child for pair in pairs if _below_the_centre(pair.child)}, _upwards(pairs))


def _below_the_centre(code: str) -> bool:
    """Whether a document may be a local one: what is told of its body is not central, or nothing is."""
    symbol = _SYMBOL.search(_number_and_symbol(code))
    return level_of_document(code, symbol and symbol["symbol"], scope_in(code)) != CENTRAL


class _Chains:
    """The indented list of a view, whose lines come one by one: what each document is is asked for when it is shown."""

    def __init__(self, store: Store, filters: Filters, pairs: Sequence[Pair]) -> None:
        self._store, self._filters = store, filters
        self._below = _downwards(pairs)
        self._stated = {(pair.parent, pair.child): pair.places for pair in pairs}
        self._carrying = {pair.child for pair in pairs if pair.child != pair.parent}
        self._codes = {code for pair in pairs for code in (pair.parent, pair.child)}
        self._shown: dict[str, Carried] = {}
        self._in_order: dict[str, list[str]] = {}

    def lines(self) -> Iterator[Link]:
        """From the roots down; what no root leads to goes round in a circle and begins with its first."""
        seen: set[str] = set()
        for code in self._beginnings():
            if code not in seen:
                for line in self._under(code, ()):
                    seen.add(line.document.code)
                    yield line

    def _beginnings(self) -> Iterator[str]:
        """Roots in their order, the central ones of them before anything is asked about others; then circles."""
        roots = self._codes - self._carrying
        perhaps = {code for code in roots if is_central(code) or UNRESOLVED in code}
        central = [code for code in self._ordered(perhaps) if self._shown[code].level == CENTRAL]
        for place in range(0, len(central), _AT_ONCE):
            some = central[place : place + _AT_ONCE]
            self._ask(_reached(some, self._below))
            yield from some
        self._ask(self._codes)
        yield from (code for code in self._ordered(roots) if self._shown[code].level != CENTRAL)
        yield from (code for code in self._ordered(self._carrying) if _in_a_circle(code, self._below))

    def _ordered(self, codes: Collection[str]) -> list[str]:
        self._ask(codes)
        return sorted(codes, key=lambda code: _place(self._shown[code]))

    def _ask(self, codes: Collection[str]) -> None:
        asked = set(codes) - self._shown.keys()
        if asked:
            self._shown |= {document.code: document for document in documents(self._store, self._filters, asked)}

    def _children(self, code: str) -> list[str]:
        if code not in self._in_order:
            self._in_order[code] = sorted(self._below.get(code, ()), key=lambda child: _place_below(self._shown[child]))
        return self._in_order[code]

    def _under(self, code: str, above: tuple[str, ...]) -> Iterator[Link]:
        """The line of a document and those of all that carry it out; `above`: the codes from its root to its parent."""
        parent, path, children = above[-1] if above else None, (*above, code), self._children(code)
        stated = self._stated[parent, code] if parent else 0
        yield Link(len(above), parent, self._shown[code], stated, any(child in path for child in children))
        for child in children:
            if child not in path:
                yield from self._under(child, path)


def _with(words: str, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs on the way to a document with such a number, and all below it; without words all of them."""
    wanted = _words(words)
    if not wanted:
        return list(pairs)
    named = {code for pair in pairs for code in (pair.parent, pair.child) if _named(code, wanted)}
    above, below = _reached(named, _upwards(pairs)), _reached(named, _downwards(pairs))
    return [pair for pair in pairs if pair.child in above or pair.parent in below]


def _named(code: str, wanted: Sequence[str]) -> bool:
    """Whether every typed word begins a word of the number and symbol; a number must stand there whole."""
    there = _words(_number_and_symbol(code))
    return all(w in there if w.isdecimal() else any(t.startswith(w) for t in there) for w in wanted)


def _number_and_symbol(code: str) -> str:
    return code.partition(UNRESOLVED)[0].partition(" (")[0]


def _words(text: str) -> list[str]:
    """Without marks; numbers without leading zeros, as in codes: "05-CT/TW" is "5-CT/TW (2016)"."""
    return [plain_number(word) if word.isdecimal() else word for word in re.findall(r"\w+", plain(text))]


def _downwards(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """Document → those that carry it out."""
    steps: dict[str, list[str]] = {}
    for pair in pairs:
        steps.setdefault(pair.parent, []).append(pair.child)
    return steps


def _upwards(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """Document → those that it carries out."""
    return _downwards(Pair(pair.child, pair.parent, pair.places) for pair in pairs)


def _reached(codes: Iterable[str], steps: Mapping[str, Sequence[str]]) -> set[str]:
    """Some documents and all that any number of steps lead to from them."""
    found, waiting = set(codes), list(codes)
    while waiting:
        further = [code for code in steps.get(waiting.pop(), ()) if code not in found]
        found.update(further)
        waiting += further
    return found


def _in_a_circle(code: str, below: Mapping[str, Sequence[str]]) -> bool:
    """Whether a document stands, through others, under itself."""
    return code in _reached({child for child in below.get(code, ()) if child != code}, below)


def _place(document: Carried) -> tuple[object, ...]:
    """Among roots: from the central level down, the most cited first."""
    return LEVELS.index(document.level), -document.places, sort_key(document.code)


def _place_below(document: Carried) -> tuple[object, ...]:
    """Under one parent: from the central level down, the oldest first, those without a day last."""
    return LEVELS.index(document.level), document.date or date.max, sort_key(document.code)
