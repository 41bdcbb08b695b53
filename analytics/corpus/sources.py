"""Where files come from: files named, folders, archives of files; each a name and a way to its bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath

from analytics.model import UnreadableFile
from analytics.reading import SUFFIXES, load
from analytics.reading.formats import MAX_BYTES
from analytics.vietnamese import format_number

MAX_FILES = 2_000  # in one archive
MAX_ARCHIVE_BYTES = 1024**3  # of all its files together
MAX_RATIO = 200
_ARCHIVE = ".zip"
KINDS = ", ".join((*SUFFIXES, _ARCHIVE))


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name, a way to its bytes (raises UnreadableFile), and the header fields that a person has set."""

    name: str
    load: Callable[[], bytes]
    corrected: dict[str, str | None] = field(default_factory=dict)


def find(paths: Iterable[Path]) -> tuple[list[Source], list[str]]:
    """The files named and those of a known kind in the folders named, archives unpacked; and the names passed over.

    In folders hidden files and Word's own lock files ("~$…") are not even looked at.
    """
    found: list[Source] = []
    others: list[str] = []
    for path in paths:
        for inner in _inside(path) if path.is_dir() else [path]:
            suffix = inner.suffix.lower()
            if suffix == _ARCHIVE:
                sources, passed = unpack_lazily(partial(load, inner), inner.name)
                found, others = found + sources, others + passed
            elif inner is path or suffix in SUFFIXES:
                found.append(Source(inner.name, partial(load, inner)))
            else:
                others.append(inner.name)
    return found, others


def of_upload(name: str, data: bytes) -> tuple[list[Source], list[str]]:
    """The files of one upload: itself, or what an archive holds; and the names passed over."""
    if PurePosixPath(name).suffix.lower() == _ARCHIVE:
        return unpack_lazily(lambda: data, name)
    return [Source(name, lambda: data)], []


def unpack_lazily(read: Callable[[], bytes], name: str) -> tuple[list[Source], list[str]]:
    """The files of an archive; an archive that may not be opened is one source, whose loading says why."""
    try:
        data = read()
        members, others = _members(data, name)
    except UnreadableFile as error:
        return [Source(name, partial(_refuse, str(error)))], []
    return [Source(_shown_name(m), partial(_unpack, data, m.filename, name)) for m in members], others


def _inside(folder: Path) -> list[Path]:
    return [
        inner
        for inner in sorted(folder.rglob("*"))
        if inner.is_file() and not any(p.startswith((".", "~$")) for p in inner.relative_to(folder).parts)
    ]


def _members(data: bytes, name: str) -> tuple[list[zipfile.ZipInfo], list[str]]:
    """The files of a known kind in an archive, by name, and the names of the others. Looked at, not unpacked."""
    try:
        listed = [m for m in zipfile.ZipFile(io.BytesIO(data)).infolist() if not m.is_dir()]
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise UnreadableFile(f"Tệp nén “{name}” bị hỏng hoặc chưa tải đủ. Hãy lấy lại tệp gốc rồi nạp lại.") from None
    _refuse_odd_names(listed, name)
    _refuse_bomb(listed, len(data), name)
    if any(m.flag_bits & 1 for m in listed):
        raise UnreadableFile(f"Tệp nén “{name}” có đặt mật khẩu. Hãy giải nén rồi nạp từng tệp hoặc cả thư mục.")
    shown = [m for m in listed if not _hidden(m.filename)]
    known = [m for m in shown if PurePosixPath(m.filename).suffix.lower() in SUFFIXES]
    if not known:
        raise UnreadableFile(f"Tệp nén “{name}” không có tệp văn bản nào đọc được ({', '.join(SUFFIXES)}).")
    return sorted(known, key=_shown_name), [_shown_name(m) for m in shown if m not in known]


def _hidden(path: str) -> bool:
    return any(part.startswith((".", "~$", "__MACOSX")) for part in PurePosixPath(path).parts)


def _refuse_odd_names(listed: list[zipfile.ZipInfo], name: str) -> None:
    """Names that would lead out of a folder. Nothing is ever written by such a name; the archive is not honest."""
    for member in listed:
        posix, windows = PurePosixPath(member.filename), PureWindowsPath(member.filename)
        if posix.is_absolute() or windows.drive or windows.root or ".." in posix.parts or ".." in windows.parts:
            raise UnreadableFile(
                f"Tệp nén “{name}” chứa đường dẫn bất thường nên không mở. Hãy kiểm tra nguồn gốc của tệp."
            )


def _refuse_bomb(listed: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    unpacked = sum(m.file_size for m in listed)
    if len(listed) > MAX_FILES:
        raise UnreadableFile(
            f"Tệp nén “{name}” chứa {format_number(len(listed))} tệp, quá {format_number(MAX_FILES)}. "
            "Hãy chia thành nhiều tệp nén nhỏ hơn."
        )
    if unpacked > MAX_ARCHIVE_BYTES or unpacked > MAX_RATIO * packed + MAX_BYTES:
        raise UnreadableFile(
            f"Tệp nén “{name}” bung ra {format_number(unpacked / 1024**2)} MB, lớn bất thường nên không mở. "
            "Hãy kiểm tra nguồn gốc của tệp."
        )


def _shown_name(member: zipfile.ZipInfo) -> str:
    """The file's own name. Windows packs UTF-8 names without saying so, and they are then read as DOS letters."""
    name = PurePosixPath(member.filename).name
    if member.flag_bits & 0x800:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _unpack(data: bytes, member: str, archive: str) -> bytes:
    """The bytes of one file, however long its archive says that it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)).open(member) as part:
            return part.read(MAX_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError):
        raise UnreadableFile(
            f"Tệp “{PurePosixPath(member).name}” trong “{archive}” bị hỏng. Hãy lấy lại tệp gốc rồi nạp lại."
        ) from None


def _refuse(message: str) -> bytes:
    raise UnreadableFile(message)
