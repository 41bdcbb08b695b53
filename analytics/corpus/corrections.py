"""What a person sets in a paper's header: kept beside the file's hash, logged, and applied again at every analysis."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from analytics.corpus import schema
from analytics.model import DirectiveError, Header
from analytics.vietnamese import MONTH, format_month

MONTHS = 12  # a paper for a quarter has three; half a year has been met


def typed(corrected: Mapping[str, str | None]) -> dict[str, Any]:
    """Corrections as values of `Header`: months "2023-06", days ISO, "" and None blank.

    Raises DirectiveError for a month or day that is none.
    """
    return {field: _value(field, (text or "").strip()) for field, text in corrected.items()}


def as_text(header: Header, field: str) -> str | None:
    """A field of a header as it is corrected and logged."""
    value = getattr(header, field)
    return value.isoformat() if isinstance(value, date) else value


def check_period(header: Header) -> None:
    """Raise DirectiveError where a paper's last month is no quarter's: before its first, or a year after it."""
    if header.month and header.until and not 0 < _number(header.until) - _number(header.month) < MONTHS:
        raise DirectiveError(
            f"Từ tháng {format_month(header.month)} đến tháng {format_month(header.until)} không phải một quý "
            "hay một kỳ dưới một năm; hãy xem lại hai ô tháng."
        )


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:])


def of_file(connection: Connection, digest: str) -> dict[str, str | None]:
    """The corrections that hold for a file: of each field the last."""
    log = schema.corrections
    rows = connection.execute(select(log.c.field, log.c.value).where(log.c.hash == digest).order_by(log.c.id))
    return {row.field: row.value for row in rows}


def changed(
    corrected: Mapping[str, str | None], before: Mapping[str, str | None], as_read: Header
) -> dict[str, tuple[str | None, str | None]]:
    """Field → (value, what stood there) of the corrections that change what held before or was read."""
    stood = {field: before.get(field, as_text(as_read, field)) for field in corrected}
    return {field: (value, stood[field]) for field, value in corrected.items() if value != stood[field]}


def keep(connection: Connection, digest: str, corrected: Mapping[str, str | None], as_read: Header) -> None:
    """Log the corrections that change what held, each with what stood there before."""
    now = datetime.now(UTC)
    for field, (value, was) in changed(corrected, of_file(connection, digest), as_read).items():
        row = {"hash": digest, "field": field, "value": value, "was": was, "made_at": now}
        connection.execute(insert(schema.corrections).values(**row))


def _value(field: str, text: str) -> str | date | None:
    if not text:
        return None
    if field in ("month", "until") and not MONTH.fullmatch(text):
        raise DirectiveError("Tháng chưa đúng; hãy ghi tháng và năm, ví dụ 06/2023.")
    if field == "issued_on":
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise DirectiveError("Ngày chưa đúng; hãy ghi ngày/tháng/năm, ví dụ 25/05/2023.") from None
    return text
