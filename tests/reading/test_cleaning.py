"""Cleaning: what nobody sees or means goes, everything else stays, and each repair is recorded with its line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.reading import clean
from analytics.vietnamese import REPAIRS

SENTENCE = "Tuyên truyền, quán triệt Nghị quyết số 36-NQ/TW của Bộ Chính trị."
LINE = "Công tác tuyên truyền"


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


LETTERS = [
    pytest.param(SENTENCE, SENTENCE, id="clean-already"),
    pytest.param(nfd(SENTENCE), SENTENCE, id="nfd"),
    pytest.param("Đảng ủy " + nfd("Khối các cơ quan tỉnh"), "Đảng ủy Khối các cơ quan tỉnh", id="half-nfd"),
    pytest.param("Ðảng bộ, Ðoàn Khối, ðịnh hướng", "Đảng bộ, Đoàn Khối, định hướng", id="eth-for-d-with-stroke"),
    pytest.param(SENTENCE.replace("-", "\u2011"), SENTENCE, id="no-break-hyphen"),
    pytest.param("36\u2010NQ/TW, 12\u2212CV/TU, 5\ufe63KH, 7\uff0dHD", "36-NQ/TW, 12-CV/TU, 5-KH, 7-HD", id="hyphens"),
    pytest.param("\ufeff" + SENTENCE, SENTENCE, id="bom-at-the-start"),
    pytest.param("Công văn số 12\ufeff-CV/TU", "Công văn số 12-CV/TU", id="bom-inside"),
    pytest.param("Nghị\u200b quyết số 36\u2060-NQ/TW", "Nghị quyết số 36-NQ/TW", id="zero-width"),
    pytest.param("quye\u0302\u200b\u0301t định", "quyết định", id="zero-width-inside-a-letter"),
    pytest.param("tuyên tru\u00adyền miệng", "tuyên truyền miệng", id="soft-hyphen"),
    pytest.param("\u202aSố 15-CV/ĐUK\u202c", "Số 15-CV/ĐUK", id="direction-marks"),
    pytest.param("Kính\x07 gửi", "Kính gửi", id="control-character"),
    pytest.param("Công\u00a0văn\u00a0số\u00a012-CV/TU", "Công văn số 12-CV/TU", id="no-break-blank"),
    pytest.param("ngày\u202f05\u2009tháng\u30006", "ngày 05 tháng 6", id="thin-and-wide-blanks"),
    pytest.param("\tSố\t\t15 - CV/ĐUK", "Số 15 - CV/ĐUK", id="tabs"),
    pytest.param("  ngày   tháng 6   năm 2023  ", "ngày tháng 6 năm 2023", id="runs-of-blanks"),
    pytest.param("uỷ, ủy, khoá, khóa, liệt sỹ", "uỷ, ủy, khoá, khóa, liệt sỹ", id="spellings-stay"),
    pytest.param("“tự diễn biến”, 'tự chuyển hóa'… – —", "“tự diễn biến”, 'tự chuyển hóa'… – —", id="marks-stay"),
]

EMPHASIS = [
    pytest.param("**Nghị quyết** số 36-NQ/TW", "Nghị quyết số 36-NQ/TW", id="bold-type"),
    pytest.param("+ **Văn bản của tỉnh: Kế hoạch** số 8-KH/TU", "+ Văn bản của tỉnh: Kế hoạch số 8-KH/TU", id="bold"),
    pytest.param("***Công văn*** số 12-CV/TU", "Công văn số 12-CV/TU", id="bold-italic"),
    pytest.param("da cam *(theo văn bản gửi kèm)*.", "da cam (theo văn bản gửi kèm).", id="italic-round-a-bracket"),
    pytest.param("da cam (*theo văn bản gửi kèm*).", "da cam (theo văn bản gửi kèm).", id="italic-inside-a-bracket"),
    pytest.param("**1. Công tác tư tưởng**", "1. Công tác tư tưởng", id="bold-item"),
    pytest.param("_theo văn bản gửi kèm_", "theo văn bản gửi kèm", id="underscores"),
    pytest.param("(_theo văn bản\ngửi kèm_)", "(theo văn bản gửi kèm)", id="underscores-over-two-lines"),
    pytest.param("__Kế hoạch__ số 8-KH/TU", "Kế hoạch số 8-KH/TU", id="double-underscores"),
    pytest.param("## I. CÔNG TÁC TUYÊN TRUYỀN", "I. CÔNG TÁC TUYÊN TRUYỀN", id="hashes"),
    pytest.param(
        "**T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ**", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", id="bold-signature-keeps-its-lines"
    ),
    pytest.param("kích thước 2 * 3 m", "kích thước 2 * 3 m", id="times-with-blanks"),
    pytest.param("kích thước 3*4 m", "kích thước 3*4 m", id="times-without-blanks"),
    pytest.param("số liệu sơ bộ (*)", "số liệu sơ bộ (*)", id="footnote-star"),
    pytest.param("(**) Tính đến ngày 30/6/2023", "(**) Tính đến ngày 30/6/2023", id="second-footnote"),
    pytest.param("TỈNH ỦY\n*\nSố 12-CV/TU", "TỈNH ỦY\n*\nSố 12-CV/TU", id="star-of-a-letterhead"),
    pytest.param("TỈNH ỦY\n***\nSố 12-CV/TU", "TỈNH ỦY\n***\nSố 12-CV/TU", id="three-stars-of-a-letterhead"),
    pytest.param("* Về công tác tư tưởng", "* Về công tác tư tưởng", id="star-as-bullet"),
    pytest.param("tệp CV_12_DUK.docx", "tệp CV_12_DUK.docx", id="underscores-of-a-file-name"),
    pytest.param("Họ và tên: ________", "Họ và tên: ________", id="a-line-to-fill-in"),
]

PAGES = [
    pytest.param("Hết ý một.\n\n2\n\nSang ý hai.", "Hết ý một.\n\nSang ý hai.", id="number"),
    pytest.param("Hết ý một.\n\n- 3 -\n\nSang ý hai.", "Hết ý một.\n\nSang ý hai.", id="between-hyphens"),
    pytest.param("Hết ý một.\n\n– 4 –\n\nSang ý hai.", "Hết ý một.\n\nSang ý hai.", id="between-dashes"),
    pytest.param("Hết ý một.\n\n**2**\n\nSang ý hai.", "Hết ý một.\n\nSang ý hai.", id="in-bold"),
    pytest.param("Hết ý một.\n\nTrang 2/5\n\nSang ý hai.", "Hết ý một.\n\nSang ý hai.", id="page-of-pages"),
    pytest.param("Hết ý một.\n\x0c2\nSang ý hai.", "Hết ý một.\n\nSang ý hai.", id="after-a-form-feed"),
    pytest.param("Hết ý một.\n2\n\x0cSang ý hai.", "Hết ý một.\n\nSang ý hai.", id="before-a-form-feed"),
    pytest.param("đến năm 2025, định\n\n2\n\nhướng 2030", "đến năm 2025, định hướng 2030", id="inside-a-sentence"),
    pytest.param("đến năm 2025, định\x0chướng 2030", "đến năm 2025, định hướng 2030", id="form-feed-in-a-sentence"),
    pytest.param("12\n\nKính gửi: Các chi bộ.", "12\n\nKính gửi: Các chi bộ.", id="first-line-stays"),
    pytest.param("Tổng cộng.\n\n2023\n\nHết.", "Tổng cộng.\n\n2023\n\nHết.", id="year-stays"),
    pytest.param("Số đảng viên:\n45\nSố chi bộ:", "Số đảng viên:\n45\nSố chi bộ:", id="number-in-a-list-stays"),
    pytest.param("Kết nạp:\n\n12\n15\n18\n\nHết.", "Kết nạp:\n\n12\n15\n18\n\nHết.", id="column-of-numbers-stays"),
    pytest.param("Hết ý.\n\n- 3 mô hình mới.", "Hết ý.\n\n- 3 mô hình mới.", id="bullet-with-a-number-stays"),
]

ENDS = [
    pytest.param("Ý một.\r\nÝ hai.\r\n", "Ý một.\nÝ hai.", id="crlf"),
    pytest.param("Ý một.\rÝ hai.", "Ý một.\nÝ hai.", id="cr"),
    pytest.param("Ý một.\x0bÝ hai.", "Ý một.\nÝ hai.", id="line-break-of-word"),
    pytest.param("Ý một.\u2028Ý hai.", "Ý một.\nÝ hai.", id="line-separator"),
    pytest.param("Ý một.\u2029Ý hai.", "Ý một.\n\nÝ hai.", id="paragraph-separator"),
    pytest.param("Ý một.\x85Ý hai.", "Ý một.\nÝ hai.", id="next-line"),
    pytest.param("Ý một.\n\n\n \nÝ hai.\n\n", "Ý một.\n\nÝ hai.", id="empty-lines-become-one"),
    pytest.param("\n\nÝ một.", "Ý một.", id="empty-lines-at-the-start"),
]


@pytest.mark.parametrize(("raw", "expected"), [*LETTERS, *EMPHASIS, *PAGES, *ENDS])
def test_cleaning_gives_what_a_person_reads(raw: str, expected: str) -> None:
    assert clean(raw)[0] == expected + "\n"


@pytest.mark.parametrize("raw", ["", "\n\n", " \t\u200b\n"], ids=["empty", "lines", "unseen"])
def test_a_text_without_letters_is_empty(raw: str) -> None:
    assert clean(raw)[0] == ""


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(SENTENCE, [], id="nothing"),
        pytest.param("Ý một.\nÝ ha\u200bi\u200b.", [("invisible", 2, 2)], id="invisible"),
        pytest.param("\ufeffÝ một.\r\nÝ hai\u00ad.", [("invisible", 1, 1), ("invisible", 2, 1)], id="two-lines"),
        pytest.param("Ý một.\n\nÝ\u00a0hai\tđây.", [("blank", 3, 2)], id="blank"),
        pytest.param("Ý một.\nðịnh hướng.", [("compose", 2, 1)], id="compose"),
        pytest.param("Ý một.\n" + nfd("à ế."), [("compose", 2, 3)], id="compose-counts-marks"),
        pytest.param("Ý một.\n*Ý* **hai**.", [("emphasis", 2, 4)], id="emphasis"),
        pytest.param("Ý _một_.\n## Ý HAI", [("emphasis", 1, 2), ("emphasis", 2, 1)], id="other-emphasis"),
        pytest.param("Ý một.\n\n7\n\nÝ hai.", [("page_number", 3, 1)], id="page-number"),
        pytest.param("Ý một.\ntriển khai theo\n\nKế hoạch.", [("join", 2, 1)], id="join-at-the-line-left-open"),
        pytest.param("theo\n\n7\n\nKế hoạch.", [("join", 1, 1), ("page_number", 3, 1)], id="join-over-a-page"),
        pytest.param("Ý\u00a0*một* n\u00ado.", [("blank", 1, 1), ("emphasis", 1, 2), ("invisible", 1, 1)], id="all"),
        pytest.param("Ý một.\n\x0cÝ hai\u200b.", [("invisible", 2, 1)], id="form-feed-begins-no-line-of-the-file"),
        pytest.param("Ý một.\n\x0cÝ hai.\n\x0cÝ *ba*.", [("emphasis", 3, 2)], id="two-form-feeds"),
    ],
)
def test_every_repair_is_recorded_with_its_line(raw: str, expected: list[tuple[str, int, int]]) -> None:
    repairs = clean(raw)[1]
    assert sorted((r.kind, r.line, r.count) for r in repairs) == expected
    assert [r.line for r in repairs] == sorted(r.line for r in repairs)
    assert all(r.kind in REPAIRS and r.detail for r in repairs)


@pytest.mark.parametrize("raw", [p.values[0] for p in (*LETTERS, *EMPHASIS, *PAGES, *ENDS)])
def test_cleaning_a_clean_text_changes_nothing(raw: str) -> None:
    text = clean(raw)[0]
    assert clean(text) == (text, ())


FRAGMENTS = (
    "Tuyên truyền", "công tác", "theo", "của Bộ Chính trị", "Nghị quyết số 36-NQ/TW", "(theo văn bản gửi kèm)", "năm",
    "UBND", "“Học tập", "Bác”", '"tự diễn biến"', "ngày 30/01/2023", "2021", "- 2025", "2", "12", "1.", "I-", "- Về",
    "+", "a)", "(1)", "(", ")", "“", "”", '"', "**Kế hoạch**", "*", "**", ",", ";", ".", ":", "…", "T/M", "Nơi nhận:",
    "các nghị quyết, chỉ thị, kết luận mới ban hành và kết quả triển khai thực hiện ở các địa phương, cơ quan, đơn vị",
    nfd("tư tưởng"), "tuyên tru\u00adyền", "\u00a0", "\u200b",
)  # fmt: skip
LINES = st.lists(st.sampled_from(FRAGMENTS), max_size=4).map(" ".join)
TEXTS = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\x0c"])), max_size=7).map(
    lambda pairs: "".join(line + end for line, end in pairs)
)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    text = clean(raw)[0]
    assert clean(text)[0] == text


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS)
def test_cleaning_loses_no_letter(raw: str) -> None:
    def letters(text: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalpha())

    assert letters(clean(raw)[0]) == letters(raw)
