"""Text from papers and files inside Streamlit's Markdown or HTML: whatever it holds shows as text."""

from __future__ import annotations

from html import escape

from analytics.directive.abbreviations import meanings

_SIGNS = r"\`*_{}[]<>()#+-.!|~$:"


def plain(text: str) -> str:
    """A text with every sign escaped that Markdown would read."""
    return "".join(f"\\{c}" if c in _SIGNS else c for c in text)


def as_html(text: str) -> str:
    """A text for HTML, with every abbreviation spelled out when the mouse rests on it."""
    pieces, place = [], 0
    for span, meaning in meanings(text):
        pieces += [escape(text[place : span.start]), f'<abbr title="{escape(meaning)}">{escape(span.cut(text))}</abbr>']
        place = span.end
    return "".join([*pieces, escape(text[place:])])
