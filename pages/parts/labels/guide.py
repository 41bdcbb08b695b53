"""Words of the page Hướng dẫn."""

from __future__ import annotations

PARTS = "Phần của hướng dẫn"
