"""What an office's machines make of a Word file: PDF, RTF, old Word (by LibreOffice), scanned pages, text from OCR."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

PAGE = 2_300  # characters on a page of text from OCR


def converted(data: bytes, source: str, target: str, folder: Path) -> bytes:
    """A file's bytes in another format, by LibreOffice with a profile of its own under `folder`.

    `target` may name a filter ("pdf:writer_pdf_Export:…"). Raises FileNotFoundError without LibreOffice.
    """
    office = shutil.which("soffice")
    if office is None:
        raise FileNotFoundError("soffice (LibreOffice)")
    path = folder / f"paper.{source}"
    path.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", target, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / f"paper.{target.split(':')[0]}").read_bytes()


def scanned(pdf: bytes, tilt: float = 0.5, noise: float = 8, specks: float = 0.002, dpi: int = 200) -> bytes:
    """The same pages as pictures without text: tilted by `tilt` degrees, grey noise, and a share of specks."""
    return picture_pdf([_worn(page, tilt, noise, specks) for page in _drawn(pdf, dpi)], dpi)


def scanned_but(pdf: bytes, kept: int, tilt: float = 0.4, dpi: int = 200) -> bytes:
    """The same pages as pictures, one of them (`kept`, 0-based) still with its text: two files put into one."""
    with (
        pypdfium2.PdfDocument(scanned(pdf, tilt, noise=5, specks=0.0005, dpi=dpi)) as pictures,
        pypdfium2.PdfDocument(pdf) as source,
    ):
        pictures.del_page(kept)
        pictures.import_pages(source, [kept], kept)
        out = io.BytesIO()
        pictures.save(out)
    return out.getvalue()


def _drawn(pdf: bytes, dpi: int) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as source:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in source]


def picture_pdf(pages: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """A PDF of nothing but page-wide pictures."""
    out = io.BytesIO()
    pages[0].save(out, "PDF", resolution=dpi, save_all=True, append_images=pages[1:])
    return out.getvalue()


def _worn(page: Image.Image, tilt: float, noise: float, specks: float) -> Image.Image:
    page = page.convert("L").rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=255)
    grain = Image.effect_noise(page.size, noise * 2).point(lambda value: abs(value - 128))
    worn = Image.composite(Image.new("L", page.size, 90), page.filter(ImageFilter.GaussianBlur(0.6)), grain)
    draw, chance = ImageDraw.Draw(worn), random.Random(1)
    for _ in range(int(page.width * page.height * specks)):
        place = (chance.randrange(page.width), chance.randrange(page.height))
        draw.point(place, fill=chance.choice((0, 255)))
    return worn


def from_ocr(text: str) -> str:
    """A text as it comes out of OCR and a clipboard: at the end of each page its paragraph is broken in two."""
    pieces, left = [], PAGE
    for paragraph in text.split("\n\n"):
        while len(paragraph) > left > 200:
            cut = paragraph.rindex(" ", 0, left)
            pieces.append(paragraph[:cut])
            paragraph, left = paragraph[cut + 1 :], PAGE
        left = left - len(paragraph) if left > len(paragraph) else PAGE
        pieces.append(paragraph)
    return "\n\n".join(pieces)
