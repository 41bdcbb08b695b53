"""Clean text → all that one directive says. A pure function of its text and the rules; nothing of other directives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from analytics.directive import rules
from analytics.directive.chain import find_chain, with_full_subjects
from analytics.directive.citations import find_citations
from analytics.directive.dictionary import Dictionary
from analytics.directive.documents import identify
from analytics.directive.events import find_events
from analytics.directive.header import opening, read_header
from analytics.directive.named import find_named
from analytics.directive.outline import outline
from analytics.directive.themes import find_hits, themes_of
from analytics.directive.words import segment
from analytics.model import Analysis, Hit, Item, Span

__all__ = ["analyse", "rules"]

HEADING_WORDS = 25  # an item with children and at most so many words of its own is a heading and bears no share


def analyse(
    text: str, corrected: Mapping[str, Any] = MappingProxyType({}), dictionary: Dictionary | None = None
) -> Analysis:
    """Read one directive. Citations come first; they and the dates are masked; then words; then themes, by a dictionary
    (default: the shipped one).

    `corrected`: fields of the header that a person has set, in place of what the text seems to say.
    """
    body, items = outline(text)
    header = replace(read_header(text, body.start), **corrected)
    citations = find_citations(text, opening(text, body.start), ()) + find_citations(text, body, items)
    named = find_named(text, body, items, citations)
    citations = identify(with_full_subjects(text, citations, named), header)
    events = find_events(text, header, body, items, citations, named)
    words = segment(text, [item.span for item in items], citations)
    hits = find_hits(text, items, words, citations, events, dictionary)
    return Analysis(
        text=text,
        header=header,
        items=_measured(items, words, hits, dictionary),
        citations=citations,
        named_documents=named,
        carries_out=find_chain(text, citations, named),
        events=events,
        hits=hits,
        words=words,
    )


def _measured(
    items: Sequence[Item], words: Sequence[Span], hits: Sequence[Hit], dictionary: Dictionary | None
) -> tuple[Item, ...]:
    """Items with their number of words, their themes, and whether they are mere headings."""
    starts = [word.start for word in words]
    parents = {item.path[:place] for item in items for place, char in enumerate(item.path) if char == "."}
    measured = []
    for item in items:
        count = bisect_left(starts, item.span.end) - bisect_left(starts, item.span.start)
        heading = item.path in parents and count <= HEADING_WORDS
        measured.append(replace(item, words=count, heading=heading, themes=themes_of(item, hits, dictionary)))
    return tuple(measured)
