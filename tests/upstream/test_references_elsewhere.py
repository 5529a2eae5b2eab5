"""Documents of several files: what is fetched, where it is kept, and what is not followed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.commandline import fix_of
from tests.support.publisher import Handler, Publisher, publishing
from tests.upstream.test_documents import empty, locked, ran, referring
from tests.upstream.test_upstream import state

__all__ = ["empty"]  # a fixture

PET = b"components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}\n"
HOME = "/api/v1/openapi.yaml"


@pytest.fixture
def server() -> Iterator[Publisher]:
    with publishing() as running:
        running.files["/api/v1/schemas/pet.yaml"] = PET
        running.files["/api/common/error.yaml"] = (
            b"type: object\nproperties: {code: {type: integer}}\n"
        )
        yield running


def added(folder: Path, server: Publisher, *texts: str, code: int = 0) -> str:
    """Add a document with these references, and return what was said on stderr."""
    server.files[HOME] = referring(*texts)
    return ran(folder, "add", "api", "--spec", f"{server.url}{HOME}", code=code)[1]


def kept(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder / "specs").as_posix()
        for path in (folder / "specs").rglob("*")
        if path.is_file()
    )


def test_files_beside_the_document(empty: Path, server: Publisher) -> None:
    """They are kept at the same places to each other, are locked, and are checked offline."""
    added(empty, server, "schemas/pet.yaml#/components/schemas/Pet", "../common/error.yaml")
    assert kept(empty) == [
        "api/common/error.yaml",
        "api/v1/openapi.yaml",
        "api/v1/schemas/pet.yaml",
        "sources.lock",
    ]
    assert (empty / "specs/api/v1/openapi.yaml").read_bytes() == server.files[HOME]
    assert sorted(locked(empty)["api"]["files"]) == kept(empty)[:3]
    assert "class Pet" in (empty / "generated/api/models.py").read_text("utf-8")
    ran(empty, "check", "--exact")
    server.received.clear()
    assert "already at" in ran(empty, "check", "--upstream")[0]
    assert all("if-none-match" in headers for _, headers in server.received)
    assert len(server.received) == 3


def test_files_of_whole_sections(empty: Path, server: Publisher) -> None:
    """A reference for all paths or schemas is followed, as are those in what it leads to."""
    server.files[HOME] = (
        b"openapi: 3.0.3\ninfo: {title: t, version: '1'}\n"
        b"paths: {$ref: paths/all.yaml}\ncomponents: {schemas: {$ref: 'schemas/pet.yaml#/a'}}\n"
    )
    server.files["/api/v1/paths/all.yaml"] = b"/a: {get: {$ref: get.yaml}}\n"
    server.files["/api/v1/paths/get.yaml"] = b"responses: {'200': {description: d}}\n"
    server.files["/api/v1/schemas/pet.yaml"] = b"a: {Pet: {$ref: cat.yaml}}\n"
    server.files["/api/v1/schemas/cat.yaml"] = b"type: object\n"
    ran(empty, "add", "api", "--spec", f"{server.url}{HOME}", code=0)
    assert {"paths/all.yaml", "paths/get.yaml", "schemas/pet.yaml", "schemas/cat.yaml"} <= {
        path.partition("/")[2] for path in kept(empty)
    }


def test_urls_of_the_same_origin(empty: Path, server: Publisher, tmp_path: Path) -> None:
    """A whole URL, or a path from the root, means the kept file, also in a vendored copy."""
    added(
        empty,
        server,
        f"{server.url}/api/v1/schemas/pet.yaml#/components/schemas/Pet",
        "/api/common/error.yaml",
        f"{server.url}{HOME}#/paths/~1r0/get/responses/200/content/application~1json/schema",
    )
    assert len(kept(empty)) == 4
    ran(empty, "check", "--exact")
    ran(empty, "validate")
    (tmp_path / "other").mkdir()
    ran(empty, "vendor", "api", "--into", str(tmp_path / "other"))
    ran(tmp_path, "check", str(tmp_path / "other"))
    assert "class Pet" in (tmp_path / "other/api/models.py").read_text("utf-8")


def test_names_that_are_encoded(empty: Path, server: Publisher) -> None:
    """A name is kept as it reads, not as a URL writes it."""
    server.files["/api/v1/my%20p%C3%A9t.yaml"] = PET
    added(empty, server, "my%20p%C3%A9t.yaml#/components/schemas/Pet")
    assert kept(empty) == ["api/my pét.yaml", "api/openapi.yaml", "sources.lock"]
    ran(empty, "check", "--exact")
    assert "already at" in ran(empty, "check", "--upstream")[0]


def test_a_document_that_names_itself(empty: Path, server: Publisher) -> None:
    """A document to which others refer by its name keeps that name."""
    server.files["/api/v1/schemas/pet.yaml"] = (
        b"components: {schemas: {Pet: {$ref: '../openapi.yaml#/components/schemas/Cat'}}}\n"
    )
    server.files[HOME] = referring("schemas/pet.yaml#/components/schemas/Pet") + (
        b"components: {schemas: {Cat: {type: object, properties: {name: {type: string}}}}}\n"
    )
    ran(empty, "add", "api", "--spec", f"{server.url}{HOME}")
    assert kept(empty) == ["api/openapi.yaml", "api/schemas/pet.yaml", "sources.lock"]
    ran(empty, "check", "--exact")


def test_a_document_gets_and_loses_files(empty: Path, server: Publisher) -> None:
    """The path in the configuration follows; a file that is not referred to any more is removed."""
    added(empty, server, "#/components/x")
    assert kept(empty) == ["api.yaml", "sources.lock"]
    text = (empty / "pyproject.toml").read_bytes().replace(b'spec = "specs', b"spec  =  'specs")
    text = text.replace(b'api.yaml"\nsource', b"api.yaml' # mine\nsource")
    (empty / "pyproject.toml").write_bytes(text)
    (empty / "specs/mine.yaml").write_text("mine", "utf-8")
    server.files[HOME] = referring("schemas/pet.yaml#/components/schemas/Pet")
    ran(empty, "update", "--accept-breaking")
    assert kept(empty) == [
        "api/openapi.yaml",
        "api/schemas/pet.yaml",
        "mine.yaml",
        "sources.lock",
    ]
    want = text.replace(b"'specs/api.yaml' # mine", b'"specs/api/openapi.yaml" # mine')
    assert (empty / "pyproject.toml").read_bytes() == want
    ran(empty, "check", "--exact")
    server.files[HOME] = referring("../common/error.yaml")
    ran(empty, "update", "--accept-breaking")
    assert kept(empty) == [
        "api/common/error.yaml",
        "api/v1/openapi.yaml",
        "mine.yaml",
        "sources.lock",
    ]
    server.files[HOME] = referring("#/components/x")
    ran(empty, "update", "--accept-breaking")
    assert kept(empty) == ["api/v1/openapi.yaml", "mine.yaml", "sources.lock"]
    ran(empty, "check", "--exact")


def test_only_another_file_changes(empty: Path, server: Publisher) -> None:
    """A change in a file that the document refers to is a newer state of the document."""
    added(empty, server, "schemas/pet.yaml#/components/schemas/Pet")
    server.files["/api/v1/schemas/pet.yaml"] = PET.replace(b"name:", b"title:")
    out, _ = ran(empty, "update", "--accept-breaking")
    assert "wrote specs/api/schemas/pet.yaml\n" in out
    assert "wrote specs/api/openapi.yaml" not in out
    assert server.paths[-2:] == [HOME, "/api/v1/schemas/pet.yaml"]
    ran(empty, "check", "--exact")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("https://elsewhere.example/pet.yaml", "not of the same origin"),
        ("http://127.0.0.1:1/pet.yaml", "not of the same origin"),
        ("file:///etc/passwd", "not of the same origin"),
        ("//elsewhere.example/pet.yaml", "not of the same origin"),
        ("../../../pet.yaml", "leads out of where the document is published"),
        ("schemas/..%2f..%2f..%2f..%2fpet.yaml", "leads out of where"),
        ("schemas/pet.yaml?v=1", "has a query"),
        ("schemas\\pet.yaml", "backslash"),
        ("schemas/con.yaml", "device"),
        ("schemas/a%00.yaml", "cannot"),
        ("schemas/pet.yaml./x", "not every system"),
        (".git/config", "reserved"),
        ("schemas/a:b.yaml", "separator"),
        # What a tool would read or run by its name: a file can be YAML and Python at once.
        ("conftest.py", "does not end in .json, .yaml, .yml"),
        ("schemas/test_pets.py", "does not end in"),
        ("Makefile", "does not end in"),
        (".github/workflows/ci.yml", "begins with a dot"),
        (".pre-commit-config.yaml", "begins with a dot"),
        ("schemas/not-there.yaml", "there is no"),
    ],
)
def test_what_is_not_followed(text: str, said: str, empty: Path, server: Publisher) -> None:
    """A reference to anything else is an error at its place, and nothing is asked or written."""
    before = state(empty)
    err = added(empty, server, text, code=2)
    line = err.splitlines()[0]
    assert line.startswith(f"{server.url}{HOME}:4:")
    assert "error[reference-" in line
    assert "#/paths/~1r0/get/responses/200/content/application~1json/schema/$ref" in line
    if "a%00" not in text:
        assert said in line
    assert fix_of(err).startswith("pitchpipe add")
    assert set(server.paths) <= {HOME, "/api/v1/schemas/not-there.yaml"}
    assert state(empty) == before


def test_names_that_differ_by_case(empty: Path, server: Publisher) -> None:
    """Files that would be one on some systems are refused."""
    server.files["/api/v1/schemas/Pet.yaml"] = PET
    names = [f"schemas/{name}.yaml#/components/schemas/Pet" for name in ("pet", "Pet")]
    err = added(empty, server, *names, code=2)
    assert "cannot be kept beside each other" in err


def test_too_many_files(empty: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that leads from file to file without end is abandoned."""
    monkeypatch.setattr("pitchpipe.upstream.fetching.MAX_FILES", 5)
    for number in range(9):
        text = f"type: object\nproperties: {{next: {{$ref: 'n{number + 1}.yaml'}}}}\n"
        server.files[f"/api/v1/n{number}.yaml"] = text.encode()
    err = added(empty, server, "n0.yaml", code=2)
    assert ("source-too-large" in err, len(server.received)) == (True, 6)


def test_too_slow_in_all(empty: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is the time for all of them."""
    monkeypatch.setattr("pitchpipe.upstream.fetching.MAX_SECONDS", 0.2)
    server.bad["/api/v1/slow.yaml"] = slow
    assert "within 0.2 seconds" in added(empty, server, "slow.yaml", code=2)


def slow(handler: Handler) -> None:
    time.sleep(0.3)
    handler.sends(200, PET)


def test_too_much_in_all(empty: Path, server: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size of all files together is limited, too."""
    monkeypatch.setattr("pitchpipe.upstream.fetching.MAX_ALL_BYTES", 200)
    assert "source-too-large" in added(empty, server, "schemas/pet.yaml#/x", code=2)


def test_a_name_with_a_dot(empty: Path, server: Publisher) -> None:
    """A value of a discriminator may only look like a file."""
    server.files[HOME] = referring("#/components/schemas/Any") + b"""\
components:
  schemas:
    Any:
      oneOf: [{$ref: '#/components/schemas/v1.Pet'}]
      discriminator: {propertyName: kind, mapping: {pet: v1.Pet, cat: v1.Cat}}
    v1.Pet: {type: object, required: [kind], properties: {kind: {type: string}}}
"""
    ran(empty, "add", "api", "--spec", f"{server.url}{HOME}")
    assert set(server.paths) == {HOME}


def test_a_moved_document_with_other_files(empty: Path, server: Publisher) -> None:
    """Where a document redirects, its references are of the new address: that must be named."""
    server.bad["/latest"] = lambda handler: handler.sends(302, b"", Location=HOME)
    server.files[HOME] = referring("schemas/pet.yaml#/components/schemas/Pet")
    _, err = ran(empty, "add", "api", "--spec", f"{server.url}/latest", code=2)
    assert f"redirects to {server.url}{HOME}, and refers to other files" in err
    server.files[HOME] = referring("#/components/x")
    ran(empty, "add", "api", "--spec", f"{server.url}/latest")


# Files elsewhere.


def test_files_elsewhere(empty: Path) -> None:
    """Of a file elsewhere, its own folder and what is below it is read."""
    there = empty.parent / "shared"
    (there / "schemas").mkdir(parents=True)
    (there / "schemas/pet.yaml").write_bytes(PET)
    (there / "api.yaml").write_bytes(referring("schemas/pet.yaml#/components/schemas/Pet"))
    ran(empty, "add", "api", "--spec", "../shared/api.yaml")
    assert kept(empty) == ["api/api.yaml", "api/schemas/pet.yaml", "sources.lock"]
    (there / "api.yaml").write_bytes(referring("../secret.yaml"))
    (empty.parent / "secret.yaml").write_text("type: string\n", "utf-8")
    _, err = ran(empty, "update", code=2)
    assert err.startswith("../shared/api.yaml:4:")
    assert "leads out" in err


def test_a_link_out_of_the_folder(empty: Path) -> None:
    """A link is followed only within the folder."""
    there = empty.parent / "shared"
    there.mkdir()
    (empty.parent / "secret.yaml").write_text("type: string\n", "utf-8")
    (there / "pet.yaml").symlink_to("../secret.yaml")
    (there / "api.yaml").write_bytes(referring("pet.yaml"))
    _, err = ran(empty, "add", "api", "--spec", "../shared/api.yaml", code=2)
    assert "../shared/pet.yaml: error[reference-outside]" in err


def test_a_link_in_the_project(empty: Path, server: Publisher) -> None:
    """No file is written through a link that leads out of the project."""
    (empty.parent / "elsewhere").mkdir()
    (empty / "specs").symlink_to("../elsewhere")
    before = state(empty.parent)
    added(empty, server, "schemas/pet.yaml#/components/schemas/Pet", code=2)
    assert state(empty.parent) == before
