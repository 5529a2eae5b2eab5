"""Fills the columns: a function for each group of them, shared out among processes."""

from __future__ import annotations

import importlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from benchmarks.corpus.against_cog import check_cog
from benchmarks.corpus.files import compile_errors, type_errors, unformatted
from benchmarks.corpus.findings import WARNED, Finding
from benchmarks.corpus.models import Model, sample
from benchmarks.corpus.recorded import check_recorded
from benchmarks.corpus.render import Made
from pitchpipe.console import progress
from pitchpipe.problems import Problem

TO_COG: Final = 200
"""How many models are held against a real cog."""

ALONE: Final = 20
"""How many clients are imported in a process of their own besides."""

_AT_ONCE: Final = 64
_TYPED_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """The models whose clients lie in a folder, and how many processes may work on them."""

    models: Sequence[Model]
    output: Path
    scratch: Path
    jobs: int


def finding(model: Model, column: str, cause: str, said: Sequence[str]) -> Finding:
    """Say what a column holds of a model: ok if nothing is said against it."""
    return Finding(
        model=model.name, column=column, cause=cause if said else "", said="; ".join(said)
    )


def generated(
    models: Sequence[Model], first: Mapping[str, Made], read: Mapping[str, Sequence[Problem]]
) -> Iterator[Finding]:
    """Say which clients were made, by the problems of their schemas and of making them."""
    for model in models:
        name = model.reference.client
        made = first.get(name, Made(files={}, errors=(), warnings=()))
        said = {
            severity: [str(each) for each in read[name] if each.severity == severity]
            for severity in ("error", "warning")
        }
        if errors := [*said["error"], *made.errors]:
            yield finding(model, "generated", "not generated", errors)
        else:
            warnings = [*said["warning"], *made.warnings]
            yield replace(finding(model, "generated", WARNED, warnings), is_note=True)


def repeated(
    models: Sequence[Model], first: Mapping[str, Made], second: Mapping[str, Made]
) -> Iterator[Finding]:
    """Say which clients came out the same twice."""
    for model in models:
        name = model.reference.client
        own, other = first[name].files, second[name].files
        changed = sorted(path for path in own.keys() | other if own.get(path) != other.get(path))
        yield finding(model, "repeated", "other bytes", changed)


def compiled(corpus: Corpus) -> Iterator[Finding]:
    """Compile every file."""
    task = partial(_each, _compiled, corpus.output)
    yield from _shared_out("compiles", task, corpus, _AT_ONCE, _processes(corpus))


def formatted(corpus: Corpus) -> Iterator[Finding]:
    """Let black look at every file."""
    task = partial(_each, _formatted, corpus.output)
    yield from _shared_out("formatted", task, corpus, _AT_ONCE, _processes(corpus))


def recorded(corpus: Corpus) -> Iterator[Finding]:
    """Import every client, and give it what was recorded."""
    task = partial(_each, _recorded, corpus.output)
    yield from _shared_out("recorded", task, corpus, _AT_ONCE, _processes(corpus))
    for model in sample(corpus.models, ALONE):
        code = f"import {corpus.output.name}.{model.reference.client}"
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code],
            cwd=corpus.output.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            yield finding(model, "imports", "not alone", [done.stderr])


def typed(corpus: Corpus) -> Iterator[Finding]:
    """Run mypy over batches, with a cache for each that runs at the same time."""
    batch = max(1, min(_TYPED_AT_ONCE, -(-len(corpus.models) // corpus.jobs)))
    caches: SimpleQueue[Path] = SimpleQueue()
    for number in range(corpus.jobs):
        caches.put(corpus.scratch / f"mypy-cache-{number}")
    task = partial(_typed, corpus.output, caches)
    yield from _shared_out("typed", task, corpus, batch, ThreadPoolExecutor(corpus.jobs))


def judged(corpus: Corpus) -> Iterator[Finding]:
    """Hold a sample against real cog servers."""
    some = Corpus(
        models=sample(corpus.models, TO_COG),
        output=corpus.output,
        scratch=corpus.scratch,
        jobs=corpus.jobs,
    )
    task = partial(_each, _judged, corpus.output)
    yield from _shared_out("cog", task, some, 4, _processes(corpus))


FILLED: Final[Mapping[str, Callable[[Corpus], Iterator[Finding]]]] = {
    "compiles": compiled,
    "imports": recorded,
    "cog": judged,
    "typed": typed,
    "formatted": formatted,
}
"""What fills the columns of the clients that were made, under the one whose time it is."""


def _processes(corpus: Corpus) -> Executor:
    return ProcessPoolExecutor(corpus.jobs, mp_context=get_context("fork"))


def _shared_out(
    label: str,
    task: Callable[[Sequence[Model]], list[Finding]],
    corpus: Corpus,
    size: int,
    executor: Executor,
) -> Iterator[Finding]:
    """Give batches of models to several workers, and yield what they find in order."""
    models = corpus.models
    batches = [models[start : start + size] for start in range(0, len(models), size)]
    labels = [f"{label}: {batch[0].name}" for batch in batches]
    with executor as pool:
        for _, found in progress(labels, pool.map(task, batches)):
            yield from found


def _each(
    check: Callable[[Model, Path], Iterator[Finding]], output: Path, models: Sequence[Model]
) -> list[Finding]:
    return [found for model in models for found in check(model, output)]


def _compiled(model: Model, output: Path) -> Iterator[Finding]:
    errors = compile_errors(output / model.reference.client)
    yield finding(model, "compiles", "does not compile", errors)


def _formatted(model: Model, output: Path) -> Iterator[Finding]:
    changed = unformatted(output / model.reference.client)
    yield finding(model, "formatted", "black changes it", changed)


def _recorded(model: Model, output: Path) -> Iterator[Finding]:
    """Import a client, and forget it afterwards: memory stays flat."""
    if str(output.parent) not in sys.path:
        sys.path.insert(0, str(output.parent))
    own = f"{output.name}.{model.reference.client}"
    try:
        package = importlib.import_module(own)
        missing = [name for name in package.__all__ if not hasattr(package, name)]
    except Exception as error:  # noqa: BLE001  whatever it is, it is what is looked for
        yield finding(model, "imports", "not imported", [repr(error)])
        return
    yield finding(model, "imports", "exports what it has not", missing)
    yield from check_recorded(model, package)
    for name in [name for name in sys.modules if name == own or name.startswith(f"{own}.")]:
        del sys.modules[name]


def _typed(output: Path, caches: SimpleQueue[Path], models: Sequence[Model]) -> list[Finding]:
    clients = [model.reference.client for model in models]
    cache = caches.get()
    errors = type_errors(output, clients, cache)
    caches.put(cache)
    return [finding(m, "typed", "mypy", errors.get(m.reference.client, [])) for m in models]


def _judged(model: Model, output: Path) -> Iterator[Finding]:
    if str(output.parent) not in sys.path:
        sys.path.insert(0, str(output.parent))
    package = importlib.import_module(f"{output.name}.{model.reference.client}")
    with tempfile.TemporaryDirectory() as folder:
        yield check_cog(model, package, Path(folder))
