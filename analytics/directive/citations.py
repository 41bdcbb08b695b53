"""Clean text → every place where it names an official document by its number.

The number with its symbol is found first; the word of the type stands before it, the date and the issuer on either
side. A number without a type word counts only where it goes on with a list or carries a known symbol.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from analytics.directive import rules, symbols
from analytics.directive.dates import FULL, SHORT, full_date
from analytics.directive.issuers import issuer_at, issuer_before, known_issuer_at
from analytics.directive.outline import item_at
from analytics.directive.short_forms import find_short_forms
from analytics.model import Citation, Item, Span
from analytics.vietnamese import UPPER

_CORE = re.compile(rf"(?<![\d/.,\-–])(?<!\d[ -]){symbols.NUMBER_AND_SYMBOL}")
_LIST_GLUE = re.compile(r"[ ,;]*(?:và|cùng|,|;)? ?(?:số ?)?")
_DATE_AFTER = re.compile(rf"[, ]{{0,3}}(?:\(? ?(?:ban hành |ký |cùng )?ngày|\() ?(?:(?P<date>{FULL})|{SHORT})\)?")
_DATE_BEFORE = re.compile(rf"[Nn]gày (?P<date>{FULL}) ?,? ?$")
_BLANK = re.compile(r"[, ]{1,2}")
_OF = re.compile(r"[, ]{0,3}của ")
_ISSUED = re.compile(r" ?(?:đã |vừa )?(?:ban hành|ký ban hành|ký|có|thông qua)(?: các)? ?$")
_PARAGRAPH_ISSUER = re.compile(r"[Vv]ăn bản (?:\w+ ){0,3}của ")
_SUBJECT = re.compile(
    r"[, ]{0,2}(?P<lead>(?:về việc|về|V/v) )?(?P<text>[^;\n]{3,400}?)"
    rf"(?=;|\n|\.(?= [{UPPER}]|\n|$)|…|\.\.\.| ?\((?:theo|có|kèm|gửi)[^)]{{0,40}}\)|$)"
)
_LAW_BEFORE = re.compile(
    r"(?<!\w)(?P<type>Bộ luật|Luật|Pháp lệnh) [^;:.()\n\d]{3,60} số $"
)  # "Luật Đất đai số 31/2024/QH15"
_CLAUSE = 200  # how far before a number its type, date and issuer are looked for


def find_citations(text: str, body: Span, items: tuple[Item, ...] = ()) -> tuple[Citation, ...]:
    """Every citation of the body in the order of the text; `items` give the paragraph headings that name an issuer."""
    cores = [m for m in _CORE.finditer(text, body.start, body.end) if symbols.is_plausible(m["symbol"], m["year"])]
    found: list[Citation] = []
    for core in cores:
        previous = found[-1] if found else None
        start, word = _type_before(text, core.start(), body.start)
        if word is None and previous is not None and _LIST_GLUE.fullmatch(text, previous.extent.end, core.start()):
            start, word = core.start(), previous.type
        if word is None and not symbols.is_known(core["symbol"]):
            continue
        found.append(_citation(text, core, start, word))
    found += _short_forms(text, body, found)
    found.sort(key=lambda c: c.span)
    return tuple(_with_issuers(text, _with_surroundings(text, found, body), items))


def _citation(text: str, core: re.Match[str], start: int, word: str | None) -> Citation:
    symbol = symbols.canonical(core["symbol"])
    by_symbol = symbols.type_by_symbol(symbol)
    span = Span(start, core.end())
    return Citation(
        type=word or by_symbol or "văn bản",
        number=core["number"],
        year=int(core["year"]) if core["year"] else None,
        symbol=symbol,
        date=None,
        issuer=None,
        printed=span.cut(text),
        span=span,
        extent=span,
        type_by_symbol=by_symbol,
    )


def _type_before(text: str, end: int, start: int) -> tuple[int, str | None]:
    """(where it begins, the type word in lower case) right before a number; (end, None) where none stands there."""
    window = text[max(start, end - 80) : end]
    match = _type_pattern().search(window) or _LAW_BEFORE.search(window)
    if match is None:
        return end, None
    return end - len(window) + match.start(), match["type"].casefold()


def _short_forms(text: str, body: Span, found: list[Citation]) -> list[Citation]:
    return [
        Citation(
            type=kind,
            number=number,
            year=None,
            symbol=None,
            date=None,
            issuer=None,
            printed=span.cut(text),
            span=span,
            extent=span,
        )
        for kind, number, span in find_short_forms(text, body, [c.span for c in found])
    ]


def _with_surroundings(text: str, found: list[Citation], body: Span) -> list[Citation]:
    """Dates, issuers and subjects from the text between a citation and its neighbours."""
    complete: list[Citation] = []
    for i, citation in enumerate(found):
        limit = found[i + 1].span.start if i + 1 < len(found) else body.end
        floor = complete[-1].extent.end if complete else body.start
        complete.append(_subject(text, _after(text, _before(text, citation, floor), limit), limit))
    return complete


def _after(text: str, citation: Citation, limit: int) -> Citation:
    """ ", ngày 30/1/2023 của Bộ Chính trị", in either order, with or without "của" and the commas."""
    day, issuer, end = citation.date, citation.issuer, citation.extent.end
    for _ in range(2):
        dated = _DATE_AFTER.match(text, end, limit)
        if dated and day is None:
            day, end = full_date(dated["date"]) if dated["date"] else None, dated.end()
        named = _issuer_after(text, end, limit) if issuer is None else None
        if named:
            issuer, end = named
    return replace(citation, date=day, issuer=issuer, extent=Span(citation.extent.start, end))


def _issuer_after(text: str, end: int, limit: int) -> tuple[str, int] | None:
    of = _OF.match(text, end, limit)
    if of:
        return issuer_at(text, of.end(), limit)
    blank = _BLANK.match(text, end, limit)
    return known_issuer_at(text, blank.end(), limit) if blank else None


def _before(text: str, citation: Citation, floor: int) -> Citation:
    """ "Ngày 16/7/2021, Ban Bí thư ban hành |Kết luận số …": issuer and date that stand before the type."""
    start = max(floor, citation.span.start - _CLAUSE)
    issued = _ISSUED.search(text[start : citation.span.start])
    if issued is None:
        return citation
    end = start + issued.start()
    issuer = issuer_before(text, end, start)
    begin = text.rindex(issuer, start, end) if issuer else end
    dated = _DATE_BEFORE.search(text[start:begin])
    if dated:
        begin = start + dated.start()
    if issuer is None and dated is None:
        return citation
    day: date | None = full_date(dated["date"]) if dated else None
    return replace(citation, issuer=issuer, date=day, extent=Span(begin, citation.extent.end))


def _subject(text: str, citation: Citation, limit: int) -> Citation:
    match = _SUBJECT.match(text, citation.extent.end, limit)
    if match is None or not (match["lead"] or re.match(r"“|phê|quy|ban hành|hướng|triển|sửa|tăng", match["text"])):
        return citation
    subject = re.sub(r" (?:theo|và|tại|về(?: tiếp tục)?(?: thực hiện)?)$", "", match["text"].strip(" ,.–-"))
    return replace(citation, subject=subject or None)


def _with_issuers(text: str, found: list[Citation], items: tuple[Item, ...]) -> list[Citation]:
    """Issuers shared by a list ("… và …, của Chính phủ") or named by the paragraph ("Văn bản của Đảng ủy Khối: …")."""
    shared: list[Citation] = []
    for citation in reversed(found):
        after = shared[-1] if shared else None
        if after and _LIST_GLUE.fullmatch(text, citation.extent.end, after.span.start):
            citation = _sharing(citation, after)
        shared.append(citation)
    return [_placed(text, citation, items) for citation in reversed(shared)]


def _sharing(citation: Citation, after: Citation) -> Citation:
    """A citation with what the one after it prints for both.

    "Nghị quyết số 42-NQ/TW, 43-NQ/TW ngày … của …" share day and issuer. After a type word of its own
    ("Quy định số 144-QĐ/TW và Quy định số 37-QĐ/TW, ngày …") no day is shared, and the issuer only where the symbol
    has but one: TW and TU stand for several bodies.
    """
    if citation.symbol is None or citation.symbol != after.symbol:
        return citation
    one_list = after.printed[0].isdigit()
    one_issuer = not citation.symbol.endswith(("/TW", "/TU"))
    return replace(
        citation,
        date=citation.date or (after.date if one_list else None),
        issuer=citation.issuer or (after.issuer if one_list or one_issuer else None),
    )


def _placed(text: str, citation: Citation, items: tuple[Item, ...]) -> Citation:
    item = item_at(items, citation.span)
    if item is None:
        return citation
    if citation.issuer is None:
        citation = replace(citation, issuer=_paragraph_issuer(text, item, citation))
    return replace(citation, item=item.path)


def _paragraph_issuer(text: str, item: Item, citation: Citation) -> str | None:
    """The body in the heading of a paragraph, for citations that carry its own symbol."""
    heading = _PARAGRAPH_ISSUER.match(text, item.span.start)
    named = issuer_at(text, heading.end(), citation.span.start) if heading else None
    if named is None or text[named[1] : named[1] + 1] != ":":
        return None
    return named[0] if symbols.belongs_to(citation.symbol, named[0]) else None


@cache
def _type_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?P<type>(?i:{rules.type_words()}))(?: hướng dẫn| liên ngành| chung| chuyên đề)?"
        r"[ ,:]*(?:(?i:số) ?[:.]? ?)?$"
    )
