"""Two texts side by side: what is equal, reworded, on one side only."""

from __future__ import annotations

import pytest

from analytics.measure.comparison.side_by_side import side_by_side

CASES = [
    ("same", "A b.\n\nC d.", "A b.\n\nC d.", ["A b.=A b.", "C d.=C d."]),
    ("dropped", "A b.\nC d.\nE f.", "A b.\nE f.", ["A b.=A b.", "[C d.]|", "E f.=E f."]),
    ("new", "A b.", "A b.\nC d.", ["A b.=A b.", "|[C d.]"]),
    (
        "reworded",
        "1. Tuyên truyền kỷ niệm 97 năm Ngày Báo chí.",
        "1. Tuyên truyền kỷ niệm 98 năm Ngày Báo chí.",
        ["1. Tuyên truyền kỷ niệm [97] năm Ngày Báo chí.|1. Tuyên truyền kỷ niệm [98] năm Ngày Báo chí."],
    ),
    ("word added", "Học và làm theo.", "Học tập và làm theo.", ["Học và làm theo.|Học[ tập] và làm theo."]),
    ("reworded after a new one", "a b c d e.", "x y z.\na b c d f.", ["|[x y z.]", "a b c d [e].|a b c d [f]."]),
    ("nothing in common", "a b c.", "x y z.", ["[a b c.]|", "|[x y z.]"]),
    ("empty", "", "A.", ["|[A.]"]),
    ("longest", "a " * 1500, "a " * 1499 + "b", [f"[{'a ' * 1500}]|[{'a ' * 1499}b]"]),
]


@pytest.mark.parametrize(("left", "right", "want"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_pairs(left: str, right: str, want: list[str]) -> None:
    def side(pieces: tuple[tuple[str, bool], ...]) -> str:
        return "".join(f"[{text}]" if differs else text for text, differs in pieces)

    got = [f"{side(p.left)}{'=' if p.same else '|'}{side(p.right)}" for p in side_by_side(left, right)]
    assert got == want


@pytest.mark.parametrize(("left", "right", "want"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_each_side_is_its_whole_text(left: str, right: str, want: list[str]) -> None:
    pairs = side_by_side(left, right)
    for text, sides in ((left, [p.left for p in pairs]), (right, [p.right for p in pairs])):
        assert "".join(piece for side in sides for piece, _ in side) == text.replace("\n", "")
