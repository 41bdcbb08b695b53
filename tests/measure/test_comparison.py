"""Two sides compared: sets, items over months and offices, drafts; every number is its places."""

from __future__ import annotations

from pathlib import Path

import pytest

from analytics.__main__ import main
from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.sides import DOCUMENT, EVENT, THEME, Side, draft_side, evidence, stored_side
from analytics.corpus.store import Store
from analytics.corpus.tally_queries import tally_sums
from analytics.directive import analyse
from analytics.measure.comparison.alignment import DROPPED, KEPT, NEW, REWORDED
from analytics.measure.comparison.compare import COMPARED, Comparison, compare, evidence_of_term
from analytics.measure.comparison.words import summary
from analytics.model import CellKey, Filters
from analytics.reading import read
from tests import files

OFFICE = "Đảng ủy Khối các cơ quan tỉnh Bình Lâm"
BIOLOGY = "Tuyên truyền Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị về phát triển công nghệ sinh học."
DIGITAL = "Đẩy mạnh chuyển đổi số trong cơ quan, phục vụ người dân thuận tiện hơn từng ngày."
TRAFFIC = "Nhắc đảng viên chấp hành luật giao thông, đã uống rượu bia thì không lái xe."
LAND = "Tiếp tục giới thiệu những điểm mới về đất đai, giải phóng mặt bằng các dự án trọng điểm."
PARTY = "Kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2023)."


@pytest.fixture
def three_months(store: Store) -> Store:
    for month, items in (
        ("4 năm 2023", (TRAFFIC, BIOLOGY, PARTY)),
        ("5 năm 2023", (DIGITAL, LAND)),
        ("6 năm 2023", (DIGITAL.replace("từng ngày", "từng tuần"), BIOLOGY, "Trồng cây, giữ môi trường sạch.", LAND)),
    ):
        assert ingest(store, files.directive(month, *items).encode(), f"{month}.txt").status == "added"
    return store


def side(store: Store, first: str, last: str | None = None, office: str | None = None) -> Side:
    return stored_side(store, Filters(first, last or first, office), f"tháng {first}")


def hows(comparison: Comparison) -> dict[str, str]:
    """First words of an item → what became of it."""
    points = ((item.match.after or item.match.before, item.match.how) for item in comparison.items or ())
    return {" ".join(point.text.split()[:3]): how for point, how in points if point and "." in point.path}


def test_new_returned_kept_and_dropped(three_months: Store) -> None:
    found = compare(three_months, side(three_months, "2023-05"), side(three_months, "2023-06"))
    assert found.sets[DOCUMENT].returned == ("36-NQ/TW (2023)",)
    assert found.sets[DOCUMENT].new == found.sets[DOCUMENT].dropped == ()
    assert set(found.sets[THEME].kept) >= {"D5", "D2"}
    assert "D10" in found.sets[THEME].new
    back = compare(three_months, side(three_months, "2023-04"), side(three_months, "2023-05"))
    assert back.sets[DOCUMENT].dropped == ("36-NQ/TW (2023)",)
    assert len(back.sets[EVENT].dropped) == 1


def test_items_against_the_month_before(three_months: Store) -> None:
    found = compare(three_months, side(three_months, "2023-05"), side(three_months, "2023-06"))
    told = hows(found)
    assert told["Đẩy mạnh chuyển"] == REWORDED
    assert told["Tuyên truyền Nghị"] == told["Trồng cây, giữ"] == NEW
    assert told["Tiếp tục giới"] in (KEPT, "moved")
    assert DROPPED not in told.values()
    assert found.carried_over == pytest.approx(0.55, abs=0.2)


def test_what_is_new_is_sought_in_earlier_months(three_months: Store) -> None:
    found = compare(three_months, side(three_months, "2023-04", "2023-05"), side(three_months, "2023-06"))
    told = hows(found)
    assert told["Tuyên truyền Nghị"] == KEPT
    assert told["Trồng cây, giữ"] == NEW
    assert DROPPED not in told.values()  # what only April had was gone in May
    months = {item.before.month for item in found.items or () if item.before}
    assert months == {"2023-04", "2023-05"}
    assert found.sets[DOCUMENT].kept == ("36-NQ/TW (2023)",)


def test_what_calls_itself_continued_is_held_against_what_is_there(three_months: Store) -> None:
    here = compare(three_months, side(three_months, "2023-05"), side(three_months, "2023-06"))
    assert [(i.continued, i.without_a_past) for i in here.items or () if i.continued] == [(True, False)]
    before = compare(three_months, side(three_months, "2023-04"), side(three_months, "2023-05"))
    assert [(i.continued, i.without_a_past) for i in before.items or () if i.continued] == [(True, True)]
    assert any("không thấy ở tháng 2023-04 (mục I.2)" in line for line in summary(before))


def test_a_side_counts_what_the_store_counts(sample_store: Store) -> None:
    for part in (None, "I", "II"):
        view = Filters("2024-05", "2024-06", OFFICE, part)
        here = stored_side(sample_store, view, "")
        for kind in COMPARED:
            counts = here.of_kind(kind)
            assert counts == {code: sums[0] for code, sums in tally_sums(sample_store, view, kind).items()}
            for code, count in counts.items():
                assert len(evidence(here, kind, code)) == count
                assert (kind, code) in here.names
        code = here.of_kind(DOCUMENT).popitem()[0]
        assert [e.marked for e in evidence(here, DOCUMENT, code)] == [
            e.marked for e in queries.evidence(sample_store, CellKey("document", code), view)
        ]


def test_every_word_of_the_divergence_opens_its_places(sample_store: Store) -> None:
    found = compare(sample_store, side(sample_store, "2024-05"), side(sample_store, "2024-06"))
    assert found.divergence is not None
    for part in found.divergence.parts[::9]:
        for of, count in ((found.before, part.before), (found.after, part.after)):
            assert len(evidence_of_term(of, part.word, alone=True)) == count, part


def test_every_keyword_opens_its_places(whole_store: Store) -> None:
    years = (side(whole_store, "2021-07", "2022-06", OFFICE), side(whole_store, "2023-07", "2024-06", OFFICE))
    words = compare(whole_store, *years).keywords
    assert {word.more_now for word in words} == {True, False}
    for word in words:
        assert len(evidence_of_term(years[0], word.term)) == word.before.occurrences
        assert len(evidence_of_term(years[1], word.term)) == word.after.occurrences


def test_a_draft_says_what_the_stored_paper_says(sample_store: Store) -> None:
    (row,) = (d for d in queries.directives(sample_store) if d.month == "2024-06")
    text, _ = queries.outline(sample_store, row.id)
    draft = draft_side(sample_store, analyse(text), "dự thảo", "2024-06", OFFICE)
    stored = side(sample_store, "2024-06")
    assert draft.counts == stored.counts
    found = compare(sample_store, stored, draft)
    assert found.carried_over == 1.0
    assert {item.match.how for item in found.items or ()} == {KEPT}
    assert found.divergence is not None
    assert found.divergence.value == 0
    assert all(not (s.new or s.returned or s.dropped) for s in found.sets.values())


def test_two_offices_share_no_past(three_months: Store) -> None:
    other = files.directive("6 năm 2023", BIOLOGY, TRAFFIC, place="Sơn Hà").encode()
    assert ingest(three_months, other, "other.txt").status == "added"
    here, there = queries.offices(three_months)
    found = compare(
        three_months, side(three_months, "2023-06", office=here), side(three_months, "2023-06", office=there)
    )
    assert all(not s.returned for s in found.sets.values())
    assert hows(found)["Tuyên truyền Nghị"] in (KEPT, "moved")
    both = compare(three_months, side(three_months, "2023-05"), side(three_months, "2023-06"))
    assert "Nhắc đảng viên" not in hows(both)  # the other office has no paper in May: that is missing, not new
    assert both.left_out == (there,)
    assert summary(both)[0] == f"Không tính {there}: chỉ có văn bản ở một bên."


def test_two_papers_of_one_month_are_one_side(three_months: Store) -> None:
    ingest(three_months, files.directive("6 năm 2023", TRAFFIC, number="99").encode(), "second.txt", "supplement")
    found = compare(three_months, side(three_months, "2023-05"), side(three_months, "2023-06"))
    paths = [item.match.after.path for item in found.items or () if item.match.after]
    assert len(paths) == len(set(paths))
    assert "2:I.1" in paths


def test_several_months_have_no_aligned_items(three_months: Store) -> None:
    found = compare(three_months, side(three_months, "2023-04"), side(three_months, "2023-05", "2023-06"))
    assert (found.items, found.carried_over) == (None, None)
    assert summary(found)


def test_an_empty_side_is_said(three_months: Store) -> None:
    found = compare(three_months, side(three_months, "2022-01"), side(three_months, "2023-06"))
    assert summary(found) == ("Tháng 2022-01 không có nội dung nào, nên chưa so sánh được.",)
    assert summary(compare(three_months, side(three_months, "2023-06"), side(three_months, "2022-01")))


def test_the_summary_tells_the_numbers(three_months: Store) -> None:
    found = compare(three_months, side(three_months, "2023-05"), side(three_months, "2023-06"))
    lines = summary(found)
    assert lines[0].startswith("Tháng 2023-06 có 4 mục: ")
    assert "2 mục mới" in lines[0]
    assert "Viện dẫn 1 văn bản: 1 đã nhắc ở tháng khác trước đó; 0 văn bản" in lines[2]


def test_a_part_of_a_draft_is_compared_with_that_part(sample_store: Store) -> None:
    (row,) = (d for d in queries.directives(sample_store) if d.month == "2024-06")
    text, _ = queries.outline(sample_store, row.id)
    draft = draft_side(sample_store, analyse(text), "dự thảo", "2024-06", OFFICE, "II")
    stored = stored_side(sample_store, Filters("2024-06", "2024-06", OFFICE, "II"), "")
    assert draft.counts == stored.counts
    before = stored_side(sample_store, Filters("2024-05", "2024-05", OFFICE, "II"), "")
    found = compare(sample_store, before, draft)
    earlier = tally_sums(sample_store, Filters(last="2024-05", part="II"), "document").keys()
    assert set(found.sets[DOCUMENT].returned) <= earlier
    assert not set(found.sets[DOCUMENT].new) & earlier


def test_a_draft_that_spells_its_office_otherwise_cites_the_same_documents(three_months: Store) -> None:
    own = "Kế hoạch số 12-KH/ĐUK, ngày 05/5/2023 về thi đua."
    assert ingest(three_months, files.directive("7 năm 2023", own).encode(), "own.txt").status == "added"
    (office,) = queries.offices(three_months)
    text = read(files.directive("7 năm 2023", own).replace("ĐẢNG ỦY", "ĐẢNG UỶ").encode(), "draft.txt").text
    draft = draft_side(three_months, analyse(text), "dự thảo", "2023-07", office)
    assert draft.of_kind(DOCUMENT) == side(three_months, "2023-07").of_kind(DOCUMENT)


# --- the command ----------------------------------------------------------------------------------------------------


def test_the_command_compares_months_and_drafts(
    three_months: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(three_months.files.parent)
    assert main(["compare", "--store", place, "2023-05", "2023-06"]) == 0
    said = capsys.readouterr().out
    assert "Văn bản đã nhắc ở tháng khác trước đó (1):\n  36-NQ/TW (2023)" in said
    assert "[mới] I.3: Trồng cây" in said
    draft = tmp_path / "du-thao.txt"
    draft.write_text(files.directive("7 năm 2023", DIGITAL, TRAFFIC), encoding="utf-8")
    assert main(["compare", "--store", place, "2023-04..2023-06", str(draft)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Dự thảo du-thao.txt có 2 mục: ")
    assert "[mới]" not in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["2023-05", "2023-09"], "Kho không có văn bản nào của tháng 09/2023."),
        (["2023-05", "thang-6"], "không phải tháng dạng 2023-06"),
        (["2023-05", "x" * 400], "không phải tháng dạng 2023-06"),
        (["2023-06..2023-05", "2023-06"], "đứng sau tháng cuối"),
        (["2023-05", "2023-06", "--office", "Sở X"], "Kho không có văn bản của cơ quan “Sở X”."),
    ],
)
def test_bad_input_is_one_clear_line(
    three_months: Store, capsys: pytest.CaptureFixture[str], typed: list[str], told: str
) -> None:
    assert main(["compare", "--store", str(three_months.files.parent), *typed]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_a_draft_without_a_month_is_refused(
    three_months: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "du-thao.txt"
    draft.write_text("1. Đẩy mạnh chuyển đổi số trong cơ quan.", encoding="utf-8")
    assert read(draft.read_bytes(), draft.name).text
    assert main(["compare", "--store", str(three_months.files.parent), "2023-05", str(draft)]) == 2
    assert "Không nhận ra tháng" in capsys.readouterr().err
