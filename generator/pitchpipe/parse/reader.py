"""The document that is being read, its references followed, and what in it cannot be generated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pitchpipe.pointers import resolve

# Far more than documents have, and far fewer than the interpreter can follow.
_MAX_CHAIN = 200


@dataclass(frozen=True, slots=True)
class Complaint:
    """A construct that cannot be generated: its pointer, a rule, what is wrong, a way out."""

    pointer: str
    rule: str
    message: str
    hint: str = ""


class Reader:
    """What every part of the parser reads from, and complains to."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.root = root
        self.complaints: list[Complaint] = []

    def complain(self, pointer: str, rule: str, message: str, hint: str = "") -> None:
        """Note a problem of the document at `pointer`."""
        self.complaints.append(Complaint(pointer, rule, message, hint))

    def unsupported(self, pointer: str, what: str) -> None:
        """Note a construct that is valid OpenAPI and not generated."""
        hint = "replace or remove it by an overlay"
        self.complain(pointer, "unsupported", f"{what} is not supported", hint)

    def dereference(self, given: dict[str, Any]) -> dict[str, Any]:
        """Follow the `$ref` of a parameter, response or the like, if it is one."""
        return self.located("", given)[1]

    def located(self, pointer: str, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """Follow the `$ref` of a parameter, response or the like to where it stands."""
        while "$ref" in given:
            pointer = given["$ref"].removeprefix("#")
            given = resolve(self.root, pointer)
        return pointer, given

    def is_too_deep(self, pointer: str, depth: int) -> bool:
        """Complain of a schema to which too long a chain of references leads, and say so."""
        if depth < _MAX_CHAIN:
            return False
        message = f"the schema is at the end of a chain of more than {_MAX_CHAIN} references"
        self.complain(pointer, "too-deep", message, "shorten the chain by an overlay")
        return True
