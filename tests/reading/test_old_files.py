"""Files of earlier years: .doc, RTF, web pages and text in old encodings, as LibreOffice and striprtf give them."""

from __future__ import annotations

import io
import socket
import struct
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest

from analytics.directive import analyse
from analytics.model import UnreadableFile
from analytics.reading import clean, office
from analytics.reading.office import converted, libreoffice, read_doc, read_markup, read_rtf
from analytics.reading.plain import read_text
from analytics.reading.raw import Raw
from analytics.reading.word import read_docx
from tests import files
from tests.conftest import SHARED, missing
from tests.printed import directive_docx
from tests.reading.test_encodings import FONTS, LETTER, old, small

Reader = Callable[[bytes, str], Raw]
READERS: dict[str, Reader] = {"docx": read_docx, "doc": read_doc, "rtf": read_rtf}
LEGACY = SHARED / "legacy"


@pytest.fixture(autouse=True)
def _needs_libreoffice(request: pytest.FixtureRequest) -> None:
    if libreoffice() is None and "plain" not in request.node.name:
        missing("soffice (LibreOffice)")


def marks(text: str) -> Counter[str]:
    return Counter(c for c in unicodedata.normalize("NFC", text) if ord(c) > 191 and c.isalpha())


def windows_1258(text: str) -> bytes:
    """A text as Vietnamese Windows wrote it: the tone is a sign of its own behind the letter."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    signs = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(c for c in parts if c in tones)
        signs.append(unicodedata.normalize("NFC", parts.replace(tone, "")) + tone if tone else letter)
    return "".join(signs).encode("cp1258")


@cache
def old_letter(encoding: str, kind: str) -> bytes:
    """A letter of office in an old encoding: letterhead in a table, a title in the capital font, a table of goods."""
    document = docx.Document()
    document.styles["Normal"].font.name = FONTS[encoding]
    head = document.add_table(rows=1, cols=2).rows[0].cells
    for cell, text in zip(head, ("ủy ban nhân dân\nSố: 12/2004/QĐ-UB", "Đà Lạt, ngày 5 tháng 4 năm 2004"), strict=True):
        cell.text = old(text, encoding)
    for line in LETTER.split("\n"):
        document.add_paragraph(old(line, encoding))
    if encoding == "tcvn3":
        document.paragraphs[0].runs[0].font.name = ".VnTimeH"
    goods = document.add_table(rows=1, cols=3).rows[0].cells
    for cell, text in zip(goods, ("Đơn vị", "Chiếc", "Số 5"), strict=True):
        cell.text = ""
        cell.paragraphs[0].add_run(old(text, encoding)).font.name = "Arial"
    document.add_paragraph("./.")  # LibreOffice loses a table at the very end when it writes .doc
    out = io.BytesIO()
    document.save(out)
    return out.getvalue() if kind == "docx" else converted(out.getvalue(), ".docx", "a", kind)


@pytest.mark.parametrize(
    ("encoding", "kind"),
    [*((encoding, "docx") for encoding in FONTS), *((e, k) for e in ("tcvn3", "vni") for k in ("doc", "rtf"))],
)
def test_an_old_letter_comes_back(encoding: str, kind: str) -> None:
    raw = READERS[kind](old_letter(encoding, kind), f"a.{kind}")
    head = "ủy ban nhân dân\nSố: 12/2004/QĐ-UB\nĐà Lạt, ngày 5 tháng 4 năm 2004"
    assert raw.text.split("\n\n") == [head, *small(LETTER, encoding).split("\n"), "Đơn vị Chiếc Số 5", "./."]
    assert raw.encoding == encoding
    assert raw.engine == ("python-docx" if kind == "docx" else "LibreOffice + python-docx")


@pytest.mark.parametrize("kind", READERS)
def test_the_june_directive_is_read_whole(kind: str, june: Path, tmp_path: Path) -> None:
    text = clean(june.read_text(encoding="utf-8"))[0]
    data = directive_docx(text)
    data = data if kind == "docx" else converted(data, ".docx", "a", kind)
    (tmp_path / "june.txt").write_text(clean(READERS[kind](data, f"a.{kind}").text)[0], encoding="utf-8")
    expected, found = analyse(text), analyse((tmp_path / "june.txt").read_text(encoding="utf-8"))
    assert found.header == expected.header
    assert [item.path for item in found.items] == [item.path for item in expected.items]
    assert [c.document for c in found.citations] == [c.document for c in expected.citations]


@pytest.mark.parametrize("suffix", [".doc", ".rtf"])
def test_real_files_of_old_encodings(suffix: str) -> None:
    papers = sorted(LEGACY.glob(f"*{suffix}"))
    if not papers:
        missing(str(LEGACY))
    for paper in papers:
        raw = READERS[suffix[1:]](paper.read_bytes(), paper.name)
        want = marks((LEGACY / "truth" / f"{paper.stem}.txt").read_text(encoding="utf-8"))
        share = sum((want & marks(clean(raw.text)[0])).values()) / sum(want.values())
        assert share >= 0.99, f"{paper.name}: {share:.4f}"


def test_numbers_and_tables_survive_an_old_format() -> None:
    data = files.word_file(
        "Tuyên truyền A.", "ý một;", styles={"Tuyên truyền A.": "List Number", "ý một;": "List Bullet"}
    )
    for kind in ("doc", "rtf"):
        raw = READERS[kind](converted(data, ".docx", "a", kind), f"a.{kind}")
        assert raw.text == "1. Tuyên truyền A.\n\n- ý một;"


# --- RTF without LibreOffice ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "text", "encoding"),
    [
        (
            r"\uc1 \u272?\u7843?ng b\u7897? t\u7881?nh, quy\u7871?t \u273?\u7883?nh",
            "Đảng bộ tỉnh, quyết định",
            "unicode",
        ),
        (r"Quy\'d5t \'ae\'denh c\'f1a Th\'f1 t\-\'edng ch\'ddnh ph\'f1", "Quyết định của Thủ tướng chính phủ", "tcvn3"),
    ],
)
def test_plain_rtf_without_libreoffice(body: str, text: str, encoding: str) -> None:
    raw = office.stripped(b"{\\rtf1\\ansi\\ansicpg1252 " + body.encode("latin-1") + b"}")
    assert (raw.engine, raw.encoding) == ("striprtf", encoding)
    assert raw.text.strip() == text


# --- what else bears the name .doc ----------------------------------------------------------------------------------

PAGE = "<html><head><meta charset='utf-8'></head><body><p>Số 12-CV/TU</p><p>Định hướng tháng 6</p></body></html>"
MESSAGE = (
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
    'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n' + PAGE + "\r\n--b--\r\n"
)
WORD_2003 = (
    '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>'
    "<w:p><w:r><w:t>Số 12-CV/TU</w:t></w:r></w:p><w:p><w:r><w:t>Định hướng tháng 6</w:t></w:r></w:p>"
    "</w:body></w:wordDocument>"
)


@pytest.mark.parametrize("text", [PAGE, MESSAGE, WORD_2003], ids=["HTML", "MHTML", "Word 2003 XML"])
def test_pages_and_xml_under_the_name_of_a_word_file(text: str) -> None:
    assert read_markup(text.encode(), "a.doc").text.split() == "Số 12-CV/TU Định hướng tháng 6".split()


def test_nothing_is_fetched() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0)
        link = f"http://127.0.0.1:{listener.getsockname()[1]}/a"
        page = PAGE.replace("<p>", f"<img src='{link}.png'><link rel='stylesheet' href='{link}.css'><p>", 1)
        assert "Định hướng" in read_markup(page.encode(), "a.doc").text
        rtf = f'{{\\rtf1 a{{\\field{{\\*\\fldinst INCLUDEPICTURE "{link}.png" \\\\d}}{{\\fldrslt b}}}}}}'
        assert "a" in read_rtf(rtf.encode(), "a.rtf").text
        with pytest.raises(BlockingIOError):
            listener.accept()


# --- refusals -------------------------------------------------------------------------------------------------------


def spreadsheet() -> bytes:
    return converted(b"a,b\n1,2\n", ".csv", "a", "xls")


def protected_docx() -> bytes:
    """A container whose stream bears the name that Word's protection by password gives it."""
    data = spreadsheet()
    at = data.index("Workbook".encode("utf-16-le"))
    name = "EncryptedPackage".encode("utf-16-le")
    return data[:at] + name.ljust(64, b"\0") + struct.pack("<H", len(name) + 2) + data[at + 66 :]


def protected_doc() -> bytes:
    data = bytearray(old_letter("tcvn3", "doc"))
    data[data.index(b"\xec\xa5") + 11] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("make", "read", "words"),
    [
        (spreadsheet, read_doc, "bảng tính Excel"),
        (protected_docx, read_doc, "mật khẩu"),
        (protected_doc, read_doc, "mật khẩu"),
        (lambda: old_letter("tcvn3", "doc")[:2000], read_doc, "bị hỏng"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 40, read_doc, "bị hỏng"),
        (lambda: b"{\\rtf1 " + b"{" * 1_000_000, read_rtf, "bất thường"),
        (lambda: b"{\\rtf1 \\bin2000000000 a}", read_rtf, "bất thường"),
        (
            lambda: b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><wordDocument>&b;</wordDocument>',
            read_markup,
            "XML",
        ),
        (lambda: b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\na", read_markup, "không có trang"),
    ],
    ids="xls locked-docx locked-doc half-doc no-doc deep-rtf long-rtf entity mail".split(),
)
def test_is_refused_with_one_sentence(make: Callable[[], bytes], read: Reader, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words) as refusal:
        read(make(), "cũ.doc")
    assert "“cũ.doc”" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_missing_libreoffice_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    data = old_letter("tcvn3", "doc")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile, match="chưa cài LibreOffice"):
        read_doc(data, "a.doc")


def test_a_hanging_libreoffice_is_killed_with_all_it_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n/bin/sleep 300 & echo $! > {tmp_path}/child\nwait\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "TIMEOUT", 1.0)
    with pytest.raises(UnreadableFile, match="quá 1 giây"):
        converted(b"a", ".doc", "a.doc")
    child = (tmp_path / "child").read_text().strip()
    assert not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text().split()[2]


# --- text files -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (LETTER.encode(), "utf-8", LETTER),
        (LETTER.encode("utf-8-sig"), "utf-8-sig", LETTER),
        (LETTER.encode("utf-16"), "utf-16", LETTER),
        (LETTER.encode("utf-16-le"), "utf-16-le", LETTER),
        (LETTER.encode("utf-16-be"), "utf-16-be", LETTER),
        (old(LETTER, "tcvn3").encode("latin-1"), "tcvn3", small(LETTER, "tcvn3")),
        (old(f"“{LETTER}”", "vni").encode("cp1252"), "vni", f"“{LETTER}”"),
        (old(LETTER, "viscii").encode("latin-1"), "viscii", LETTER),
        (old(LETTER, "vps").encode("latin-1"), "vps", LETTER),
        (windows_1258(LETTER), "windows-1258", LETTER),
        (b"So 12", "utf-8", "So 12"),
    ],
    ids="utf-8 mark utf-16 le be tcvn3 vni viscii vps 1258 ascii".split(),
)
def test_plain_text_in_any_encoding(data: bytes, encoding: str, text: str) -> None:
    raw = read_text(data, "a.txt")
    assert (raw.text, raw.encoding, raw.engine) == (text, encoding, "text")


@pytest.mark.parametrize(
    "data",
    [
        "Tuy\xaan truy\xd2n".encode("latin-1"),
        "Les élèves français ont été reçus à l'hôtel; le préfet a présenté ses vœux à l'évêque.".encode("cp1252"),
        "El señor Núñez dijo que la reunión será mañana en Córdoba, según informó la compañía.".encode("cp1252"),
        bytes(range(128, 256)) * 5,
        LETTER.encode()[:-1] + b"\xff",
    ],
    ids="short French Spanish noise broken".split(),
)
def test_plain_text_of_no_known_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="không phải văn bản Unicode"):
        read_text(data, "a.txt")
