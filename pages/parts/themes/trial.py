"""What the draft changes: the edits, what they would gain and lose over the whole store, and saving."""

from __future__ import annotations

import streamlit as st

from analytics.corpus import themes
from analytics.directive.dictionary import EVENT, KINDS, problems
from analytics.directive.dictionary_changes import Difference, differences
from analytics.measure.theme_changes import ThemeChanges, theme_changes
from analytics.model import DirectiveError
from analytics.vietnamese import EVENT_KINDS, format_number
from pages.parts import cache, evidence, labels, tables
from pages.parts.sidebar import View
from pages.parts.text import plain
from pages.parts.themes.draft import Draft, begin

_EDITS = 12


def panel(draft: Draft, version: int) -> None:
    """The edits of the draft, the button that tries them, and, once tried, the boxes that save them."""
    with st.container(border=True):
        st.subheader(labels.themes.DRAFT, anchor=False)
        if saved := st.session_state.pop("saved-dictionary", None):
            st.session_state["reason"] = ""
            st.success(labels.themes.SAVED.format(saved))
        after = draft.completed
        edits = differences(draft.before, after)
        if not edits:
            st.caption(labels.themes.NO_DRAFT)
            return
        st.markdown("\n".join(f"- {plain(told(edit))}" for edit in edits[:_EDITS]))
        if len(edits) > _EDITS:
            st.caption(labels.themes.MORE_EDITS.format(len(edits) - _EDITS))
        wrong = bool(problems(draft.dictionary, draft.before))
        trying, dropping = st.columns(2)
        if trying.button(labels.themes.TRY, type="primary", key="try", disabled=wrong, width="stretch"):
            with st.spinner(labels.themes.COUNTING):
                draft.tried = theme_changes(themes.dry_run(cache.store(), after), after, draft.before)
            draft.tried_digest = after.digest
        if dropping.button(labels.themes.DISCARD, key="discard", width="stretch"):
            begin(version, draft.round + 1)
            st.rerun()
        if draft.tried is not None and draft.tried_digest == after.digest and not wrong:
            _saving(draft, draft.tried)


def result(draft: Draft, view: View) -> None:
    """The table of the dry run, as long as the draft is the one that was tried."""
    tried = draft.tried
    if tried is None or draft.tried_digest != draft.completed.digest:
        return
    if not tried.run.changes:
        return
    st.markdown(f"**{_sum(tried)}**")
    left, right = st.columns([5, 3])
    with left, st.container(key="tried"):
        cell = tables.show(tried.frame, f"tried-{draft.tried_digest}")
    with right, evidence.box():
        if cell is None:
            st.caption(labels.themes.CHOOSE_CHANGE)
            return
        places = tried.behind(*cell)
        for side, title in ((True, labels.themes.GAINED_SENTENCES), (False, labels.themes.LOST_SENTENCES)):
            sentences = [place.sentence for place in places if place.gained == side]
            if sentences:
                st.markdown(f"**{title}**: {format_number(len(sentences))}")
                evidence.sentences(sentences, view, f"tried-{side}-{cell}")


def told(edit: Difference) -> str:
    """An edit as one line: "A7: thêm cụm từ “kết nạp Đảng”"."""
    text = EVENT_KINDS.get(edit.text, edit.text) if edit.kind == EVENT else edit.text
    kind = f" {KINDS[edit.kind].lower()}" if edit.kind else ""
    return f"{edit.theme}: {edit.what}{kind} “{text}”" if text else f"{edit.theme}: {edit.what}"


def _sum(tried: ThemeChanges) -> str:
    dry = tried.run
    counts = (tried.count(gained=True), tried.count(gained=False), dry.papers, dry.items_gained, dry.items_lost)
    if not any(counts):
        return labels.themes.TRIED_NOTHING
    return labels.themes.TRIED.format(*map(format_number, counts))


def _saving(draft: Draft, tried: ThemeChanges) -> None:
    st.info(f"{_sum(tried)} {labels.themes.SEE_BELOW}" if tried.run.changes else _sum(tried))
    author = st.text_input(labels.themes.AUTHOR, key="author", persist_state="session")
    reason = st.text_input(labels.themes.REASON, key="reason", persist_state="session")
    if not st.button(labels.themes.SAVE, key="save", type="primary", width="stretch"):
        return
    try:
        number = themes.save(cache.store(), draft.dictionary, author, reason, draft.follows, takes_offer=draft.offered)
    except DirectiveError as error:
        st.error(plain(str(error)))
        return
    st.session_state["saved-dictionary"] = number
    begin(cache.store().version(), draft.round + 1)
    st.rerun()
