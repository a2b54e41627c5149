"""For a terminal: each finding with its place, the line with carets under it, and what to do."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType

import click

from kb.check import rules
from kb.model import Finding, Part, Report, Writing
from kb.tally import shown, statistics, summary

NAME = "text"
MEDIA_TYPE = "text/plain"

# Of a rule in one file so many are told, unless all are asked for: after those, the rest says nothing new.
_ENOUGH = 5
_WIDEST = 110
# So much of a long line is shown before the place.
_BEFORE = 30
_PRINTED = "\nThe documents' printed lists, held against the library and the frozen answers:"


def report(report: Report) -> str:
    """Give the report as lines."""
    known = rules()
    lines = list(_part(report, report.main, known))
    if report.baseline:
        lines.append(f"{report.baseline}: {report.main.known} known, not told again.")
        lines += [f"{report.baseline}: {sentence}" for sentence in report.stale]
    if report.printed and report.printed.findings and not report.quiet:
        lines += [_PRINTED, *_part(report, report.printed, known)]
    return "".join(f"{line}\n" for line in lines)


def _part(report: Report, part: Part, known: Mapping[str, ModuleType]) -> Iterator[str]:
    """Yield the findings, or how many there are of each rule, and the count of all."""
    if report.statistics:
        for row in statistics(part.findings):
            yield f"{row.findings:>6}  {row.rule}  {row.severity:<8} {row.name} ({_files(row.files)})"
    else:
        yield from _findings(shown(report, part), report.everything, part.writings, known)
    yield summary(part.findings)
    if part.suppressed:
        number = len(part.suppressed)
        yield f"{number} more {'is' if number == 1 else 'are'} suppressed, each with a reason."


def _files(number: int) -> str:
    return f"{number} file{'' if number == 1 else 's'}"


def _findings(
    found: Sequence[Finding], everything: bool, writings: Mapping[str, Writing], known: Mapping[str, ModuleType]
) -> Iterator[str]:
    told: Counter[tuple[str, str]] = Counter()
    for finding in found:
        told[finding.source.path, finding.rule] += 1
        if told[finding.source.path, finding.rule] > _ENOUGH and not everything:
            continue
        place = click.style(f"{finding.source.path}:{finding.line}:{finding.column}", bold=True)
        yield f"{place} {finding.severity} {finding.rule} {_one_line(finding.message)} [{known[finding.rule].NAME}]"
        yield from _rest(finding, writings.get(finding.source.path))
    for (path, rule), number in told.items():
        if number > _ENOUGH and not everything:
            yield f"{path}: {number - _ENOUGH} more of {rule} [{known[rule].NAME}]; --all prints every one"
    for path in dict.fromkeys(path for path, _ in told):
        if path in writings and (counted := writings[path].counted):
            yield f"{path}: {counted}"


def _rest(finding: Finding, writing: Writing | None) -> Iterator[str]:
    labels = [("expected", finding.expected), ("remedy", finding.remedy)]
    if writing:
        yield from excerpt(writing, finding)
    else:
        labels.insert(0, ("written", finding.written))
    for label, text in labels:
        if text:
            yield f"    {label:<9} {_one_line(text)}"


def _one_line(text: str) -> str:
    """Keep a text from a record on one line, without control characters that a terminal would obey."""
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))
    return plain if len(plain) <= 160 else plain[:157] + "…"


def excerpt(writing: Writing, finding: Finding) -> list[str]:
    """Give the line, numbered, and a line of carets; of a place of several lines, the first."""
    line, first, left, more = _window(writing.text, finding)
    last = min(first + max(1, finding.end - finding.start), max(len(line), first + 1))
    head, tail = "…" if left else "", "…" if more else ""
    gutter = f"{finding.line:>5} | "
    blank = " " * (_width(head) + sum(map(_width, map(_seen, line[:first]))))
    carets = "^" * max(1, sum(map(_width, map(_seen, line[first:last]))))
    return [f"{gutter}{head}{''.join(map(_seen, line))}{tail}", f"{' ' * 5} | {blank}{carets}"]


def _window(text: str, finding: Finding) -> tuple[str, int, bool, bool]:
    """Give what is shown of a line, where in it the place begins, and whether there is more before and behind it.

    Only so much of the text is looked at: a file of one line may be long, and have many findings.
    """
    begin = finding.start - (finding.column - 1)
    end = text.find("\n", finding.start, finding.start + _WIDEST + 1)
    end = end if end >= 0 else min(len(text), finding.start + _WIDEST + 1)
    start = max(begin, finding.start - _BEFORE) if end - begin > _WIDEST else begin
    stop = min(end, start + _WIDEST)
    return text[start:stop], finding.start - start, start > begin, stop < end


def _seen(letter: str) -> str:
    """Give what stands for a letter: itself, unless a terminal would obey it."""
    if letter == "\t":
        return " "
    return letter if letter.isprintable() or unicodedata.combining(letter) else "\N{REPLACEMENT CHARACTER}"


def _width(text: str) -> int:
    """Give how many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
