"""What is meant by names in `required` that nothing at their place describes."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pitchpipe.characters import without_punctuation
from pitchpipe.pointers import is_array, is_object
from pitchpipe.schema.parts import Part, Parts
from pitchpipe.schema.scope import Key, Scope, key_of


def meant_by(
    scope: Scope, parts: Parts, unknown: Collection[str], properties: Collection[str]
) -> dict[str, str]:
    """Map names that are required, but unknown among `properties`, to the properties meant.

    That is the one in another spelling (`clientId`, `client_id`). One that another alternative of
    the union beside it has is required of that alternative only: it is mapped to "". What is left
    out stays as it is.
    """
    of_others = _of_other_alternatives(scope, parts)
    found: dict[str, str] = {}
    for name in unknown:
        spelled = [each for each in properties if _is_same(each, name)]
        if len(spelled) == 1:
            found[name] = spelled[0]
        elif name in of_others:
            found[name] = ""
    return found


def _is_same(one: str, other: str) -> bool:
    plain = without_punctuation(one)
    return plain != "" and plain == without_punctuation(other)


def _of_other_alternatives(scope: Scope, parts: Parts) -> set[str]:
    """Return the properties of alternatives beside this one, but for those that it requires."""
    bare = [each for part in parts if part.bare for each in _including(scope, part)]
    branches = [
        branch
        for part in bare
        for keyword in ("oneOf", "anyOf")
        for branch in part.children(keyword)
    ]
    if not branches:
        return set()
    described = {
        name
        for branch in branches
        for each in _including(scope, branch)
        if is_object(listed := each.schema.get("properties"))
        for name in listed
    }
    own = {
        name
        for part in parts
        if not part.bare
        for each in _including(scope, part)
        if is_array(listed := each.schema.get("required"))
        for name in listed
    }
    return described - own


def _including(scope: Scope, part: Part) -> Iterator[Part]:
    """Yield a schema and all that it includes by `$ref` and `allOf`, each once."""
    seen: set[Key] = set()
    todo = [part]
    while todo:
        each = todo.pop()
        if key_of(each) not in seen:
            seen.add(key_of(each))
            yield each
            todo += scope.included(each)
