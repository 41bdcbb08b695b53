"""The command line: `python -m analytics --help`. Messages in Vietnamese; bad input ends with one line and exit 2."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from analytics.model import DirectiveError, Filters

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
    ingest.add_argument("paths", type=Path, nargs="+")
    ingest.add_argument("--if-empty", action="store_true", help="chỉ nạp khi kho chưa có văn bản nào")
    ingest.set_defaults(run=_ingest)

    report = commands.add_parser("report", parents=[store], help="lập báo cáo Excel")
    report.add_argument("--from", dest="first", type=_month, help="tháng đầu, ví dụ 2023-01")
    report.add_argument("--to", dest="last", type=_month, help="tháng cuối, ví dụ 2023-12")
    report.add_argument("--office", help="chỉ một cơ quan ban hành")
    report.add_argument("-o", dest="output", type=Path, help="tệp .xlsx cần ghi")
    report.set_defaults(run=_report)
    return parser


def _month(text: str) -> str:
    if not re.fullmatch(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", text):
        raise argparse.ArgumentTypeError(f"“{text}” không phải tháng dạng 2023-06")
    return text


def _text(options: argparse.Namespace) -> int:
    from analytics.reading import read_file

    sys.stdout.write(read_file(options.file).text)
    return 0


def _extract(options: argparse.Namespace) -> int:
    """One line a file; a file that cannot be read is named on stderr, and the others still come."""
    from analytics.directive import analyse
    from analytics.output import as_json
    from analytics.reading import read_file
    from analytics.review import check_paper

    failed = False
    for file in options.files:
        try:
            analysis = analyse(read_file(file).text)
        except DirectiveError as error:
            print(error, file=sys.stderr)
            failed = True
            continue
        print(as_json(str(file), analysis, check_paper(analysis)), flush=True)
    return 2 if failed else 0


def _ingest(options: argparse.Namespace) -> int:
    from analytics.corpus import queries
    from analytics.corpus.ingest import find_files, ingest_files
    from analytics.corpus.store import open_store
    from analytics.output import outcome_line

    store = open_store(options.store)
    if options.if_empty and queries.directives(store):
        return 0
    files, others = find_files(options.paths)
    if others:
        names = ", ".join(path.name for path in others)
        print(f"Bỏ qua {len(others)} tệp không phải .docx, .txt, .md: {names}.", file=sys.stderr)
    if not files:
        raise DirectiveError("Không thấy tệp .docx, .txt hay .md nào ở nơi đã cho.")
    outcomes = []
    for done, outcome in enumerate(ingest_files(store, files), 1):
        outcomes.append(outcome)
        where = sys.stderr if outcome.status == "refused" else sys.stdout
        print(f"[{done}/{len(files)}] {outcome_line(outcome)}", file=where, flush=True)
    count = {status: sum(o.status == status for o in outcomes) for status in ("added", "known", "refused")}
    print(f"Nạp mới {count['added']}, đã có {count['known']}, từ chối {count['refused']}.")
    return 2 if count["refused"] else 0


def _report(options: argparse.Namespace) -> int:
    from analytics.corpus import queries
    from analytics.corpus.store import open_store
    from analytics.report import monthly_report, render

    if options.first and options.last and options.first > options.last:
        raise DirectiveError(f"Tháng đầu {options.first} đứng sau tháng cuối {options.last}.")
    if options.output and options.output.suffix.lower() != ".xlsx":
        raise DirectiveError(f"Báo cáo là tệp Excel: hãy đặt tên “{options.output}” có đuôi .xlsx.")
    store = open_store(options.store)
    if options.office and options.office not in queries.offices(store):
        raise DirectiveError(f"Kho không có văn bản của cơ quan “{options.office}”.")
    report = monthly_report(store, Filters(options.first, options.last, options.office), datetime.now())
    target = options.output or Path(report.file_name)
    try:
        target.write_bytes(render(report))
    except OSError:
        raise DirectiveError(f"Không ghi được tệp “{target}”. Hãy đóng tệp nếu đang mở và kiểm tra thư mục.") from None
    print(f"Đã ghi {target}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
