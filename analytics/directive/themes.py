"""Clean text and dictionary → hits. Phrases are matched as runs of syllables, the longest first, each place once.

A phrase of one syllable counts only where it is a whole word of the segmentation; an exclusion hides what stands inside
it; citing a document or marking an event may be a hit too. An item's themes are those of its own hits. In a long list
of documents, where the words before the list name what half of them are about, a theme that only a few of the cited
subjects touch is incidental: its hits are mentions, but the item does not bear it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from analytics.directive.abbreviations import spelled_out, spellings
from analytics.directive.dictionary import CITES, EVENT, EXCLUDE, PHRASE, Dictionary, phrase_key, shipped
from analytics.directive.phrases import PhraseIndex, by_phrase
from analytics.model import Citation, Event, Hit, Item, Span
from analytics.vietnamese import UPPER, fold

_LIST = 4  # documents that make an item a list of them
_FEW = 4  # a theme borne by less than a quarter of the listed documents is incidental
_AHEAD, _BEHIND = -2, -1  # of the list: the item's own words
_OUTSIDE = {_AHEAD, _BEHIND}
# where what is said of a cited document ends
_SUBJECT_ENDS = re.compile(rf"[;\n]|[.…](?= [{UPPER}“\"]|$)")


@dataclass(frozen=True, slots=True)
class _Matcher:
    """A dictionary ready for matching: its phrases in all spellings (form → key), and by key the themes that list them,
    each with the phrase as it is listed."""

    index: PhraseIndex
    keys: Mapping[str, str]
    listed: Mapping[str, Mapping[str, str]]
    citing: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, tuple[str, ...]]
    order: tuple[str, ...]
    single: frozenset[str]  # phrases of one syllable that is no abbreviation


@lru_cache(maxsize=4)
def _matcher(dictionary: Dictionary) -> _Matcher:
    entries = list(dictionary.counted())
    texts = [entry.text for entry in entries if entry.kind in (PHRASE, EXCLUDE)]
    forms = {fold(form): form for text in texts for form in spellings(text)}  # one a spelling: twins would count twice
    listed: dict[str, dict[str, str]] = {}
    for entry in entries:
        if entry.kind == PHRASE:
            listed.setdefault(phrase_key(entry.text), {})[entry.theme] = entry.text
    return _Matcher(
        index=PhraseIndex(forms.values()),
        keys={form: phrase_key(form) for form in forms.values()},
        listed=listed,
        citing=by_phrase((e.theme, e.text.lstrip("0")) for e in entries if e.kind == CITES),
        kinds=by_phrase((e.theme, e.text) for e in entries if e.kind == EVENT),
        order=tuple(theme.code for theme in dictionary.themes),
        single=frozenset(form for key, form in forms.items() if " " not in key and not _is_abbreviation(form)),
    )


def _is_abbreviation(form: str) -> bool:
    """ "ANTT", "VNeID": no ordinary syllable, so it counts also where the segmentation glues it to another word."""
    mixed = sum(map(str.isupper, form)) > 1 and any(map(str.islower, form))
    return mixed or spelled_out(form) != form


def find_hits(
    text: str,
    items: Sequence[Item],
    words: Collection[Span],
    citations: Sequence[Citation],
    events: Sequence[Event],
    dictionary: Dictionary | None = None,
) -> tuple[Hit, ...]:
    """Every hit of the body in the order of the text, by a dictionary (default: the shipped one)."""
    dictionary = dictionary or shipped()
    matcher = _matcher(dictionary)
    borders = _Borders(frozenset(w.start for w in words), frozenset(w.end for w in words))
    hits = [hit for item in items for hit in _of_phrases(matcher, text, item, borders)]
    hits += [hit for citation in citations for hit in hits_of_citation(citation, dictionary)]
    hits += [Hit(t, e.kind, e.span, e.item) for e in events if e.item for t in matcher.kinds.get(e.kind, ())]
    kept = _one_a_place(hits)
    incidental = set(_incidental(text, items, citations, kept))
    marked = (replace(h, incidental=True) if (h.item, h.theme) in incidental else h for h in kept)
    return tuple(sorted(marked, key=lambda h: (h.span, h.theme)))


def themes_of(item: Item, hits: Iterable[Hit], dictionary: Dictionary | None = None) -> tuple[str, ...]:
    """Codes of the themes that an item bears, in the order of the dictionary."""
    found = {h.theme for h in hits if h.item == item.path and not h.incidental}
    return tuple(code for code in _matcher(dictionary or shipped()).order if code in found)


def hits_of_citation(citation: Citation, dictionary: Dictionary | None = None) -> tuple[Hit, ...]:
    """A hit for every theme that names the document meant: "Chỉ thị 05" of another body is none for 05-CT/TW."""
    if citation.item is None or citation.document is None:
        return ()
    citing = _matcher(dictionary or shipped()).citing
    name, _, year = citation.document.rstrip(")").partition(" (")
    number = name.rsplit(" ", 1)[-1]  # "37-QĐ/TW" of "Quy định 37-QĐ/TW (2021)"
    themes = (*citing.get(number, ()), *citing.get(f"{number}@{year}", ()))
    return tuple(Hit(theme, citation.designation, citation.span, citation.item) for theme in themes)


@dataclass(frozen=True, slots=True)
class _Borders:
    """Where words of the segmentation begin and end."""

    starts: frozenset[int]
    ends: frozenset[int]

    def hold(self, span: Span) -> bool:
        return span.start in self.starts and span.end in self.ends


def _of_phrases(matcher: _Matcher, text: str, item: Item, borders: _Borders) -> Iterator[Hit]:
    """From left to right the longest phrases, no two over the same words. One that cuts a word yields to one beginning
    inside it that is as long and cuts none: of "các | dân tộc thiểu số" the second, not "các dân tộc"."""
    last: tuple[Span, Sequence[str]] | None = None
    for span, forms in matcher.index.candidates(text, item.span.start, item.span.end):
        if all(form in matcher.single for form in forms) and not borders.hold(span):
            continue
        if last is not None and last[0].meets(span):
            longer = len(span.cut(text).split()) >= len(last[0].cut(text).split())
            if not (span.end > last[0].end and longer and borders.hold(span) and not borders.hold(last[0])):
                continue
        elif last is not None:
            yield from _hits_at(matcher, *last, item)
        last = span, forms
    if last is not None:
        yield from _hits_at(matcher, *last, item)


def _hits_at(matcher: _Matcher, span: Span, forms: Sequence[str], item: Item) -> Iterator[Hit]:
    for form in forms:
        listed = matcher.listed.get(matcher.keys[form], {})
        yield from (Hit(theme, phrase, span, item.path) for theme, phrase in listed.items())


def _one_a_place(hits: Sequence[Hit]) -> list[Hit]:
    """The same words count once for a theme: of overlapping hits the longest stays (an event with its own phrase)."""
    kept: dict[tuple[str, str], list[Hit]] = {}
    for hit in sorted(hits, key=lambda h: (h.span.start - h.span.end, h.span.start)):
        same = kept.setdefault((hit.item, hit.theme), [])
        if not any(k.span.meets(hit.span) for k in same):
            same.append(hit)
    return [hit for same in kept.values() for hit in same]


def _incidental(
    text: str, items: Sequence[Item], citations: Sequence[Citation], hits: Sequence[Hit]
) -> Iterator[tuple[str, str]]:
    """(item, theme) where the words before a list of documents tell what it is about, and few of them touch the theme.

    "Công tác tiếp công dân: Luật …; Chỉ thị 35-CT/TW …; Chỉ thị 27-CT/TW … chống tham nhũng; …" is about B3 alone.
    "Các nghị quyết trụ cột: 57-NQ/TW …; 59-NQ/TW …" is about what each is about: none of them is about A1.
    """
    listed = Counter(citation.item for citation in citations)
    for item in items:
        if listed[item.path] < _LIST:
            continue
        told = _told(text, item, [c.span for c in citations if c.item == item.path])
        touched: dict[str, set[int]] = {}  # the documents that a theme is said of; others stand as _AHEAD, _BEHIND
        for hit in (h for h in hits if h.item == item.path):
            place = next((n for n, span in enumerate(told) if span.meets(hit.span)), _BEHIND)
            touched.setdefault(hit.theme, set()).add(_AHEAD if hit.span.end <= told[0].start else place)
        half, few = len(told) / 2, max(2, len(told) / _FEW)
        if any(_AHEAD in places and len(places - {_AHEAD, _BEHIND}) >= half for places in touched.values()):
            yield from ((item.path, t) for t, at in touched.items() if at.isdisjoint(_OUTSIDE) and len(at) < few)


def _told(text: str, item: Item, cited: Sequence[Span]) -> list[Span]:
    """What an item says of each document cited: from its number to the next one, or to where its subject ends."""
    spans = []
    for span, following in zip(cited, [*(c.start for c in cited[1:]), item.span.end], strict=True):
        end = _SUBJECT_ENDS.search(text, span.end, following)
        spans.append(Span(span.start, end.start() if end else following))
    return spans
