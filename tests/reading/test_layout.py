"""Words with boxes → paragraphs.

Pages are typed: a sign is 6 points wide, a row 18 points below the one before, an empty line half of that. In `body`
"‖" is where a row of justified text ends.
"""

from __future__ import annotations

import pytest

from analytics.reading.layout import Page, raw_text, read_pages
from analytics.reading.raw import Run
from analytics.reading.rows import Word

SIGN, ROW, HEIGHT, LEFT, WIDTH = 6, 18, 12, 80, 360


def typed(text: str, top: float = 60) -> list[Word]:
    """Words at the places where they are typed."""
    words, y = [], top
    for line in text.strip("\n").split("\n"):
        y += ROW if line.strip() else ROW / 2
        place = 0
        for word in line.split(" "):
            if word:
                words.append(_word(word, LEFT + place * SIGN, y))
            place += len(word) + 1
    return words


def body(*paragraphs: str, indent: float = 30, hang: float = 0, gap: float = 0, top: float = 60) -> list[Word]:
    """Justified paragraphs: the indent of first rows, of the others (`hang`), and what lies between paragraphs."""
    words, y = [], top
    for paragraph in paragraphs:
        rows = [row.split() for row in paragraph.split("‖")]
        for place, row in enumerate(rows):
            y += ROW
            x = LEFT + (hang if place else indent)
            spare = LEFT + WIDTH - x - sum(len(word) * SIGN for word in row)
            blank = spare / max(1, len(row) - 1) if place < len(rows) - 1 else SIGN
            if hang and not place:  # a tab stands after the marker
                words.append(_word(row[0], x, y))
                row, x = row[1:], LEFT + hang
                blank = min(blank, SIGN)
            for word in row:
                words.append(_word(word, x, y))
                x += len(word) * SIGN + blank
        y += gap
    return words


def _word(text: str, x: float, y: float) -> Word:
    return Word((Run(text),), x, x + len(text) * SIGN, y - HEIGHT, y)


def read(*pages: list[Word]) -> str:
    blocks, _ = read_pages([Page(words) for words in pages])
    return raw_text(["".join(run.text for run in block.runs) for block in blocks], blocks)


def plain(*paragraphs: str) -> str:
    return "\n\n".join(paragraph.replace(" ‖ ", " ") for paragraph in paragraphs)


OPENING = "Căn cứ định hướng của Ban Tuyên giáo Tỉnh ủy, Ban ‖ Thường vụ định hướng các nội dung như sau:"
LONG = (
    "1. Quán triệt Nghị quyết số 19-NQ/TW và Nghị quyết số ‖ 36-NQ/TW của Bộ Chính trị trong giai đoạn 2021 ‖"
    " - 2025 về nông nghiệp, đến kỳ họp của Quốc hội khóa ‖ XV. Kết quả các hoạt động đối ngoại của lãnh đạo."
)
ITEMS = (
    LONG,
    "2. Công tác chỉ đạo, điều hành của Chính phủ, và Thủ ‖ tướng Chính phủ cùng các bộ, ngành chức năng.",
    "3. Biển đảo.",
    "- Tuyên truyền kết quả thực hiện nhiệm vụ chính trị ‖ của cơ quan.",
    "- Thông tin về chủ quyền.",
)


@pytest.mark.parametrize(
    ("indent", "hang", "gap"),
    [(30, 0, 0), (30, 0, 6), (0, 0, 0), (0, 0, 6), (0, 24, 0), (18, 42, 3)],
    ids=["indented", "indented, gaps", "block", "block, gaps", "hanging", "hanging, indented"],
)
def test_wrapped_rows_are_one_paragraph(indent: float, hang: float, gap: float) -> None:
    assert read(body(*ITEMS, indent=indent, hang=hang, gap=gap)) == plain(*ITEMS)


PARTY_HEAD = """
   TỈNH ỦY BÌNH LÂM           ĐẢNG CỘNG SẢN VIỆT NAM
    BAN TUYÊN GIÁO
          *                  Bình Lâm, ngày 28 tháng 5
     Số 26-CV/BTG
"""
PARTY_TEXT = """TỈNH ỦY BÌNH LÂM
BAN TUYÊN GIÁO
*
Số 26-CV/BTG

ĐẢNG CỘNG SẢN VIỆT NAM
Bình Lâm, ngày 28 tháng 5"""
STATE_HEAD = """
ỦY BAN NHÂN DÂN TỈNH  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
    SỞ THÔNG TIN         Độc lập - Tự do - Hạnh phúc
  Số:    /KH-STT        Bình Lâm, ngày     tháng 6
   V/v định hướng
  công tác tháng 6
"""
STATE_TEXT = """ỦY BAN NHÂN DÂN TỈNH
SỞ THÔNG TIN
Số: /KH-STT
V/v định hướng
công tác tháng 6

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
Độc lập - Tự do - Hạnh phúc
Bình Lâm, ngày tháng 6"""
WRAPPED_HEAD = """
  UBND TỈNH BÌNH LÂM        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
SỞ THÔNG TIN VÀ TRUYỀN                    NAM
        THÔNG                   Độc lập - Tự do - Hạnh phúc
   Số: 12/HD-STTTT              Bình Lâm, ngày 28 tháng 5
"""
WRAPPED_TEXT = """UBND TỈNH BÌNH LÂM
SỞ THÔNG TIN VÀ TRUYỀN THÔNG
Số: 12/HD-STTTT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Lâm, ngày 28 tháng 5"""
FULL_HEAD = """
 UBND TỈNH BÌNH LÂM     ĐẢNG CỘNG SẢN VIỆT NAM
     SỞ XÂY DỰNG
          *              Bình Lâm, ngày 28 tháng 5
"""
FULL_TEXT = """UBND TỈNH BÌNH LÂM
SỞ XÂY DỰNG
*

ĐẢNG CỘNG SẢN VIỆT NAM
Bình Lâm, ngày 28 tháng 5"""
FOOT = """
Nơi nhận:                      TM. BAN THƯỜNG VỤ
- Như trên,                        PHÓ BÍ THƯ
- Lưu VP.



                                   Trần Văn An
"""
FOOT_TEXT = """Nơi nhận:
- Như trên,
- Lưu VP.

TM. BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Văn An"""


HEADS = {
    "party": (PARTY_HEAD, PARTY_TEXT),
    "state": (STATE_HEAD, STATE_TEXT),
    "wrapped": (WRAPPED_HEAD, WRAPPED_TEXT),
    "full rows": (FULL_HEAD, FULL_TEXT),
}


@pytest.mark.parametrize(("head", "want"), HEADS.values(), ids=HEADS)
def test_a_letterhead_is_read_column_by_column(head: str, want: str) -> None:
    assert read([*typed(head), *body(OPENING, *ITEMS, top=200)]) == f"{want}\n\n{plain(OPENING, *ITEMS)}"


def test_a_foot_is_read_column_by_column_and_leaves_the_last_line_of_the_text_alone() -> None:
    last = "- Thông tin về chủ quyền của đất nước và của các tỉnh ‖ biên giới"
    assert read([*body(OPENING, last), *typed(FOOT, 140)]) == f"{plain(OPENING, last)}\n\n{FOOT_TEXT}"


def test_a_body_with_wide_blanks_is_not_cut_into_columns() -> None:
    wide = "Tuyên truyền kết quả ‖ thực hiện nhiệm vụ ‖ chính trị năm 2023 ‖ của cơ quan."
    assert read(body(wide, *ITEMS)) == plain(wide, *ITEMS)


def test_a_title_of_several_centred_rows_is_one_paragraph() -> None:
    title = "  Định hướng công tác tuyên truyền và các nội dung của đợt\n                   sinh hoạt chi bộ tháng 6"
    assert read([*typed(title), *body(OPENING, *ITEMS, top=120)]).split("\n\n")[0] == " ".join(title.split())


TITLE = "  Định hướng công tác tuyên truyền và nội dung sinh hoạt ở"  # centred, and wide: no word has room after it


@pytest.mark.parametrize(("weight", "indent"), [("", 0), ("Bold", 0), ("Bold", 12), ("Bold", 18)])
def test_a_centred_title_ends_where_the_text_begins_right_under_it(weight: str, indent: int) -> None:
    title = [
        Word((Run(word.text, f"Roman{weight}"),), word.x0, word.x1, word.top, word.bottom) for word in typed(TITLE)
    ]
    text = [
        Word((Run(word.text, "Roman"),), word.x0, word.x1, word.top, word.bottom)
        for word in body(OPENING, *ITEMS, indent=indent, top=60 + ROW)
    ]
    assert read([*title, *text]) == f"{TITLE.strip()}\n\n{plain(OPENING, *ITEMS)}"


def test_a_first_row_that_is_centred_by_chance_is_no_title() -> None:
    ragged = "1. Công tác chỉ đạo và điều hành của Chính phủ cùng\ncác bộ, ngành chức năng năm nay"
    rows = [typed(f"   {ragged}", 60 + 3 * ROW * n) for n in range(4)]
    assert read([word for row in rows for word in row]) == plain(*[" ".join(ragged.split())] * 4)


def test_a_page_of_short_items_takes_its_width_from_the_paper() -> None:
    words = [*typed(TITLE), *typed("1. Tuyên truyền biển đảo.\n2. Công tác khác.", 60 + ROW)]
    blocks, _ = read_pages([Page(words, width=LEFT + WIDTH + 50)])
    texts = ["".join(run.text for run in block.runs) for block in blocks]
    assert texts == [TITLE.strip(), "1. Tuyên truyền biển đảo.", "2. Công tác khác."]


def test_centred_rows_broken_by_hand_stand_close() -> None:
    title = "                          KẾ HOẠCH\n               Tuyên truyền biển đảo năm 2023"
    assert read([*typed(title), *body(OPENING, *ITEMS, top=120)]).startswith("KẾ HOẠCH\nTuyên truyền biển đảo")


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_paragraph_goes_on_over_a_page_break(nth: int) -> None:
    rows = ITEMS[0].split("‖")
    before, after = "‖".join(rows[:nth]) + "‖ ", "‖".join(rows[nth:])
    second = body(after, indent=0) + body(*ITEMS[1:], top=60 + ROW * (4 - nth))
    assert read(body(OPENING, before), second) == plain(OPENING, *ITEMS)


def test_an_indented_row_begins_a_paragraph_after_a_page_break() -> None:
    unended = "- Tuyên truyền kết quả thực hiện nhiệm vụ chính trị ‖ "
    assert f"\n{plain(ITEMS[0])}\n" in read(body(OPENING, unended), body(*ITEMS))


def test_the_row_of_a_table_is_a_paragraph() -> None:
    cells = [typed("1  Biển đảo", 300), typed("2  Thông tin", 330)]
    blocks, _ = read_pages([Page(body(OPENING), cells)])
    assert ["".join(run.text for run in block.runs) for block in blocks][1:] == ["1 Biển đảo", "2 Thông tin"]


def test_numbers_beside_text_are_no_column() -> None:
    listed = "1         Tuyên truyền biển đảo\n2         Thông tin đối ngoại\n3         Chuyển đổi số"
    assert "\n\n1 Tuyên truyền biển đảo\n\n2 Thông" in read([*body(OPENING, *ITEMS), *typed(listed, 300)])


@pytest.mark.parametrize("tilt", [-0.02, 0.02])
def test_rows_may_be_tilted(tilt: float) -> None:
    tilted = [Word(w.runs, w.x0, w.x1, w.top + tilt * w.x0, w.bottom + tilt * w.x0) for w in body(*ITEMS)]
    assert read(tilted) == plain(*ITEMS)


def test_runs_keep_their_fonts_inside_words() -> None:
    words = [Word((Run("®", "F"), Run("Êt", "G")), 80, 100, 0, 12), Word((Run("ai", "G"),), 106, 118, 0, 12)]
    blocks, _ = read_pages([Page(words)])
    assert [block.runs for block in blocks] == [(Run("®", "F"), Run("Êt ai", "G"))]


def test_a_wrap_after_a_hyphen_leaves_no_blank() -> None:
    assert "số 36-NQ/TW của" in read(body(ITEMS[0].replace("số ‖ 36-NQ/TW", "số 36- ‖ NQ/TW")))


@pytest.mark.parametrize("row", ["I- CÔNG TÁC", "1- Tuyên truyền", "phát triển kinh tế- xã hội", "4.0- chuyển đổi"])
def test_a_blank_after_a_hyphen_inside_a_row_stays(row: str) -> None:
    assert read(body(row)) == row


def test_a_page_without_words_has_no_paragraph() -> None:
    assert read([], body(*ITEMS), []) == plain(*ITEMS)
    assert read([]) == ""
