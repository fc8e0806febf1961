"""What every test gets: a home of its own, so that no run writes into the user's data directory."""

import signal

import pytest
from hypothesis import HealthCheck, settings

from tests.loopback_up import switch_on_loopback

switch_on_loopback()
# A suite begun in the background ignores Ctrl-C, and so would the commands that its tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)
# No test fails because the machine has more to do than this suite.
settings.register_profile("unhurried", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show how the database answers the hot questions, whether or not all went well."""
    for report in terminalreporter.stats.get("passed", []):
        if "shows_plans" in report.keywords and report.capstdout:
            terminalreporter.section(f"plans of {report.nodeid.rpartition('::')[2]}")
            terminalreporter.write_line(report.capstdout.rstrip())


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the user's data directory at a fresh folder."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("NO_COLOR", "1")
