"""What the calls need: the clients of two models, and what is sent to each and answered."""

from __future__ import annotations

import compileall
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.peers import ROOT, environment, write_specs

MODELS: Final[Mapping[str, Mapping[str, Any]]] = {
    "suno_ai_bark": {
        "version": "b76242b40d67c76ab6742e987628a2a9ac019e11d56ab96c4e91ce03b79b2787",
        # All that peers would add by themselves is in it, so that all send the same.
        "input": {
            "history_prompt": "en_speaker_1",
            "output_full": False,
            "prompt": "Hello, my name is Suno. And, uh — and I like pizza. [laughs]",
            "text_temp": 0.7,
            "waveform_temp": 0.6,
        },
        "output": {"audio_out": "https://replicate.delivery/xezq/f00dVpS7yJ2/audio.wav"},
    },
    "lucataco_xtts_v2": {
        "version": "684bc3855b37866c0c65add2ff39c78f3dea3f4ff103a436465326e0f438d55e",
        "input": {
            "cleanup_voice": False,
            "language": "en",
            "speaker": "https://replicate.delivery/pbxt/JqzmLx5SK/female.wav",
            "text": "Hi there, I'm your new voice clone.",
        },
        "output": "https://replicate.delivery/xezq/f00dVpS7yJ2/output.wav",
    },
}
_LOGS: Final = """Using seed: 31415
  0%|          | 0/100 [00:00<?, ?it/s]
 25%|##5       | 25/100 [00:01<00:03, 24.81it/s]
 50%|#####     | 50/100 [00:02<00:02, 24.93it/s]
 75%|#######5  | 75/100 [00:03<00:01, 24.88it/s]
100%|##########| 100/100 [00:04<00:00, 24.90it/s]
"""


def prepare(folder: Path) -> None:
    """Put all clients into a folder, and `MODEL.request.json` and `MODEL.answer.json`."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generated", folder / "generated", ignore=ignored)
    for spec in write_specs(folder):
        if spec.stem in MODELS:
            _generate(folder, spec)
    # As an installer does: PYTHONDONTWRITEBYTECODE would let each import compile them again.
    compileall.compile_dir(folder, quiet=2)
    for name, model in MODELS.items():
        request = {"version": model["version"], "input": model["input"]}
        (folder / f"{name}.request.json").write_text(json.dumps(request), encoding="utf-8")
        answer = json.dumps(_answer(name, model), separators=(",", ":"))
        (folder / f"{name}.answer.json").write_text(answer, encoding="utf-8")


def _generate(folder: Path, spec: Path) -> None:
    """Make the peers' clients of a spec: `opc_MODEL` and `ogen_MODEL`."""
    opc, ogen, project = f"opc_{spec.stem}", f"ogen_{spec.stem}", folder / "project"
    _run(
        "openapi-python-client",
        "generate",
        "--path",
        spec,
        "--output-path",
        folder / opc,
        "--meta",
        "none",
    )
    _run(
        "openapi-generator-cli",
        "generate",
        "-g",
        "python",
        "-i",
        spec,
        "-o",
        project,
        "--package-name",
        ogen,
    )
    shutil.move(project / ogen, folder / ogen)
    shutil.rmtree(project)


def _run(*command: str | Path) -> None:
    """Run a program of the peers, which in turn runs others of theirs."""
    path = f"{environment() / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environ = {**os.environ, "PATH": path}
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL, env=environ)


def _answer(name: str, model: Mapping[str, Any]) -> dict[str, Any]:
    """Make a prediction that ended while the server was asked to wait."""
    url = "https://api.replicate.com/v1/predictions/q4k2v8d1nxrme0cjz5h9a7wtsg"
    return {
        "id": "q4k2v8d1nxrme0cjz5h9a7wtsg",
        "model": name.replace("_", "/", 1),
        "version": model["version"],
        "input": model["input"],
        "logs": _LOGS,
        "output": model["output"],
        "data_removed": False,
        "error": None,
        "source": "api",
        "status": "succeeded",
        "created_at": "2026-11-21T12:00:00.123Z",
        "started_at": "2026-11-21T12:00:00.456789Z",
        "completed_at": "2026-11-21T12:00:04.987654Z",
        "urls": {
            "cancel": f"{url}/cancel",
            "get": url,
            "stream": "https://stream.replicate.com/v1/files/bcwr-7x2v5yqk3m9d4t6s8hzj",
            "web": "https://replicate.com/p/q4k2v8d1nxrme0cjz5h9a7wtsg",
        },
        "metrics": {"predict_time": 4.530865, "total_time": 4.864654},
    }
