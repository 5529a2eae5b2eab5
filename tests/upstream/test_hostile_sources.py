"""Servers and repositories that cannot be trusted: nothing is written, and no secret leaves."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.model import connections, fetch
from tests.support.commandline import fix_of, pitchpipe
from tests.support.publisher import Handler, Publisher, publishing
from tests.upstream.test_documents import NEWER, PETS, empty, ran, referring, server
from tests.upstream.test_upstream import state

__all__ = ["empty", "server"]  # fixtures

SECRET = "s3cret-of-the-test"  # noqa: S105  it opens nothing


@pytest.fixture
def other() -> Iterator[Publisher]:
    """Run a server at another address."""
    with publishing("127.0.0.2") as running:
        running.files["/openapi.yaml"] = PETS
        yield running


def refused(folder: Path, *words: str) -> str:
    """Return what a command says that fails and leaves everything as it was."""
    before = state(folder)
    code, out, err = pitchpipe(folder, *words)
    assert (code, state(folder) == before) == (2, True), out + err
    assert SECRET not in out + err
    assert fix_of(err)
    return err


def added(folder: Path, url: str) -> str:
    return refused(folder, "add", "pets", "--spec", url)


# Answers that are no documents.

PAGE = b"<!DOCTYPE html><html><head><title>Sign in \x1b[31m- ACME</title></head></html>"


@pytest.mark.parametrize(
    ("body", "headers", "said"),
    [
        (PAGE, {"Content_Type": "text/html"}, "HTML or XML page (Sign in \\x1b[31m- ACME)"),
        (b"\xef\xbb\xbf\n <?xml version='1.0'?><a/>", {}, "HTML or XML page"),
        (b"\x89PNG", {"Content_Type": "image/png"}, "answered with image/png"),
        (PETS, {"Content_Encoding": "gzip"}, "gzip that was not asked for"),
        (b"a: 1\n", {}, "neither `openapi` nor `swagger`"),
        (b'{"detail": "nothing here"}', {}, "neither `openapi` nor `swagger`"),
        (b"- a\n", {}, "expected the file to hold a mapping"),
        (b"a: [\n", {}, "error[invalid-syntax]"),
        (b"", {}, "the file is empty"),
        (b"\xff\x00", {}, "not UTF-8"),
        (b"openapi: '4.0'\n", {}, "error[unsupported-version]"),
        (b'{"a":' * 100_000, {}, "nest"),
        (b"[" * 100_000, {}, "nest"),
        (b"a: &a [x]\nb: &b [*a, *a]\n" * 9, {}, "error["),
    ],
)
def test_what_is_no_document(
    body: bytes, headers: dict[str, str], said: str, empty: Path, server: Publisher
) -> None:
    """Whatever else a server answers is named, at its address."""
    server.bad["/x.yaml"] = lambda handler: handler.sends(200, body, **headers)
    err = added(empty, f"{server.url}/x.yaml")
    assert err.startswith(f"{server.url}/x.yaml")
    assert said in err


def test_a_page_says_what_to_name(empty: Path, server: Publisher) -> None:
    """For the page of a running FastAPI or Spring, the hint says where its document is."""
    server.bad["/docs"] = lambda handler: handler.sends(200, PAGE)
    assert "/openapi.json, Spring at /v3/api-docs" in added(empty, f"{server.url}/docs")


def test_a_version_that_is_markup(empty: Path, server: Publisher) -> None:
    """A version is shown on one line, and ends no code in a pull request."""
    ran(empty, "add", "pets", "--spec", f"{server.url}/v1/openapi.yaml")
    version = b'"1`\\n## Approved\\n\\e[31m' + b"x" * 200 + b'"'
    server.files["/v1/openapi.yaml"] = PETS.replace(b"'1.0'", version)
    out, _ = ran(empty, "update", "--dry-run", "--format", "markdown")
    assert "`1'\\x0a## Approved\\x0a\\x1b[31mxxx" in out
    assert "\n## Approved" not in out
    assert max(map(len, out.splitlines()[:5])) < 200


# Answers without end.


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"# more\n" * 10_000)


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"#")
        time.sleep(0.05)


def test_a_body_without_end(
    empty: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A body is read no further than its limit."""
    monkeypatch.setattr("pitchpipe.upstream.by_http.MAX_BYTES", 2_000_000)
    server.bad["/x"] = endless
    assert "larger than 2 MB" in added(empty, f"{server.url}/x")


def test_a_slow_drip(empty: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body that comes byte by byte is abandoned."""
    monkeypatch.setattr(fetch, "TOTAL", 0.3)
    server.bad["/x"] = drip
    began = time.monotonic()
    assert "did not answer within" in added(empty, f"{server.url}/x")
    assert time.monotonic() - began < 3


# Redirects.


def redirects(location: str) -> Any:
    return lambda handler: handler.sends(302, b"", Location=location)


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "http://pets.example.com/openapi.yaml",
        "https://user:password@127.0.0.1/x",
        "gopher://127.0.0.1:70/_x",
    ],
)
def test_a_redirect_elsewhere(location: str, empty: Path, server: Publisher) -> None:
    """A redirect leads to https, or from this machine to this machine, and nowhere else."""
    server.bad["/x"] = redirects(location)
    assert "source-redirected" in added(empty, f"{server.url}/x")


def test_redirects_in_a_circle(empty: Path, server: Publisher) -> None:
    """Redirects are counted."""
    server.bad["/x"] = redirects("/y")
    server.bad["/y"] = redirects("/x")
    assert "redirects more than 5 times" in added(empty, f"{server.url}/x")
    assert len(server.received) == 6


@pytest.mark.parametrize("host", ["127.0.0.2", "localhost"])
def test_a_redirect_into_a_private_network(
    host: str, empty: Path, server: Publisher, other: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the public internet none leads into a private network: nothing is sent there."""
    real = connections.is_private
    # As if the first server were a public one.
    monkeypatch.setattr(connections, "is_private", lambda host: host != "127.0.0.1" and real(host))
    server.bad["/x"] = redirects(f"http://{host}:{other.server_address[1]}/openapi.yaml")
    assert "redirects into a private network" in added(empty, f"{server.url}/x")
    assert other.received == []


@pytest.mark.parametrize(
    ("address", "is_private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("192.168.0.1", True),
        ("169.254.169.254", True),
        ("::1", True),
        ("fe80::1%eth0", True),
        ("::ffff:10.0.0.1", True),
        ("0.0.0.0", True),  # noqa: S104  nothing is bound
        ("a.localhost", True),
        ("8.8.8.8", False),
        ("2606:4700::1111", False),
        ("pets.example.com", False),
    ],
)
def test_private_addresses(address: str, is_private: bool) -> None:
    """What is not of the public internet, by address or by a name that says it."""
    assert connections.is_private(address) == is_private


def test_the_connection_decides(server: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name of the public internet that leads to a private address is refused before a request."""
    real = socket.create_connection
    monkeypatch.setattr(
        socket, "create_connection", lambda _, *more, **options: real(address, *more, **options)
    )
    address = ("127.0.0.1", server.server_address[1])
    url = "http://pets.example.com/v1/openapi.yaml"
    monkeypatch.setenv("no_proxy", "*")
    opener = connections.opener(url, connections.Guard(is_refusing=True))
    with pytest.raises(connections.PrivateAddressError):
        opener.open(url)
    assert server.received == []
    guard = connections.Guard()
    assert connections.opener(url, guard).open(url).status == 200
    assert guard.is_private


# Secrets.


@pytest.fixture
def private(empty: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with a document for which a token is needed."""
    monkeypatch.setenv("PETS_TOKEN", SECRET)
    url = f"{server.url}/v1/openapi.yaml"
    out, err = ran(empty, "add", "pets", "--spec", url, "--auth-env", "PETS_TOKEN")
    assert SECRET not in out + err
    return empty


def test_a_token(private: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    """The token is sent, with its own scheme if it says one, and kept nowhere."""
    assert server.received[-1][1]["authorization"] == f"Bearer {SECRET}"
    assert 'auth-env = "PETS_TOKEN"\n' in (private / "pyproject.toml").read_text("utf-8")
    assert not any(SECRET.encode() in (text or b"") for text in state(private).values())
    monkeypatch.setenv("PETS_TOKEN", f"Basic {SECRET}")
    ran(private, "check", "--upstream")
    assert server.received[-1][1]["authorization"] == f"Basic {SECRET}"


def test_no_token(private: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the variable nothing is asked, and the fix sets it."""
    monkeypatch.delenv("PETS_TOKEN")
    asked = len(server.received)
    err = refused(private, "update")
    assert fix_of(err) == "export PETS_TOKEN=... && pitchpipe update"
    assert len(server.received) == asked


def test_a_token_that_is_not_accepted(private: Path, server: Publisher) -> None:
    """A refusal says which variable, and never its value."""
    body = f'{{"detail": "{SECRET} is wrong"}}'.encode()
    server.bad["/v1/openapi.yaml"] = lambda handler: handler.sends(401, body)
    err = refused(private, "update")
    assert "*** is wrong" in err
    assert fix_of(err) == "export PETS_TOKEN=... && pitchpipe update"


def test_a_token_is_wanted(empty: Path, server: Publisher) -> None:
    """Where a token is needed and none is named, the hint says how to."""
    server.bad["/x"] = lambda handler: handler.sends(401, b"")
    assert "--auth-env VARIABLE" in added(empty, f"{server.url}/x")


def test_a_token_goes_to_no_other_host(private: Path, server: Publisher, other: Publisher) -> None:
    """After a redirect to another host it is not sent, not even back to the first one."""
    server.files["/again"] = NEWER
    server.bad["/v1/openapi.yaml"] = redirects(f"{other.url}/x")
    other.bad["/x"] = redirects(f"{server.url}/again")
    ran(private, "update")
    assert ["authorization" in headers for _, headers in other.received] == [False]
    assert [
        "authorization" in headers for path, headers in server.received if path == "/again"
    ] == [False]


def test_a_token_is_not_for_another_source(private: Path, other: Publisher) -> None:
    """Nor is it sent to what `--from` names."""
    ran(private, "update", "pets", "--from", f"{other.url}/openapi.yaml")
    assert ["authorization" in headers for _, headers in other.received] == [False]


def test_a_token_is_only_sent_by_https(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is fetched over http from another machine, with a token or without."""
    monkeypatch.setenv("PETS_TOKEN", SECRET)
    url = "http://pets.example.com/openapi.yaml"
    assert "source-insecure" in refused(
        empty, "add", "pets", "--spec", url, "--auth-env", "PETS_TOKEN"
    )


def test_the_token_of_replicate(
    empty: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A configuration cannot have the token of the models sent to anybody else."""
    monkeypatch.setenv("REPLICATE_API_TOKEN", SECRET)
    for url in (f"{server.url}/v1/openapi.yaml", "git+https://git.example.com/x@main#x"):
        words = ["add", "pets", "--spec", url, "--auth-env", "REPLICATE_API_TOKEN"]
        assert "REPLICATE_API_TOKEN is only sent to" in refused(empty, *words)
    assert server.received == []


def test_a_lock_through_a_link(empty: Path, server: Publisher) -> None:
    """What a lock lists is removed only within the project."""
    ran(empty, "add", "pets", "--spec", f"{server.url}/v1/openapi.yaml")
    outside = empty.parent / "outside"
    outside.mkdir()
    (outside / "mine.yaml").write_text("mine\n", "utf-8")
    (empty / "specs/pets").symlink_to(outside)
    lock = empty / "specs/sources.lock"
    data = json.loads(lock.read_text("utf-8"))
    files = data["documents"]["pets"]["files"]
    files["pets/mine.yaml"] = {"sha256": hashlib.sha256(b"mine\n").hexdigest()}
    lock.write_text(json.dumps(data), "utf-8")
    server.files["/v1/openapi.yaml"] = NEWER
    assert "leads out of the project through a link" in refused(empty, "update")
    assert (outside / "mine.yaml").is_file()


def test_a_token_that_is_sent_back(private: Path, server: Publisher) -> None:
    """A document with the token in it is not kept."""
    body = PETS.replace(b"Pets,", SECRET.encode() + b",")
    server.bad["/v1/openapi.yaml"] = lambda handler: handler.sends(200, body)
    assert "sends back the token in PETS_TOKEN" in refused(private, "update")


# Repositories.


def git(folder: Path, *words: str) -> str:
    who = [
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@example.com",
        "-c",
        "protocol.file.allow=always",
    ]
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository with a document of two files."""
    folder = tmp_path / "repository"
    (folder / "api/v1").mkdir(parents=True)
    (folder / "common").mkdir()
    (folder / "api/v1/openapi.yaml").write_bytes(referring("../../common/pet.yaml"))
    (folder / "common/pet.yaml").write_text(
        "type: object\nproperties: {name: {type: string}}\n", "utf-8"
    )
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    return folder


def commit(folder: Path) -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=x")
    return git(folder, "rev-parse", "HEAD")


def source_in(folder: Path, revision: str = "main", path: str = "api/v1/openapi.yaml") -> str:
    return f"git+file://{folder}@{revision}#{path}"


@pytest.mark.slow
def test_a_repository(empty: Path, repository: Path) -> None:
    """A document is read at a revision, with files of its tree, and the commit is locked."""
    first = git(repository, "rev-parse", "HEAD")
    ran(empty, "add", "pets", "--spec", source_in(repository))
    assert f'"revision": "{first}"' in (empty / "specs/sources.lock").read_text("utf-8")
    assert (empty / "specs/pets/api/v1/openapi.yaml").is_file()
    assert (empty / "specs/pets/common/pet.yaml").is_file()
    assert f"already at 1 ({first[:12]})" in ran(empty, "check", "--upstream")[0]
    (repository / "README").write_text("another commit", "utf-8")
    commit(repository)
    assert f"already at 1 ({first[:12]})" in ran(empty, "check", "--upstream")[0]
    (repository / "common/pet.yaml").write_text("type: object\n", "utf-8")
    second = commit(repository)
    out, _ = ran(empty, "update", "--accept-breaking")
    assert f"pets: 1 ({first[:12]}) -> 1 ({second[:12]})" in out
    for revision in (first, "main~1"):
        source = source_in(repository, revision)
        code = 0 if revision == first else 2
        ran(empty, "update", "pets", "--from", source, "--accept-breaking", code=code)
    ran(empty, "check", "--exact")


@pytest.mark.parametrize(
    ("revision", "path", "said"),
    [
        ("nothere", "api/v1/openapi.yaml", "git: "),
        ("main", "nothere.yaml", "there is no such document"),
        ("main", "api", "not a folder"),
        ("main", "link.yaml", "not a symbolic link"),
        ("main", "module", "not a submodule"),
        ("main", "large.yaml", "is kept by Git LFS"),
    ],
)
def test_what_a_repository_does_not_have(
    revision: str, path: str, said: str, empty: Path, repository: Path
) -> None:
    """What is not there, or no file, is named."""
    (repository / "link.yaml").symlink_to("/etc/passwd")
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    (repository / "large.yaml").write_text(pointer, "utf-8")
    git(repository, "submodule", "--quiet", "add", str(repository), "module")
    commit(repository)
    source = source_in(repository, revision, path)
    err = added(empty, source)
    assert said in err
    assert err.startswith(source)


@pytest.mark.slow
def test_a_repository_with_many_files(
    empty: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only files that may be read are fetched, and all of those at once."""
    names = [f"n{number}" for number in range(20)]
    for name in names:
        (repository / f"api/v1/{name}.yaml").write_text(f"title: {name}\ntype: object\n", "utf-8")
    (repository / "api/film.bin").write_bytes(os.urandom(100_000))
    (repository / "api/v1/openapi.yaml").write_bytes(referring(*(f"{name}.yaml" for name in names)))
    commit(repository)
    for key in ("allowFilter", "allowAnySHA1InWant"):
        git(repository, "config", f"uploadpack.{key}", "true")
    trace = logged_git(tmp_path, monkeypatch)
    ran(empty, "add", "pets", "--spec", source_in(repository))
    assert len(list((empty / "specs/pets").glob("n*.yaml"))) == 20
    started = trace.read_text("utf-8")
    # The commit, the document, and everything else.
    assert len(re.findall(r'"event":"start".*"fetch"', started)) == 3


def logged_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let git log each program of its own that it starts, and return the log."""
    tools, trace = tmp_path / "tools", tmp_path / "trace"
    tools.mkdir()
    real = shutil.which("git")
    (tools / "git").write_text(f'#!/bin/sh\nGIT_TRACE2_EVENT={trace} exec {real} "$@"\n', "utf-8")
    (tools / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    return trace


def test_a_tree_is_not_left(empty: Path, repository: Path) -> None:
    """A reference may lead anywhere in the repository, and not out of it."""
    (repository / "api/v1/openapi.yaml").write_bytes(referring("../../../etc/passwd"))
    commit(repository)
    assert "leads out of where" in added(empty, source_in(repository))


def test_nothing_else_is_run(
    empty: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the user's configuration of git nor the repository's hooks run any program."""
    mark = tmp_path / "ran"
    script = tmp_path / "script"
    script.write_text(f'#!/bin/sh\ntouch {mark}\nexec "$@"\n', "utf-8")
    script.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(
        f"[core]\n  fsmonitor = {script}\n  hooksPath = {tmp_path}\n"
        f"[uploadpack]\n  packObjectsHook = {script}\n[credential]\n  helper = {script}\n",
        "utf-8",
    )
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_SSH_COMMAND", str(script))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(script))
    (repository / ".git/hooks/post-checkout").write_bytes(script.read_bytes())
    for name in ("reference-transaction", "post-checkout", "pre-receive"):
        (tmp_path / name).write_bytes(script.read_bytes())
        (tmp_path / name).chmod(0o755)
    ran(empty, "add", "pets", "--spec", source_in(repository))
    assert not mark.exists()


def test_a_git_that_hangs(
    empty: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git and what it has started are ended, and no folder is left."""
    tools, temporary = tmp_path / "tools", tmp_path / "temporary"
    for each in (tools, temporary):
        each.mkdir()
    (tools / "git").write_text(f"#!/bin/sh\nsleep 60 & echo $! > {tmp_path}/child\nwait\n", "utf-8")
    (tools / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("pitchpipe.upstream.by_git.SECONDS", 0.5)
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    assert "git did not end within" in added(empty, source_in(repository))
    child = int((tmp_path / "child").read_text("utf-8"))
    time.sleep(0.1)
    stat = Path(f"/proc/{child}/stat")
    assert not stat.exists() or ") Z " in stat.read_text("utf-8")
    assert list(temporary.iterdir()) == []


def test_without_git(
    empty: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no git, the message says so."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git cannot be run" in added(empty, source_in(repository))


def test_a_token_for_git(
    empty: Path, repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A token is in the environment of git, not on a command line, and for one address only."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "git").write_text(
        f'#!/bin/sh\nenv >> {tmp_path}/env\necho "$@" >> {tmp_path}/words\nexit 1\n', "utf-8"
    )
    (tools / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PETS_TOKEN", SECRET)
    source = "git+https://git.example.com/pets@main#openapi.yaml"
    refused(empty, "add", "pets", "--spec", source, "--auth-env", "PETS_TOKEN")
    seen = (tmp_path / "env").read_text("utf-8").splitlines()
    assert any(line.endswith(f"=Authorization: Bearer {SECRET}") for line in seen)
    assert any(line.endswith("=http.https://git.example.com/pets.extraHeader") for line in seen)
    assert "PETS_TOKEN" not in "".join(seen)
    assert SECRET not in (tmp_path / "words").read_text("utf-8")
