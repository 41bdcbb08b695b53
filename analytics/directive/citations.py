"""Clean text → every place where it names an official document by its number.

The number with its symbol is found first; the word of the type stands before it, the date and the issuer on either
side. A number without a type word counts only where it goes on with a list or carries a known symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from analytics.directive import rules, symbols
from analytics.directive.issuers import issuer_at, issuer_of_act
from analytics.directive.outline import item_at
from analytics.directive.short_forms import find_short_forms
from analytics.directive.surroundings import SAME_DAY, said_for_all, surroundings
from analytics.model import Citation, Item, Span, plain_number
from analytics.vietnamese import SYLLABLE, UPPER

_CORE = re.compile(symbols.NUMBER_AND_SYMBOL)
_INSIDE_NUMBER = re.compile(r"[\d/.,\-–]$|\d[ -]$")  # what stands before is part of a longer number
_LIST_GLUE = re.compile(r"[ ,;]*(?:và|cùng|,|;)? ?(?:số ?)?")
# "Văn bản của Đảng ủy Khối: …", "các nghị quyết của Bộ Chính trị: số 57-NQ/TW …"
_LEAD_ISSUER = re.compile(
    r"(?:[Vv]ăn bản|(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|(?<!\d)\d{1,2}) (?!Ban|Bộ|Sở)\w+(?: \w+)?)"
    r"(?: (?!của)[“\"]?\w+[”\"]?){0,3} của "
)
_NO_BODIES = ("Đảng", "Nhà nước", "Trung ương")  # levels: "Văn bản của Trung ương: …"
_CITES = re.compile(r"(?:thực hiện|triển khai|thi hành|cụ thể h(?:óa|oá)|sửa đổi|bổ sung|thay thế|theo)(?: các)? $")
_SAME_DAY = re.compile(SAME_DAY)
_COLON = re.compile(r"(?:,? (?:bao )?gồm| như sau)?(?:,? (?:bao )?gồm)? ?:")
_SENTENCE_ENDS = re.compile(rf"[\w)”]{{2}}(?<!TP)(?<!Tp)\. [{UPPER}]")
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


@dataclass(frozen=True, slots=True)
class _Lead:
    """The body that a paragraph names for what follows a colon; `opens`: the paragraph begins with it."""

    end: int
    issuer: str
    opens: bool


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
    return tuple(_with_issuers(text, found, items))


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
            if same_type and _are_listed(text, head.span.end, after):
                shared[-1] = replace(after, type=head.type)
                head = replace(head, symbol=after.symbol, type_by_symbol=after.type_by_symbol)
        shared.append(head)
    return shared[::-1]


def _are_listed(text: str, end: int, after: _Head | Citation) -> bool:
    """Whether nothing but the sign of a list stands between `end` and the next number."""
    return _LIST_GLUE.fullmatch(text, end, after.span.start) is not None


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a number goes on with the list that the one ending at `end` belongs to: "42-NQ/TW, 43-NQ/TW"."""
    if start - end > _LONGEST_NAME:
        return False
    end = surroundings(text, Span(end, end), end, start).extent.end
    return _LIST_GLUE.fullmatch(text, end, start) is not None


def _citation(text: str, head: _Head, floor: int, limit: int, items: tuple[Item, ...]) -> Citation:
    around = surroundings(text, head.span, floor, limit)
    item = item_at(items, head.span)
    issuer = around.issuer or head.issuer
    if issuer is None and text.endswith("tại ", 0, head.span.start):
        actor = issuer_of_act(text, head.span.start, max(floor, head.span.start - _CLAUSE))
        issuer = _of_symbol(head.symbol, actor)
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


def _with_issuers(text: str, found: Sequence[Citation], items: tuple[Item, ...]) -> Iterator[Citation]:
    """Issuers shared by a list ("… và …, của Chính phủ") or named by the paragraph ("Văn bản của Đảng ủy Khối: …")."""
    shared: list[Citation] = []
    for before, citation in zip([*reversed(found[:-1]), None], reversed(found), strict=False):
        after = shared[-1] if shared else None
        if after and _are_listed(text, citation.extent.end, after) and not _is_apart(text, before, citation, after):
            citation = _sharing(text, citation, after)
        shared.append(citation)
    by_path = {item.path: item for item in items}
    leads: dict[str, list[_Lead]] = {}  # by item, as they are asked for
    previous: Citation | None = None
    for citation in reversed(shared):
        if previous and citation.issuer is None and _acts_on_both(text, previous, citation):
            citation = replace(citation, issuer=previous.issuer)
        if previous and citation.date is None and _SAME_DAY.match(text, citation.span.end):
            citation = replace(citation, date=previous.date if previous.item == citation.item else None)
        previous = citation
        if citation.issuer is None and citation.item is not None:
            named = _of_symbol(citation.symbol, _led_by(text, by_path, leads, citation))
            citation = replace(citation, issuer=named) if named else citation
        yield citation


def _led_by(text: str, items: Mapping[str, Item], leads: dict[str, list[_Lead]], citation: Citation) -> str | None:
    """The body that the paragraph, or the heading above it, names for what follows: "Văn bản mới của Thành ủy:".

    A lead that opens its paragraph holds to its end, one in the midst to the end of its sentence.
    """
    path = citation.item or ""
    while path in items:
        if path not in leads:
            leads[path] = list(_lead_issuers(text, items[path]))
        lead = next((lead for lead in reversed(leads[path]) if lead.end <= citation.span.start), None)
        if lead is not None:
            if path != citation.item:
                holds = not text[lead.end : items[path].span.end].strip()
            else:
                holds = lead.opens or not _SENTENCE_ENDS.search(text, lead.end, citation.span.start)
            return lead.issuer if holds else None
        path = path.rpartition(".")[0]
    return None


def _is_apart(text: str, before: Citation | None, citation: Citation, after: Citation) -> bool:
    """Whether a citation is cited by the one before it, and a semicolon ends both: "A … về thực hiện B; |C của X"."""
    if before is None or ";" not in text[citation.extent.end : after.span.start]:
        return False
    between = text[before.extent.end : citation.span.start]
    return ";" not in between and _CITES.search(between) is not None


def _acts_on_both(text: str, citation: Citation, after: Citation) -> bool:
    """Whether the body that stands before one citation issued the next one too: "X ban hành A và B"."""
    before = citation.extent.start < citation.span.start
    return before and _are_listed(text, citation.extent.end, after)


def _sharing(text: str, citation: Citation, after: Citation) -> Citation:
    """A citation with what the one after it prints for both.

    "Nghị quyết số 42-NQ/TW, 43-NQ/TW ngày … của …" share day and issuer, and so does what is said of all ("đều ngày …
    của …"). Two with the same type word, or of one body joined by "và", share the issuer alone.
    """
    all_of_them = after.printed[0].isdigit() or said_for_all(text, after.extent)
    same_type = citation.type == after.type
    same_body = symbols.body(citation.symbol) == symbols.body(after.symbol)
    between = text[citation.extent.end : after.span.start]
    joined = " và " in between and same_body
    # behind a semicolon "18-KH/BCĐ35; |Kế hoạch số 31/KH-UBND … của UBND tỉnh" is another body's
    may_be_its_own = ";" not in between and _of_symbol(citation.symbol, after.issuer) is not None
    may_share = all_of_them or joined or (same_type and (same_body or may_be_its_own))
    day = citation.date or (after.date if all_of_them else None)
    issuer = citation.issuer or (after.issuer if may_share else None)
    if (day, issuer) == (citation.date, citation.issuer) or None in (citation.symbol, after.symbol):
        return citation
    return replace(citation, date=day, issuer=issuer)


def _of_symbol(symbol: str | None, issuer: str | None) -> str | None:
    """A body that is not named beside the number, where the symbol may be its own."""
    return issuer if issuer is not None and symbols.belongs_to(symbol, issuer) else None


def _lead_issuers(text: str, item: Item) -> Iterator[_Lead]:
    """Each lead of a paragraph that names a body for what follows it."""
    for lead in _LEAD_ISSUER.finditer(text, item.span.start, item.span.end):
        named = issuer_at(text, lead.end(), item.span.end)
        colon = _COLON.match(text, named[1], item.span.end) if named else None
        if named and colon and named[0] not in _NO_BODIES and not named[0].endswith(" số"):  # "của Kế hoạch số: 46"
            opens = not any(c.isalpha() for c in text[item.span.start : lead.start()])
            yield _Lead(colon.end(), named[0], opens)


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
