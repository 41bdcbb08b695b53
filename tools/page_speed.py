"""How long the dashboard takes: for every view, from a changed filter to the page that is made anew; and its start.

    python -m tools.page_speed [-n RERUNS] [--store FOLDER] [--only WORDS] [--profile]

Over the illustrative directives, and over 10,000 copies of them under other offices' names (`--store`: over that store
alone). Every rerun changes office or period to what was not asked before, so that no kept table helps; a page without
these boxes forgets its tables instead, as after a paper came in. "opened" is the first draw with nothing kept. Times
are those of the server, in Streamlit's own test harness; the start is a real process until Chromium has drawn the page.
`--only` times views whose name holds these words; `--profile` says where their time goes. Exits with 1 where a bar is
not kept.
"""

from __future__ import annotations

import argparse
import cProfile
import logging
import os
import pstats
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import streamlit as st
from playwright.sync_api import sync_playwright
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.local_script_runner import LocalScriptRunner

from analytics.corpus import queries
from analytics.corpus.store import open_store
from analytics.model import Filters
from tools import dashboard
from tools.large_store import enlarge, sample_store
from tools.page_views import TITLES, PageView, views

LARGE = 10_000
BARS = {1_000: 0.5, 20_000: 1.5}  # directives at most → seconds that 95 of 100 reruns may take
START = 3.0  # seconds until the first page is drawn
PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that a view took: with nothing kept, and after each change; there also those of the processor, which
    say more where others use the machine too."""

    opened: float
    reruns: Sequence[float]
    processor: Sequence[float]

    def row(self, name: str) -> str:
        return f"  {name:32} {self.opened:7.2f} {np.median(self.reruns):7.2f} {self.most:6.2f} {self.worked:9.2f}"

    @property
    def most(self) -> float:
        """The 95th percentile."""
        return float(np.percentile(self.reruns, 95))

    @property
    def worked(self) -> float:
        return float(np.percentile(self.processor, 95))


def changes(months: Sequence[str], offices: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(box, value) without end, one box at a time, all offices half of the time. No view comes twice; a period is never
    shorter than half of the store's, since short ones are quick."""
    chance = random.Random(8)
    half = len(months) // 2
    lasts, firsts = list(months[half:-1]), list(months[1:half])
    for group in (lasts, firsts):
        chance.shuffle(group)
    while True:
        yield "last", lasts[0]
        yield "office", chance.choice(offices)
        yield "first", firsts[0]
        yield "office", ""
        lasts, firsts = [*lasts[1:], lasts[0]], [*firsts[1:], firsts[0]]


def timed(view: PageView, wanted: Sequence[tuple[str, str]]) -> Times:
    """Open a view with nothing kept, then change one box after the other."""
    st.cache_data.clear()
    st.cache_resource.clear()
    at = AppTest.from_file(str(dashboard.ROOT / "app.py"), default_timeout=PATIENCE)
    if view.page != "app.py":
        at.run()
        st.cache_data.clear()
        at.switch_page(view.page)
    at.query_params.update(view.query)
    opened, _ = seconds(at)
    PROFILE.clear()
    reruns = []
    for box, value in wanted:
        if box in {widget.key for widget in at.selectbox}:
            at.selectbox(key=box).set_value(value)
        else:
            st.cache_data.clear()
        reruns.append(seconds(at))
    return Times(opened, *zip(*reruns, strict=True))


def seconds(at: AppTest) -> tuple[float, float]:
    """One run of the script, by the clock and of the processor. Raises what the page raised."""
    start, worked = time.perf_counter(), time.process_time()
    at.run()
    took = time.perf_counter() - start, time.process_time() - worked
    if at.exception:
        raise RuntimeError(at.exception[0].value)
    return took


def report(folder: Path, reruns: int, only: str) -> bool:
    """Print a store's times, view by view; whether all of them are within the bar."""
    os.environ["DIRECTIVES_STORE"] = str(folder)
    store = open_store(folder)
    papers = queries.spans(store, Filters())
    months, offices = (sorted({paper[place] for paper in papers}) for place in (0, 2))
    wanted = list(islice(changes(months, offices), reruns))
    bar = next(seconds for most, seconds in BARS.items() if len(papers) <= most)
    print(f"\n{len(papers)} directives: seconds, bar {bar:.1f} s\n  {'':32}  opened  median   95 % processor")
    found = [_view(view, wanted, bar) for view in views(store) if only in view.name]
    every = [times for times in found if times is not None]
    if not found:
        raise SystemExit(f"no view is called {only}")
    if every:
        all_reruns = [took for times in every for took in times.reruns]
        processor = [took for times in every for took in times.processor]
        print(Times(max(times.opened for times in every), all_reruns, processor).row("all together"))
    return len(every) == len(found) and all(times.most < bar for times in every)


def _view(view: PageView, wanted: Sequence[tuple[str, str]], bar: float) -> Times | None:
    """Print the line of a view; its times, None where it failed."""
    try:
        times = timed(view, wanted)
    except RuntimeError as error:
        print(f"  {view.name:32}  failed: {error}")
        return None
    print(times.row(view.name) + ("" if times.most < bar else "  over the bar"), flush=True)
    if PROFILE.getstats():
        pstats.Stats(PROFILE).sort_stats("cumulative").print_stats("/(pages|analytics|app)", 40)
    return times


def started(folder: Path, times: int = 4) -> list[tuple[float, float]]:
    """Seconds from the start of a process until it answers, and until the first page is drawn in a waiting browser;
    one start after the other. Only at the first one the browser has never seen Streamlit's own scripts."""
    found = []
    with sync_playwright() as playwright:
        browser = dashboard.browser(playwright, shutil.which("chromium") or "chromium")
        port = dashboard.free_port()
        person = dashboard.person(browser, dashboard.Watch(f"http://localhost:{port}"))
        for _ in range(times):
            start = time.perf_counter()
            with dashboard.serving(folder, port) as address:
                answers = time.perf_counter() - start
                page = person.new_page()
                page.goto(address)
                dashboard.drawn(page, TITLES["app.py"])
                found.append((answers, time.perf_counter() - start))
                page.close()
    return found


def profiled(run: LocalScriptRunner, script: object = LocalScriptRunner._run_script_thread) -> None:
    """The thread of a script, added to the profile."""
    PROFILE.runcall(script, run)  # type: ignore[arg-type]


PROFILE = cProfile.Profile()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for."""

    n: int
    store: Path | None
    only: str
    profile: bool


def asked() -> Asked:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("-n", type=int, default=12, help="reruns of a view")
    parser.add_argument("--store", type=Path, help="a store's folder")
    parser.add_argument("--only", default="", help="only views whose name holds this")
    parser.add_argument("--profile", action="store_true", help="where the time goes")
    return Asked(**vars(parser.parse_args()))


def main() -> None:
    logging.disable(logging.WARNING)  # Streamlit misses its server
    wish = asked()
    if wish.profile:
        LocalScriptRunner._run_script_thread = profiled  # type: ignore[method-assign]
    with tempfile.TemporaryDirectory() as place:
        folder = wish.store or sample_store(Path(place))
        kept = report(folder, wish.n, wish.only)
        if wish.store is None:
            enlarge(open_store(folder), LARGE)
            kept &= report(folder, wish.n, wish.only)
        if not wish.only:
            first, *later = started(folder)
            answers, drawn = (float(np.median(seconds)) for seconds in zip(*later, strict=True))
            over = "" if drawn < START else "  over the bar"
            print(f"\nstart: answers after {answers:.1f} s, the first page is drawn after {drawn:.1f} s{over}")
            print(f"       in a browser that never showed it before: {first[1]:.1f} s")
            kept &= not over
    sys.exit(not kept)


if __name__ == "__main__":
    main()
