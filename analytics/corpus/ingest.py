"""Files → the store. The same file twice changes nothing; a file that cannot be read leaves nothing behind."""

from __future__ import annotations

import logging
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.exc import IntegrityError

from analytics.corpus import corrections, schema
from analytics.corpus.draft import Draft, hash_of, read_draft
from analytics.corpus.parallel import Result, Tell, read_all, tell_nobody
from analytics.corpus.sources import Source
from analytics.corpus.store import Store, retire, save
from analytics.model import DirectiveError, Reading
from analytics.vietnamese import format_month, format_number, old_encodings

# what becomes of a paper whose office and month the store has already
KEEP = "keep"  # both count, and the second waits for somebody's word
SUPPLEMENT = "supplement"  # both count
REPLACE = "replace"  # it takes the place of the others, which stay as versions
SKIP = "skip"  # it is not stored
SAME_MONTH = (KEEP, SUPPLEMENT, REPLACE, SKIP)
_OLD_PART = 3600.0  # seconds after which a half-written original is nobody's any more
_directives = schema.directives


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, in Vietnamese in `message`; `status`: "added", "known", "skipped" or "refused"."""

    file_name: str
    status: str
    message: str
    items: int = 0  # that are no headings
    citations: int = 0
    events: int = 0
    words: int = 0
    repairs: tuple[tuple[str, int], ...] = ()  # kind → places
    how: str = ""  # how its letters were got, where not plainly
    warnings: tuple[str, ...] = ()


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
    return _known(result.source.name, known_as(store, hash_of(result.data)) or result.source.name)


def corrections_for_new(store: Store, source: Source, data: bytes) -> dict[str, str | None] | None:
    """The corrections that hold for a file, those that come with it before those made once; None for a stored file."""
    digest = hash_of(data)
    if known_as(store, digest) is not None:
        return None
    with store.read() as connection:
        return {**corrections.of_file(connection, digest), **source.corrected}


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


def keep(store: Store, draft: Draft, data: bytes, same_month: str = KEEP) -> Outcome:
    """Store a draft with its corrections, whole or not at all.

    `same_month` (one of `SAME_MONTH`) decides where its office has a paper of that month already.
    """
    if draft.analysis.header.month is None:
        return Outcome(draft.name, "refused", _no_month(draft.name))
    if (known := known_as(store, draft.digest)) is not None:
        return _known(draft.name, known)
    with store.read() as connection:
        if same_month == SKIP and _rivals(connection, draft):
            return Outcome(
                draft.name, "skipped", f"Không nạp “{draft.name}”: {_period(draft)} đã có văn bản trong kho."
            )
    keep_original(store.files, draft.digest, Path(draft.name).suffix.lower(), data)
    try:
        with store.write() as connection:
            rivals = _rivals(connection, draft)
            if same_month == REPLACE:
                for directive_id, _ in rivals:
                    retire(connection, directive_id, draft.digest)
            save(connection, draft, supplement=(same_month == SUPPLEMENT) if rivals and same_month != REPLACE else None)
            corrections.keep(connection, draft.digest, draft.corrected, draft.as_read)
    except IntegrityError:  # another window stored the same file in the meantime
        known = known_as(store, draft.digest)
        if known is None:
            raise
        return _known(draft.name, known)
    return _added(draft, [name for _, name in rivals], same_month)


def known_as(store: Store, digest: str) -> str | None:
    """The name under which a file with this hash is stored, or None."""
    with store.read() as connection:
        return connection.scalar(select(_directives.c.file_name).where(_directives.c.hash == digest))


def rivals(store: Store, draft: Draft) -> list[tuple[int, str]]:
    """(row, file name) of the stored papers of the same office and month."""
    with store.read() as connection:
        return _rivals(connection, draft)


def keep_original(folder: Path, digest: str, suffix: str, data: bytes) -> None:
    """Keep the bytes under their hash; written beside and renamed, so that a half-written file never stands there."""
    target = original(folder, digest, suffix)
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, suffix=".part", delete=False) as part:
        part.write(data)
    Path(part.name).replace(target)


def original(folder: Path, digest: str, suffix: str) -> Path:
    """Where the bytes of a file lie."""
    return folder / digest[:2] / f"{digest}{suffix}"


def _sweep(folder: Path) -> None:
    """Remove what a killed run left half-written."""
    for part in folder.glob("*/*.part"):
        if time.time() - part.stat().st_mtime > _OLD_PART:
            logging.getLogger(__name__).warning("half-written original removed: %s", part)
            part.unlink(missing_ok=True)


def _rivals(connection: Connection, draft: Draft) -> list[tuple[int, str]]:
    found = connection.execute(
        select(_directives.c.id, _directives.c.file_name).where(_same_period(draft)).order_by(_directives.c.id)
    )
    return [(row.id, row.file_name) for row in found]


def _same_period(draft: Draft) -> ColumnElement[bool]:
    header = draft.analysis.header
    until = _directives.c.until.is_(None) if header.until is None else _directives.c.until == header.until
    return (_directives.c.month == header.month) & until & (_directives.c.office == draft.office)


def _no_month(name: str) -> str:
    return (
        f"Không nhận ra tháng của văn bản trong tệp “{name}”. Hãy nạp ở trang “Nạp văn bản” và ghi tháng vào ô Tháng."
    )


def _known(name: str, stored: str) -> Outcome:
    return Outcome(name, "known", f"Tệp “{name}” đã có trong kho (tên “{stored}”); không có gì thay đổi.")


def _period(draft: Draft) -> str:
    header = draft.analysis.header
    until = f" đến {format_month(header.until)}" if header.until else ""
    return f"tháng {format_month(header.month or '')}{until} của {draft.office}"


def _added(draft: Draft, rivals: list[str], same_month: str) -> Outcome:
    message = f"Đã nạp “{draft.name}”: văn bản {_period(draft)}."
    if rivals:
        others = ", ".join(f"“{name}”" for name in rivals)
        message += {
            KEEP: f" Lưu ý: tháng này đã có tệp {others}; cả hai đều được tính.",
            SUPPLEMENT: f" Là bản bổ sung cho {others}; cả hai đều được tính.",
            REPLACE: f" Thay cho {others}; bản cũ được giữ lại và không còn được tính.",
        }[same_month]
    return described(draft, message)


def described(draft: Draft, message: str) -> Outcome:
    """The outcome of a stored draft: how much was read, what was mended, what a person should look at."""
    repairs = tuple(Counter(repair.kind for repair in draft.reading.repairs).items())
    how = how_read(draft.reading)
    return Outcome(draft.name, "added", message, **sizes(draft), repairs=repairs, how=how, warnings=warnings(draft))


def sizes(draft: Draft) -> dict[str, int]:
    """Numbers by which a person sees whether a paper was read whole: items, citations, events, words."""
    analysis = draft.analysis
    return {
        "items": sum(not item.heading for item in analysis.items),
        "citations": sum(c.item is not None for c in analysis.citations),
        "events": len(analysis.events),
        "words": analysis.words,
    }


def how_read(reading: Reading) -> str:
    """In Vietnamese, where letters were converted or recognised; empty where they stood in the file as they are."""
    said = []
    if old := old_encodings(reading.encoding):
        said.append(f"Chữ được chuyển từ bảng mã {old}.")
    if reading.scanned:
        mean = 100 * sum(page.confidence for page in reading.scanned) / len(reading.scanned)
        said.append(f"Nhận dạng {len(reading.scanned)} trang chữ quét, độ tin cậy trung bình {format_number(mean)}%.")
    return " ".join(said)


def warnings(draft: Draft) -> tuple[str, ...]:
    """What a person should look at before trusting the figures of this paper, in Vietnamese."""
    said = []
    if draft.weak_pages:
        pages = ", ".join(map(str, draft.weak_pages))
        lowest = min(p.confidence for p in draft.reading.scanned)
        said.append(
            f"Chữ quét khó đọc ở trang {pages} (độ tin cậy thấp nhất {format_number(100 * lowest)}%); "
            "hãy so lại với bản giấy."
        )
    if draft.analysis.header.issuer is None:
        said.append("Không nhận ra cơ quan ban hành.")
    return tuple(said)
