"""Tables of cases for citations: a text with "«…»" round what is printed of each, and the fields to be read."""

from __future__ import annotations

import re
from typing import Any

import pytest

from analytics.directive.citations import find_citations
from analytics.model import Citation, Span


def cases(table: str, *marks: str) -> list[Any]:
    """Lines "name: text → expected" as parameters of a test; a line that begins with "→" or "||" goes on with one.

    With `marks`, they part the name and further parameters before the text: "name @2023-06: text → expected".
    """
    lines = re.sub(r"\n(?=→|\|\|)", " ", table.strip()).split("\n")
    rows = []
    for line in lines:
        rest, expected = line.rsplit(" → ", 1)
        parts = []
        for mark in marks or (": ",):
            part, rest = rest.split(mark, 1)
            parts.append(part)
        rows.append(pytest.param(*parts[1:], rest, expected, id=parts[0]))
    return rows


def fields(citation: Citation) -> list[str]:
    """type, number (with its year), symbol, date, issuer; "-" for None."""
    number = f"{citation.number}/{citation.year}" if citation.year else citation.number
    day = citation.date.isoformat() if citation.date else "-"
    return [citation.type, number, citation.symbol or "-", day, citation.issuer or "-"]


def read_marked(marked: str, expected: str) -> tuple[list[str], list[str]]:
    """What is read of a marked text, and what should be, one string a citation.

    `expected`: fields joined by " | " ("?" and missing ones are open), citations by " || ".
    """
    text = re.sub("[«»]", "", marked)
    marks = list(re.finditer("«[^»]*»", marked))
    spans = [Span(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in enumerate(marks)]
    wanted = [row.split(" | ") for row in expected.split(" || ")] if expected else []
    found = find_citations(text, Span(0, len(text)))
    got = [_shown(c, c.span, wanted[i] if i < len(wanted) else []) for i, c in enumerate(found)]
    want = [" | ".join([*wanted[i], f"{span.start}-{span.end} {span.cut(text)}"]) for i, span in enumerate(spans)]
    return got, want


def _shown(citation: Citation, span: Span, wanted: list[str]) -> str:
    shown = ["?" if w == "?" else field for field, w in zip(fields(citation), wanted, strict=False)]
    return " | ".join([*shown, f"{span.start}-{span.end} {citation.printed}"])
