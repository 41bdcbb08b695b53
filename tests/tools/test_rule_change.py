"""The tool that shows what a rule change gains and loses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import files
from tools.rule_change import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.txt").write_text(files.directive("7 năm 2022", "Chỉ thị số 05-CT/TW."), encoding="utf-8")
    return tmp_path / "papers"


def test_the_same_rules_gain_and_lose_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = str(folder.parent / "before.json")
    assert main(["save", saved, str(folder)]) == 0
    assert main(["diff", saved, str(folder)]) == 0
    assert "0 gained, 0 lost" in capsys.readouterr().out


def test_a_change_is_shown_with_its_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = str(folder.parent / "before.json")
    main(["save", saved, str(folder)])
    text = files.directive("7 năm 2022", "Chỉ thị số 06-CT/TW và Ngày Gia đình Việt Nam (28/6).")
    (folder / "a.txt").write_text(text, encoding="utf-8")
    assert main(["diff", saved, str(folder)]) == 1
    said = capsys.readouterr().out
    assert "- a.txt: citation chỉ thị 05-CT/TW" in said
    assert "+ a.txt: citation chỉ thị 06-CT/TW" in said
    assert "«Ngày Gia đình Việt Nam (28/6)»" in said
    assert "2 gained, 1 lost" in said


def test_wrong_use_prints_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "rule_change.py save" in capsys.readouterr().out
