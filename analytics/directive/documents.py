"""Which document a citation means, as far as one directive and the register of central documents can tell.

Numbering starts again, so the year of issue belongs to the identity; a local number belongs to its body. Where several
documents fit, or none, the citation stays unresolved: never guess.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from analytics.directive import rules, symbols
from analytics.model import Citation, Header, designation
from analytics.vietnamese import LOWER, UPPER, fold

_PLACE = re.compile(
    rf"(?:tỉnh|[Tt]hành phố|huyện|thị xã|quận|xã|phường|[uủ][ỷy]) ((?:(?!Khối)[{UPPER}][{LOWER}]+ ?)+)$"
)
_COMMITTEE = re.compile(r"^(?:Ban Thường vụ|Ban Chấp hành|Thường trực) (?=[A-ZĐ])")
_TERM = re.compile(r"kh(?:óa|oá) ([IVX]+)")


def identify(citations: Sequence[Citation], header: Header) -> tuple[Citation, ...]:
    """Citations with their `document`; one without a date joins the only candidate issued before the directive."""
    dated = tuple(replace(c, document=identity(c, header)) for c in citations)
    known: dict[str, set[tuple[str, Citation]]] = {}
    for citation in dated:
        if citation.document:
            known.setdefault(_plain_number(citation.number), set()).add((citation.document, citation))
    return tuple(c if c.document else replace(c, document=_only_candidate(c, known, header)) for c in dated)


def identity(citation: Citation, header: Header) -> str | None:
    """ "36-NQ/TW (2023)", "1127-CV/ĐUK (2023), Đảng ủy Khối các cơ quan tỉnh Lạng Sơn".

    None without symbol or year of issue, and for a local number whose body is not told.
    """
    year = citation.date.year if citation.date else citation.year
    if citation.symbol is None or year is None:
        return None
    name = f"{replace(citation, number=_plain_number(citation.number)).designation} ({year})"
    if symbols.level(citation.symbol) == "central":
        return name
    scope = _scope(citation, header)
    return f"{name}, {scope}" if scope else None


def _scope(citation: Citation, header: Header) -> str | None:
    """The body that a local number belongs to, with its province; None where neither is told.

    A province has one Tỉnh ủy, whichever of its committees signs ("…/TU" of "Ban Thường vụ", of "Ban Chấp hành Đảng bộ
    tỉnh"). The office's own symbol is its own unless the issuer names another place.
    """
    ending = symbols.ending(citation.symbol or "")
    named = _PLACE.search(citation.issuer or "")
    place = named[1] if named else header.place
    if ending.endswith("TU") and symbols.level(citation.symbol) == "province":
        return f"{ending} {place}" if place else None
    if (header.symbol or "").endswith(f"/{ending}") and place == header.place:
        return header.office
    if citation.issuer is None:
        return None
    issuer = _COMMITTEE.sub("", citation.issuer).replace("uỷ", "ủy")  # the office, whichever of its committees signs
    return issuer if named or not place else f"{issuer} {place}"


def _only_candidate(citation: Citation, known: dict[str, set[tuple[str, Citation]]], header: Header) -> str | None:
    """The one document of that number, and of that body where one is printed, issued before the month ends."""
    number = _plain_number(citation.number)
    candidates = {
        document
        for document, other in known.get(number, ())
        if _same_kind(citation, other.symbol, other.type)
        and (citation.issuer is None or _scope(citation, header) == _scope(other, header))
    }
    before = _end_of_month(header.month)
    if citation.issuer is None or _is_central(citation.issuer):
        candidates |= {
            document
            for document, row in _register_by_number().get(number, ())
            if _same_kind(citation, row.symbol, row.type)
            and before is not None
            and row.date <= before
            and _same_term(citation.issuer, row.issuer)
        }
    return candidates.pop() if len(candidates) == 1 else None


def _same_kind(citation: Citation, symbol: str | None, kind: str) -> bool:
    return citation.symbol == symbol if citation.symbol else fold(citation.type) == fold(kind)


def _same_term(issuer: str | None, other: str) -> bool:
    """ "khóa XI" is not "khóa XIII"; where one of them prints none they may be the same."""
    terms = [_TERM.search(name or "") for name in (issuer, other)]
    return None in terms or terms[0][1] == terms[1][1]  # type: ignore[index]


def _is_central(issuer: str) -> bool:
    return (fold(issuer) + " ").startswith(_central_names())


@cache
def _central_names() -> tuple[str, ...]:
    bodies = [body for body in rules.issuing_bodies() if body.level == "central"]
    return tuple(fold(name) + " " for body in bodies for name in body.names)


def _plain_number(number: str) -> str:
    return number.lstrip("0") or "0"


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
        if symbols.level(symbol) == "central":
            name = designation(_plain_number(row.number), row.year, symbol)
            rows[f"{name} ({row.date.year})"] = replace(row, symbol=symbol)
    return rows


@cache
def _register_by_number() -> dict[str, tuple[tuple[str, rules.RegisteredDocument], ...]]:
    found: dict[str, tuple[tuple[str, rules.RegisteredDocument], ...]] = {}
    for identity_, row in register().items():
        number = _plain_number(row.number)
        found[number] = (*found.get(number, ()), (identity_, row))
    return found
