# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The files of a fake: those that a model has made, and those that were sent to it."""

from __future__ import annotations

import itertools
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, Final, cast

import httpx2

from . import media
from .files import FileURL
from .testing_answers import Call, as_json, problem
from .values import is_list, is_object

_DELIVERY: Final = "https://replicate.delivery/fake/"
_CONTENT: Final = b"a file of a fake"
"""What is behind a URL of an output that a test has not given a content."""


class Files:
    """Files by their URL. Each can be fetched; `in` says whether there is one."""

    def __init__(self) -> None:
        self._contents: dict[str, bytes] = {}
        self._numbers = itertools.count(1)

    def __contains__(self, url: object) -> bool:
        return url in self._contents

    def served(self, content: bytes, name: str) -> FileURL:
        """Keep a file; return its URL, which ends in its name."""
        url = f"{_DELIVERY}{next(self._numbers)}/{media.base_name(name)}"
        self._contents[url] = content
        return FileURL(url)

    def content(self, url: str) -> bytes:
        """Return the content of a file. Raise LookupError if there is none of this URL."""
        if url not in self._contents:
            message = f"no file of {url} was sent to this fake, or made by it"
            raise LookupError(message)
        return self._contents[url]

    def note(self, output: Any) -> None:
        """Serve every URL of an output, as a server does that has made it."""
        if is_list(output):
            for each in output:
                self.note(each)
        elif is_object(output):
            self.note([*output.values()])
        elif isinstance(output, str) and output.startswith("https://"):
            self._contents.setdefault(output, _CONTENT)

    def answer(self, call: Call) -> httpx2.Response:
        """Answer with the content of a file."""
        kind = media.by_extension(call.url) or "application/octet-stream"
        return httpx2.Response(
            200, headers={"content-type": kind}, content=self._contents[call.url]
        )

    def uploaded(self, call: Call, base_url: str, number: int) -> httpx2.Response:
        """Keep a file that is sent as a part `content` of a multipart body."""
        head = f"Content-Type: {call.headers.get('content-type', '')}\r\n\r\n".encode()
        message = BytesParser(policy=HTTP).parsebytes(head + call.content)
        for part in message.iter_parts():
            if part.get_param("name", header="content-disposition") == "content":
                name, content = f"file{number}", bytes(cast("bytes", part.get_payload(decode=True)))
                url = f"{base_url}/files/{name}"
                self._contents[url] = content
                shown = {"id": name, "name": part.get_filename() or "", "size": len(content)}
                return as_json({**shown, "urls": {"get": url}}, 201)
        return problem(400, "Missing content")
