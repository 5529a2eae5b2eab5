# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Objects of a tagged union whose tag is newer than the spec: they are kept as they came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .checks import Violations
from .decode import Decoder, object_
from .unions import Form, best

if TYPE_CHECKING:
    from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """An object whose `tag` the spec does not have, as it came. It can be sent back as it is."""

    tag: str
    data: dict[str, Any]

    def __bool__(self) -> Literal[True]:
        """Be true, as every other object of the API."""
        return True


def unless_tagged(key: str, otherwise: Decoder[Any]) -> Decoder[Any]:
    """Make a decoder that keeps an object with a tag, the value of the property `key`, as it is.

    `otherwise` decodes an object without one.
    """

    def decode(value: Any, at: str) -> Any:
        data = object_(value, at)
        tag = data.get(key)
        return otherwise(value, at) if tag is None else Unknown(tag=str(tag), data=data)

    return decode


def by_tags(keys: Sequence[str], *forms: Form) -> Decoder[Any]:
    """Make a decoder of objects that uses a form whose tags, the values of these keys, match.

    If there is none, an object with a value for each of the keys is kept as it is.
    """
    closest = best(*forms)

    def decode(value: Any, at: str) -> Any:
        data = object_(value, at)
        given = {key: data.get(key) for key in keys}
        alike = [form for form in forms if form.has(given)]
        if alike:
            return best(*alike)(value, at)
        if None in given.values():
            return closest(value, at)
        known = (any(form.has({key: tag}) for form in forms) for key, tag in given.items())
        new = (tag for tag, is_known in zip(given.values(), known, strict=True) if not is_known)
        return Unknown(tag=str(next(new, given[keys[-1]])), data=data)

    return decode


def check(value: object, found: Violations, at: str) -> Any:
    """Check that a value is an Unknown, and return its JSON."""
    if isinstance(value, Unknown):
        return value.data
    found.add(at, value, "is not of the class Unknown")
    return value
