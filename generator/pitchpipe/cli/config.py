"""The command `config`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from pitchpipe.config import Config
from pitchpipe.config_schema import config_schema
from pitchpipe.console import say
from pitchpipe.project import project_config


@click.command("config")
@click.option("--schema", "is_schema", is_flag=True, help="Print a JSON Schema for editors.")
def show_config(*, is_schema: bool) -> int:
    """Print the configuration that is in effect, as JSON."""
    data = config_schema() if is_schema else _effective(project_config(Path.cwd()))
    say(json.dumps(data, indent=2))
    return 0


def _effective(config: Config) -> dict[str, Any]:
    """Return what the configuration says, with all defaults and paths relative to its folder."""

    def shown(path: Path) -> str:
        return path.relative_to(config.root).as_posix()

    return {
        "output": shown(config.output),
        **({"docs": shown(config.docs)} if config.docs else {}),
        "clients": {
            client.name: {
                "spec": shown(client.spec),
                "overlays": [shown(path) for path in client.overlays],
                "strict": client.strict,
                "formats": client.formats,
                **({"source": client.source} if client.source else {}),
                **({"auth-env": client.auth_env} if client.auth_env else {}),
                **({"layout": client.layout} if client.layout else {}),
                "testing": client.testing,
            }
            for client in config.clients
        },
        "diff": {"severity": dict(config.severity), "accepted": dict(config.accepted)},
    }
