"""From chosen files to stored directives: read under a progress bar, looked at and corrected, then saved."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from analytics.corpus import ingest, outcomes, sources
from analytics.corpus.corrections import as_text
from analytics.corpus.draft import Draft
from analytics.corpus.ingest import Rival
from analytics.corpus.parallel import Progress, Tell
from analytics.vietnamese import ENGINES, format_month, format_number
from pages.parts import cache, compared, labels, tables
from pages.parts.text import plain
from pages.parts.upload import waiting
from pages.parts.upload.waiting import Waiting

_MONTH = re.compile(r"\D*(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+|\s+)(\d{4})\D*")
_DAY = re.compile(r"\D*(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})\D*")


def progress_bar() -> Tell:
    """A bar that tells which file is read, and which of its pages."""
    bar = st.progress(0.0, labels.upload.BEGINS)

    def tell(progress: Progress) -> None:
        page = labels.upload.PAGE_OF.format(progress.page, progress.pages) if progress.pages > 1 else ""
        share = (progress.done + progress.page / max(1, progress.pages)) / max(1, progress.total)
        text = labels.upload.READING.format(plain(progress.name), page, progress.done, progress.total)
        bar.progress(min(1.0, share), text)

    return tell


def read(files: Sequence[Any]) -> None:
    """Read uploaded files and the files of uploaded archives; say which of these were passed over."""
    found, others = [], []
    for file in files:
        inside, passed = sources.of_upload(file.name, file.getvalue())
        found, others = found + inside, others + passed
    st.session_state["passed"] = others
    waiting.read(found, progress_bar())


def tell_outcomes() -> None:
    """What became of the files of the last step: a sentence each, or a table where there are many."""
    found = waiting.outcomes()
    boxes = {"added": st.success, "known": st.info, "skipped": st.info, "changed": st.warning, "refused": st.error}
    for status, box in boxes.items():
        told = [outcome for outcome in found if outcome.status == status]
        if status == "added" and len(told) > 3:
            box(labels.upload.ADDED.format(format_number(len(told))))
        elif told:
            counts = [f"\n\n{plain(outcomes.counted(o))}" if status == "added" else "" for o in told]
            box("\n\n".join(plain(o.message) + count for o, count in zip(told, counts, strict=True)))
    for outcome in found:
        for warning in outcome.warnings:
            st.warning(plain(f"{outcome.file_name}: {warning}"))
    if passed := st.session_state.pop("passed", []):
        st.info(plain(labels.upload.PASSED.format(len(passed), ", ".join(passed))))
    if unread := waiting.unread():
        st.warning(plain(labels.upload.INTERRUPTED.format(", ".join(unread))))


def review(version: int) -> None:
    """The drafts that wait: a list where there are several, and the chosen one's fields beside its text."""
    st.subheader(labels.upload.WAITING, anchor=False)
    entries = list(waiting.drafts().values())
    rivals = [waiting.rivals_of(entry) for entry in entries]
    states = [entry.state(there) for entry, there in zip(entries, rivals, strict=True)]
    place = _chosen(entries, states)
    _buttons(entries[place], states)
    _one(entries[place], rivals[place], version)


def _chosen(entries: Sequence[Waiting], states: Sequence[str]) -> int:
    """The draft that is looked at: the one clicked in the list, else the newest."""
    digests = list(waiting.drafts())
    newest = st.session_state.get("newest")
    place = digests.index(newest) if newest in digests else 0
    if len(entries) == 1:
        return 0
    st.caption(labels.upload.CHOOSE_WAITING)
    cell = tables.show(_list(entries, states), f"waiting-{hashlib.sha256(''.join(digests).encode()).hexdigest()}")
    return min(cell[0], len(entries) - 1) if cell else place


def _buttons(entry: Waiting, states: Sequence[str]) -> None:
    ready = states.count(labels.upload.READY)
    label = labels.upload.STORE_READY.format(ready) if ready else labels.upload.NONE_READY
    with st.container(horizontal=True):
        if st.button(label, type="primary", disabled=not ready, key="save"):
            waiting.save_ready()
            st.rerun()
        if st.button(labels.upload.DROP, key="drop"):
            del waiting.drafts()[entry.draft.digest]
            st.rerun()
        if len(states) > 1 and st.button(labels.upload.DROP_ALL, key="drop-all"):
            waiting.drafts().clear()
            st.rerun()


def _list(entries: Sequence[Waiting], states: Sequence[str]) -> pd.DataFrame:
    headers = [entry.draft.analysis.header for entry in entries]
    sizes = [outcomes.sizes(entry.draft) for entry in entries]
    return pd.DataFrame(
        {
            "Tình trạng": states,
            "Tháng": [format_month(header.month) if header.month else "" for header in headers],
            "Cơ quan ban hành": [entry.draft.office for entry in entries],
            "Số": [header.number for header in headers],
            "Ký hiệu": [header.symbol for header in headers],
            "Số mục": [size["items"] for size in sizes],
            "Lượt viện dẫn": [size["citations"] for size in sizes],
            "Cần xem": ["⚠" if outcomes.warnings(entry.draft) else "" for entry in entries],
            "Tệp": [entry.draft.name for entry in entries],
        }
    )


def _one(entry: Waiting, rivals: Sequence[Rival], version: int) -> None:
    """One draft: what was read, what to look at, the choice where the month is taken, the fields and the text."""
    draft = entry.draft
    st.markdown(f"**{plain(draft.name)}** · {plain(_summary(draft))}")
    for said in (*entry.wrong, *_to_look_at(draft)):
        st.warning(plain(said))
    if rivals:
        _choice(entry, rivals, version)
    fields, text = st.columns(2)
    with fields:
        st.caption(labels.upload.CHECK_FIELDS)
        _fields(entry)
    with text, st.container(border=True, height=tables.HEIGHT):
        st.caption(labels.upload.BEGINNING)
        st.html(f'<div style="white-space:pre-wrap">{escape(draft.analysis.text)}</div>')


def _to_look_at(draft: Draft) -> list[str]:
    """What a person should know before saving."""
    said = list(outcomes.warnings(draft))
    if draft.analysis.header.month is None:
        return [*said, labels.upload.ASK_MONTH]
    if others := ingest.overlapping(cache.store(), draft):
        said.append(labels.upload.OVERLAPS.format(", ".join(f"“{name}”" for name in others)))
    longer = [
        office for office in cache.known(cache.store().version()).offices if office.startswith(f"{draft.office} ")
    ]
    if draft.analysis.header.place is None and longer:
        said.append(labels.upload.PLACE_MISSING.format(longer[0]))
    return said


def _summary(draft: Draft) -> str:
    size = {name: format_number(value) for name, value in outcomes.sizes(draft).items()}
    said = "{items} mục, {citations} viện dẫn, {events} sự kiện, {words} từ.".format(**size)
    return f"{said} {labels.upload.HOW_READ.format(ENGINES[draft.reading.engine])} {outcomes.how_read(draft.reading)}"


def _fields(entry: Waiting) -> None:
    """A box for every field of the header; what a person changes is a correction of that field."""
    boxes = st.columns(2)
    shown: dict[str, str | None] = {}
    for place, (field, label) in enumerate(labels.upload.FIELDS.items()):
        box = st if field in ("issuer", "title") else boxes[place % 2]
        before = as_text(entry.draft.analysis.header, field)
        text = box.text_input(label, _shown(field, before), key=f"{entry.draft.digest}-{field}")
        shown[field] = _stored(field, text)
    after = waiting.correct(entry, shown)
    if after != entry:
        waiting.drafts()[entry.draft.digest] = after
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
    if field == "issued_on" and (day := _DAY.fullmatch(text)):
        return f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}"
    return text or None


def _choice(entry: Waiting, rivals: Sequence[Rival], version: int) -> None:
    """What becomes of the draft, asked anew when the papers of its month are others; with both side by side."""
    month = format_month(entry.draft.analysis.header.month or "")
    names = ", ".join(f"“{rival.name}”" for rival in rivals)
    st.warning(plain(labels.upload.HAS_RIVALS.format(f"Tháng {month} của {entry.draft.office}", names)))
    seen = waiting.hashes(rivals)
    choice = st.radio(
        labels.upload.SAME_MONTH,
        list(labels.upload.CHOICES),
        index=None,
        format_func=labels.upload.CHOICES.__getitem__,
        key=f"{entry.draft.digest}-{'-'.join(sorted(seen))}-choice",
        label_visibility="collapsed",
    )
    if choice is not None and (choice, seen) != (entry.choice, entry.seen):
        waiting.drafts()[entry.draft.digest] = replace(entry, choice=choice, seen=seen)
        st.rerun()
    for rival in rivals:
        with st.expander(plain(labels.upload.COMPARE.format(rival.name, entry.draft.name))):
            stored, _ = cache.outline(rival.id, version)
            compared.texts(stored, entry.draft.analysis.text, rival.name, entry.draft.name)
