"""The command line: what it prints, and exit code 2 with one Vietnamese line for bad input."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from analytics.__main__ import main
from tests import files
from tests.conftest import ROOT, SAMPLE

KEYS = "file month until text header items citations named_documents carries_out events hits findings words".split()


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(a) for a in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_text_prints_the_clean_text(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("**Nghị quyết** số\n36-NQ/TW", encoding="utf-8")
    assert run(capsys, "text", tmp_path / "a.txt") == (0, "Nghị quyết số 36-NQ/TW\n", "")


def test_extract_prints_one_line_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "extract", *SAMPLE)
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [f["month"] for f in found] == ["2024-04", "2024-05", "2024-06"]
    assert all(list(f) == KEYS for f in found)
    for row in found[0]["citations"]:
        assert found[0]["text"][row["start"] : row["end"]] == row["printed"]
        assert set(row) == {
            "type", "number", "year", "symbol", "date", "issuer", "type_by_symbol", "printed", "subject", "document",
            "start", "end", "item",
        }  # fmt: skip


def test_extract_names_the_bad_file_and_reads_the_good(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    code, out, err = run(capsys, "extract", tmp_path / "bad.txt", SAMPLE[0])
    assert code == 2
    assert len(out.splitlines()) == 1
    assert "bad.txt" in err
    assert len(err.splitlines()) == 1


def test_ingest_tells_what_became_of_each_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(files.directive(), encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.xlsx").write_bytes(b"PK")
    code, out, err = run(capsys, "ingest", "--store", tmp_path / "store", folder)
    assert code == 2
    assert "Bỏ qua 1 tệp" in err
    assert "c.xlsx" in err
    assert "Nạp mới 1, đã có 0, bỏ qua 0, từ chối 1." in out
    code, out, _ = run(capsys, "ingest", "--store", tmp_path / "store", "--if-empty", folder)
    assert (code, out) == (0, "")


def test_report_writes_the_workbook(capsys: pytest.CaptureFixture[str], tmp_path: Path, sample_folder: Path) -> None:
    target = tmp_path / "r.xlsx"
    code, out, _ = run(capsys, "report", "--store", sample_folder, "--from", "2024-05", "-o", target)
    assert (code, out) == (0, f"Đã ghi {target}.\n")
    assert target.read_bytes().startswith(b"PK")


def test_themes_go_out_are_tried_and_come_in(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    store, book = tmp_path / "store", tmp_path / "bo-chu-de.xlsx"
    run(capsys, "ingest", "--store", store, SAMPLE[0])
    assert run(capsys, "themes", "export", "--store", store, book) == (0, f"Đã ghi {book}.\n", "")
    edited = openpyxl.load_workbook(book)
    edited["Cụm từ"].append(["D3", None, "Cụm từ", "đơn vị", None])
    edited.save(book)
    code, out, _ = run(capsys, "themes", "dry-run", "--store", store, book)
    gained = int(re.match(r"Thêm (\d+), bớt 0 lượt, trong 1 văn bản\.", out)[1])  # type: ignore[index]
    assert code == 0
    assert gained > 0
    assert out.count("\n+ D3 (04/2024, mục ") == gained
    saved = ["themes", "import", "--store", store, book, "--author", "An", "--reason", "thử"]
    assert run(capsys, *saved) == (0, "Đã lưu bộ chủ đề bản số 2 và đếm lại 1 văn bản.\n", "")
    edited["Cụm từ"]["A2"].value = "Z9"
    edited.save(book)
    code, _, err = run(capsys, "themes", "dry-run", "--store", store, book)
    assert code == 2
    assert "trang “Cụm từ”, dòng 2" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["themes", "dry-run", "no-such-file.xlsx"],
        ["themes", "export", "x.txt"],
        ["text", "no-such-file.txt"],
        ["ingest", "no-such-folder"],
        ["report", "--from", "2024-06", "--to", "2024-05"],
        ["report", "--from", "2030-01"],
        ["report", "-o", "/no/such/folder/r.xlsx"],
        ["report", "-o", "r.pdf"],
        ["report", "--office", "Không có"],
    ],
    ids=" ".join,
)
def test_bad_input_ends_with_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sample_folder: Path, tmp_path: Path
) -> None:
    if arguments[0] != "text":
        arguments = [*arguments, "--store", str(sample_folder if arguments[0] == "report" else tmp_path / "store")]
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in out + err


@pytest.mark.parametrize("arguments", [["no-such-command"], [], ["report", "--from", "6/2024"]], ids=str)
def test_a_wrong_command_is_said_in_vietnamese(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "Câu lệnh chưa đúng" in capsys.readouterr().err


def test_runs_as_a_program_and_without_streamlit() -> None:
    code = (
        "import sys; sys.modules['streamlit'] = None; sys.argv = ['analytics', 'extract', sys.argv[1]]\n"
        "import runpy; runpy.run_module('analytics', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(SAMPLE[0])], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["month"] == "2024-04"
