"""What a reader marks in a paper: citations, events, themes, each with what it is in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analytics.corpus.tallies import UNRESOLVED, event_key
from analytics.corpus.whole_paper import WholePaper
from analytics.model import Citation, Event, Hit, Span
from analytics.vietnamese import EVENT_KINDS, capital, format_date
from pages.parts import labels

CITATION, EVENT, THEME = KINDS = ("vien-dan", "su-kien", "chu-de")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked place: of which kind, what it names (`code` as evidence has it), what is said of it, and whether it
    stands in an item: what does not is read and not counted."""

    span: Span
    kind: str
    code: str
    name: str
    said: tuple[str, ...]
    counted: bool = True


def marks_of(whole: WholePaper, names: Mapping[str, str]) -> tuple[Mark, ...]:
    """All marks of a paper, in the order of its text; `names`: code of a theme → its name."""
    return tuple(sorted(_marks(whole, names), key=lambda mark: (mark.span.start, -mark.span.end, mark.kind)))


def _marks(whole: WholePaper, names: Mapping[str, str]) -> Iterator[Mark]:
    for citation in whole.paper.citations:
        yield _citation(citation, whole.document(citation))
    for event in whole.paper.events:
        yield _event(event)
    for hit in whole.hits:
        yield _hit(hit, names)


def _citation(citation: Citation, code: str) -> Mark:
    said = [_dated(citation), labels.library.ABOUT_WHAT.format(citation.subject) if citation.subject else ""]
    if UNRESOLVED in code:
        said.append(labels.library.UNRESOLVED)
    return _mark(citation, CITATION, code, citation.document or citation.designation, said)


def _dated(citation: Citation) -> str:
    """ "Nghị quyết ngày 30/01/2023 của Bộ Chính trị", as far as it is printed."""
    day = labels.library.ISSUED_ON.format(format_date(citation.date)) if citation.date else ""
    issuer = labels.library.ISSUED_BY.format(citation.issuer) if citation.issuer else ""
    return capital(" ".join(filter(None, (citation.type, day, issuer))))


def _event(event: Event) -> Mark:
    days = [format_date(day) for day in (event.on, event.until) if day]
    said = [EVENT_KINDS[event.kind], labels.library.DAYS.format(" - ".join(days)) if days else labels.library.NO_DAY]
    if event.years:
        said.append(labels.library.YEARS.format(event.years))
    if event.origin:
        said.append(labels.library.ORIGIN.format(format_date(event.origin)))
    return _mark(event, EVENT, event_key(event.name), event.name, said)


def _hit(hit: Hit, names: Mapping[str, str]) -> Mark:
    said = [labels.library.FOUND_BY.format(hit.phrase), labels.library.INCIDENTAL if hit.incidental else ""]
    return _mark(hit, THEME, hit.theme, f"{hit.theme} {names.get(hit.theme, '')}", said)


def _mark(place: Citation | Event | Hit, kind: str, code: str, name: str, said: list[str]) -> Mark:
    """With a word about what is not counted: the opening of a paper, its recipients."""
    counted = place.item is not None
    told = (*said, "" if counted else labels.library.UNCOUNTED)
    return Mark(place.span, kind, code, name, tuple(filter(None, told)), counted)
