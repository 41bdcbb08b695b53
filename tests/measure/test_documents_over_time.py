"""Cited documents over the months: what each is, when it is cited, what is new, returned, kept, dropped, silent."""

from __future__ import annotations

import pytest

from analytics.corpus import queries
from analytics.corpus.ingest import ingest
from analytics.corpus.queries import spans
from analytics.corpus.store import Store
from analytics.measure.counts import monthly
from analytics.measure.documents.cited import (
    CARRIED_MONTHS,
    SILENT_MONTHS,
    Carried,
    changes,
    document_table,
    documents,
    months_of,
)
from analytics.measure.documents.subjects import fullest
from analytics.model import CellKey, Filters
from tests import files
from tests.measure.told import put

CENTRAL = "Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị"
LOCAL = "Kế hoạch số 9-KH/TU, ngày 02/02/2022 của Ban Thường vụ Tỉnh ủy"
OPEN = "Kế hoạch số 15-KH/BCĐ"
OTHER = "Kế hoạch số 77-KH/TU, ngày 05/02/2022 của Ban Thường vụ Tỉnh ủy"


def _store(store: Store, papers: dict[str, list[str]], place: str = "Bình Lâm") -> Store:
    """A store with a paper a month ("2023-04") that cites these documents, each in an item."""
    for month, cited in papers.items():
        items = [f"Tuyên truyền {document}." for document in cited] or ["Nắm tình hình tư tưởng."]
        paper = files.directive(f"{int(month[5:])} năm {month[:4]}", *items, place=place)
        assert ingest(store, paper.encode(), f"{month}-{place}.txt").status == "added"
    return store


def _designations(carried: tuple[Carried, ...]) -> list[str]:
    return [document.designation for document in carried]


def test_a_document_is_told_with_its_months_and_gaps(store: Store) -> None:
    _store(store, {"2023-02": [CENTRAL, CENTRAL, LOCAL], "2023-03": [LOCAL], "2023-05": [CENTRAL], "2023-06": [LOCAL]})
    local, central = documents(store, Filters())  # equally often cited: by the alphabet
    assert (central.designation, central.type, central.level) == ("36-NQ/TW", "Nghị quyết", "central")
    assert (central.issuer, str(central.date), central.places) == ("Bộ Chính trị", "2023-01-30", 3)
    assert (central.months, central.gaps) == (("2023-02", "2023-05"), ("2023-03",))  # 04 has no paper: no gap
    assert (central.first, central.last) == ("2023-02", "2023-05")
    assert (local.designation, local.level, local.gaps) == ("9-KH/TU", "province", ("2023-05",))
    assert (local.issuer, local.type, local.unknown) == ("Ban Thường vụ Tỉnh ủy", "Kế hoạch", None)


def test_a_month_between_the_papers_of_two_quarters_is_no_gap(store: Store) -> None:
    for period in ("quý I/2023", "quý II/2023"):
        paper = files.directive("1 năm 2023", CENTRAL + ".").replace("tháng 1 năm 2023", period)
        ingest(store, paper.encode(), "a.txt")
    (document,) = documents(store, Filters())
    assert (document.months, document.gaps) == (("2023-01", "2023-04"), ())


@pytest.mark.parametrize(
    ("item", "level"),
    [
        ("Kế hoạch số 12/KH-UBND, ngày 02/02/2022 của UBND tỉnh", "province"),
        ("Kế hoạch số 12/KH-UBND, ngày 02/02/2022 của UBND huyện Cao Sơn", "district"),
        ("Kế hoạch số 12-KH/ĐUK, ngày 02/02/2022 của Đảng ủy Khối", "bloc"),
        ("Thông tư số 999/2022/TT-BTC, ngày 02/02/2022 của Bộ Tài chính", "central"),
        ("Kế hoạch số 12-KH/XYZ", "unknown"),
    ],
)
def test_the_level_is_that_of_the_body_that_issued_it(store: Store, item: str, level: str) -> None:
    _store(store, {"2022-07": [item]})
    assert [document.level for document in documents(store, Filters())] == [level]


def test_the_body_that_most_places_print_stands(store: Store) -> None:
    once = LOCAL.replace("Ban Thường vụ Tỉnh ủy", "Thường trực Tỉnh ủy")
    _store(store, {"2022-07": [LOCAL], "2022-08": [once], "2022-09": [LOCAL]})
    assert [document.issuer for document in documents(store, Filters())] == ["Ban Thường vụ Tỉnh ủy"]


def test_what_a_document_is_does_not_hang_on_the_view(store: Store) -> None:
    _store(store, {"2022-07": [f"{LOCAL} về chuyển đổi số"], "2022-08": ["Kế hoạch số 9-KH/TU"]})
    (document,) = documents(store, Filters("2022-08"))
    assert (document.subject, document.issuer, document.months) == (
        "chuyển đổi số",
        "Ban Thường vụ Tỉnh ủy",
        ("2022-08",),
    )


@pytest.mark.parametrize("filters", [Filters(), Filters(part="I"), Filters("2024-05", part="II")], ids=str)
def test_places_and_months_are_those_of_the_evidence(sample_store: Store, filters: Filters) -> None:
    carried = documents(sample_store, filters)
    assert len(carried) > 20
    for document in carried:
        places = queries.evidence(sample_store, CellKey("document", document.code), filters)
        assert (document.places, document.months) == (len(places), tuple(sorted({p.month for p in places})))


def test_the_table_shows_the_same_documents(sample_store: Store) -> None:
    table, carried = document_table(sample_store, Filters()), documents(sample_store, Filters())
    assert table.codes == tuple(document.code for document in carried)
    assert list(table.frame["Số lượt"]) == [document.places for document in carried]
    assert list(table.frame["Số lượt"]) == sorted(table.frame["Số lượt"], reverse=True)


SUBJECTS = [
    ("none", [], "province", None),
    ("one", ["chuyển đổi số"], "province", "chuyển đổi số"),
    ("the longest that two places print", ["A", "về A và B", "về A và B"], "province", "về A và B"),
    ("not the tail of one sentence", ["số hóa", "số hóa", "số hóa; kỷ niệm 90 năm"], "province", "số hóa"),
    ("the longest where each is printed once", ["số hóa", "số hóa hồ sơ"], "province", "số hóa hồ sơ"),
    ("spellings count together", ["y tế", "y tế", "số hóa hồ sơ", "số hoá hồ sơ"], "province", "số hoá hồ sơ"),
    ("the spelling of most places", ["số hoá", "số hoá", "số hóa"], "province", "số hoá"),
    ("no stray blanks", ["thực hiện 20 - NQ/TW"] * 2 + ["thực hiện 20-NQ/TW"], "province", "thực hiện 20-NQ/TW"),
    ("a province's ends where it ends", ["số hóa trên địa bàn tỉnh"] * 2 + ["số hóa"], "province",
     "số hóa trên địa bàn tỉnh"),
    ("a central one is not of the province", ["số hóa trên địa bàn tỉnh"] * 2 + ["số hóa"], "central", "số hóa"),
    ("nor of the bloc", ["y tế trong Đảng bộ Khối"] * 2 + ["y tế"], "central", "y tế"),
    ("nor of its cells", ["y tế tại các chi bộ trực thuộc"] * 2 + ["y tế"], "central", "y tế"),
    ("what a central one is about stays", ["y tế", "y tế trong tình hình mới"], "central", "y tế trong tình hình mới"),
    ("what nobody prints shorter stays", ["quy hoạch trên địa bàn tỉnh"], "central", "quy hoạch trên địa bàn tỉnh"),
]  # fmt: skip


@pytest.mark.parametrize(("subjects", "level", "stands"), [c[1:] for c in SUBJECTS], ids=[c[0] for c in SUBJECTS])
def test_the_subject_that_stands_for_a_document(subjects: list[str], level: str, stands: str | None) -> None:
    assert fullest(subjects, level) == stands
    assert fullest(subjects[::-1], level) == stands


def test_the_register_knows_the_subject_of_a_central_document(store: Store) -> None:
    tail = f"{CENTRAL} về phát triển và ứng dụng công nghệ sinh học trên địa bàn tỉnh"
    _store(store, {"2023-02": [tail, tail]})
    (document,) = documents(store, Filters())
    assert document.subject is not None and document.subject.endswith("bền vững đất nước trong tình hình mới")


def test_no_subject_of_the_sample_ends_with_where_a_central_document_is_carried_out(sample_store: Store) -> None:
    central = [document for document in documents(sample_store, Filters()) if document.level == "central"]
    assert len(central) > 20
    assert [d.subject for d in central if d.subject and ("địa bàn tỉnh" in d.subject or "Khối" in d.subject)] == []


AWAY = {"2023-02": [LOCAL], "2023-03": [OTHER], "2023-04": [LOCAL]}
CHANGES = [
    # papers by month; view; new, returned, kept, dropped
    ({"2023-02": [LOCAL], "2023-03": [CENTRAL]}, Filters(), (["36-NQ/TW"], [], [], ["9-KH/TU"])),
    ({"2023-02": [LOCAL], "2023-03": [LOCAL, CENTRAL]}, Filters(), (["36-NQ/TW"], [], ["9-KH/TU"], [])),
    (AWAY, Filters(), ([], ["9-KH/TU"], [], ["77-KH/TU"])),
    # the store's months before the view count
    (AWAY, Filters("2023-04"), ([], ["9-KH/TU"], [], ["77-KH/TU"])),
    # those after it do not
    (AWAY, Filters(None, "2023-03"), (["77-KH/TU"], [], [], ["9-KH/TU"])),
    # the month before is the last one with a paper
    ({"2023-02": [LOCAL], "2023-05": [LOCAL]}, Filters(), ([], [], ["9-KH/TU"], [])),
    # nothing to compare with
    ({"2023-02": [LOCAL, CENTRAL]}, Filters(), ([], [], [], [])),
    # a number that is not told to be one document is never new, nor does it return
    ({"2023-02": [LOCAL], "2023-03": [LOCAL, OPEN]}, Filters(), ([], [], ["9-KH/TU"], [])),
    ({"2023-02": [OPEN], "2023-03": [LOCAL], "2023-04": [LOCAL, OPEN]}, Filters(), ([], [], ["9-KH/TU"], [])),
    ({"2023-02": [OPEN, LOCAL], "2023-03": [OPEN]}, Filters(), ([], [], ["15-KH/BCĐ"], ["9-KH/TU"])),
]  # fmt: skip


@pytest.mark.parametrize(("papers", "filters", "expected"), CHANGES)
def test_the_last_month_against_the_earlier_ones(
    store: Store, papers: dict[str, list[str]], filters: Filters, expected: tuple[list[str], ...]
) -> None:
    found = changes(_store(store, papers), filters)
    assert found is not None
    assert tuple(map(_designations, (found.new, found.returned, found.kept, found.dropped))) == expected


def test_papers_of_other_offices_are_not_the_month_before(store: Store) -> None:
    _store(store, {"2023-02": [LOCAL]})
    _store(store, {"2023-03": [CENTRAL]}, place="Sơn Hải")
    found = changes(store, Filters())
    assert found is not None and (found.month, found.before, found.new, found.dropped) == ("2023-03", None, (), ())


def test_an_empty_view_has_no_changes(store: Store) -> None:
    assert changes(store, Filters()) is None
    assert documents(store, Filters()) == ()


SILENT = [
    (CENTRAL, CARRIED_MONTHS, SILENT_MONTHS, True),
    (CENTRAL, CARRIED_MONTHS - 1, SILENT_MONTHS, False),
    (CENTRAL, CARRIED_MONTHS, SILENT_MONTHS - 1, False),
    (LOCAL, CARRIED_MONTHS, SILENT_MONTHS, False),
    ("Nghị quyết số 888-NQ/TW", CARRIED_MONTHS, SILENT_MONTHS, False),  # which one it is cannot be told
]


@pytest.mark.parametrize(("document", "carried", "quiet", "silent"), SILENT)
def test_a_central_document_once_carried_falls_silent(
    store: Store, document: str, carried: int, quiet: int, silent: bool
) -> None:
    cited = [f"{2023 + n // 12}-{n % 12 + 1:02d}" for n in range(1, 1 + carried)]
    after = [f"{2023 + n // 12}-{n % 12 + 1:02d}" for n in range(2 + carried, 2 + carried + quiet)]  # one is missing
    found = changes(_store(store, {m: [document] for m in cited} | {m: [] for m in after}), Filters())
    assert found is not None and bool(found.silent) == silent
    assert months_of(spans(store, Filters())) == [*cited, *after]


def test_a_month_without_the_part_is_missing_there(store: Store) -> None:
    cites = "Thực hiện Chỉ thị số 40-CT/TW, ngày 22/11/2014 của Ban Bí thư."
    put(store, "2023-04", second=(cites,))
    put(store, "2023-05")
    put(store, "2023-06", second=(cites,))
    found = changes(store, Filters(part="II"))
    assert found is not None
    assert (found.before, [d.code for d in found.kept], found.returned) == ("2023-04", ["40-CT/TW (2014)"], ())
    assert found.kept[0].gaps == ()
    whole = changes(store, Filters())
    assert whole is not None
    assert (whole.before, [d.code for d in whole.returned]) == ("2023-05", ["40-CT/TW (2014)"])


def test_a_table_says_what_it_leaves_out(store: Store) -> None:
    often = "Thực hiện Chỉ thị số 40-CT/TW, ngày 22/11/2014 của Ban Bí thư."
    put(store, "2023-04", often, often, "Thực hiện Nghị quyết số 19-NQ/TW, ngày 25/10/2017; Quyết định số 22-QĐ/TW.")
    whole, cut = document_table(store, Filters(), None), document_table(store, Filters(), 1)
    assert (whole.left_out, cut.left_out) == (0, len(whole.codes) - 1)
    assert cut.codes == whole.codes[:1] == ("40-CT/TW (2014)",)
    series = monthly(store, Filters(), "document", most=1)
    assert (series.codes, series.left_out) == (cut.codes, cut.left_out)
