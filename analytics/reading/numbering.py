"""Word files whose numbers and bullets are automatic: the markers exist only in Word's lists, so they are typed in.

Without this a numbered outline would come out as plain paragraphs. Each list paragraph gets the marker that Word
shows, as text; the rest of the file is left alone.
"""

from __future__ import annotations

import io
import re
from typing import Any

import docx
from docx.oxml.ns import qn

_TYPED_BULLETS = "-–—+•*"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def type_markers(data: bytes) -> bytes:
    """The bytes of a .docx with every automatic marker written out; the same bytes where there is none."""
    document = docx.Document(io.BytesIO(data))
    levels = _levels(document)
    counters: dict[tuple[str, int], int] = {}
    changed = False
    for paragraph in document.element.body.iter(qn("w:p")):
        place = _list_place(paragraph, document)
        if place is None or place not in levels:
            continue
        marker = _marker(place, levels, counters)
        if marker and "".join(t.text or "" for t in paragraph.iter(qn("w:t"))).strip():
            _prepend(paragraph, marker)
            changed = True
    if not changed:
        return data
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def roman(number: int) -> str:
    """1 → "I", 14 → "XIV"."""
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text


def _levels(document: Any) -> dict[tuple[str, int], tuple[str, str, int]]:
    """(list, level) → (format of the number, pattern such as "%1.%2.", first number)."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    patterns = {
        (abstract.get(qn("w:abstractNumId")), int(level.get(qn("w:ilvl")))): (
            _value(level, "w:numFmt", "decimal"),
            _value(level, "w:lvlText", ""),
            int(_value(level, "w:start", "1")),
        )
        for abstract in root.iter(qn("w:abstractNum"))
        for level in abstract.iter(qn("w:lvl"))
    }
    lists = {number.get(qn("w:numId")): _value(number, "w:abstractNumId", "") for number in root.iter(qn("w:num"))}
    return {
        (number, level): pattern
        for number, abstract in lists.items()
        for (owner, level), pattern in patterns.items()
        if owner == abstract
    }


def _list_place(paragraph: Any, document: Any) -> tuple[str, int] | None:
    """(list, level) of a paragraph, from itself or its style; None for a plain paragraph."""
    properties = paragraph.find(qn("w:pPr"))
    found = properties.find(qn("w:numPr")) if properties is not None else None
    if found is None and properties is not None:
        named = properties.find(qn("w:pStyle"))
        found = _style_numbering(document, named.get(qn("w:val"))) if named is not None else None
    number = _value(found, "w:numId", "0") if found is not None else "0"
    return (number, int(_value(found, "w:ilvl", "0"))) if number != "0" else None


def _style_numbering(document: Any, style_id: str) -> Any:
    for style in document.styles.element.iter(qn("w:style")):
        if style.get(qn("w:styleId")) == style_id:
            return style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    return None


def _marker(
    place: tuple[str, int], levels: dict[tuple[str, int], tuple[str, str, int]], counters: dict[tuple[str, int], int]
) -> str:
    """The marker that Word would show here; counts this paragraph and starts the deeper levels anew."""
    number, level = place
    kind, pattern, start = levels[place]
    counters[place] = counters.get(place, start - 1) + 1
    for deeper in [key for key in counters if key[0] == number and key[1] > level]:
        del counters[deeper]
    if kind == "bullet":
        return pattern if pattern in _TYPED_BULLETS and pattern else "-+"[level % 2]
    if kind == "none":
        return ""

    def written(match: re.Match[str]) -> str:
        key = (number, int(match[1]) - 1)
        form, _, first = levels.get(key, (kind, "", 1))
        return _written(counters.get(key, first), form)

    return re.sub(r"%(\d)", written, pattern)


def _written(number: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter if form == "lowerLetter" else letter.upper()
    return str(number)


def _prepend(paragraph: Any, marker: str) -> None:
    """Put "marker " before the first run, as plain text."""
    run = paragraph.makeelement(qn("w:r"), {})
    text = run.makeelement(qn("w:t"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = f"{marker} "
    run.append(text)
    first = paragraph.find(qn("w:r"))
    if first is not None:
        first.addprevious(run)
    else:
        paragraph.append(run)


def _value(parent: Any, tag: str, default: str) -> str:
    found = parent.find(qn(tag))
    value = found.get(qn("w:val")) if found is not None else None
    return default if value is None else str(value)
