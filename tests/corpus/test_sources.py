"""Files named, folders and archives: what is found, what is passed over, and archives that are not opened."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from analytics.corpus import sources
from analytics.model import UnreadableFile
from tests import files


def test_folders_are_searched_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.docx", "sub/c.md", "~$a.docx", ".d.txt", "e.xlsx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found, others = sources.find([tmp_path])
    assert [source.name for source in found] == ["a.docx", "b.txt", "c.md"]
    assert others == ["e.xlsx"]


def test_a_file_that_is_named_is_tried_whatever_its_kind(tmp_path: Path) -> None:
    (tmp_path / "e.xlsx").write_bytes(b"x")
    assert [source.name for source in sources.find([tmp_path / "e.xlsx"])[0]] == ["e.xlsx"]


def test_the_files_of_an_archive_are_sources_and_its_folders_do_not_matter(tmp_path: Path) -> None:
    parts = {"2023/06.txt": "sáu".encode(), "05.txt": b"n", "__MACOSX/05.txt": b"", "anh.png": b"", "a/": b""}
    (tmp_path / "kho.zip").write_bytes(files.archive(parts))
    found, others = sources.find([tmp_path])
    assert [(source.name, source.load()) for source in found] == [("05.txt", b"n"), ("06.txt", "sáu".encode())]
    assert others == ["anh.png"]


def test_names_that_windows_packed_are_read_as_they_were() -> None:
    data = files.archive({"Tháng 6.txt": b"x"})
    without_flag = bytearray(data)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.index(sign) + place
        without_flag[start : start + 2] = b"\x00\x00"
    (source,), _ = sources.of_upload("a.zip", bytes(without_flag))
    assert source.name == "Tháng 6.txt"


def _encrypted() -> bytes:
    data = bytearray(files.archive({"a.txt": b"x"}))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + place] |= 1
    return bytes(data)


def _many(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for number in range(count):
            target.writestr(f"{number}.txt", b"")
    return out.getvalue()


REFUSED = {
    "no archive": (b"PK\x03\x04 nothing", "bị hỏng"),
    "cut short": (files.archive({"a.txt": b"x" * 500})[:-30], "bị hỏng"),
    "way out of the folder": (files.archive({"../../a.txt": b"x"}), "đường dẫn bất thường"),
    "root": (files.archive({"/etc/a.txt": b"x"}), "đường dẫn bất thường"),
    "another drive": (files.archive({"C:\\a.txt": b"x"}), "đường dẫn bất thường"),
    "way out, as Windows writes it": (files.archive({"a\\..\\..\\b.txt": b"x"}), "đường dẫn bất thường"),
    "password": (_encrypted(), "mật khẩu"),
    "nothing to read": (files.archive({"a.png": b"x"}), "không có tệp văn bản nào"),
    "archive in an archive": (files.archive({"a.zip": files.archive({"b.txt": b"x"})}), "không có tệp văn bản nào"),
    "too many files": (_many(sources.MAX_FILES + 1), "Hãy chia"),
    "bomb": (files.archive({"a.txt": b"\x00" * 300 * 1024 * 1024}), "lớn bất thường"),
}


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED)
def test_an_archive_that_may_not_be_opened_says_why_when_it_is_loaded(data: bytes, words: str) -> None:
    (source,), others = sources.of_upload("kho.zip", data)
    assert not others
    with pytest.raises(UnreadableFile, match=words) as told:
        source.load()
    assert "kho.zip" in str(told.value)
    assert "\n" not in str(told.value)


def test_a_file_longer_than_its_archive_says_is_not_unpacked_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 1000)
    (source,), _ = sources.of_upload("a.zip", files.archive({"a.txt": b"x" * 5000}))
    assert len(source.load()) == 1001  # enough for the reader to see that it is too large


def test_a_broken_member_is_told_alone() -> None:
    data = bytearray(files.archive({"a.txt": b"abc" * 100, "b.txt": b"whole"}))
    data[data.index(b"a.txt") + 6] ^= 0xFF
    broken, whole = sources.of_upload("kho.zip", bytes(data))[0]
    with pytest.raises(UnreadableFile, match=r"“a\.txt” trong “kho\.zip” bị hỏng"):
        broken.load()
    assert whole.load() == b"whole"


def test_two_members_of_one_path_are_two_files() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("a.txt", b"one")
        with pytest.warns(UserWarning, match="Duplicate"):
            target.writestr("a.txt", b"two")
    assert [source.load() for source in sources.of_upload("a.zip", out.getvalue())[0]] == [b"one", b"two"]


def test_a_name_that_is_no_text_is_shown_as_far_as_it_is(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"thang-\xff.txt")).write_bytes(b"x")
    ((source,), _) = sources.find([tmp_path])
    assert source.name == "thang-\ufffd.txt"
    assert source.load() == b"x"
