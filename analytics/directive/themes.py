"""Clean text and dictionary → hits. Phrases are matched as runs of syllables, the longest first, each place once.

An item's themes are those of its own hits. A phrase of one syllable counts only where it is a whole word of the
segmentation; an exclusion hides what stands inside it; citing a document or marking an event may be a hit too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from analytics.directive import rules
from analytics.directive.phrases import PhraseIndex, by_phrase
from analytics.model import Citation, Event, Hit, Item, Span
from analytics.vietnamese import fold


def find_hits(
    text: str, items: Sequence[Item], words: Iterable[Span], citations: Sequence[Citation], events: Sequence[Event]
) -> tuple[Hit, ...]:
    """Every hit of the body in the order of the text."""
    starts_and_ends = {(w.start, w.end) for w in words}
    hits = [
        Hit(theme, phrase, span, item.path)
        for item in items
        for span, phrase in _index().matches(text, item.span.start, item.span.end)
        if not _is_one_syllable(phrase) or (span.start, span.end) in starts_and_ends
        for theme in _codes().get(phrase, ())
    ]
    hits += [hit for citation in citations for hit in hits_of_citation(citation)]
    hits += [Hit(t, e.kind, e.span, e.item) for e in events if e.item for t in _themes_of_kind().get(e.kind, ())]
    return tuple(sorted(_one_a_place(hits), key=lambda h: (h.span, h.theme)))


def themes_of(item: Item, hits: Iterable[Hit]) -> tuple[str, ...]:
    """Codes of the themes that an item bears, in the order of the dictionary."""
    found = {h.theme for h in hits if h.item == item.path}
    return tuple(theme.code for theme in rules.themes() if theme.code in found)


@cache
def _is_one_syllable(phrase: str) -> bool:
    return " " not in fold(phrase)


def _one_a_place(hits: Sequence[Hit]) -> list[Hit]:
    """The same words count once for a theme: of overlapping hits the longest stays (an event with its own phrase)."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: h.span.start - h.span.end):
        if not any(k.theme == hit.theme and k.span.meets(hit.span) for k in kept):
            kept.append(hit)
    return kept


def hits_of_citation(citation: Citation) -> tuple[Hit, ...]:
    """A hit for every theme that names the document meant: "Chỉ thị 05" of another body is none for 05-CT/TW."""
    if citation.item is None or citation.document is None:
        return ()
    name, _, year = citation.document.rstrip(")").partition(" (")
    number = name.rsplit(" ", 1)[-1]  # "37-QĐ/TW" of "Quy định 37-QĐ/TW (2021)"
    themes = (*_citing().get(number, ()), *_citing().get(f"{number}@{year}", ()))
    return tuple(Hit(theme, citation.designation, citation.span, citation.item) for theme in themes)


@cache
def _index() -> PhraseIndex:
    return PhraseIndex(p for theme in rules.themes() for p in (*theme.phrases, *theme.exclude))


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """Phrase → themes; an exclusion is in the index but not here, so that it is matched and counts for nothing."""
    excluded = {p for theme in rules.themes() for p in theme.exclude}
    pairs = ((theme.code, p) for theme in rules.themes() for p in theme.phrases if p not in excluded)
    return dict(by_phrase(pairs))


@cache
def _citing() -> dict[str, tuple[str, ...]]:
    return dict(by_phrase((theme.code, number.lstrip("0")) for theme in rules.themes() for number in theme.cites))


@cache
def _themes_of_kind() -> dict[str, tuple[str, ...]]:
    return dict(by_phrase((theme.code, kind) for theme in rules.themes() for kind in theme.events))
