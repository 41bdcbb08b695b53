"""What citations and events of a directive cost beside plain word_tokenize over the same text, in one run.

    python tools/reading_cost.py FILE...

Lists and models are loaded first; then the parts run in turn, five times each, and the quickest run counts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from underthesea import word_tokenize

from analytics.directive import analyse
from analytics.directive.citations import find_citations
from analytics.directive.events import find_events
from analytics.directive.header import read_header
from analytics.directive.outline import outline
from analytics.reading import read_file

WARM_UP = "Định hướng tháng 6 năm 2023\n\n1. Kỷ niệm 98 năm Ngày Báo chí (21/6); Kết luận số 1-KL/TW của Ban Bí thư."
ROUNDS = 5


def quickest(*works: Callable[[], object]) -> list[float]:
    """Seconds of the quickest run of each; they run in turn, so that a busy machine slows all of them alike."""
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for place, work in enumerate(works):
            start = time.perf_counter()
            work()
            best[place] = min(best[place], time.perf_counter() - start)
    return best


def main(names: list[str]) -> int:
    """Print one line a file; 2 without a file."""
    if not names:
        print(__doc__)
        return 2
    analyse(WARM_UP)
    for name in names:
        text = read_file(Path(name)).text
        body, items = outline(text)
        header = read_header(text, body.start)
        citations = find_citations(text, body, items)
        plain, cited, marked = quickest(
            lambda: [word_tokenize(line) for line in text.split("\n") if line],  # noqa: B023
            lambda: find_citations(text, body, items),  # noqa: B023
            lambda: find_events(text, header, body, items, citations),  # noqa: B023
        )
        share = f"{(cited + marked) / plain:.3f} of word_tokenize's {plain * 1000:.0f} ms"
        print(f"{name}: citations {cited * 1000:.1f} ms, events {marked * 1000:.1f} ms, together {share}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
