"""Which cited document says that it carries out which: "116-KH/ĐUK … về thực hiện … 79-CTr/TU"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analytics.model import CarryingOut, Citation, NamedDocument, Span

_CARRIES = re.compile(
    r"[, ]{0,2}[“\"]?(?:(?:về(?: việc)?|V/v|quy định(?: về)?(?: việc)?) )?"
    r"(?:(?:tiếp tục|tổ chức|đẩy mạnh|tăng cường|nghiên cứu|học tập|quán triệt|tuyên truyền|phổ biến)(?:,| và)? )*"
    # "lãnh đạo, chỉ đạo việc thực hiện", "phân công nhiệm vụ cho các sở, ngành thực hiện"
    r"(?:(?:(?:lãnh đạo|chỉ đạo|tuyên truyền)(?:, | và )?){1,2}(?: (?:tổ chức|việc|phổ biến,|quán triệt,))* "
    r"|phân công nhiệm vụ(?: cho [^;.:()\n\d]{3,30}?)?(?: để)? |cho chi bộ học tập, )?"
    r"(?:triển khai(?:,? (?:và )?thực hiện| thi hành)?|thực hiện|cụ thể hóa|cụ thể hoá"
    r"|thi hành|sửa đổi(?:, bổ sung)?|bổ sung|thay thế"
    r"|quy định chi tiết[^;.]{0,90}?(?:thi hành|của)|hướng dẫn(?: thực hiện| thi hành)?"
    r"|(?:sơ|tổng) kết[^;.]{0,40}thực hiện)"
    r"(?: một số (?:điều|nội dung)(?: của)?)?(?: các)? ?"
)
_AND = re.compile(r"(?:, | và |, và )(?:số )?")


@dataclass(frozen=True, slots=True)
class _Place:
    """A document as it stands in the text: what is printed of it, and where its date and issuer end."""

    name: str
    kind: str
    span: Span
    end: int


def find_chain(text: str, citations: Sequence[Citation], named: Sequence[NamedDocument]) -> tuple[CarryingOut, ...]:
    """Each pair of neighbours joined by words of carrying out, in the order of the text.

    A list on either side counts whole: "Kế hoạch A và Kế hoạch B thực hiện các Nghị quyết C, D và E".
    """
    cited = [_Place(c.designation, c.type, c.span, c.extent.end) for c in citations]
    by_name = [_Place(n.name, "", n.span, n.span.end) for n in named if n.name != "Điều lệ Đảng"]
    places = sorted([*cited, *by_name], key=lambda place: place.span)
    found = []
    for i, (source, target) in enumerate(pairwise(places)):
        if source.kind and _CARRIES.fullmatch(text, source.end, target.span.start):
            for one in reversed([source, *_list(text, places[i::-1])]):
                found += [
                    CarryingOut(one.name, other.name, Span(one.span.start, other.span.end))
                    for other in (target, *_list(text, places[i + 1 :]))
                ]
    return tuple(found)


def _list(text: str, places: Sequence[_Place]) -> list[_Place]:
    """The neighbours, in either direction, that stand in one list with the first: of one type, or a bare number."""
    listed = []
    for near, far in pairwise(places):
        first, second = sorted((near, far), key=lambda place: place.span)
        joint = _AND.fullmatch(text, first.end, second.span.start)
        bare = text[second.span.start].isdigit()
        if joint is None or near.kind != far.kind or not (bare or " và " in joint[0]):
            break
        listed.append(far)
    return listed


def with_full_subjects(
    text: str, citations: Sequence[Citation], named: Sequence[NamedDocument]
) -> tuple[Citation, ...]:
    """Subjects that end where the next document begins ("thực hiện …") go on with its printed name."""
    starts = {c.span.start: c.printed for c in citations} | {n.span.start: n.name for n in named}
    completed = []
    for citation in citations:
        if citation.subject is not None:
            place = text.find(citation.subject, citation.extent.end)
            following = starts.get(place + len(citation.subject) + 1)
            if following is not None and following not in citation.subject:
                citation = replace(citation, subject=f"{citation.subject} {following}")
        completed.append(citation)
    return tuple(completed)
