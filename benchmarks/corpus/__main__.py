"""Fills all columns: `python -m benchmarks.corpus [--only N]`. Exits with 1 if a model fails."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from benchmarks.corpus import columns
from benchmarks.corpus.findings import Finding, unexplained
from benchmarks.corpus.models import Model, fetch, read_models, sample
from benchmarks.corpus.project import write_project
from benchmarks.corpus.render import Made, render
from benchmarks.corpus.report import causes, table, write

FOLDER: Final = Path(__file__).parents[2] / ".bench" / "corpus"

T = TypeVar("T")


def main() -> None:
    """Fill the columns for all models, or for a sample that is the same in each run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("--only", type=int, metavar="N", help="a sample of N models")
    only = parser.parse_args().only
    models = read_models(fetch(FOLDER))
    sys.exit(run(sample(models, only) if only else models, FOLDER))


def run(models: list[Model], folder: Path) -> int:
    """Fill the columns, print them, and write them to `results.json`; return the exit code."""
    seconds: dict[str, float] = {}
    findings: list[Finding] = []
    for found in _found(models, folder, seconds):
        findings += found
        # At once: a run may be ended before the last column is full.
        write(folder / "results.json", findings, seconds)
    print("\n".join([*table(findings, seconds), *causes(findings)]))
    failed = {each.model for each in unexplained(findings)}
    print(f"\n{len(models)} models, {len(failed)} with a failure that nobody has explained")
    return 1 if failed else 0


def _found(models: list[Model], folder: Path, seconds: dict[str, float]) -> Iterator[list[Finding]]:
    """Make the clients twice, and yield what is found of them, column by column."""
    jobs = os.cpu_count() or 1
    project, output = folder / "project", folder / "set" / "clients"
    shutil.rmtree(output, ignore_errors=True)

    def timed(column: str, work: Callable[[], T]) -> T:
        began = time.monotonic()
        result = work()
        seconds[column] = time.monotonic() - began
        return result

    def made(column: str, **how: Any) -> Mapping[str, Made]:
        return timed(column, lambda: render(project, **how))

    problems = timed("specs", lambda: write_project(models, project))
    first = made("generated", jobs=jobs, seed=1, output=output)
    yield list(columns.generated(models, first, problems))
    there = [model for model in models if (output / model.reference.client).is_dir()]
    second = made("repeated", jobs=jobs + 1, seed=2)
    yield list(columns.repeated(there, first, second))
    corpus = columns.Corpus(models=there, output=output, scratch=folder, jobs=jobs)
    for column, fill in columns.FILLED.items():
        yield timed(column, partial(_filled, fill, corpus))


def _filled(
    fill: Callable[[columns.Corpus], Iterable[Finding]], corpus: columns.Corpus
) -> list[Finding]:
    return list(fill(corpus))


if __name__ == "__main__":
    main()
