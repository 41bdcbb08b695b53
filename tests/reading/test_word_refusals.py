"""Word files that are bombs, tricks, locked or broken: refused with one sentence before anything is parsed."""

from __future__ import annotations

import struct

import pytest

from analytics.model import UnreadableFile
from analytics.reading.word import read_docx
from tests import files
from tests.reading.test_word_files import with_part

PLAIN = files.word_file("a")
ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'


def lying(data: bytes) -> bytes:
    """The archive with the main part said to be shorter than it is."""
    at = data.index(b"word/document.xml", data.index(b"PK\x01\x02")) - 46
    return data[: at + 24] + struct.pack("<I", 10) + data[at + 28 :]


def locked(data: bytes) -> bytes:
    """The archive with the mark of a password on its first part."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + b"\x01" + data[at + 1 :]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (files.zip_bomb(), "lớn bất thường"),
        (files.archive({"word/document.xml": b"<w:p/>" * 4_000_000, "x.bin": files.NOISE}), "lớn bất thường"),
        (lying(PLAIN), "bị hỏng"),
        (with_part(PLAIN, "word/styles.xml", ENTITY), "khai báo XML"),
        (with_part(PLAIN, "word/document.xml", ENTITY.decode().encode("utf-16")), "khai báo XML"),
        (with_part(PLAIN, "../../tmp/x.xml", b"<a/>"), "đường dẫn bất thường"),
        (with_part(PLAIN, "/etc/x.xml", b"<a/>"), "đường dẫn bất thường"),
        (with_part(PLAIN, "C:/x.xml", b"<a/>"), "đường dẫn bất thường"),
        (with_part(PLAIN, "word\\x.xml", b"<a/>"), "đường dẫn bất thường"),
        (locked(PLAIN), "mật khẩu"),
        (with_part(PLAIN, "word/document.xml", b"<w:document><w:p"), "bị hỏng"),
        (b"PK\x03\x04 not a zip", "bị hỏng"),
    ],
    ids="bomb long lying entity entity16 .. / C: backslash locked xml zip".split(),
)
def test_is_refused_with_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words) as refusal:
        read_docx(data, "văn bản.docx")
    assert "“văn bản.docx”" in str(refusal.value)
    assert "\n" not in str(refusal.value)
