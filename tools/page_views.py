"""Every page of the dashboard and every view of it, by its address: one table for pictures, timing and tests.

A new page needs no row: its plain view comes from the menu. A new way of looking at it needs none either; any other
view is a row of `MORE`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from analytics.corpus import document_queries, queries
from analytics.corpus.store import Store
from analytics.model import CellKey, Filters
from pages.parts import labels, links

TITLES = {page: label for group in labels.MENU.values() for page, label, _ in group}
# page → what its address may say under "xem"; the first is the page's own, without a word in its address
WAYS: dict[str, Collection[str]] = {
    "app.py": labels.overview.VIEWS,
    "pages/trends.py": labels.trends.VIEWS,
    "pages/documents.py": labels.documents.VIEWS,
    "pages/events.py": labels.events.VIEWS,
    "pages/comparison.py": labels.comparison.KINDS,
    "pages/library.py": ("kho", "da-bo"),
    "pages/themes.py": labels.themes.THEME_PARTS,
}
# other views: page, their name, their parameters with the store's own {paper}, {place} and {document}
MORE: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("pages/trends.py", "types-share", {"dem": "loai-van-ban", "cach": "ty-le"}),
    ("pages/trends.py", "levels-judged", {"dem": "cap", "xem": "nhan-dinh"}),
    ("pages/documents.py", "one", {"so-hieu": "{document}"}),
    ("pages/events.py", "year-by-event", {"xem": "nam", "theo": "su-kien"}),
    ("pages/events.py", "year-round", {"xem": "nam", "theo": "tron"}),
    ("pages/comparison.py", "year-words", {"so-voi": "12-thang", "xem": "tu-khoa"}),
    ("pages/comparison.py", "other-office", {"so-voi": "co-quan-khac", "xem": "van-ban"}),
    ("pages/search.py", "found", {"tim": "chuyển đổi số"}),
    ("pages/search.py", "found-counted", {"tim": "36-NQ/TW", "xem": "bang"}),
    ("pages/reports.py", "about", {"xem": "ve-bao-cao"}),
    ("pages/library.py", "paper", {"van-ban": "{paper}"}),
    ("pages/library.py", "place", {"van-ban": "{paper}", "cho": "{place}", "tach-tu": "co"}),
)


@dataclass(frozen=True, slots=True)
class PageView:
    """A view of a page: a name for its pictures, the page's file, the parameters in its address."""

    name: str
    page: str
    query: Mapping[str, str]

    @property
    def title(self) -> str:
        return TITLES[self.page]

    @property
    def path(self) -> str:
        """What stands behind the host in the address."""
        page = "" if self.page == "app.py" else Path(self.page).stem
        return page + ("?" + urlencode(self.query) if self.query else "")


def views(store: Store) -> list[PageView]:
    """All views, page by page in the order of the menu, with the names that this store's papers have."""
    names = _names(store)
    found = []
    for page in TITLES:
        stem = "overview" if page == "app.py" else Path(page).stem
        own = [("", {}), *((f"-{way}", {"xem": way}) for way in [*WAYS.get(page, ())][1:])]
        own += [(f"-{name}", query) for of, name, query in MORE if of == page]
        for name, query in own:
            filled = {key: value.format(**names) for key, value in query.items()}
            found.append(PageView(stem + name, page, filled))
    return found


def _names(store: Store) -> dict[str, str]:
    """The last paper of a store, a place in it, and the document that its office cites most."""
    papers = queries.directives(store)
    if not papers:
        return {"paper": "", "place": "", "document": ""}
    last = papers[-1]
    month = Filters(last.month, last.month, last.office)
    places = queries.evidence(store, CellKey(queries.CITATIONS, "", last.month), month, most=1)
    return {
        "paper": links.short(last.hash),
        "place": "".join(f"{place.span.start}-{place.span.end}" for place in places),
        "document": "".join(document_queries.most_cited(store, Filters(office=last.office), 1)[0]),
    }
