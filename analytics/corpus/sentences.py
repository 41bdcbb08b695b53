"""Counted places with the text around them, ready to be read."""

from __future__ import annotations

from analytics.corpus import schema
from analytics.model import Evidence, Span

_directives = schema.directives
# what a sentence needs of its paper, as both functions below take it
HEAD = (_directives.c.hash, _directives.c.month, _directives.c.office, _directives.c.file_name, _directives.c.text)

_CONTEXT = 160  # characters of context on either side of a counted place
_LONGEST_ITEM = 500


def whole_item(
    paper: str | None, month: str, office: str, file_name: str, text: str, path: str, start: int, end: int
) -> Evidence:
    """A counted item, with as much of its text as fits a box."""
    shown = text[start:end] if end - start <= _LONGEST_ITEM else text[start : start + _LONGEST_ITEM] + " …"
    return Evidence(paper, month, office, file_name, path, "", "", shown, Span(start, end))


def with_context(
    paper: str | None, month: str, office: str, file_name: str, text: str, item: str | None, start: int, end: int
) -> Evidence:
    """The counted place with the words round it, within its own line."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    left, right = max(line_start, start - _CONTEXT), min(line_end, end + _CONTEXT)
    before = text[left:start] if left == line_start else "… " + text[left:start].split(" ", 1)[-1]
    after = text[end:right] if right == line_end else text[end:right].rsplit(" ", 1)[0] + " …"
    return Evidence(paper, month, office, file_name, item or "", before, text[start:end], after, Span(start, end))
