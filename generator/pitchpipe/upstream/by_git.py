"""Documents in git repositories, read at one revision without a checkout.

Nothing of the user's configuration of git counts, as it could run programs: no hooks, no helpers,
no prompts, no submodules. Only the commit is fetched, and of its files only those that are read.
"""

from __future__ import annotations

import os
import posixpath
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from pitchpipe.characters import is_printable
from pitchpipe.load.reading import fail
from pitchpipe.problems import Location, ProblemsError, shorten
from pitchpipe.upstream.reader import (
    MAX_BYTES,
    MAX_FILES,
    SUFFIXES,
    Content,
    path_problem,
    refuse_source,
)

SECONDS = 60

_SOURCE = re.compile(
    r"git\+(?P<url>(?:https://[^/@?#]+|file://)/[^?#@]*)(?:@(?P<revision>[^#]*))?#(?P<path>.+)"
)
_REVISION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
_HINT = (
    "for example git+https://HOST/OWNER/REPO@REVISION#PATH or git+file:///REPO@REVISION#PATH,"
    " where REVISION is a branch, a tag or a whole commit"
)
# Proxies and certificates are up to the machine.
_KEPT_VARIABLES = re.compile(
    r"PATH|SYSTEMROOT|(?i:https?_proxy|no_proxy)|GIT_SSL_CA\w+|SSL_CERT_\w+"
)
_CONFIG = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "credential.helper": "",
    "fetch.negotiationAlgorithm": "noop",
    "fetch.recurseSubmodules": "false",
    "gc.auto": "0",
    "http.followRedirects": "false",
    "http.lowSpeedLimit": "1000",
    "http.lowSpeedTime": "20",
    "maintenance.auto": "false",
    "protocol.allow": "never",
    "transfer.fsckObjects": "true",
}
_KINDS = {"120000": "a symbolic link", "160000": "a submodule"}
# What stands in the place of a file (git-lfs, docs/spec.md).
_LFS = b"version https://git-lfs.github.com/spec/"


@dataclass(frozen=True, slots=True, kw_only=True)
class GitSource:
    """A file of a repository at a revision."""

    url: str
    revision: str
    path: str


def parse_git(source: str) -> GitSource:
    """Read `git+https://HOST/REPO@REVISION#PATH` or `git+file:///REPO...`. Raises ProblemsError."""
    found = _SOURCE.fullmatch(source)
    if found is None:
        refuse_source(source, "not git+https:// or git+file:// with a path after #", _HINT)
    revision, path = found["revision"] or "HEAD", found["path"]
    if not _REVISION.fullmatch(revision) or ".." in revision:
        refuse_source(source, "the revision after @ cannot be one", _HINT)
    if problem := path_problem(path):
        refuse_source(source, f"the path after # {problem}", _HINT)
    return GitSource(url=found["url"], revision=revision, path=path)


class GitReader:
    """A repository at a revision whose commit and folders have been fetched, but maybe no files."""

    url = ""

    def __init__(self, source: GitSource, git: _Git) -> None:
        self._source = source
        self._git = git
        self._has_others = False
        self.revision = git.text(["rev-parse", "FETCH_HEAD^{commit}"])

    @cached_property
    def _entries(self) -> dict[str, tuple[str, str]]:
        """The mode and the identity of each file of the commit, by path."""
        lines = self._git.run(["ls-tree", "-r", "-z", self.revision]).decode(errors="replace")
        found: dict[str, tuple[str, str]] = {}
        for line in lines.split("\0")[:-1]:
            about, _, path = line.partition("\t")
            mode, _, identity = about.split(" ")
            found[path] = mode, identity
        return found

    @property
    def main(self) -> str:
        """The name of the document."""
        return self._source.path.rpartition("/")[2]

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders above the document in the repository."""
        return tuple(self._source.path.split("/")[:-1])

    def shown(self, path: str) -> str:
        """Return the source of a file as a configuration would have it."""
        return f"git+{self._source.url}@{self._source.revision}#{self._in_tree(path)}"

    def read(self, path: str, etag: str = "") -> Content | None:
        """Read a file of the commit."""
        del etag  # the commit has been fetched already
        where = Location(path=self.shown(path))
        full = self._in_tree(path)
        if full not in self._entries:
            if any(other.startswith(f"{full}/") for other in self._entries):
                fail(where, "unreadable-file", "expected a file, not a folder")
            return None
        mode, identity = self._entries[full]
        if mode in _KINDS:
            fail(where, "unreadable-file", f"expected a file, not {_KINDS[mode]}")
        if path != self.main and not self._has_others:
            self._has_others = True
            self._fetch_others()
        if int(self._git.text(["cat-file", "-s", identity])) > MAX_BYTES:
            fail(where, "source-too-large", f"the file is larger than {MAX_BYTES // 1_000_000} MB")
        data = self._git.run(["cat-file", "blob", identity])
        if data.startswith(_LFS):
            fail(where, "unreadable-file", "is kept by Git LFS, from which nothing is fetched")
        return Content(data=data)

    def _fetch_others(self) -> None:
        """Fetch all documents around the main one at once, and not one by one as they are read."""
        top = self.folders[0] if self.folders else ""
        others = [
            identity
            for path, (mode, identity) in self._entries.items()
            if mode not in _KINDS and path.startswith(top) and path.endswith(SUFFIXES)
        ]
        if len(others) <= MAX_FILES:
            # As git does by itself (its promisor-remote.c); servers that cannot are asked later.
            with suppress(ProblemsError):
                words = ["--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"]
                words += ["--filter=blob:none", "--stdin", "origin"]
                self._git.run(["fetch", "--quiet", *words], "".join(f"{each}\n" for each in others))

    def _in_tree(self, path: str) -> str:
        return posixpath.normpath("/".join((*self.folders, path)))


@contextmanager
def fetched(
    source: GitSource, variable: str, environ: Mapping[str, str]
) -> Generator[GitReader, None, None]:
    """Fetch a revision into a temporary folder, as long as it is needed. Raises ProblemsError."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        git = _Git(source, Path(folder), _environment(source, Path(folder), variable, environ))
        git.run(["init", "--quiet", "--bare", "--template="])
        git.run(["remote", "add", "origin", source.url])
        only = ["--depth=1", "--filter=blob:none", "--no-tags", "--no-recurse-submodules"]
        git.run(["fetch", "--quiet", *only, "origin", source.revision])
        yield GitReader(source, git)


class _Git:
    """Runs git in a folder, for a limited time."""

    def __init__(self, source: GitSource, folder: Path, environment: Mapping[str, str]) -> None:
        self._source = source
        self._folder = folder
        self._environment = environment

    def text(self, arguments: Sequence[str]) -> str:
        """Return what a command of git prints."""
        return self.run(arguments).decode(errors="replace").strip("\n\0")

    def run(self, arguments: Sequence[str], given: str = "") -> bytes:
        """Return what a command of git prints, as it is. Raises ProblemsError."""
        try:
            with subprocess.Popen(  # noqa: S603  no shell, and the arguments have been checked
                ["git", *arguments],  # noqa: S607  the user's own git
                cwd=self._folder,
                env=dict(self._environment),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            ) as process:
                try:
                    out, err = process.communicate(given.encode(), timeout=SECONDS)
                except BaseException:
                    _end(process)
                    raise
        except subprocess.TimeoutExpired:
            self._fail(f"git did not end within {SECONDS} seconds", "try again")
        except OSError as error:
            self._fail(f"git cannot be run: {error.strerror or error}", "install git")
        if process.returncode:
            said = err.decode(errors="replace").strip().splitlines()
            hint = "check the address and the revision, and whether it needs a token: --auth-env"
            self._fail(f"git: {shorten(said[-1]) if said else 'failed'}", hint)
        return out

    def _fail(self, message: str, hint: str) -> NoReturn:
        source = self._source
        shown = f"git+{source.url}@{source.revision}#{source.path}"
        fail(Location(path=shown), "source-unreachable", message, hint)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git and the programs that it has started."""
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _environment(
    source: GitSource, folder: Path, variable: str, environ: Mapping[str, str]
) -> dict[str, str]:
    """Return the variables with which git asks nobody, and runs nothing but itself."""
    kept = {name: each for name, each in environ.items() if _KEPT_VARIABLES.fullmatch(name)}
    scheme = source.url.partition(":")[0]
    config = {**_CONFIG, f"protocol.{scheme}.allow": "always"}
    if variable:
        config[f"http.{source.url}.extraHeader"] = _header(source, variable, environ)
    pairs = enumerate(config.items())
    numbered = {
        f"GIT_CONFIG_{part}_{number}": text
        for number, (key, value) in pairs
        for part, text in (("KEY", key), ("VALUE", value))
    }
    return {
        **kept,
        **numbered,
        "GIT_CONFIG_COUNT": str(len(config)),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "SSH_ASKPASS": "",
        "GIT_PROTOCOL_FROM_USER": "0",
        "HOME": str(folder),
        "LC_ALL": "C",
    }


def _header(source: GitSource, variable: str, environ: Mapping[str, str]) -> str:
    value = environ.get(variable, "").strip()
    if not value or not value.isascii() or not is_printable(value):
        message = f"a token is needed, but {variable} is not set to one"
        hint = f"set {variable} to a token that may read it"
        fail(Location(path=f"git+{source.url}"), "source-unauthorised", message, hint)
    return f"Authorization: {value if ' ' in value else f'Bearer {value}'}"
