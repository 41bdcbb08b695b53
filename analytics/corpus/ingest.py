"""Files → the store. The same file twice changes nothing; a file that cannot be read leaves nothing behind."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import ColumnElement, Connection, func, select, update
from sqlalchemy.exc import OperationalError

from analytics.corpus import corrections, schema
from analytics.corpus.draft import Draft, hash_of, read_draft, with_corrections
from analytics.corpus.originals import keep_original, sweep
from analytics.corpus.outcomes import Outcome, described
from analytics.corpus.parallel import Result, Tell, read_all, tell_nobody
from analytics.corpus.resolve import UNKNOWN_OFFICE
from analytics.corpus.sources import Source
from analytics.corpus.store import Store, last_retired, retire, save, save_again
from analytics.model import KEEP, REPLACE, SKIP, SUPPLEMENT, DirectiveError
from analytics.vietnamese import fold, format_month

_directives = schema.directives


def ingest_files(
    store: Store, sources: Sequence[Source], same_month: str = KEEP, tell: Tell = tell_nobody
) -> Iterator[Outcome]:
    """Ingest files, several read at once, each stored in its own transaction; outcomes in the order of the files."""
    sweep(store.files)
    for result in read_all(sources, len(sources), partial(corrections_for_new, store), tell):
        yield outcome(store, result, same_month)


def outcome(store: Store, result: Result, same_month: str = KEEP) -> Outcome:
    """Store what was read of a file, if anything, and say what became of it."""
    if result.draft is not None:
        return keep(store, result.draft, result.data, same_month)
    if result.refusal:
        return Outcome(result.source.name, "refused", result.refusal)
    digest = hash_of(result.data)
    with store.read() as connection:
        name = _name(connection, digest)
    if name is not None:  # the bytes may be gone: a copy of a store may lack them
        keep_original(store.files, digest, name, result.data)
    return _known(store, result.source.name, digest)


def corrections_for_new(store: Store, source: Source, data: bytes) -> dict[str, str | None] | None:
    """The corrections that hold for a file, those that come with it before those made once.

    None for a file that is stored and comes without corrections, and for one whose place another one has taken: it is
    not read again unasked. One that a person removed is: who brings it again wants it back.
    """
    digest = hash_of(data)
    stored = known_as(store, digest) is not None
    unasked = not source.corrected if stored else replaced_by(store, digest) is not None
    return None if unasked else kept_corrections(store, source, data)


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
    keep_original(store.files, draft.digest, draft.name, data)
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
    back = stored is None and last_retired(connection, draft.digest) is not None
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
    done = "Đã nạp" if stored is None else "Đã sửa phần đầu của"
    return _added(draft, [rival.name for rival in there], same_month, "Đã đưa lại vào kho" if back else done)


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


def _name(connection: Connection, digest: str) -> str | None:
    """The name under which a file is, or was last, stored."""
    stored = connection.scalar(select(_directives.c.file_name).where(_directives.c.hash == digest))
    left = last_retired(connection, digest) if stored is None else None
    return stored if left is None else str(left.file_name)


def replaced_by(store: Store, digest: str) -> str | None:
    """The name of the file that has taken the place of the one with this hash, or None: also where a person has removed
    it since."""
    with store.read() as connection:
        left = last_retired(connection, digest)
        if left is None or left.replaced_by is None:
            return None
        return _name(connection, left.replaced_by) or ""


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
        same = _same_period(header.month, header.until, office)
        return list(connection.scalars(found.where(~same).order_by(_directives.c.month)))


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
    header = draft.analysis.header
    return papers_of(connection, header.month, header.until, draft.office, besides=draft.digest)


def papers_of(connection: Connection, month: str | None, until: str | None, office: str, besides: str) -> list[Rival]:
    """The stored papers of an office for the very same months, besides the file with one hash."""
    columns = (_directives.c.id, _directives.c.hash, _directives.c.file_name)
    same = _same_period(month, until, office)
    found = select(*columns).where(same, _directives.c.hash != besides).order_by(_directives.c.id)
    return [Rival(*tuple(row)) for row in connection.execute(found)]


def _same_period(month: str | None, until: str | None, office: str) -> ColumnElement[bool]:
    same_end = _directives.c.until.is_(None) if until is None else _directives.c.until == until
    return (_directives.c.month == month) & same_end & (_directives.c.office == office)


def _no_month(name: str) -> str:
    return (
        f"Không nhận ra tháng của văn bản trong tệp “{name}”. Hãy nạp ở trang “Nạp văn bản” và ghi tháng vào ô Tháng "
        "(dòng lệnh: thêm --month)."
    )


def _known(store: Store, name: str, digest: str) -> Outcome:
    known = known_as(store, digest)
    if known is None and (by := replaced_by(store, digest)) is not None:
        message = (
            f"Tệp “{name}” là bản cũ, đã được thay bằng “{by}”; không có gì thay đổi. Muốn tính lại bản này, hãy mở "
            "trang “Kho văn bản”, phần “Đã bỏ và bản cũ”."
        )
    else:
        message = f"Tệp “{name}” đã có trong kho (tên “{known or name}”); không có gì thay đổi."
    return Outcome(name, "known", message)


def _period(draft: Draft) -> str:
    header = draft.analysis.header
    until = f" đến {format_month(header.until)}" if header.until else ""
    return f"tháng {format_month(header.month or '')}{until} của {draft.office}"


def _added(draft: Draft, rivals: list[str], same_month: str, done: str) -> Outcome:
    message = f"{done} “{draft.name}”: văn bản {_period(draft)}."
    if rivals:
        others = ", ".join(f"“{name}”" for name in rivals)
        message += {
            KEEP: f" Lưu ý: tháng này đã có {others}; tất cả được tính cho đến khi quyết định ở trang “Nạp văn bản”.",
            SUPPLEMENT: f" Là bản bổ sung cho {others}; tất cả đều được tính.",
            REPLACE: f" Thay cho {others}; bản cũ được giữ lại và không còn được tính.",
        }[same_month]
    return described(draft, message)
