"""Drafts that nobody has saved yet: kept in the session, with what a person has set and chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from analytics.corpus import ingest
from analytics.corpus.corrections import as_text, typed
from analytics.corpus.draft import Draft, with_corrections
from analytics.corpus.ingest import Rival
from analytics.corpus.outcomes import Outcome
from analytics.corpus.parallel import Corrected, Result, Tell, read_all
from analytics.corpus.sources import Source
from analytics.model import KEEP, DirectiveError
from pages.parts import cache, labels


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft, the bytes of its file, what was typed that no field can have, and what shall become of it in a month
    that the store has already (chosen for the papers with these hashes)."""

    draft: Draft
    data: bytes
    wrong: tuple[str, ...] = ()
    choice: str | None = None
    seen: frozenset[str] = frozenset()

    def state(self, rivals: Sequence[Rival]) -> str:
        """Whether it can be saved, or what it lacks."""
        if self.wrong:
            return labels.upload.WRONG
        if self.draft.analysis.header.month is None:
            return labels.upload.NO_MONTH
        decided = self.choice is not None and self.seen == hashes(rivals)
        return labels.upload.SAME_MONTH if rivals and not decided else labels.upload.READY


def hashes(rivals: Sequence[Rival]) -> frozenset[str]:
    """The hashes of the papers that a choice is made for."""
    return frozenset(rival.digest for rival in rivals)


def drafts() -> dict[str, Waiting]:
    """The drafts of this session by their hash."""
    found: dict[str, Waiting] = st.session_state.setdefault("waiting", {})
    return found


def outcomes() -> list[Outcome]:
    """What became of the files of this session's last step."""
    found: list[Outcome] = st.session_state.setdefault("outcomes", [])
    return found


def unread() -> list[str]:
    """Names of files that were being read when somebody left the page or touched it; told once."""
    return st.session_state.pop("unread", [])


def rivals_of(entry: Waiting) -> list[Rival]:
    """The stored papers of the draft's office and month."""
    return ingest.rivals(cache.store(), entry.draft) if entry.draft.analysis.header.month else []


def read(found: Sequence[Source], tell: Tell) -> None:
    """Read files; drafts join those that wait, the newest first in view; what became of the others is told."""
    _read(found, _fields, tell)


def edit(found: Source, tell: Tell) -> None:
    """Read a stored file again, so that its header can be corrected."""
    _read([found], partial(ingest.kept_corrections, cache.store()), tell)


def wait(result: Result) -> None:
    """Let a draft that was read elsewhere wait here for a word about its month, in view."""
    if result.draft is not None:
        st.session_state["outcomes"] = []
        _wait(result.draft, result.data)


def _wait(draft: Draft, data: bytes) -> None:
    st.session_state["newest"] = draft.digest
    drafts()[draft.digest] = Waiting(draft, data)


def keep_if_alone(result: Result) -> Outcome | None:
    """Store a draft whose month nothing else is stored for; else it waits here, and None."""
    draft = result.draft
    if draft is None or draft.analysis.header.month is None or ingest.rivals(cache.store(), draft):
        wait(result)
        return None
    outcome = ingest.keep(cache.store(), draft, result.data, KEEP, frozenset())
    if outcome.status == "changed":
        wait(result)
    return None if outcome.status == "changed" else outcome


def _fields(source: Source, data: bytes) -> Mapping[str, str | None] | None:
    """None for a stored file. One that was replaced is read: on this page a person says what becomes of it."""
    store = cache.store()
    if ingest.known_as(store, ingest.hash_of(data)) is not None:
        return None
    return ingest.kept_corrections(store, source, data)


def _read(found: Sequence[Source], corrected: Corrected, tell: Tell) -> None:
    st.session_state["outcomes"] = []
    pending = st.session_state["unread"] = [source.name for source in found]
    for result in read_all(found, len(found), corrected, tell):
        pending.remove(result.source.name)
        if result.draft is None:
            outcomes().append(ingest.outcome(cache.store(), result))
        else:
            _wait(result.draft, result.data)
    st.session_state.pop("unread", None)


def save_ready() -> None:
    """Save what is ready. Two files of one new month: the first is saved, the second then waits for a word."""
    st.session_state["outcomes"] = []
    for digest, entry in list(drafts().items()):
        rivals = rivals_of(entry)
        if entry.state(rivals) != labels.upload.READY:
            continue
        outcome = ingest.keep(cache.store(), entry.draft, entry.data, entry.choice or KEEP, hashes(rivals))
        outcomes().append(outcome)
        if outcome.status != "changed":
            del drafts()[digest]


def correct(entry: Waiting, shown: Mapping[str, str | None]) -> Waiting:
    """The draft with what stands in the boxes of its fields; what no field can have is kept as wrong."""
    corrected, wrong = dict(entry.draft.corrected), []
    for field, text in shown.items():
        if text == as_text(entry.draft.analysis.header, field):
            continue
        try:
            typed({field: text})
            corrected[field] = text
        except DirectiveError as error:
            wrong.append(str(error))
    try:
        draft = with_corrections(entry.draft, corrected)
    except DirectiveError as error:  # months that do not fit each other
        return replace(entry, wrong=(*wrong, str(error)))
    return replace(entry, draft=draft, wrong=tuple(wrong))
