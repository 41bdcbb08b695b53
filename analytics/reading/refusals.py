"""Refusals that several readers give, each in one sentence that says what to do."""

from __future__ import annotations

from analytics.model import UnreadableFile


def incomplete(name: str) -> UnreadableFile:
    """For half an archive or half a container."""
    return UnreadableFile(f"Tệp “{name}” bị hỏng hoặc chưa tải đủ. Hãy lấy lại tệp gốc rồi nạp lại.")


def locked(name: str) -> UnreadableFile:
    """For a Word file behind a password."""
    return UnreadableFile(f"Tệp “{name}” có mật khẩu. Hãy bỏ mật khẩu trong Word, lưu lại rồi nạp lại.")


def declares_entities(name: str) -> UnreadableFile:
    """For XML that declares entities."""
    return UnreadableFile(f"Tệp “{name}” chứa khai báo XML nguy hiểm nên không mở. Hãy kiểm tra nguồn gốc của tệp.")
