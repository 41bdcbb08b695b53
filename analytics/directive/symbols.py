"""Numbers and symbols of official documents: which there are, how each is written, what type they stand for.

A symbol names the type and the body: "NQ/TW", "QĐ-TTg", "BTTTT-CBC". Canonical form mends case, Đ for D and the
separator; every other letter stays as printed ("TT-TTCT"), to be pointed at by a check.
"""

from __future__ import annotations

import re
from functools import cache

from analytics.directive import rules
from analytics.vietnamese import fold

SEPARATOR = r" ?[-–—/] ?"
PART = r"[A-ZĐƯ](?:[A-Za-zĐđƯÂÔ&]|\.(?=[A-ZĐƯ])){0,17}\d{0,2}"
NUMBER_AND_SYMBOL = (
    rf"(?P<number>[0-9]\d{{0,4}}[a-zđ]?)(?:{SEPARATOR}(?P<year>(?:19|20)\d\d))?(?:{SEPARATOR}| )"
    rf"(?P<symbol>{PART}(?:{SEPARATOR}{PART}(?:[-–—/]{PART}){{0,2}})?)(?![^\W_])"
)
_EITHER = ("BTC", "BCT", "BNV", "BCĐ")  # "BTC" is Bộ Tài chính and, of a Party committee, Ban Tổ chức
_SPLIT = re.compile(r" ?([-–—/]) ?")


def canonical(printed: str) -> str:
    """ "Ctr/TU" → "CTr/TU", "CD-TTg" → "CĐ-TTg", "CT-TW" → "CT/TW" (Party body), "QĐ/TTg" → "QĐ-TTg" (State body)."""
    pieces = _SPLIT.split(printed)
    parts = [_known_spelling(part) for part in pieces[::2]]
    separators = ["/" if s == "/" else "-" for s in pieces[1::2]]
    if len(parts) == 2:
        if parts[1] in _EITHER:
            pass
        elif _system(parts[1]) == "party":
            separators = ["/"]
        elif _system(parts[1]) == "state":
            separators = ["-"]
    return "".join(a + b for a, b in zip(parts, [*separators, ""], strict=True))


def is_plausible(symbol: str, year: str | None) -> bool:
    """Whether a run of letters can be a symbol: two parts, or one after a year; each in capitals or known."""
    parts = _SPLIT.split(symbol)[::2]
    if len(parts) < 2 and year is None:
        return False
    return all(sum(c.isupper() for c in part) >= 2 or _spelling_key(part) in _spellings() for part in parts)


def is_known(symbol: str) -> bool:
    """Whether a symbol holds an abbreviation of a document type or of a body that the lists know."""
    parts = canonical(symbol).replace("-", "/").split("/")
    return parts[0] in _types_by_abbreviation() or parts[0] in _systems() or parts[-1] in _systems()


def type_by_symbol(symbol: str) -> str | None:
    """The type that the abbreviation names: "CV/ĐU" → "công văn"; None where two are possible ("QĐ/TW") or none."""
    first, _, rest = symbol.replace("-", "/").partition("/")
    if first in _systems() and rest and first not in _types_by_abbreviation():
        return "công văn"  # state offices write the body first: 1369/BTTTT-CBC
    types = possible_types(symbol)
    return next(iter(types)) if len(types) == 1 else None


@cache
def possible_types(symbol: str) -> frozenset[str]:
    """The types that the abbreviation in a canonical symbol may stand for: "QĐ/TW" is quyết định and quy định."""
    first, _, rest = symbol.replace("-", "/").partition("/")
    system = _system(ending(rest)) or ("party" if "/" in symbol else "state" if rest else None)  # by its separators
    return frozenset(t for t, of in _types_by_abbreviation().get(first, ()) if system is None or of in (system, "both"))


def belongs_to(symbol: str | None, issuer: str) -> bool:
    """Whether a symbol may be of a body given by name: "KH/ĐUK" of "Đảng ủy Khối", not "CTr/TU"; unknown ones may."""
    own, last = _symbols_of(issuer), body(symbol)
    return not own or last not in _systems() or last in own


def ending(symbol: str) -> str:
    """The last part of a symbol, which names the body: "TU" of "CTr/TU"."""
    return symbol.replace("-", "/").rsplit("/", 1)[-1]


def body(symbol: str | None) -> str:
    """The part of a symbol that names a listed body: "UBND" of "UBND-TH" and of "QĐ-UBND"; else its last part."""
    parts = (symbol or "").replace("-", "/").split("/")
    return next((part for part in reversed(parts) if part in _systems()), parts[-1])


def level(symbol: str | None) -> str | None:
    """Level of the body at the end (or, in a State letter, the head) of a symbol: central, province, bloc, district."""
    parts = (symbol or "").replace("-", "/").split("/")
    return next((_levels()[part] for part in (*reversed(parts[1:]), parts[0]) if part in _levels()), None)


def _system(part: str) -> str | None:
    return _systems().get(part)


def _spelling_key(part: str) -> str:
    return part.casefold().replace("đ", "d")


def _known_spelling(part: str) -> str:
    """The one known abbreviation that differs from a part in case or Đ/D only; the part itself where it is known."""
    known = _spellings().get(_spelling_key(part), set())
    return next(iter(known)) if part not in known and len(known) == 1 else part


@cache
def _spellings() -> dict[str, set[str]]:
    spellings: dict[str, set[str]] = {}
    for written in (*_types_by_abbreviation(), *_systems()):
        spellings.setdefault(_spelling_key(written), set()).add(written)
    return spellings


@cache
def _types_by_abbreviation() -> dict[str, tuple[tuple[str, str], ...]]:
    """Abbreviation → its types with their system; "chương trình hành động" gives way to "chương trình"."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rules.document_types():
        same_word = any(row.type.startswith(t) for t, _ in found.get(row.abbreviation, ()))
        if row.abbreviation and not same_word:
            found[row.abbreviation] = (*found.get(row.abbreviation, ()), (row.type, row.system))
    return found


@cache
def _systems() -> dict[str, str]:
    return {body.symbol: body.system for body in rules.issuing_bodies() if body.symbol}


def _symbols_of(body: str) -> frozenset[str]:
    """The symbols of the longest listed name that a body's name begins with: "Thành ủy" is TU or ThU."""
    words = fold(body).split(" ")
    heads = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((_by_name()[head] for head in heads if head in _by_name()), frozenset())


@cache
def _by_name() -> dict[str, frozenset[str]]:
    """Folded name or alias → symbols of the bodies that bear it."""
    found: dict[str, frozenset[str]] = {}
    for body_ in rules.issuing_bodies():
        for name in body_.names:
            found[fold(name)] = found.get(fold(name), frozenset()) | ({body_.symbol} - {""})
    return found


@cache
def _levels() -> dict[str, str]:
    return {body.symbol: body.level for body in rules.issuing_bodies() if body.symbol}
