"""Files → the store. The same file twice changes nothing; a file that cannot be read leaves nothing behind."""

from __future__ import annotations

import hashlib
import logging
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from analytics.corpus import schema
from analytics.corpus.resolve import UNKNOWN_OFFICE
from analytics.corpus.store import Store, save
from analytics.directive import analyse
from analytics.model import Analysis, DirectiveError, Reading, UnreadableFile
from analytics.reading import load, read
from analytics.vietnamese import format_month

SUFFIXES = (".docx", ".txt", ".md")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: `status` is "added", "known" or "refused"; `message` says it in Vietnamese."""

    file_name: str
    status: str
    message: str
    items: int = 0  # that are no headings
    citations: int = 0
    events: int = 0
    words: int = 0
    repairs: tuple[tuple[str, int], ...] = ()  # kind → places


def find_files(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The files named and those of a known kind in the folders named, in order; and the others, which are passed over.

    Hidden files and Word's own lock files ("~$…") are not even looked at.
    """
    found: list[Path] = []
    others: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        for inner in sorted(path.rglob("*")):
            hidden = any(part.startswith((".", "~$")) for part in inner.parts[len(path.parts) :])
            if inner.is_file() and not hidden:
                (found if inner.suffix.lower() in SUFFIXES else others).append(inner)
    return found, others


def ingest_files(
    store: Store, paths: Sequence[Path], progress: Callable[[int, int, str], None] = lambda done, total, name: None
) -> Iterator[Outcome]:
    """Ingest files one by one, each in its own transaction; `progress` hears (done, total, name) before each."""
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        try:
            data = load(path)
        except UnreadableFile as error:
            yield Outcome(path.name, "refused", str(error))
            continue
        yield ingest(store, data, path.name)
    progress(len(paths), len(paths), "")


def ingest(store: Store, data: bytes, name: str) -> Outcome:
    """Read, analyse and save one file; never raises for a bad file, but says so in the outcome."""
    digest = hashlib.sha256(data).hexdigest()
    if (known := _stored_name(store, digest)) is not None:
        return _known(name, known)
    try:
        reading = read(data, name)
        analysis = analyse(reading.text)
        _require_directive(analysis, name)
    except DirectiveError as error:
        return Outcome(name, "refused", str(error))
    except Exception:  # a fault of ours: the other files must still be read, and the log says where it lies
        logging.getLogger(__name__).exception("analysis failed: %s", digest)
        return Outcome(name, "refused", f"Chương trình gặp lỗi khi đọc tệp “{name}”; tệp không được nạp.")
    office = analysis.header.office or UNKNOWN_OFFICE
    _keep_original(store.files, digest, Path(name).suffix.lower(), data)
    try:
        with store.write() as connection:
            same_month = connection.scalar(
                select(schema.directives.c.file_name).where(
                    schema.directives.c.month == analysis.header.month, schema.directives.c.office == office
                )
            )
            save(connection, digest, name, reading, analysis, office)
    except IntegrityError:  # another window stored the same file in the meantime
        stored = _stored_name(store, digest)
        if stored is None:
            raise
        return _known(name, stored)
    return _added(name, reading, analysis, office, same_month)


def _known(name: str, stored: str) -> Outcome:
    return Outcome(name, "known", f"Tệp “{name}” đã có trong kho (tên “{stored}”); không có gì thay đổi.")


def _stored_name(store: Store, digest: str) -> str | None:
    with store.read() as connection:
        return connection.scalar(select(schema.directives.c.file_name).where(schema.directives.c.hash == digest))


def _require_directive(analysis: Analysis, name: str) -> None:
    """A paper without items or without a month cannot be placed; the month is never guessed."""
    if not analysis.items:
        raise UnreadableFile(
            f"Tệp “{name}” không có mục nào được đánh số hoặc gạch đầu dòng, nên chưa nhận ra là văn bản định hướng."
        )
    if analysis.header.month is None:
        raise UnreadableFile(
            f"Không nhận ra tháng của văn bản trong tệp “{name}”. Hãy ghi rõ “tháng … năm …” ở tiêu đề rồi nạp lại."
        )


def _keep_original(folder: Path, digest: str, suffix: str, data: bytes) -> None:
    """Keep the bytes under their hash; written beside and renamed, so that a half-written file never stands there."""
    target = folder / digest[:2] / f"{digest}{suffix}"
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, suffix=".part", delete=False) as part:
        part.write(data)
    Path(part.name).replace(target)


def _added(name: str, reading: Reading, analysis: Analysis, office: str, same_month: str | None) -> Outcome:
    month = analysis.header.month or ""
    message = f"Đã nạp “{name}”: văn bản tháng {format_month(month)} của {office}."
    if same_month is not None:
        message += f" Lưu ý: tháng này đã có tệp “{same_month}”; cả hai đều được tính."
    return Outcome(
        name,
        "added",
        message,
        items=sum(not item.heading for item in analysis.items),
        citations=sum(c.item is not None for c in analysis.citations),
        events=len(analysis.events),
        words=analysis.words,
        repairs=tuple(Counter(repair.kind for repair in reading.repairs).items()),
    )
