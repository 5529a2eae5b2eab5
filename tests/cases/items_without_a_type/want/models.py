# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate items_without_a_type`.
"""The inputs and outputs of Items, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Bot(JsonModel):
    """#/components/schemas/Bot"""

    bot_id: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Person(JsonModel):
    """#/components/schemas/Person"""

    user_id: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Sender: TypeAlias = Bot | Person | list[Bot | Person]
"""#/components/schemas/Sender"""


MessageKindItem: TypeAlias = Literal["text", "file"]
"""#/components/schemas/Message/properties/kind/items/oneOf/1"""


@dataclass(kw_only=True, slots=True)
class MessageAttachmentItemPath(JsonModel):
    """#/components/schemas/Message/properties/attachment/items/anyOf/0"""

    path: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class MessageAttachmentItemUrl(JsonModel):
    """#/components/schemas/Message/properties/attachment/items/anyOf/1"""

    url: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Message(JsonModel):
    """#/components/schemas/Message"""

    sender: Sender | None = None

    topic: str | list[str | None] | None | Unset = UNSET

    kind: int | MessageKindItem | list[int | MessageKindItem] | None = None
    """What it is."""

    attachment: (
        MessageAttachmentItemPath
        | MessageAttachmentItemUrl
        | list[MessageAttachmentItemPath | MessageAttachmentItemUrl]
        | None
    ) = None

    replies: Message | list[Message | None] | None | Unset = UNSET

    tags: list[str] | None = None

    labels: list[Any] | str | None = None

    marks: list[str | int] | None = None
    """At least 1 item."""

    readers: list[str | int] | None = None

    typed: list[str | int] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
