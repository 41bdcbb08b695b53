"""Boxes and switches of a page whose values stand in the address: they survive other pages, a reload and a link.

Each has a `name`, which is also that of its parameter. Streamlit drops the keys of another page's widgets, so a key is
set from the session's choice before every draw, and only a person's change writes back. A default is not written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import labels, state

ON = "co"  # of a toggle; off stands in no address
_BETWEEN = "~"  # between several values in one parameter: no address writes it otherwise


def switch(
    name: str, label: str, options: Mapping[str, str], default: str, at: DeltaGenerator | None = None, **settings: Any
) -> str:
    """One of a few, all in sight: `options` are value → words."""
    chosen = _valid(name, options, default)
    key = _set(name, chosen)
    (at or st).segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        required=True,
        on_change=_take,
        args=(name, key, default),
        **settings,
    )
    return chosen


def box(
    name: str,
    label: str,
    options: Sequence[str],
    default: str,
    words: Callable[[str], str] = str,
    at: DeltaGenerator | None = None,
    **settings: Any,
) -> str:
    """One of many, in a box that opens; `words` says how a value is shown."""
    chosen = _valid(name, options, default)
    key = _set(name, chosen)
    (at or st).selectbox(
        label, options, format_func=words, key=key, on_change=_take, args=(name, key, default), **settings
    )
    return chosen


def several(
    name: str,
    label: str,
    options: Sequence[str],
    default: Sequence[str],
    words: Callable[[str], str] = str,
    at: DeltaGenerator | None = None,
    **settings: Any,
) -> list[str]:
    """Some of many. None at all is a choice too."""
    kept = state.choice(name)
    chosen = [value for value in (list(default) if kept is None else kept.split(_BETWEEN)) if value in options]
    key = _set(name, chosen)
    (at or st).multiselect(
        label,
        options,
        format_func=words,
        key=key,
        placeholder=labels.CHOOSE,
        on_change=_take_several,
        args=(name, key),
        **settings,
    )
    return chosen


def text(name: str, label: str, at: DeltaGenerator | None = None, **settings: Any) -> str:
    """What a person types, without the blanks around it."""
    typed = state.choice(name) or ""
    key = _set(name, typed)
    (at or st).text_input(label, key=key, on_change=_take, args=(name, key, ""), **settings)
    return typed.strip()


def toggle(name: str, label: str, at: DeltaGenerator | None = None, **settings: Any) -> bool:
    """On or off; off unless chosen."""
    on = state.choice(name) == ON
    key = _set(name, on)
    (at or st).toggle(label, key=key, on_change=_take_toggle, args=(name, key), **settings)
    return on


def page(count: int, size: int, key: str) -> int:
    """Which page of so many things, `size` a page; drawn only where there are several. It stands in no address."""
    pages = -(-count // size)
    return st.pagination(pages, key=key) if pages > 1 else 1


def _valid(name: str, options: Mapping[str, str] | Sequence[str], default: str) -> str:
    kept = state.choice(name)
    return kept if kept is not None and kept in options else default


def _set(name: str, value: Any) -> str:
    key = f"choice-{st.session_state['page']}-{name}"
    st.session_state[key] = value
    return key


def _take(name: str, key: str, default: str) -> None:
    value = st.session_state[key]
    state.choose(name, None if value == default else value)


def _take_several(name: str, key: str) -> None:
    state.choose(name, _BETWEEN.join(st.session_state[key]))


def _take_toggle(name: str, key: str) -> None:
    state.choose(name, ON if st.session_state[key] else None)
