"""Events over the months."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analytics.corpus import queries
from analytics.corpus.store import Store
from analytics.measure.counts import base_in_words
from analytics.measure.rows import last_of, values_of
from analytics.measure.table import Table
from analytics.model import Filters
from analytics.vietnamese import EVENT_KINDS, format_month, sort_key

_EVENT_COLUMNS = ("Sự kiện", "Loại", "Ngày", "Số năm", "Tháng đầu", "Tháng cuối", "Số tháng", "Số lượt")


def event_table(store: Store, filters: Filters) -> Table:
    """Events and how often each is mentioned, by day and name; the day is that of the last month that prints one."""
    places: dict[str, list[object]] = {}
    for event in queries.events(store, filters):
        places.setdefault(event.key, []).append(event)
    rows = {code: _event_row(found) for code, found in places.items()}
    codes = sorted(rows, key=lambda code: (str(rows[code]["Ngày"] or "9999"), sort_key(str(rows[code]["Sự kiện"]))))
    frame = pd.DataFrame([rows[code] for code in codes], columns=list(_EVENT_COLUMNS))
    return Table(
        "Sự kiện, ngày kỷ niệm",
        "lượt nhắc",
        base_in_words(queries.directives(store, filters)),
        "event",
        frame,
        tuple(codes),
        {"Số lượt": None},
    )


def _event_row(places: Sequence[object]) -> dict[str, object]:
    months = values_of(places, "month")
    return {
        "Sự kiện": last_of(places, "name"),
        "Loại": EVENT_KINDS[str(last_of(places, "kind"))],
        "Ngày": last_of(places, "on"),
        "Số năm": last_of(places, "years"),
        "Tháng đầu": format_month(months[0]),
        "Tháng cuối": format_month(months[-1]),
        "Số tháng": len(set(months)),
        "Số lượt": len(places),
    }
