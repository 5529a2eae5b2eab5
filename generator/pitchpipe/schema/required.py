"""What is meant by names in `required` that nothing at their place describes."""

from __future__ import annotations

from collections.abc import Collection

from pitchpipe.characters import without_punctuation
from pitchpipe.pointers import is_array
from pitchpipe.schema.parts import Parts, including, properties_of
from pitchpipe.schema.scope import Scope


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
    bare = [each for part in parts if part.bare for each in including(scope.root, part)]
    branches = [
        branch
        for part in bare
        for keyword in ("oneOf", "anyOf")
        for branch in part.children(keyword)
    ]
    if not branches:
        return set()
    described = {name for branch in branches for name in properties_of(scope.root, branch)}
    own = {
        name
        for part in parts
        if not part.bare
        for each in including(scope.root, part)
        if is_array(listed := each.schema.get("required"))
        for name in listed
    }
    return described - own
