"""Configuration: what `[tool.pitchpipe]` may say, and how each mistake is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchpipe.config import (
    ClientConfig,
    Config,
    client_name_problem,
    find_config,
    load_config,
    suggest_client_name,
)
from pitchpipe.load.toml_places import toml_places
from pitchpipe.problems import ProblemsError

ROOT = Path(__file__).parent.parent
FIVE = (
    "adirik_styletts2",
    "lucataco_xtts_v2",
    "meta_musicgen",
    "suno_ai_bark",
    "zsxkib_realistic_voice_cloning",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/bark.yaml").touch()
    (tmp_path / "specs/fix.yaml").touch()
    return tmp_path


def write(project: Path, text: str) -> Path:
    file = project / "pyproject.toml"
    file.write_text(text, encoding="utf-8")
    return file


def problems(project: Path, text: str) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        load_config(write(project, text))
    return str(caught.value).split("\n")


def test_this_repository() -> None:
    """The repository's own configuration names five clients, each with its spec and overlays."""
    config = load_config(ROOT / "pyproject.toml")
    assert config.output == ROOT / "generated"
    assert tuple(client.name for client in config.clients) == FIVE
    assert config.clients[3] == ClientConfig(
        name="suno_ai_bark",
        spec=ROOT / "specs/suno-ai_bark.yaml",
        overlays=(
            ROOT / "specs/overlays/replicate.yaml",
            ROOT / "specs/overlays/suno-ai_bark.yaml",
        ),
        strict=True,
    )


def test_defaults_and_order(project: Path) -> None:
    """Output is `generated`, overlays are none, clients are sorted by name."""
    text = """
    [tool.pitchpipe.clients.zebra]
    spec = "specs/bark.yaml"
    [tool.pitchpipe.clients.ant]
    spec = "specs/bark.yaml"
    """
    bark = project / "specs/bark.yaml"
    assert load_config(write(project, text)) == Config(
        root=project,
        output=project / "generated",
        clients=(ClientConfig(name="ant", spec=bark), ClientConfig(name="zebra", spec=bark)),
    )


def test_all_problems_in_one_run(project: Path) -> None:
    """Every mistake is reported in one run, each at its line, with a way out where one is known."""
    text = """\
[tool.pitchpipe]
outptu = "generated"

[tool.pitchpipe.clients.bark]
spec = "specs/brak.yaml"
overlays = [
    "specs/fix.yaml",
    "specs/none.yaml",
]
overlay = []

[tool.pitchpipe.clients.Bark]
spec = 3

[tool.pitchpipe.clients."a-b"]
overlays = "specs/fix.yaml"
"""
    assert problems(project, text) == [
        (
            "pyproject.toml:2:1: error[config-unknown-key] #/tool/pitchpipe/outptu: "
            "unknown key 'outptu'"
        ),
        "  hint: did you mean 'output'?",
        (
            "pyproject.toml:5:1: error[config-path] #/tool/pitchpipe/clients/bark/spec: "
            "there is no file 'specs/brak.yaml'"
        ),
        "  hint: did you mean 'specs/bark.yaml'?",
        (
            "pyproject.toml:6:1: error[config-path] #/tool/pitchpipe/clients/bark/overlays/1: "
            "there is no file 'specs/none.yaml'"
        ),
        "  hint: did you mean 'specs/fix.yaml'?",
        (
            "pyproject.toml:10:1: error[config-unknown-key] #/tool/pitchpipe/clients/bark/overlay: "
            "unknown key 'overlay'"
        ),
        "  hint: did you mean 'overlays'?",
        (
            "pyproject.toml:12:1: error[config-client-name] #/tool/pitchpipe/clients/Bark: "
            "'Bark' and 'bark' are the same folder where upper and lower case are equal"
        ),
        (
            "pyproject.toml:13:1: error[config-type] #/tool/pitchpipe/clients/Bark/spec: "
            "expected a path, not int 3"
        ),
        (
            "pyproject.toml:15:1: error[config-client-name] #/tool/pitchpipe/clients/a-b: "
            "'a-b' is not a Python identifier of ASCII letters, digits and underscores"
        ),
        "  hint: for example 'a_b'",
        (
            "pyproject.toml:15:1: error[config-spec] #/tool/pitchpipe/clients/a-b: "
            "client 'a-b' has no spec"
        ),
        '  hint: add spec = "..."',
        (
            "pyproject.toml:16:1: error[config-type] #/tool/pitchpipe/clients/a-b/overlays: "
            "expected a list of files, not str 'specs/fix.yaml'"
        ),
    ]


def test_formats_of_every_client(project: Path) -> None:
    """A wrong value for all clients is reported where it is, and not at each client as well."""
    client = '[tool.pitchpipe.clients.bark]\nspec = "specs/bark.yaml"\n'
    assert problems(project, f"[tool.pitchpipe]\nformats = 3\n{client}") == [
        (
            "pyproject.toml:2:1: error[config-type] #/tool/pitchpipe/formats:"
            " expected 'python' or 'text', not int 3"
        )
    ]


def test_pages_among_the_clients(project: Path) -> None:
    """Pages need a folder of their own, and the hint says which ones are."""
    assert problems(project, '[tool.pitchpipe]\ndocs = "generated/docs"\n') == [
        (
            "pyproject.toml:2:1: error[config-output] #/tool/pitchpipe/docs:"
            " 'generated/docs' and the folder of the clients overlap"
        ),
        "  hint: name a folder that neither contains that one nor is inside it",
    ]


@pytest.mark.parametrize(
    ("target", "said"), [("..", "out of the project"), (".", "to its root")], ids=["out", "root"]
)
def test_a_link_as_output(project: Path, target: str, said: str) -> None:
    """A link that leads out of the project, or to all of it, is named as what it is."""
    (project / "link").symlink_to(target)
    assert problems(project, '[tool.pitchpipe]\noutput = "link"\n') == [
        (
            "pyproject.toml:2:1: error[config-output] #/tool/pitchpipe/output:"
            f" 'link' leads {said} through a link"
        ),
        "  hint: put a folder in place of the link, or name another one",
    ]


@pytest.mark.parametrize("output", ["..", ".", "../elsewhere", "a/../..", "/abs", "link", ""])
def test_output_stays_inside(project: Path, output: str) -> None:
    """The output folder is below the root, also after links: generate prunes what is in it."""
    (project / "link").symlink_to(project.parent)
    line, *_ = problems(project, f"[tool.pitchpipe]\noutput = '{output}'\n")
    assert line.startswith("pyproject.toml:2:1: error[config-")


def test_output_is_a_folder(project: Path) -> None:
    """A file cannot be the output folder."""
    assert problems(project, "[tool.pitchpipe]\noutput = 'specs/bark.yaml'\n") == [
        (
            "pyproject.toml:2:1: error[config-output] #/tool/pitchpipe/output: "
            "'specs/bark.yaml' is not a folder"
        )
    ]


@pytest.mark.parametrize("output", [r"\u001b[31m", r"a\u202eb", r"a\nb", r"\uE000"])
def test_output_has_a_name_that_prints(project: Path, output: str) -> None:
    """A folder is not made with a name that would hide in a listing, or color it."""
    (line,) = problems(project, f'[tool.pitchpipe]\noutput = "{output}"\n')
    assert line.startswith("pyproject.toml:2:1: error[config-output] #/tool/pitchpipe/output: ")
    assert line.endswith(" has a character that is not printable")


@pytest.mark.parametrize("spec", ["../x.yaml", "specs/../../x.yaml", "/x.yaml"])
def test_specs_stay_inside(project: Path, spec: str) -> None:
    """A spec lies below the root: generated files name it, the same on every machine."""
    client = f"[tool.pitchpipe.clients.x]\nspec = '{spec}'\n"
    line, hint = problems(project, client)
    assert line.startswith("pyproject.toml:2:1: error[config-path] #")
    assert "relative to pyproject.toml" in hint


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("class", "'class' is a Python keyword"),
        ("_bark", "'_bark' starts with an underscore, which is reserved for shared modules"),
        ("2nd", "'2nd' is not a Python identifier of ASCII letters, digits and underscores"),
        ("é", "'é' is not a Python identifier of ASCII letters, digits and underscores"),
        ("../up", "'../up' is not a Python identifier of ASCII letters, digits and underscores"),
        ("bark", ""),
    ],
)
def test_client_names(name: str, reason: str) -> None:
    """A client's name is a package name that every file system and import agree on."""
    assert client_name_problem(name) == reason


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("suno-ai_bark", "suno_ai_bark"),
        ("XTTS v2", "xtts_v2"),
        ("2nd", "client_2nd"),
        ("class", "client_class"),
        ("___", "client"),
    ],
)
def test_suggested_names(text: str, name: str) -> None:
    """A suggested name is always an acceptable one."""
    assert suggest_client_name(text) == name
    assert client_name_problem(name) == ""


def test_syntax_error(project: Path) -> None:
    """A file that is not TOML is reported where the parser stopped."""
    assert problems(project, "[tool.pitchpipe]\noutput = generated\n") == [
        "pyproject.toml:2:10: error[config-syntax]: not valid TOML: not a value",
        "  hint: quote it if it is text",
    ]


def test_marks_of_a_merge(project: Path) -> None:
    """A file with the marks of a merge conflict is named as that, at its first mark."""
    text = '[tool.pitchpipe]\n<<<<<<< HEAD\noutput = "a"\n=======\noutput = "b"\n>>>>>>> b\n'
    said = "pyproject.toml:2:1: error[config-syntax]: has the marks of a merge conflict"
    assert problems(project, text)[0] == said


def test_not_utf8(project: Path) -> None:
    """A file in another encoding is a problem, not a crash."""
    (project / "pyproject.toml").write_bytes(b"[tool.pitchpipe]\noutput = '\xe9'\n")
    with pytest.raises(
        ProblemsError,
        match=r"pyproject.toml:2:11: error\[invalid-encoding\]: not UTF-8: byte 0xe9",
    ):
        load_config(project / "pyproject.toml")


@pytest.mark.parametrize("text", ["tool.pitchpipe = 1", "tool.pitchpipe.clients = []"])
def test_wrong_types(project: Path, text: str) -> None:
    """A value where a table belongs is a problem, not a crash."""
    line, *rest = problems(project, text)
    assert line.startswith("pyproject.toml:1:1: error[config-type] #/tool/pitchpipe")
    assert rest == []


def test_find_config(project: Path) -> None:
    """The nearest pyproject.toml that has our table is used; another project's is passed over."""
    file = write(project, "[tool.pitchpipe]\n")
    below = project / "inner/deep"
    below.mkdir(parents=True)
    (project / "inner/pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert find_config(below) == file


def test_find_config_none(tmp_path: Path) -> None:
    """Where there is no configuration, the problem says what to do."""
    with pytest.raises(ProblemsError) as caught:
        find_config(tmp_path)
    assert str(caught.value) == (
        "pyproject.toml: error[config-missing]: "
        "no pyproject.toml with a [tool.pitchpipe] table here or in a folder above\n"
        "  hint: run inside a project, or name a document: --spec FILE --output DIR"
    )


def test_toml_places() -> None:
    """Each table and key has the line where its statement starts, however it is written."""
    text = '''
# [not.a.table]
[a]
b.c = """
[x]
y = 1
"""
d = [
  "[z]",
]

["q.r" . 's/t']   # comment
in = { line = 1 }
[[many]]
k = 1
'''
    assert toml_places(text) == {
        "/a": 3,
        "/a/b": 4,
        "/a/b/c": 4,
        "/a/d": 8,
        "/q.r/s~1t": 12,
        "/q.r/s~1t/in": 13,
        "/q.r/s~1t/in/line": 13,
        "/many": 14,
        "/many/k": 15,
    }
