"""Files that tests write: directives and broken things, as bytes."""

from __future__ import annotations

import io
import random
import zipfile

import docx

NOISE = random.Random(1).randbytes(700_000)  # does not pack: keeps the ratio of an archive low
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"


def directive(month: str = "7 năm 2022", *items: str, place: str = "Bình Lâm", number: str = "12") -> str:
    """A small directive as plain text."""
    body = items or ("Tuyên truyền Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị.",)
    numbered = "\n\n".join(f"{n}. {item}" for n, item in enumerate(body, 1))
    return (
        f"ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH\n*\nSố {number}-CV/ĐUK\n{place}, ngày 25 tháng 6 năm 2022\n\n"
        f"Định hướng công tác tuyên truyền và nội dung sinh hoạt chi bộ tháng {month}\n\n"
        f"Kính gửi: - Các chi bộ trực thuộc;\n\nĐảng ủy Khối định hướng công tác tuyên truyền như sau:\n\n"
        f"I- CÔNG TÁC TUYÊN TRUYỀN\n\n{numbered}\n\nNơi nhận:\n\n- Như trên,\n- Lưu VP.\n"
    )


def word_file(*paragraphs: str, styles: dict[str, str] | None = None) -> bytes:
    """A .docx with the given paragraphs; `styles` gives a style to some of them."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text, style=(styles or {}).get(text))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def archive(parts: dict[str, bytes]) -> bytes:
    """A zip with the given parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return out.getvalue()


def zip_bomb(unpacked_mb: int = 450) -> bytes:
    """A .docx whose main part unpacks to far more than any directive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(unpacked_mb):
                part.write(b"\x00" * 1024 * 1024)
    return out.getvalue()
