# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Names and content types of files, and data URLs (RFC 2397)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_to_bytes

from .errors import InvalidInput, Violation

if TYPE_CHECKING:
    from mimetypes import MimeTypes

HEAD: Final = 16
"""How many bytes from the start of a file `named` needs."""

_UNKNOWN: Final = "application/octet-stream"
_MAX_NAME: Final = 255
_MAX_EXTENSION: Final = 20

# These are the types of Python's mimetypes for the extensions: models use it to turn a type back
# into an extension, and it has none for "audio/wav".
_SIGNATURES: Final = (
    (rb"RIFF....WAVE", "audio/x-wav", ".wav"),
    (rb"RIFF....WEBP", "image/webp", ".webp"),
    (rb"ID3", "audio/mpeg", ".mp3"),
    # MPEG-1, 2 and 2.5, layer 3. Other layers look like a UTF-16 byte order mark.
    (rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]", "audio/mpeg", ".mp3"),
    (rb"OggS", "audio/ogg", ".ogg"),
    (rb"fLaC", "audio/flac", ".flac"),
    (rb"....ftypM4[ABP]", "audio/mp4", ".m4a"),
    (rb"....ftyp", "video/mp4", ".mp4"),
    (rb"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (rb"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (rb"GIF8[79]a", "image/gif", ".gif"),
    (rb"%PDF-", "application/pdf", ".pdf"),
    (rb"PK\x03\x04", "application/zip", ".zip"),
)


def named(name: str, head: bytes) -> tuple[str, str]:
    """Choose the name and the content type that a file is sent with.

    The extension decides the type, or else the first bytes do.
    """
    safe = base_name(name)
    by_name = by_extension(safe)
    if by_name:
        return safe, by_name
    for pattern, kind, extension in _SIGNATURES:
        if re.match(pattern, head, re.DOTALL):
            return safe or f"file{extension}", kind
    return safe or "file", _UNKNOWN


def base_name(name: str) -> str:
    """Return the last segment of a path: printable characters only, no longer than servers take."""
    segment = re.split(r"[/\\]", name)[-1]
    if segment.startswith("<"):  # such as "<stdin>", Python's name for a stream without one
        return ""
    text = "".join(c for c in segment if c.isprintable()).strip(" .")
    stem, dot, extension = text.rpartition(".")
    if not stem or len(extension.encode()) > _MAX_EXTENSION:
        stem, dot, extension = text, "", ""
    end = f"{dot}{extension}".encode()
    return stem.encode()[: _MAX_NAME - len(end)].decode(errors="ignore") + end.decode()


def by_extension(name: str) -> str | None:
    """Return the media type of a file's extension; None if it is not known, or packed."""
    extension = name.rpartition(".")[2] if "." in name else ""
    kind, packed = _types().guess_type(f"file.{extension}")
    return None if packed else kind


@cache
def _types() -> MimeTypes:
    """Return Python's own table: that of the system differs from one machine to the next."""
    from mimetypes import MimeTypes  # noqa: PLC0415  late: importing a client should stay fast

    return MimeTypes()


def data_url(kind: str, content: bytes) -> str:
    """Write a data URL."""
    from base64 import b64encode  # noqa: PLC0415  late: hardly any call needs it

    return f"data:{kind};base64,{b64encode(content).decode()}"


def data_url_length(kind: str, size: int) -> int:
    """Return how many characters a data URL has."""
    return len(data_url(kind, b"")) + (size + 2) // 3 * 4


def is_data_url(url: str) -> bool:
    """Say whether a URL is a data URL."""
    return url[:5].lower() == "data:"


def decoded(url: str) -> bytes:
    """Decode a data URL, or raise InvalidInput. Its type and charset are ignored."""
    parameters, comma, text = url.partition("#")[0][len("data:") :].partition(",")
    if not comma:
        raise _malformed(url, "is no data URL: there is no comma in it")
    content = unquote_to_bytes(text)
    if not re.search(r"; *base64 *\Z", parameters, re.IGNORECASE):
        return content
    return _from_base64(content, url)


def _from_base64(text: bytes, url: str) -> bytes:
    """Decode base64 as browsers do: padding may be missing, and white space is ignored."""
    from base64 import b64decode  # noqa: PLC0415  late: hardly any call needs it

    plain = b"".join(text.split())
    try:
        return b64decode(plain + b"=" * (-len(plain) % 4), validate=True)
    except ValueError as error:
        raise _malformed(url, f"is no data URL: its base64 is broken ({error})") from error


def _malformed(url: str, rule: str) -> InvalidInput:
    return InvalidInput("data URL", (Violation("url", str(url), rule),))
