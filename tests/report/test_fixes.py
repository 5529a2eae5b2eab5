"""Rules and their fixes: every rule that can be an error has one, and no fix is without a rule."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pitchpipe.problems import Location, Problem
from pitchpipe.report.fixes import FIXES, MENDED_IN_AN_EDITOR, fix_problems

PACKAGE = Path(__file__).parents[2] / "generator/pitchpipe"
# What other modules call, with the position of its argument `rule`; methods begin with a dot.
SHARED = {"fail": 1, ".complain": 1}
# `os_errors` makes these of what it is given, and of what a system says.
OF_A_DISK = {"output-full", "output-in-the-way", "output-unreadable", "output-unwritable"}
OF_A_DISK |= {"output-read-only"}
# A crash has a fix of its own, `fix_crash`.
CRASH = "internal-error"


def modules() -> Iterator[ast.Module]:
    """Yield the modules that report problems: those of diff/ report changes, but for two."""
    for file in sorted(PACKAGE.rglob("*.py")):
        is_of_diff = file.parent.name in ("diff", "outputs")
        if not is_of_diff or file.name in ("operands.py", "revisions.py"):
            yield ast.parse(file.read_text(encoding="utf-8"), file)


def positions(tree: ast.Module) -> dict[str, int]:
    """Return where the functions and methods of a module take a rule."""
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name != "os_errors":
            names = [each.arg for each in node.args.args]
            is_method = names[:1] == ["self"]
            if "rule" in names:
                name = f".{node.name}" if is_method else node.name
                found[name] = names.index("rule") - is_method
    return found


def texts(node: ast.AST, constants: dict[str, ast.expr]) -> Iterator[str]:
    """Yield the texts that an expression may be, by the constants of its module."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Name(id=name) if name in constants:
            yield from texts(constants[name], constants)
        case ast.IfExp(body=body, orelse=other):
            yield from texts(body, constants)
            yield from texts(other, constants)


def rules() -> dict[str, bool]:
    """Return all rules, each with whether it can be an error."""
    found = dict.fromkeys(OF_A_DISK, True)
    for tree in modules():
        known = SHARED | positions(tree)
        constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                defaults = dict(zip(node.args.args[::-1], node.args.defaults[::-1], strict=False))
                values = [value for each, value in defaults.items() if each.arg == "rule"]
                is_error = True
            elif isinstance(node, ast.Call):
                func = node.func
                name = f".{func.attr}" if isinstance(func, ast.Attribute) else ast.unparse(func)
                named = {each.arg: each.value for each in node.keywords}
                at = known.get(name, -1)
                values = [*node.args[at : at + 1]] if at >= 0 else []
                values += [named["rule"]] if "rule" in named else []
                is_error = ast.unparse(named.get("severity", node.func)) != "'warning'"
            else:
                continue
            for value in values:
                for rule in texts(value, constants):
                    found[rule] = found.get(rule, False) or is_error
    return found


RULES = rules()
ERRORS = {rule for rule, is_error in RULES.items() if is_error} - {CRASH}


def test_rules_are_found() -> None:
    """The rules are read off the code: by keyword, by position, by default and by constant."""
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule) for rule in RULES)
    some = {
        "config-missing",
        "lock-corrupt",
        "not-a-model-schema",
        "unsupported-yaml",
        "unreadable-file",
    }
    assert some <= ERRORS
    assert "vendor-name" in RULES.keys() - ERRORS


def test_each_error_has_a_fix() -> None:
    """A new rule says in report/fixes.py by which command its problems are mended."""
    assert ERRORS - FIXES.keys() - MENDED_IN_AN_EDITOR == set()


def test_each_fix_has_a_rule() -> None:
    """No fix is left of a rule that is no more, and none is said twice."""
    assert (FIXES.keys() | MENDED_IN_AN_EDITOR) - RULES.keys() == set()
    assert FIXES.keys() & MENDED_IN_AN_EDITOR == set()


def fix_of(rule: str, path: str, cwd: Path, *words: str, hint: str = "", message: str = "") -> str:
    problem = Problem(where=Location(path=path), rule=rule, message=message, hint=hint)
    return fix_problems([problem], words, cwd)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A name that is nearly right is corrected; nobody is sent to edit a file that is not there."""
    near = "did you mean 'shop.yaml'?"
    for words, fix in (
        (("validate", "a/shp.yaml"), "pitchpipe validate a/shop.yaml"),
        (("add", "x", "--spec=a/shp.yaml"), "pitchpipe add x --spec=a/shop.yaml"),
        (("diff", "git:HEAD:a/shp.yaml", "y"), "pitchpipe diff git:HEAD:a/shop.yaml y"),
        (("add", "x", "--spec", "elsewhere"), "pitchpipe add --help"),
    ):
        assert fix_of("unreadable-file", "a/shp.yaml", tmp_path, *words, hint=near) == fix
    assert fix_of("unreadable-file", "no.yaml", tmp_path, "validate") == "pitchpipe validate --help"
    (tmp_path / "no.yaml").touch()
    fix = fix_of("unreadable-file", "no.yaml", tmp_path, "validate", "no.yaml")
    assert fix == "chmod -R u+rwX -- no.yaml && pitchpipe validate no.yaml"


def test_what_git_does_not_know(tmp_path: Path) -> None:
    """Revisions are listed; outside of a repository there are none."""
    words = ("diff", "git:nope:x", "x")
    assert fix_of("git", ".", tmp_path, *words, message="fatal: x") == "git log --oneline"
    outside = "fatal: not a git repository"
    assert fix_of("git", ".", tmp_path, *words, message=outside) == "pitchpipe diff --help"


def test_what_cannot_be_written(tmp_path: Path) -> None:
    """The folder of what is not there yet is made writable; another disk than a read-only one."""
    (tmp_path / "out").mkdir()
    fix = fix_of("output-unwritable", "out/x/y", tmp_path, "generate")
    assert fix == "chmod u+rwX -- out && pitchpipe generate"
    words = ("generate", "--spec", "a.yaml", "--output", "/mnt/out")
    fix = fix_of("output-read-only", "/mnt/out", tmp_path, *words)
    assert fix == "pitchpipe generate --spec a.yaml --output try"
    assert fix_of("output-read-only", "out", tmp_path, "generate").startswith("df -h . && ")


@pytest.mark.parametrize("rule", sorted(ERRORS))
def test_each_fix_is_a_command(rule: str, tmp_path: Path) -> None:
    """Each fix is one line that starts with a program."""
    problem = Problem(where=Location(path="specs/a b.yaml", line=3), rule=rule, message="")
    fix = fix_problems([problem], ["vendor", "ant", "--into", "lib"], tmp_path)
    assert re.match(r"(pitchpipe|pip|python|git|cp|rm|mv|chmod|df|export|\$\{EDITOR:-vi\}) ", fix)
    assert "\n" not in fix
    assert fix.startswith("${EDITOR:-vi} +3 ") == (rule in MENDED_IN_AN_EDITOR)
