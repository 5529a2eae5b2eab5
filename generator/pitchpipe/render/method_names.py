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
_PLURALS = (
    *(("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("ses", "s"), ("xes", "x"), ("zes", "z")),
    ("s", ""),
)


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
    subject: `delete_project_branch` of `branches` is not `delete_project`. Twice at the beginning,
    as in `repos_repos_get`, they are left out twice. A name that has no other words stays whole,
    and so does one that would end in a preposition or an article, such as `invite_user_to_team` of
    `teams`, or be no more than what the tag's things belong to by the `path`, which is no verb:
    `container_exec` of `exec` at `/containers/{id}/exec`.
    """
    words, left = name.strip("_").split("_"), snake(tag).strip("_").split("_")
    count = len(left)
    starts = range(len(words) - count + 1)
    start = next((at for at in starts if _are_alike(words[at : at + count], left)), None)
    if start is None or len([word for word in words[:start] if word not in _COUNTING]) > 1:
        return snake("_".join(words))
    kept = words[:start] + words[start + count :]
    while not start and len(kept) > count and _are_alike(kept[:count], left):
        kept = kept[count:]
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
        is_collection = names[at] != word and _are_alike([names[at]], [word])
        if is_collection and below.startswith("{"):
            below_it = (each.split("_") for each in names[at + 2 :])
            return any(len(each) == len(tag) and _are_alike(each, tag) for each in below_it)
    return False


def _are_alike(words: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether words are the same but for singular and plural."""
    return all(_singulars(a) & _singulars(b) for a, b in zip(words, others, strict=True))


def _singulars(word: str) -> set[str]:
    """Return an English noun, and what can be its singular if it is a plural."""
    found = {word}
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            found.add(word.removesuffix(ending) + instead)
    return found if not word.endswith("ss") else {word}
