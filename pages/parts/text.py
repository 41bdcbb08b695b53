"""Text from papers and files inside Streamlit's Markdown: whatever it holds shows as text."""

from __future__ import annotations

_SIGNS = r"\`*_{}[]<>()#+-.!|~$:"


def plain(text: str) -> str:
    """A text with every sign escaped that Markdown would read."""
    return "".join(f"\\{c}" if c in _SIGNS else c for c in text)
