"""The commands `themes export`, `themes dry-run` and `themes import`, and how a command writes a file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analytics.model import DirectiveError

if TYPE_CHECKING:  # the libraries behind these are loaded by the commands that need them
    from analytics.directive.dictionary import Dictionary


def add_to(commands: argparse._SubParsersAction[Any], store: argparse.ArgumentParser) -> None:
    """Add `themes` with its three commands to the program's; `store` holds the options that all of them take."""
    themes = commands.add_parser("themes", help="bộ chủ đề của kho: xuất, thử, nạp bằng tệp Excel")
    actions = themes.add_subparsers(dest="action", required=True, metavar="VIỆC", parser_class=type(themes))
    for action, run, said in (
        ("export", export, "ghi bộ chủ đề đang dùng ra tệp Excel"),
        ("dry-run", dry_run, "in những chỗ được tính thêm, bớt nếu dùng bộ chủ đề trong tệp; chưa đổi gì"),
        ("import", take, "dùng bộ chủ đề trong tệp và đếm lại toàn kho"),
    ):
        parser = actions.add_parser(action, parents=[store], help=said)
        parser.add_argument("file", type=Path, help="tệp .xlsx")
        parser.set_defaults(run=run)
    actions.choices["import"].add_argument("--author", required=True, help="người sửa")
    actions.choices["import"].add_argument("--reason", required=True, help="lý do sửa")


def write_file(target: Path, data: bytes) -> int:
    """Write a command's file and say so; the exit code. Raises DirectiveError where it cannot be written."""
    try:
        target.write_bytes(data)
    except OSError:
        raise DirectiveError(f"Không ghi được tệp “{target}”. Hãy đóng tệp nếu đang mở và kiểm tra thư mục.") from None
    print(f"Đã ghi {target}.")
    return 0


def must_be_xlsx(path: Path | None) -> None:
    """Raise DirectiveError for a name that Excel would not open."""
    if path and path.suffix.lower() != ".xlsx":
        raise DirectiveError(f"Đây phải là tệp Excel: hãy đặt tên “{path}” có đuôi .xlsx.")


def export(options: argparse.Namespace) -> int:
    """The dictionary that counts, as a workbook."""
    from analytics.corpus import queries
    from analytics.corpus.store import open_store
    from analytics.report.dictionary_sheets import as_workbook

    must_be_xlsx(options.file)
    return write_file(options.file, as_workbook(queries.dictionary(open_store(options.store)), "Bộ chủ đề"))


def dry_run(options: argparse.Namespace) -> int:
    """The gains and losses of a workbook's dictionary, by theme, with their sentences."""
    from analytics.corpus import queries, themes
    from analytics.corpus.store import open_store
    from analytics.measure.theme_changes import theme_changes
    from analytics.output import change_lines

    store = open_store(options.store)
    before = queries.dictionary(store)
    after = _themes_in(options.file, before)
    changes = theme_changes(themes.dry_run(store, after), after, before)
    print("\n".join(change_lines(changes)))
    return 0


def take(options: argparse.Namespace) -> int:
    """Make a workbook's dictionary the one that counts."""
    from analytics.corpus import dictionaries, queries, themes
    from analytics.corpus.store import open_store

    store = open_store(options.store)
    with store.read() as connection:
        follows = dictionaries.current_number(connection)
    after = _themes_in(options.file, queries.dictionary(store))
    number = themes.save(store, after, options.author, options.reason, follows)
    print(f"Đã lưu bộ chủ đề bản số {number} và đếm lại {len(queries.directives(store))} văn bản.")
    return 0


def _themes_in(file: Path, before: Dictionary) -> Dictionary:
    from analytics.reading import load
    from analytics.report.dictionary_sheets import from_workbook

    return from_workbook(load(file), file.name, before)
