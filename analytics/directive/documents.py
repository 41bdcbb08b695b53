"""Which document a citation means, as far as one directive and a list of known documents can tell.

Numbering starts again, so the year of issue belongs to the identity; a local number belongs to its body. Where several
documents fit, or none, the citation stays unresolved: never guess.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from analytics.directive import rules, symbols
from analytics.directive.dates import TERM
from analytics.directive.levels import level_of
from analytics.model import Citation, Header, designation, plain_number
from analytics.vietnamese import LOWER, UPPER, fold

_PLACE = re.compile(
    rf"(?:tỉnh|[Tt]hành phố|huyện|thị xã|quận|xã|phường|[uủ][ỷy]) ((?:(?!Khối)[{UPPER}][{LOWER}]+ ?)+)\)?$"
)
_COMMITTEE = re.compile(r"^(?:Ban Thường vụ|Ban Chấp hành|Thường trực) (?=[A-ZĐ])")
# terms of the Central Committee with the day on which the congress that elected it closed
_TERMS_SINCE = (
    *(("VIII", date(1996, 7, 1)), ("IX", date(2001, 4, 22)), ("X", date(2006, 4, 25)), ("XI", date(2011, 1, 19))),
    *(("XII", date(2016, 1, 28)), ("XIII", date(2021, 2, 1)), ("XIV", date(2026, 1, 23))),
)
_TERM = re.compile(rf"{TERM} ([IVX]+)")


@dataclass(frozen=True, slots=True)
class Known:
    """A document that an undated citation may mean. `scope`: the body of a local number, None for a central one."""

    identity: str
    type: str
    symbol: str
    date: date | None
    year: int
    issuer: str | None
    scope: str | None
    term: str | None = None


KnownByNumber = Mapping[str, Sequence[Known]]  # number without leading zeros → documents


def identify(citations: Sequence[Citation], header: Header, known: KnownByNumber | None = None) -> tuple[Citation, ...]:
    """Citations with their `document`.

    One with a year of issue and, for a local number, a body tells it itself. One without joins the document that the
    paper cited in full before it, if but one fits; else the only one of `known` (default: the central register) that
    was issued before the directive's month ends. "Chỉ thị 15" with neither symbol nor body joins no document that other
    papers alone tell.
    """
    candidates = register_by_number() if known is None else known
    named: list[Citation] = []
    for citation in citations:
        number = plain_number(citation.number)
        document = identity(citation, header)
        if document is None:
            before = [c for c in named if c.document and plain_number(c.number) == number]
            fits = _meant_here(citation, before, header) or _meant_of(citation, candidates.get(number, ()), header)
            document = fits.pop() if len(fits) == 1 else None
        citation = citation if citation.document == document else replace(citation, document=document)
        named.append(citation)
    return tuple(named)


def _meant_here(citation: Citation, before: Sequence[Citation], header: Header) -> set[str | None]:
    """Documents of its number that the paper cited before and that a citation may say again."""
    fits = {c.document for c in before if _is_short_for(citation, c, header)}
    return fits or {c.document for c in before if _is_named_in(citation, c)}


def _meant_of(citation: Citation, known: Sequence[Known], header: Header) -> set[str | None]:
    """Known documents of its number that a citation may mean."""
    fits: set[str | None] = {k.identity for k in known if _fits(citation, k, header)}
    bare = citation.symbol is None and citation.issuer is None
    return fits if not bare or fits <= register().keys() else set()


def identity(citation: Citation, header: Header) -> str | None:
    """ "36-NQ/TW (2023)", "1127-CV/ĐUK (2023), Đảng ủy Khối các cơ quan tỉnh Lạng Sơn", "Quy định 37-QĐ/TW (2021)".

    The type belongs to it where the symbol stands for several: QĐ/TW is a quyết định or a quy định. None without symbol
    or year of issue, where the type cannot be told, and for a local number whose body is not told.
    """
    year = citation.date.year if citation.date else citation.year
    if citation.symbol is None or year is None:
        return None
    name = _name(
        citation.type, replace(citation, number=plain_number(citation.number)).designation, citation.symbol, year
    )
    if name is None or symbols.level(citation.symbol) == "central":
        return name
    scope = scope_of(citation, header)
    return f"{name}, {scope}" if scope else None


def scope_in(document: str) -> str | None:
    """The body in the identity of a local document; None in that of a central one."""
    return document.partition("), ")[2] or None


def level_of_citation(citation: Citation) -> str:
    """The level of the body that issued what is cited: by the document where it is known, else by what is printed."""
    if citation.document and scope_in(citation.document) is None:
        return "central"
    return level_of(citation.symbol, scope_in(citation.document) if citation.document else citation.issuer)


def scope_of(citation: Citation, header: Header) -> str | None:
    """The body that a local number belongs to, with its province; None where neither is told.

    A province has one Tỉnh ủy, whichever of its committees signs ("…/TU" of "Ban Thường vụ", of "Ban Chấp hành Đảng bộ
    tỉnh"). The office's own symbol is its own unless the issuer names another place.
    """
    ending = symbols.ending(citation.symbol or "")
    printed = _place_of(citation.issuer)
    place = printed or _home(citation, header)
    if ending.endswith("TU") and symbols.level(citation.symbol) == "province":
        return f"{ending} {place}" if place else None
    if (header.symbol or "").endswith(f"/{ending}") and place == _own_place(header):
        return header.office
    if citation.issuer is None:
        return None
    issuer = _COMMITTEE.sub("", citation.issuer).replace("uỷ", "ủy")  # the office, whichever of its committees signs
    if printed or _is_central(issuer):
        return issuer
    return f"{issuer} {place}" if place else None  # every province has a "Sở Y tế"


def _name(kind: str, printed: str, symbol: str, year: int) -> str | None:
    several = symbols.possible_types(symbol)
    if len(several) < 2:
        return f"{printed} ({year})"
    return f"{kind[0].upper()}{kind[1:]} {printed} ({year})" if kind in several else None


@lru_cache(maxsize=4096)
def _place_of(issuer: str | None) -> str | None:
    """The place that a body's name ends with, or the province that it names."""
    named = _PLACE.search(issuer or "")
    if named:
        return _canonical_place(named[1])
    folded = f" {fold(issuer or '')}"
    return next((name for key, name in _provinces().items() if folded.endswith(f" {key}")), None)


@lru_cache(maxsize=4096)
def _canonical_place(place: str) -> str:
    """A place with the spelling of the list: "Hồ Chí Minh" → "Thành phố Hồ Chí Minh", "Đăk Lăk" → "Đắk Lắk"."""
    folded = fold(place)
    return _provinces().get(folded) or _provinces().get(fold(f"Thành phố {place}")) or place


def _home(citation: Citation, header: Header) -> str | None:
    """The directive's own place, for a body named without one; None where the place was another one at that time."""
    return None if _merged_since(citation, header) else _own_place(header)


def _own_place(header: Header) -> str | None:
    """Where the office is: as its name says, else as the line of the day does."""
    return _place_of(header.issuer) or (_canonical_place(header.place) if header.place else None)


def _merged_since(citation: Citation, header: Header) -> bool:
    """Whether the province has been put together of several between the cited document and the directive."""
    merged = _mergers().get(_own_place(header))
    if merged is None or header.month is None:
        return False
    before = citation.date < merged if citation.date else citation.year is not None and citation.year < merged.year
    return before and f"{merged:%Y-%m}" <= header.month


def _is_short_for(citation: Citation, full: Citation, header: Header) -> bool:
    """Whether a citation without year says again what the paper cited in full: "Kết luận 76", "Đề án 06"."""
    if citation.symbol:
        same = citation.symbol == full.symbol and _type_fits(citation.type, full.type, citation.symbol)
    else:
        same = fold(citation.type) in (fold(full.type), fold(full.type_by_symbol or ""))
    same_term = _term(citation) is None or _term(full) in (None, _term(citation))
    same_year = citation.date is None or full.date is None or citation.date.year == full.date.year
    return same and same_term and same_year and (citation.issuer is None or _same_body(citation, full, header))


def _same_body(citation: Citation, full: Citation, header: Header) -> bool:
    if full.issuer is None or (_is_central(citation.issuer or "") and _is_central(full.issuer)):
        return True
    return scope_of(replace(citation, symbol=full.symbol), header) == scope_of(full, header)


def _is_named_in(citation: Citation, full: Citation) -> bool:
    """Whether a short form names what a document approves: "Đề án 06" of "Quyết định số 06/QĐ-TTg phê duyệt Đề án"."""
    return (
        citation.symbol is None
        and citation.issuer is None
        and f" {fold(citation.type)} " in f" {fold(full.subject or '')} "
    )


def _fits(citation: Citation, known: Known, header: Header) -> bool:
    """Whether an undated citation may mean a known document: kind, body and term, and issued before the month ends."""
    if citation.symbol:
        same = citation.symbol == known.symbol and _type_fits(citation.type, known.type, known.symbol)
    else:
        same = fold(citation.type) == fold(known.type)
    year = citation.date.year if citation.date else citation.year
    before = _end_of_month(header.month)
    if year is not None and year != known.year:
        return False
    if citation.date and known.date and citation.date != known.date:
        return False
    if not same or before is None or (known.date > before if known.date else known.year > before.year):
        return False
    if known.scope is not None:
        own = scope_of(replace(citation, symbol=known.symbol, year=known.year), header)
        return own == known.scope or (own is None and citation.issuer is None)
    same_term = _term(citation) in (None, _term(known))
    return same_term and (citation.issuer is None or _is_central(citation.issuer))


def _type_fits(kind: str, other: str, symbol: str) -> bool:
    """Of a symbol that stands for several types the printed words must agree, or one be the generic "văn bản"."""
    return len(symbols.possible_types(symbol)) < 2 or kind == other or "văn bản" in (kind, other)


def _term(document: Citation | Known) -> str | None:
    """The term printed with a document, else, for a central Party body's, the one that its day fell into."""
    printed = _TERM.search(document.issuer or "")
    if document.term or printed:
        return document.term or (printed[1] if printed else None)
    if document.date is None or symbols.ending(document.symbol or "") != "TW":
        return None
    begun = [term for term, since in _TERMS_SINCE if since < document.date]
    return begun[-1] if begun else None


@lru_cache(maxsize=4096)
def _is_central(issuer: str) -> bool:
    return (fold(issuer) + " ").startswith(_central_names())


@cache
def _central_names() -> tuple[str, ...]:
    bodies = [body for body in rules.issuing_bodies() if body.level == "central"]
    return tuple(fold(name) + " " for body in bodies for name in body.names)


@cache
def _provinces() -> dict[str, str]:
    """Folded name or alias → name, the longest first."""
    names = {fold(alias): p.name for p in rules.provinces() for alias in (p.name, *p.aliases)}
    return dict(sorted(names.items(), key=lambda pair: -len(pair[0])))


@cache
def _mergers() -> dict[str | None, date]:
    """Province → the day on which it was put together of several."""
    return {p.successor: p.valid_to for p in rules.provinces() if p.successor and p.valid_to}


def _end_of_month(month: str | None) -> date | None:
    if month is None:
        return None
    year, number = int(month[:4]), int(month[5:7])
    return date(year, number, calendar.monthrange(year, number)[1])


@cache
def register() -> dict[str, rules.RegisteredDocument]:
    """Identity → row of the central register, with its symbol in canonical form."""
    rows: dict[str, rules.RegisteredDocument] = {}
    for row in rules.documents():
        symbol = symbols.canonical(row.symbol)
        name = _name(row.type, designation(plain_number(row.number), row.year, symbol), symbol, row.date.year)
        if name and symbols.level(symbol) == "central":
            rows[name] = replace(row, symbol=symbol)
    return rows


@cache
def register_by_number() -> dict[str, tuple[Known, ...]]:
    """The central register as documents that an undated citation may mean."""
    found: dict[str, tuple[Known, ...]] = {}
    for name, row in register().items():
        known = Known(name, row.type, row.symbol, row.date, row.date.year, row.issuer, None)
        number = plain_number(row.number)
        found[number] = (*found.get(number, ()), known)
    return found
