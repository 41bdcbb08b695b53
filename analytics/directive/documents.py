"""Which document a citation means, as far as one directive and the register of central documents can tell.

Numbering starts again, so the year of issue belongs to the identity; a local number belongs to its body. Where several
documents fit, or none, the citation stays unresolved: never guess.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from analytics.directive import rules, symbols
from analytics.model import Citation, Header
from analytics.vietnamese import fold

_OWN_COMMITTEE = ("TU", "BTGTU", "BTCTU", "BDVTU", "BNCTU", "UBKTTU", "VPTU", "BTGDVTU", "ĐUK", "BTG")


def identify(citations: Sequence[Citation], header: Header) -> tuple[Citation, ...]:
    """Citations with their `document`; one without a date joins the only candidate issued before the directive."""
    dated = tuple(replace(c, document=identity(c, header)) for c in citations)
    known = {c.document: c for c in dated if c.document}
    return tuple(c if c.document else replace(c, document=_only_candidate(c, known, header)) for c in dated)


def identity(citation: Citation, header: Header) -> str | None:
    """ "36-NQ/TW (2023)", "1127-CV/ĐUK (2023), Đảng ủy Khối các cơ quan tỉnh"; None without symbol or year of issue."""
    year = citation.date.year if citation.date else citation.year
    if citation.symbol is None or year is None:
        return None
    number = citation.number.lstrip("0") or "0"
    name = replace(citation, number=number).designation
    scope = _scope(citation, header)
    return f"{name} ({year})" + (f", {scope}" if scope else "")


def _scope(citation: Citation, header: Header) -> str | None:
    """The body that a local number belongs to; None for central symbols.

    Committees of the directive's own province ("TU", "ĐUK") go by the office that writes; others by the printed issuer.
    """
    symbol = citation.symbol or ""
    if symbols.level(symbol) == "central":
        return None
    if symbol.replace("-", "/").rsplit("/", 1)[-1] in _OWN_COMMITTEE:
        return header.office or citation.issuer
    issuer = citation.issuer or header.office
    return issuer.removesuffix(f" {header.place}") if issuer else None  # "UBND tỉnh Lạng Sơn" is this "UBND tỉnh"


def _only_candidate(citation: Citation, known: dict[str, Citation], header: Header) -> str | None:
    before = _end_of_month(header.month)
    candidates = {
        document
        for document, other in known.items()
        if _fits(citation, other.number, other.symbol, other.type, other.date, before)
    }
    candidates |= {
        identity
        for identity, row in register().items()
        if _fits(citation, row.number, row.symbol, row.type, row.date, before)
    }
    return candidates.pop() if len(candidates) == 1 else None


def _fits(
    citation: Citation, number: str, symbol: str | None, kind: str, issued: date | None, before: date | None
) -> bool:
    same_number = citation.number.lstrip("0") == number.lstrip("0")
    same_kind = citation.symbol == symbol if citation.symbol else fold(citation.type) == fold(kind)
    return same_number and same_kind and (issued is None or before is None or issued <= before)


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
            joint = "-" if "/" in symbol else "/"
            number = row.number.lstrip("0") + (f"/{row.year}/" if row.year else joint)
            rows[f"{number}{symbol} ({row.date.year})"] = replace(row, symbol=symbol)
    return rows
