"""Which cited document says that it carries out which: "116-KH/ĐUK … về thực hiện … 79-CTr/TU"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from analytics.model import CarryingOut, Citation, NamedDocument, Span

_CARRIES = re.compile(
    r"[, ]{0,2}[“\"]?(?:(?:về(?: việc)?|V/v|quy định(?: về)?(?: việc)?) )?(?:tiếp tục |tổ chức |đẩy mạnh |tăng cường "
    r"|(?:học tập, )?quán triệt(?:,| và) )*"
    r"(?:triển khai(?:,? (?:và )?thực hiện)?|thực hiện|cụ thể hóa|cụ thể hoá"
    r"|thi hành|sửa đổi(?:, bổ sung)?|bổ sung|thay thế"
    r"|quy định chi tiết[^;.]{0,90}?(?:thi hành|của)|hướng dẫn(?: thực hiện| thi hành)?"
    r"|(?:sơ|tổng) kết[^;.]{0,40}thực hiện)"
    r"(?: một số (?:điều|nội dung)(?: của)?)?(?: các)? ?"
)


def find_chain(text: str, citations: Sequence[Citation], named: Sequence[NamedDocument]) -> tuple[CarryingOut, ...]:
    """Each pair of neighbours joined by words of carrying out, in the order of the text."""
    targets = sorted(
        [(c.span, c.designation) for c in citations] + [(n.span, n.name) for n in named if n.name != "Điều lệ Đảng"]
    )
    starts = [span.start for span, _ in targets]
    found = []
    for source in citations:
        place = bisect_left(starts, source.extent.end)
        following = targets[place] if place < len(targets) else None
        if following and _CARRIES.fullmatch(text, source.extent.end, following[0].start):
            found.append(CarryingOut(source.designation, following[1], Span(source.span.start, following[0].end)))
    return tuple(found)


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
