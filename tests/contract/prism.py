"""An effective spec in, a Prism mock server that listens on a free loopback port out."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRISM = Path(__file__).parent / "node_modules" / ".bin" / "prism"
# Generous: it takes two seconds, but all five start at once on whatever CI has.
START_SECONDS = 60.0
STOP_SECONDS = 5.0

_LISTENING = re.compile(r"Prism is listening on (http://127\.0\.0\.1:\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prism:
    """A mock server that runs. It answers at `url`, without the path of the spec's own server."""

    url: str
    log: Path
    process: subprocess.Popen[bytes]

    def last_lines(self, count: int = 12) -> str:
        """Give the end of its log, for the message of a test that fails."""
        return last_lines(self.log, count)


def start(spec: Path, log: Path) -> Prism:
    """Start Prism on a spec, and return once it listens.

    `--errors` makes it refuse what breaks the spec; otherwise it would answer all the same. The
    seed makes what it invents under `__dynamic` the same in every run.
    """
    if not PRISM.exists():
        missing = PRISM.relative_to(ROOT).as_posix()
        pytest.fail(f"{missing} is missing: run `make contract`", pytrace=False)
    # Port 0: the system chooses one that is free, and no one can take it in between.
    options = ["--errors", "--seed", "pitchpipe", "--host", "127.0.0.1", "--port", "0"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(PRISM), "mock", *options, str(spec)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            # A CI system sets CI or FORCE_COLOR, and colors would break up the line looked for.
            env={**os.environ, "NO_COLOR": "1", "FORCE_COLOR": "0"},
        )
    try:
        return Prism(url=_wait_until_it_listens(process, log), log=log, process=process)
    except BaseException:
        stop(process)
        raise


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a Prism and whatever it started: politely, then not."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            break
        try:
            process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        break


def last_lines(log: Path, count: int) -> str:
    """Give the end of a log."""
    return "\n".join(log.read_text("utf-8", errors="replace").splitlines()[-count:])


def _wait_until_it_listens(process: subprocess.Popen[bytes], log: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        has_ended = process.poll() is not None
        if found := _LISTENING.search(log.read_text("utf-8", errors="replace")):
            return found[1]
        if has_ended:
            message = f"Prism ended with {process.returncode} before it listened"
            pytest.fail(f"{message}:\n{last_lines(log, 30)}", pytrace=False)
        time.sleep(0.05)
    message = f"Prism does not listen after {START_SECONDS:.0f} seconds"
    pytest.fail(f"{message}:\n{last_lines(log, 30)}", pytrace=False)
