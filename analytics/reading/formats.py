"""Bytes of a file → its raw text. What a file is, its content says; an extension that says otherwise is refused."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import viparse

from analytics.model import UnreadableFile
from analytics.reading.numbering import type_markers
from analytics.vietnamese import FILE_KINDS, format_number

MAX_BYTES = 50 * 1024 * 1024
MAX_UNPACKED_BYTES = 400 * 1024 * 1024
MAX_XML_BYTES = 20 * 1024 * 1024  # a directive of 25 KB has some 300 KB of XML
MAX_RATIO = 100  # honest Word files unpack to 6-32 times their size; a bomb of 1.4 MB unpacked to 591 MB

_SIGNATURES = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
)
_KIND_BY_SUFFIX = {".txt": "text", ".md": "text", ".docx": "docx"}


def read_raw(data: bytes, name: str) -> tuple[str, str, str]:
    """(raw text, engine, encoding) of a file's bytes; `name` gives the extension and stands in the messages.

    Raises UnreadableFile, with one Vietnamese sentence that says what to do, for whatever cannot be read.
    """
    if not data:
        raise UnreadableFile(f"Tệp “{name}” rỗng (0 byte). Hãy kiểm tra lại tệp gốc rồi nạp lại.")
    refuse_size(len(data), name)
    expected = _KIND_BY_SUFFIX.get(Path(name).suffix.lower())
    if expected is None:
        raise UnreadableFile(f"Chưa đọc được loại tệp “{name}”. Hãy lưu thành .docx hoặc .txt rồi nạp lại.")
    found = recognise(data)
    if found == "broken":
        raise UnreadableFile(f"Tệp “{name}” bị hỏng hoặc chưa tải đủ. Hãy lấy lại tệp gốc rồi nạp lại.")
    if found != expected:
        suffix = Path(name).suffix.lower()
        raise UnreadableFile(
            f"Tệp “{name}” có đuôi {suffix} nhưng nội dung là {FILE_KINDS[found]}. "
            "Hãy mở tệp bằng phần mềm tạo ra nó và lưu thành .docx hoặc .txt."
        )
    return _READERS[found](data, name)


def refuse_size(size: int, name: str) -> None:
    """Raise UnreadableFile for a file of more than `MAX_BYTES`."""
    if size > MAX_BYTES:
        raise UnreadableFile(
            f"Tệp “{name}” lớn {format_number(size / 1024**2, 1)} MB, vượt giới hạn {MAX_BYTES // 1024**2} MB. "
            "Hãy lưu lại văn bản không kèm hình ảnh rồi nạp lại."
        )


def recognise(data: bytes) -> str:
    """What the bytes are, by their content: a key of `vietnamese.FILE_KINDS`, or "broken" for half an archive."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature) and (kind != "bmp" or b"\x00" in data[:64]):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"PK"):
        return _recognise_zip(data)
    return "binary" if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")) else "text"


def _recognise_zip(data: bytes) -> str:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except zipfile.BadZipFile:
        return "broken"
    if "word/document.xml" in names:
        return "docx"
    return "xlsx" if "xl/workbook.xml" in names else "zip"


def _read_text(data: bytes, name: str) -> tuple[str, str, str]:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFile(
            f"Tệp “{name}” không phải văn bản Unicode (UTF-8); có thể dùng phông chữ cũ. "
            "Hãy mở bằng Word và lưu thành .docx."
        ) from None
    return text, "text", encoding


def _read_docx(data: bytes, name: str) -> tuple[str, str, str]:
    _refuse_bomb(data, name)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "directive.docx")
        try:
            path.write_bytes(type_markers(data))
            document = viparse.load(path, output="json", encoding="auto")[0]
        except Exception as error:  # python-docx and lxml raise what they like on a broken file
            raise UnreadableFile(
                f"Tệp Word “{name}” bị hỏng, không mở được. Hãy mở bằng Word, lưu lại rồi nạp lại."
            ) from error
    blocks = json.loads(document.text)["blocks"]
    return "\n\n".join(map(_block_text, blocks)), "viparse docx", document.metadata.encoding_detected or "unicode"


def _refuse_bomb(data: bytes, name: str) -> None:
    parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    unpacked = sum(part.file_size for part in parts)
    longest_text = max((part.file_size for part in parts if part.filename.endswith(".xml")), default=0)
    if unpacked > MAX_UNPACKED_BYTES or unpacked > MAX_RATIO * len(data) or longest_text > MAX_XML_BYTES:
        raise UnreadableFile(
            f"Tệp “{name}” bung ra {format_number(unpacked / 1024**2)} MB, lớn bất thường nên không mở. "
            "Hãy kiểm tra nguồn gốc của tệp."
        )


def _block_text(block: dict[str, object]) -> str:
    """One block of viparse's JSON as lines. A table of two columns is a letterhead: left column, then right."""
    if block["type"] != "table":
        return str(block["text"])
    rows: list[list[str]] = block["rows"]  # type: ignore[assignment]
    if max(map(len, rows), default=0) == 2:
        return "\n".join(row[side] for side in (0, 1) for row in rows if len(row) > side)
    return "\n".join(" ".join(row) for row in rows)


_READERS: dict[str, Callable[[bytes, str], tuple[str, str, str]]] = {"text": _read_text, "docx": _read_docx}
