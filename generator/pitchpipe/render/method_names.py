"""Names the methods of resources: an operation's name without the words of its tag."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pitchpipe import ir
from pitchpipe.parse.names import settle, snake

_LEADING = frozenset(
    ["a", "an", "the", "about", "at", "by", "for", "from", "in", "into", "of", "on", "to", "with"]
)
"""Articles and prepositions: no name ends in one that led to another word."""
_COUNTING = frozenset(["all", "any", "bulk", "each", "every", "many", "multiple", "one", "several"])
"""Words that say how many, which may stand before those of a tag: `list_all` of `repos`."""


def method_names(
    operations: Sequence[ir.Operation], tag: str, taken: Sequence[str]
) -> dict[str, str]:
    """Return the name of the method for each operation of a tag, by the operation's own name.

    It is what the document gives (`x-pitchpipe-name`), or else the short name. Where several come
    out alike, or like one that is `taken`, all of them keep the operation's own name. So a name
    depends on other operations only if it would be the same as theirs.
    """
    given = {each.name: snake(each.given_name) for each in operations if each.given_name}
    wanted: dict[str, tuple[str, ...]] = {name: (own, name) for name, own in given.items()}
    wanted |= {
        each.name: (short_name(each.name, tag, each.path), each.name) if tag else (each.name,)
        for each in operations
        if each.name not in given
    }
    owned = {f"{name}.": name for name in taken}
    return {name: found for name, found in settle(wanted, owned).items() if name not in owned}


def short_name(name: str, tag: str, path: str) -> str:
    """Leave out the words of the tag, singular or plural, where the name begins or behind its verb.

    With the tag `repos`, `repos_get`, `get_repo` and `get` are all `get`, and
    `list_repos_for_org` is `list_for_org`. Elsewhere, other words say more of them, or are their
    subject: `delete_project_branch` of `branches` is not `delete_project`. A name that has no other
    words stays whole, and so does one that would end in a preposition or an article, such as
    `invite_user_to_team` of `teams`, or be no more than what the tag's things belong to by the
    `path`, which is no verb: `container_exec` of `exec` at `/containers/{id}/exec`.
    """
    words, left = name.strip("_").split("_"), snake(tag).strip("_").split("_")
    stems, count = [*map(_stem, words)], len(left)
    starts = range(len(words) - count + 1)
    start = next((at for at in starts if stems[at : at + count] == [*map(_stem, left)]), None)
    if start is None or len([word for word in words[:start] if word not in _COUNTING]) > 1:
        return snake("_".join(words))
    kept = words[:start] + words[start + count :]
    is_cut = bool(kept) and kept[-1] in _LEADING and kept[-1] != words[-1]
    is_cut = is_cut or (len(kept) == start == 1 and _is_owner(kept[0], left, path))
    return snake("_".join(kept if kept and not is_cut else words))


def _is_owner(word: str, tag: Sequence[str], path: str) -> bool:
    """Say whether a word is the singular of a collection in a path, and the tag is below one of it.

    What has the same form as in the path may as well be a verb: `/search/repos`.
    """
    segments = path.strip("/").split("/")
    names = [snake(each).strip("_") for each in segments]
    for at, (_, below) in enumerate(pairwise(segments)):
        is_collection = names[at] != word and _stem(names[at]) == _stem(word)
        if is_collection and below.startswith("{"):
            return any(_is_of(each, tag) for each in names[at + 2 :])
    return False


def _is_of(name: str, tag: Sequence[str]) -> bool:
    return [*map(_stem, name.split("_"))] == [*map(_stem, tag)]


def _stem(word: str) -> str:
    """Return what the singular and the plural of an English noun have in common."""
    for ending, stem in (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + stem
    return word
