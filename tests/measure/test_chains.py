"""From central documents to local ones: the indented list, the places behind each link, what nobody carries out."""

from __future__ import annotations

import pytest

from analytics.corpus.document_queries import evidence_of_link
from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.documents.chains import chain, first_chains, not_carried_out
from analytics.measure.documents.cited import documents
from analytics.model import Filters
from tests import files

N28 = "Nghị quyết số 28-NQ/TW, ngày 17/11/2022 của Ban Chấp hành Trung ương Đảng khóa XIII"
N36 = "Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị"
K01 = "Kết luận số 999-KL/TW, ngày 05/02/2023 của Ban Bí thư"
C79 = "Chương trình số 79-CTr/TU, ngày 03/4/2023 của Tỉnh ủy"
C80 = "Chương trình số 80-CTr/TU, ngày 04/4/2023 của Tỉnh ủy"
B116 = "Kế hoạch số 116-KH/ĐUK, ngày 10/5/2023 của Đảng ủy Khối"
OPEN = "Kế hoạch số 15-KH/BCĐ"


def _paper(store: Store, month: str, *items: str, place: str = "Bình Lâm") -> None:
    paper = files.directive(
        f"{int(month[5:])} năm {month[:4]}", *(f"Quán triệt {item}." for item in items), place=place
    )
    assert ingest(store, paper.encode(), f"{month}-{place}.txt").status == "added"


def _outline(store: Store, filters: Filters = Filters()) -> list[str]:
    """ "> 79-CTr/TU 2": one level down, stated twice; "!" where a circle is cut."""
    return [
        f"{'> ' * line.depth}{line.document.designation} {line.stated}{' !' if line.cut else ''}"
        for line in chain(store, filters)
    ]


OUTLINES = [
    ("three levels", [f"{B116} thực hiện {C79} về thực hiện {N28}"],
     ["28-NQ/TW 0", "> 79-CTr/TU 1", "> > 116-KH/ĐUK 1"]),
    ("nothing carried out", [f"{N28}; {C79}"], []),
    ("several under one, the oldest first", [f"{C80} thực hiện {N28}", f"{C79} thực hiện {N28}"],
     ["28-NQ/TW 0", "> 79-CTr/TU 1", "> 80-CTr/TU 1"]),
    ("central ones first", [f"{B116} thực hiện {C80}", f"{C79} thực hiện {N28}"],
     ["28-NQ/TW 0", "> 79-CTr/TU 1", "80-CTr/TU 0", "> 116-KH/ĐUK 1"]),
    ("one under each of its parents, with what is below it",
     [f"{C79} thực hiện {N28}", f"{C79} thực hiện {N36}", f"{B116} thực hiện {C79}"],
     ["28-NQ/TW 0", "> 79-CTr/TU 1", "> > 116-KH/ĐUK 1", "36-NQ/TW 0", "> 79-CTr/TU 1", "> > 116-KH/ĐUK 1"]),
    ("a central one that carries out another", [f"{K01} về tiếp tục thực hiện {N28}"], ["28-NQ/TW 0", "> 999-KL/TW 1"]),
    ("said twice", [f"{C79} thực hiện {N28}", f"{C79} thực hiện {N28}"], ["28-NQ/TW 0", "> 79-CTr/TU 2"]),
    ("a circle of two", [f"{C80} sửa đổi {C79}", f"{C79} thực hiện {C80}"], ["79-CTr/TU 0", "> 80-CTr/TU 1 !"]),
    ("a circle below a root", [f"{C80} sửa đổi {C79}", f"{C79} thực hiện {C80}", f"{C79} thực hiện {N28}"],
     ["28-NQ/TW 0", "> 79-CTr/TU 1", "> > 80-CTr/TU 1 !"]),
    ("what leads into a circle from above carries out its document",
     [f"{C80} sửa đổi {C79}", f"{C79} thực hiện {C80}", f"{C80} thực hiện {B116}"],
     ["116-KH/ĐUK 0", "> 80-CTr/TU 1", "> > 79-CTr/TU 1 !"]),
    ("itself", [f"{C79} bổ sung {C79}"], ["79-CTr/TU 0 !"]),
    ("a number that is not told to be one document", [f"{OPEN} thực hiện {N28}"], ["28-NQ/TW 0", "> 15-KH/BCĐ 1"]),
    ("a law without a number has no code", [f"{C79} thực hiện Luật Tố cáo"], []),
]  # fmt: skip


@pytest.mark.parametrize(("items", "outline"), [case[1:] for case in OUTLINES], ids=[case[0] for case in OUTLINES])
def test_the_indented_list(store: Store, items: list[str], outline: list[str]) -> None:
    _paper(store, "2023-06", *items)
    assert _outline(store) == outline


@pytest.mark.parametrize("most", [1, 3, 40, 10_000])
def test_the_first_lines_are_those_of_the_whole_list(sample_store: Store, most: int) -> None:
    whole, found = chain(sample_store, Filters()), first_chains(sample_store, Filters(), "", most)
    assert found.lines == whole[:most]
    assert found.cut == (len(whole) > most)
    assert found.documents == len({line.document.code for line in whole})


SEARCHED = [
    ("28-NQ/TW", ["28-NQ/TW 0", "> 79-CTr/TU 1", "> > 116-KH/ĐUK 1", "> 80-CTr/TU 1"]),
    ("79", ["28-NQ/TW 0", "> 79-CTr/TU 1", "> > 116-KH/ĐUK 1"]),
    ("116 kh duk", ["28-NQ/TW 0", "> 79-CTr/TU 1", "> > 116-KH/ĐUK 1"]),
    ("0080-ctr", ["28-NQ/TW 0", "> 80-CTr/TU 1"]),
    ("11", []),  # a number stands there whole
    ("2022", []),  # the year is not of the number
]


@pytest.mark.parametrize(("words", "outline"), SEARCHED)
def test_typed_words_leave_what_stands_above_and_below(store: Store, words: str, outline: list[str]) -> None:
    _paper(store, "2023-06", f"{C79} thực hiện {N28}", f"{C80} thực hiện {N28}", f"{B116} thực hiện {C79}",
           f"{K01} về tiếp tục thực hiện {N36}")  # fmt: skip
    found = first_chains(store, Filters(), words, 100).lines
    assert [f"{'> ' * x.depth}{x.document.designation} {x.stated}" for x in found] == outline


def test_only_what_the_view_says_is_linked(store: Store) -> None:
    _paper(store, "2023-05", f"{C79} thực hiện {N28}")
    _paper(store, "2023-06", f"{B116} thực hiện {C79}", N28)
    assert _outline(store, Filters("2023-06")) == ["79-CTr/TU 0", "> 116-KH/ĐUK 1"]
    assert _outline(store, Filters(part="II")) == []
    assert _outline(store, Filters(part="I"))[0] == "28-NQ/TW 0"


def test_what_the_opening_says_is_not_counted(store: Store) -> None:
    paper = files.directive("6 năm 2023", f"Quán triệt {N28}.")
    opening = f"Căn cứ {C79} thực hiện {N28}, Đảng ủy Khối định hướng"
    ingest(store, paper.replace("Đảng ủy Khối định hướng", opening).encode(), "a.txt")
    assert _outline(store) == []


def test_the_evidence_of_a_link_is_where_papers_state_it(store: Store) -> None:
    _paper(store, "2023-05", f"{C79} thực hiện {N28}", f"{C79}; {N28}")
    _paper(store, "2023-06", f"{C79} về thực hiện {N28}")
    _, line = chain(store, Filters())
    found = evidence_of_link(store, str(line.parent), line.document.code)
    assert [(place.month, place.path) for place in found] == [("2023-06", "I.1"), ("2023-05", "I.1")]
    assert [place.marked for place in found] == [f"{C79} {how}thực hiện {N28.split(',')[0]}" for how in ("về ", "")]
    assert len(evidence_of_link(store, str(line.parent), line.document.code, Filters("2023-06"))) == 1
    assert evidence_of_link(store, line.document.code, str(line.parent)) == []
    assert evidence_of_link(store, str(line.parent), line.document.code, Filters(), 1, 1) == found[1:]


@pytest.mark.parametrize("filters", [Filters(), Filters("2024-06"), Filters(part="II")], ids=str)
def test_every_link_of_the_sample_is_stated_as_often_as_its_evidence_shows(
    sample_store: Store, filters: Filters
) -> None:
    lines, known = chain(sample_store, filters), {d.code: d for d in documents(sample_store, filters)}
    assert any(line.depth for line in lines)
    above: list[str] = []
    for line in lines:
        above[line.depth :] = [line.document.code]
        assert line.parent == (above[line.depth - 1] if line.depth else None)
        assert line.document == known[line.document.code]
        assert len(set(above)) == len(above)
        stated = evidence_of_link(sample_store, line.parent, line.document.code, filters) if line.parent else []
        assert line.stated == len(stated)


WAITING = [
    ("cited alone", {"2023-06": [N28]}, Filters(), ["28-NQ/TW 0"]),
    ("carried out by a local one", {"2023-06": [f"{C79} thực hiện {N28}"]}, Filters(), []),
    ("only by a central one", {"2023-06": [f"{K01} thực hiện {N28}"]}, Filters(), ["28-NQ/TW 0", "999-KL/TW 0"]),
    ("through a central one", {"2023-06": [f"{K01} thực hiện {N28}", f"{C79} thực hiện {K01}"]}, Filters(), []),
    ("by a number that is not told", {"2023-06": [f"{OPEN} thực hiện {N28}"]}, Filters(), []),
    ("carried out before the view", {"2023-05": [f"{C79} thực hiện {N28}"], "2023-06": [N28]}, Filters("2023-06"), []),
    ("carried out after the view", {"2023-05": [N28], "2023-06": [f"{C79} thực hiện {N28}"]}, Filters(None, "2023-05"),
     ["28-NQ/TW 0"]),
    ("waiting since before the view", {"2023-01": [N28], "2023-06": [N28]}, Filters("2023-06"), ["28-NQ/TW 5"]),
    ("the longest waiting first", {"2023-02": [N36], "2023-04": [N28, N28]}, Filters(), ["36-NQ/TW 2", "28-NQ/TW 0"]),
    ("no central one", {"2023-06": [C79]}, Filters(), []),
    ("not told which", {"2023-06": ["Nghị quyết số 888-NQ/TW"]}, Filters(), []),
    ("carried out, not told which of that number",
     {"2023-05": [f"{C79} thực hiện Nghị quyết số 19-NQ/TW"], "2023-06": ["Nghị quyết số 19-NQ/TW, ngày 16/6/2022"]},
     Filters(), []),
    ("no paper", {}, Filters(), []),
]  # fmt: skip


@pytest.mark.parametrize(("papers", "filters", "expected"), [c[1:] for c in WAITING], ids=[c[0] for c in WAITING])
def test_central_documents_that_nobody_carries_out(
    store: Store, papers: dict[str, list[str]], filters: Filters, expected: list[str]
) -> None:
    for month, items in papers.items():
        _paper(store, month, *items)
    found = not_carried_out(store, filters)
    assert [f"{one.document.designation} {one.months}" for one in found] == expected


def test_another_office_may_name_the_plan_that_carries_it_out(store: Store) -> None:
    _paper(store, "2023-05", f"{C79} thực hiện {N28}", place="Sơn Hải")
    _paper(store, "2023-06", N28)
    office = "Đảng ủy Khối các cơ quan tỉnh Bình Lâm"
    assert not_carried_out(store, Filters(office=office)) == ()
    assert [d.designation for d in documents(store, Filters(office=office))] == ["28-NQ/TW"]


def test_the_june_directive_says_what_its_readers_marked(store: Store, june) -> None:  # type: ignore[no-untyped-def]
    ingest(store, june.read_bytes(), june.name)
    assert _outline(store) == [
        "05-CT/TW 0",
        "> 01-KL/TW 1",
        "19-NQ/TW 0",
        "> 84-CTr/TU 1",
        "27-NQ/TW 0",
        "> 83-CTr/TU 1",
        "28-NQ/TW 0",
        "> 79-CTr/TU 1",
        "> > 116-KH/ĐUK 1",
        "99-QĐ/TW 0",
        "> 54-KL/TW 1",
    ]
