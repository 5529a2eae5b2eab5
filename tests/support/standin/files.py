"""The Files API: the body of an upload in, a file and what is shown of it out."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, field
from email.message import Message
from email.parser import HeaderParser
from typing import Any

from tests.support.standin.predictions import stamp

_KEPT = 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that was uploaded."""

    id: str
    name: str
    content_type: str
    content: bytes = field(repr=False)
    url: str
    created: float = field(default_factory=time.time)

    def view(self) -> dict[str, Any]:
        """Show it as the API does."""
        md5 = hashlib.md5(self.content, usedforsecurity=False).hexdigest()
        return {
            "id": self.id,
            "name": self.name,
            "content_type": self.content_type,
            "size": len(self.content),
            "etag": md5,
            "checksums": {"sha256": hashlib.sha256(self.content).hexdigest(), "md5": md5},
            "metadata": {},
            "created_at": stamp(self.created, 3),
            "expires_at": stamp(self.created + _KEPT, 3),
            "urls": {"get": self.url},
        }


def read(content_type: str, body: bytes, file_id: str, url: str) -> File | None:
    """Read the parts `content`, `filename` and `type`; None if there is no content."""
    parts = {
        _parameter(head, "name"): (head, content) for head, content in _parts(content_type, body)
    }
    if "content" not in parts:
        return None
    head, content = parts["content"]
    name = parts["filename"][1].decode() if "filename" in parts else head.get_filename()
    kind = parts["type"][1].decode() if "type" in parts else head.get_content_type()
    return File(id=file_id, name=name or "", content_type=kind, content=content, url=url)


def _parts(content_type: str, body: bytes) -> list[tuple[Message, bytes]]:
    """Split a multipart body (RFC 2046, section 5.1.1)."""
    whole = HeaderParser().parsestr(f"Content-Type: {content_type}\n\n")
    boundary = f"\r\n--{whole.get_boundary('')}".encode()
    pieces = (b"\r\n" + body).split(boundary)[1:-1]
    halves = [piece.removeprefix(b"\r\n").partition(b"\r\n\r\n") for piece in pieces]
    return [(HeaderParser().parsestr(head.decode()), content) for head, _, content in halves]


def _parameter(head: Message, name: str) -> str:
    return str(head.get_param(name, "", "content-disposition"))
