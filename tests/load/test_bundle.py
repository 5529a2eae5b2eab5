"""References to other local files become internal ones, and every reference resolves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.document import Document
from pitchpipe.load.bundle import bundle
from pitchpipe.load.reading import display_path
from pitchpipe.load.yaml_source import load
from pitchpipe.overlay.overlay import apply, load_overlay
from pitchpipe.problems import ProblemsError
from pitchpipe.validate.validate import as_meant

HEAD = "openapi: 3.1.0\ninfo: {title: t, version: v}\n"


def bundled(folder: Path, files: dict[str, str]) -> Document:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return bundle(load(folder / next(iter(files)), root=folder), root=folder)


def unresolved(folder: Path, files: dict[str, str]) -> list[str]:
    """Return what is said of references that are not followed, when the document is read."""
    return "\n".join(map(str, as_meant(bundled(folder, files)).warnings)).splitlines()


def refused(folder: Path, files: dict[str, str]) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        bundled(folder, files)
    return str(caught.value).splitlines()


def schemas(folder: Path, files: dict[str, str]) -> Any:
    return bundled(folder, files).data["components"]["schemas"]


def test_nothing_to_do(tmp_path: Path) -> None:
    """A document without external references keeps its data; the references are known then."""
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {}}}\n")
    document = load(path, root=tmp_path)
    same = bundle(document, root=tmp_path)
    assert same.data is document.data
    assert [each.pointer for each in same.references or ()] == ["/components/schemas/A/$ref"]


def test_whole_file(tmp_path: Path) -> None:
    """The content of a file becomes a component named after the file, and keeps its place."""
    document = bundled(
        tmp_path,
        {
            "a.yaml": HEAD + "components:\n  schemas:\n    A: {items: {$ref: models/pet.yaml}}\n",
            "models/pet.yaml": "# a pet\ntype: object\nproperties:\n  name: {type: string}\n",
        },
    )
    assert document.data["components"]["schemas"] == {
        "A": {"items": {"$ref": "#/components/schemas/pet"}},
        "pet": {"type": "object", "properties": {"name": {"type": "string"}}},
    }
    where = document.where("/components/schemas/pet/properties/name")
    assert (where.path, where.line, where.column) == ("models/pet.yaml", 4, 3)
    assert document.where("/components/schemas/A").path == "a.yaml"
    assert [path.name for path in document.files] == ["a.yaml", "pet.yaml"]


def test_whole_file_by_a_slash(tmp_path: Path) -> None:
    """`#/` is the whole file, as it is meant, with a warning each time; or else its key ""."""
    kept = {
        "a.yaml": HEAD
        + "paths: {/a: {$ref: 'path.yaml#/'}}\n"
        + "components: {schemas: {A: {$ref: 'pet.yaml#/'}, B: {items: {$ref: 'own.yaml#/'}}}}\n",
        "path.yaml": "get: {responses: {default: {$ref: 'answer.yaml#/'}}}\n",
        "answer.yaml": "description: d\n",
        "pet.yaml": "type: object\n",
        "own.yaml": "'': {type: string}\n",
    }

    document = bundled(tmp_path, kept)

    made = document.data["components"]
    assert made["schemas"]["A"] == {"type": "object"}
    assert made["schemas"][made["schemas"]["B"]["items"]["$ref"].rpartition("/")[2]] == {
        "type": "string"
    }
    assert list(made["responses"].values()) == [{"description": "d"}]
    assert [f"{each.where.path} {each.where.pointer}" for each in document.warnings] == [
        "a.yaml /components/schemas/A/$ref",
        "a.yaml /paths/~1a/$ref",
        "path.yaml /get/responses/default/$ref",
    ]


def test_pointer_and_cycles(tmp_path: Path) -> None:
    """References in other files are followed: to themselves, to others, in circles, and back."""
    got = schemas(
        tmp_path,
        {
            "api/a.yaml": HEAD + "components:\n  schemas:\n"
            "    Pet: {$ref: '../m/pet.yaml#/Pet'}\n"
            "    Same: {$ref: ../m/pet.yaml#/Pet}\n"
            "    Tag: {type: string}\n",
            "m/pet.yaml": "Pet:\n  properties:\n    owner: {$ref: owner.json}\n"
            "    parent: {$ref: '#/Pet'}\n    mood: {$ref: '#/x~1y'}\n"
            "    tag: {$ref: '../api/a.yaml#/components/schemas/Tag'}\nx/y: {enum: [good]}\n",
            "m/owner.json": json.dumps({"items": {"$ref": "pet.yaml#/Pet"}, "not": {"$ref": "#"}}),
        },
    )
    pet = {"$ref": "#/components/schemas/Pet"}
    assert got == {
        "Pet": {
            "properties": {
                "owner": {"$ref": "#/components/schemas/owner"},
                "parent": pet,
                "tag": {"$ref": "#/components/schemas/Tag"},
                "mood": {"$ref": "#/components/schemas/x_y"},
            }
        },
        "Same": pet,
        "Tag": {"type": "string"},
        "owner": {"items": pet, "not": {"$ref": "#/components/schemas/owner"}},
        "x_y": {"enum": ["good"]},
    }


def test_names_are_unique(tmp_path: Path) -> None:
    """A name that is taken gets a number, in document order."""
    got = schemas(
        tmp_path,
        {
            "a.yaml": HEAD + "components:\n  schemas:\n    Pet: {}\n"
            "    A: {items: {$ref: 'b.yaml#/Pet'}}\n    B: {items: {$ref: 'c.yaml#/Pet'}}\n"
            "    C: {items: {$ref: 'b.yaml#/Pet'}}\n",
            "b.yaml": "Pet: {type: string}\n",
            "c.yaml": "Pet: {type: number}\n",
        },
    )
    assert got == {
        "Pet": {},
        "A": {"items": {"$ref": "#/components/schemas/Pet_2"}},
        "B": {"items": {"$ref": "#/components/schemas/Pet_3"}},
        "C": {"items": {"$ref": "#/components/schemas/Pet_2"}},
        "Pet_2": {"type": "string"},
        "Pet_3": {"type": "number"},
    }


def test_every_kind(tmp_path: Path) -> None:
    """The place of a reference says what kind of component its target becomes."""
    document = bundled(
        tmp_path,
        {
            "a.yaml": HEAD + "paths:\n  /a:\n    post:\n"
            "      parameters: [{$ref: 'b.yaml#/p'}]\n"
            "      requestBody: {$ref: 'b.yaml#/rb'}\n"
            "      responses: {200: {$ref: 'b.yaml#/r'}}\n"
            "      callbacks: {done: {$ref: 'b.yaml#/cb'}}\n"
            "components:\n  securitySchemes: {key: {$ref: 'b.yaml#/sec'}}\n",
            "b.yaml": "p: {name: p, in: query, schema: {$ref: '#/s'}}\n"
            "rb: {content: {application/json: {schema: {$ref: '#/s'},"
            " examples: {e: {$ref: '#/e'}}}}}\n"
            "r: {description: d, headers: {H: {$ref: '#/h'}}, links: {l: {$ref: '#/l'}}}\n"
            "cb: {'{$request.body#/url}': {post: {responses: {200: {$ref: '#/r'}}}}}\n"
            "sec: {type: http, scheme: bearer}\n"
            "s: {type: string}\ne: {value: v}\nh: {schema: {$ref: '#/s'}}\nl: {operationId: o}\n",
        },
    )
    components = document.data["components"]
    assert {section: sorted(names) for section, names in components.items()} == {
        "securitySchemes": ["key"],
        "parameters": ["p"],
        "requestBodies": ["rb"],
        "responses": ["r"],
        "callbacks": ["cb"],
        "schemas": ["s"],
        "examples": ["e"],
        "headers": ["h"],
        "links": ["l"],
    }
    assert document.data["paths"]["/a"]["post"]["responses"] == {
        "200": {"$ref": "#/components/responses/r"}
    }
    assert components["securitySchemes"]["key"] == {"type": "http", "scheme": "bearer"}
    assert components["headers"]["h"] == {"schema": {"$ref": "#/components/schemas/s"}}


def test_path_items_are_inlined(tmp_path: Path) -> None:
    """A path item replaces its reference; fields next to the reference stay."""
    document = bundled(
        tmp_path,
        {
            "a.yaml": HEAD + "paths:\n  /a/{id}:\n    summary: mine\n    $ref: b.yaml#/~1a\n",
            "b.yaml": "/a:\n  summary: theirs\n  get:\n    responses:\n"
            "      200: {$ref: '#/ok'}\nok: {description: d}\n",
        },
    )
    assert document.data["paths"] == {
        "/a/{id}": {
            "summary": "mine",
            "get": {"responses": {"200": {"$ref": "#/components/responses/ok"}}},
        }
    }
    assert document.where("/paths/~1a~1{id}/get").path == "b.yaml"


def test_circular_path_items(tmp_path: Path) -> None:
    """A path item that refers to itself is left out, with its place."""
    found = unresolved(
        tmp_path,
        {
            "a.yaml": HEAD + "paths:\n  /a:\n    $ref: b.yaml#/a\n",
            "b.yaml": "a: {post: {callbacks: {c: {url: {$ref: '#/a'}}}}}\n",
        },
    )
    assert found == [
        (
            "b.yaml:1:34: warning[left-out] #/paths/~1a/post/callbacks/c/url/$ref: "
            "the path is left out: the path item refers to itself"
        ),
        "  hint: correct it with an overlay",
    ]


def test_ref_is_data_elsewhere(tmp_path: Path) -> None:
    """In examples, defaults, enums, extensions and names of properties `$ref` is data."""
    path = tmp_path / "a.yaml"
    path.write_text(
        HEAD + "components:\n  schemas:\n    A:\n"
        "      properties:\n        $ref: {type: string}\n"
        "      default: {$ref: no.yaml}\n      example: {$ref: no.yaml}\n"
        "      examples: [{$ref: no.yaml}]\n      enum: [{$ref: no.yaml}]\n"
        "      const: {$ref: no.yaml}\n      x-any: {$ref: no.yaml}\n"
        "  examples: {E: {value: {$ref: no.yaml}}}\n"
        "paths:\n  x-any: {$ref: no.yaml}\n  /a: {x-any: {$ref: no.yaml}}\nx-any: {$ref: no.yaml}\n"
    )
    document = load(path, root=tmp_path)
    assert bundle(document, root=tmp_path).data is document.data


def test_discriminator(tmp_path: Path) -> None:
    """The references and names of `discriminator.mapping` have the same targets as before."""
    got = schemas(
        tmp_path,
        {
            "a.yaml": HEAD + "components:\n  schemas:\n    A:\n      discriminator:\n"
            "        propertyName: k\n        mapping: {b: B, c: 'b.yaml#/C', d: d.yaml, e: a.b}\n"
            "    B: {items: {$ref: 'b.yaml#/Any'}}\n    a.b: {}\n",
            "b.yaml": "C: {type: object}\nAny: {discriminator: {propertyName: k, mapping:"
            " {c: '#/C', b: B, d: D}}}\ncomponents: {schemas: {D: {title: theirs}}}\n",
            "d.yaml": "title: d\n",
        },
    )
    assert got["A"]["discriminator"]["mapping"] == {
        "b": "B",
        "c": "#/components/schemas/C",
        "d": "#/components/schemas/d",
        "e": "a.b",
    }
    assert got["Any"]["discriminator"]["mapping"] == {
        "c": "#/components/schemas/C",
        "b": "#/components/schemas/B",
        "d": "#/components/schemas/D",
    }
    assert got["D"] == {"title": "theirs"}


def test_shared_extension(tmp_path: Path) -> None:
    """The target of an internal reference is read as that kind, even in an extension."""
    document = bundled(
        tmp_path,
        {
            "a.yaml": HEAD + "components: {schemas: {A: {$ref: '#/x-shared/S'}}}\n"
            "x-shared: {S: {items: {$ref: b.yaml}}}\n",
            "b.yaml": "type: string\n",
        },
    )
    assert document.data["x-shared"] == {"S": {"items": {"$ref": "#/components/schemas/b"}}}


def test_own_name(tmp_path: Path) -> None:
    """A file that refers to itself by name means itself."""
    got = schemas(
        tmp_path,
        {
            "a.yaml": HEAD
            + "components: {schemas: {A: {not: {$ref: 'a.yaml#/components/schemas/A'}}}}"
        },
    )
    assert got == {"A": {"not": {"$ref": "#/components/schemas/A"}}}


def test_percent_encoding(tmp_path: Path) -> None:
    """Both halves of a reference are percent-decoded (RFC 3986, RFC 6901 section 6)."""
    got = schemas(
        tmp_path,
        {
            "a.yaml": HEAD + "components: {schemas: {A: {not: {$ref: 'my%20pet.yaml#/a%25b'}}}}",
            "my pet.yaml": "a%b: {type: string}\n",
        },
    )
    assert got == {"A": {"not": {"$ref": "#/components/schemas/a_b"}}, "a_b": {"type": "string"}}


def test_overlaid_document(tmp_path: Path) -> None:
    """References are followed in the effective document, overlays included."""
    (tmp_path / "a.yaml").write_text(HEAD + "components: {schemas: {A: {$ref: gone.yaml}}}\n")
    (tmp_path / "b.yaml").write_text("type: string\n")
    (tmp_path / "o.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: t, version: v}\nactions:\n"
        "- {target: $.components.schemas, update: {A: {$ref: b.yaml}}}\n"
    )
    document = apply(
        load(tmp_path / "a.yaml", root=tmp_path), [load_overlay(tmp_path / "o.yaml", root=tmp_path)]
    )
    result = bundle(document, root=tmp_path)
    assert result.data["components"]["schemas"] == {"A": {"type": "string"}}
    assert [path.name for path in result.files] == ["a.yaml", "o.yaml", "b.yaml"]


@pytest.mark.parametrize(
    ("ref", "message", "hint"),
    [
        (
            "http://example.org/a.yaml#/A",
            "'http://example.org/a.yaml#/A' is a URL, and URLs are not fetched",
            "save the file next to the spec, and refer to it by its relative path",
        ),
        (
            "//example.org/a.yaml",
            "'//example.org/a.yaml' is a URL, and URLs are not fetched",
            "save the file next to the spec, and refer to it by its relative path",
        ),
        (
            "file:///etc/passwd",
            "'file:///etc/passwd' is a URL, and URLs are not fetched",
            "save the file next to the spec, and refer to it by its relative path",
        ),
        (
            "/etc/passwd",
            "'/etc/passwd' is not a relative path",
            "write it relative to this file, with '/'",
        ),
        (
            "..\\\\b.yaml",
            "'..\\b.yaml' is not a relative path",
            "write it relative to this file, with '/'",
        ),
        ("../../b.yaml", "'../../b.yaml' points outside of '.'", "move the file into it"),
        ("%2e%2e/%2e%2e/b", "'%2e%2e/%2e%2e/b' points outside of '.'", "move the file into"),
        ("outside.yaml", "'outside.yaml' points outside of '.'", "move the file into it"),
        ("pat.yaml", "no such file: api/pat.yaml", "did you mean 'pet.yaml'?"),
        ("pet.yaml#/Pat", "there is nothing at '#/Pat' in api/pet.yaml", "did you mean 'Pet'?"),
        ("pet.yaml#Pet", "'Pet' is not a JSON Pointer", ""),
        ("http://[", "'http://[' is a URL, and URLs are not fetched", ""),
        (
            "#/components/schemas/Pat",
            "there is nothing at '#/components/schemas/Pat'",
            "did you mea",
        ),
        (
            "#/components/x/Zebra",
            "there is nothing at '#/components/x/Zebra'",
            "'#/components' exists",
        ),
        ("#Pat", "'#Pat' is not a JSON Pointer", "write it as '#/components/schemas/...'"),
        (
            "#/components/responses/R",
            "'#/components/responses/R' is not one of the schemas",
            "refer ",
        ),
        ("#", "'#' refers to the whole document", ""),
        ("#/components/schemas/A/not", "'#/components/schemas/A/not' refers only to itself", ""),
    ],
)
def test_unresolved(tmp_path: Path, ref: str, message: str, hint: str) -> None:
    """A schema that cannot be found is `Any`, and said so at its place, with a hint."""
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "b.yaml").write_text("type: string\n")
    (root / "api").mkdir()
    (root / "api" / "outside.yaml").symlink_to(tmp_path / "b.yaml")
    found = unresolved(
        root,
        {
            "api/a.yaml": HEAD + "components:\n  responses: {R: {description: d}}\n  schemas:\n"
            f'    Pet: {{}}\n    A: {{not: {{$ref: "{ref}"}}}}\n',
            "api/pet.yaml": "Pet: {}\n",
        },
    )
    start = "api/a.yaml:7:15: warning[untyped] #/components/schemas/A/not/$ref: typed as Any: "
    assert found[0].startswith(start + message)
    assert "".join(found[1:]).startswith(f"  hint: {hint}")


def test_all_at_once(tmp_path: Path) -> None:
    """Everything unresolved is reported in one run, in the file that contains it."""
    files = {
        "a.yaml": HEAD + "components:\n  schemas:\n    A: {$ref: no.yaml}\n"
        "    B: {$ref: b.yaml}\n    C: {$ref: '#/no'}\n    D: {$ref: d.yaml}\n"
        "    E: {discriminator: {propertyName: k, mapping: {a: Nobody}}}\n",
        "b.yaml": "type: object\nproperties:\n  a: {$ref: '#/no'}\n  b: {$ref: c.yaml#/no}\n",
        "c.yaml": "items: {}\n",
        "d.yaml": "a: {}\n",
    }
    found = unresolved(tmp_path, files)
    places = [line.split(": ")[0] for line in found if not line.startswith("  hint")]
    assert places == ["a.yaml:5:9", "a.yaml:7:9", "a.yaml:9:52", "b.yaml:3:7", "b.yaml:4:7"]
    found = refused(tmp_path, files | {"d.yaml": "a: b: c\n"})
    assert "d.yaml:1:5: error[invalid-syntax]" in "".join(found)


@pytest.mark.parametrize(
    ("kind", "ref", "meant"),
    [
        ("schemas", "#/definitions/S", "#/components/schemas/S"),
        ("schemas", "S", "#/components/schemas/S"),
        ("schemas", "#components/schemas/S", "#/components/schemas/S"),
        ("schemas", "#/components/schemas/a%20b", "#/components/schemas/a%2520b"),
        (
            "schemas",
            "#/components/responses/R",
            "#/components/responses/R/content/application~1json/schema",
        ),
        ("schemas", "#/components/parameters/P", "#/components/parameters/P/schema"),
        ("parameters", "#/parameters/P", "#/components/parameters/P"),
        ("requestBodies", "#/components/schemas/B", "#/components/requestBodies/B"),
    ],
)
def test_references_that_mean_something_else(
    tmp_path: Path, kind: str, ref: str, meant: str
) -> None:
    """A reference to the wrong place is read as what it means."""
    components: dict[str, dict[str, Any]] = {
        "schemas": {"S": {"type": "string"}, "a%20b": {"type": "string"}, "B": {}},
        "parameters": {"P": {"name": "p", "in": "query", "schema": {}}},
        "requestBodies": {"B": {"content": {}}},
        "responses": {"R": {"description": "", "content": {"application/json": {"schema": {}}}}},
    }
    components[kind] = {**components[kind], "X": {"$ref": ref}}
    text = f"{HEAD}components: {json.dumps(components)}"
    document = bundled(tmp_path, {"a.yaml": text})
    found = as_meant(document)
    assert found.data["components"][kind]["X"] == {"$ref": meant}
    assert [each.rule for each in found.warnings if "$ref" in each.where.pointer] == ["tolerated"]


def test_a_schema_in_place_of_a_response(tmp_path: Path) -> None:
    """A response that is only a schema has it as its JSON."""
    text = "components:\n  schemas: {S: {type: string}}\n"
    text += "  responses: {R: {$ref: '#/components/schemas/S'}}\n"
    found = as_meant(bundled(tmp_path, {"a.yaml": HEAD + text}))
    schema = {"$ref": "#/components/schemas/S"}
    assert found.data["components"]["responses"]["R"] == {
        "description": "",
        "content": {"application/json": {"schema": schema}},
    }


@pytest.mark.parametrize("kind", ["examples", "headers", "links", "callbacks", "parameters"])
def test_what_no_one_needs_is_dropped(tmp_path: Path, kind: str) -> None:
    """A reference that leads nowhere costs no more than what it stands for."""
    text = f"components: {{{kind}: {{X: {{$ref: '#/no'}}, Y: {{$ref: '#/components/{kind}/X'}}}}}}"
    found = as_meant(bundled(tmp_path, {"a.yaml": HEAD + text}))
    assert found.data["components"][kind] == {}
    assert len(found.warnings) == 2


def test_outside_root(tmp_path: Path) -> None:
    """A spec outside of the root may refer to files below its own folder."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "root").mkdir()
    path = tmp_path / "elsewhere" / "a.yaml"
    path.write_text(HEAD + "components: {schemas: {A: {$ref: b.yaml}}}\n")
    path.with_name("b.yaml").write_text("type: string\n")
    document = bundle(load(path, root=tmp_path / "root"), root=tmp_path / "root")
    assert document.data["components"]["schemas"] == {"A": {"type": "string"}}


@pytest.mark.slow
def test_multiplied_path_items(tmp_path: Path) -> None:
    """A few files cannot multiply their path items without limit."""
    files = {"a.yaml": HEAD + "paths: {/a: {$ref: p0.yaml}}\n"}
    for number in range(14):
        two = f"{{a: {{$ref: p{number + 1}.yaml}}, b: {{$ref: p{number + 1}.yaml}}}}"
        files[f"p{number}.yaml"] = f"post: {{callbacks: {{c: {two}}}}}\n"
    files["p14.yaml"] = "get: {}\n"
    assert "more than 10000 path items" in refused(tmp_path, files)[0]


def test_a_folder_by_a_link(tmp_path: Path) -> None:
    """Where the document is named by a link to a folder, so are the files that it refers to."""
    elsewhere, root = tmp_path / "contracts", tmp_path / "project"
    for name in ("a", "b"):
        (elsewhere / name).mkdir(parents=True)
        (elsewhere / name / "Foo.yaml").write_text(f"{{title: {name}}}\n")
    listed = "schemas: {A: {$ref: a/Foo.yaml}, B: {$ref: b/Foo.yaml}}"
    (elsewhere / "api.yaml").write_text(f"{HEAD}components: {{{listed}}}\n")
    root.mkdir()
    (root / "specs").symlink_to(elsewhere)
    found = bundle(load(root / "specs" / "api.yaml", root=root), root=root)
    shown = [display_path(each, root) for each in found.files]
    assert shown == ["specs/api.yaml", "specs/a/Foo.yaml", "specs/b/Foo.yaml"]
    # A link to the document alone says nothing of what stands beside it.
    (root / "api.yaml").symlink_to(elsewhere / "api.yaml")
    found = bundle(load(root / "api.yaml", root=root), root=root)
    assert found.files[1:] == (elsewhere / "a" / "Foo.yaml", elsewhere / "b" / "Foo.yaml")
