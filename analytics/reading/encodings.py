"""Text of old 8-bit Vietnamese fonts (TCVN3, VNI, VISCII, VPS) → Unicode; what is Unicode already stays as it is.

The font of a run is the best witness, unless the text itself says otherwise. Where no font tells, the words do: they
are tried in every encoding, and the one in which they are Vietnamese syllables holds. Too few words to tell follow
their neighbours in the same font, then the rest of the document.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from viparse.normalize import tables
from viparse.normalize.encodings import CHARMAPS

from analytics.reading.capitals import in_capitals, is_capital_font
from analytics.reading.raw import Paragraph, Run

UNICODE = "unicode"
OLD = ("tcvn3", "vni", "viscii", "vps")

_SUBSET = re.compile(r"^[A-Z]{6}\+")  # PDF: "ABCDEF+.VnTimeH"
_STYLE = re.compile(r"[ ,-]*(?:bold|italic|regular|oblique|normal|mt)*$", re.IGNORECASE)  # ".VnTimeH,Bold"
_FONTS = (
    (
        re.compile(r"\.vn|vn(?:time(?!s)|arial|avant|bookantiqua|century|courier|helvet|univers)", re.IGNORECASE),
        "tcvn3",
    ),
    (re.compile(r"vni\b|vni[-_ ]", re.IGNORECASE), "vni"),
    (re.compile(r"vps[-_ ]?\w", re.IGNORECASE), "vps"),
    (re.compile(r"viscii|vi (?:times|arial|helv|courier)|.* viscii", re.IGNORECASE), "viscii"),
)
# a word with letters that no old byte shows as: ă đ ĩ ũ ơ ư, those with two marks, and marks that stand alone
_UNICODE_WORD = re.compile(r"(\S*[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300\u0301\u0303\u0309\u0323]\S*)")
_WORD = re.compile(r"[^ \t\r\n\u00a0\d!-/:-@\[-`{-~“”‘’„–—…•]{2,}")

_ONSET = "(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
_RHYME = (
    "a(?:[ckimnoptuy]|ch|ng|nh)?|ă(?:[ckmnpt]|ng)|â(?:[ckmnptuy]|ng)|e(?:[ckmnopt]|ng)?|ê(?:[ckmnptu]|ch|nh)?"
    "|i(?:[akmnptu]|ch|nh)?|[iy]ê(?:[ckmnptu]|ng)|y(?:[mnt]|ch|nh)?|o(?:[aceikmnpt]|o?ng|oc)?"
    "|oa(?:[cimnopty]|ch|ng|nh)|oă(?:[cmnt]|ng)|oe(?:[ont])?|ô(?:[cikmnpt]|ng)?|ơ(?:[imnpt])?|u(?:[acikmnpty]|ng)?"
    "|uâ(?:[nty]|ng)|uê(?:ch|nh|n)?|uô(?:[ckimnt]|ng)|uơ|uya|uy(?:[nptu]|ch|nh)|uyê[nt]|ư(?:[acikmntu]|ng)?"
    "|ươ(?:[cimnptu]|ng)"
)
_SYLLABLE = re.compile(f"{_ONSET}(?:{_RHYME})")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SHORT = re.compile("[A-Z]*[ĂÂĐÊÔƠƯ][A-ZĂÂĐÊÔƠƯ]*")  # "QĐ", "HĐBT", "TƯ"
_LONGEST_SHORT = 5

_WINDOWS = {
    bytes([byte]).decode("cp1252"): chr(byte) for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"
}
_LETTERS_ONLY = re.compile("[ŠšŽžŒœŸƒ€†‡ˆ˜‰™‚„‹›]")
_MARKS = "“”‘’–—…•"
_WITH_MARK = re.compile(rf"[A-Za-z\u0080-\u00ff{_MARKS}]*[{_MARKS}][A-Za-z\u0080-\u00ff{_MARKS}]*")
_CONTROL = re.compile("[\x80-\x9f]")
_PRIVATE = {code: code - 0xF000 for code in range(0xF020, 0xF100)}  # how Word keeps the signs of a "symbol" font

_ANY = ""  # of a piece that is ASCII so far: what follows tells
_DECISIVE = 3  # words more than any other reading
_OVERRULES = 5  # words more than the reading that the font tells


def _mended() -> dict[str, tables.Charmap]:
    """viparse's tables, with what they lack for VNI: ẳ ("baúng"), ỵ ("kî"), a capital before a small mark ("Öùng")."""
    pairs = dict(CHARMAPS["vni"].pairs) | {"aú": "ẳ", "AÚ": "Ẳ", "î": "ỵ", "Î": "Ỵ"}
    small = [pair for pair in pairs.items() if len(pair[0]) == 2 and pair[0].islower()]
    mixed = {f"{old[0].upper()}{old[1]}": new.upper() for old, new in small}
    vni: tables.Charmap = tables.build_charmap("vni", (mixed | pairs).items())
    return {**CHARMAPS, "vni": vni}


_TABLES = _mended()


def to_unicode(paragraphs: Sequence[Paragraph]) -> tuple[list[str], str]:
    """Each paragraph's text in Unicode, and the old encodings found, the one of most letters first ("tcvn3, vni").

    "unicode" where nothing was converted. Text that is Unicode already comes back sign for sign. Words that the capital
    fonts of TCVN3 (".VnTimeH") show as capitals are small letters in the file, and stay so where all their letters are.
    """
    split = [[piece for run in paragraph for piece in _pieces(run)] for paragraph in paragraphs]
    covered: Counter[str] = Counter()
    lines = []
    for paragraph, chosen in zip(split, _verdicts(split), strict=True):
        for run, encoding in zip(paragraph, chosen, strict=True):
            covered[encoding] += sum(not c.isascii() for c in run.text)
        lines.append(_joined(paragraph, chosen))
    found = [encoding for encoding, count in covered.most_common() if count and encoding != UNICODE]
    return lines, ", ".join(found) or UNICODE


def font_encoding(font: str | None) -> str | None:
    """The old encoding that a font's name tells, whatever tags stand round it; None where it tells none."""
    name = _bare(font)
    return next((encoding for pattern, encoding in _FONTS if pattern.match(name)), None)


def convert(text: str, encoding: str) -> str:
    """Text of one encoding in Unicode; unchanged for "unicode". What the encoding does not know stays."""
    if encoding == UNICODE or text.isascii():
        return text
    text = text.translate(_PRIVATE)
    if encoding in ("viscii", "vps"):
        text = _LETTERS_ONLY.sub(lambda sign: _WINDOWS[sign[0]], text)
        text = _WITH_MARK.sub(lambda word: _mark_as_letter(word[0], encoding), text)
    converted: str = tables.convert(text, _TABLES[encoding])
    # what is left of 0x80-0x9F are quotes and dashes of Windows
    return _CONTROL.sub(lambda sign: sign[0].encode("latin-1").decode("cp1252", "ignore"), converted)


def syllables(text: str, encoding: str = UNICODE) -> tuple[int, int]:
    """Of the words with letters beyond ASCII: how many are Vietnamese in an encoding, and how many there are."""
    words = _marked_words(text)
    return sum(_is_syllable(word, encoding) for word in words), len(words)


# --- which encoding -------------------------------------------------------------------------------------------------


def _pieces(run: Run) -> list[Run]:
    """A run cut into words that must be Unicode and what stands between them."""
    return [Run(text, run.font) for text in _UNICODE_WORD.split(run.text) if text]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The open runs of one paragraph in one font, how many of their words are syllables in each encoding, and whether
    words that must be Unicode stand among them."""

    paragraph: int
    runs: tuple[int, ...]
    syllables: Counter[str]
    unicode: bool


def _verdicts(paragraphs: Sequence[Paragraph]) -> list[list[str]]:
    """The encoding of every run; of plain ASCII it is "unicode"."""
    verdicts = [[UNICODE] * len(paragraph) for paragraph in paragraphs]
    by_font: dict[str | None, list[_Stretch]] = defaultdict(list)
    for at, paragraph in enumerate(paragraphs):
        for font in dict.fromkeys(run.font for run in paragraph):
            if (stretch := _stretch(at, paragraph, font)) is not None:
                by_font[font].append(stretch)
    document = _told_most(by_font)
    for font, stretches in by_font.items():
        told = font_encoding(font)
        chosen = [_by_font(s, told) for s in stretches] if told else _by_content(stretches, document)
        for stretch, encoding in zip(stretches, chosen, strict=True):
            for place in stretch.runs:
                verdicts[stretch.paragraph][place] = encoding
    return verdicts


def _stretch(at: int, paragraph: Paragraph, font: str | None) -> _Stretch | None:
    """What one font of a paragraph holds; None where it is all ASCII."""
    marked = [i for i, run in enumerate(paragraph) if run.font == font and not run.text.isascii()]
    if not marked:
        return None
    certain = {i for i in marked if _UNICODE_WORD.search(paragraph[i].text)}
    words = _marked_words("".join(_open_text(run, i in certain) for i, run in enumerate(paragraph) if run.font == font))
    counts = Counter({e: sum(_is_syllable(word, e) for word in words) for e in (UNICODE, *OLD)})
    return _Stretch(at, tuple(i for i in marked if i not in certain), counts, bool(certain))


def _open_text(run: Run, certain: bool) -> str:
    return " " if certain else run.text


def _told_most(by_font: dict[str | None, list[_Stretch]]) -> str:
    """The encoding of most words in fonts that tell one; "unicode" where none tells."""
    told: Counter[str] = Counter()
    for font, stretches in by_font.items():
        if (encoding := font_encoding(font)) is not None:
            told[encoding] += sum(stretch.syllables[encoding] for stretch in stretches)
    return max(told, key=lambda encoding: told[encoding], default=UNICODE)


def _by_font(stretch: _Stretch, told: str) -> str:
    """A font that tells holds, unless Unicode letters stand beside in the same font or the words clearly contradict."""
    if stretch.unicode:
        return _judged(stretch.syllables, UNICODE, 1)
    return _judged(stretch.syllables, told, _OVERRULES)


def _by_content(stretches: Sequence[_Stretch], document: str) -> list[str]:
    """The encoding of each stretch of one font that tells none.

    An encoding changes where somebody else's section begins: what has too few words follows the stretches around it
    that have enough, and where these differ the font's text as a whole.
    """
    whole = _judged(sum((s.syllables for s in stretches), Counter()), document, _DECISIVE)
    sure = [_sure(stretch) for stretch in stretches]
    before, after = _carried(sure), _carried(sure[::-1])[::-1]
    verdicts = []
    for stretch, left, right in zip(stretches, before, after, strict=True):
        around = {left, right} - {None}
        likely = around.pop() if len(around) == 1 else whole
        verdicts.append(_unless_foreign(stretch, likely or whole))
    return verdicts


def _sure(stretch: _Stretch) -> str | None:
    """The encoding that the words alone prove; None where they are too few or fit several."""
    (best, most), (_, second) = stretch.syllables.most_common(2)
    if most - second >= _DECISIVE and most >= 2 * second:
        return best
    return UNICODE if stretch.unicode else None


def _carried(verdicts: Sequence[str | None]) -> list[str | None]:
    """Each verdict, or the last one before it."""
    carried: list[str | None] = []
    for verdict in verdicts:
        carried.append(verdict or (carried[-1] if carried else None))
    return carried


def _unless_foreign(stretch: _Stretch, likely: str) -> str:
    """Old bytes make a Vietnamese word at least once; "Café" and "®" in an unknown font are what they look like."""
    return _judged(stretch.syllables, likely if stretch.syllables[likely] else UNICODE, _DECISIVE)


def _judged(counts: Counter[str], likely: str, margin: int) -> str:
    """The likely encoding, unless in another one the words are syllables at least twice as often and `margin` more."""
    best = max((UNICODE, *OLD), key=lambda encoding: counts[encoding])
    return best if counts[best] - counts[likely] >= margin and counts[best] >= 2 * counts[likely] else likely


# --- words ----------------------------------------------------------------------------------------------------------


def _marked_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isascii()]


@lru_cache(maxsize=65536)
def _is_syllable(word: str, encoding: str) -> bool:
    """Whether a word, read in an encoding, is built like a Vietnamese syllable or a short form such as "QĐ"."""
    text = unicodedata.normalize("NFC", convert(word, encoding).replace("\u00ad", ""))
    if _SHORT.fullmatch(text):
        return len(text) <= _LONGEST_SHORT
    return is_syllable(text)


def is_syllable(text: str) -> bool:
    """Whether letters in Unicode are built like one Vietnamese syllable; that it is a word is not asked."""
    bare, tones = _TONE.subn("", unicodedata.normalize("NFD", text.casefold()))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


# --- putting together -----------------------------------------------------------------------------------------------


def _joined(paragraph: Paragraph, verdicts: Sequence[str]) -> str:
    """The text of a paragraph, converted piece by piece; neighbours of one encoding are one piece, ASCII fits any.

    A letter of VNI and its mark may stand in two runs ("a" and "ø").
    """
    pieces: list[tuple[str, list[Run]]] = []
    for run, encoding in zip(paragraph, verdicts, strict=True):
        plain = run.text.isascii()
        if pieces and (plain or pieces[-1][0] in (_ANY, encoding)):
            known, runs = pieces[-1]
            runs.append(run)
            pieces[-1] = (known if plain else encoding, runs)
        else:
            pieces.append((_ANY if plain else encoding, [run]))
    return "".join(_converted(runs, encoding) for encoding, runs in pieces)


def _converted(runs: Sequence[Run], encoding: str) -> str:
    """Runs of one encoding in Unicode, with the capitals that TCVN3 cannot write."""
    old = "".join(run.text for run in runs)
    text = convert(old, encoding)
    if encoding != "tcvn3" or len(text) != len(old):  # a sign that Windows does not know went
        return text
    return in_capitals(text, [shown for run in runs for shown in [is_capital_font(_bare(run.font))] * len(run.text)])


def _bare(font: str | None) -> str:
    """A font's name without a PDF's tag and without its style: ".VnTimeH" of "ABCDEF+.VnTimeH,Bold"."""
    return _STYLE.sub("", _SUBSET.sub("", font or "").strip())


def _mark_as_letter(word: str, encoding: str) -> str:
    """A mark of Windows may be a byte that is a letter: VISCII's "B“" is BỘ, but "“UBND”" stands in quotes."""
    for core in (word, word.lstrip(_MARKS), word.rstrip(_MARKS), word.strip(_MARKS)):
        as_bytes = "".join(_WINDOWS.get(sign, sign) for sign in core)
        if as_bytes != core and len(core) > 1 and _is_syllable(as_bytes, encoding):
            return word.replace(core, as_bytes, 1)
    return word
