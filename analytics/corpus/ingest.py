"""Files → the store. The same file twice changes nothing; a file that cannot be read leaves nothing behind."""

from __future__ import annotations

import contextlib
import logging
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, func, select, update
from sqlalchemy.exc import OperationalError

from analytics.corpus import corrections, schema
from analytics.corpus.draft import Draft, hash_of, read_draft, with_corrections
from analytics.corpus.outcomes import Outcome, described
from analytics.corpus.parallel import Result, Tell, read_all, tell_nobody
from analytics.corpus.resolve import UNKNOWN_OFFICE
from analytics.corpus.sources import Source
from analytics.corpus.store import Store, retire, save, save_again
from analytics.model import KEEP, REPLACE, SKIP, SUPPLEMENT, DirectiveError
from analytics.vietnamese import fold, format_month

_OLD_PART = 3600.0  # seconds after which a half-written original is nobody's any more
_directives = schema.directives


def ingest_files(
    store: Store, sources: Sequence[Source], same_month: str = KEEP, tell: Tell = tell_nobody
) -> Iterator[Outcome]:
    """Ingest files, several read at once, each stored in its own transaction; outcomes in the order of the files."""
    _sweep(store.files)
    for result in read_all(sources, len(sources), partial(corrections_for_new, store), tell):
        yield outcome(store, result, same_month)


def outcome(store: Store, result: Result, same_month: str = KEEP) -> Outcome:
    """Store what was read of a file, if anything, and say what became of it."""
    if result.draft is not None:
        return keep(store, result.draft, result.data, same_month)
    if result.refusal:
        return Outcome(result.source.name, "refused", result.refusal)
    return _known(store, result.source.name, hash_of(result.data))


def corrections_for_new(store: Store, source: Source, data: bytes) -> dict[str, str | None] | None:
    """The corrections that hold for a file, those that come with it before those made once.

    None for a file that is stored and comes without corrections, and for one whose place another one has taken: it is
    not read again unasked.
    """
    digest = hash_of(data)
    if (known_as(store, digest) is not None and not source.corrected) or replaced_by(store, digest) is not None:
        return None
    return kept_corrections(store, source, data)


def kept_corrections(store: Store, source: Source, data: bytes) -> dict[str, str | None]:
    """The corrections that hold for a file, those that come with it before those made once."""
    with store.read() as connection:
        return {**corrections.of_file(connection, hash_of(data)), **source.corrected}


def ingest(store: Store, data: bytes, name: str, same_month: str = KEEP) -> Outcome:
    """Read, analyse and store one file in this process; never raises for a bad file, but says so in the outcome."""
    source = Source(name, lambda: data)
    fields = corrections_for_new(store, source, data)
    if fields is None:
        return outcome(store, Result(source, data))
    try:
        return outcome(store, Result(source, data, read_draft(data, name, fields)), same_month)
    except DirectiveError as error:
        return outcome(store, Result(source, refusal=str(error)))


def keep(
    store: Store, draft: Draft, data: bytes, same_month: str = KEEP, seen: frozenset[str] | None = None
) -> Outcome:
    """Store a draft with its corrections, whole or not at all.

    `same_month` (one of `SAME_MONTH`) decides where its office has papers of that month already. `seen`: the hashes of
    those that a person has seen when choosing; with others in the store nothing is done, and the outcome is "changed".
    """
    if draft.analysis.header.month is None:
        return Outcome(draft.name, "refused", _no_month(draft.name))
    if same_month == SKIP and rivals(store, draft):
        return _Undone("skipped").outcome(draft)
    keep_original(store.files, draft.digest, Path(draft.name).suffix.lower(), data)
    try:
        with store.write() as connection:
            return _stored(connection, as_known(connection, draft), same_month, seen)
    except _Undone as undone:
        return _known(store, draft.name, draft.digest) if undone.status == "known" else undone.outcome(draft)
    except OperationalError as error:
        logging.getLogger(__name__).warning("not stored: %s", error)
        message = f"Kho đang bận nên chưa lưu được “{draft.name}”. Hãy thử lại sau ít phút."
        return Outcome(draft.name, "refused", message)


def _stored(connection: Connection, draft: Draft, same_month: str, seen: frozenset[str] | None) -> Outcome:
    """Store a draft, or correct the header of one that is stored. Raises _Undone where nothing shall be done."""
    stored = connection.scalar(select(_directives.c.id).where(_directives.c.hash == draft.digest))
    before = corrections.of_file(connection, draft.digest)
    if stored is not None:
        draft = with_corrections(draft, {**before, **draft.corrected})
        if not corrections.changed(draft.corrected, before, draft.as_read):
            raise _Undone("known")
    there = rivals_in(connection, draft)
    _undo_unless_wanted(there, same_month, seen)
    if same_month == REPLACE:
        for rival in there:
            retire(connection, rival.id, draft.digest)
    supplement = True if there and same_month == SUPPLEMENT else None
    if stored is None:
        save(connection, draft, supplement=supplement)
    else:
        save_again(connection, stored, draft)
        connection.execute(update(_directives).where(_directives.c.id == stored).values(supplement=supplement))
    corrections.keep(connection, draft.digest, draft.corrected, draft.as_read)
    return _added(draft, [rival.name for rival in there], same_month, corrected=stored is not None)


class _Undone(Exception):
    """A transaction that ends without a change."""

    def __init__(self, status: str) -> None:
        self.status = status

    def outcome(self, draft: Draft) -> Outcome:
        message = {
            "skipped": f"Không nạp “{draft.name}”: {_period(draft)} đã có văn bản trong kho.",
            "changed": f"Chưa lưu “{draft.name}”: kho vừa thay đổi, hãy xem lại cách xử lý tháng này.",
        }[self.status]
        return Outcome(draft.name, self.status, message)


def _undo_unless_wanted(there: list[Rival], same_month: str, seen: frozenset[str] | None) -> None:
    if seen is not None and {rival.digest for rival in there} != seen:
        raise _Undone("changed")
    if there and same_month == SKIP:
        raise _Undone("skipped")


def known_as(store: Store, digest: str) -> str | None:
    """The name under which a file with this hash is stored, or None."""
    with store.read() as connection:
        return connection.scalar(select(_directives.c.file_name).where(_directives.c.hash == digest))


def replaced_by(store: Store, digest: str) -> str | None:
    """The name of the file that has taken the place of the one with this hash, or None."""
    taken = select(schema.replaced.c.replaced_by).where(schema.replaced.c.hash == digest)
    with store.read() as connection:
        by = connection.scalar(taken.order_by(schema.replaced.c.id.desc()).limit(1))
    return None if by is None else known_as(store, by) or ""


@dataclass(frozen=True, slots=True)
class Rival:
    """A stored paper of the same office and month as a draft."""

    id: int
    digest: str
    name: str


def rivals(store: Store, draft: Draft) -> list[Rival]:
    """The stored papers of the same office and month."""
    with store.read() as connection:
        return rivals_in(connection, as_known(connection, draft))


def overlapping(store: Store, draft: Draft) -> list[str]:
    """Names of the stored papers of the same office for some of the same months, but not the very same ones."""
    header = draft.analysis.header
    with store.read() as connection:
        office = as_known(connection, draft).office
        meets = (_directives.c.month <= (header.until or header.month)) & (
            func.coalesce(_directives.c.until, _directives.c.month) >= header.month
        )
        others = _directives.c.hash != draft.digest
        found = select(_directives.c.file_name).where(meets, others, _directives.c.office == office)
        return list(connection.scalars(found.where(~_same_period(draft)).order_by(_directives.c.month)))


def as_known(connection: Connection, draft: Draft) -> Draft:
    """The draft with its office spelled as the store has it: "Đảng Ủy Khối" of a scan is "Đảng ủy Khối"."""
    offices = connection.scalars(select(_directives.c.office).distinct().order_by(_directives.c.office))
    known = next((office for office in offices if fold(office) == fold(draft.office)), draft.office)
    if known in (draft.office, UNKNOWN_OFFICE):
        return draft
    header = replace(draft.analysis.header, issuer=known)
    return replace(draft, analysis=replace(draft.analysis, header=header))


def rivals_in(connection: Connection, draft: Draft) -> list[Rival]:
    """As `rivals`, within a transaction."""
    columns = (_directives.c.id, _directives.c.hash, _directives.c.file_name)
    others = _directives.c.hash != draft.digest
    found = connection.execute(select(*columns).where(_same_period(draft), others).order_by(_directives.c.id))
    return [Rival(*tuple(row)) for row in found]


def keep_original(folder: Path, digest: str, suffix: str, data: bytes) -> None:
    """Keep the bytes under their hash; written beside and renamed, so that a half-written file never stands there."""
    target = original(folder, digest, suffix)
    if target.exists() and target.stat().st_size == len(data):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{uuid4().hex}.part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)


def original(folder: Path, digest: str, suffix: str) -> Path:
    """Where the bytes of a file lie."""
    return folder / digest[:2] / f"{digest}{suffix}"


def _sweep(folder: Path) -> None:
    """Remove what a killed run left half-written."""
    for part in folder.glob("*/*.part"):
        with contextlib.suppress(FileNotFoundError):  # another run has just finished it
            if time.time() - part.stat().st_mtime > _OLD_PART:
                logging.getLogger(__name__).warning("half-written original removed: %s", part)
                part.unlink()


def _same_period(draft: Draft) -> ColumnElement[bool]:
    header = draft.analysis.header
    until = _directives.c.until.is_(None) if header.until is None else _directives.c.until == header.until
    return (_directives.c.month == header.month) & until & (_directives.c.office == draft.office)


def _no_month(name: str) -> str:
    return (
        f"Không nhận ra tháng của văn bản trong tệp “{name}”. Hãy nạp ở trang “Nạp văn bản” và ghi tháng vào ô Tháng "
        "(dòng lệnh: thêm --month)."
    )


def _known(store: Store, name: str, digest: str) -> Outcome:
    if (by := replaced_by(store, digest)) is not None and known_as(store, digest) is None:
        message = f"Tệp “{name}” là bản cũ, đã được thay bằng “{by}”; không có gì thay đổi."
    else:
        message = f"Tệp “{name}” đã có trong kho (tên “{known_as(store, digest) or name}”); không có gì thay đổi."
    return Outcome(name, "known", message)


def _period(draft: Draft) -> str:
    header = draft.analysis.header
    until = f" đến {format_month(header.until)}" if header.until else ""
    return f"tháng {format_month(header.month or '')}{until} của {draft.office}"


def _added(draft: Draft, rivals: list[str], same_month: str, *, corrected: bool) -> Outcome:
    message = f"{'Đã sửa phần đầu của' if corrected else 'Đã nạp'} “{draft.name}”: văn bản {_period(draft)}."
    if rivals:
        others = ", ".join(f"“{name}”" for name in rivals)
        message += {
            KEEP: f" Lưu ý: tháng này đã có {others}; tất cả được tính cho đến khi quyết định ở trang “Nạp văn bản”.",
            SUPPLEMENT: f" Là bản bổ sung cho {others}; tất cả đều được tính.",
            REPLACE: f" Thay cho {others}; bản cũ được giữ lại và không còn được tính.",
        }[same_month]
    return described(draft, message)
