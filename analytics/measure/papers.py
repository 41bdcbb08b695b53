"""The papers of a view as a table: which they are, how much was read in each, and how surely."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analytics.corpus.draft import LOW_CONFIDENCE
from analytics.corpus.queries import DirectiveRow, Head
from analytics.measure.table import Table, matching
from analytics.vietnamese import format_month, format_number

KIND = "paper"


def matching_heads(heads: Sequence[Head], words: str) -> list[Head]:
    """The papers in whose head or file name every typed word begins a word, as `Table.matching` has it."""
    return [heads[place] for place in matching(words, map(_text, heads))] if words else list(heads)


def paper_table(papers: Sequence[DirectiveRow], left_out: int = 0) -> Table:
    """One row a paper, in their order, with its file's hash for a code; `left_out`: how many more there are."""
    frame = pd.DataFrame(
        {
            "Tháng": [period(paper.month, paper.until) for paper in papers],
            "Cơ quan ban hành": [paper.office for paper in papers],
            "Số": [paper.number for paper in papers],
            "Ký hiệu": [paper.symbol for paper in papers],
            "Ngày ban hành": [paper.issued_on for paper in papers],
            "Số mục": [paper.share_items for paper in papers],
            "Lượt viện dẫn": [paper.citations for paper in papers],
            "Lượt sự kiện": [paper.events for paper in papers],
            "Số từ": [paper.words for paper in papers],
            "Chữ quét": [_scanned(paper.scanned) for paper in papers],
            "Tệp": [paper.file_name for paper in papers],
        }
    )
    codes = tuple(paper.hash for paper in papers)
    base = "các mục của từng văn bản; “Chữ quét” là độ tin cậy của trang khó đọc nhất"
    return Table("Văn bản trong kho", "văn bản", base, KIND, frame, codes, {}, left_out=left_out)


def period(month: str, until: str | None) -> str:
    """ "06/2023", of a quarter "04 - 06/2023"."""
    if until is None:
        return format_month(month)
    same_year = month[:4] == until[:4]
    return f"{month[5:] if same_year else format_month(month)} - {format_month(until)}"


def _scanned(confidence: float | None) -> str:
    """Of a paper whose pages were recognised how surely, with a sign where a person should look; empty for others."""
    if confidence is None:
        return ""
    return f"{'⚠ ' if confidence < LOW_CONFIDENCE else ''}{format_number(100 * confidence)}%"


def _text(head: Head) -> str:
    told = (head.office, head.number, head.symbol, head.title, head.file_name)
    return " ".join(filter(None, (period(head.month, head.until), *told)))
