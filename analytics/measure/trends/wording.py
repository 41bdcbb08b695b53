"""What the months say of a series, in one Vietnamese sentence with its numbers and without a word of statistics."""

from __future__ import annotations

import math

from analytics.measure.trends import verdicts
from analytics.measure.trends.verdicts import Point, Slope, Trend, Usual
from analytics.vietnamese import format_month, format_number, months_between


def sentence(trend: Trend, unit: str = "lượt", verb: str = "nhắc") -> str:
    """One sentence: this month, the month before, the same month of last year, how often so far, and the verdict.

    `unit`: what is counted where mentions are ("lượt"; items are always "mục"); `verb`: what a paper does with it
    ("nhắc" a theme, "dẫn" a document). No change in per cent: counts stand beside counts.
    """
    unit = "mục" if trend.shares else unit
    if trend.first is None:
        return f"{trend.name}: {_never(trend, verb)}."
    said = (_now(trend, unit, verb), _so_far(trend, verb), _verdict(trend, unit))
    return f"{trend.name}: {'; '.join(part for part in said if part)}."


def _never(trend: Trend, verb: str) -> str:
    span = f"tháng {format_month(trend.since)}"
    if trend.present > 1:
        span = f"{trend.present} tháng, từ {format_month(trend.since)} đến {format_month(trend.now.month)}"
    return f"chưa {verb} lần nào trong {span}"


def _now(trend: Trend, unit: str, verb: str) -> str:
    now, base = trend.now, format_number(trend.now.base)
    of_words = "" if trend.shares else f" trong {base} từ"
    at = f"ở {format_number(now.count)} trong {base}" if trend.shares else format_number(now.count)
    said = f"tháng {format_month(now.month)} {verb} {at} {unit}{of_words} ({_rate(now, unit)})"
    if not now.count:
        nothing = f"ở mục nào trong {base} mục" if trend.shares else f"{unit} nào{of_words}"
        said = f"tháng {format_month(now.month)} không {verb} {nothing}"
    parts = (said, _unusual(trend.usual, unit), _before(trend, unit), _year_ago(trend, unit))
    return ", ".join(part for part in parts if part)


def _count(point: Point, unit: str) -> str:
    return f"{format_number(point.count)} {unit}" if point.count else "không có"


def _rate(point: Point, unit: str) -> str:
    """Of words a rate; of items, which have limits, the share with them."""
    if point.low is None or point.high is None:
        return f"{_decimal(point.rate)} {unit} mỗi 1.000 từ"
    return f"{_decimal(100 * point.rate)}%, ước chừng {_decimal(100 * point.low)}% đến {_decimal(100 * point.high)}%"


def _unusual(usual: Usual | None, unit: str) -> str:
    if usual is None or usual.unusual is None:
        return ""
    low, high = math.ceil(usual.low), math.floor(usual.high)
    span = f"thường từ {format_number(low)} đến {format_number(high)} {unit}"
    if not high:
        span = "thường không có"
    elif not low:
        span = f"thường không quá {format_number(high)} {unit}"
    return f"{usual.unusual} bất thường ({span})"


def _before(trend: Trend, unit: str) -> str:
    """The last month with a paper, by its name where a month is missing between."""
    if trend.before is None:
        return ""
    month, count = trend.before.month, _count(trend.before, unit)
    if len(months_between(month, trend.now.month)) == 2:
        return f"tháng trước {count}"
    if trend.follows:
        return f"văn bản ngay trước đó (từ tháng {format_month(month)}) {count}"
    return f"văn bản gần nhất trước đó (tháng {format_month(month)}) {count}"


def _year_ago(trend: Trend, unit: str) -> str:
    if trend.year_ago is not None:
        return f"cùng tháng năm trước {_count(trend.year_ago, unit)}"
    if trend.year_ago_shared:
        return "cùng tháng năm trước nằm trong văn bản chung nhiều tháng"
    had_begun = len(months_between(trend.since, trend.now.month)) > 12
    return "cùng tháng năm trước thiếu văn bản" if had_begun else ""


def _so_far(trend: Trend, verb: str) -> str:
    if trend.present == 1:
        return ""
    if trend.first == trend.now.month:
        return f"lần đầu được {verb} trong {trend.present} tháng"
    if trend.mentioned == trend.present:
        return f"có ở cả {trend.present} tháng"
    said = f"có ở {trend.mentioned} trong {trend.present} tháng"
    if trend.longest > 1:
        said += f", dài nhất {trend.longest} tháng liền"
    return said if trend.now.count else f"{said}, gần nhất tháng {format_month(trend.last or trend.since)}"


def _verdict(trend: Trend, unit: str) -> str:
    if trend.slope is None:
        of = f"mới có văn bản của {trend.present} tháng"
        if trend.alike < trend.present:
            of = f"mới có {trend.alike} tháng của cùng các cơ quan này"
        return f"{of}, {verdicts.TOO_LITTLE} để nói tăng hay giảm"
    if trend.verdict == verdicts.NO_CHANGE:
        return f"qua các năm {verdicts.NO_CHANGE}"
    return f"{trend.verdict}, {_a_year(trend.slope, trend.shares, unit)}"


def _a_year(slope: Slope, shares: bool, unit: str) -> str:
    """The change a year and its limits, without a sign where the word says more or fewer."""
    factor, of_what = (100, "điểm phần trăm") if shares else (1, f"{unit} mỗi 1.000 từ")
    year, low, high = (factor * value for value in (slope.year, slope.low, slope.high))
    word, other = "thêm", "bớt"
    if year < 0:
        word, other, year, low, high = other, word, -year, -high, -low
    digits = 1 if min(year, abs(low), high) >= 0.05 else 2
    year_told, low_told, high_told = (
        format_number(round(value, digits) + 0.0, digits) for value in (year, abs(low), high)
    )
    limits = f"{low_told} đến {high_told}" if low >= 0 else f"từ {other} {low_told} đến {word} {high_told}"
    return f"mỗi năm {word} khoảng {year_told} {of_what} (ước chừng {limits})"


def _decimal(value: float) -> str:
    """One digit after the comma; two where one would say nothing."""
    digits = 1 if round(abs(value), 1) or not round(abs(value), 2) else 2
    return format_number(round(value, digits) + 0.0, digits)  # + 0.0: never "-0,0"
