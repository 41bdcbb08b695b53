"""The system programs that tests use are there; where one may not be installed, this says which in one line."""

from __future__ import annotations

import pytest

from tests.conftest import missing
from tools.programs import PROGRAMS, is_installed


@pytest.mark.parametrize("command", PROGRAMS)
def test_is_installed(command: str) -> None:
    if not is_installed(command):
        missing(f"{command} (apt-get install {' '.join(PROGRAMS[command])})")
