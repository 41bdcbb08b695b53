"""The bytes of every file that was ever stored, under their hash: papers are read again from them, and brought back."""

from __future__ import annotations

import contextlib
import logging
import os
import time
from pathlib import Path
from uuid import uuid4

from analytics.corpus.draft import hash_of
from analytics.model import UnreadableFile

_OLD_PART = 3600.0  # seconds after which a half-written original is nobody's any more


def original(folder: Path, digest: str, name: str) -> Path:
    """Where the bytes of a file with this hash and name lie."""
    return folder / digest[:2] / f"{digest}{Path(name).suffix.lower()}"


def load_original(folder: Path, digest: str, name: str) -> bytes:
    """The bytes of a file. Raises UnreadableFile, in Vietnamese, where they are gone or other ones by now."""
    try:
        data = original(folder, digest, name).read_bytes()
    except OSError:
        raise UnreadableFile(f"Không tìm thấy bản gốc của “{name}” trong kho. Hãy nạp lại tệp này.") from None
    if hash_of(data) != digest:
        raise UnreadableFile(f"Bản gốc của “{name}” trong kho đã bị hỏng. Hãy nạp lại tệp này.")
    return data


def keep_original(folder: Path, digest: str, name: str, data: bytes) -> None:
    """Keep the bytes under their hash; written beside and renamed, so that a half-written file never stands there."""
    target = original(folder, digest, name)
    if target.exists() and target.stat().st_size == len(data) and hash_of(target.read_bytes()) == digest:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{uuid4().hex}.part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)


def sweep(folder: Path) -> None:
    """Remove what a killed run left half-written."""
    for part in folder.glob("*/*.part"):
        with contextlib.suppress(FileNotFoundError):  # another run has just finished it
            if time.time() - part.stat().st_mtime > _OLD_PART:
                logging.getLogger(__name__).warning("half-written original removed: %s", part)
                part.unlink()
