"""Scanned pages: the June 2023 directive drawn to pictures, pages lying on their side, and what is no page at all."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from PIL import Image

from analytics.model import UnreadableFile
from analytics.reading import read_file, scans
from analytics.reading.pdf import read_pdf
from tests.conftest import missing
from tests.printed import Look, converted, directive_docx
from tests.reading.test_pdf import figures, score, small_pdf
from tools.sample.machines import picture_pdf, scanned

__all__ = ["score"]


@pytest.fixture(autouse=True)
def tesseract() -> None:
    if shutil.which("tesseract") is None:
        missing("tesseract")
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True, timeout=20)
    if "vie" not in listed.stdout.split():
        missing("Tesseract's Vietnamese data (vie)")


@pytest.fixture(scope="module")
def june_pdf(june: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return converted(directive_docx(read_file(june).text, Look()), "docx", "pdf", tmp_path_factory.mktemp("june"))


@pytest.fixture(scope="module")
def first_page(june_pdf: bytes) -> Image.Image:
    """The first page as a clean picture."""
    with pypdfium2.PdfDocument(june_pdf) as document:
        page: Image.Image = document[0].render(scale=200 / 72, grayscale=True).to_pil().convert("L")
    return page


LOOKS = [
    Look(),
    pytest.param(Look("DejaVu Serif", size=12), marks=pytest.mark.slow),
    pytest.param(Look(justified=False), marks=pytest.mark.slow),
]


@pytest.mark.parametrize("look", LOOKS, ids=["usual", "another font", "ragged"])
def test_the_june_directive_scanned_askew_with_noise(june: Path, look: Look, score: ModuleType, tmp_path: Path) -> None:
    printed = converted(directive_docx(read_file(june).text, look), "docx", "pdf", tmp_path)
    raw = read_pdf(scanned(printed), "june.pdf")
    assert raw.engine == "tesseract"
    assert [page.page for page in raw.scanned] == list(range(1, len(raw.scanned) + 1))
    assert all(0.85 < page.confidence < 1 for page in raw.scanned)
    found = figures(score, raw.text)
    assert found["header"] == 1.0
    assert found["items"] >= 0.95
    assert found["citations"] >= 0.93


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_on_its_side_is_turned(turn: int, first_page: Image.Image) -> None:
    if "osd" not in scans._languages():
        missing("Tesseract's orientation data (osd)")
    text = read_pdf(picture_pdf([first_page.rotate(turn, expand=True)]), "a.pdf").text
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text
    assert "I- CÔNG TÁC TUYÊN TRUYỀN" in text.replace("I-C", "I- C")


@pytest.mark.parametrize("tilt", [-2.0, 2.0])
def test_a_tilted_page_keeps_its_paragraphs(tilt: float, june_pdf: bytes, first_page: Image.Image) -> None:
    askew = first_page.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=255)
    straight, tilted = (read_pdf(picture_pdf([page]), "a.pdf").text.split("\n\n") for page in (first_page, askew))
    assert len(tilted) == len(straight)


def test_text_and_scans_are_read_in_the_order_of_the_pages(first_page: Image.Image) -> None:
    with pypdfium2.PdfDocument.new() as mixed:
        for part in (small_pdf(text="Trang dau"), picture_pdf([first_page]), small_pdf(text="Trang cuoi")):
            with pypdfium2.PdfDocument(part) as source:
                mixed.import_pages(source)
        out = io.BytesIO()
        mixed.save(out)
    raw = read_pdf(out.getvalue(), "a.pdf")
    assert raw.engine == "pdfplumber + tesseract"
    assert [page.page for page in raw.scanned] == [2]
    assert raw.text.index("Trang dau") < raw.text.index("CÔNG TÁC TUYÊN TRUYỀN") < raw.text.index("Trang cuoi")


def row(number: int, x: float, words: str) -> list[scans._Found]:
    """Recognised words of one line, 40 pixels apart; "- " begins at 400 and the word behind it at 440."""
    line = ("1", "1", str(number))
    return [
        scans._Found(text, 0.9, x + 40 * n, x + 40 * n + 30, number * 50.0, number * 50.0 + 30, line)
        for n, text in enumerate(words.split())
    ]


BULLETS = [(400, "- Một việc làm"), (280, "tiếp một dòng."), (400, "- Hai việc."), (400, "- Ba việc;")]
HANGING = [(400, "- Một việc làm"), (440, "tiếp một dòng."), (400, "- Hai việc."), (400, "- Ba việc;")]
ONE_LINE = [(400, "- Một việc."), (400, "- Hai việc."), (400, "- Ba việc;")]
LOST = {
    "a dash": (BULLETS, [(440, "Bốn việc.")], 1),
    "two in a row": (BULLETS, [(440, "Bốn việc."), (440, "Năm việc.")], 2),
    "behind the page's number": (BULLETS, [(900, "5"), (440, "Bốn việc.")], 1),
    "nothing ended above": (BULLETS, [(280, "dòng dài"), (440, "Bốn việc.")], 0),
    "goes on": (BULLETS, [(440, "bốn việc.")], 0),
    "elsewhere": (BULLETS, [(480, "Bốn việc.")], 0),
    "a part": (BULLETS, [(440, "II. NỘI DUNG")], 0),
    "lines go on there": (HANGING, [(440, "Đảng ủy báo cáo.")], 0),
    "nothing goes on": (ONE_LINE, [(440, "Đảng ủy báo cáo.")], 0),
}


@pytest.mark.parametrize("lines", LOST)
def test_a_dash_that_was_not_recognised_is_found_by_its_place(lines: str) -> None:
    others, more, lost = LOST[lines]
    found = [word for n, (x, words) in enumerate([*others, *more]) for word in row(n, x, words)]
    mended = scans._with_lost_dashes(found)
    assert [f.text for f in mended if f.text == "·"] == ["·"] * lost
    assert [f for f in mended if f.text != "·"] == found


def test_without_dashes_nothing_is_found() -> None:
    found = [word for n in range(4) for word in row(n, 440, "Một việc.")]
    assert scans._with_lost_dashes(found) == found


@pytest.fixture
def forgetful() -> Iterator[None]:
    """Forget what is known of the installed Tesseract, before and after."""
    for known in (scans._program, scans._languages):
        known.cache_clear()
    yield
    for known in (scans._program, scans._languages):
        known.cache_clear()


@pytest.mark.usefixtures("forgetful")
def test_without_tesseract_a_scan_is_refused(monkeypatch: pytest.MonkeyPatch, first_page: Image.Image) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableFile, match="chưa cài Tesseract"):
        read_pdf(picture_pdf([first_page]), "a.pdf")


@pytest.mark.usefixtures("forgetful")
def test_without_vietnamese_data_a_scan_is_refused(
    monkeypatch: pytest.MonkeyPatch, first_page: Image.Image, tmp_path: Path
) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(UnreadableFile, match="thiếu dữ liệu tiếng Việt"):
        read_pdf(picture_pdf([first_page]), "a.pdf")


def test_a_page_of_absurd_size_is_drawn_small() -> None:
    huge = small_pdf().replace(b"[0 0 595 842]", b"[0 0 9e5 9e5]")
    with pypdfium2.PdfDocument(huge) as document:
        drawn = scans._drawn(document[0])
    assert drawn.width * drawn.height <= scans._MOST_PIXELS * 1.01


def test_an_empty_picture_has_no_words() -> None:
    assert read_pdf(picture_pdf([Image.new("L", (1654, 2339), 255)]), "a.pdf").text == ""
