"""What the statistics say of three years of illustrative directives, whose plan is known (tools/sample/life.toml)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from analytics.corpus.store import Store
from analytics.measure.counts import COUNTED, monthly
from analytics.measure.trends.verdicts import FALLING, NO_CHANGE, RISING, trends
from analytics.model import Filters
from tests.conftest import ROOT

OFFICE = "Đảng ủy Khối các cơ quan tỉnh Bình Lâm"
PLAN = tomllib.loads((ROOT / "tools" / "sample" / "life.toml").read_text(encoding="utf-8"))
VERDICTS = {"flat": NO_CHANGE, "rising": RISING, "fading": FALLING, "seasonal": NO_CHANGE}


def theme_of(topic: str) -> str:
    path: Path = ROOT / "tools" / "sample" / "topics" / f"{topic}.toml"
    return str(tomllib.loads(path.read_text(encoding="utf-8"))["theme"])


@pytest.mark.parametrize("by", COUNTED)
@pytest.mark.parametrize("plan", VERDICTS)
def test_what_is_planned_is_what_is_said(whole_store: Store, plan: str, by: str) -> None:
    series = monthly(whole_store, Filters(office=OFFICE), "theme", by)
    said = {trend.code: trend.verdict for trend in trends(series)}
    topics = list(PLAN[plan])
    assert topics
    assert {topic: said[theme_of(topic)] for topic in topics} == dict.fromkeys(topics, VERDICTS[plan])
