"""PDFs with a text layer: the June 2023 directive as offices print it, old fonts, and files that cannot be read."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from analytics.directive import analyse
from analytics.model import UnreadableFile
from analytics.output import as_json
from analytics.reading import clean, read_file
from analytics.reading.pdf import MAX_PAGES, read_pdf
from tests.conftest import SHARED, missing
from tests.files import word_file
from tests.printed import Look, converted, directive_docx

GOLD = SHARED / "directives" / "2023-06-lang-son.gold.json"
LOOKS = {
    "letters missing in the font": Look(),
    "running head": Look(font="DejaVu Serif", size=13, running_head="Đảng ủy Khối các cơ quan tỉnh - Tháng 6"),
    "ragged, numbered on top": Look(justified=False, spacing=0, numbers_on_top=True, margins=(2, 2)),
    "block style": Look(indent=0, spacing=0, margins=(3.5, 2)),
}


@pytest.fixture(scope="session")
def score() -> ModuleType:
    """The tool that compares with what a person read."""
    path = SHARED / "tools" / "score.py"
    if not path.exists():
        missing(str(path))
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(score: ModuleType, raw_text: str) -> dict[str, float]:
    """Accuracy of the header, F1 of items and citations, against the gold of June 2023."""
    gold: dict[str, Any] = json.loads(GOLD.read_text(encoding="utf-8"))
    got = json.loads(as_json("june.pdf", analyse(clean(raw_text)[0]), ()))
    return {
        "header": score.score_header(gold, got)[0]["accuracy"],
        "items": score.score_items(gold, got)[0]["f1"],
        "citations": score.score_citations(gold, got)[0]["f1"],
    }


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_the_june_directive_printed_by_an_office(look: Look, june: Path, tmp_path: Path, score: ModuleType) -> None:
    pdf = converted(directive_docx(read_file(june).text, look), "docx", "pdf", tmp_path)
    told: list[tuple[int, int]] = []
    raw = read_pdf(pdf, "june.pdf", lambda done, total: told.append((done, total)))
    assert (raw.engine, raw.encoding, raw.scanned) == ("pdfplumber", "unicode", ())
    told = [page for page in told if page != (0, 0)]  # signs of life
    pages = len(told)
    assert told == [(n, pages) for n in range(1, pages + 1)]
    found = figures(score, raw.text)
    assert found["header"] == 1.0
    assert found["items"] >= 0.99
    assert found["citations"] >= 0.99
    assert sum(repair.kind == "page_number" for repair in raw.repairs) == pages
    assert sum(repair.kind == "running_head" for repair in raw.repairs) == (pages if look.running_head else 0)


OLD = sorted((SHARED / "legacy").glob("*.pdf"))


@pytest.mark.parametrize("path", OLD or [None], ids=[path.stem for path in OLD] or ["none"])
def test_no_horned_u_is_lost_in_old_fonts(path: Path | None) -> None:
    if path is None:
        missing(str(SHARED / "legacy"))
        return
    truth = (path.parent / "truth" / f"{path.stem}.txt").read_text(encoding="utf-8")
    raw = read_pdf(path.read_bytes(), path.name)
    assert raw.encoding == "tcvn3"
    assert raw.text.casefold().count("ư") == truth.casefold().count("ư")


def small_pdf(pages: int = 1, text: str = "Tuyen truyen bien dao", encrypt: str = "") -> bytes:
    """A PDF written by hand, so that nothing but this file is needed."""
    kids = " ".join(f"{3 + n} 0 R" for n in range(pages))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
    stream = f"BT /F1 14 Tf 72 700 Td ({text}) Tj ET"
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 {3 + pages} 0 R >> >> "
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        *[f"{page}/Contents {4 + pages} 0 R >>"] * pages,
        font,
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    ]
    return pdf_of(objects)


def pdf_of(objects: list[str]) -> bytes:
    """Objects numbered from 1, the first the catalogue, with their table."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode("latin-1")


def test_a_small_pdf_is_read() -> None:
    assert read_pdf(small_pdf(), "a.pdf").text == "Tuyen truyen bien dao"


def set_pdf(*pieces: tuple[str, int, int, int]) -> bytes:
    """A page of pieces: text, size, x and y of its foot."""
    shown = " ".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for text, size, x, y in pieces)
    return small_pdf().replace(b"BT /F1 14 Tf 72 700 Td (Tuyen truyen bien dao) Tj ET", shown.encode())


LAST = ("2. Cong tac khac.", 14, 72, 670)
NOTE = ("1", 6, 72, 123), ("Ve bien.", 10, 80, 120), ("2", 14, 300, 60)
MARKS = {  # in Times of 14 points "so 36-NQ/TW" ends at 152.5, "500 m" at 107.4, "khi CO" at 112.8
    "a footnote in smaller type": (
        [("so 36-NQ/TW", 14, 72, 700), ("1", 9, 153, 706), (", ngay", 14, 158, 700), LAST, *NOTE],
        "so 36-NQ/TW, ngay\n\n2. Cong tac khac.\n\n2\n\nVe bien.",
    ),
    "in brackets": ([("so 36-NQ/TW", 14, 72, 700), ("(12)", 9, 153, 706), LAST], "so 36-NQ/TW\n\n2. Cong tac khac."),
    "a measure": ([("500 m", 14, 72, 700), ("2", 9, 108, 706), LAST], "500 m2\n\n2. Cong tac khac."),
    "lowered": ([("khi CO", 14, 72, 700), ("2", 9, 113, 698), LAST], "khi CO 2\n\n2. Cong tac khac."),
}


@pytest.mark.parametrize(("pieces", "text"), MARKS.values(), ids=MARKS)
def test_footnotes_stand_after_the_text_and_their_marks_nowhere(
    pieces: list[tuple[str, int, int, int]], text: str
) -> None:
    assert read_pdf(set_pdf(*pieces), "a.pdf").text == text


WHOLE = small_pdf()
NO_PAGE = pdf_of(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"])
UNREADABLE = {
    "half a file": (WHOLE[: len(WHOLE) // 2], "chưa tải đủ"),
    "nothing but a header": (b"%PDF-1.4\n" + b"x" * 500, "bị hỏng"),
    "no page": (
        pdf_of(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]),
        "không có trang",
    ),
    "too many pages": (small_pdf(MAX_PAGES + 1), f"vượt giới hạn {MAX_PAGES} trang"),
}


@pytest.mark.parametrize(("data", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_refused_in_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read_pdf(data, "định hướng.pdf")
    assert reason in str(refusal.value)
    assert "“định hướng.pdf”" in str(refusal.value)
    assert "Hãy" in str(refusal.value)


SECRET = '"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}'
LOCKED = '"RestrictPermissions":{"type":"boolean","value":"true"},"PermissionPassword":{"type":"string","value":"x"}'


def test_a_password_is_named_as_the_reason(tmp_path: Path) -> None:
    data = converted(word_file("Tuyên truyền."), "docx", f"pdf:writer_pdf_Export:{{{SECRET}}}", tmp_path)
    with pytest.raises(UnreadableFile, match="có mật khẩu"):
        read_pdf(data, "a.pdf")


def test_a_file_locked_against_changes_alone_is_read(tmp_path: Path) -> None:
    data = converted(word_file("Tuyên truyền."), "docx", f"pdf:writer_pdf_Export:{{{LOCKED}}}", tmp_path)
    assert b"/Encrypt" in data
    assert read_pdf(data, "a.pdf").text.startswith("Tuyên truyền.")


def test_a_page_tree_that_bites_its_tail_ends() -> None:
    looping = pdf_of(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"])
    with pytest.raises(UnreadableFile):
        read_pdf(looping, "a.pdf")
