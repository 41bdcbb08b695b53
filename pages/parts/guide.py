"""The guide of `docs/huong-dan.md`, taken apart for its page."""

from __future__ import annotations

import re
from pathlib import Path

import streamlit as st

GUIDE = Path(__file__).parents[2] / "docs" / "huong-dan.md"
_PICTURE = re.compile(r"(.*?)(?:!\[(.*?)\]\((.*?)\)|\Z)", re.DOTALL)


@st.cache_data(show_spinner=False)
def parts() -> tuple[str, list[tuple[str, str]]]:
    """What the guide says before its parts, and (title, text) of each part."""
    introduction, *texts = re.split(r"^## ", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    titled = [text.partition("\n") for text in texts]
    return introduction.partition("\n")[2], [(title, text) for title, _, text in titled]


def show(text: str) -> None:
    """Draw a part with its pictures between the lines."""
    for words, caption, picture in _PICTURE.findall(text):
        if words.strip():
            st.markdown(words)
        if picture:
            st.image(GUIDE.parent / picture, caption=caption, alt=caption)
