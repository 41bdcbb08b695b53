"""Old encodings: the same text whatever font told it, sections of several encodings, and Unicode left alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import pytest
from viparse.normalize.encodings import CHARMAPS

from analytics.reading.encodings import convert, font_encoding, syllables, to_unicode
from analytics.reading.raw import Run

LETTER = """ủy ban nhân dân tỉnh lâm đồng
Căn cứ Nghị định số 144/2002/NĐ-CP ngày 22/11/2002 của Chính phủ, Ủy ban nhân dân tỉnh quyết định như sau:
Điều 1. Sửa đổi mức thuế suất của phôi thép, xe hai bánh gắn máy; giữ nguyên những quy định khác.
Đối với xã, phường, thị trấn: chỉ đạo quyết liệt, chặt chẽ, nghỉ ngơi, kỹ lưỡng, bảng hẳn hoi, kỳ họp, kị binh.
Nơi nhận: Như trên; Lưu VP."""
FONTS = {"tcvn3": ".VnTime", "vni": "VNI-Times", "viscii": "VISCII Times", "vps": "VPS Times"}


def old(text: str, encoding: str) -> str:
    """A text as the fonts of an encoding keep it. TCVN3 has no capitals with tones: it keeps the small letter."""
    back = {new: sign for sign, new in CHARMAPS[encoding].pairs} | ({"ẳ": "aú"} if encoding == "vni" else {})
    letters = unicodedata.normalize("NFC", text)
    return "".join(back.get(c) or (back.get(c.lower(), c) if encoding == "tcvn3" else c) for c in letters)


def small(text: str, encoding: str) -> str:
    """What comes back of a text that was written by `old`."""
    has = {new for _, new in CHARMAPS["tcvn3"].pairs}
    return "".join(c if encoding != "tcvn3" or c.isascii() or c in has else c.lower() for c in text)


def read(*paragraphs: Sequence[tuple[str, str | None]]) -> tuple[list[str], str]:
    return to_unicode([[Run(text, font) for text, font in paragraph] for paragraph in paragraphs])


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("encoding", FONTS)
def test_a_letter_comes_back_whether_its_font_tells_or_not(encoding: str, told: bool) -> None:
    font = FONTS[encoding] if told else "Times New Roman"
    lines, found = read(*([(old(line, encoding), font)] for line in LETTER.split("\n")))
    assert lines == small(LETTER, encoding).split("\n")
    assert found == encoding


@pytest.mark.parametrize("encoding", FONTS)
def test_runs_that_cut_words_anywhere_do_not_matter(encoding: str) -> None:
    cut = [[(sign, FONTS[encoding]) for sign in old(line, encoding)] for line in LETTER.split("\n")]
    assert read(*cut) == (small(LETTER, encoding).split("\n"), encoding)


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".VNTIME", "tcvn3"),
        ("ABCDEF+.VnTimeH", "tcvn3"),
        (".VnArial NarrowH,Bold", "tcvn3"),
        ("VnTimeH", "tcvn3"),
        ("VNI-Times", "vni"),
        ("vni-helve-condense", "vni"),
        ("VPS Long An", "vps"),
        ("VISCII Times", "viscii"),
        ("Times New Roman", None),
        ("VNtimes new roman", None),
        ("Verdana", None),
        ("Vijaya", None),
        (None, None),
    ],
)
def test_fonts_that_tell_an_encoding(font: str | None, encoding: str | None) -> None:
    assert font_encoding(font) == encoding


@pytest.mark.parametrize("font", [".VnTimeH", ".VNTIMEH", "ABCDEF+.VnTimeH,Bold", ".VnTime"])
def test_capital_fonts_keep_the_small_letters_of_the_file(font: str) -> None:
    assert to_unicode([[Run("céng hßa", font)]]) == (["cộng hòa"], "tcvn3")


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("đảNG Bộ TỈNH YêN BáI", "ĐẢNG BỘ TỈNH YÊN BÁI"),
        ("Sở NộI Vụ", "SỞ NỘI VỤ"),
        ("NHÀ ở Và đấT", "NHÀ Ở VÀ ĐẤT"),
        ("Số: 12/HD-SNV", "Số: 12/HD-SNV"),
        ("Số 15-CT/TU HộI NGHị", "Số 15-CT/TU HỘI NGHỊ"),
        ("- Bộ GTVT, Sở KHĐT;", "- Bộ GTVT, Sở KHĐT;"),
        ("của Bộ CHíNH TRị và Sở Y tế", "của Bộ CHÍNH TRỊ và Sở Y tế"),
        ("Và đã có ở Lê Lợi", "Và đã có ở Lê Lợi"),
    ],
)
def test_words_typed_with_the_caps_lock_on(text: str, read_as: str) -> None:
    assert read([(old(text, "tcvn3"), ".VnTime")])[0] == [read_as]


@pytest.mark.parametrize("capital", [".VnTimeH", "ABCDEF+.VnArial NarrowH,Bold"])
def test_a_capital_font_that_holds_the_beginning_of_a_word(capital: str) -> None:
    letter, rest, small_word = old("ủ", "tcvn3"), old("y ban, ", "tcvn3"), old("uyết", "tcvn3")
    assert read([(letter, capital), (rest, ".VnTime"), ("Q", ".VnTime"), (small_word, capital)])[0] == ["Ủy ban, Quyết"]


def test_a_long_paragraph_takes_time_in_proportion() -> None:
    lines, encoding = to_unicode([[Run("chữ " * 200_000, "Times New Roman")]])
    assert (len(lines[0]), encoding) == (800_000, "unicode")


@pytest.mark.parametrize(
    ("paragraphs", "lines"),
    [
        # a short cell in a font that tells nothing follows the document
        ([[("Céng hßa x· héi chñ nghÜa ViÖt Nam", ".VnTime")], [("Sè: 12/2004/Q§-UB", "Arial")]], 1),
        ([[("Céng hßa x· héi chñ nghÜa ViÖt Nam", ".VnTime")], [("Hồ sơ số 5", ".VnTime")]], 1),
    ],
    ids=["short cell", "Unicode in an old font"],
)
def test_short_paragraphs(paragraphs: list[list[tuple[str, str | None]]], lines: int) -> None:
    assert read(*paragraphs)[0][lines] in ("Số: 12/2004/QĐ-UB", "Hồ sơ số 5")


def test_a_section_of_another_encoding_in_the_same_font() -> None:
    tcvn3 = [[(old(line, "tcvn3"), "VNSTCVN3")] for line in LETTER.split("\n")]
    vni = [[(old(line, "vni"), "VNSTCVN3")] for line in (*LETTER.split("\n"), "Tổ")]
    lines, found = read(*tcvn3, *vni, *vni[:-1])
    assert lines[: len(tcvn3)] == small(LETTER, "tcvn3").split("\n")
    assert lines[len(tcvn3) : len(tcvn3) + len(vni)] == [*LETTER.split("\n"), "Tổ"]
    assert found == "vni, tcvn3"


def test_words_that_contradict_their_font() -> None:
    assert read([(old(LETTER, "vni"), ".VnTime")]) == ([LETTER], "vni")


@pytest.mark.parametrize("font", [None, "Times New Roman", ".VnTime", "VNI-Times"])
def test_unicode_comes_back_sign_for_sign(font: str | None) -> None:
    decomposed = unicodedata.normalize("NFD", "quyết định")
    text = f"{LETTER}\n\n  Hai  khoảng trắng, gạch nối mềm tuyên\u00adtruyền, {decomposed}\n"
    assert read([(text, font)]) == ([text], "unicode")
    words = text.split(" ")
    assert read([(f"{word} ", font) for word in words])[0] == [f"{text} "]


@pytest.mark.parametrize(
    "foreign",
    [
        "El señor Núñez dijo que la reunión será mañana en Córdoba, según informó la compañía española.",
        "Les élèves français ont été reçus à l'hôtel de ville; le préfet a présenté ses vœux à l'évêque.",
        "Die Gäste aus Österreich übernachteten in München; die Straße führt über die Brücke nach Köln.",
        "Café, naïve, São Paulo, 25 °C, © 2004, Windows® XP",
    ],
)
@pytest.mark.parametrize("neighbour", [(LETTER, "Arial"), (old(LETTER, "tcvn3"), ".VnTime")])
def test_foreign_words_are_not_converted(foreign: str, neighbour: tuple[str, str]) -> None:
    assert read([neighbour], [(foreign, "Arial")], [neighbour])[0][1] == foreign


@pytest.mark.parametrize(
    ("signs", "encoding", "text"),
    [
        ("baúng, haún, BAÚNG", "vni", "bẳng, hẳn, BẲNG"),  # viparse: "baúng"
        ("kî luaät, KÎ", "vni", "kỵ luật, KỴ"),
        ("Öùng duïng, Aùn phaït, Ñieàu", "vni", "Ứng dụng, Án phạt, Điều"),  # a capital before a small mark
        ("hoaëc, saün", "vni", "hoặc, sẵn"),
        ("tr\xad\xacng, n−íc", "tcvn3", "trương, nước"),
        ("\x93Trung \xad¬ng\x94 \x96 n¨m", "tcvn3", "“Trung ương” – năm"),
        ("\uf0a7\uf0b6ng", "tcvn3", "Đảng"),
    ],
)
def test_letters_that_the_tables_of_viparse_lack(signs: str, encoding: str, text: str) -> None:
    assert convert(signs, encoding) == text


def test_marks_of_windows_are_letters_only_where_they_make_a_word() -> None:
    assert convert("“UBND” – “Công an”", "viscii") == "“UBND” – “Công an”"
    assert convert("B“ N”I V—", "viscii") == "BỘ NỢI VỞ"


def test_share_of_syllables() -> None:
    assert syllables("Quyết định của Đảng về Café") == (5, 6)
    assert syllables("QuyÕt ®Þnh", "tcvn3") == (2, 2)
