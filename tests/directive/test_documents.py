"""Which document a citation means: by number, symbol, year and body; unresolved where two fit or none."""

from __future__ import annotations

import pytest

from analytics.directive import analyse
from tests import files

OWN = "Đảng ủy Khối các cơ quan tỉnh Lạng Sơn"
CASES = [
    ("central", "Nghị quyết số 36-NQ/TW, ngày 30/1/2023 của Bộ Chính trị.", "36-NQ/TW (2023)"),
    ("same number of another year", "Nghị quyết số 36-NQ/TW, ngày 22/10/2018.", "36-NQ/TW (2018)"),
    ("leading zero", "Kết luận số 01-KL/TW, ngày 18/5/2021.", "1-KL/TW (2021)"),
    ("own symbol", "Công văn số 1127-CV/ĐUK, ngày 24/5/2023.", f"1127-CV/ĐUK (2023), {OWN}"),
    ("own body by name", "Công văn số 1127-CV/ĐUK, ngày 24/5/2023 của Đảng ủy Khối.", f"1127-CV/ĐUK (2023), {OWN}"),
    (
        "another bloc's",
        "Công văn số 1127-CV/ĐUK, ngày 24/5/2023 của Đảng ủy Khối các cơ quan tỉnh Cao Bằng.",
        "1127-CV/ĐUK (2023), Đảng ủy Khối các cơ quan tỉnh Cao Bằng",
    ),
    (
        "own province",
        "Chương trình số 83-CTr/TU, ngày 08/5/2023 của Ban Chấp hành Đảng bộ tỉnh.",
        "83-CTr/TU (2023), TU Lạng Sơn",
    ),
    (
        "own province, named",
        "Công văn số 610-CV/TU ngày 08/3/2022 của Ban Thường vụ Tỉnh ủy Lạng Sơn.",
        "610-CV/TU (2022), TU Lạng Sơn",
    ),
    (
        "a city by its short name",
        "Công văn số 610-CV/TU ngày 08/3/2022 của Thành ủy Hồ Chí Minh.",
        "610-CV/TU (2022), TU Thành phố Hồ Chí Minh",
    ),
    (
        "another spelling of a province",
        "Công văn số 610-CV/TU ngày 08/3/2022 của Tỉnh ủy Đăk Lăk.",
        "610-CV/TU (2022), TU Đắk Lắk",
    ),
    (
        "a central body with a local symbol",
        "Công văn số 15-CV/HNB ngày 08/3/2022 của Hội Nhà báo Việt Nam.",
        "15-CV/HNB (2022), Hội Nhà báo Việt Nam",
    ),
    (
        "a provincial one",
        "Công văn số 15-CV/HNB ngày 08/3/2022 của Hội Nhà báo.",
        "15-CV/HNB (2022), Hội Nhà báo Lạng Sơn",
    ),
    (
        "a name that holds a province's",
        "Công văn số 15-CV/TĐTN ngày 08/3/2022 của Ban Thường vụ Đoàn TNCS Hồ Chí Minh.",
        "15-CV/TĐTN (2022), Đoàn TNCS Hồ Chí Minh Lạng Sơn",
    ),
    (
        "another province",
        "Chương trình số 83-CTr/TU, ngày 08/5/2023 của Tỉnh ủy Cao Bằng.",
        "83-CTr/TU (2023), TU Cao Bằng",
    ),
    (
        "people's committee",
        "Kế hoạch số 207/KH-UBND, ngày 8/5/2023 của UBND tỉnh.",
        "207/KH-UBND (2023), UBND tỉnh Lạng Sơn",
    ),
    (
        "the same, named",
        "Kế hoạch số 207/KH-UBND, ngày 8/5/2023 của UBND tỉnh Lạng Sơn.",
        "207/KH-UBND (2023), UBND tỉnh Lạng Sơn",
    ),
    ("decision, not regulation", "Quyết định số 99-QĐ/TW, ngày 03/10/2017.", "Quyết định 99-QĐ/TW (2017)"),
    ("regulation, not decision", "Quy định số 37-QĐ/TW, ngày 25/10/2021.", "Quy định 37-QĐ/TW (2021)"),
    ("either, in a generic word", "Văn bản số 37-QĐ/TW, ngày 25/10/2021.", "Quy định 37-QĐ/TW (2021)"),
    ("either, not in the register", "Văn bản số 315-QĐ/TW, ngày 25/10/2021.", None),
    ("either, without a word", "Kèm theo số 315-QĐ/TW, ngày 25/10/2021.", None),
    ("state decision", "Quyết định số 12/QĐ-SYT, ngày 5/5/2023 của Sở Y tế.", "12/QĐ-SYT (2023), Sở Y tế Lạng Sơn"),
    (
        "province by name alone",
        "Kế hoạch số 7/KH-SYT, ngày 5/5/2023 của Sở Y tế Cao Bằng.",
        "7/KH-SYT (2023), Sở Y tế Cao Bằng",
    ),
    ("local without a body", "Kế hoạch số 207/KH-UBND, ngày 8/5/2023.", None),
    ("undated, one in the register", "Chỉ thị số 05-CT/TW.", "5-CT/TW (2016)"),
    ("undated, two in the register", "Nghị quyết số 19-NQ/TW.", None),
    ("undated, issued later", "Nghị quyết số 42-NQ/TW.", None),
    (
        "undated, told by its term",
        "Nghị quyết số 29-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XI.",
        "29-NQ/TW (2013)",
    ),
    ("undated, a term by its day", "Nghị quyết số 36-NQ/TW của Bộ Chính trị khóa XI.", "36-NQ/TW (2014)"),
    ("undated, a term behind the number", "Nghị quyết số 29-NQ/TW (khóa XI) về giáo dục.", "29-NQ/TW (2013)"),
    ("undated, a term of which none is known", "Nghị quyết số 35-NQ/TW khóa XI.", None),
    ("short form with a term", "Thực hiện Nghị quyết 18 khóa XII.", "18-NQ/TW (2017)"),
    ("short form with the later term", "Thực hiện Nghị quyết 18 khóa XIII.", "18-NQ/TW (2022)"),
    ("undated, a later term", "Nghị quyết số 36-NQ/TW của Bộ Chính trị khóa XIII.", "36-NQ/TW (2023)"),
    ("undated, of another term", "Nghị quyết số 33-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XII.", None),
    (
        "committee of a district",
        "Kế hoạch số 145-KH/HU, ngày 3/5/2023 của Ban Thường vụ Huyện uỷ Cao Lộc.",
        "145-KH/HU (2023), Huyện ủy Cao Lộc",
    ),
    ("short form", "Thực hiện Chỉ thị 05 của Bộ Chính trị.", "5-CT/TW (2016)"),
    ("short form of another body", "Thực hiện Chỉ thị 05 của Tỉnh ủy.", None),
    ("short form of a council", "Thực hiện Nghị quyết 35 của HĐND tỉnh.", None),
]


def documents(*items: str) -> list[str | None]:
    return [c.document for c in analyse(files.directive("6 năm 2023", *items, place="Lạng Sơn")).citations]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_means(text: str, expected: str | None) -> None:
    assert documents(text) == [expected]


def test_an_undated_one_joins_the_only_dated_one_of_the_paper() -> None:
    dated = "Quyết định số 472-QĐ/BTGTU, ngày 19/01/2023 của Ban Tuyên giáo Tỉnh ủy."
    assert (
        documents(dated, "Triển khai Quyết định số 472-QĐ/BTGTU.")
        == ["Quyết định 472-QĐ/BTGTU (2023), BTGTU Lạng Sơn"] * 2
    )


def test_an_undated_one_of_another_body_does_not_join() -> None:
    dated = "Quyết định số 5/QĐ-UBND, ngày 19/01/2023 của UBND tỉnh."
    assert documents(dated, "Quyết định số 5/QĐ-UBND của UBND huyện Lộc Bình.")[1] is None


def test_a_short_form_means_the_full_one_before_it() -> None:
    full = "Nghị quyết số 19-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII."
    assert documents(
        "Nghị quyết 19 nêu năm quan điểm.", full, "Thực hiện Nghị quyết 19 và Nghị quyết số 19-NQ/TW."
    ) == [
        None,  # before it there are two in the register
        *["19-NQ/TW (2022)"] * 3,
    ]


def test_a_short_form_means_its_own_type_first() -> None:
    item = (
        "Chỉ thị số 03-CT/TW, ngày 14/5/2011 của Bộ Chính trị; Kế hoạch số 03-KH/TW, ngày 01/7/2011 của Ban Bí thư về"
        " thực hiện Chỉ thị số 03-CT/TW. Sơ kết Chỉ thị 03."
    )
    assert documents(item)[-1] == "3-CT/TW (2011)"


def test_a_short_form_that_fits_two_means_neither() -> None:
    both = "Nghị quyết số 19-NQ/TW, ngày 16/6/2022; Nghị quyết số 19-NQ/TU, ngày 5/5/2023 của Tỉnh ủy Lạng Sơn."
    assert documents(both, "Thực hiện Nghị quyết 19.")[2] is None


def test_a_project_named_in_the_subject_is_the_document_that_approves_it() -> None:
    full = (
        "Quyết định số 06/QĐ-TTg, ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án phát triển ứng dụng dữ liệu."
    )
    assert documents(full, "Triển khai Đề án 06.") == ["6/QĐ-TTg (2022)"] * 2


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        ("6 năm 2025", "Kế hoạch số 12-KH/TU, ngày 5/5/2024 của Tỉnh ủy.", "12-KH/TU (2024), TU Bắc Ninh"),
        ("8 năm 2025", "Kế hoạch số 12-KH/TU, ngày 5/7/2025 của Tỉnh ủy.", "12-KH/TU (2025), TU Bắc Ninh"),
        ("8 năm 2025", "Kế hoạch số 12-KH/TU, ngày 5/5/2024 của Tỉnh ủy.", None),  # Bắc Giang's or Bắc Ninh's?
        ("8 năm 2025", "Kế hoạch số 12-KH/TU, ngày 5/5/2024 của Tỉnh ủy Bắc Giang.", "12-KH/TU (2024), TU Bắc Giang"),
        ("8 năm 2025", "Kế hoạch số 12/KH-UBND, ngày 5/5/2024 của UBND tỉnh.", None),
    ],
)
def test_a_province_put_together_of_several_is_not_taken_for_one_of_them(
    month: str, text: str, expected: str | None
) -> None:
    found = analyse(files.directive(month, text, place="Bắc Ninh")).citations
    assert [c.document for c in found] == [expected]


def test_a_paper_that_tells_no_place_tells_no_local_document() -> None:
    item = (
        "Công văn số 2816/SYT-NVY, ngày 05/6/2023 của Sở Y tế; Thông tư số 09/2023/TT-BYT, ngày 05/5/2023 của Bộ Y tế."
    )
    paper = files.directive("7 năm 2022", item).replace("Bình Lâm, ngày", "Ngày")
    assert [c.document for c in analyse(paper).citations] == [None, "9/2023/TT-BYT (2023)"]


def test_an_office_that_names_its_province_tells_the_place() -> None:
    paper = files.directive("7 năm 2022", "Công văn số 2816/SYT-NVY, ngày 05/6/2022 của Sở Y tế.", place="Cao Lộc")
    paper = paper.replace("CÁC CƠ QUAN TỈNH", "CÁC CƠ QUAN TỈNH LẠNG SƠN").replace(
        "Đảng ủy Khối", "Đảng ủy Khối các cơ quan tỉnh Lạng Sơn"
    )
    assert [c.document for c in analyse(paper).citations] == ["2816/SYT-NVY (2022), Sở Y tế Lạng Sơn"]
