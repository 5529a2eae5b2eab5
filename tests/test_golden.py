"""Golden cases: generated text equals what was reviewed, type-checks, and does what it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import golden

CASES = golden.all_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: golden.Case, *, record: bool, tmp_path: Path) -> None:
    """What is made is what the case wants, and behaves so."""
    made = case.chosen(case.made())
    changed = golden.difference(case.wanted(), made)
    if record and changed:
        _record(case, made, changed, tmp_path)
        return
    assert not changed, f"{changed}\n\nfix: make golden"
    if golden.PROBLEMS not in made:
        written = golden.write_set(tmp_path / f"set_{case.name}", [case])
        golden.run_behaviour(case, golden.import_client(written, case.name))


@pytest.mark.slow
def test_types(tmp_path: Path) -> None:
    """Whatever the spec, the generated code is clean under mypy --strict."""
    working = [case for case in CASES if golden.PROBLEMS not in case.made()]
    assert golden.type_errors(golden.write_set(tmp_path / "golden_set", working)) == ""


def _record(case: golden.Case, made: dict[str, str], changed: str, folder: Path) -> None:
    """Write the case anew, unless what was made does not type-check or behave."""
    if golden.PROBLEMS not in made:
        written = golden.write_set(folder / f"record_{case.name}", [case])
        errors = golden.type_errors(written)
        assert not errors, f"not recorded, the output has type errors:\n{errors}"
        golden.run_behaviour(case, golden.import_client(written, case.name))
    for path in case.wanted().keys() - made.keys():
        (case.folder / path).unlink()
    for path, text in made.items():
        (case.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (case.folder / path).write_text(text, encoding="utf-8")
    print(f"recorded {case.name}:\n{changed}")  # noqa: T201  shown by -rP: the diff is the point
