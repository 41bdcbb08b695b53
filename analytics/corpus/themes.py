"""What an office does with its dictionary of themes: try a changed one, save it, decide about a newer shipped one."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.corpus import dictionaries, recount
from analytics.corpus.store import Store, told_if_busy
from analytics.directive.dictionary import Dictionary, Problem, in_order, problems, shipped
from analytics.directive.dictionary_changes import completed, taken_over
from analytics.model import DirectiveError


class BrokenDictionary(DirectiveError):
    """A dictionary that cannot be used, with all that is wrong in its rows."""

    def __init__(self, wrong: list[Problem]) -> None:
        super().__init__(f"Bộ chủ đề chưa dùng được: {wrong[0].message}.")
        self.problems = wrong


@dataclass(frozen=True, slots=True)
class Offer:
    """The office's dictionary with the changes of a newer shipped one, and the codes that it could not take over."""

    dictionary: Dictionary
    left_out: tuple[str, ...]


def checked(dictionary: Dictionary, before: Dictionary) -> Dictionary:
    """A dictionary ready to follow another: in order, no theme lost. Raises BrokenDictionary."""
    if wrong := problems(dictionary, before):
        raise BrokenDictionary(wrong)
    return completed(dictionary, before)


def dry_run(store: Store, dictionary: Dictionary) -> recount.DryRun:
    """The hits that a dictionary would gain and lose over the whole store; nothing is changed."""
    with store.read() as connection:
        return recount.dry_run(connection, dictionary)


def save(
    store: Store, dictionary: Dictionary, author: str, reason: str, follows: int, *, takes_offer: bool = False
) -> int:
    """Make a dictionary the one that counts, and count every stored paper by it; its number.

    `follows`: the number of the version that it was made from. `takes_offer`: it holds what a newer shipped one offers.
    Raises DirectiveError where somebody has saved another
    one since, where author or reason is missing, where nothing differs; BrokenDictionary where a row is broken.
    """
    if not author.strip() or not reason.strip():
        raise DirectiveError("Hãy ghi tên người sửa và lý do trước khi lưu bộ chủ đề.")
    with told_if_busy(), store.write() as connection:
        if (number := dictionaries.current_number(connection)) != follows:
            raise DirectiveError(
                f"Bộ chủ đề vừa được người khác lưu (bản số {number}). Hãy tải lại trang, xem bản mới rồi sửa tiếp."
            )
        before = dictionaries.current(connection)
        made = checked(dictionary, before)
        if made == before:
            raise DirectiveError("Bộ chủ đề không có gì thay đổi so với bản đang dùng.")
        dictionaries.add(connection, made, author.strip(), reason.strip())
        if takes_offer:
            dictionaries.decide(connection, shipped(), taken=True)
        return number + 1


def offer(store: Store) -> Offer | None:
    """What a newer shipped dictionary would change; None where a person has decided about it already."""
    with store.read() as connection:
        base, office = dictionaries.last_decided(connection), dictionaries.current(connection)
    if base == shipped():
        return None
    merged, left_out = taken_over(office, base, shipped())
    return Offer(merged, left_out) if left_out or merged != in_order(office) else None


def decline(store: Store) -> None:
    """Note that the office does not want what the shipped dictionary offers: it is not offered again."""
    with told_if_busy(), store.write(figures=False) as connection:
        dictionaries.decide(connection, shipped(), taken=False)
