"""Makes clients of many specs in one process: `fleet_worker.py TOOL OUTPUT SPEC...`.

Each tool is called by the function that its package offers for it, with the options that the
benchmark gives to its command.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Final, TypeAlias

_Make: TypeAlias = Callable[[Path, Path], None]


def main() -> None:
    """Make the clients, each in a folder or file of its own."""
    tool, output, *specs = sys.argv[1:]
    make = _TOOLS[tool]()
    for number, spec in enumerate(map(Path, specs)):
        make(spec, Path(output) / f"{number}_{spec.stem}")


def _python_client() -> _Make:
    package = import_module("openapi_python_client")
    config = import_module("openapi_python_client.config")

    def make(spec: Path, output: Path) -> None:
        settings = config.Config.from_sources(
            config.ConfigFile(), config.MetaType.NONE, spec, "utf-8", False, output
        )
        if any(error.level.name == "ERROR" for error in package.generate(config=settings)):
            sys.exit(f"there is no client of {spec}")

    return make


def _codegen() -> _Make:
    package = import_module("datamodel_code_generator")
    formatter = import_module("datamodel_code_generator.format").Formatter
    warnings.simplefilter("ignore")

    def make(spec: Path, output: Path) -> None:
        package.generate(
            spec,
            input_file_type=package.InputFileType.OpenAPI,
            output=output.with_name(f"{output.name}.py"),
            output_model_type="dataclasses.dataclass",
            target_python_version="3.11",
            disable_timestamp=True,
            formatters=[formatter.BLACK, formatter.ISORT],
        )

    return make


_TOOLS: Final[Mapping[str, Callable[[], _Make]]] = {
    "openapi-python-client": _python_client,
    "datamodel-codegen": _codegen,
}

if __name__ == "__main__":
    main()
