# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate items_without_a_type`.
"""Checks, encodes and decodes the values of Items."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, nullables, unions, values
from .models import (
    Bot,
    Message,
    MessageAttachmentItemPath,
    MessageAttachmentItemUrl,
    MessageKindItem,
    Person,
    Sender,
)


def encode_bot(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Bot` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Bot, found, at):
        data["bot_id"] = checks.string(value.bot_id, found, f"{at}.bot_id")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_person(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Person` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Person, found, at):
        data["user_id"] = checks.string(value.user_id, found, f"{at}.user_id")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_sender(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Sender`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            encode_bot,
            encode_person,
            partial(
                compound.array, item=partial(compound.one_of, options=(encode_bot, encode_person))
            ),
        ),
    )


def encode_message_kind_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `MessageKindItem`."""
    return compound.literal(value, found, at, get_args(MessageKindItem))


def encode_message_attachment_item_path(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `MessageAttachmentItemPath` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, MessageAttachmentItemPath, found, at):
        data["path"] = checks.string(value.path, found, f"{at}.path")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_message_attachment_item_url(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `MessageAttachmentItemUrl` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, MessageAttachmentItemUrl, found, at):
        data["url"] = checks.string(value.url, found, f"{at}.url")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_message(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Message` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Message, found, at):
        if value.sender is not None:
            data["sender"] = encode_sender(value.sender, found, f"{at}.sender")
        if value.topic is not values.UNSET:
            data["topic"] = checks.nullable(
                value.topic,
                found,
                f"{at}.topic",
                inner=partial(
                    compound.one_of,
                    options=(
                        checks.string,
                        partial(compound.array, item=partial(checks.nullable, inner=checks.string)),
                    ),
                ),
            )
        if value.kind is not None:
            data["kind"] = compound.one_of(
                value.kind,
                found,
                f"{at}.kind",
                options=(
                    checks.integer,
                    encode_message_kind_item,
                    partial(
                        compound.array,
                        item=partial(
                            compound.one_of, options=(checks.integer, encode_message_kind_item)
                        ),
                    ),
                ),
            )
        if value.attachment is not None:
            data["attachment"] = compound.one_of(
                value.attachment,
                found,
                f"{at}.attachment",
                options=(
                    encode_message_attachment_item_path,
                    encode_message_attachment_item_url,
                    partial(
                        compound.array,
                        item=partial(
                            compound.one_of,
                            options=(
                                encode_message_attachment_item_path,
                                encode_message_attachment_item_url,
                            ),
                        ),
                    ),
                ),
            )
        if value.replies is not values.UNSET:
            data["replies"] = checks.nullable(
                value.replies,
                found,
                f"{at}.replies",
                inner=partial(
                    compound.one_of,
                    options=(
                        encode_message,
                        partial(
                            compound.array, item=partial(checks.nullable, inner=encode_message)
                        ),
                    ),
                ),
            )
        if value.tags is not None:
            data["tags"] = compound.array(value.tags, found, f"{at}.tags", item=checks.string)
        if value.labels is not None:
            data["labels"] = compound.one_of(
                value.labels,
                found,
                f"{at}.labels",
                options=(partial(compound.array, item=compound.any_json), checks.string),
            )
        if value.marks is not None:
            data["marks"] = compound.array(
                value.marks,
                found,
                f"{at}.marks",
                item=partial(compound.one_of, options=(checks.string, checks.integer)),
                min_items=1,
            )
        if value.readers is not None:
            data["readers"] = compound.array(
                value.readers,
                found,
                f"{at}.readers",
                item=partial(compound.one_of, options=(checks.string, checks.integer)),
            )
        if value.typed is not None:
            data["typed"] = compound.array(
                value.typed,
                found,
                f"{at}.typed",
                item=partial(compound.one_of, options=(checks.string, checks.integer)),
            )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_bot(value: Any, at: str) -> Bot:
    """Decode `Bot`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Bot)
    made.bot_id = decode.required_string(data, "bot_id", at)
    made.additional_properties = data
    return made


def decode_person(value: Any, at: str) -> Person:
    """Decode `Person`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Person)
    made.user_id = decode.required_string(data, "user_id", at)
    made.additional_properties = data
    return made


def decode_sender(value: Any, at: str) -> Sender:
    """Decode `Sender`."""
    return cast(
        "Sender",
        unions.one_of(
            unions.best(BOT_FORM, PERSON_FORM), decode.array(unions.best(BOT_FORM, PERSON_FORM))
        )(value, at),
    )


def decode_message_kind_item(value: Any, at: str) -> MessageKindItem:
    """Decode `MessageKindItem`."""
    return cast("MessageKindItem", decode.string(value, at))


def decode_message_attachment_item_path(value: Any, at: str) -> MessageAttachmentItemPath:
    """Decode `MessageAttachmentItemPath`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(MessageAttachmentItemPath)
    made.path = decode.required_string(data, "path", at)
    made.additional_properties = data
    return made


def decode_message_attachment_item_url(value: Any, at: str) -> MessageAttachmentItemUrl:
    """Decode `MessageAttachmentItemUrl`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(MessageAttachmentItemUrl)
    made.url = decode.required_string(data, "url", at)
    made.additional_properties = data
    return made


def decode_message(value: Any, at: str) -> Message:
    """Decode `Message`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Message)
    made.sender = decode.optional(data, "sender", at, decode_sender)
    made.topic = decode.settable(
        data, "topic", at, unions.one_of(decode.string, nullables.array(decode.string))
    )
    made.kind = decode.optional(
        data,
        "kind",
        at,
        unions.one_of(
            decode.integer,
            decode_message_kind_item,
            decode.array(unions.one_of(decode.integer, decode_message_kind_item)),
        ),
    )
    made.attachment = decode.optional(
        data,
        "attachment",
        at,
        unions.one_of(
            unions.best(MESSAGE_ATTACHMENT_ITEM_PATH_FORM, MESSAGE_ATTACHMENT_ITEM_URL_FORM),
            decode.array(
                unions.best(MESSAGE_ATTACHMENT_ITEM_PATH_FORM, MESSAGE_ATTACHMENT_ITEM_URL_FORM)
            ),
        ),
    )
    made.replies = decode.settable(
        data, "replies", at, unions.one_of(decode_message, nullables.array(decode_message))
    )
    made.tags = decode.optional(data, "tags", at, decode.array(decode.string))
    made.labels = decode.optional(
        data, "labels", at, unions.one_of(decode.array(decode.any_json), decode.string)
    )
    made.marks = decode.optional(
        data, "marks", at, decode.array(unions.one_of(decode.string, decode.integer))
    )
    made.readers = decode.optional(
        data, "readers", at, decode.array(unions.one_of(decode.string, decode.integer))
    )
    made.typed = decode.optional(
        data, "typed", at, decode.array(unions.one_of(decode.string, decode.integer))
    )
    made.additional_properties = data
    return made


BOT_FORM = unions.Form(decode_bot, required=frozenset(["bot_id"]), known=frozenset(["bot_id"]))


PERSON_FORM = unions.Form(
    decode_person, required=frozenset(["user_id"]), known=frozenset(["user_id"])
)


MESSAGE_ATTACHMENT_ITEM_PATH_FORM = unions.Form(
    decode_message_attachment_item_path, required=frozenset(["path"]), known=frozenset(["path"])
)


MESSAGE_ATTACHMENT_ITEM_URL_FORM = unions.Form(
    decode_message_attachment_item_url, required=frozenset(["url"]), known=frozenset(["url"])
)
