"""Small directives that name events, for the tests of what is counted of them."""

from __future__ import annotations

import pandas as pd

from analytics.corpus.ingest import ingest
from analytics.corpus.store import Store
from analytics.measure.events.calendar import Due
from analytics.measure.events.recurring import Recurring
from tests import files

OFFICE = "Đảng ủy Khối các cơ quan tỉnh"
PRESS, WORKERS, HUNG = "Ngày Báo chí cách mạng Việt Nam", "Tháng Công nhân", "Giỗ Tổ Hùng Vương"


def put(store: Store, month: str, *items: str, place: str = "Bình Lâm", second: tuple[str, ...] = ()) -> None:
    """Store a directive of a month ("2023-06") with items in part I and in part II."""
    text = files.directive(f"{int(month[5:])} năm {month[:4]}", *items or ("Thực hiện tốt nhiệm vụ.",), place=place)
    if second:
        numbered = "\n\n".join(f"{n}. {item}" for n, item in enumerate(second, 1))
        text = text.replace("Nơi nhận:", f"II- NỘI DUNG SINH HOẠT CHI BỘ\n\n{numbered}\n\nNơi nhận:")
    outcome = ingest(store, text.encode(), f"{month}-{place}.txt")
    assert outcome.status == "added", outcome.message


def press(year: int) -> str:
    return f"Tuyên truyền kỷ niệm {year - 1925} năm {PRESS} (21/6/1925 - 21/6/{year})."


def years_of(found: Recurring, name: str) -> dict[str, object]:
    """Year → count of a recurring event; None where it is missing."""
    [row] = found.table.frame[found.table.frame["Sự kiện"] == name].to_dict("records")
    return {column: None if pd.isna(row[column]) else row[column] for column in found.years}


def due_in(found: tuple[Due, ...], name: str) -> Due | None:
    return next((row for row in found if row.event.name == name), None)
