"""Issuers that citations share ("… và …, của Chính phủ") or that a paragraph names for what follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.directive import symbols
from analytics.directive.issuers import issuer_at
from analytics.directive.surroundings import SAME_DAY, said_for_all
from analytics.model import Citation, Item
from analytics.vietnamese import UPPER

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


@dataclass(frozen=True, slots=True)
class _Lead:
    """The body that a paragraph names for what follows a colon; `opens`: the paragraph begins with it."""

    end: int
    issuer: str
    opens: bool


def are_listed(text: str, end: int, start: int) -> bool:
    """Whether nothing but the sign of a list stands between the end of one number and the start of the next."""
    return _LIST_GLUE.fullmatch(text, end, start) is not None


def with_issuers(text: str, found: Sequence[Citation], items: tuple[Item, ...]) -> Iterator[Citation]:
    """Issuers shared by a list ("… và …, của Chính phủ") or named by the paragraph ("Văn bản của Đảng ủy Khối: …")."""
    shared: list[Citation] = []
    for before, citation in zip([*reversed(found[:-1]), None], reversed(found), strict=False):
        after = shared[-1] if shared else None
        if (
            after
            and are_listed(text, citation.extent.end, after.span.start)
            and not _is_apart(text, before, citation, after)
        ):
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
            named = of_symbol(citation.symbol, _led_by(text, by_path, leads, citation))
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
    return before and are_listed(text, citation.extent.end, after.span.start)


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
    may_be_its_own = ";" not in between and of_symbol(citation.symbol, after.issuer) is not None
    may_share = all_of_them or joined or (same_type and (same_body or may_be_its_own))
    day = citation.date or (after.date if all_of_them else None)
    issuer = citation.issuer or (after.issuer if may_share else None)
    if (day, issuer) == (citation.date, citation.issuer) or None in (citation.symbol, after.symbol):
        return citation
    return replace(citation, date=day, issuer=issuer)


def of_symbol(symbol: str | None, issuer: str | None) -> str | None:
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
