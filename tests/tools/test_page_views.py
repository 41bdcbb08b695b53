"""The table of views that pictures, timing and browser tests go by."""

from __future__ import annotations

from collections import Counter
from urllib.parse import parse_qsl

from analytics.corpus.store import Store
from tests.conftest import ROOT
from tools.page_views import TITLES, views


def test_every_page_is_in_the_menu_and_nothing_else_is() -> None:
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*.py") if path.stem != "__init__"}
    assert set(TITLES) == {"app.py", *files}


def test_a_view_has_a_name_and_an_address_of_its_own_with_names_of_the_store(sample_store: Store) -> None:
    found = views(sample_store)
    assert Counter(view.page for view in found).keys() == TITLES.keys()
    assert max(Counter(view.name for view in found).values()) == 1
    assert max(Counter(view.path for view in found).values()) == 1
    for view in found:
        page, _, query = view.path.partition("?")
        assert page == ("" if view.page == "app.py" else view.page.removeprefix("pages/").removesuffix(".py"))
        assert dict(parse_qsl(query)) == view.query
        assert all(view.query.values())


def test_an_empty_store_has_views_too(store: Store) -> None:
    assert {view.page for view in views(store)} == set(TITLES)
