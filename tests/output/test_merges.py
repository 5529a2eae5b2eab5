"""Generated files in a merge: what two runs wrote is written anew, what a person wrote is kept."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pitchpipe.lock.lock_file import LOCK_NAME, Lock, hashes_of, parse_lock
from pitchpipe.output.drift import Made, Output, read_lock
from pitchpipe.output.refusals import HandEditedError
from pitchpipe.output.tree import write

PATH = "ant/client.py"
BASE = "".join(f"line_{number} = {number}\n" for number in range(20))
# Both change the second line, and each another one, which git merges by itself.
OURS = BASE.replace("line_1 = 1", "line_1 = 'ours'").replace("line_9 = 9", "line_9 = 'ours'")
THEIRS = BASE.replace("line_1 = 1", "line_1 = 'theirs'").replace("line_17 = 17", "new = 17")
MERGED = BASE.replace("line_1 = 1", "both = 1")


def marked(ours: str, theirs: str, base: str = "") -> str:
    middle = f"||||||| base\n{base}" if base else ""
    return f"a = 1\n<<<<<<< HEAD\n{ours}{middle}=======\n{theirs}>>>>>>> branch\nz = 1\n"


@pytest.fixture
def output(tmp_path: Path) -> Output:
    return Output(folder=tmp_path / "generated", shown="generated")


def generate(output: Output, text: str) -> None:
    write(Made(files={PATH: text}), output, read_lock(output, to_mend=True) or Lock())


def put(output: Output, text: str, *states: str) -> Lock:
    """Write the file as it is, and return a lock that knows it in these states."""
    file = output.folder / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
    return Lock(former=tuple(hashes_of({PATH: each}) for each in states))


@pytest.mark.parametrize("base", ["", "x = 0\n"])
@pytest.mark.parametrize("convert", [str, lambda text: text.replace("\n", "\r\n")])
def test_both_sides_were_generated(
    output: Output, base: str, convert: Callable[[str], str]
) -> None:
    """A file with marks holds nothing of a person's if the lock knows it with either side."""
    states = ("a = 1\nx = 1\nz = 1\n", "a = 1\nx = 2\nz = 1\n")
    text = convert(marked("x = 1\n", "x = 2\n", base))
    lock = put(output, text, *states)
    write(Made(files={PATH: MERGED}), output, lock)
    assert (output.folder / PATH).read_text(encoding="utf-8") == MERGED


@pytest.mark.parametrize(
    "text",
    [
        marked("x = 1\n", "x = 2  # mine\n"),
        marked("x = 1  # mine\n", "x = 2\n"),
        marked("x = 1\n", "x = 2\n") + "mine = 1\n",
        marked("x = 1\n", "x = 2\n").replace("=======\n", ""),
    ],
)
def test_a_side_was_edited(output: Output, text: str) -> None:
    """What is of neither state that the lock knows is a person's, and is refused."""
    lock = put(output, text, "a = 1\nx = 1\nz = 1\n", "a = 1\nx = 2\nz = 1\n")
    with pytest.raises(HandEditedError):
        write(Made(files={PATH: MERGED}), output, lock)
    assert (output.folder / PATH).read_text(encoding="utf-8") == text


def git(folder: Path, *words: str, code: int = 0) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *words], cwd=folder, check=False, capture_output=True)
    assert done.returncode == code, done.stderr


def commit(output: Output, branch: str, text: str, edited: str = "") -> None:
    """Generate a text on a new branch, edit it if that is asked for, and commit everything."""
    folder = output.folder.parent
    git(folder, "checkout", "-q", "-b", branch)
    generate(output, text)
    if edited:
        (output.folder / PATH).write_text(edited, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", branch)


def merge(output: Output, command: str = "merge", *, edited: str = "") -> None:
    """Merge two branches that generated: by themselves, or with `edited` on one of them."""
    folder = output.folder.parent
    git(folder, "init", "-q")
    commit(output, "base", BASE)
    commit(output, "theirs", THEIRS, edited)
    git(folder, "checkout", "-q", "base")
    commit(output, "ours", OURS)
    git(folder, command, "theirs", code=1)


@pytest.mark.parametrize("command", ["merge", "rebase", "cherry-pick"])
def test_git_merged_other_parts(output: Output, command: str) -> None:
    """A file in conflict that git has merged in part is no hand edit, nor is the lock beside it."""
    merge(output, command)
    text = (output.folder / PATH).read_text(encoding="utf-8")
    assert all(part in text for part in ("<<<<<<<", "'ours'", "'theirs'", "new = 17"))
    generate(output, MERGED)
    assert (output.folder / PATH).read_text(encoding="utf-8") == MERGED
    lock = parse_lock((output.folder / LOCK_NAME).read_text(encoding="utf-8"), LOCK_NAME)
    assert lock.files == hashes_of({PATH: MERGED})


def test_git_merged_the_whole_file(output: Output) -> None:
    """A file that git has merged without a conflict is none either, while the lock has one."""
    merge(output)
    text = OURS.replace("line_17 = 17", "new = 17")
    (output.folder / PATH).write_text(text, encoding="utf-8")
    generate(output, MERGED)


def test_a_line_was_added_in_a_merge(output: Output) -> None:
    """A line that is in neither commit of a merge is a person's, and is refused."""
    merge(output)
    file = output.folder / PATH
    file.write_text(file.read_text(encoding="utf-8") + "mine = 1\n", encoding="utf-8")
    with pytest.raises(HandEditedError):
        generate(output, MERGED)


def test_a_branch_was_edited(output: Output) -> None:
    """What was edited by hand on a branch before the merge is refused as well."""
    merge(output, edited=THEIRS + "mine = 1\n")
    with pytest.raises(HandEditedError):
        generate(output, MERGED)
