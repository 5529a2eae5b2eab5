"""Tasks for machines that do not have this project's files, and the answers to them.

Both are plain data, and the answer is text: a worker looks up the function to run by its name, and
an object of one version of a class would be read by the code of another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Any, TypedDict
from urllib.parse import unquote

from pitchpipe.config import ClientConfig
from pitchpipe.load.reading import display_path
from pitchpipe.lock.records import ClientRecord, Input
from pitchpipe.output.inputs import tried
from pitchpipe.pipeline import Rendered, try_render_client
from pitchpipe.problems import Location, Problem, has_errors
from pitchpipe.version import this_build

# The file part of a `$ref` in YAML or JSON. If this misses one, the worker fails, and the client is
# made locally.
_REFERENCE = re.compile(rb"""\$ref["']?\s*:\s*["']?([^"'#\s,}\]]+)""")
# A worker may run tasks in several threads, but not all of the code is thread-safe, and threads do
# not make it faster.
_TURN = Lock()

_OWN = ("name", "command", "shown", "formats", "layout", "testing", "pages")
"""What is sent of a client's configuration besides its files: all that decides what is made."""


class Task(TypedDict):
    """What a worker receives: files by path below the root, and the clients to make from them."""

    files: Mapping[str, bytes]
    clients: Sequence[Mapping[str, Any]]


def make_task(clients: Sequence[ClientConfig], *, root: Path) -> Task:
    """Make a task of all clients that can be made on another machine.

    All files of such a client must be regular files below the root, or places would differ.
    """
    files: dict[str, bytes] = {}
    described: list[Mapping[str, Any]] = []
    for client in clients:
        paths = [_inside(path, root) for path in (client.spec, *client.overlays)]
        if all(paths):
            spec, *overlays = paths
            files |= _contents([path for path in paths if path], root)
            own = {name: getattr(client, name) for name in _OWN}
            described.append({**own, "spec": spec, "overlays": overlays})
    return Task(files=files, clients=described)


def run_task(task: Task) -> str:
    """Make the clients of a task; return the results, and which Pitchpipe made them.

    Clients with errors, or with references that lead nowhere, are left out, and so made again
    locally, where all files are: the reason may be a file that is missing in the task.
    """
    made: dict[str, Any] = {}
    with _TURN, tried(task["files"]) as root:
        for client in task["clients"]:
            if rendered := _try(client, root):
                made[client["name"]] = asdict(rendered)
    return json.dumps({"build": this_build(), "made": made})


def read_answer(answer: str) -> tuple[dict[str, Any], dict[str, Rendered]]:
    """Return the build of Pitchpipe that made an answer, and the results by client name."""
    data = json.loads(answer)
    return data["build"], {name: _rendered(each) for name, each in data["made"].items()}


def _inside(path: Path, root: Path) -> str:
    """Return a file's path below the root; "" if it, or a folder on the way, is not regular."""
    shown = display_path(path, root)
    is_plain = not Path(shown).is_absolute() and path.resolve() == root.resolve() / shown
    return shown if is_plain and path.is_file() else ""


def _contents(paths: Sequence[str], root: Path) -> dict[str, bytes]:
    """Read a spec, its overlays, and the files they seem to refer to."""
    found: dict[str, bytes] = {}
    home = (root / paths[0]).parent
    queue = [(path, home) for path in paths]
    while queue:
        path, base = queue.pop()
        if path not in found:
            found[path] = (root / path).read_bytes()
            others = {_inside(base / name, root) for name in _referred(found[path])} - {""}
            queue += [(other, (root / other).parent) for other in others]
    return found


def _referred(content: bytes) -> Iterator[str]:
    for name in set(_REFERENCE.findall(content)):
        if b":" not in name and b"\0" not in name:
            yield unquote(name.decode(errors="replace"))


def _try(client: Mapping[str, Any], root: Path) -> Rendered | None:
    own = ClientConfig(
        spec=root / client["spec"],
        overlays=tuple(root / path for path in client["overlays"]),
        **{name: client[name] for name in _OWN},
    )
    try:
        rendered = try_render_client(own, root=root)
    except Exception:  # noqa: BLE001  the client is made again locally, and the error raised there
        return None
    return rendered if rendered.is_sure and not has_errors(rendered.problems) else None


def _rendered(data: dict[str, Any]) -> Rendered:
    return Rendered(
        files=data["files"],
        problems=tuple(map(_problem, data["problems"])),
        record=_record(data["record"]),
        is_sure=data["is_sure"],
        operations=data["operations"],
        left_out=tuple(data["left_out"]),
        chosen=data["chosen"],
        compiles=data["compiles"],
    )


def _problem(data: dict[str, Any]) -> Problem:
    where = Location(**data.pop("where"))
    return Problem(where=where, **data)


def _record(data: dict[str, Any]) -> ClientRecord:
    spec, *lists = (data.pop(name) for name in ("spec", "overlays", "references"))
    overlays, references = (tuple(Input(**each) for each in inputs) for inputs in lists)
    warnings = tuple(map(_problem, data.pop("warnings")))
    return ClientRecord(
        spec=Input(**spec),
        overlays=overlays,
        references=references,
        runtime=tuple(data.pop("runtime")),
        warnings=warnings,
        **data,
    )
