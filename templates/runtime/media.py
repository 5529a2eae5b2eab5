# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Names and content types of files, and data URLs (RFC 2397)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, unquote_to_bytes

from .errors import InvalidInput, Violation

if TYPE_CHECKING:
    from mimetypes import MimeTypes

HEAD: Final = 16
"""How many bytes from the start of a file `named` needs."""

_UNKNOWN: Final = "application/octet-stream"
_MAX_NAME: Final = 255
_MAX_SAVED: Final = 200
"""How many bytes the name of a saved file has at most: less than 255, as some systems take less."""
_MAX_EXTENSION: Final = 20
_SUFFIX = re.compile(rf"[^.].*(\.[A-Za-z0-9+]{{1,{_MAX_EXTENSION}}})", re.DOTALL)
# What Windows takes for a device, whatever its extension, or does not take at all.
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*]')

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
# Types that are in use beside the registered ones; Python has no extension for these, or another.
_EXTENSIONS: Final = {
    **{kind: extension for _, kind, extension in _SIGNATURES},
    "audio/aac": ".aac",
    "audio/mp3": ".mp3",
    "audio/vnd.wave": ".wav",
    "audio/wav": ".wav",
    "audio/wave": ".wav",
    "audio/webm": ".webm",
    "audio/x-flac": ".flac",
    "audio/x-m4a": ".m4a",
    "application/gzip": ".gz",
    "image/avif": ".avif",
    "image/jpg": ".jpg",
    "model/gltf-binary": ".glb",
    "text/markdown": ".md",
    "text/plain": ".txt",
    _UNKNOWN: "",
}


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


def url_name(url: str) -> str:
    """Return the name at the end of a URL's path, as `saved_name` makes it; "" if there is none."""
    path = re.split(r"[?#]", url, maxsplit=1)[0]
    after_host = path.partition("://")[2].partition("/")[2]
    return "" if is_data_url(url) else saved_name(unquote(after_host.rpartition("/")[2]))


def served_name(url: str, headers: Mapping[str, str]) -> str:
    """Choose the name of a file that was downloaded: as the server says it, or else the URL.

    A name without an extension gets that of the content type. There is always a name.
    """
    name = saved_name(_disposition_name(headers.get("content-disposition", ""))) or url_name(url)
    return name if suffix(name) else f"{name or 'file'}{extension(headers.get('content-type', ''))}"


def saved_name(name: str) -> str:
    """Return the last segment of a path so that any system can save a file of that name, or ""."""
    safe = _NOT_ON_WINDOWS.sub("_", base_name(name, _MAX_SAVED))
    return f"_{safe}" if _DEVICE.match(safe) else safe


def suffix(name: str) -> str:
    """Return the extension of a name with its dot; "" if there is none, or an unusual one."""
    found = _SUFFIX.fullmatch(name)
    return found[1] if found else ""


def extension(content_type: str) -> str:
    """Return the usual extension of a media type with its dot; "" if it has none."""
    kind = content_type.partition(";")[0].strip().lower()
    return _EXTENSIONS[kind] if kind in _EXTENSIONS else _types().guess_extension(kind) or ""


def _disposition_name(disposition: str) -> str:
    """Read the name in a Content-Disposition header (RFC 6266); "" if it has none."""
    if not disposition:
        return ""
    from email.message import Message  # noqa: PLC0415  late: hardly any call needs it

    message = Message()
    message["content-disposition"] = disposition
    try:
        return message.get_filename("")
    except ValueError:  # such as a charset that is none
        return ""


def base_name(name: str, most: int = _MAX_NAME) -> str:
    """Return the last segment of a path: printable characters only, of so many bytes at most."""
    segment = re.split(r"[/\\]", name)[-1]
    if segment.startswith("<"):  # such as "<stdin>", Python's name for a stream without one
        return ""
    text = "".join(c for c in segment if c.isprintable()).strip(" .")
    stem, dot, extension = text.rpartition(".")
    if not stem or len(extension.encode()) > _MAX_EXTENSION:
        stem, dot, extension = text, "", ""
    end = f"{dot}{extension}".encode()
    return stem.encode()[: most - len(end)].decode(errors="ignore") + end.decode()


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


def data_url_type(url: str) -> str:
    """Return the media type that a data URL says."""
    return url[len("data:") :].partition(",")[0].partition(";")[0].strip()


def is_data_url(url: str) -> bool:
    """Say whether a URL is a data URL."""
    return url[:5].lower() == "data:"


def decoded(url: str) -> bytes:
    """Decode a data URL, or raise InvalidInput. Its type and charset are ignored."""
    parameters, comma, text = url.partition("#")[0][len("data:") :].partition(",")
    if not comma:
        raise _malformed(url, "is not a data URL: it has no comma")
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
        raise _malformed(url, f"is not a valid data URL: its base64 is broken ({error})") from error


def _malformed(url: str, rule: str) -> InvalidInput:
    return InvalidInput("data URL", (Violation("url", str(url), rule),))
