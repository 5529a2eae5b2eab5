# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Files that go in: checked like all inputs, and sent before the request that they belong to.

A small one becomes a data URL within the request. A larger one is sent to the API's files, and its
URL takes its place; it expires in 24 hours, and costs nothing if it is never used.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO, Final, TypeAlias, cast

from . import checks, decode, media, requests, responses, sources, steps
from .checks import Violations
from .errors import InvalidInput, StatusError, Violation
from .requests import Draft, Part, Request
from .sources import Content, File, OpenFiles, Reader, Unusable
from .steps import Flow
from .text import shown

FileInput: TypeAlias = str | os.PathLike[str] | bytes | BinaryIO
"""What a file can be given as: its URL, its path, its bytes, or a file open for reading.

A `str` is always a URL, never a path: a path is a `pathlib.Path`. An open file is read from where
it stands to its end, and stays open; if it can seek, it is put back to where it stood.
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
    """Check a file as far as is possible without reading it; the limits are those of a URL.

    A str is never taken for a path: an application that passes on what its users write must not be
    made to read its own disk.
    """
    if value is None or isinstance(value, str):
        return _url(value, found, at, **limits)
    make = _maker(value)
    if make is None:
        found.add(at, value, _NOT_A_FILE)
        return value
    try:
        return make(value, at)
    except Unusable as error:
        # The beginning of bytes: a message would first write out all of them.
        some = bytes(value[:_MAX_SHOWN]) if isinstance(value, (bytes, bytearray)) else value
        found.add(at, some, str(error))
        return value


def _maker(value: object) -> Callable[[Any, str], File] | None:
    """Choose what makes a File of a value."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return sources.of_bytes
    if isinstance(value, os.PathLike):
        return sources.of_path
    return sources.of_handle if hasattr(value, "read") else None


def _url(value: str | None, found: Violations, at: str, **limits: Any) -> Any:
    """Check a URL that others can read: `file:` is none, nor is `C:`, a drive."""
    trial = Violations()
    text = checks.uri(value, trial, at)
    scheme = str(text).partition(":")[0].lower()
    if value is None or not (trial or len(scheme) == 1 or scheme == "file"):
        return checks.string(value, found, at, **limits)
    found.add(at, text, _NOT_A_URL.format(example=shown(text)))
    return text


def json_body(value: Any) -> bytes | Draft:
    """Write a JSON body; if there are files in it, which have to be sent first, draft it."""
    files: list[File] = []

    def note(each: object) -> None:
        files.append(_file(each))

    content = requests.json_body(value, note)
    return Draft(value, tuple(files)) if files else content


def completed(request: Request, draft: Draft, deadline: float) -> Flow[bytes]:
    """Send the files of a draft, and write its body. Raise InvalidInput before anything is sent.

    Raise too what the sending can raise, a StatusError, and DecodeError for an answer without URL.
    """
    with OpenFiles() as files:
        contents = yield from _prepared(request, draft, files)
        urls: dict[object, str] = {}
        for key, content in contents.items():
            if isinstance(content, str):
                urls[key] = content
            else:
                urls[key] = yield from _uploaded(request, content, files, deadline)
    return requests.json_body(draft.value, lambda each: urls[_file(each).key])


def _prepared(
    request: Request, draft: Draft, files: OpenFiles
) -> Flow[dict[object, str | Content]]:
    """Get all files ready, small ones as data URLs. One that was given twice is there once."""
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
    """Send a file to the API's files; return its URL."""
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
    """Make the request that sends a file, to where the other one goes and with its credential."""
    part = Part(name="content", content=stream, filename=content.name, content_type=content.kind)
    return Request(
        method="POST",
        path=_PATH,
        parts=(part,),
        security=request.security,
        server=request.server,
    )


def _url_of(value: Any, at: str) -> str:
    """Decode the URL of a file that has been sent."""
    urls = decode.required(decode.object_(value, at), "urls", at, decode.object_)
    return decode.required(urls, "get", f"{at}/urls", decode.string)


def _file(value: object) -> File:
    if isinstance(value, File):
        return value
    message = f"{type(value).__name__} is not JSON"
    raise TypeError(message)


def _operation(request: Request) -> str:
    return f"{request.method} {request.path}"
