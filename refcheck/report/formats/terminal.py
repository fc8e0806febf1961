"""The report for a terminal: the finding first, then the evidence, then what to do.

Signs and words carry the meaning; colours only repeat it. Nothing that is fine is spelled out
unless `verbose` asks, and a reason that many citations share is said once.
"""

import io
from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from refcheck.datatypes.assessments import ClaimVerdict, Passage, QuotationVerdict
from refcheck.datatypes.availability import LinkAnswer
from refcheck.datatypes.claims import UnsourcedKind
from refcheck.datatypes.references import Citation, CitationStyle
from refcheck.datatypes.reports import (
    CitationReport,
    ClaimResult,
    DocumentReport,
    QuotationReport,
    QuotationResult,
    ReferenceReport,
    Report,
    RunMode,
)
from refcheck.report.counts import claim_verdict, count_answers, quotation_verdict
from refcheck.report.formats.terminal_lines import Lines
from refcheck.report.formats.terminal_links import print_links
from refcheck.report.paragraphs import paragraph_number, paragraph_starts
from refcheck.report.phrases import join_words, plural, printable, quoted, shorten, shown_marker
from refcheck.report.shared_reasons import find_shared_reasons, only_sentence
from refcheck.report.telling import telling_passages
from refcheck.report.wording import CLAIM_WORDS, LINK_LABELS, QUOTATION_WORDS, SOURCE_WORDS, name_outlet

DEFAULT_WIDTH = 110

_SIGNS = {
    ClaimVerdict.SUPPORTED: ("✓", "green"),
    ClaimVerdict.PARTIALLY_SUPPORTED: ("✗", "yellow"),
    ClaimVerdict.REFUTED: ("✗", "red"),
    ClaimVerdict.NOT_FOUND: ("✗", "yellow"),
    ClaimVerdict.CANNOT_CHECK: ("?", "cyan"),
}
_UNSOURCED_WORDS = {
    UnsourcedKind.QUOTATION: ("quotation", "quotations"),
    UnsourcedKind.FIGURE: ("figure", "figures"),
    UnsourcedKind.DATE: ("date", "dates"),
    UnsourcedKind.SUPERLATIVE: ("superlative", "superlatives"),
}
_GOOD_QUOTATIONS = frozenset({QuotationVerdict.VERBATIM, QuotationVerdict.TYPOGRAPHIC})


def render_terminal(report: Report, *, width: int = DEFAULT_WIDTH, color: bool = False, verbose: bool = False) -> str:
    """Give the report as text for a terminal `width` columns wide, with ANSI colours where asked."""
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        legacy_windows=False,
    )
    for number, document in enumerate(report.documents):
        if number:
            console.print()
        _DocumentPrinter(console, document, verbose=verbose).print(report.mode)
    if not report.is_complete:
        console.print()
        console.print("This run is incomplete: a part of it could not be done. The lines above say which.")
    output = console.file
    assert isinstance(output, io.StringIO)
    return "".join(line.rstrip() + "\n" for line in output.getvalue().splitlines())


class _DocumentPrinter:
    def __init__(self, console: Console, report: DocumentReport, *, verbose: bool) -> None:
        self.console = console
        self.lines = Lines(console)
        self.report = report
        self.verbose = verbose
        self.starts = paragraph_starts(report.document)
        self.references = {r.reference.id: r for r in report.references}
        self.shared = find_shared_reasons(report.citations)

    def print(self, mode: RunMode) -> None:
        self._print_head(mode)
        self._print_summary()
        for _start, item in self._in_order():
            if isinstance(item, CitationReport):
                self._print_citation(item)
            else:
                self._print_quotation(item)
        self._print_shared_reasons()
        print_links(self.lines, self.report.references, verbose=self.verbose)
        self._print_list_findings()
        self._print_unsourced()

    def _print_head(self, mode: RunMode) -> None:
        report = self.report
        counts = (
            plural(len(report.references), "reference"),
            plural(len(report.citations), "citation"),
            plural(len(report.quotations), "quotation"),
        )
        origin = f"checked offline from {report.origin}" if mode is RunMode.REPLAY and report.origin else ""
        left = Text(printable(" · ".join([report.document.source, *counts])), style="bold")
        gap = self.console.width - len(left) - len(origin)
        if gap >= 2:
            left.append(" " * gap + origin, style="not bold dim")
            self.console.print(left, soft_wrap=True)
        else:
            self.console.print(left)
            if origin:
                self.console.print(Text(origin, style="dim"))
        self.console.print()

    def _print_summary(self) -> None:
        summary = count_answers([self.report])
        claims = "   ".join(f"{CLAIM_WORDS[verdict]} {n}" for verdict, n in summary.claims.items())
        links = _link_counts(self.report.references)
        quotations = " · ".join(f"{n} {QUOTATION_WORDS[verdict]}" for verdict, n in summary.quotations.items())
        parts = [claims or "no citation to check"]
        parts += [f"quotations: {quotations}"] if quotations else []
        parts += [f"links: {links}"] if links else []
        line = "        ".join(parts)
        rows = [line] if len(line) + 2 <= self.console.width else parts
        for row in rows:
            self.console.print(Text("  " + row))
        self.console.print()

    def _in_order(self) -> list[tuple[int, CitationReport | QuotationReport]]:
        """Give citations and the quotations that have a source, in the order of the draft."""
        items: list[tuple[int, CitationReport | QuotationReport]] = [
            (citation.citation.target.start, citation) for citation in self.report.citations
        ]
        items += [(q.quotation.target.start, q) for q in self.report.quotations if q.results]
        return sorted(items, key=lambda item: item[0])

    def _print_citation(self, report: CitationReport) -> None:
        verdict = claim_verdict(report)
        if verdict is ClaimVerdict.SUPPORTED and not self.verbose:
            return
        if not self.verbose and only_sentence(report) in self.shared:
            return
        claim = shorten(report.claim.text) if report.claim else "a marker that stands behind no sentence:"
        head = f"{self._paragraph(report.citation.target.start)} {claim}{_marker_behind(claim, report.citation)}"
        self.lines.head(_SIGNS[verdict], head, CLAIM_WORDS[verdict])
        if not report.results:
            self.lines.detail(report.citation.unresolved_reason or "the marker leads to no reference")
        for result in report.results:
            self._print_claim_result(result)

    def _print_claim_result(self, result: ClaimResult) -> None:
        assessment = result.assessment
        if assessment.verdict is not ClaimVerdict.SUPPORTED and assessment.explanation:
            self.lines.detail(assessment.explanation)
        if assessment.reason == "quotation_differs" and not self.verbose:
            return  # the quotation's own lines show the page's words
        shown = telling_passages(assessment.explanation, assessment.passages)
        for passage in assessment.passages[:3] if self.verbose else shown:
            self.lines.detail(quoted(shorten(passage.exact, 400)), label=_passage_label(passage))
        for conflict in assessment.conflicts:
            self.lines.detail(f"{conflict.kind}: {conflict.claim} → {conflict.page}", label="differs")
        if "+" in assessment.verifier:
            self.lines.detail(assessment.verifier.partition("+")[2].replace("+", ", "), label="also heard")
        if assessment.verdict is not ClaimVerdict.CANNOT_CHECK or assessment.passages:
            self._print_source(result)

    def _print_quotation(self, report: QuotationReport) -> None:
        verdict = quotation_verdict(report)
        if verdict is None or (verdict in _GOOD_QUOTATIONS and not self.verbose):
            return
        unchecked = verdict is QuotationVerdict.CANNOT_CHECK
        if unchecked and not self.verbose and {r.assessment.explanation for r in report.results} <= set(self.shared):
            return
        sign = ("?", "cyan") if unchecked else ("✓", "green") if verdict in _GOOD_QUOTATIONS else ("✗", "red")
        text = quoted(shorten(report.quotation.text))
        speaker = f" — {report.quotation.speaker}" if report.quotation.speaker else ""
        head = f"{self._paragraph(report.quotation.target.start)} {text}{speaker}"
        self.lines.head(sign, head, QUOTATION_WORDS[verdict])
        for result in report.results:
            self._print_quotation_result(result)

    def _print_quotation_result(self, result: QuotationResult) -> None:
        assessment = result.assessment
        for passage in assessment.passages:
            self.lines.detail(quoted(shorten(passage.exact, 400)), label=_passage_label(passage))
        changes = assessment.counted_changes
        is_told = assessment.verdict is QuotationVerdict.ALTERED and changes
        for change in changes if is_told else ():
            self.lines.detail(f"{change.quotation or '∅'} → {change.page or '∅'}", label="differs")
        if assessment.explanation and not is_told and assessment.verdict not in _GOOD_QUOTATIONS:
            self.lines.detail(assessment.explanation)
        if assessment.verdict is not QuotationVerdict.CANNOT_CHECK:
            self._print_source(result)

    def _print_source(self, result: ClaimResult | QuotationResult) -> None:
        reference = self.references[result.reference_id].reference
        parsed = reference.parsed
        issued = parsed.issued.iso if parsed.issued else None
        words = [part for part in (name_outlet(reference), issued) if part]
        if result.source in SOURCE_WORDS:
            words.append(SOURCE_WORDS[result.source])
        if result.url_with_fragment:
            words.append(result.url_with_fragment)
        if result.capture:
            words.append(f"kept {_short_digest(result.capture.payload_digest)}")
        self.lines.detail(" · ".join(words), style="dim")

    def _print_shared_reasons(self) -> None:
        if self.verbose:
            return
        for sentence, citations in self.shared.items():
            markers = ", ".join(shown_marker(citation.citation.marker) or "cited words" for citation in citations[:20])
            self.lines.head(("?", "cyan"), f"{len(citations)} citations: {markers}", "could not check")
            self.lines.detail(sentence)

    def _print_list_findings(self) -> None:
        for finding in self.report.list_findings:
            self.console.print(Text(f"! {printable(finding.text)}", style="yellow"))

    def _print_unsourced(self) -> None:
        unsourced = self.report.unsourced
        if not unsourced:
            return
        counts = Counter(item.kind for item in unsourced)
        words = [f"{n} {_UNSOURCED_WORDS[kind][n != 1]}" for kind, n in counts.items()]
        self.console.print()
        verb = "stands" if len(unsourced) == 1 else "stand"
        self.console.print(Text(f"· {join_words(words)} {verb} without a source"))
        has_sources = bool(self.report.references)
        if has_sources and not self.verbose:
            paragraphs = dict.fromkeys(self._paragraph(item.target.start) for item in unsourced)
            self.lines.detail(", ".join(paragraphs))
            return
        for item in unsourced:
            label = f"{self._paragraph(item.target.start)} {_UNSOURCED_WORDS[item.kind][0]}"
            self.lines.detail(shorten(item.text), label=label)

    def _paragraph(self, offset: int) -> str:
        return f"¶{paragraph_number(self.starts, offset)}"


def _marker_behind(claim: str, citation: Citation) -> str:
    """Give the marker as it is read behind a claim: a raised number in brackets, a link's words only once."""
    if citation.style is CitationStyle.LINK and citation.marker in claim:
        return ""
    return f" {shown_marker(citation.marker)}"


def _link_counts(references: Iterable[ReferenceReport]) -> str:
    """Count links by answer; dead ones by their class, as an editor says them."""
    counts: Counter[str] = Counter()
    for report in references:
        availability = report.availability
        if availability is None:
            continue
        dead_class = availability.link_class if availability.answer is LinkAnswer.DEAD else None
        counts[LINK_LABELS[dead_class] if dead_class else availability.answer.replace("_", " ")] += 1
    return " · ".join(f"{n} {label}" for label, n in counts.items())


def _passage_label(passage: Passage) -> str:
    return "page" if passage.where.value in ("article", "page") else f"page ({passage.where})"


def _short_digest(digest: str) -> str:
    return digest.partition(":")[2][:12]
