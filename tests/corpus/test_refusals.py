"""Bad input: one clear Vietnamese sentence each, and nothing stored."""

from __future__ import annotations

import pytest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from tests import files

CASES = {
    "empty file": ("rong.txt", b"", "rỗng"),
    "only blanks": ("trang.txt", b" \n\n \t\n", "không có chữ nào"),
    "picture renamed .txt": ("anh.txt", files.PNG, "ảnh PNG"),
    "picture renamed .docx": ("anh.docx", files.PNG, "ảnh PNG"),
    "zip without a Word text": ("nen.docx", files.archive({"a.txt": b"a"}), "tệp nén ZIP"),
    "Word file with broken text": ("loi.docx", files.archive({"word/document.xml": b"<w:p"}), "bị hỏng"),
    "Word file of empty paragraphs": (
        "dai.docx",
        files.archive({"word/document.xml": b"<w:p/>" * 4_000_000, "x.bin": files.NOISE}),
        "lớn bất thường",
    ),
    "docx that is no zip": ("hong.docx", "đây không phải Word".encode(), "văn bản thuần"),
    "half an archive": ("nua.docx", b"PK\x03\x04 not a zip at all", "chưa tải đủ"),
    "text that is a Word file": ("that.txt", files.word_file("a"), "tệp Word"),
    "broken Word file": ("vo.docx", files.word_file("a")[:-400], "chưa tải đủ"),
    "60 MB": ("lon.txt", b"a" * (60 * 1024 * 1024), "vượt giới hạn 50 MB"),
    "zip bomb": ("bom.docx", files.zip_bomb(), "lớn bất thường"),
    "old encoding": ("cu.txt", "Tuy\xaan truy\xd2n".encode("latin-1"), "UTF-8"),
    "binary": ("so.txt", b"abc\x00\x01\x02def", "không phải văn bản"),
    "unknown kind": ("bang.xlsx", b"PK\x03\x04", "Chưa đọc được loại tệp"),
    "no month": ("khong-thang.txt", files.directive(month="này").replace("tháng 6 năm 2022", "").encode(), "tháng"),
    "no items": ("thu.txt", "Định hướng tuyên truyền tháng 7 năm 2022.\n\nKính gửi các đồng chí.".encode(), "mục nào"),
}


@pytest.mark.parametrize(("name", "data", "words"), CASES.values(), ids=CASES)
def test_is_refused_with_one_sentence_and_nothing_is_stored(store: Store, name: str, data: bytes, words: str) -> None:
    outcome = ingest(store, data, name)
    assert outcome.status == "refused"
    assert words in outcome.message
    assert "\n" not in outcome.message
    assert name in outcome.message
    assert queries.directives(store) == []
    assert store.version() == 0
    assert list(store.files.iterdir()) == []
