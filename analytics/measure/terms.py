"""What an item says: its content words, and the runs of two or three of them that may be terms.

Left out are stop words, numbers, what is cited or dated by number, names of bodies and of types of document, and the
name of the paper's own office: they cite and sign, and are not what is spoken of.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

from analytics.directive import rules
from analytics.directive.abbreviations import spellings
from analytics.directive.phrases import PhraseIndex
from analytics.directive.words import content_words, stop_words
from analytics.model import Citation, Item, Span
from analytics.vietnamese import fold

_WORDS, _SYLLABLES = 3, 6  # of a run, at most
_NESTED = 0.8  # a term that stands in a longer one this often is that one


class Paper(Protocol):
    """What is needed of a paper: an `Analysis` has it as well as a `StoredPaper`."""

    @property
    def text(self) -> str: ...
    @property
    def items(self) -> tuple[Item, ...]: ...
    @property
    def words(self) -> tuple[Span, ...]: ...
    @property
    def citations(self) -> tuple[Citation, ...]: ...


@dataclass(frozen=True, slots=True)
class Term:
    """As an item prints it first, and how often the item holds it."""

    printed: str
    count: int


@dataclass(frozen=True, slots=True)
class ItemTerms:
    """An item by (paper, path), its length in words (stop words included), and by folded key what it holds:
    `words` single content words, `terms` these and the runs of them."""

    place: tuple[int, str]
    length: int
    words: Mapping[str, Term]
    terms: Mapping[str, Term]


def paper_terms(paper: Paper, number: int, office: str | None) -> Iterator[ItemTerms]:
    """The items of a paper, headings left out, with their terms; `number` tells the paper in their places."""
    name = fold(office or "")
    for item, words in items_with_words(paper):
        held = item_terms(paper.text, words, name), item_terms(paper.text, runs(paper.text, words), name)
        yield ItemTerms((number, item.path), item.words, held[0], _together(*held))


def term_places(paper: Paper, office: str | None, term: str, *, alone: bool = False) -> Iterator[tuple[str, Span]]:
    """Where the items of a paper hold a term, as (path, span), as often as `paper_terms` counts it.

    `alone`: only as one word of the segmentation, which is what `ItemTerms.words` counts.
    """
    key, name = fold(term), fold(office or "")
    for item, words in items_with_words(paper):
        spans = words if alone else sorted([*words, *runs(paper.text, words)])
        for span in spans if tells(key, name) else ():
            if fold(span.cut(paper.text)) == key:
                yield item.path, span


def items_with_words(paper: Paper) -> Iterator[tuple[Item, Sequence[Span]]]:
    """The items of a paper, headings left out, each with the places of its content words."""
    words = _that_tell(paper.text, paper.words, paper.citations)
    starts = [word.start for word in words]
    for item in paper.items:
        if not item.heading:
            yield item, words[bisect_left(starts, item.span.start) : bisect_left(starts, item.span.end)]


def item_terms(text: str, spans: Iterable[Span], office: str) -> dict[str, Term]:
    """Folded key → as printed first, and how often, of words or runs of one item; `office` is folded."""
    places: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        key = fold(span.cut(text))
        if tells(key, office):
            places[key].append(span)
    return {key: Term(found[0].cut(text), len(found)) for key, found in places.items()}


def tells(key: str, office: str) -> bool:
    """Whether a term is neither a part of the office's name nor a stop word that the segmentation cut; both folded."""
    return key not in stop_words() and f" {key} " not in f" {office} "


def runs(text: str, words: Sequence[Span]) -> Iterator[Span]:
    """Runs of two or three words with nothing but a blank between them, of at most six syllables."""
    for place, first in enumerate(words):
        last = first
        for word in words[place + 1 : place + _WORDS]:
            if text[last.end : word.start] != " ":
                break
            last = word
            if len(text[first.start : last.end].split()) > _SYLLABLES:
                break
            yield Span(first.start, last.end)


def outermost(terms: Sequence[str], counts: Mapping[str, int]) -> list[str]:
    """The terms without those that mostly stand inside a longer one; all are folded, `counts` has each of them."""
    inside: dict[str, int] = defaultdict(int)
    for term in terms:
        syllables = term.split()
        for length in range(1, len(syllables)):
            for start in range(len(syllables) - length + 1):
                part = " ".join(syllables[start : start + length])
                inside[part] = max(inside[part], counts[term])
    return [term for term in terms if inside[term] < _NESTED * counts[term]]


@lru_cache(maxsize=128)  # another view of an office shows most of its papers again
def _that_tell(text: str, words: tuple[Span, ...], citations: tuple[Citation, ...]) -> tuple[Span, ...]:
    return tuple(_unnamed(text, content_words(text, words, citations)))


def _unnamed(text: str, words: Iterable[Span]) -> Iterator[Span]:
    """The words that stand in no name whole: "hội", "sở", "trường" are bodies, "xã hội", "cơ sở", "môi trường" none."""
    names = [span for span, _ in _bodies_and_types().matches(text)]
    starts = [name.start for name in names]
    for word in words:
        place = bisect_right(starts, word.start)
        if not (place and names[place - 1].holds(word)):
            yield word


def _together(words: Mapping[str, Term], longer: Mapping[str, Term]) -> dict[str, Term]:
    """The same syllables may be one word here and two there: "chuyển đổi số" is one term."""
    terms = dict(words)
    for key, term in longer.items():
        known = terms.get(key)
        terms[key] = Term(known.printed, known.count + term.count) if known else term
    return terms


@cache
def _bodies_and_types() -> PhraseIndex:
    """What cites and signs, not what is spoken of: names of bodies and of types of document."""
    bodies = (form for body in rules.issuing_bodies() for name in body.names for form in spellings(name))
    return PhraseIndex((*bodies, *(kind.type for kind in rules.document_types())))
