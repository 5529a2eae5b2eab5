"""Options of the whole test run: what may be rewritten, and what needs more than Python."""

from __future__ import annotations

import os
import signal
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest
import trustme
from hypothesis import HealthCheck, settings

CONTRACT = Path(__file__).parent / "contract"
# In seconds, twice what the marker `slow` stands for: machines differ, and are busy at times.
SLOW_CASE, SLOW_TEST = 1.0, 10.0
# The same examples in every run, on a busy machine as well.
settings.register_profile(
    "repeatable",
    database=None,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--record",
        action="store_true",
        help="rewrite the expected output of the golden cases, and show what changed",
    )


def pytest_configure(config: pytest.Config) -> None:
    # A recording that nobody reads is not a test: in CI it would always pass.
    if config.getoption("--record") and os.environ.get("CI"):
        message = "--record is refused in CI: record at your desk and commit what you reviewed"
        raise pytest.UsageError(message)
    # Whoever starts the tests in the background may have them ignore Ctrl-C, which some press.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # Whoever has colours in CI, or a terminal of another width, has no other tests.
    for name in ("COLUMNS", "FORCE_COLOR"):
        os.environ.pop(name, None)
    if not os.environ.get("PITCHPIPE_CONTRACT"):
        trust_one_authority(config)


def trust_one_authority(config: pytest.Config) -> None:
    """Have httpx2 read one authority; all of the system's take it longer than most tests last."""
    folder = tempfile.TemporaryDirectory()
    config.add_cleanup(folder.cleanup)
    file = Path(folder.name) / "authority.pem"
    trustme.CA().cert_pem.write_to_path(str(file))
    os.environ["SSL_CERT_FILE"] = str(file)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the tests that should be marked as slow; a slow machine is no reason to fail."""
    # `make quick` has no contract tests, and on a busy machine everything takes long.
    is_busy = os.getloadavg()[0] > 2 * (os.cpu_count() or 1)
    if is_busy or os.environ.get("PITCHPIPE_CONTRACT"):
        return
    seconds: dict[str, list[float]] = defaultdict(list)
    for report in terminalreporter.getreports("passed"):
        if report.when == "call" and "slow" not in report.keywords:
            seconds[report.nodeid.partition("[")[0]].append(report.duration)
    for test, cases in seconds.items():
        if max(cases) > SLOW_CASE or sum(cases) > SLOW_TEST:
            terminalreporter.write_line(f"slow but not marked, {sum(cases):.1f} s: {test}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.environ.get("PITCHPIPE_CONTRACT"):
        return
    reason = pytest.mark.skip(reason="needs Node and cog: run `make contract`")
    for item in items:
        if item.path.is_relative_to(CONTRACT):
            item.add_marker(reason)


@pytest.fixture
def record(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden cases are to be rewritten."""
    return bool(request.config.getoption("--record"))
