"""What became of a file, said in Vietnamese: for the terminal and for the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from analytics.corpus.draft import Draft
from analytics.model import Reading
from analytics.vietnamese import REPAIRS, format_number, old_encodings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, in Vietnamese in `message`.

    `status`: "added", "known" (nothing changed), "skipped" (as asked), "changed" (the store had changed meanwhile), or
    "refused".
    """

    file_name: str
    status: str
    message: str
    items: int = 0  # that are no headings
    citations: int = 0
    events: int = 0
    words: int = 0
    repairs: tuple[tuple[str, int], ...] = ()  # kind → places
    how: str = ""  # how its letters were got, where not plainly
    warnings: tuple[str, ...] = ()


def described(draft: Draft, message: str) -> Outcome:
    """The outcome of a stored draft: how much was read, what was mended, what a person should look at."""
    repairs = tuple(Counter(repair.kind for repair in draft.reading.repairs).items())
    how = how_read(draft.reading)
    return Outcome(draft.name, "added", message, **sizes(draft), repairs=repairs, how=how, warnings=warnings(draft))


def sizes(draft: Draft) -> dict[str, int]:
    """Numbers by which a person sees whether a paper was read whole: items, citations, events, words."""
    analysis = draft.analysis
    return {
        "items": sum(not item.heading for item in analysis.items),
        "citations": sum(c.item is not None for c in analysis.citations),
        "events": len(analysis.events),
        "words": len(analysis.words),
    }


def how_read(reading: Reading) -> str:
    """In Vietnamese, where letters were converted or recognised; empty where they stood in the file as they are."""
    said = []
    if old := old_encodings(reading.encoding):
        said.append(f"Chữ được chuyển từ bảng mã {old}.")
    if reading.scanned:
        mean = 100 * sum(page.confidence for page in reading.scanned) / len(reading.scanned)
        said.append(f"Nhận dạng {len(reading.scanned)} trang chữ quét, độ tin cậy trung bình {format_number(mean)}%.")
    return " ".join(said)


def warnings(draft: Draft) -> tuple[str, ...]:
    """What a person should look at before trusting the figures of this paper, in Vietnamese."""
    said = []
    if draft.weak_pages:
        pages = ", ".join(map(str, draft.weak_pages))
        lowest = min(p.confidence for p in draft.reading.scanned)
        said.append(
            f"Chữ quét khó đọc ở trang {pages} (độ tin cậy thấp nhất {format_number(100 * lowest)}%); "
            "hãy so lại với bản giấy."
        )
    if draft.analysis.header.issuer is None:
        said.append("Không nhận ra cơ quan ban hành.")
    return tuple(said)


def counted(outcome: Outcome) -> str:
    """What was found in a file, how its letters were got and what was mended to read it, in a few sentences."""
    sizes = {"mục": outcome.items, "viện dẫn": outcome.citations, "sự kiện": outcome.events, "từ": outcome.words}
    found = ", ".join(f"{format_number(size)} {what}" for what, size in sizes.items()) + "."
    mended = ", ".join(f"{REPAIRS[kind]} ({format_number(places)} chỗ)" for kind, places in outcome.repairs)
    said = [found, outcome.how, f"Đã sửa khi đọc: {mended}." if mended else ""]
    return " ".join(filter(None, said))
