"""A paper leaves the store after a question, and comes back at once if that was a mistake."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from analytics.corpus import removal
from analytics.corpus.outcomes import Outcome
from analytics.corpus.parallel import Result
from analytics.corpus.queries import DirectiveRow
from analytics.corpus.removal import Removed
from analytics.measure.papers import period
from analytics.model import DirectiveError, Filters
from pages.parts import cache, labels
from pages.parts.library import asked, opened
from pages.parts.sidebar import View
from pages.parts.text import plain
from pages.parts.upload import intake, waiting

_ASKED, _SAID, _LAST = "asked-to-remove", "library-said", "last-removed"


@dataclass(frozen=True, slots=True)
class _Last:
    """What this window removed last, and the version of the store right after: it can be undone until that changes."""

    removed: Removed
    version: int


def tell(view: View) -> None:
    """What became of the last step, and a button that undoes a removal."""
    status, message = st.session_state.pop(_SAID, ("", ""))
    if message:
        {"added": st.success, "refused": st.error}.get(status, st.warning)(plain(message))
    last: _Last | None = st.session_state.get(_LAST)
    if last is None or last.version != view.version:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="undo-box"):
        st.markdown(plain(labels.library.REMOVED.format(last.removed.file_name)), width="stretch")
        if st.button(labels.library.UNDO, key="undo", icon=":material/undo:", help=labels.library.BRING_BACK_HELP):
            _undo(last.removed)


def button(paper: DirectiveRow) -> None:
    """The button that asks whether a paper shall leave."""
    st.button(
        labels.library.REMOVE,
        on_click=_ask,
        args=(paper.hash,),
        key=f"remove-{paper.hash}",
        icon=":material/delete:",
        width="stretch",
    )


def question(paper: DirectiveRow) -> bool:
    """Ask, where that was wanted for this paper: what happens, why, yes or no. Whether it is asked."""
    if st.session_state.get(_ASKED) != paper.hash:
        return False
    month = period(paper.month, paper.until)
    st.markdown(f"**{plain(labels.library.ASK.format(paper.file_name, month, paper.office))}**")
    st.markdown(plain(labels.library.CONSEQUENCE))
    if _alone(paper):
        st.markdown(plain(labels.library.MONTH_GOES))
    reason = _reason(paper.hash)
    with st.container(horizontal=True):
        if st.button(labels.library.DO_REMOVE, type="primary", disabled=not reason, key="do-remove"):
            _remove(paper, reason)
        st.button(labels.library.DO_NOT, on_click=_ask, args=(None,), key="do-not-remove")
    return True


def bring_back(digest: str, file_name: str) -> None:
    """Read a paper that no longer counts, and store it; where its month has another one, or none can be read, the page
    Nạp văn bản asks what shall become of it."""
    result = _read(digest, file_name)
    if result.draft is None:
        _say("refused", result.refusal)
    else:
        outcome = waiting.keep_if_alone(result)
        if outcome is None:
            st.switch_page("pages/upload.py")
        _say_outcome(outcome)
    st.rerun()


def _undo(removed: Removed) -> None:
    result = _read(removed.digest, removed.file_name)
    outcome = removal.undo(cache.store(), removed, result)
    if outcome.status == "changed":
        waiting.wait(result)
        st.switch_page("pages/upload.py")
    _say_outcome(outcome)
    st.rerun()


def _read(digest: str, file_name: str) -> Result:
    with st.spinner(labels.library.READING_BACK):
        return removal.read_again(cache.store(), digest, file_name, intake.progress_bar())


def _remove(paper: DirectiveRow, reason: str) -> None:
    _ask(None)
    try:
        removed = removal.remove(cache.store(), paper.id, paper.hash, reason)
    except DirectiveError as error:
        _say("refused", str(error))
        st.rerun()
    if removed is None:
        _say("changed", labels.library.GONE_MEANWHILE.format(paper.file_name))
    else:
        st.session_state[_LAST] = _Last(removed, cache.store().version())
        opened.open_paper(None)
    st.rerun()


def _reason(digest: str) -> str:
    """Why: one of the usual reasons, or what a person writes; empty until then."""
    chosen = st.selectbox(
        labels.library.WHY,
        labels.library.REASONS,
        index=None,
        placeholder=labels.library.CHOOSE_WHY,
        key=f"why-{digest}",
    )
    if chosen != labels.library.OTHER_WHY:
        return chosen or ""
    return st.text_input(labels.library.WRITE_WHY, key=f"other-why-{digest}").strip()


def _alone(paper: DirectiveRow) -> bool:
    """Whether its office has no other paper of its month."""
    same = Filters(paper.month, paper.month, paper.office)
    return len(asked.heads(same, cache.store().version())) == 1


def _ask(digest: str | None) -> None:
    st.session_state[_ASKED] = digest


def _say_outcome(outcome: Outcome) -> None:
    _say(outcome.status, outcome.message)


def _say(status: str, message: str) -> None:
    """Keep what is to be told until the page is drawn again."""
    st.session_state[_SAID] = (status, message)
