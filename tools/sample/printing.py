"""A paper as lines of text in its office's style of printing, and the path of each of its points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tools.sample.offices import BANNER, SUPERIOR, Office
from tools.sample.paper import Paper, Point

PARTS = ("CÔNG TÁC TUYÊN TRUYỀN", "NỘI DUNG SINH HOẠT CHI BỘ")
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
RECIPIENTS = "Nơi nhận:"
_LETTERS = "abcdđeghiklmnopq"
_TONES = {"ó": "o", "ò": "o", "ỏ": "o", "õ": "o", "ọ": "o", "ú": "u", "ù": "u", "ủ": "u", "ũ": "u", "ụ": "u"}


@dataclass(frozen=True, slots=True)
class Style:
    """How an office numbers and writes for a while: markers of parts, items, points and what stands under points."""

    part: str = "I- "
    item: str = "1. "
    point: str = "- "
    below: str = "+ "
    old_tones: bool = False  # uỷ, khoá, hoà
    decomposed: bool = False  # letters and marks apart, as some converters leave them
    title: str = "usual"  # padded, slash, capitals, letter (under the number: "V/v …")
    bare_blanks: bool = False  # no-break blanks before numbers
    number: str = "Số {}-CV/{}"  # of the paper itself
    repeated: int | None = None  # this item's number is printed twice in part I, by a slip


USUAL = Style()
_STATE = Style("I. ")
STYLES = {
    "khoi-co-quan": {
        "2021-07": Style("I. ", old_tones=True),
        "2021-12": Style("I. ", old_tones=True, title="padded"),
        "2022-02": Style(number="Số: {}-CV/{}"),
        "2022-05": Style(number="Số: {}-CV/{}", repeated=5),
        "2022-06": Style(number="Số: {}-CV/{}"),
        "2022-07": Style(item="1- ", bare_blanks=True, number="Số {} - CV/{}"),
        "2022-09": Style(item="1- ", decomposed=True),
        "2022-10": Style(item="1- "),
        "2023-01": Style(title="capitals"),
        "2023-03": Style(point="a) ", below="- ", title="slash"),
        "2023-04": USUAL,
        "2023-08": Style(point="– "),
        "2023-10": Style(point="-"),
        "2023-11": Style("I. ", title="padded"),
        "2024-02": Style("I. ", "1. ", "1.1. ", "- "),
        "2024-03": USUAL,
    },
    "khoi-doanh-nghiep": {
        "2023-07": Style("I. ", title="letter"),
        "2023-10": Style("I. ", point="a) ", below="- ", title="letter"),
        "2024-01": Style("I. ", old_tones=True, title="letter"),
        "2024-04": Style("I. ", item="(1) "),
        "2024-05": _STATE,
    },
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the body. `kind`: opening, part, item, point, below."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A point with its path in the paper, and that of what it stands under."""

    path: str
    point: Point
    parent: int | None
    part: int
    line: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A directive by its places on the page, and its points by their paths."""

    paper: Paper
    issuer: tuple[str, ...]
    motto: tuple[str, ...]
    title: str
    addressees: tuple[str, ...]
    body: tuple[Line, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    placed: tuple[Placed, ...]

    @property
    def banner(self) -> str:
        return BANNER

    @property
    def text(self) -> str:
        """The directive as plain text, a blank line between paragraphs."""
        head = "\n".join((BANNER, *self.issuer, *self.motto))
        ends = ("\n".join(self.recipients), "\n".join(self.signature))
        titled = [self.title] if self.title else []
        body = [line.text for line in self.body]
        return "\n\n".join((head, *titled, "\n".join(self.addressees), *body, *ends)) + "\n"


def printed(paper: Paper) -> Printed:
    """A paper in the style that its office has in that month."""
    style = style_of(paper.office, paper.month)
    placed = tuple(_placed(paper, style))
    lines = [Line(_written(paper.opening.text, style), "opening")]
    done = 0
    for number, part in enumerate(paper.parts):
        lines.append(Line(_marker(style.part, number, roman=True) + PARTS[number], "part"))
        for spot in placed[done : done + sum(1 for item in part for _ in item.all())]:
            lines.append(Line(spot.line, ("item", "point", "below")[_depth(spot)]))
        done += sum(1 for item in part for _ in item.all())
    issuer, title = _head(paper, style)
    return Printed(
        paper, issuer, _motto(paper), title, _addressees(paper.office), tuple(lines), _recipients(paper.office),
        ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), placed,
    )  # fmt: skip


def style_of(office: Office, month: str) -> Style:
    """The style that began last before or in the month; offices without a list draw one a year."""
    begun = [m for since, m in STYLES.get(office.key, {}).items() if since <= month]
    if begun:
        return begun[-1]
    return Random(office.key + month[:4]).choice((USUAL, _STATE, Style(item="1- "), Style(point="a) ", below="- ")))


def _placed(paper: Paper, style: Style) -> Iterator[Placed]:
    for number, part in enumerate(paper.parts):
        for place, item in enumerate(part):
            slipped = number == 0 and style.repeated is not None and place >= style.repeated
            again = "~2" if slipped and place == style.repeated else ""
            path = f"{'I' * (number + 1)}.{place + 1 - slipped}{again}"
            yield from _spots(item, path, None, number, place - slipped, (0, style))


def _spots(
    point: Point, path: str, parent: int | None, part: int, place: int, depth: tuple[int, Style]
) -> Iterator[Placed]:
    level, style = depth
    marker = _marker((style.item, style.point, style.below)[level], place, under=path)
    ending = ":" if level == 0 and point.children else ""
    yield Placed(path, point, parent, part, marker + _written(point.said.text, style) + ending)
    for n, child in enumerate(point.children):
        letter = _LETTERS[n] if level == 0 and style.point == "a) " else str(n + 1)
        yield from _spots(child, f"{path}.{letter}", point.id, part, n, (level + 1, style))


def _depth(spot: Placed) -> int:
    return spot.path.count(".") - 1


def _marker(form: str, place: int, roman: bool = False, under: str = "") -> str:
    if roman:
        return form.replace("I", "I" * (place + 1))
    if form == "1.1. ":
        return f"{under.split('.', 1)[1]}. "
    if form == "a) ":
        return f"{_LETTERS[place]}) "
    return form.replace("1", str(place + 1))


def _written(text: str, style: Style) -> str:
    if style.old_tones:
        text = old_tones(text)
    if style.bare_blanks:
        text = re.sub(r"(?<=số) (?=\d)", "\u00a0", text)
    return unicodedata.normalize("NFD", text) if style.decomposed else text


def old_tones(text: str) -> str:
    """The tone on the last vowel, as typewriters and older keyboards put it: uỷ, khoá, hoà, thuỷ."""
    return re.sub(r"(?<![qQ])([óòỏõọúùủũụ])([aey])(?!\w)", _moved_tone, text)


def _moved_tone(match: re.Match[str]) -> str:
    first, last = match[1], match[2]
    if first in "úùủũụ" and last != "y":  # múa, của: the tone stays
        return match[0]
    tone = unicodedata.normalize("NFD", first)[1]
    return _TONES[first] + unicodedata.normalize("NFC", last + tone)


# the head and the foot


def _number(paper: Paper) -> str:
    form = style_of(paper.office, paper.month).number
    return form.format("     " if paper.number is None else paper.number, paper.office.letters)


def title_of(paper: Paper) -> str:
    """The title as it is printed, without what stands before it."""
    form = style_of(paper.office, paper.month).title
    year, month = paper.month.split("-")
    told = {"padded": f"{month} năm {year}", "slash": f"{int(month)}/{year}"}.get(form, f"{int(month)} năm {year}")
    what = f"ịnh hướng công tác tuyên truyền và nội dung sinh hoạt chi bộ tháng {told}"
    if form == "letter":
        return f"đ{what}"
    return f"Đ{what}".upper() if form == "capitals" else f"Đ{what}"


def _head(paper: Paper, style: Style) -> tuple[tuple[str, ...], str]:
    lines = [SUPERIOR, paper.office.name.upper(), "*", _number(paper)]
    title = title_of(paper)
    if style.title == "letter":
        return (*lines, f"V/v {title}"), ""
    return tuple(lines), title


def _motto(paper: Paper) -> tuple[str, str]:
    day = "     " if paper.undated else f"{paper.issued:%d}"
    month = f"{paper.issued:%m}" if paper.issued.month < 3 else str(paper.issued.month)
    return PARTY, f"{paper.office.place}, ngày {day} tháng {month} năm {paper.issued.year}"


def _addressees(office: Office) -> tuple[str, ...]:
    return (
        "Kính gửi: - Các đảng bộ, chi bộ cơ sở trực thuộc;",
        f"- Các cơ quan tham mưu, giúp việc {office.called};",
        f"- Đội ngũ báo cáo viên, tuyên truyền viên của {office.called}.",
    )


def _recipients(office: Office) -> tuple[str, ...]:
    return (
        RECIPIENTS,
        "- Ban Tuyên giáo Tỉnh ủy,",
        f"- Thường trực {office.called},",
        "- Như kính gửi,",
        "- Lưu Văn phòng, Ban Tuyên giáo.",
    )
