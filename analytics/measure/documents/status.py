"""Where each cited document stands as of the last month of a view: new, cited again, no longer cited …"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analytics.corpus import document_queries
from analytics.corpus.store import Store
from analytics.measure.documents.cited import SILENT_MONTHS, Carried, month_before, up_to
from analytics.model import Filters

NEW, RETURNED, KEPT, DROPPED, LEFT, SILENT, UNTOLD = "new", "returned", "kept", "dropped", "left", "silent", "untold"
STATUSES = {
    NEW: "mới trong tháng cuối",
    RETURNED: "nhắc lại sau một thời gian",
    KEPT: "đang nhắc",
    DROPPED: "vừa thôi nhắc",
    LEFT: "thôi nhắc vài tháng",
    SILENT: "lâu không nhắc",
    UNTOLD: "chưa xác định",
}


def statuses(store: Store, filters: Filters, carried: Sequence[Carried]) -> list[str]:
    """The status (key of `STATUSES`) of each of some documents that a view cites.

    The last month is compared as `cited.changes` compares it: with all earlier months of the same office and part,
    those before the view too. Without a month to compare with what it cites is "kept". Of those that it does not cite:
    "dropped" where the month before does, "silent" where none of the last `SILENT_MONTHS` months with a paper does,
    else "left". Whatever is not told to be one document is "untold".
    """
    present = document_queries.months(store, filters)
    if not present:
        return []
    month = present[-1]
    before = month_before(store, filters, month)
    earlier: dict[str, Sequence[str]] = {d.code: d.months[:-1] for d in carried if d.last == month}
    if filters.first is not None:  # the view does not know what was before it
        past: Mapping[str, Mapping[str, int]] = document_queries.cited(store, up_to(filters, month), earlier)
        earlier = {code: list(months)[:-1] for code, months in past.items()}
    quiet = present[-SILENT_MONTHS] if len(present) >= SILENT_MONTHS else ""
    return [_status(d, earlier.get(d.code), before, quiet) for d in carried]


def _status(document: Carried, earlier: Sequence[str] | None, before: str | None, quiet_since: str) -> str:
    """`earlier`: the months that cite it before the last one of the view; None where that does not cite it."""
    if document.unknown is not None:
        return UNTOLD
    if earlier is not None:
        if before is None or before in earlier:
            return KEPT
        return RETURNED if earlier else NEW
    if before in document.months:
        return DROPPED
    return SILENT if document.last < quiet_since else LEFT
