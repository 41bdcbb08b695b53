"""Paragraphs and tables → lines as they stand on the page: letterheads column by column, other tables row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics.reading.encodings import to_unicode
from analytics.reading.raw import Paragraph
from analytics.reading.rejoin import begins_block

# what a letterhead, an address or a signature says; by rows one of two columns would go into the other
_SIDE_BY_SIDE = re.compile(
    r"Số ?:? ?[\d.…]* ?[-–/]|.*\w, ?ngày [\d.… ]*tháng|V/v|Kính gửi|Nơi nhận|NƠI NHẬN|(?:T/M|TM|KT|K/T|TL|T/L|TUQ)[. ]"
    r"|(?i:độc lập ?[-–] ?tự do|cộng h(?:òa|oà) xã hội chủ|đảng cộng sản việt)"
    r"|(?:PHÓ |QUYỀN )?(?:TRƯỞNG|CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|CHÁNH) ?"
    r"|(?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG|THỊ) (?:[ỦU][ỶY]|BỘ)|(?:UBND|[ỦU][ỶY] BAN|BAN|SỞ) [A-ZĐ]{2}"
)
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,5}) ?[-–.)/]")
_ROW = "| "  # before a row that looks like an item: "1 - Ngày Gia đình Việt Nam 28/6" under item 2
_HEAD = 2  # paragraphs at most before the letterhead or behind the signature
_FEW_ROWS = 3
_MANY_ROWS = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: the column of the grid at which it begins, and what is in it."""

    column: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cells; a merged cell stands where it begins and nowhere else."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Table
_Filled = list[tuple[int, str]]  # (column, text) of the cells of a row that have text


def page_text(blocks: Sequence[Block]) -> tuple[str, str]:
    """(text in Unicode with an empty line between paragraphs, the old encodings found or "unicode")."""
    lines, encoding = to_unicode([paragraph for block in blocks for paragraph in _paragraphs(block)])
    return "\n\n".join(_shown(blocks, iter(lines))), encoding


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if not isinstance(block, Table):
        yield block
        return
    for row in block.rows:
        for cell in row:
            for inner in cell.blocks:
                yield from _paragraphs(inner)


def _shown(blocks: Sequence[Block], lines: Iterator[str]) -> list[str]:
    """The text of each block, the next lines being those of its paragraphs; empty paragraphs are left out."""
    texts = [_filled(block, lines) if isinstance(block, Table) else next(lines) for block in blocks]
    plain = [isinstance(text, str) and bool(text.strip()) for text in texts]
    prose = [text for text in texts if isinstance(text, str)]
    outlined = any(_NUMBERED.match(text.lstrip()) for text in prose)
    shown = []
    for place, text in enumerate(texts):
        at_edge = min(sum(plain[:place]), sum(plain[place:])) <= _HEAD
        if isinstance(text, str):
            shown.append(text)
        else:  # where no item stands outside, or less text, its rows are the items
            shown.append(_table_text(text, at_edge, not outlined or _length(text) > sum(map(len, prose))))
    return [text for text in shown if text.strip()]


def _filled(table: Table, lines: Iterator[str]) -> list[_Filled]:
    """The cells with text of each row that has any."""
    rows = [[(cell.column, "\n".join(_shown(cell.blocks, lines))) for cell in row] for row in table.rows]
    return [filled for row in rows if (filled := [(column, text) for column, text in row if text.strip()])]


def _length(rows: list[_Filled]) -> int:
    return sum(len(text) for row in rows for _, text in row)


def _table_text(rows: list[_Filled], at_edge: bool, is_body: bool) -> str:
    """A letterhead or signature column by column, a frame round text as it stands, any other table row by row."""
    widest = max(map(len, rows), default=0)
    if widest == 2 and len(rows) <= (_MANY_ROWS if at_edge else _FEW_ROWS) and _is_side_by_side(rows):
        left = min(column for row in rows for column, _ in row)
        return "\n".join(text for side in (True, False) for row in rows for at, text in row if (at == left) is side)
    if widest < 2:
        return "\n\n".join(text.replace("\n", "\n\n") for row in rows for _, text in row)
    lines = [" ".join(" ".join(text.split("\n")) for _, text in row) for row in rows]
    return "\n".join(line if is_body or not begins_block(line) else _ROW + line for line in lines)


def _is_side_by_side(rows: list[_Filled]) -> bool:
    return any(_SIDE_BY_SIDE.match(line.strip()) for row in rows for _, text in row for line in text.split("\n"))
