"""The system programs that tests use are there; where one may not be installed, this says which in one line."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.conftest import missing
from tools.programs import PROGRAMS


@pytest.mark.parametrize("command", PROGRAMS)
def test_is_installed(command: str) -> None:
    if shutil.which(command) is None:
        missing(f"{command} (apt-get install {' '.join(PROGRAMS[command])})")


def test_tesseract_reads_vietnamese() -> None:
    if shutil.which("tesseract") is None:
        missing("tesseract")
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout
    assert "vie" in listed.split()
