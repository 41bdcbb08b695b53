"""A pinned column of names: wide enough, yet with many figures in sight beside it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

_MOST, _LEAST, _LETTER = 262, 130, 6.2  # pixels; the longest but one of the shipped themes is whole


def column(names: pd.Series[str]) -> Any:
    """As wide as the longest name needs, within bounds."""
    width = min(_MOST, max(_LEAST, round(_LETTER * int(names.str.len().max()) + 16)))
    return st.column_config.Column(width=width, pinned=True)
