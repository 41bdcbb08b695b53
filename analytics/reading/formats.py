"""What a file is, by its content; which reader takes it; and what is refused before any reader sees it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from analytics.model import Repair, UnreadableFile
from analytics.reading import refusals
from analytics.reading.raw import Progress, Raw, no_progress
from analytics.vietnamese import FILE_KINDS, format_number

MAX_BYTES = 50 * 1024 * 1024

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
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
_KINDS_BY_SUFFIX = {
    ".docx": "docx",
    ".docm": "docx",
    ".doc": "ole",
    ".rtf": "rtf",
    ".pdf": "pdf",
    ".txt": "text",
    ".md": "text",
}
SUFFIXES = tuple(_KINDS_BY_SUFFIX)
# Word opens any of these under the name of any other, and offices have many such files; so they are read by content
_WORD_KINDS = ("docx", "ole", "rtf", "html", "xml")
# a page saved by a browser as one message (MHTML); it goes by the name .doc
MESSAGE = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:", re.IGNORECASE)
_MARKUP = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|meta|body)\b", re.I | re.S)
_XML = re.compile(rb"\s*<\?(?:xml|mso-application)")


def read_raw(data: bytes, name: str, progress: Progress = no_progress) -> Raw:
    """The raw text of a file's bytes; `name` gives the extension and stands in the messages.

    Raises UnreadableFile, with one Vietnamese sentence that says what to do, for whatever cannot be read.
    """
    from analytics.reading.readers import READERS  # whose libraries only the process that reads must load

    if not data:
        raise UnreadableFile(f"Tệp “{name}” rỗng (0 byte). Hãy kiểm tra lại tệp gốc rồi nạp lại.")
    refuse_size(len(data), name)
    suffix = Path(name).suffix.lower()
    expected = _KINDS_BY_SUFFIX.get(suffix)
    if expected is None:
        raise UnreadableFile(f"Chưa đọc được loại tệp “{name}”. Hãy lưu thành .docx, .pdf hoặc .txt rồi nạp lại.")
    found = recognise(data)
    if found == "broken":
        raise refusals.incomplete(name)
    if found == expected:
        return READERS[found](data, name, progress)
    if found in _WORD_KINDS and expected in _WORD_KINDS:
        raw = READERS[found](data, name, progress)
        other_name = Repair("extension", 1, f"{suffix}: {FILE_KINDS[found]}")
        return Raw(raw.text, raw.engine, raw.encoding, raw.scanned, (other_name, *raw.repairs))
    raise UnreadableFile(
        f"Tệp “{name}” có đuôi {suffix} nhưng nội dung là {FILE_KINDS[found]}. "
        "Hãy mở tệp bằng phần mềm tạo ra nó và lưu thành .docx hoặc .pdf."
    )


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
        if data.startswith(signature) and (kind not in ("bmp", "program") or b"\x00" in data[:64]):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"PK"):
        return _recognise_zip(data)
    if b"%PDF-" in data[:1024]:  # some scanners write a few bytes before the mark
        return "pdf"
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(head) or MESSAGE.match(head):
        return "html"
    if _XML.match(head):
        return "xml"
    return "binary" if b"\x00" in data and not _is_utf16(data) else "text"


def _is_utf16(data: bytes) -> bool:
    """With a mark; or so plainly Latin letters that every other byte is empty."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = data[:2000]
    return len(sample) > 40 and any(sample[side::2].count(0) > 0.3 * len(sample) / 2 for side in (0, 1))


def _recognise_zip(data: bytes) -> str:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return "broken"
    if any(name.startswith("word/") for name in names):  # Word Online calls the main part "word/document2.xml"
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    return "pptx" if "ppt/presentation.xml" in names else "zip"
