"""The dictionary that a person is editing: kept in the session until it is saved or dropped."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from analytics.corpus import themes
from analytics.directive.dictionary import Dictionary, Entry, in_order, problems
from analytics.directive.dictionary_changes import completed, differences, laid_over, with_theme
from analytics.measure.theme_changes import ThemeChanges
from analytics.model import DirectiveError
from analytics.report.dictionary_sheets import as_workbook, from_workbook
from analytics.vietnamese import format_number
from pages.parts import cache, labels
from pages.parts.downloads import XLSX
from pages.parts.text import plain

_SLOT = "theme-draft"


@dataclass(slots=True)
class Draft:
    """`follows`, `before`: the number of the version that it was made from, and that as it is kept; `seed`: what the
    boxes were filled with, so that what is typed into them is laid over it once; `dictionary`: with what is typed;
    `tried`: what that would change, and of which draft."""

    follows: int
    before: Dictionary
    seed: Dictionary
    dictionary: Dictionary
    round: int = 0
    editing: str = ""  # the code of the theme whose boxes were drawn last
    offered: bool = False  # it holds what a newer shipped dictionary offers
    tried: ThemeChanges | None = None
    tried_digest: str = ""

    def fill(self, dictionary: Dictionary, *, offered: bool = False) -> None:
        """Begin anew from another dictionary; `offered`: from the one that a newer program offers."""
        self.dictionary, self.offered = dictionary, offered
        self.refill()

    def refill(self) -> None:
        """Fill the boxes with the draft as it stands: new ones, for each keeps what is typed into it under its key."""
        self.seed = self.dictionary
        self.round += 1

    @property
    def completed(self) -> Dictionary:
        """The draft as it would be saved."""
        return completed(self.dictionary, self.before)

    @property
    def changed(self) -> bool:
        return self.completed != self.before

    def add(self, entry: Entry) -> str:
        """Add an entry on top of its theme's; why not, where it cannot be used or the theme has it already."""
        entries = [e for e in self.dictionary.entries if e.theme == entry.theme]
        theme = next(t for t in self.dictionary.themes if t.code == entry.theme)
        wrong = problems(Dictionary(self.dictionary.groups, (theme,), (entry,)))
        if entry.key in {e.key for e in entries if e.active}:
            return f"“{entry.text}” đã có trong chủ đề {entry.theme}"
        if wrong:
            return wrong[0].message
        kept = [e for e in entries if e.key != entry.key]  # one that was retired is used again
        self.dictionary = with_theme(self.dictionary, theme, [entry, *kept])
        self.refill()
        return ""


def current(version: int) -> Draft:
    """The session's draft. Where somebody else has saved a version since, the edits are laid over that one."""
    number = cache.dictionary_versions(version)[0].number
    draft: Draft | None = st.session_state.get(_SLOT)
    if draft is None:
        return begin(version, 0)
    if draft.follows != number:
        edits, before, offered = draft.dictionary, draft.before, draft.offered
        edited, draft = draft.changed, begin(version, draft.round + 1)
        if edited:
            draft.fill(laid_over(edits, before, draft.before), offered=offered)
            st.warning(labels.themes.REBASED.format(number))
    return draft


def begin(version: int, rounds: int) -> Draft:
    """Drop what was edited: the draft is the dictionary that counts."""
    counts = in_order(cache.dictionary(version))
    draft = Draft(cache.dictionary_versions(version)[0].number, counts, counts, counts, rounds)
    st.session_state[_SLOT] = draft
    return draft


def excel(draft: Draft) -> None:
    """The dictionary to a workbook, and a workbook's into the draft."""
    with st.popover(labels.themes.EXCEL, icon=":material/table:", width="stretch"):
        st.download_button(
            labels.themes.EXPORT,
            data=lambda: as_workbook(draft.completed, labels.THEMES),
            file_name="bo-chu-de.xlsx",
            mime=XLSX,
            on_click="ignore",
            icon=":material/download:",
        )
        file = st.file_uploader(labels.themes.IMPORT, type=["xlsx"], key=f"themes-file-{draft.round}")
        if file is None:
            return
        refused: dict[str, str] = st.session_state.setdefault("refused-workbooks", {})
        if file.file_id not in refused:  # a refused one stays in the box, and is read once
            try:
                read = from_workbook(file.getvalue(), file.name, draft.before)
            except DirectiveError as error:
                refused[file.file_id] = str(error)
        if file.file_id in refused:
            st.error(plain(refused[file.file_id]))
            return
        draft.fill(read)
        st.toast(plain(labels.themes.IMPORTED.format(file.name)))
        st.rerun()


def offer(draft: Draft) -> None:
    """A newer shipped dictionary, if nobody has decided about it: taken as a draft like any other, or left."""
    newer = themes.offer(cache.store())
    if newer is None or draft.changed:
        return
    with st.container(border=True):
        edits = differences(draft.before, newer.dictionary)
        st.markdown(plain(labels.themes.OFFERED.format(format_number(len(edits)))))
        for code in newer.left_out:
            st.markdown(plain(labels.themes.LEFT_OUT.format(code)))
        look, decline, _ = st.columns([1.1, 1, 4])
        if look.button(labels.themes.LOOK_AT_OFFER, key="look-at-offer", disabled=not edits):
            draft.fill(newer.dictionary, offered=True)
            st.rerun()
        if decline.button(labels.themes.DECLINE_OFFER, key="decline-offer"):
            try:
                themes.decline(cache.store())
            except DirectiveError as error:
                st.error(plain(str(error)))
                return
            st.rerun()
