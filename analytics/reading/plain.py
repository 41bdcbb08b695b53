"""Text files: Unicode in any of its forms, else the bytes of an old Vietnamese encoding where these are plain."""

from __future__ import annotations

import unicodedata

from analytics.model import UnreadableFile
from analytics.reading.encodings import UNICODE, syllables, to_unicode
from analytics.reading.raw import Progress, Raw, Run, no_progress

ENGINE = "text"

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_PLAIN = 0.9  # of the words with marks are Vietnamese syllables in a text read rightly; 0.97-1 in those measured
_FEW = 5  # words with marks do not show an encoding
_SAMPLE = 4000  # bytes


def read_text(data: bytes, name: str, progress: Progress = no_progress) -> Raw:
    """The text of a .txt or .md file and the encoding it was in. `progress` is told nothing: there are no pages.

    Raises UnreadableFile where the bytes are plainly neither Unicode nor an old encoding.
    """
    for encoding in _unicode_forms(data):
        try:
            return Raw(data.decode(encoding), ENGINE, encoding)
        except UnicodeDecodeError:
            continue
    old = _old_text(data)
    if old is None:
        raise UnreadableFile(
            f"Tệp “{name}” không phải văn bản Unicode (UTF-8); có thể dùng phông chữ cũ. "
            "Hãy mở bằng Word và lưu thành .docx."
        )
    return old


def _unicode_forms(data: bytes) -> list[str]:
    """The forms of Unicode that the first bytes allow, in the order in which they are to be tried."""
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    return marked or [*_utf_16_without_mark(data), "utf-8"]


def _utf_16_without_mark(data: bytes) -> list[str]:
    """Blanks and signs of ASCII make every other byte zero in most places; which of the two, tells the order."""
    sample = data[:_SAMPLE]
    zeros = [sample[side::2].count(0) for side in (0, 1)]
    if max(zeros) * 4 < len(sample) // 2 or min(zeros) * 10 > max(zeros):
        return []
    return ["utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"]


def _old_text(data: bytes) -> Raw | None:
    """Old bytes in Unicode, where one reading makes nearly all words with marks Vietnamese."""
    windows = _vietnamese_windows(data)
    if windows is not None and _share(windows) >= _PLAIN:
        return Raw(windows, ENGINE, "windows-1258")
    bytes_as_signs = "".join(_sign(byte) for byte in data)
    lines, encoding = to_unicode([(Run(line),) for line in bytes_as_signs.split("\n")])
    text = "\n".join(lines)
    return Raw(text, ENGINE, encoding) if encoding != UNICODE and _share(text) >= _PLAIN else None


def _vietnamese_windows(data: bytes) -> str | None:
    """Read as Windows-1258, which writes tones as signs of their own; None where bytes have no meaning there."""
    try:
        return unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None


def _sign(byte: int) -> str:
    """A byte as Windows shows it in the West; the five that have no sign there stay as they are."""
    return bytes([byte]).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else "cp1252")


def _share(text: str) -> float:
    """Share of the words with marks that are Vietnamese; 0 where they are too few."""
    right, words = syllables(text)
    return right / words if words >= _FEW else 0.0
