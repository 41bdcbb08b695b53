"""Where files come from: files named, folders, archives of files; each a name and a way to its bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath
from zipfile import ZipFile, ZipInfo

from analytics.model import UnreadableFile
from analytics.reading import SUFFIXES, load
from analytics.reading.formats import MAX_BYTES, refuse_size
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
            name = _shown(inner.name)
            if suffix == _ARCHIVE:
                sources, passed = _unpacked(partial(_opened_file, inner, name), name)
                found, others = found + sources, others + passed
            elif inner is path or suffix in SUFFIXES:
                found.append(Source(name, partial(load, inner)))
            else:
                others.append(name)
    return found, others


def of_upload(name: str, data: bytes) -> tuple[list[Source], list[str]]:
    """The files of one upload: itself, or what an archive holds; and the names passed over."""
    if PurePosixPath(name).suffix.lower() == _ARCHIVE:
        return _unpacked(partial(_opened_bytes, data, name), name)
    return [Source(name, lambda: data)], []


def _unpacked(archive: Callable[[], ZipFile], name: str) -> tuple[list[Source], list[str]]:
    """The files of an archive; an archive that may not be opened is one source, whose loading says why."""
    try:
        with archive() as opened:
            members, others = _members(opened, name)
    except UnreadableFile as error:
        return [Source(name, partial(_refuse, str(error)))], []
    return [Source(_member_name(m), partial(_unpack, archive, m, name)) for m in members], others


def _opened_file(path: Path, name: str) -> ZipFile:
    """An archive on the disk: read there, never as a whole."""
    try:
        refuse_size(path.stat().st_size, name)
    except OSError:
        raise UnreadableFile(f"Không mở được tệp “{name}”. Hãy kiểm tra đường dẫn và quyền đọc.") from None
    return _opened(path, name)


def _opened_bytes(data: bytes, name: str) -> ZipFile:
    refuse_size(len(data), name)
    return _opened(io.BytesIO(data), name)


def _opened(file: Path | io.BytesIO, name: str) -> ZipFile:
    try:
        return ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, IndexError, NotImplementedError):
        raise UnreadableFile(f"Tệp nén “{name}” bị hỏng hoặc chưa tải đủ. Hãy lấy lại tệp gốc rồi nạp lại.") from None


def _inside(folder: Path) -> list[Path]:
    return [
        inner
        for inner in sorted(folder.rglob("*"))
        if inner.is_file() and not any(p.startswith((".", "~$")) for p in inner.relative_to(folder).parts)
    ]


def _members(archive: ZipFile, name: str) -> tuple[list[ZipInfo], list[str]]:
    """The files of a known kind in an archive, by name, and the names of the others. Looked at, not unpacked."""
    listed = [m for m in archive.infolist() if not m.filename.endswith("/")]
    _refuse_odd_names(listed, name)
    _refuse_bomb(listed, sum(m.compress_size for m in listed), name)
    if any(m.flag_bits & 1 for m in listed):
        raise UnreadableFile(f"Tệp nén “{name}” có đặt mật khẩu. Hãy giải nén rồi nạp từng tệp hoặc cả thư mục.")
    shown = [m for m in listed if not _hidden(m.filename)]
    known = [m for m in shown if PurePosixPath(m.filename).suffix.lower() in SUFFIXES]
    if not known:
        raise UnreadableFile(f"Tệp nén “{name}” không có tệp văn bản nào đọc được ({', '.join(SUFFIXES)}).")
    return sorted(known, key=_member_name), [_member_name(m) for m in shown if m not in known]


def _hidden(path: str) -> bool:
    return any(part.startswith((".", "~$", "__MACOSX")) for part in PurePosixPath(path).parts)


def _refuse_odd_names(listed: list[ZipInfo], name: str) -> None:
    """Names that would lead out of a folder. Nothing is ever written by such a name; the archive is not honest."""
    for member in listed:
        posix, windows = PurePosixPath(member.filename), PureWindowsPath(member.filename)
        if (
            not posix.name
            or posix.is_absolute()
            or windows.drive
            or windows.root
            or ".." in posix.parts
            or ".." in windows.parts
        ):
            raise UnreadableFile(
                f"Tệp nén “{name}” chứa đường dẫn bất thường nên không mở. Hãy kiểm tra nguồn gốc của tệp."
            )


def _refuse_bomb(listed: list[ZipInfo], packed: int, name: str) -> None:
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


def _member_name(member: ZipInfo) -> str:
    """The file's own name. Windows packs UTF-8 names without saying so, and they are then read as DOS letters."""
    name = PurePosixPath(member.filename).name
    if member.flag_bits & 0x800:
        return _shown(name)
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return _shown(name)


def _shown(name: str) -> str:
    """A file's name that can be printed and stored, also where the disk has bytes that are no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _unpack(archive: Callable[[], ZipFile], member: ZipInfo, name: str) -> bytes:
    """The bytes of one file, however long its archive says that it is."""
    try:
        with archive() as opened, opened.open(member) as part:
            return part.read(MAX_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError):
        raise UnreadableFile(
            f"Tệp “{_member_name(member)}” trong “{name}” bị hỏng. Hãy lấy lại tệp gốc rồi nạp lại."
        ) from None


def _refuse(message: str) -> bytes:
    raise UnreadableFile(message)
