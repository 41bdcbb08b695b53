"""The months and years that the page offers, from the papers of its view."""

from __future__ import annotations

from analytics.measure.counts import covered_months
from analytics.vietnamese import months_between
from pages.parts import cache
from pages.parts.sidebar import View


def last_month(view: View) -> str:
    """The last month that a paper of the view is of."""
    return max(last for _, last, _ in cache.spans(view.filters, view.version))


def present(view: View) -> frozenset[str]:
    """The months that the view has a paper of."""
    return covered_months(cache.spans(view.filters, view.version))


def years(view: View) -> list[int]:
    """The years of the papers, and one more: papers also speak of what is to come."""
    first = min(first for first, _, _ in cache.spans(view.filters, view.version))
    return list(range(int(first[:4]), int(last_month(view)[:4]) + 2))


def months(view: View) -> list[str]:
    """Every month of these years."""
    of = years(view)
    return months_between(f"{of[0]}-01", f"{of[-1]}-12")
