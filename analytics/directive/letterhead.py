"""The issuing unit of a letterhead: lines in capitals above the number, flattened from two columns in several ways."""

from __future__ import annotations

import re

from analytics.directive import rules
from analytics.vietnamese import LOWER, fold

_NOT_ISSUER = re.compile(
    r"CỘNG HÒA XÃ HỘI CHỦ NGHĨA|Độc lập ?[-–] ?Tự do|^\d{4}-\d\d-\d\d|^Số\b|V/v|^“|ngày .*tháng .*năm", re.IGNORECASE
)
_UNIT = re.compile(
    r"^(?:ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|BAN|UBND|ỦY BAN|SỞ|ĐOÀN|HỘI|LIÊN|VĂN PHÒNG|TRUNG ƯƠNG|CÔNG|CÁC|XÃ"
    r"|PHƯỜNG|KHỐI|BỘ)\b"
)
_END = re.compile(r"\bSố ?:? ?[\d.…]* ?[-–/]|\bKính gửi|\bV/v")
_BORDER = re.compile(
    r"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập ?[-–] ?Tự do ?[-–] ?Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|VĂN BẢN MINH HỌA|\*+| (?=(?:BAN TUYÊN GIÁO|BAN DÂN VẬN|ĐẢNG ỦY KHỐI)\b)"
)
_UNFINISHED = re.compile(r" (?:CÁC CƠ QUAN|DOANH NGHIỆP|VÀ|CÁC|KHỐI)$")  # the name goes on in the next line
_CONTINUED = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|VÀ|CÁC|DOANH NGHIỆP) (?!ỦY|UỶ)")
_NAMED_PLACE = re.compile(
    rf"(?P<level>(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành|[Tt]hị|[Qq]uận) [uủ][ỷy]|tỉnh|huyện|thành phố|thị xã|quận|xã|phường)"
    rf"(?P<name>(?: (?!khối|các|đoàn|ủy)[{LOWER}]+){{1,4}})$"
)
_NEED_PARENT = ("BAN ", "VĂN PHÒNG", "ỦY BAN KIỂM TRA")


def letterhead_issuer(head: str, text: str, place: str | None) -> str | None:
    """The unit with its parent ("Ban Tuyên giáo Tỉnh ủy Lạng Sơn"); `text` shows how names are usually written."""
    above, *below = _END.split(head)
    # the capital fonts of TCVN3 leave small letters in the file: "đảng ủy khối các cơ quan tỉnh"
    names = _names(above) or (_names(_small_lines_in_capitals(above)) if below else [])
    if not names:
        return None
    unit = _usual_case(names[-1], text, place)
    if len(names) == 1 or not names[-1].startswith(_NEED_PARENT):
        return unit  # a committee stands for itself
    parent = _usual_case(names[-2], text, place)
    names_committee = re.search(r"[uủ][ỷy]$", unit) and parent.startswith("Đảng bộ")  # "Ban Tuyên giáo Tỉnh ủy"
    return unit if names_committee else f"{unit} {parent}"


def _names(above: str) -> list[str]:
    """Names of units in capitals, one that runs over two lines put together."""
    names: list[str] = []
    for line in (part.strip(" \t-–") for part in re.split(r"\n", _BORDER.sub("\n", above))):
        if not line or line != line.upper() or _NOT_ISSUER.search(line):
            continue
        department = line.startswith(_NEED_PARENT)
        if names and not department and (_UNFINISHED.search(names[-1]) or _CONTINUED.match(line)):
            names[-1] += " " + line
        elif _UNIT.match(line):
            names.append(line)
    return names


def _small_lines_in_capitals(above: str) -> str:
    return "\n".join(line.upper() for line in above.split("\n") if line == line.lower())


def _usual_case(name: str, text: str, place: str | None) -> str:
    """A name in capitals as the text writes it elsewhere; else with the capitals of listed names and of places."""
    for written in re.finditer(re.escape(name), text, re.IGNORECASE):
        if written[0] not in (written[0].upper(), written[0].lower()):
            return written[0][0].upper() + written[0][1:]
    lowered = name[0] + name[1:].lower()
    for known in _listed_names():
        if fold(lowered).startswith(fold(known)):
            lowered = known + lowered[len(known) :]
            break
    if place:
        lowered = re.sub(re.escape(place), place, lowered, flags=re.IGNORECASE)
    return _NAMED_PLACE.sub(lambda m: m["level"] + m["name"].title(), lowered)


def _listed_names() -> list[str]:
    """Names of bodies and their aliases, the longest first."""
    return sorted((n for b in rules.issuing_bodies() for n in b.names), key=len, reverse=True)
