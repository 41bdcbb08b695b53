"""Vietnamese letters, words for users, number and date formats: what every room needs and no room owns."""

from __future__ import annotations

import re
import string
import unicodedata
from datetime import date
from functools import cache, lru_cache

# --- letters --------------------------------------------------------------------------------------------------------

# for patterns: [{UPPER}] is one capital letter (a range À-Ỹ would hold small ones too)
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER = UPPER.lower()
ORDINALS = {
    "nhất": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}  # "thứ nhất", "lần thứ hai" …
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng, in the order of the dictionary
SYLLABLE = re.compile(r"[^\W_]+")
_ALPHABET = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_LETTERS = string.ascii_uppercase + UPPER[3:] + LOWER[3:]
_BASES = str.maketrans(
    {c: unicodedata.normalize("NFD", c)[0].replace("Đ", "d").replace("đ", "d").lower() for c in _LETTERS}
)
_FOLDED: dict[str, str] = {}


def fold_syllable(syllable: str) -> str:
    """A matching key: case and the place of the tone do not count, letters and tones do ("Uỷ" and "ủy" are one)."""
    key = _FOLDED.get(syllable)
    if key is None:
        decomposed = unicodedata.normalize("NFD", syllable.casefold())
        letters = "".join(c for c in decomposed if c not in _TONES)
        key = letters + "".join(c for c in decomposed if c in _TONES)
        if len(_FOLDED) < 50_000:
            _FOLDED[syllable] = key
    return key


def fold(text: str) -> str:
    """The folded syllables of a text, one blank between them: the key by which names are compared."""
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    return " ".join(map(fold_syllable, SYLLABLE.findall(unicodedata.normalize("NFC", text))))


_SHORT = 60  # characters: words and terms, of which papers repeat most
_fold_short = lru_cache(100_000)(_fold)


def plain(text: str) -> str:
    """Without any marks, in lower case: "Đảng ủy" gives "dang uy". For search and file names, never for matching."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def unmarked(text: str) -> str:
    """A composed text as `plain` with every letter in its place: what is found in it stands there in the text too."""
    return text.translate(_BASES)


@lru_cache(20_000)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Order of the Vietnamese dictionary: letters first (a ă â … d đ …), tones decide between equals; then digits.

    Whole numbers inside compare as numbers, so that "9-NQ/TW" stands before "36-NQ/TW".
    """
    letters: list[int] = []
    tones: list[int] = []
    for part in re.findall(r"\d+|\D+", text):
        if part.isdigit():
            letters += [-1, int(part)]
            continue
        for letter, tone in map(_letter_and_tone, unicodedata.normalize("NFC", part.casefold())):
            letters.append(letter)
            tones.append(tone)
    return tuple(letters), tuple(tones), text


@cache
def _letter_and_tone(char: str) -> tuple[int, int]:
    """Places of a small letter and of its tone in their orders; what is no letter stands before them."""
    decomposed = unicodedata.normalize("NFD", char)
    tone = next((c for c in decomposed if c in _TONES), "")
    base = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    return _ALPHABET.get(base, -2) + 1, _TONES.find(tone) + 1 if tone else 0


# --- numbers, dates, months -----------------------------------------------------------------------------------------


_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def capital(text: str) -> str:
    """With a capital at the head."""
    return text[:1].upper() + text[1:]


def format_number(value: float, digits: int = 0) -> str:
    """1234.5 with one digit gives "1.234,5"."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def format_change(change: float) -> str:
    """Whole, with its sign: "+1.234", "-2", "0"."""
    return f"{'+' if change > 0 else ''}{format_number(change)}"


def roman(number: int) -> str:
    """1 → "I", 14 → "XIV"."""
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text


def format_date(day: date | None) -> str:
    """dd/mm/yyyy; empty where there is none."""
    return day.strftime("%d/%m/%Y") if day else ""


MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")  # "2023-06", as months are kept and typed


def format_month(month: str) -> str:
    """ "2023-06" gives "06/2023"."""
    return f"{month[5:7]}/{month[:4]}"


def format_period(first: str, last: str) -> str:
    """ "06/2023", or of several months "06/2023 - 05/2024"."""
    return format_month(first) if first == last else f"{format_month(first)} - {format_month(last)}"


def month_after(month: str, months: int = 1) -> str:
    """The month so many months later, or, below 0, earlier: "2023-12" and 1 give "2024-01"."""
    number = int(month[:4]) * 12 + int(month[5:7]) - 1 + months
    return f"{number // 12}-{number % 12 + 1:02d}"


def months_between(first: str, last: str) -> list[str]:
    """Every calendar month from first to last, both included."""
    start, stop = (int(m[:4]) * 12 + int(m[5:7]) - 1 for m in (first, last))
    return [f"{n // 12}-{n % 12 + 1:02d}" for n in range(start, stop + 1)]


# --- words for users ------------------------------------------------------------------------------------------------

EVENT_KINDS = {
    "commemoration": "Ngày kỷ niệm",
    "campaign": "Đợt, tháng hành động",
    "meeting": "Hội nghị, kỳ họp",
    "visit": "Chuyến thăm, lễ tân",
    "contest": "Cuộc thi, giải thưởng",
    "exam": "Kỳ thi",
    "other": "Khác",
}
DOCUMENT_LEVELS = {
    "central": "Trung ương",
    "province": "Tỉnh, thành phố",
    "bloc": "Khối, cơ quan",
    "district": "Huyện, quận",
    "commune": "Xã, phường",
    "unknown": "Chưa rõ cấp",
}
REPAIRS = {
    "join": "nối lại dòng bị ngắt",
    "emphasis": "bỏ dấu nhấn mạnh",
    "invisible": "bỏ ký tự ẩn",
    "blank": "thay khoảng trắng đặc biệt",
    "compose": "ghép dấu rời (Unicode dựng sẵn)",
    "page_number": "bỏ số trang",
    "running_head": "bỏ dòng đầu trang, chân trang lặp lại",
    "part": "sửa số La Mã của phần do nhận dạng sai",
    "marker": "sửa dấu đầu mục do nhận dạng sai",
    "symbol": "sửa ký hiệu văn bản do nhận dạng sai",
    "run_together": "tách chữ nhận dạng dính liền",
    "look_alike": "sửa dấu chữ do nhận dạng nhầm (chỉ bộ → chi bộ)",
    "macros": "bỏ qua macro, không chạy",
    "extension": "đuôi tệp không đúng với nội dung, đọc theo nội dung",
}
ENGINES = {
    "text": "tệp chữ",
    "python-docx": "tệp Word",
    "LibreOffice + python-docx": "tệp đời cũ (qua LibreOffice)",
    "striprtf": "tệp RTF",
    "pdfplumber": "PDF có chữ",
    "tesseract": "ảnh quét (nhận dạng chữ)",
    "pdfplumber + tesseract": "PDF có chữ và ảnh quét (nhận dạng chữ)",
}
OLD_ENCODINGS = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI", "viscii": "VISCII", "vps": "VPS", "windows-1258": "Windows-1258"}


def old_encodings(encoding: str) -> str:
    """The old encodings of a reading ("tcvn3, vni") as people know them; empty for Unicode."""
    return ", ".join(OLD_ENCODINGS[name] for name in encoding.split(", ") if name in OLD_ENCODINGS)


FILE_KINDS = {
    "png": "ảnh PNG",
    "jpeg": "ảnh JPEG",
    "gif": "ảnh GIF",
    "bmp": "ảnh BMP",
    "tiff": "ảnh TIFF",
    "webp": "ảnh WebP",
    "pdf": "tệp PDF",
    "ole": "tệp Word/Excel đời cũ",
    "html": "trang web (HTML)",
    "xml": "tệp XML",
    "rar": "tệp nén RAR",
    "7z": "tệp nén 7z",
    "program": "chương trình máy tính",
    "rtf": "tệp RTF",
    "zip": "tệp nén ZIP",
    "docx": "tệp Word (.docx)",
    "xlsx": "bảng tính Excel",
    "pptx": "bài trình chiếu PowerPoint",
    "binary": "dữ liệu không phải văn bản",
    "text": "văn bản thuần",
}
