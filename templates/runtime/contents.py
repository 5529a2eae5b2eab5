# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Answers that are text, or of one of several media types."""

from __future__ import annotations

from .responses import Response, decode_error


def has_type(response: Response, *media_types: str) -> bool:
    """Return whether the Content-Type of an answer is one of these, whatever its parameters."""
    return _essence(response) in map(essence, media_types)


def has_json(response: Response) -> bool:
    """Return whether the Content-Type of an answer is JSON (RFC 8259, RFC 6839)."""
    kind = _essence(response)
    return kind in ("application/json", "text/json") or kind.endswith("+json")


def has_text(response: Response) -> bool:
    """Return whether the Content-Type of an answer is text."""
    return _essence(response).startswith("text/")


def essence(media_type: str) -> str:
    """Return a media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def _essence(response: Response) -> str:
    return essence(response.headers.get("content-type", ""))


def text(response: Response) -> str:
    """Decode a text body by its charset, by default UTF-8, or raise DecodeError."""
    charset = _charset(response.headers.get("content-type", ""))
    try:
        return response.body.decode(charset)
    except (LookupError, ValueError, Warning) as error:  # some codecs raise odd ones
        raise decode_error(response, "", f"is not text in {charset}") from error


def _charset(content_type: str) -> str:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or "utf-8"
    return "utf-8"
