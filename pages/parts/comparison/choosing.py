"""Which two sides are compared: against what, at one click, and boxes for the months and the office of either side.

The earlier side stands at the left. A choice that nobody made follows the view; all that is chosen is in the address.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.measure.comparison import counterparts
from analytics.model import Filters
from analytics.vietnamese import MONTH, format_month
from pages.parts import cache, labels, state
from pages.parts.sidebar import View

words = labels.comparison
_AGAINST, _BEFORE, _AFTER = "so-voi", "truoc", "sau"
MONTH_BEFORE, YEAR_BEFORE, TWELVE_BEFORE, OTHER_OFFICE, OWN = words.PRESETS
_COUNTERPARTS: dict[str, Callable[[counterparts.Papers, Filters], Filters | None]] = {
    MONTH_BEFORE: counterparts.before,
    YEAR_BEFORE: counterparts.year_before,
    TWELVE_BEFORE: counterparts.twelve_before,
    OTHER_OFFICE: counterparts.other_office,
}
_FIRST, _LAST, _OFFICE = "tu", "den", "co-quan"
_ALL = "tat-ca"  # in the address: all offices, chosen by hand


def sides(view: View) -> tuple[Filters | None, Filters, str]:
    """Draw the boxes; the earlier side (None: the store has nothing there), the later one, and what it is held
    against (a key of `labels.comparison.PRESETS`)."""
    papers = cache.spans(Filters(), view.version)
    known = cache.known(view.version)
    presets = [preset for preset in words.PRESETS if preset != OTHER_OFFICE or len(known.offices) > 1]
    how = state.choice(_AGAINST)
    how = how if how in presets else MONTH_BEFORE
    default = _last_month(view, one_office=how == OTHER_OFFICE)
    after = _chosen(_AFTER, default, known)
    if how == OTHER_OFFICE and after.office is None:
        after = replace(after, office=default.office)
    if how == OWN:
        before: Filters | None = _chosen(_BEFORE, counterparts.before(papers, after) or after, known)
    else:
        before = _COUNTERPARTS[how](papers, after)
    with st.container(key="compare-sides"):
        _against(presets, how, before, after)
        _boxes(before, after, default, known)
    return before, after, how


def only_month(after: Filters, month: str) -> None:
    """Leave one month of the later side."""
    _keep(_AFTER, replace(after, first=month, last=month))


def _own(before: Filters, after: Filters) -> None:
    """Both sides as a person chose them, whatever the view shows from now on."""
    state.choose(_AGAINST, OWN)
    _keep(_BEFORE, before)
    _keep(_AFTER, after)


def _last_month(view: View, *, one_office: bool) -> Filters:
    """The later side unless somebody chooses: the last month of the view, of its office, or of one that has a paper."""
    papers = cache.spans(view.filters, view.version)
    month = papers[-1][0]
    office = view.filters.office
    if one_office and office is None:
        office = min(name for of, _, name in papers if of == month)
    return Filters(month, month, office, view.filters.part)


def _chosen(side: str, default: Filters, known: cache.Known) -> Filters:
    """A side as it was chosen; what is no month and no office of the store is passed over."""
    first, last, office = (state.choice(f"{side}-{box}") for box in (_FIRST, _LAST, _OFFICE))
    if first and last and MONTH.fullmatch(first) and MONTH.fullmatch(last) and first <= last:
        default = replace(default, first=first, last=last)
    if office == _ALL or office in known.offices:
        default = replace(default, office=None if office == _ALL else office)
    return default


# --- what is drawn ----------------------------------------------------------------------------------------------------


def _against(presets: Sequence[str], how: str, before: Filters | None, after: Filters) -> None:
    """Against what, at one click, and at the right how to exchange the sides and to begin again."""
    several = after.first != after.last
    wide, right = st.columns([7, 3], vertical_alignment="bottom")
    st.session_state["compare-against"] = how
    wide.segmented_control(
        words.AGAINST,
        presets,
        format_func=lambda preset: words.PRESETS[preset][several],
        key="compare-against",
        required=True,
        on_change=_take_preset,
        args=(before, after),
        help=words.AGAINST_HELP,
    )
    with right, st.container(horizontal=True, horizontal_alignment="right"):
        if before is not None:
            st.button(words.SWAP, icon=":material/swap_horiz:", type="tertiary", on_click=_own, args=(after, before))
        if any(state.choice(name) for name in _names()):
            st.button(words.RESET, icon=":material/restart_alt:", type="tertiary", on_click=_reset)


def _boxes(before: Filters | None, after: Filters, default: Filters, known: cache.Known) -> None:
    several = len(known.offices) > 1
    columns = st.columns([1.7, 1.7, 4.7, 0.1, 1.7, 1.7, 4.7] if several else [2, 2, 0.3, 2, 2, 6], gap="xsmall")
    width = 3 if several else 2
    there = before or Filters(office=after.office, part=after.part)
    _side(_BEFORE, words.LEFT, there, known, columns[:width], lambda chosen: _own(chosen, after))
    _side(
        _AFTER,
        words.RIGHT,
        after,
        known,
        columns[width + 1 : 2 * width + 1],
        lambda chosen: _forget(_AFTER) if chosen == default else _keep(_AFTER, chosen),
    )


def _side(
    side: str,
    name: str,
    shown: Filters,
    known: cache.Known,
    columns: Sequence[DeltaGenerator],
    keep: Callable[[Filters], None],
) -> None:
    """The boxes of one side, as many as there are columns; without months where the store has nothing there. `keep`
    takes what a person chose."""
    values = (shown.first, shown.last, shown.office or "")
    titles = (words.FIRST.format(name), words.LAST, words.OFFICE)
    # twelve months back may begin where the store has no paper
    months = sorted({*known.months, *(month for month in (shown.first, shown.last) if month)})
    for box, title, value, column in zip((_FIRST, _LAST, _OFFICE), titles, values, columns, strict=False):
        key = f"compare-{side}-{box}"
        st.session_state[key] = value
        column.selectbox(
            title,
            ["", *known.offices] if box == _OFFICE else months,
            format_func=_office if box == _OFFICE else format_month,
            key=key,
            placeholder=labels.CHOOSE if box == _OFFICE else words.CHOOSE_MONTH,
            on_change=_take,
            args=(side, box, shown, keep),
        )


def _office(name: str) -> str:
    return name or labels.ALL_OFFICES


# --- what a person changed --------------------------------------------------------------------------------------------


def _take_preset(before: Filters | None, after: Filters) -> None:
    """Another thing to be held against; "Tự chọn" begins with what stands there."""
    how = st.session_state["compare-against"]
    if how == OWN and before is not None:
        _own(before, after)
        return
    state.choose(_AGAINST, None if how == MONTH_BEFORE else how)
    _forget(_BEFORE)


def _take(side: str, changed: str, shown: Filters, keep: Callable[[Filters], None]) -> None:
    """What the boxes of a side say now: one month stays one month, a period never ends before it begins."""
    values = {box: st.session_state.get(f"compare-{side}-{box}") for box in (_FIRST, _LAST, _OFFICE)}
    first, last = values[_FIRST], values[_LAST]
    if changed == _FIRST and (shown.first == shown.last or first > last):
        last = first
    if changed == _LAST and (first is None or last < first):
        first = last
    office = shown.office if values[_OFFICE] is None else values[_OFFICE] or None
    if first is not None:
        keep(replace(shown, first=first, last=last, office=office))


def _keep(side: str, chosen: Filters) -> None:
    for box, value in ((_FIRST, chosen.first), (_LAST, chosen.last), (_OFFICE, chosen.office or _ALL)):
        state.choose(f"{side}-{box}", value)


def _forget(side: str) -> None:
    for box in (_FIRST, _LAST, _OFFICE):
        state.choose(f"{side}-{box}", None)


def _reset() -> None:
    for name in _names():
        state.choose(name, None)


def _names() -> list[str]:
    """The choices of this part, as they stand in the address."""
    return [_AGAINST, *(f"{side}-{box}" for side in (_BEFORE, _AFTER) for box in (_FIRST, _LAST, _OFFICE))]
