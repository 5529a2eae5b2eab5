# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Decodes what may be one of several things: see `decode`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, get_args

from .decode import Decoder, Mismatch, is_deferring, is_lenient, object_, whole, within

_CLOSEST = " forms, this one came closest)"


@dataclass(frozen=True, slots=True)
class Form:
    """A decoder of objects, and how to recognise the objects it decodes.

    They have all `required` keys and may have any `known` ones. `tags` maps a key to the `Literal`
    type of its value.
    """

    decoder: Decoder[Any]
    required: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    tags: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def likeness(self, value: Mapping[str, Any]) -> tuple[bool, bool, int]:
        """Rate how much an object looks like one of these; higher is better."""
        tagged = self.has({key: value.get(key) for key in self.tags})
        return self.required <= value.keys(), tagged, len(self.known & value.keys())

    def nearness(self, value: Mapping[str, Any]) -> tuple[int, int]:
        """Rate how much of an object is in one of these; higher is better."""
        return len(self.known & value.keys()), -len(self.required - value.keys())

    def has(self, tags: Mapping[str, Any]) -> bool:
        """Say whether an object of this form can have these values of its tags."""
        return all(value in get_args(self.tags[key]) for key, value in tags.items())


def one_of(*decoders: Decoder[Any]) -> Decoder[Any]:
    """Make a decoder that uses the first of several that fits."""

    def decode(value: Any, at: str) -> Any:
        return _first_fit(value, at, decoders)

    return decode


def best(*forms: Form) -> Decoder[Any]:
    """Make a decoder of objects that uses the best match of several.

    Forms whose required keys are all present are tried first, then forms whose tags match, then
    forms that know more of the keys.
    """

    def decode(value: Any, at: str) -> Any:
        data = object_(value, at)
        # sorted() is stable: equals keep the spec's order.
        ranked = sorted(forms, key=lambda form: form.likeness(data), reverse=True)
        decoders = [form.decoder for form in ranked]
        if is_deferring.get():
            most = max(form.nearness(data) for form in forms)
            nearest = [form.decoder for form in forms if form.nearness(data) == most]
            return _in_part(value, at, decoders, nearest)
        return _first_fit(value, at, decoders)

    return decode


def tagged(key: str, decoders: Mapping[str, Decoder[Any]], otherwise: Decoder[Any]) -> Decoder[Any]:
    """Make a decoder of objects that chooses another by the value of the property `key`.

    If the value is missing or unknown to the spec, `otherwise` decodes.
    """

    def decode(value: Any, at: str) -> Any:
        chosen = decoders.get(str(object_(value, at).get(key)), otherwise)
        return chosen(value, at)

    return decode


def _first_fit(value: Any, at: str, decoders: Sequence[Decoder[Any]]) -> Any:
    """Decode with the first decoder that fits; if none does, say why the closest did not.

    A string is only taken for a number, and null for an empty list or map, if none of them takes it
    as it is.
    """
    if is_deferring.get():
        return _in_part(value, at, decoders, decoders)
    if is_lenient.get():
        with suppress(Mismatch):
            return within(is_lenient, one_of(*decoders), value, at, on=False)
    mismatches: list[Mismatch] = []
    for decoder in decoders:
        try:
            return decoder(value, at)
        except Mismatch as mismatch:
            mismatches.append(mismatch)
    closest = max(mismatches, key=lambda mismatch: len(mismatch.at))
    is_said = len(decoders) == 1 or closest.reason.endswith(_CLOSEST)  # by a union in this one
    others = "" if is_said else f" (of {len(decoders)}{_CLOSEST}"
    raise Mismatch(closest.at, closest.reason + others)


def _in_part(
    value: Any, at: str, decoders: Sequence[Decoder[Any]], nearest: Sequence[Decoder[Any]]
) -> Any:
    """Decode the whole of a value, or else a part of it, if only one of the nearest can do that."""
    try:
        return whole(one_of(*decoders), value, at)
    except Mismatch as mismatch:
        fault = mismatch
    decoded: list[Any] = []
    for decoder in nearest:
        with suppress(Mismatch):
            decoded.append(decoder(value, at))
    if len(decoded) != 1:
        raise fault
    return decoded[0]
