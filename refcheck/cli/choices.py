"""Words that options choose from; kept apart so that help needs nothing heavier."""

from enum import StrEnum


class OutputFormat(StrEnum):
    """What a report is written as."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"
    DOCX = "docx"
    CSV = "csv"
    MARKDOWN = "markdown"
    JUNIT = "junit"
    SARIF = "sarif"
