"""Exit codes, the same for every command."""

from refcheck.datatypes.reports import Report, Severity

EXIT_CLEAN = 0
EXIT_FINDINGS = 1
EXIT_IN_PART = 3


def exit_code(report: Report, fail_on: Severity | None) -> int:
    """Give 3 for a run finished in part, else 1 for findings at or above `fail_on`, else 0.

    An unfinished run comes first: its findings are only some of those that a whole run would give.
    """
    if not report.is_complete:
        return EXIT_IN_PART
    if fail_on is not None and any(finding.severity >= fail_on for finding in report.findings):
        return EXIT_FINDINGS
    return EXIT_CLEAN
