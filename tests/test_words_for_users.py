"""Every kind of repair that a reader records has words for users."""

from __future__ import annotations

import re

from analytics.vietnamese import REPAIRS
from tests.conftest import ROOT


def test_every_repair_has_its_words() -> None:
    written = "\n".join(path.read_text("utf-8") for path in (ROOT / "analytics" / "reading").glob("*.py"))
    kinds = set(re.findall(r'Repair\("(\w+)"', written))
    assert kinds >= {"join", "page_number", "macros", "marker"}
    assert kinds <= REPAIRS.keys()
