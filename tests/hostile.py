"""Files that must be refused: broken, lying, locked, or made to do harm. Each is written here."""

from __future__ import annotations

import io
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msoffcrypto.format.ooxml

from tests import files
from tests.printed import converted

MEGABYTE = 1024 * 1024
DOCUMENT = "word/document.xml"
TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
TEXT = files.directive().encode()
ENCRYPTED_PDF = (
    'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
    '"DocumentOpenPassword":{"type":"string","value":"x"}}'
)


@dataclass(frozen=True)
class Hostile:
    """A file's name, a way to its bytes, words of the sentence that refuses it; `office`: LibreOffice makes it."""

    name: str
    data: Callable[[], bytes]
    words: str
    office: bool = False


def word(**parts: bytes) -> bytes:
    """A good Word file with parts replaced or added; "/" in their names is written "__"."""
    out = io.BytesIO()
    given = {name.replace("__", "/"): data for name, data in parts.items()}
    good = io.BytesIO(files.word_file(*files.directive().split("\n\n")))
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            if part not in given:
                target.writestr(part, source.read(part))
        for part, data in given.items():
            target.writestr(part, data)
    return out.getvalue()


def with_body(xml: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    """A Word file whose main part is this XML."""
    return word(**{"word__document.xml": (head + xml).encode()})


def lying_bomb() -> bytes:
    """An archive that says of a part of 300 MB that it is of 1,000 bytes."""
    data = bytearray(files.archive({"[Content_Types].xml": TYPES, DOCUMENT: b" " * (300 * MEGABYTE)}))
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.rindex(sign)
        data[start + place : start + place + 4] = struct.pack("<I", 1000)
    return bytes(data)


def many_parts() -> bytes:
    return files.archive({f"word/media/{n}.bin": b"\x00" * 5 * MEGABYTE for n in range(90)} | {DOCUMENT: b"<w/>"})


def locked_zip() -> bytes:
    data = bytearray(word())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := data.find(sign, start)) >= 0:
            data[start + place] |= 1
            start += 4
    return bytes(data)


def locked_word() -> bytes:
    """A Word file with a password, as Word writes it: an OLE container."""
    out = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(word())).encrypt("x", out)
    return out.getvalue()


def by_libreoffice(target: str, suffix: str = "docx", data: bytes | None = None) -> bytes:
    """A file as LibreOffice writes it: a small directive, or what is given."""
    with tempfile.TemporaryDirectory() as folder:
        return converted(word() if data is None else data, suffix, target, Path(folder))


def locked_doc() -> bytes:
    """An old Word file whose head says that its text is encrypted."""
    data = bytearray(by_libreoffice("doc"))
    start = data.index(b"\xec\xa5")  # the mark of the stream "WordDocument"
    data[start + 11] |= 1
    return bytes(data)


def pdf(*objects: str, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1, with a true table of places."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer\n<</Size {len(objects) + 1}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF".encode()


def pages(count: int) -> bytes:
    kids = " ".join(f"{n} 0 R" for n in range(3, count + 3))
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return pdf("<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {count}>>", *[page] * count)


def flate_bomb() -> bytes:
    """A page of 20 KB that unpacks twice over to 400 MB of drawing."""
    packed = zlib.compress(zlib.compress(b"0 0 m 9 9 l S\n" * (400 * MEGABYTE // 14), 9), 9).decode("latin-1")
    return pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        f"<</Length {len(packed)}/Filter[/FlateDecode/FlateDecode]>>\nstream\n{packed}\nendstream",
    )


def entities() -> bytes:
    """A billion laughs: ten entities, each ten times the one before."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    body = WORD.format("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>")
    return with_body(f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>{body}')


def outside_entity() -> bytes:
    body = WORD.format("<w:p><w:r><w:t>1. &x;</w:t></w:r></w:p>")
    return with_body(f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>{body}')


NOTHING = "không có chữ nào"
BROKEN = "bị hỏng"
CASES: dict[str, Hostile] = {
    # what it is called and what it is
    "empty text": Hostile("a.txt", lambda: b"", "rỗng"),
    "empty Word file": Hostile("a.docx", lambda: b"", "rỗng"),
    "only blanks": Hostile("a.txt", lambda: b" \n\n \t\n", NOTHING),
    "only signs": Hostile("a.txt", lambda: b"*** --- 123 ...", NOTHING),
    "picture as text": Hostile("a.txt", lambda: files.PNG, "ảnh PNG"),
    "picture as Word file": Hostile("a.docx", lambda: files.PNG, "ảnh PNG"),
    "photograph as PDF": Hostile("a.pdf", lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF" + files.NOISE[:999], "ảnh JPEG"),
    "text as Word file": Hostile("a.docx", lambda: TEXT, "văn bản thuần"),
    "text as PDF": Hostile("a.pdf", lambda: TEXT, "văn bản thuần"),
    "text as old Word file": Hostile("a.doc", lambda: TEXT, "văn bản thuần"),
    "Word file as text": Hostile("a.txt", word, "tệp Word"),
    "Word file as PDF": Hostile("a.pdf", word, "tệp Word"),
    "PDF as Word file": Hostile("a.docx", lambda: pages(1), "tệp PDF"),
    "program as Word file": Hostile("a.doc", lambda: b"MZ\x90\x00" + files.NOISE[:5000], "chương trình máy tính"),
    "program as PDF": Hostile("a.pdf", lambda: b"\x7fELF\x02\x01\x01\x00" + files.NOISE[:500], "chương trình máy tính"),
    "RAR as Word file": Hostile("a.docx", lambda: b"Rar!\x1a\x07\x01\x00" + files.NOISE[:500], "tệp nén RAR"),
    "spreadsheet as Word file": Hostile("a.docx", lambda: files.archive({"xl/workbook.xml": b"<x/>"}), "bảng tính"),
    "slides as Word file": Hostile("a.docx", lambda: files.archive({"ppt/presentation.xml": b"<x/>"}), "trình chiếu"),
    "archive as Word file": Hostile("a.docx", lambda: files.archive({"a.txt": b"a"}), "tệp nén ZIP"),
    "unknown kind": Hostile("a.xlsx", lambda: b"PK\x03\x04", "Chưa đọc được loại tệp"),
    "no extension": Hostile("a", lambda: TEXT, "Chưa đọc được loại tệp"),
    "binary as text": Hostile("a.txt", lambda: b"abc\x00\x01\x02def" * 20, "không phải văn bản"),
    "too few letters of an old encoding": Hostile("a.txt", lambda: "Tuy\xaan truy\xd2n".encode("latin-1"), "UTF-8"),
    # sizes
    "60 MB of text": Hostile("a.txt", lambda: b"a" * (60 * MEGABYTE), "vượt giới hạn 50 MB"),
    "60 MB of PDF": Hostile("a.pdf", lambda: b"%PDF-1.4" + b"a" * (60 * MEGABYTE), "vượt giới hạn 50 MB"),
    "book as text": Hostile("a.txt", lambda: TEXT * 2000, "quá dài"),
    "book as Word file": Hostile("a.docx", lambda: files.word_file("1. " + "chữ " * 200_000), "quá dài"),
    # Word files
    "half an archive": Hostile("a.docx", lambda: b"PK\x03\x04 not a zip at all", "chưa tải đủ"),
    "cut short": Hostile("a.docx", lambda: word()[:-400], "chưa tải đủ"),
    "a part with wrong bytes": Hostile("a.docx", lambda: _flipped(word()), BROKEN),
    "broken XML": Hostile("a.docx", lambda: with_body("<w:document><w:p"), BROKEN),
    "nothing but a main part": Hostile("a.docx", lambda: files.archive({DOCUMENT: b"<w:p"}), BROKEN),
    "no text": Hostile("a.docx", files.word_file, NOTHING),
    "zip bomb": Hostile("a.docx", files.zip_bomb, "lớn bất thường"),
    "zip bomb of many parts": Hostile("a.docx", many_parts, "lớn bất thường"),
    "zip bomb that lies": Hostile("a.docx", lying_bomb, BROKEN),
    "empty paragraphs without end": Hostile(
        "a.docx", lambda: files.archive({DOCUMENT: b"<w:p/>" * 4_000_000, "x.bin": files.NOISE}), "lớn bất thường"
    ),
    "elements inside each other": Hostile(
        "a.docx", lambda: with_body(WORD.format("<w:sdt>" * 90_000 + "</w:sdt>" * 90_000)), BROKEN
    ),
    "entity from outside": Hostile("a.docx", outside_entity, "khai báo XML nguy hiểm"),
    "billion laughs": Hostile("a.docx", entities, "khai báo XML nguy hiểm"),
    "entity in another part": Hostile(
        "a.docx",
        lambda: word(**{"word__styles.xml": b'<!DOCTYPE s [<!ENTITY x "y">]><s>&x;</s>'}),
        "khai báo XML nguy hiểm",
    ),
    "part above its folder": Hostile("a.docx", lambda: word(**{"..__..__evil.xml": b"<x/>"}), "đường dẫn bất thường"),
    "part at the root": Hostile("a.docx", lambda: word(__etc__passwd=b"x"), "đường dẫn bất thường"),
    "parts behind a password": Hostile("a.docx", locked_zip, "mật khẩu"),
    "Word file with a password": Hostile("a.docx", locked_word, "mật khẩu"),
    # old Word files, RTF
    "container of noise": Hostile("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + files.NOISE[:9000], BROKEN),
    "old Word file cut short": Hostile("a.doc", lambda: by_libreoffice("doc")[:3000], BROKEN, office=True),
    "old spreadsheet": Hostile(
        "a.doc", lambda: by_libreoffice("xls", "csv", b"a,b\n1,2\n"), "bảng tính Excel", office=True
    ),
    "old Word file with a password": Hostile("a.doc", locked_doc, "mật khẩu", office=True),
    "RTF without text": Hostile("a.rtf", lambda: rb"{\rtf1\ansi }", NOTHING, office=True),
    "RTF of groups inside each other": Hostile("a.rtf", lambda: b"{\\rtf1" + b"{" * 500_000, "bất thường"),
    "RTF with endless binary data": Hostile("a.rtf", lambda: b"{\\rtf1\\bin2000000000 x}", "bất thường"),
    # PDF
    "PDF of noise": Hostile("a.pdf", lambda: b"%PDF-1.4\n" + files.NOISE[:9000], BROKEN),
    "PDF cut short": Hostile("a.pdf", lambda: pages(5)[:-200], "chưa tải đủ"),
    "PDF without pages": Hostile("a.pdf", lambda: pages(0), "không có trang"),
    "PDF without text": Hostile("a.pdf", lambda: pages(2), NOTHING),
    "PDF with a password": Hostile("a.pdf", lambda: by_libreoffice(ENCRYPTED_PDF), "mật khẩu", office=True),
    "PDF whose pages are their own parents": Hostile(
        "a.pdf",
        lambda: pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R/Count 9>>"),
        "“a.pdf”",
    ),
    "PDF of too many pages": Hostile("a.pdf", lambda: pages(301), "vượt giới hạn 300 trang"),
    "PDF that unpacks without end": Hostile("a.pdf", flate_bomb, "“a.pdf”"),
    # papers that are no directives
    "no item": Hostile("a.txt", lambda: "Định hướng tuyên truyền tháng 7 năm 2022.\n\nKính gửi.".encode(), "mục nào"),
    "no month": Hostile(
        "a.txt", lambda: files.directive(month="này").replace("tháng 6 năm 2022", "").encode(), "Không nhận ra tháng"
    ),
}


def _flipped(data: bytes) -> bytes:
    """A Word file some bytes of whose main part are wrong: its check sum tells."""
    info = zipfile.ZipFile(io.BytesIO(data)).getinfo(DOCUMENT)
    place = info.header_offset + 30 + len(info.filename) + info.compress_size // 2
    return data[:place] + bytes(b ^ 0xFF for b in data[place : place + 8]) + data[place + 8 :]


def available() -> bool:
    return shutil.which("soffice") is not None
