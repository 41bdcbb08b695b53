"""The command line: `python -m analytics --help`. Messages in Vietnamese; bad input ends with one line and exit 2."""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from analytics import comparison_command, theme_commands
from analytics.model import SAME_MONTH, DirectiveError, Filters, Reading
from analytics.vietnamese import MONTH

if TYPE_CHECKING:  # the libraries behind these are loaded by the commands that need them
    from analytics.corpus.outcomes import Outcome
    from analytics.corpus.parallel import Progress, Tell
    from analytics.reading.child import Readers

# argparse's English, as far as a person meets it
_COMPLAINTS = (
    (r"the following arguments are required:", "còn thiếu"),
    (r"invalid choice: (\S+) \(choose from (.*)\)", r"không có \1 (chọn một trong: \2)"),
    (r"expected (?:one|at least one) argument", "cần thêm một giá trị"),
    (r"unrecognized arguments:", "không hiểu"),
    (r"^argument ", ""),
)


class _Parser(argparse.ArgumentParser):
    """argparse, whose own complaints come in Vietnamese too."""

    def error(self, message: str) -> NoReturn:
        for english, vietnamese in _COMPLAINTS:
            message = re.sub(english, vietnamese, message)
        self.exit(2, f"Câu lệnh chưa đúng: {message}. Xem cách dùng: python -m analytics --help\n")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code is 0, or 2 for bad input."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except DirectiveError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m analytics", description="Đọc, thống kê văn bản định hướng tuyên truyền hằng tháng."
    )
    store = _Parser(add_help=False)
    store.add_argument(
        "--store", help="thư mục kho hoặc địa chỉ cơ sở dữ liệu (mặc định: DIRECTIVES_STORE, data/store)"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH", parser_class=_Parser)

    text = commands.add_parser("text", help="in phần chữ đã làm sạch của một tệp")
    text.add_argument("file", type=Path)
    text.set_defaults(run=_text)

    extract = commands.add_parser("extract", help="in nội dung đọc được, mỗi tệp một dòng JSON")
    extract.add_argument("files", type=Path, nargs="+")
    extract.set_defaults(run=_extract)

    ingest = commands.add_parser("ingest", parents=[store], help="nạp tệp hoặc thư mục vào kho")
    ingest.add_argument("paths", type=Path, nargs="+", help="tệp, thư mục hoặc tệp nén .zip")
    ingest.add_argument("--if-empty", action="store_true", help="chỉ nạp khi kho chưa có văn bản nào")
    ingest.add_argument("--month", type=_month, help="tháng của văn bản khi tệp không ghi rõ, ví dụ 2023-06 (một tệp)")
    ingest.add_argument(
        "--same-month",
        choices=SAME_MONTH,
        default="keep",
        help="khi tháng đó đã có văn bản khác: keep giữ cả hai, chờ quyết định (mặc định); supplement là bản bổ sung; "
        "replace thay bản cũ; skip không nạp",
    )
    ingest.set_defaults(run=_ingest)

    again = commands.add_parser("reanalyse", parents=[store], help="đọc lại các bản gốc khi chương trình đã thay đổi")
    again.add_argument("--all", dest="everything", action="store_true", help="đọc lại tất cả, kể cả bản không cũ")
    again.set_defaults(run=_reanalyse)

    report = commands.add_parser("report", parents=[store], help="lập báo cáo Excel")
    report.add_argument("--from", dest="first", type=_month, help="tháng đầu, ví dụ 2023-01")
    report.add_argument("--to", dest="last", type=_month, help="tháng cuối, ví dụ 2023-12")
    report.add_argument("--office", help="chỉ một cơ quan ban hành")
    report.add_argument("-o", dest="output", type=Path, help="tệp .xlsx cần ghi")
    report.set_defaults(run=_report)

    theme_commands.add_to(commands, store)
    comparison_command.add_to(commands, store)
    return parser


def _month(text: str) -> str:
    if not MONTH.fullmatch(text):
        raise argparse.ArgumentTypeError(f"“{text}” không phải tháng dạng 2023-06")
    return text


def _text(options: argparse.Namespace) -> int:
    with _readers() as readers:
        sys.stdout.write(_read(readers, options.file).text)
    return 0


def _extract(options: argparse.Namespace) -> int:
    """One line a file; a file that cannot be read is named on stderr, and the others still come."""
    from analytics.directive import analyse
    from analytics.output import as_json
    from analytics.review import check_paper

    failed = False
    with _readers() as readers:
        for file in options.files:
            try:
                analysis = analyse(_read(readers, file).text)
            except DirectiveError as error:
                print(error, file=sys.stderr)
                failed = True
                continue
            print(as_json(str(file), analysis, check_paper(analysis)), flush=True)
    return 2 if failed else 0


def _readers() -> Readers[Reading]:
    from analytics.reading.child import Readers

    return Readers("analytics.reading:read", Reading)


def _read(readers: Readers[Reading], file: Path) -> Reading:
    """Read a file in a limited child; scanned pages are counted on the terminal while they are read."""
    from tqdm import tqdm

    from analytics.reading import load

    data = load(file)
    with tqdm(unit=" trang", desc=file.name, disable=None, leave=False, delay=2) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total or bar.total
            bar.update(done - bar.n)

        return readers.read(data, file.name, progress=progress)


def _ingest(options: argparse.Namespace) -> int:
    from analytics.corpus import queries, sources
    from analytics.corpus.ingest import ingest_files
    from analytics.corpus.store import open_store

    store = open_store(options.store)
    if options.if_empty and queries.directives(store):
        return 0
    found, others = sources.find(options.paths)
    if others:
        print(f"Bỏ qua {len(others)} tệp không phải {sources.KINDS}: {', '.join(others)}.", file=sys.stderr)
    if not found:
        raise DirectiveError(f"Không thấy tệp {sources.KINDS} nào ở nơi đã cho.")
    if options.month:
        if len(found) > 1:
            raise DirectiveError("Chỉ ghi --month khi nạp một tệp; mỗi tệp có tháng riêng.")
        found = [replace(found[0], corrected={"month": options.month, "until": None})]
    count = _show(len(found), lambda tell: ingest_files(store, found, options.same_month, tell))
    told = {"added": "Nạp mới", "known": "đã có", "skipped": "bỏ qua", "refused": "từ chối"}
    print(", ".join(f"{word} {count[status]}" for status, word in told.items()) + ".")
    return 2 if count["refused"] else 0


def _reanalyse(options: argparse.Namespace) -> int:
    from analytics.corpus import reanalyse
    from analytics.corpus.store import open_store

    store = open_store(options.store)
    old, total = reanalyse.count_old(store)
    if not (total if options.everything else old):
        print(f"Kho có {total} văn bản, đều đã được đọc bằng phiên bản hiện tại.")
        return 0
    count = _show(
        total if options.everything else old,
        lambda tell: reanalyse.reanalyse(store, everything=options.everything, tell=tell),
    )
    print(f"Đã đọc lại {count['added']}, giữ nguyên {count['refused'] + count['skipped']}.")
    return 2 if count["refused"] else 0


def _show(total: int, run: Callable[[Tell], Iterator[Outcome]]) -> Counter[str]:
    """Run over files under a progress bar, one line an outcome; how many there were of each status."""
    from tqdm import tqdm

    from analytics.output import outcome_line

    count: Counter[str] = Counter()
    with tqdm(total=total, unit=" tệp", disable=None) as bar:

        def tell(progress: Progress) -> None:
            page = f" trang {progress.page}/{progress.pages}" if progress.pages > 1 else ""
            bar.set_description(f"{progress.name}{page}", refresh=False)
            bar.update(progress.done - bar.n)

        for done, outcome in enumerate(run(tell), 1):
            count[outcome.status] += 1
            where = sys.stderr if outcome.status == "refused" else sys.stdout
            tqdm.write(f"[{done}/{total}] {outcome_line(outcome)}", file=where)
            where.flush()
    return count


def _report(options: argparse.Namespace) -> int:
    from analytics.corpus import queries
    from analytics.corpus.store import open_store
    from analytics.report import make
    from analytics.theme_commands import must_be_xlsx, write_file

    if options.first and options.last and options.first > options.last:
        raise DirectiveError(f"Tháng đầu {options.first} đứng sau tháng cuối {options.last}.")
    must_be_xlsx(options.output)
    store = open_store(options.store)
    if options.office and options.office not in queries.offices(store):
        raise DirectiveError(f"Kho không có văn bản của cơ quan “{options.office}”.")
    name, data = make(store, Filters(options.first, options.last, options.office), datetime.now())
    return write_file(options.output or Path(name), data)


if __name__ == "__main__":
    sys.exit(main())
