"""From chosen files to stored directives: read, looked at and corrected by a person, then saved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analytics.corpus import ingest, sources
from analytics.corpus.corrections import as_text
from analytics.corpus.draft import Draft, with_corrections
from analytics.corpus.ingest import Outcome
from analytics.corpus.parallel import Progress, read_all
from analytics.model import DirectiveError
from analytics.vietnamese import format_month, format_number
from pages.parts import cache, compared, labels, tables
from pages.parts.text import plain

_MONTH = re.compile(r"\s*(\d{1,2})\s*[/-]\s*(\d{4})\s*")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft that nobody has saved yet, with the bytes of its file and what shall become of it in a taken month."""

    draft: Draft
    data: bytes
    choice: str | None = None

    def state(self) -> str:
        """Whether it can be saved, or what it lacks."""
        if self.draft.analysis.header.month is None:
            return labels.NO_MONTH
        return labels.SAME_MONTH if self.choice is None and self.rivals() else labels.READY

    def rivals(self) -> list[tuple[int, str]]:
        return ingest.rivals(cache.store(), self.draft) if self.draft.analysis.header.month else []


def waiting() -> dict[str, Waiting]:
    """The drafts of this session by their hash."""
    found: dict[str, Waiting] = st.session_state.setdefault("waiting", {})
    return found


def outcomes() -> list[Outcome]:
    """What became of the files of this session's last step."""
    found: list[Outcome] = st.session_state.setdefault("outcomes", [])
    return found


def read(files: Sequence[Any]) -> None:
    """Read uploaded files under a progress bar; drafts join those that wait, the rest is told."""
    found = [source for file in files for source in _sources(file)]
    bar = st.progress(0.0)

    def tell(progress: Progress) -> None:
        page = labels.PAGE_OF.format(progress.page, progress.pages) if progress.pages > 1 else ""
        share = progress.done / max(1, progress.total)
        bar.progress(share, labels.READING.format(plain(progress.name), page, progress.done, progress.total))

    st.session_state["outcomes"] = []
    corrected = partial(ingest.corrections_for_new, cache.store())
    for result in read_all(found, len(found), corrected, tell):
        if result.draft is None:
            outcomes().append(ingest.outcome(cache.store(), result))
        else:
            waiting()[result.draft.digest] = Waiting(result.draft, result.data)


def save_ready() -> None:
    """Save what is ready. Two files of one new month: the first is saved, the second then waits for a word."""
    st.session_state["outcomes"] = []
    for digest, entry in list(waiting().items()):
        if entry.state() == labels.READY:
            outcomes().append(ingest.keep(cache.store(), entry.draft, entry.data, entry.choice or ingest.KEEP))
            del waiting()[digest]


def review(version: int) -> None:
    """The drafts that wait: a list where there are several, and the chosen one's fields beside its beginning."""
    st.subheader(labels.WAITING, anchor=False)
    entries = list(waiting().values())
    states = [entry.state() for entry in entries]
    if len(entries) > 1:
        st.caption(labels.CHOOSE_WAITING)
        cell = tables.show(_list(entries, states), f"waiting-{'-'.join(waiting())}"[:200])
        place = cell[0] if cell else next((i for i, s in enumerate(states) if s != labels.READY), 0)
    else:
        place = 0
    _one(entries[place], version)
    ready = states.count(labels.READY)
    save, drop, drop_all = st.columns(3)
    if save.button(labels.STORE_READY.format(ready), type="primary", disabled=not ready, key="save", width="stretch"):
        save_ready()
        st.rerun()
    if drop.button(labels.DROP, key="drop", width="stretch"):
        del waiting()[entries[place].draft.digest]
        st.rerun()
    if len(entries) > 1 and drop_all.button(labels.DROP_ALL, key="drop-all", width="stretch"):
        waiting().clear()
        st.rerun()


def _sources(file: Any) -> list[sources.Source]:
    return sources.of_upload(file.name, file.getvalue())[0]


def _list(entries: Sequence[Waiting], states: Sequence[str]) -> pd.DataFrame:
    headers = [entry.draft.analysis.header for entry in entries]
    sizes = [ingest.sizes(entry.draft) for entry in entries]
    return pd.DataFrame(
        {
            "Tệp": [entry.draft.name for entry in entries],
            "Tình trạng": states,
            "Tháng": [format_month(header.month) if header.month else "" for header in headers],
            "Cơ quan ban hành": [entry.draft.office for entry in entries],
            "Số": [header.number for header in headers],
            "Ký hiệu": [header.symbol for header in headers],
            "Số mục": [size["items"] for size in sizes],
            "Lượt viện dẫn": [size["citations"] for size in sizes],
            "Lượt sự kiện": [size["events"] for size in sizes],
            "Cần xem": [" ".join(ingest.warnings(entry.draft)) for entry in entries],
        }
    )


def _one(entry: Waiting, version: int) -> None:
    """One draft: what was read, warnings, fields, and the choice where the month is taken."""
    draft = entry.draft
    st.markdown(f"**{plain(draft.name)}** · {plain(_summary(draft))}")
    for said in ingest.warnings(draft):
        st.warning(plain(said))
    if draft.analysis.header.month is None:
        st.warning(labels.ASK_MONTH)
    fields, beginning = st.columns(2)
    with fields:
        st.caption(labels.CHECK_FIELDS)
        _fields(entry)
    with beginning, st.container(border=True, height=tables.HEIGHT):
        st.caption(labels.BEGINNING)
        st.text(draft.analysis.text[:1500])
    if found := entry.rivals():
        _choice(entry, found, version)


def _summary(draft: Draft) -> str:
    size = ingest.sizes(draft)
    said = (
        f"{format_number(size['items'])} mục, {format_number(size['citations'])} viện dẫn, "
        f"{format_number(size['events'])} sự kiện, {format_number(size['words'])} từ."
    )
    return f"{said} {labels.HOW_READ.format(draft.reading.engine)} {ingest.how_read(draft.reading)}"


def _fields(entry: Waiting) -> None:
    """A box for every field of the header; what a person changes is a correction of that field."""
    boxes = st.columns(2)
    corrected = dict(entry.draft.corrected)
    for place, (field, label) in enumerate(labels.FIELDS.items()):
        box = st if field in ("issuer", "title") else boxes[place % 2]
        before = as_text(entry.draft.analysis.header, field)
        text = box.text_input(label, _shown(field, before), key=f"{entry.draft.digest}-{field}")
        if (after := _stored(field, text)) != before:
            corrected[field] = after
    if corrected != dict(entry.draft.corrected):
        try:
            draft = with_corrections(entry.draft, corrected)
        except DirectiveError as error:
            st.error(plain(str(error)))
            return
        waiting()[draft.digest] = replace(entry, draft=draft, choice=None)
        st.rerun()


def _shown(field: str, text: str | None) -> str:
    """A field as people write it: 06/2023, 25/05/2023."""
    if text and field in ("month", "until"):
        return format_month(text)
    return "/".join(reversed(text.split("-"))) if text and field == "issued_on" else text or ""


def _stored(field: str, text: str) -> str | None:
    """What a person wrote, as a correction is kept; what cannot be understood goes on as it is and is refused there."""
    text = text.strip()
    if field in ("month", "until") and (month := _MONTH.fullmatch(text)):
        return f"{month[2]}-{int(month[1]):02d}"
    if field == "issued_on" and (parts := re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", text)):
        return f"{parts[3]}-{int(parts[2]):02d}-{int(parts[1]):02d}"
    return text or None


def _choice(entry: Waiting, rivals: Sequence[tuple[int, str]], version: int) -> None:
    month = format_month(entry.draft.analysis.header.month or "")
    names = ", ".join(f"“{name}”" for _, name in rivals)
    st.warning(plain(labels.HAS_RIVALS.format(f"Tháng {month} của {entry.draft.office}", names)))
    choice = st.radio(
        labels.SAME_MONTH,
        list(labels.CHOICES),
        index=list(labels.CHOICES).index(entry.choice) if entry.choice else None,
        format_func=labels.CHOICES.__getitem__,
        key=f"{entry.draft.digest}-choice",
        label_visibility="collapsed",
    )
    if choice != entry.choice:
        waiting()[entry.draft.digest] = replace(entry, choice=choice)
        st.rerun()
    for directive_id, name in rivals:
        with st.expander(plain(labels.COMPARE.format(name, entry.draft.name))):
            compared.texts(cache.text(directive_id, version), entry.draft.analysis.text)
