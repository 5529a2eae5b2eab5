"""The output folder: what counts as drift, and what writing may and may not do to a disk."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

import pytest

from pitchpipe.lock.lock_file import LOCK_NAME, Lock, format_lock, hashes_of, parse_lock
from pitchpipe.output import tree
from pitchpipe.output.drift import Difference, Made, Output, compare, os_errors, read_lock
from pitchpipe.output.exclusive import held
from pitchpipe.output.patch import patch_text
from pitchpipe.output.refusals import HandEditedError
from pitchpipe.output.tree import Written, write
from pitchpipe.problems import ProblemsError

LF = b"\n"
WANTED = {
    "__init__.py": '"""Shared."""\n',
    "ant/__init__.py": '"""Ant."""\n',
    "ant/client.py": "one = 1\ntwo = 2\n",
    "ant/py.typed": "",
    "bee/client.py": "bee = 1\n",
}


def lock_of(files: Mapping[str, str]) -> Lock:
    return Lock(files=hashes_of(files))


@pytest.fixture
def output(tmp_path: Path) -> Output:
    return Output(folder=tmp_path / "generated", shown="generated")


@pytest.fixture
def written(output: Output) -> Output:
    write(Made(files=WANTED), output, Lock())
    return output


def drift(
    output: Output, wanted: Mapping[str, str] = WANTED, *, whole: bool = True
) -> list[tuple[str, str, str]]:
    found = compare(Made(files=wanted), output, read_lock(output) or Lock(), whole=whole)
    return [(each.path, each.kind, each.owner) for each in found]


def rewrite(output: Output, wanted: Mapping[str, str], *, force: bool = False) -> Written:
    return write(Made(files=wanted), output, read_lock(output, to_mend=True) or Lock(), force=force)


def snapshot(output: Output) -> dict[str, tuple[bytes, int]]:
    files = sorted(file for file in output.folder.rglob("*") if file.is_file())
    return {
        file.relative_to(output.folder).as_posix(): (file.read_bytes(), file.stat().st_mtime_ns)
        for file in files
    }


def test_a_read_only_file_system(output: Output) -> None:
    """No permission helps there, and the place is a folder that exists, no temporary file."""
    output.folder.mkdir()
    temporary = str(output.folder / ".pitchpipe.1.tmp")
    with pytest.raises(ProblemsError) as caught, os_errors(output, "unwritable"):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), temporary)
    message = "generated: error[output-read-only]: is read only: Read-only file system"
    assert str(caught.value) == message


def test_first_write(output: Output) -> None:
    """A first run writes every file with the text given, and the lock."""
    result = write(Made(files=WANTED), output, Lock())
    assert result == Written(written=tuple(WANTED), removed=(), unchanged=0)
    assert {path: content.decode() for path, (content, _) in snapshot(output).items()} == {
        **WANTED,
        LOCK_NAME: format_lock(lock_of(WANTED)),
    }
    assert drift(output) == []


def test_second_write_touches_nothing(written: Output) -> None:
    """Writing the same again changes no file, not even its time."""
    before = snapshot(written)
    assert rewrite(written, WANTED) == Written(written=(), removed=(), unchanged=5)
    assert snapshot(written) == before


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"one = 1\ntwo = 3\n", "changed"),
        (b"one = 1\n", "changed"),
        (b"one = 1\ntwo = 2", "formatting"),
        (b"", "changed"),
        (b"one = 1\ntwo = 2\nthree = 3\n", "changed"),
        (b"one = 1\ntwo = 2\n\n", "formatting"),
        (b"# mine\none = 1\ntwo = 2\n", "formatting"),
        (b"\xef\xbb\xbfone = 1\ntwo = 2\n", "formatting"),
        (b"one = 1\r\ntwo = 3\r\n", "changed"),
        (b"\xff\xfe", "changed"),
    ],
)
def test_hand_edits_are_told_apart(written: Output, content: bytes, kind: str) -> None:
    """Each way a file can differ has its name, and all of them count as edited by hand."""
    (written.folder / "ant/client.py").write_bytes(content)
    assert drift(written) == [("ant/client.py", kind, "edited")]


def test_line_endings_only(written: Output) -> None:
    """A file whose line endings alone differ is reported as that, and is not a hand edit."""
    file = written.folder / "ant/client.py"
    file.write_bytes(b"one = 1\r\ntwo = 2\r\n")
    assert drift(written) == [("ant/client.py", "line-endings", "ours")]
    assert rewrite(written, WANTED).written == ("ant/client.py",)
    assert file.read_bytes() == b"one = 1\ntwo = 2\n"


def test_missing_and_orphan(written: Output) -> None:
    """The check looks both ways: files that are not there, and files nobody wants."""
    (written.folder / "ant/py.typed").unlink()
    (written.folder / "ant/notes.txt").write_bytes(b"mine\n")
    wanted = {path: text for path, text in WANTED.items() if path != "bee/client.py"}
    assert drift(written, wanted) == [
        ("ant/notes.txt", "orphan", "foreign"),
        ("ant/py.typed", "missing", "ours"),
        ("bee/client.py", "orphan", "ours"),
        (LOCK_NAME, "changed", "ours"),
    ]


def test_everything_is_missing_from_a_folder_that_is_not_there(output: Output) -> None:
    """An output folder yet to be made is a folder without files."""
    assert [kind for _, kind, _ in drift(output)] == ["missing"] * 6


def test_caches_are_no_orphans(written: Output) -> None:
    """What Python and the checkers leave behind is not drift."""
    for name in ("ant/__pycache__/client.cpython-311.pyc", ".mypy_cache/x.json", "ant/old.pyc"):
        (written.folder / name).parent.mkdir(exist_ok=True)
        (written.folder / name).write_bytes(b"")
    assert drift(written) == []


def test_lock_is_compared(written: Output) -> None:
    """A missing or edited lock is drift, and writing puts it right without `force`."""
    lock = written.folder / LOCK_NAME
    lock.unlink()
    assert drift(written) == [(LOCK_NAME, "missing", "ours")]
    rewrite(written, WANTED)
    lock.write_bytes(format_lock(Lock()).encode())
    assert drift(written) == [(LOCK_NAME, "changed", "ours")]
    rewrite(written, WANTED)
    assert drift(written) == []


def test_rename_prunes(written: Output) -> None:
    """A file the lock owns and nothing wants goes, with its bytecode and its empty folder."""
    cache = written.folder / "bee/__pycache__"
    cache.mkdir()
    (cache / "client.cpython-311.pyc").touch()
    wanted = {**WANTED, "wasp/client.py": "wasp = 1\n"}
    del wanted["bee/client.py"]
    result = rewrite(written, wanted)
    assert result == Written(written=("wasp/client.py",), removed=("bee/client.py",), unchanged=4)
    assert not (written.folder / "bee").exists()
    rewrite(written, {})
    assert [file.name for file in written.folder.iterdir()] == [LOCK_NAME]
    rewrite(written, wanted)
    assert drift(written, wanted) == []


def test_foreign_files_stay(written: Output) -> None:
    """A file the lock does not own is never removed, nor is the folder it is in, forced or not."""
    (written.folder / "bee/notes.txt").write_bytes(b"mine\n")
    wanted = {path: text for path, text in WANTED.items() if not path.startswith("bee/")}
    assert rewrite(written, wanted, force=True).removed == ("bee/client.py",)
    assert (written.folder / "bee/notes.txt").read_bytes() == b"mine\n"
    assert drift(written, wanted) == [("bee/notes.txt", "orphan", "foreign")]


@pytest.mark.parametrize("folder", ["ant", "_runtime", ""])
def test_stray_modules_are_reported(written: Output, folder: str) -> None:
    """Wherever one is: beside the files of a client, the shared ones, or at the top."""
    (written.folder / folder).mkdir(exist_ok=True)
    stray = f"{folder}/stray.py".lstrip("/")
    (written.folder / stray).touch()
    assert drift(written) == [(stray, "orphan", "foreign")]


def test_hand_edit_is_refused(written: Output) -> None:
    """Writing refuses to lose hand edits, names each, and leaves the disk as it was."""
    (written.folder / "ant/client.py").write_bytes(b"mine = 1\n")
    (written.folder / "bee/client.py").write_bytes(b"mine = 1\n")
    wanted = {**WANTED, "__init__.py": '"""New."""\n'}
    del wanted["bee/client.py"]
    before = snapshot(written)
    with pytest.raises(HandEditedError) as caught:
        rewrite(written, wanted)
    said = "was edited by hand; --force discards the edit\n  hint: to keep it, make the change in"
    said += " the spec, or in an overlay of it"
    assert str(caught.value) == (
        f"generated/ant/client.py: error[hand-edited]: {said}\n"
        f"generated/bee/client.py: error[hand-edited]: {said}"
    )
    assert snapshot(written) == before


def test_force_discards_hand_edits(written: Output) -> None:
    """With `force` the edited files are as wanted again, and an edited orphan goes."""
    (written.folder / "ant/client.py").write_bytes(b"mine = 1\n")
    (written.folder / "bee/client.py").write_bytes(b"mine = 1\n")
    wanted = {path: text for path, text in WANTED.items() if path != "bee/client.py"}
    result = rewrite(written, wanted, force=True)
    assert result == Written(written=("ant/client.py",), removed=("bee/client.py",), unchanged=3)
    assert drift(written, wanted) == []


def test_foreign_file_in_the_way_is_refused(output: Output) -> None:
    """A file that is there before Pitchpipe is not overwritten unless it already is as wanted."""
    (output.folder / "ant").mkdir(parents=True)
    (output.folder / "ant/client.py").write_bytes(b"mine = 1\n")
    (output.folder / "ant/py.typed").touch()
    with pytest.raises(HandEditedError) as caught:
        rewrite(output, WANTED)
    assert str(caught.value) == (
        "generated/ant/client.py: error[unmanaged]: "
        "already exists, and Pitchpipe did not write it; --force overwrites it"
    )
    assert rewrite(output, WANTED, force=True).unchanged == 1


def test_edit_equal_to_what_is_wanted(written: Output) -> None:
    """A file that somebody already made as it is wanted is no hand edit."""
    wanted = {**WANTED, "ant/client.py": "one = 2\n"}
    (written.folder / "ant/client.py").write_bytes(b"one = 2\n")
    assert rewrite(written, wanted) == Written(written=(), removed=(), unchanged=5)
    assert drift(written, wanted) == []


def test_partial_run(written: Output) -> None:
    """A run for some clients neither reports nor forgets the other clients' files."""
    (written.folder / "bee/client.py").write_bytes(b"mine = 1\n")
    (written.folder / "stray.txt").touch()
    wanted = {"__init__.py": WANTED["__init__.py"], "ant/client.py": "one = 2\n"}
    assert drift(written, wanted, whole=False) == [
        ("ant/__init__.py", "orphan", "ours"),
        ("ant/client.py", "changed", "ours"),
        ("ant/py.typed", "orphan", "ours"),
        (LOCK_NAME, "changed", "ours"),
    ]
    result = write(Made(files=wanted), written, read_lock(written) or Lock(), whole=False)
    assert result.written == ("ant/client.py",)
    assert result.removed == ("ant/__init__.py", "ant/py.typed")
    assert read_lock(written).files == lock_of({**wanted, "bee/client.py": "bee = 1\n"}).files


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("../up.py", "is not a plain relative path"),
        ("ant/../../up.py", "is not a plain relative path"),
        ("/up.py", "is not a plain relative path"),
        ("ant//x.py", "is not a plain relative path"),
        ("./x.py", "is not a plain relative path"),
        ("", "is not a plain relative path"),
        ("ant\\x.py", "has a character that is a separator on some system"),
        ("C:x.py", "has a character that is a separator on some system"),
        ("a\0b.py", "has a character that is a separator on some system"),
        ("link/x.py", "leads out of the output folder through a link"),
        ("ANT/client.py", "is 'ant/client.py' where upper and lower case are equal"),
        (LOCK_NAME, "is the lock's own name"),
    ],
)
def test_bad_paths(written: Output, tmp_path: Path, path: str, reason: str) -> None:
    """No wanted path can lead out of the output folder; nothing is written when one tries."""
    (tmp_path / "elsewhere").mkdir()
    (written.folder / "link").symlink_to(tmp_path / "elsewhere")
    before = snapshot(written)
    with pytest.raises(ProblemsError) as caught:
        rewrite(written, {**WANTED, "new.py": "", path: ""})
    assert [problem.message for problem in caught.value.problems] == [reason]
    assert snapshot(written) == before
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_link_is_replaced_not_followed(written: Output, tmp_path: Path) -> None:
    """A wanted file that is a link is replaced by a file; what it led to stays."""
    target = tmp_path / "precious.py"
    target.write_bytes(b"precious = 1\n")
    file = written.folder / "ant/client.py"
    file.unlink()
    file.symlink_to(target)
    rewrite(written, WANTED, force=True)
    assert target.read_bytes() == b"precious = 1\n"
    assert not file.is_symlink()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("def f(:\n", "line 1: invalid syntax"),
        ('"""\\d"""\n', "invalid escape sequence"),
        ("\ud800", "surrogates not allowed"),
        ("x = 1\0", "null bytes"),
        ("x = 1\n\n\nfrom __future__ import annotations\n", "line 4: from __future__ imports"),
        ("x = 1\n\n\ndef f(a, a):\n    pass\n\n\ny = 2\n", "line 4: duplicate argument"),
        ("x = 1\n\n\n    y = 2\n", "line 4: unexpected indent"),
        ("def f():\n    x = 1\n\n\nreturn f\n", "line 5: 'return' outside function"),
    ],
)
def test_python_that_does_not_compile(written: Output, text: str, reason: str) -> None:
    """Nothing is written when one Python file would not compile, even with a warning only."""
    before = snapshot(written)
    with pytest.raises(ProblemsError) as caught:
        rewrite(written, {"new.py": "x = 1\n", "ant/client.py": text})
    (problem,) = caught.value.problems
    assert problem.where.path == "generated/ant/client.py"
    assert problem.message.startswith("would not compile: ")
    assert reason in problem.message
    assert snapshot(written) == before


@pytest.mark.parametrize(
    "text", ['"""Said\n\n\nwith room."""\n', "def f():\n    x = 1\n\n\n    return x\n", "\n\n\n"]
)
def test_python_with_room_in_it(written: Output, text: str) -> None:
    """Two blank lines need not be between definitions."""
    rewrite(written, {"ant/client.py": text})
    assert (written.folder / "ant/client.py").read_text(encoding="utf-8") == text


def test_disk_refuses_while_staging(written: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a file cannot be written, the old tree is whole and nothing new lies beside it."""
    before = snapshot(written)
    open_ = Path.open

    def fail(file: Path, mode: str) -> IO[bytes]:
        if file.name == "3":
            raise OSError(28, "No space left on device", str(file))
        return open_(file, mode)

    monkeypatch.setattr(Path, "open", fail)
    wanted = {**WANTED, "ant/client.py": "one = 2\n", "new/deep/x.py": "", "wasp.py": ""}
    with pytest.raises(ProblemsError, match=r"^generated: error\[output-full\]: is full: "):
        rewrite(written, wanted)
    assert snapshot(written) == before
    assert not (written.folder / "new").exists()


@pytest.mark.parametrize("count", [3, 100])
def test_files_are_on_the_disk_before_any_is_replaced(
    output: Output, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """A power cut finds the old files or the new ones: many are waited for at once."""
    waited: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _file: waited.append("one"))
    monkeypatch.setattr(os, "sync", lambda: waited.append("all"))
    replace, seen = Path.replace, list[list[str]]()

    def watched(self: Path, target: Path) -> Path:
        seen.append([*waited])
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    write(Made(files={f"ant/m{number}.py": "x = 1\n" for number in range(count)}), output, Lock())
    assert waited == (["all"] if count == 100 else ["one"] * (count + 1))
    assert seen == [waited] * (count + 1)


def test_ctrl_c_waits_for_the_end(written: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once files are being replaced, Ctrl-C strikes when all of them are."""
    wanted = {**WANTED, "__init__.py": "", "ant/client.py": "one = 2\n"}
    replace = Path.replace

    def press(file: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return replace(file, target)

    monkeypatch.setattr(Path, "replace", press)
    with pytest.raises(KeyboardInterrupt):
        rewrite(written, wanted)
    assert drift(written, wanted) == []


def test_run_cut_short_is_told_and_continued(
    written: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped while it replaced files, a run leaves what tells the next one which it wrote."""
    wanted = {**WANTED, "__init__.py": "", "ant/client.py": "one = 2\n"}
    replace, calls = Path.replace, iter([True])

    def stop(file: Path, target: Path) -> Path:
        if next(calls, False):
            return replace(file, target)
        raise OSError(5, "Input/output error", str(file))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop)
        with pytest.raises(ProblemsError, match="is unwritable: Input/output error"):
            rewrite(written, wanted)
    (staging,) = (path for path, kind, _ in drift(written, wanted) if kind == "interrupted")
    newer = {**WANTED, "__init__.py": "newer = 1\n"}
    assert drift(written, newer) == [
        (staging, "interrupted", "ours"),
        ("__init__.py", "changed", "ours"),
        (LOCK_NAME, "changed", "ours"),
    ]
    assert rewrite(written, newer).written == ("__init__.py",)
    assert snapshot(written).keys() == {*newer, LOCK_NAME}
    assert drift(written, newer) == []


@pytest.mark.parametrize("name", [".pitchpipe.0123abcd.tmp", ".pitchpipe.notes.tmp"])
def test_folder_of_the_user_that_looks_like_staging(written: Output, name: str) -> None:
    """A folder in which somebody keeps a file of their own is not taken for what a run left."""
    (written.folder / name).mkdir()
    (written.folder / name / "notes.txt").write_bytes(b"mine\n")
    assert drift(written) == [(f"{name}/notes.txt", "orphan", "foreign")]
    rewrite(written, {**WANTED, "new.py": ""}, force=True)
    assert (written.folder / name / "notes.txt").read_bytes() == b"mine\n"


@pytest.mark.parametrize("force", [False, True])
def test_edit_in_the_meantime(
    written: Output, monkeypatch: pytest.MonkeyPatch, *, force: bool
) -> None:
    """What somebody writes after the comparison is not written over, not even by `force`."""
    file = written.folder / "ant/client.py"
    compared = tree.compare

    def edit(*given: Any, **options: Any) -> list[Difference]:
        found = compared(*given, **options)
        file.write_bytes(b"mine = 1\n")
        return found

    monkeypatch.setattr(tree, "compare", edit)
    with pytest.raises(HandEditedError, match="was edited while Pitchpipe was running") as caught:
        rewrite(written, {**WANTED, "__init__.py": "", "ant/client.py": "one = 2\n"}, force=force)
    assert file.read_bytes() == b"mine = 1\n"
    assert b"+mine = 1\n" in caught.value.edits
    monkeypatch.undo()
    file.write_bytes(WANTED["ant/client.py"].encode())
    assert drift(written) == []


@pytest.mark.parametrize(
    ("path", "wanted"),
    [("ant/client.py/x", "bee"), ("bee", "bee/client.py"), (f"{LOCK_NAME}/x", "bee")],
)
def test_in_the_way(output: Output, path: str, wanted: str) -> None:
    """A file where a folder belongs, and the reverse, is named before anything is written."""
    (output.folder / path).parent.mkdir(parents=True)
    (output.folder / path).write_bytes(b"mine\n")
    with pytest.raises(ProblemsError, match="is in the way of a file to be generated") as caught:
        rewrite(output, {wanted: "", "ant/client.py": ""}, force=True)
    (problem,) = caught.value.problems
    assert f"generated/{path}".startswith(problem.where.path)
    assert list(snapshot(output)) == [path]


def test_empty_folder_in_the_way(output: Output) -> None:
    """An empty folder where a file belongs holds nothing that could be lost."""
    (output.folder / "ant/client.py/deep").mkdir(parents=True)
    rewrite(output, WANTED)
    assert drift(output) == []


def test_permissions_stay(written: Output) -> None:
    """A file that is written anew keeps its permissions."""
    file = written.folder / "ant/client.py"
    file.chmod(0o750)
    rewrite(written, {**WANTED, "ant/client.py": "one = 2\n"})
    assert file.stat().st_mode & 0o777 == 0o750


def test_one_run_waits_for_the_other(written: Output, capfd: pytest.CaptureFixture[str]) -> None:
    """Of two runs the second waits, says so, and then counts what the first wrote as ours."""
    lock = read_lock(written)
    assert lock
    first, second = {**WANTED, "ant/client.py": "one = 2\n"}, {**WANTED, "bee/client.py": ""}
    with ThreadPoolExecutor() as pool:
        with held(written, for_writing=True):
            waiting = pool.submit(write, Made(files=second), written, lock)
            while not capfd.readouterr().err.startswith("waiting for another pitchpipe"):
                assert not waiting.done()
            # The first is at work already: it needs no turn of its own.
            (written.folder / "ant/client.py").write_bytes(b"one = 2\n")
            (written.folder / LOCK_NAME).write_bytes(format_lock(lock_of(first)).encode())
        assert waiting.result().written == ("ant/client.py", "bee/client.py")
    assert drift(written, second) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_read_only_folder(written: Output) -> None:
    """A folder that may not be written to is a problem with a place."""
    folder = written.folder / "ant"
    folder.chmod(0o555)
    try:
        with pytest.raises(ProblemsError, match=r"^generated/ant: .*is unwritable: Permission"):
            rewrite(written, {**WANTED, "ant/client.py": "one = 2\n"})
    finally:
        folder.chmod(0o755)


def test_output_is_a_file(output: Output) -> None:
    """A file where the output folder belongs is a problem with a place."""
    output.folder.write_bytes(b"")
    with pytest.raises(ProblemsError, match=r"^generated: error\[output-in-the-way\]"):
        rewrite(output, WANTED)


def test_new_files_have_ordinary_modes(written: Output) -> None:
    """A generated file may be read by whoever the umask lets read."""
    umask = os.umask(0)
    os.umask(umask)
    assert (written.folder / "ant/client.py").stat().st_mode & 0o777 == 0o666 & ~umask


def patched(output: Output, wanted: Mapping[str, str]) -> list[Difference]:
    """Apply the patch with git and return what is left of the drift, lock aside."""
    repository = output.folder.parent
    subprocess.run(["git", "init", "-q", str(repository)], check=True)
    found = compare(Made(files=wanted), output, read_lock(output) or Lock())
    text = patch_text(found, "generated")
    subprocess.run(
        ["git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "-"],
        input=text.encode(),
        cwd=repository,
        check=True,
    )
    return compare(Made(files=wanted), output, lock_of(wanted))


def test_patch_applies(written: Output) -> None:
    """The diff is a patch: `git apply` makes the folder as wanted, whatever the difference."""
    folder = written.folder
    (folder / "__init__.py").write_bytes(b'"""Shared."""\r\n')
    (folder / "ant/__init__.py").write_bytes(b'"""Ant."""')
    (folder / "ant/py.typed").write_bytes(b"\n")
    (folder / "ant/client.py").write_bytes(b"one = 1\n\x0c\ntwo = \xe2\x80\xa8 2\r\n")
    (folder / 'sp ace "q" \u00e9.txt').write_bytes(b"no newline")
    (folder / "sp ace.txt").write_bytes(b"x\n")
    (folder / "empty.txt").touch()
    (folder / "bee/client.py").unlink()
    wanted = {**WANTED, "new/py.typed": "", "new/x.py": "x = 1\n"}
    assert patched(written, wanted) == []


def test_patch_text(written: Output) -> None:
    """The diff has relative paths below `a/` and `b/`, and no times."""
    (written.folder / "ant/client.py").write_bytes(b"one = 1\ntwo = 3")
    found = compare(Made(files=WANTED), written, read_lock(written) or Lock())
    assert patch_text(found, "generated") == (
        "diff --git a/generated/ant/client.py b/generated/ant/client.py\n"
        "--- a/generated/ant/client.py\n"
        "+++ b/generated/ant/client.py\n"
        "@@ -1,2 +1,2 @@\n"
        " one = 1\n"
        "-two = 3\n"
        "\\ No newline at end of file\n"
        "+two = 2\n"
    )


def test_patch_of_binary(written: Output) -> None:
    """A file that is not text is named, not shown."""
    (written.folder / "logo.png").write_bytes(b"\x89PNG\xff")
    found = compare(Made(files=WANTED), written, read_lock(written) or Lock())
    assert patch_text(found, "generated") == "Not text, so not shown: generated/logo.png\n"


def test_lock_text() -> None:
    """A lock is sorted JSON with LF, and reading it back gives it again."""
    lock = lock_of({"b.py": "x = 1\n", "a.py": ""})
    text = format_lock(lock)
    assert text == f"""\
{{
  "clients": {{}},
  "files": {{
    "a.py": "{sha256(b"").hexdigest()}",
    "b.py": "{sha256(b"x = 1" + LF).hexdigest()}"
  }},
  "generator": {{
    "version": ""
  }},
  "lock_version": 4
}}
"""
    assert parse_lock(text, "pitchpipe.lock") == lock


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "pitchpipe.lock:1:2: error[lock-corrupt]: is not JSON: "),
        ("{\n<<<<<<< HEAD\n", "pitchpipe.lock:2:1: error[lock-conflict]: has the marks of a"),
        ("[]", "pitchpipe.lock: error[lock-corrupt]: is not a JSON object"),
        ("{}", "pitchpipe.lock: error[lock-corrupt] #/lock_version: expected 4, not None"),
        ('{"lock_version": true}', "pitchpipe.lock: error[lock-corrupt] #/lock_version: "),
        (
            '{"lock_version": 1}',
            "pitchpipe.lock: error[lock-corrupt] #/files: is not an object",
        ),
        (
            '{"lock_version": 1, "files": {"a/b": "1"}}',
            "pitchpipe.lock: error[lock-corrupt] #/files/a~1b: is not a SHA-256 in hexadecimal",
        ),
        (
            '{"lock_version": 5}',
            (
                "pitchpipe.lock: error[lock-newer] #/lock_version: "
                "lock version 5 is newer than 4, the newest known here"
            ),
        ),
        ("[" * 100_000, "pitchpipe.lock: error[lock-corrupt]: is not JSON: "),
    ],
)
def test_bad_locks(text: str, problem: str) -> None:
    """A lock that cannot be read is a problem with a place and a way out, never a guess."""
    with pytest.raises(ProblemsError) as caught:
        parse_lock(text, "pitchpipe.lock")
    assert str(caught.value).startswith(problem)
    assert "\n  hint: " in str(caught.value)
