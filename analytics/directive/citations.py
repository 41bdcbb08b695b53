"""Clean text → every place where it names an official document by its number.

The number with its symbol is found first; the word of the type stands before it, the date and the issuer on either
side. A number without a type word counts only where it goes on with a list or carries a known symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from analytics.directive import rules, symbols
from analytics.directive.issuers import issuer_at, issuer_of_act
from analytics.directive.outline import item_at
from analytics.directive.shared_issuers import are_listed, of_symbol, with_issuers
from analytics.directive.short_forms import find_short_forms
from analytics.directive.surroundings import surroundings
from analytics.model import Citation, Item, Span, plain_number
from analytics.vietnamese import SYLLABLE

_CORE = re.compile(symbols.NUMBER_AND_SYMBOL)
_INSIDE_NUMBER = re.compile(r"[\d/.,\-–]$|\d[ -]$")  # what stands before is part of a longer number
_OF_BODY = re.compile(r" (?:mới )?của (?=[A-ZĐ])")
_SHORT_TYPE = re.compile(r"(?<!\w)(?P<type>[A-ZĐ][A-Za-zĐđ]{0,3}) (?i:số):? ?$")  # "KH số 77-KH/TU"
_LAW_BEFORE = re.compile(
    r"(?<!\w)(?P<type>Bộ luật|Luật|Pháp lệnh) [^;:.()\n\d]{3,60} \(?số $"
)  # "Luật Đất đai số 31/2024/QH15", "Luật Đất đai (số 45/2013/QH13)"
_CLAUSE = 200  # how far before a number the body that acts is looked for
_LONGEST_NAME = 80  # how far before a number the type with a law's name or a body is looked for


@dataclass(frozen=True, slots=True)
class _Head:
    """A number with its type word: what is printed of a citation."""

    span: Span
    type: str
    number: str
    year: int | None = None
    symbol: str | None = None
    type_by_symbol: str | None = None
    issuer: str | None = None  # "Nghị quyết của Bộ Chính trị số 36-NQ/TW"


def find_citations(text: str, body: Span, items: tuple[Item, ...] = ()) -> tuple[Citation, ...]:
    """Every citation of the body in the order of the text; `items` give the paragraph headings that name an issuer."""
    full = list(_full_forms(text, body))
    known = {(head.type, plain_number(head.number)): head.span.end for head in reversed(full)}
    forms = find_short_forms(text, body, [head.span for head in full], known)
    short = [_Head(span, kind, number, year) for kind, number, year, span in forms]
    heads = _with_shared_symbols(text, sorted([*full, *short], key=lambda head: head.span))
    found: list[Citation] = []
    floor = body.start
    for i, head in enumerate(heads):
        limit = heads[i + 1].span.start if i + 1 < len(heads) else body.end
        found.append(_citation(text, head, floor, limit, items))
        floor = found[-1].extent.end
    return tuple(with_issuers(text, found, items))


def _full_forms(text: str, body: Span) -> Iterator[_Head]:
    end, word = -1, ""
    for core in _CORE.finditer(text, body.start, body.end):
        if _INSIDE_NUMBER.search(text, max(0, core.start() - 2), core.start()):
            continue
        plausible = symbols.is_plausible(core["symbol"], core["year"])
        if not plausible and not _is_told(text, core, body.start):
            continue
        start, kind, issuer = _type_before(text, core.start(), body.start)
        if kind is None and end >= 0 and _goes_on(text, end, core.start()):
            kind = word
        if kind is None and not (plausible and symbols.is_known(core["symbol"])):
            continue
        symbol = symbols.canonical(core["symbol"])
        by_symbol = symbols.type_by_symbol(symbol)
        year = int(core["year"]) if core["year"] else None
        word, end = kind or by_symbol or "văn bản", core.end()
        yield _Head(Span(start, end), word, core["number"], year, symbol, by_symbol, issuer)


def _is_told(text: str, core: re.Match[str], start: int) -> bool:
    """Whether "số" says that a number with but one known part is a document's: "Công văn số 3517/UBND"."""
    apart = text[core.end("number") : core.start("symbol")].strip() in ("-", "–", "/")
    said = text[max(start, core.start() - 4) : core.start()].casefold().endswith("số ")
    return apart and said and symbols.is_known(core["symbol"])


def _with_shared_symbols(text: str, heads: list[_Head]) -> list[_Head]:
    """Heads in order; bare numbers of a list take the symbol that ends it: "các Nghị quyết số 42, 43, |44-NQ/TW"."""
    shared: list[_Head] = []
    for head in reversed(heads):
        after = shared[-1] if shared else None
        if after and head.symbol is None and head.year is None and after.symbol and text[after.span.start].isdecimal():
            same_type = head.type == after.type or after.type_by_symbol in (None, head.type)
            if same_type and are_listed(text, head.span.end, after.span.start):
                shared[-1] = replace(after, type=head.type)
                head = replace(head, symbol=after.symbol, type_by_symbol=after.type_by_symbol)
        shared.append(head)
    return shared[::-1]


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a number goes on with the list that the one ending at `end` belongs to: "42-NQ/TW, 43-NQ/TW"."""
    if start - end > _LONGEST_NAME:
        return False
    end = surroundings(text, Span(end, end), end, start).extent.end
    return are_listed(text, end, start)


def _citation(text: str, head: _Head, floor: int, limit: int, items: tuple[Item, ...]) -> Citation:
    around = surroundings(text, head.span, floor, limit)
    item = item_at(items, head.span)
    issuer = around.issuer or head.issuer
    if issuer is None and text.endswith("tại ", 0, head.span.start):
        actor = issuer_of_act(text, head.span.start, max(floor, head.span.start - _CLAUSE))
        issuer = of_symbol(head.symbol, actor)
    return Citation(
        type=head.type,
        number=head.number,
        year=head.year,
        symbol=head.symbol,
        date=around.date,
        issuer=issuer,
        printed=head.span.cut(text),
        span=head.span,
        extent=around.extent,
        type_by_symbol=head.type_by_symbol,
        term=around.term,
        subject=around.subject,
        item=item.path if item else None,
    )


def _type_before(text: str, end: int, start: int) -> tuple[int, str | None, str | None]:
    """(where it begins, the type word in lower case, the body in between) right before a number; (end, None, None)."""
    near = max(start, end - _longest_type())
    match = _type_ending_at(text, near, end)
    if match:
        return match.start("type"), match["type"].casefold(), None
    short = _SHORT_TYPE.search(text, max(start, end - 12), end)
    if short and len(types := symbols.possible_types(short["type"])) == 1:
        return short.start(), next(iter(types)), None
    near = max(start, end - _LONGEST_NAME)
    law = _LAW_BEFORE.search(text[near:end])
    if law:
        return near + law.start(), law["type"].casefold(), None
    return _type_of_body_before(text, near, end) or (end, None, None)


def _type_ending_at(text: str, near: int, end: int) -> re.Match[str] | None:
    """The type word with what may follow it up to `end`; tried only where the first syllable of one stands."""
    for syllable in SYLLABLE.finditer(text, near, end):
        if syllable[0].casefold() in _first_syllables():
            match = _type_pattern().match(text, syllable.start(), end)
            if match:
                return match
    return None


def _type_of_body_before(text: str, near: int, end: int) -> tuple[int, str, str] | None:
    """ "Nghị quyết của Bộ Chính trị số |36-NQ/TW": type and body before the number."""
    for of in _OF_BODY.finditer(text, near, end):
        kind = _type_ending_at(text, max(0, of.start() - _longest_type()), of.start())
        named = issuer_at(text, of.end(), end) if kind else None
        if kind and named and re.fullmatch(r"[ ,]*(?:số ?:? ?)?", text[named[1] : end]):
            return kind.start("type"), kind["type"].casefold(), named[0]
    return None


@cache
def _longest_type() -> int:
    """Length of the longest type word with all that may stand between it and the number."""
    return max(len(kind.type) for kind in rules.document_types()) + len(" hướng dẫn : số : ")


@cache
def _first_syllables() -> frozenset[str]:
    return frozenset(kind.type.split(" ")[0] for kind in rules.document_types())


@cache
def _type_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<type>(?i:{rules.type_words()}))"
        r"(?: hướng dẫn| liên ngành| chung| chuyên đề| hỏa tốc| hoả tốc| khẩn| mật)?"
        r"[ ,:]*(?:(?i:số) ?[:.]? ?)?$"
    )
