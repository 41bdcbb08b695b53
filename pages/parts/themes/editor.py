"""One theme of the draft at a time: its name, group and note, and a table of what it is known by."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from analytics.directive.dictionary import EVENT, KINDS, Dictionary, Entry, Theme, problems
from analytics.directive.dictionary_changes import first_entry, with_theme
from analytics.vietnamese import EVENT_KINDS, fold
from pages.parts import labels, tables
from pages.parts.text import plain
from pages.parts.themes.draft import Draft

_COLUMNS = labels.themes.ENTRY_COLUMNS
_HEIGHT = 345
_NUMBER = "Dòng"


def edit(draft: Draft) -> None:
    """The boxes of the chosen theme; what is typed goes into the draft."""
    choice, naming, adding = st.columns([3.4, 1.3, 1.6], vertical_alignment="bottom")
    codes = list(draft.seed.names)
    if added := st.session_state.pop("added-theme", None):
        st.session_state["theme-code"] = added
    if st.session_state.get("theme-code") not in codes:  # dropped by Streamlit while another page was open
        st.session_state["theme-code"] = draft.editing if draft.editing in codes else codes[0]
    code = choice.selectbox(
        labels.themes.THEME,
        codes,
        format_func={code: _named(draft.seed, code) for code in codes}.__getitem__,
        key="theme-code",
    )
    if draft.editing != code or _key(draft, "name") not in st.session_state:
        draft.editing = code
        draft.refill()  # the boxes are new, or were dropped when another page was opened
    with adding:
        _add_theme(draft)
    theme = next(t for t in draft.seed.themes if t.code == code)
    with naming.popover(labels.themes.ABOUT_THEME, width="stretch"):
        _boxes(theme, draft)
    st.caption(plain(st.session_state[_key(draft, "note")]))
    _add_entry(draft, code)
    st.caption(labels.themes.ENTRIES, help=labels.themes.ENTRY_HELP)
    with st.container(key="entries"):
        if own := _own(draft):
            _table(own, codes, draft)
    take_in(draft)
    _problems(draft, code)


def take_in(draft: Draft) -> None:
    """Lay what stands in the boxes over the draft.

    Also called by every box as it changes, before anything is drawn: a click right after typing goes elsewhere at once,
    to another theme, part or page, and nothing that was typed may be lost.
    """
    state = st.session_state
    theme = next((t for t in draft.seed.themes if t.code == draft.editing), None)
    if theme is None or _key(draft, "name") not in state:
        return
    typed = {field: state[_key(draft, field)] for field in ("name", "group", "active", "note")}
    edits = state.get(_key(draft, "entries"), {}).get("edited_rows", {})
    entries = [edited(entry, edits.get(place, {})) for place, entry in enumerate(_own(draft))]
    draft.dictionary = with_theme(draft.seed, replace(theme, **typed), entries)


def edited(entry: Entry, cells: Mapping[str, Any]) -> Entry:
    """An entry with the cells of its row that were changed; an emptied one is an empty text, which `problems` names."""
    shown = EVENT_KINDS[entry.text] if entry.kind == EVENT and entry.text in EVENT_KINDS else entry.text
    kinds = {label: kind for kind, label in KINDS.items()}
    return _entry(
        cells.get(_COLUMNS["theme"]) or entry.theme,
        kinds.get(cells.get(_COLUMNS["kind"]) or "", entry.kind),
        cells.get(_COLUMNS["text"], shown) or "",
        bool(cells.get(_COLUMNS["active"], entry.active)),
    )


def _entry(theme: str, kind: str, typed: str, active: bool = True) -> Entry:
    """An entry as it is typed: blanks put in order, a kind of event by its Vietnamese name."""
    text = " ".join(typed.split())
    events = {fold(label): event for event, label in EVENT_KINDS.items()}
    return Entry(theme, kind, events.get(fold(text), text) if kind == EVENT else text, active)


def _own(draft: Draft) -> list[Entry]:
    """The entries that the table was filled with."""
    return [entry for entry in draft.seed.entries if entry.theme == draft.editing]


def _key(draft: Draft, field: str) -> str:
    return f"{field}-{draft.editing}-{draft.round}"


def _add_entry(draft: Draft, code: str) -> None:
    """A row of boxes that adds an entry to the theme."""
    with st.form(f"add-entry-{code}", border=False, clear_on_submit=True):
        text_box, kind_box, button = st.columns([4, 2, 1], vertical_alignment="bottom")
        text = text_box.text_input(labels.themes.NEW_ENTRY)
        kind = kind_box.selectbox(_COLUMNS["kind"], list(KINDS), format_func=KINDS.__getitem__)
        if button.form_submit_button(labels.themes.ADD, width="stretch"):
            wrong = draft.add(_entry(code, kind, text)) if text.strip() else labels.themes.NOTHING_TYPED
            if wrong:
                st.error(plain(f"{wrong}."))
            else:
                st.rerun()


def _named(dictionary: Dictionary, code: str) -> str:
    theme = next(t for t in dictionary.themes if t.code == code)
    return f"{code} {theme.name}" + ("" if theme.active else f" ({labels.themes.THEME_RETIRED})")


def _boxes(theme: Theme, draft: Draft) -> None:
    groups = draft.seed.group_names
    change: dict[str, Any] = {"on_change": take_in, "args": (draft,)}
    st.text_input(labels.themes.THEME_NAME, theme.name, key=_key(draft, "name"), **change)
    st.selectbox(
        labels.themes.THEME_GROUP,
        list(groups),
        index=list(groups).index(theme.group),
        format_func=lambda group: f"{group} {groups[group]}",
        key=_key(draft, "group"),
        **change,
    )
    st.checkbox(labels.themes.THEME_ACTIVE, theme.active, key=_key(draft, "active"), **change)
    st.text_area(labels.themes.THEME_NOTE, theme.note, height=140, key=_key(draft, "note"), **change)


def _table(entries: Sequence[Entry], codes: Sequence[str], draft: Draft) -> None:
    frame = pd.DataFrame(
        {
            _NUMBER: range(1, len(entries) + 1),
            _COLUMNS["text"]: [EVENT_KINDS[e.text] if e.kind == EVENT else e.text for e in entries],
            _COLUMNS["kind"]: [KINDS[e.kind] for e in entries],
            _COLUMNS["theme"]: [e.theme for e in entries],
            _COLUMNS["active"]: [e.active for e in entries],
        }
    )
    st.data_editor(
        frame,
        height=min(_HEIGHT, tables.ROW * (len(entries) + 1) + 4),
        hide_index=True,
        disabled=[_NUMBER],
        column_config={
            _NUMBER: st.column_config.NumberColumn(width=50),
            _COLUMNS["text"]: st.column_config.TextColumn(width=268),
            _COLUMNS["kind"]: st.column_config.SelectboxColumn(options=list(KINDS.values()), width=105),
            _COLUMNS["theme"]: st.column_config.SelectboxColumn(options=list(codes), width=85),
            _COLUMNS["active"]: st.column_config.CheckboxColumn(width=115),
        },
        key=_key(draft, "entries"),
        on_change=take_in,
        args=(draft,),
    )


def _problems(draft: Draft, code: str) -> None:
    """What is wrong, each with the row of the table on the screen."""
    start, rows = first_entry(draft.seed, code), len(_own(draft))
    for problem in problems(draft.dictionary, draft.before):
        row = problem.place - start + 1
        here = problem.part == "entries" and 1 <= row <= rows
        st.error(plain(labels.themes.ROW.format(row, problem.message) if here else f"{problem.message}."))


def _add_theme(draft: Draft) -> None:
    """A box for a new theme: its code must be free, and has never been another one's."""
    with st.popover(labels.themes.NEW_THEME, width="stretch"), st.form("new-theme", border=False, clear_on_submit=True):
        code = st.text_input(labels.themes.NEW_CODE.format(_free_code(draft.dictionary))).strip().upper()
        name = st.text_input(labels.themes.NEW_NAME).strip()
        if not st.form_submit_button(labels.themes.ADD):
            return
        added = with_theme(draft.dictionary, Theme(code, name, code[:1]), ())
        wrong = [p for p in problems(added, draft.before) if p.part == "themes"]
        if code in draft.dictionary.names:
            st.error(plain(f"Mã “{code}” đã có."))
        elif wrong:
            st.error(plain(f"{wrong[0].message}."))
        else:
            draft.dictionary = added
            draft.refill()
            st.session_state["added-theme"] = code
            st.rerun()


def _free_code(dictionary: Dictionary) -> str:
    """The first code after the last one of the last group."""
    last = dictionary.groups[-1].code if dictionary.groups else "A"
    numbers = [int(re.sub(r"\D", "", code)) for code in dictionary.names if code.startswith(last)]
    return f"{last}{max(numbers, default=0) + 1}"
