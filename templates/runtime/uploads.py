# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Input files: checked like all inputs, and uploaded before the request that they belong to.

A small file becomes a data URL in the request. A larger one is uploaded to the API's files, and
replaced by its URL; it expires after 24 hours, and costs nothing if it is never used.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO, Final, TypeAlias, cast

from . import checks, decode, media, requests, responses, sources, steps
from .bodies import Part, Parts
from .checks import Violations
from .errors import InvalidInput, StatusError, Violation
from .requests import Request
from .sources import Content, File, OpenFiles, Reader, Unusable
from .steps import Flow
from .values import shown

FileInput: TypeAlias = str | os.PathLike[str] | bytes | BinaryIO
"""How a file can be given: as a URL, a path, bytes, or a file open for reading.

A `str` is always a URL, never a path: use `pathlib.Path` for a path. An open file is read from its
current position to its end, and stays open; if it is seekable, its position is restored.
"""

_PATH: Final = "/files"
_MAX_DATA_URL: Final = 256_000
_MAX_SHOWN: Final = 64
_NOT_A_URL: Final = (
    "is not a URL, which begins with a scheme such as https:;"
    " for a file give pathlib.Path({example})"
)
_NOT_A_FILE: Final = "is not a file: give a URL, a pathlib.Path, bytes, or a file open for reading"
_TOO_LARGE: Final = "For a file of this size, give a URL."


def file(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check a file as far as possible without reading it; the limits apply to a URL.

    A str is never treated as a path: an application that passes on input of its users must not be
    tricked into reading its own disk.
    """
    if value is None or isinstance(value, str):
        return _url(value, found, at, **limits)
    make = sources.maker(value)
    if make is None:
        found.add(at, value, _NOT_A_FILE)
        return value
    try:
        given = make(value, at)
        sources.check_size(given)
    except Unusable as error:
        # Only the beginning of bytes: a message would build the repr of all of them.
        some = bytes(value[:_MAX_SHOWN]) if isinstance(value, (bytes, bytearray)) else value
        found.add(at, some, str(error))
        return value
    return given


def _url(value: str | None, found: Violations, at: str, **limits: Any) -> Any:
    """Check a URL that others can read: not `file:`, and not a drive such as `C:`."""
    trial = Violations()
    text = checks.uri(value, trial, at)
    scheme = str(text).partition(":")[0].lower()
    if value is None or not (trial or len(scheme) == 1 or scheme == "file"):
        return checks.string(value, found, at, **limits)
    found.add(at, text, _NOT_A_URL.format(example=shown(text)))
    return text


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """A JSON body that contains files, which must be uploaded first."""

    value: Any
    files: tuple[Any, ...]

    def completed(self, request: Request, deadline: float) -> Flow[bytes]:
        """Upload the files, and write the body.

        Raise InvalidInput before anything is sent, or an error of an upload: a TransportError, a
        StatusError, or DecodeError for a response without a URL.
        """
        with OpenFiles() as files:
            contents = yield from _prepared(request, self, files)
            urls: dict[object, str] = {}
            for key, content in contents.items():
                if isinstance(content, str):
                    urls[key] = content
                else:
                    urls[key] = yield from _uploaded(request, content, files, deadline)
        return requests.json_body(self.value, lambda each: urls[_file(each).key])


def json_body(value: Any) -> bytes | Draft:
    """Write a JSON body, or return a draft if it contains files, which must be uploaded first."""
    try:
        return requests.json_body(value)
    except TypeError:  # files are not JSON
        files: list[File] = []
        requests.json_body(value, lambda each: files.append(_file(each)))
        return Draft(value, tuple(files))


def _prepared(
    request: Request, draft: Draft, files: OpenFiles
) -> Flow[dict[object, str | Content]]:
    """Prepare all files, small ones as data URLs. A file that is given twice is prepared once."""
    contents: dict[object, str | Content] = {}
    found = Violations()
    for each in map(_file, draft.files):
        if each.key not in contents:
            try:
                contents[each.key] = yield steps.Work(partial(_prepare, each, files))
            except Unusable as error:
                found.add(each.at, each, str(error))
    found.raise_if_any(_operation(request))
    return contents


def _prepare(file: File, files: OpenFiles) -> str | Content:
    content = sources.prepare(file, files)
    if media.data_url_length(content.kind, content.size) > _MAX_DATA_URL:
        return content
    return media.data_url(content.kind, content.read(files))


def _uploaded(request: Request, content: Content, files: OpenFiles, deadline: float) -> Flow[str]:
    """Upload a file to the API's files; return its URL."""
    try:
        stream = yield steps.Work(partial(content.opened, files))
        reader = cast("BinaryIO", Reader(stream, content.size, deadline, _PATH))
        response = yield from steps.send(
            _upload(request, content, reader), deadline=deadline, repeatable=True
        )
    except Unusable as error:
        violation = Violation(content.file.at, content.file, str(error))
        raise InvalidInput(_operation(request), (violation,)) from error
    stream.close()
    try:
        responses.raise_for_status(response, {})
    except StatusError as error:
        if error.status_code == 413:
            error.add_note(_TOO_LARGE)
        raise
    return responses.json(response, _url_of)


def _upload(request: Request, content: Content, stream: BinaryIO) -> Request:
    """Make the request that uploads a file, to the server and with the credentials of another."""
    part = Part(name="content", content=stream, filename=content.name, content_type=content.kind)
    return Request(
        method="POST",
        path=_PATH,
        content=Parts((part,)),
        security=request.security,
        server=request.server,
    )


def _url_of(value: Any, at: str) -> str:
    """Decode the URL of an uploaded file."""
    urls = decode.required(decode.object_(value, at), "urls", at, decode.object_)
    return decode.required(urls, "get", f"{at}/urls", decode.string)


def _file(value: object) -> File:
    if isinstance(value, File):
        return value
    message = f"{type(value).__name__} is not JSON"
    raise TypeError(message)


def _operation(request: Request) -> str:
    return f"{request.method} {request.path}"


def stored(value: Any, at: str) -> FileInput:
    """Decode a file of plain data, which can only be its URL."""
    return decode.string(value, at)
