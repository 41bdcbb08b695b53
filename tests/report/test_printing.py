"""The workbook through LibreOffice: it opens, prints on A4 and shows its tables and its chart."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from analytics.corpus.store import Store
from analytics.measure.documents.cited import document_table
from analytics.model import Filters
from analytics.report import monthly_report, render
from tests.conftest import missing


@pytest.fixture(scope="module")
def printed(sample_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's report as LibreOffice prints it."""
    for program in ("soffice", "pdftotext"):
        if shutil.which(program) is None:
            missing(program)
    folder = tmp_path_factory.mktemp("printed")
    book = folder / "report.xlsx"
    book.write_bytes(render(monthly_report(sample_store, Filters(), datetime(2024, 7, 1, 8, 30))))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(book)]
    subprocess.run(command, check=True, capture_output=True, timeout=170)
    return book.with_suffix(".pdf")


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


def test_prints_titles_rows_and_chart_in_vietnamese(printed: Path, sample_store: Store) -> None:
    text = text_of(printed)
    most_cited = str(document_table(sample_store, Filters()).frame.iloc[0, 0])
    for words in (
        "BÁO CÁO THỐNG KÊ",
        "Số lượt nhắc đến chủ đề",
        "Các chủ đề được nhắc nhiều nhất",
        most_cited,
        "Trang 1/",
    ):
        assert words in text


def test_every_page_is_a4(printed: Path) -> None:
    said = subprocess.run(["pdfinfo", "-l", "99", str(printed)], check=True, capture_output=True, text=True).stdout
    sizes = [
        re.findall(r"[\d.]+", line.split(":")[1])[:2] for line in said.splitlines() if re.match(r"Page +\d+ size", line)
    ]
    sides = {tuple(sorted(round(float(n)) for n in size)) for size in sizes}
    assert sides == {(595, 842)}


def test_fits_on_few_pages(printed: Path) -> None:
    assert text_of(printed).count("\f") <= 9
