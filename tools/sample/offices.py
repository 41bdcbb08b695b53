"""The invented offices: what stands on their letterheads, how much they write, and how they print."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from tools.sample.documents import OWN_RATES, Body

PROVINCE = "Bình Lâm"
BANNER, SUPERIOR = "VĂN BẢN MINH HỌA", "ĐẢNG BỘ TỈNH BÌNH LÂM"


# what an office of enterprises says instead of what is said for agencies, and a commune instead of a bloc
_OTHERS = (
    "chức năng|báo chí|hành chính|chuyên môn|nhà nước|quản lý|tham mưu|thường trực|công an|tư pháp|thanh tra|dân cử"
)
_WHOSE = "(?:[Tt]rong|[Tt]ừng|[Mm]ỗi|[Cc]ác|của|ở|tại|[Ll]ãnh đạo|cuộc họp|đầu)"
_ENTERPRISES = (
    (r"cán bộ, công chức(?:, viên chức)?(?:, người lao động)?", "cán bộ, người lao động"),
    (r"Công chức(?:, viên chức)?(?:,| và)?(?: người lao động)?", "Người lao động"),
    (r"công chức(?:, viên chức)?(?:(?:,| và) người lao động)?", "người lao động"),
    (r"Cơ quan, đơn vị", "Doanh nghiệp"),
    (r"cơ quan, đơn vị", "doanh nghiệp"),
    (rf"({_WHOSE} )cơ quan(?! (?:{_OTHERS}|được|có|tỉnh|ban hành|cấp))", r"\1doanh nghiệp"),
    (r"Thủ trưởng (?:các )?cơ quan", "Người đứng đầu doanh nghiệp"),
    (r"thủ trưởng (?:các )?cơ quan", "người đứng đầu doanh nghiệp"),
)
_OF_AGENCIES = (
    "ngân sách|công vụ|sở, ngành|một cửa|vị trí việc làm|biên chế|trọng dân|tiếp dân|HĐND|tinh gọn|bộ máy|pháp quyền"
    "|Ngành Giáo dục|[Ss]ở,"
)
_COMMUNE = ((r"(Đảng (?:ủy|bộ)) Khối", r"\1 xã"), (r"(trong|thuộc) Khối", r"\1 xã"))


@dataclass(frozen=True, slots=True)
class Office:
    """One office. `items`: numbered items that part I has at least; `citations`, `days`: about how many a paper has."""

    key: str
    name: str
    letters: str
    place: str
    called: str  # as its own papers call it: "Đảng ủy Khối"
    items: int
    citations: int
    days: int
    wording: tuple[tuple[str, str], ...] = ()
    unsaid: str = ""  # words of the banks that do not suit it

    @property
    def body(self) -> Body:
        return Body(self.called, self.letters, OWN_RATES)

    def may_say(self, text: str) -> bool:
        return not self.unsaid or re.search(self.unsaid, text) is None

    def spoken(self, text: str) -> str:
        """A sentence of the banks, which are written for a bloc of agencies, in the words of this office."""
        for pattern, words in self.wording:
            text = re.sub(pattern, words, text)
        return text


AGENCIES = Office("khoi-co-quan", "Đảng ủy Khối các cơ quan tỉnh", "ĐUK", PROVINCE, "Đảng ủy Khối", 9, 44, 11)
ENTERPRISES = Office(
    "khoi-doanh-nghiep",
    "Đảng ủy Khối Doanh nghiệp tỉnh",
    "ĐUKDN",
    PROVINCE,
    "Đảng ủy Khối",
    items=8,
    citations=36,
    days=10,
    wording=_ENTERPRISES,
    unsaid=_OF_AGENCIES,
)
_FIRST = "An Bình Cẩm Đông Gia Hải Hòa Khánh Long Minh Nam Phú Quảng Sơn Tân Thanh Thượng Trung Vĩnh Xuân".split()
_SECOND = "An Bách Châu Dương Đài Giang Hà Khê Lạc Lâm Mỹ Ninh Phong Sa Tâm Thạch Thịnh Trì Vân Yên".split()


def invented(count: int) -> list[Office]:
    """So many further offices of invented communes, for the benchmark; two names are never the same."""
    names = [f"{first} {second}" for second in _SECOND for first in _FIRST]
    Random("offices").shuffle(names)
    if count > len(names) * 10:
        raise ValueError(f"at most {len(names) * 10} offices can be invented")
    return [_commune(n, names[n % len(names)], n // len(names)) for n in range(count)]


def _commune(place: int, name: str, turn: int) -> Office:
    name = f"{name} {turn}" if turn else name
    return Office(f"xa-{place:04d}", f"Đảng ủy xã {name}", "ĐU", name, "Đảng ủy xã", 9, 38, 9, _COMMUNE)
