"""Options of the whole test run: what may be rewritten, and what needs more than Python."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

CONTRACT = Path(__file__).parent / "contract"


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
