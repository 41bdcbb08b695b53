"""The level of the body that issued a document: central, province, bloc, district, commune, or unknown."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analytics.directive import rules, symbols
from analytics.vietnamese import UPPER, fold

CENTRAL, PROVINCE, BLOC, DISTRICT, COMMUNE, UNKNOWN = "central", "province", "bloc", "district", "commune", "unknown"
LEVELS = (CENTRAL, PROVINCE, BLOC, DISTRICT, COMMUNE, UNKNOWN)  # from the top down

# the lists know the assemblies of our time, papers cite older ones: "26/2001/QH10"
_ASSEMBLY = re.compile(r"(?:UBTV)?QH\d{1,2}")
_COMMITTEE = re.compile(
    r"(?P<bloc>^ĐUK)|(?P<commune>^ĐU[XP]$)|(?P<district>HU|QU|ThU)$|(?P<province>TU)$|(?P<central>TW)$"
)
# a ministry's letters that others have too: "KH-BTC" of a contest's "Ban Tổ chức", "BHXH" of a province's office
_SHARED = ("BTC", "BCT", "BNV", "BHXH", "NHNN")
_END = rf"(?= [{UPPER}\d]|$|[,;)])"  # "xã Hải Yến", "phường 5", "UBND xã"; not "kinh tế - xã hội"
_COMMITTEE_OF = r"(?: [uủ][ỷy]| ?đoàn)\b"
_PLACES = (
    (COMMUNE, re.compile(rf"(?<![Tt]hị )(?<![Tt]ác )\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu){_END}")),
    (DISTRICT, re.compile(rf"\b(?:[Hh]uyện|[Qq]uận|[Tt]hị xã){_END}|\b(?:[Hh]uyện|[Qq]uận|[Tt]hị){_COMMITTEE_OF}")),
    (BLOC, re.compile(r"\bKhối\b")),
    (PROVINCE, re.compile(rf"\b[Tt]ỉnh(?:{_END}|{_COMMITTEE_OF})")),
)
_CITY = re.compile(rf"\b(?:[Tt]hành (?:phố|[uủ][ỷy]|đoàn) |TP(?:\. ?| ))(?P<name>[{UPPER}]\w*(?: [{UPPER}]\w*)*)")
_OF_THE_STATE = re.compile(r"\b(?:Trung ương|[Qq]uốc gia|Chính phủ)\b")


@lru_cache(maxsize=16_384)
def level_of(symbol: str | None, issuer: str | None) -> str:
    """The level of a document by its canonical symbol and the printed name of its issuer; one of `LEVELS`.

    Symbols that only one level uses tell it: a central body's ("NQ/TW", "QĐ-TTg", "QH15"), "TU", "HU", "ĐUK". Others
    are used at several, so the issuer comes first ("UBND huyện Cao Lộc" signs as UBND): the place in its name, else
    the level of its name in the list; then the level that the list gives the symbol. Never raises.
    """
    return _by_symbol(symbol or "") or _by_issuer(issuer or "") or _by_default(symbol or "") or UNKNOWN


def _by_symbol(symbol: str) -> str | None:
    ending = symbols.ending(symbol)
    committee = _COMMITTEE.search(ending)
    if committee:
        return committee.lastgroup
    if _ASSEMBLY.fullmatch(ending):
        return CENTRAL
    return CENTRAL if symbols.level(symbol) == CENTRAL and symbols.body(symbol) not in _SHARED else None


def _by_issuer(printed: str) -> str | None:
    """By the smallest place named, for "UBND xã A, huyện B" is the commune's; else by the list."""
    issuer = printed.title() if printed.isupper() else printed  # "UBND HUYỆN CAO LỘC"
    named = next((level for level, words in _PLACES if words.search(issuer)), None)
    if named:
        return named
    city = _CITY.search(issuer)
    if city:  # "thành phố Hà Nội" is no smaller than a province, "thành phố Lạng Sơn" lies in one
        return PROVINCE if fold(city["name"]) in _central_cities() else DISTRICT
    return CENTRAL if _OF_THE_STATE.search(issuer) else _listed(issuer)


def _by_default(symbol: str) -> str | None:
    """The level of the list; a Party committee's "KH/BTC" is not the ministry's."""
    if symbols.body(symbol) in _SHARED and "/" in symbol:
        return None
    return symbols.level(symbol)


def _listed(issuer: str) -> str | None:
    """The level of the longest listed name that a body's name begins with, where the list gives but one."""
    words = fold(issuer).split(" ")
    heads = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    found = next((_levels_by_name()[head] for head in heads if head in _levels_by_name()), frozenset())
    return next(iter(found)) if len(found) == 1 else None


@cache
def _levels_by_name() -> dict[str, frozenset[str]]:
    """Folded name or alias → levels; "Thành ủy" is a province's and a district's."""
    found: dict[str, frozenset[str]] = {}
    for body in rules.issuing_bodies():
        for name in body.names:
            found[fold(name)] = found.get(fold(name), frozenset()) | {body.level}
    return found


@cache
def _central_cities() -> frozenset[str]:
    """Folded names of the cities that are provinces; the list of provinces does not say which are."""
    return frozenset(map(fold, ("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh", "HCM")))
