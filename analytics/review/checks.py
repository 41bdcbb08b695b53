"""Checks of one paper by itself. Each rule quotes the text and says why; what cannot be known is no error."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from analytics.model import Analysis, Finding
from analytics.vietnamese import format_date

ERROR, LOOK, HINT = "lỗi", "cần xem", "gợi ý"


def check_paper(analysis: Analysis) -> tuple[Finding, ...]:
    """Every finding of every rule, in the order of the text."""
    found = [finding for rule in RULES for finding in rule(analysis)]
    return tuple(sorted(found, key=lambda f: (f.span.start if f.span else -1, f.rule)))


def header_number(analysis: Analysis) -> Iterator[Finding]:
    """ "Số - CV/ĐUK": the symbol stands there, the number does not."""
    header = analysis.header
    if header.symbol is not None and header.number is None:
        yield Finding("header-number", LOOK, f"Phần đầu văn bản chưa ghi số: “Số … {header.symbol}”.")


def header_day(analysis: Analysis) -> Iterator[Finding]:
    """ "Lạng Sơn, ngày tháng 6 năm 2023": the day of issue is blank."""
    header = analysis.header
    if header.place is not None and header.issued_on is None:
        yield Finding("header-day", LOOK, f"Phần đầu văn bản chưa ghi đủ ngày ban hành: “{header.place}, ngày …”.")


def symbol_spelling(analysis: Analysis) -> Iterator[Finding]:
    """ "83-Ctr/TU": another spelling of a known symbol in case or Đ/D."""
    for citation in analysis.citations:
        symbol = citation.symbol
        letters = re.sub(r"[^\w&]", "", symbol or "")
        if symbol and letters not in re.sub(r"[^\w&]", "", citation.printed):
            yield Finding(
                "symbol-spelling", LOOK, f"“{citation.printed}”: ký hiệu thường viết là {symbol}.", citation.span
            )


def cited_twice(analysis: Analysis) -> Iterator[Finding]:
    """The same document cited twice in one item; the opening names documents that the items cite again."""
    seen: set[tuple[str, str]] = set()
    for citation in analysis.citations:
        if citation.item is None:
            continue
        key = (citation.item, citation.document or citation.designation)
        if key in seen and citation.symbol is not None:
            yield Finding(
                "cited-twice",
                HINT,
                f"“{citation.printed}” được viện dẫn hai lần trong mục {citation.item}.",
                citation.span,
            )
        seen.add(key)


def anniversary(analysis: Analysis) -> Iterator[Finding]:
    """The printed number of years against the two printed days."""
    for event in analysis.events:
        if event.years is None or event.origin is None or event.on is None:
            continue
        years = event.on.year - event.origin.year
        if years != event.years:
            yield Finding(
                "anniversary",
                ERROR,
                f"“{event.span.cut(analysis.text)}”: từ {format_date(event.origin)} đến {format_date(event.on)} là "
                f"{years} năm, không phải {event.years} năm.",
                event.span,
            )


RULES: tuple[Callable[[Analysis], Iterator[Finding]], ...] = (
    header_number,
    header_day,
    symbol_spelling,
    cited_twice,
    anniversary,
)
