"""What a command works on: the state of a project, or a document without one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pitchpipe.characters import literal_of
from pitchpipe.config import (
    FILE_NAME,
    FORMATS,
    TABLE,
    ClientConfig,
    Config,
    Layout,
    config_of,
    suggest_client_name,
)
from pitchpipe.config_file import find_config_file, package_of
from pitchpipe.load.reading import display_path, is_there, real
from pitchpipe.lock.conventions import LOCK_NAME
from pitchpipe.lock.fast_check import Kept, Size, unchanged, unchanged_clients
from pitchpipe.lock.lock_file import Lock
from pitchpipe.lock.project_files import ProjectFiles
from pitchpipe.output.drift import Output, parsed_lock, read_lock
from pitchpipe.output.exclusive import held
from pitchpipe.output.layouts import with_layouts
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean_client
from pitchpipe.shell import joined, plain_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some clients of an output folder, or (`whole`) all of them.

    `root` is the folder to which displayed paths are relative. `is_project` says that the clients
    come from its configuration, and `beside` is the other folder of files that are generated: that
    of the pages for a run that makes code, and the other way round.
    """

    root: Path
    output: Output
    clients: tuple[ClientConfig, ...]
    whole: bool
    is_project: bool = False
    beside: Output | None = None

    @property
    def makes_pages(self) -> bool:
        """Whether it makes pages of reference, and not code."""
        return any(each.pages for each in self.clients)

    def show(self, path: Path) -> str:
        """Return a path as the user knows it: relative to the root, with forward slashes."""
        return display_path(path, self.root)


class ProjectState:
    """The configuration, the lock and the inputs of a project, each read once for a command.

    It starts from what the fast check has read already. Only who holds the output folder reads the
    lock again: another run may have written it in the meantime.
    """

    def __init__(self, files: ProjectFiles) -> None:
        self._files = files

    @cached_property
    def config(self) -> Config:
        """The configuration. Raises ProblemsError if there is none, or if it is not valid."""
        config = config_of(self._files.config_file)
        if config.severity:
            from pitchpipe.diff.policy import refuse_unknown_rules

            refuse_unknown_rules(config)
        return config

    @cached_property
    def output(self) -> Output:
        """The output folder."""
        config = self.config
        return Output(folder=config.output, shown=display_path(config.output, config.root))

    def lock(self) -> Lock | None:
        """Return the lock as it was found, even one with a merge conflict.

        Raise ProblemsError if it is not valid.
        """
        content = self._files.known_lock
        if content is None:
            return read_lock(self.output, to_mend=True)
        return parsed_lock(content, self.output, to_mend=True)

    def held(self) -> AbstractContextManager[None]:
        """Hold the project, if there is one, so that nobody else writes to it.

        Whoever holds it may then hold an output folder, and never the other way round.
        """
        file = self._files.config_file
        if file is None:
            return nullcontext()
        root = Path(file.path).parent
        return held(Output(folder=root, shown=root.name), for_writing=True)

    def current(self) -> ProjectState:
        """Return this state, or a new one if somebody has changed the configuration since."""
        file = self._files.config_file
        return self if file is None or file.is_current else ProjectState(self._files.anew())

    def run(self, names: Sequence[str]) -> Run:
        """Return the run for the named clients, or for all if none is named.

        Raise ProblemsError if there is no usable configuration or no such client.
        """
        config = self.config
        _refuse_unknown(names, config)
        return Run(
            root=config.root,
            output=self.output,
            clients=tuple(each for each in config.clients if not names or each.name in names),
            whole=not names,
            is_project=True,
            beside=self.docs,
        )

    @property
    def docs(self) -> Output | None:
        """The folder of the pages of reference, None if the configuration names none."""
        config = self.config
        if config.docs is None:
            return None
        return Output(folder=config.docs, shown=display_path(config.docs, config.root))

    def pages_run(self, names: Sequence[str], output: Output) -> Run:
        """Return the run that makes the pages of these clients, or of all if none is named.

        They have the layouts that the clients have. Raise ProblemsError as `run` does.
        """
        run = self.run(names)
        package = package_of(self.output.shown)
        clients = with_layouts(run.clients, self.lock())
        described = tuple(replace(each, pages=package) for each in clients)
        is_own = output == self.docs
        return replace(
            run,
            output=output,
            clients=described,
            is_project=is_own,
            beside=self.output if is_own else None,
        )

    def unchanged(self, names: Sequence[str], *, checking: bool = False) -> Size | None:
        """Return the size of a run for these clients if it certainly has nothing to write.

        With `checking`, if `check` certainly finds nothing.
        """
        size = unchanged(names, self._files, checking=checking)
        if size and size.has_severities:
            _ = self.config  # which refuses one that does not exist
        return size

    def unchanged_clients(self, names: Sequence[str]) -> Kept:
        """Return those of these clients that certainly have no drift."""
        return unchanged_clients(names, self._files)


def held_project(cwd: Path) -> AbstractContextManager[None]:
    """Hold the project around `cwd`, as `ProjectState.held` does."""
    return ProjectState(ProjectFiles(str(cwd))).held()


def project_config(cwd: Path) -> Config:
    """Return the configuration of the project around `cwd`. Raise ProblemsError."""
    return ProjectState(ProjectFiles(str(cwd))).config


def project_run(names: Sequence[str], cwd: Path) -> Run:
    """Return the run for some clients, or all, of the project around `cwd`. Raise ProblemsError."""
    return ProjectState(ProjectFiles(str(cwd))).run(names)


def document_run(
    spec: Path,
    folder: Path,
    cwd: Path,
    *,
    name: str | None,
    overlays: Sequence[Path],
    formats: str = FORMATS[0],
    layout: Layout = "",
    testing: bool = False,
    source: str = "",
    kept: Path | None = None,
) -> Run:
    """Return the run for one document that no configuration mentions.

    It is not `whole`: the folder may hold clients of other documents. If the document comes from a
    `source`, `spec` is its path in the folder `kept` for this run.
    """
    name = name or suggest_client_name(spec.stem)
    client = _document_client(
        spec, folder, cwd, name=name, overlays=overlays, formats=formats, source=source
    )
    if kept:
        client = replace(client, spec=kept / spec, source=source, shown=source)
    if testing:
        client = replace(client, testing=True, command=f"{client.command} --testing")
    client = replace(client, layout=layout)
    output = Output(folder=cwd / folder, shown=folder.as_posix())
    return Run(root=kept or cwd, output=output, clients=(client,), whole=False)


def _document_client(
    spec: Path,
    output: Path,
    cwd: Path,
    *,
    name: str,
    overlays: Sequence[Path],
    formats: str,
    source: str,
) -> ClientConfig:
    """Return the client of a document. Its files name the command that generates them."""
    # An absolute path means nothing on another machine: a header has only its last part.
    files = (spec, output, *overlays)
    shown = [plain_path(p.name if p.is_absolute() else p.as_posix()) for p in files]
    command = ["pitchpipe", "generate", "--spec", source or shown[0], "--output", shown[1]]
    command += ["--name", name] if name != suggest_client_name(spec.stem) else []
    command += [word for path in shown[2:] for word in ("--overlay", path)]
    command += ["--formats", formats] if formats != FORMATS[0] else []
    return ClientConfig(
        name=name,
        spec=cwd / spec,
        overlays=tuple(cwd / file for file in overlays),
        command=joined(command),
        formats=formats,
    )


def refuse_owned_folder(output: Output) -> None:
    """Raise ProblemsError for a folder that a client without configuration must not be put into.

    The next `generate` of a project removes what its configuration does not name, and beside a
    pyproject.toml there is more than clients.
    """
    folder = real(output.folder)
    config = _config_around(folder)
    own = [real(each) for each in (config.output, config.docs) if each] if config else []
    hint = "choose another folder"
    if any(folder.is_relative_to(each) for each in own):
        message = "is the folder of a project's own clients or pages"
        hint = "choose another folder; pitchpipe add NAME --spec FILE|URL adds it to the project"
    elif is_there(folder / FILE_NAME):
        message = f"holds a {FILE_NAME}: clients need a folder of their own"
    else:
        return
    where = Location(path=output.shown)
    raise ProblemsError([Problem(where=where, rule="output-owned", message=message, hint=hint)])


def former_outputs(run: Run) -> list[str]:
    """Return the other folders near a project's root that have generated clients of the run.

    The output folder was once one of them, or somebody has tried a document there. Vendored copies
    are none.
    """
    specs = {client.name: run.show(client.spec) for client in run.clients}
    found: list[str] = []
    for file in sorted([*run.root.glob(f"*/{LOCK_NAME}"), *run.root.glob(f"*/*/{LOCK_NAME}")]):
        output = Output(folder=file.parent, shown=run.show(file.parent))
        config = _config_around(file.parent)
        if config is None or config.root != run.root:  # it is of a project of its own
            continue
        with suppress(ProblemsError):
            lock = read_lock(output, to_mend=True) or Lock()
            records = lock.clients.items()
            if output != run.output and any(specs.get(n) == r.spec.path for n, r in records):
                found.append(output.shown)
    return found


def own_output(cwd: Path) -> Output | None:
    """Return the output folder of the project around `cwd`, None if nothing was generated there."""
    config = _config_around(cwd)
    if config is None or not is_there(config.output / LOCK_NAME):
        return None
    return Output(folder=config.output, shown=display_path(config.output, cwd))


def _config_around(folder: Path) -> Config | None:
    """Return the configuration of the project around a folder, None if there is no valid one."""
    try:
        return config_of(find_config_file(str(folder)))
    except ProblemsError:
        return None


def folder_run(output: Output, lock: Lock | None, cwd: Path) -> Run:
    """Return the run for all clients that the lock of a folder lists."""
    clients = tuple(
        ClientConfig(name=name, spec=output.folder / record.spec.path)
        for name, record in (lock or Lock()).clients.items()
    )
    return Run(root=cwd, output=output, clients=clients, whole=True)


def _refuse_unknown(names: Sequence[str], config: Config) -> None:
    known = [client.name for client in config.clients]
    where = Location(path=FILE_NAME, pointer=f"{TABLE}/clients")
    problems = [
        Problem(
            where=where,
            rule="unknown-client",
            message=f"there is no client {literal_of(name)}",
            hint=did_you_mean_client(name, known),
        )
        for name in names
        if name not in known
    ]
    if problems:
        raise ProblemsError(problems)
