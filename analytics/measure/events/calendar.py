"""What falls on which day: in a month or a year, in the month that a paper is being written for, and round years."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from analytics.corpus import event_queries, queries
from analytics.corpus.event_queries import Mentions
from analytics.corpus.store import Store
from analytics.corpus.tallies import event_key
from analytics.directive.event_days import days_in
from analytics.measure.events.named import Known, calendar_rows, comes_again, known_events, year_of
from analytics.model import Event, Evidence, Filters
from analytics.vietnamese import format_date, format_month, month_after, sort_key

NO_DAY = "chưa rõ ngày"
ROUND, HALF_ROUND, OTHER_YEAR = "năm tròn", "năm lẻ 5", "năm khác"
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_NEEDS_DAY = ("meeting", "visit", "contest")  # these come again only where they have a day of the year
_Days = tuple[date, date]  # first and last


@dataclass(frozen=True, slots=True)
class Marked:
    """An event in a month or a year, with its first and last day (None: not told), and how many years it is then.

    `places`: how often papers name it for these days; `months`: those of the papers. No place: only the calendar of
    marked days knows it.
    """

    code: str
    name: str
    kind: str
    on: date | None
    until: date | None
    places: int
    months: tuple[str, ...]
    years: int | None

    @property
    def named(self) -> bool:
        return self.places > 0

    @property
    def round(self) -> str | None:
        return _round(self.years)


@dataclass(frozen=True, slots=True)
class Yearly:
    """An event in one year: its first and last day there (None: not told), and how many years it will be.

    `marked`: the years of which papers name it, each with the months of these papers.
    """

    code: str
    name: str
    kind: str
    on: date | None
    until: date | None
    years: int | None
    marked: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def round(self) -> str | None:
        return _round(self.years)


@dataclass(frozen=True, slots=True)
class Due:
    """An event that a month's paper should look at, and whether that paper names it already."""

    event: Yearly
    in_draft: bool


def calendar(store: Store, filters: Filters, year: int, month: int | None = None) -> tuple[Marked, ...]:
    """What falls into a year, or into one month (1-12) of it, by day and name; what has no day stands at the end.

    An event has one row, with its last printed days. One without a day falls into the month of the paper that names it;
    a month or week of the calendar into the time that is nearest to that paper. Rows of the calendar that no paper of
    the view names are among them: whether there were papers at all is for `counts.missing_months` to say.
    """
    return calendar_of(known_events(store, filters), year, month)


def calendar_of(known: Collection[Known], year: int, month: int | None = None) -> tuple[Marked, ...]:
    """The same from what `named.known_events` gives of a view."""
    window = _window(year, month)
    return tuple(sorted((row for event in known if (row := _marked(event, window))), key=_by_day))


def evidence_of_days(store: Store, code: str, filters: Filters, year: int, month: int | None = None) -> list[Evidence]:
    """Exactly the places that `calendar` counts for an event, in the order of the months and of the text."""
    window = _window(year, month)
    named = event_queries.mentions(store, filters, code)
    return event_queries.evidence(store, code, {m.days for m in named if _falls_into(m, window)}, filters)


def due(
    store: Store, filters: Filters, month: str | None = None, draft_events: Collection[Event] | None = None
) -> tuple[Due, ...]:
    """What the paper of a month ("2024-07"; without: the one after the view's last) should look at, by day.

    Rows of the calendar that begin in that month, and what earlier papers of the view's office (all of them, from the
    first) put into the same month of an earlier year: days that were marked once or more, other events that came again.
    `draft_events`: what the draft names; without a draft the stored paper of that month is looked at. An empty view
    gives nothing without a month.
    """
    month = month or _month_after(store, filters)
    if month is None:
        return ()
    earlier = replace(filters, first=None, last=month_after(month, -1))
    stored = replace(filters, first=None, last=None)
    named = (
        event_queries.named_in(store, stored, month)
        if draft_events is None
        else {event_key(event.name) for event in draft_events}
    )
    events = [_in_year(event, int(month[:4]), month) for event in known_events(store, earlier) if _is_due(event, month)]
    return tuple(Due(event, event.code in named) for event in sorted(events, key=_by_day))


def round_anniversaries(store: Store, filters: Filters, year: int) -> tuple[Yearly, ...]:
    """Events that are a multiple of five years old in a year, by day: rows of the calendar with the day of the first
    one, and events whose first one the papers of the view's office print; `marked` holds the years before, too.
    """
    known = known_events(store, replace(filters, first=None))
    events = [_in_year(event, year) for event in known if event.began is not None]
    return tuple(sorted((event for event in events if event.years and event.years % 5 == 0), key=_by_day))


def days_in_words(on: date | None, until: date | None) -> str:
    """Days as a page shows them: "21/06/2024", "01/06/2024 – 08/06/2024", "tháng 06/2024", "chưa rõ ngày"."""
    if on is None:
        return NO_DAY
    if until is None or until == on:
        return format_date(on)
    whole_month = days_in(f"{on:%m}", on.year)[0] == (on, until)
    return f"tháng {format_month(f'{on:%Y-%m}')}" if whole_month else f"{format_date(on)} – {format_date(until)}"


def weekday_in_words(day: date | None) -> str:
    """ "Thứ Hai" … "Chủ nhật"; empty where there is no day."""
    return WEEKDAYS[day.weekday()] if day else ""


def _round(years: int | None) -> str | None:
    """What kind of anniversary it is: ends it in 0, in 5, or otherwise (Decree 111/2018/NĐ-CP)."""
    return None if years is None else {0: ROUND, 5: HALF_ROUND}.get(years % 10, OTHER_YEAR)


def _years(event: Known, year: int) -> int | None:
    """How many years an event is in a year; the first one is no anniversary."""
    return year - event.began if event.began is not None and event.began < year else None


def _marked(event: Known, window: _Days) -> Marked | None:
    named = [m for m in event.mentions if _falls_into(m, window)]
    told = [days for m in named if (days := _days_of(m))]
    days = told[-1] if told else None
    if not named:
        days = _by_calendar(event, window)
        if days is None:
            return None
    return Marked(
        code=event.code,
        name=event.name,
        kind=event.kind,
        on=days[0] if days else None,
        until=days[1] if days and days[1] > days[0] else None,
        places=sum(m.places for m in named),
        months=tuple(sorted({m.month for m in named})),
        years=_years(event, (days or window)[0].year),
    )


def _falls_into(mention: Mentions, window: _Days) -> bool:
    return _meet(_days_of(mention) or _window(int(mention.month[:4]), int(mention.month[5:])), window)


def _days_of(mention: Mentions) -> _Days | None:
    """The days that are told; of a month or week of the calendar those nearest to the middle of the paper's month."""
    if mention.day:
        return mention.day, max(mention.day, mention.until or mention.day)
    row = calendar_rows().get(mention.key)
    if row is None:
        return None
    middle = date(int(mention.month[:4]), int(mention.month[5:]), 15)
    times = [days for year in (middle.year - 1, middle.year, middle.year + 1) for days in days_in(row.day, year)]
    return min(times, key=lambda days: abs(days[0] - middle), default=None)


def _by_calendar(event: Known, window: _Days) -> _Days | None:
    """The days in which the calendar has an event, where they fall into a window."""
    if not event.in_calendar or event.day is None:
        return None
    return next((days for days in days_in(event.day, window[0].year) if _meet(days, window)), None)


def _meet(days: _Days, others: _Days) -> bool:
    return days[0] <= others[1] and others[0] <= days[1]


def _window(year: int, month: int | None) -> _Days:
    return days_in(f"{month:02d}", year)[0] if month else (date(year, 1, 1), date(year, 12, 31))


def _by_day(event: Yearly | Marked) -> tuple[date, object]:
    return event.on or date.max, sort_key(event.name)


def _month_after(store: Store, filters: Filters) -> str | None:
    last = max((until for _, until, _ in queries.spans(store, filters)), default=None)
    return month_after(last) if last else None


def _is_due(event: Known, month: str) -> bool:
    """Whether the calendar has it in this month, or earlier years had it in the same month and it comes every year."""
    year = int(month[:4])
    times = [f"{on:%Y-%m}" for on, _ in days_in(event.day, year)] if event.day else []
    if event.in_calendar:
        return month in times
    earlier = [m for m in event.mentions if year_of(m) < year]
    again = event.edition is None and len(earlier) > 0 and comes_again(earlier)
    if not earlier or not (again or event.kind == "commemoration"):
        return False
    if event.day is None:
        return event.kind not in _NEEDS_DAY and _fell_into(earlier, month[5:], event.kind)
    if event.kind in _NEEDS_DAY and len(event.day) == 2:  # in the same month, on no day of its own
        return False
    return month in times or (not times and event.day[:2] == month[5:])  # 29/2 in a year without it


def _fell_into(earlier: Collection[Mentions], month: str, kind: str) -> bool:
    """Whether what has no day of its own fell into a month ("02"): a marked day once, anything else in two years."""
    in_month = [m for m in earlier if (f"{m.day:%m}" if m.day else m.month[5:]) == month]
    once = kind == "commemoration" and any(m.day for m in in_month)
    return once or len({year_of(m) for m in in_month}) > 1


def _in_year(event: Known, year: int, month: str | None = None) -> Yearly:
    """An event in one year, or in one month of it."""
    times = days_in(event.day, year) if event.day else ()
    on, until = next((days for days in times if month in (None, f"{days[0]:%Y-%m}")), (None, None))
    marked: dict[int, set[str]] = {}
    for mention in event.mentions:
        marked.setdefault(year_of(mention), set()).add(mention.month)
    return Yearly(
        code=event.code,
        name=event.name,
        kind=event.kind,
        on=on,
        until=until if until != on else None,
        years=_years(event, year),
        marked=tuple((of, tuple(sorted(months))) for of, months in sorted(marked.items())),
    )
