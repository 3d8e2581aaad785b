"""Exceptions applied to findings: what each covers, and what the rules about exceptions say of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from speclint.config.selection import matching
from speclint.engine.anchors import Anchors
from speclint.engine.checked import Checked
from speclint.engine.coverage import (
    DocumentCover,
    Slot,
    TextPlaces,
    class_keys,
    in_section,
    matching_paths,
    series_key,
)
from speclint.engine.documents import located, location_of
from speclint.engine.finding import Finding
from speclint.engine.rulebook import Governing, Rulebook, Suppressed
from speclint.exceptions.applied import Applied, Exceptions
from speclint.exceptions.exception import NamedRule, RuleException
from speclint.index.corpus import Corpus
from speclint.read.errors import CheckError
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.rule import Scope
from speclint.ruleinfo import RuleInfo

FAMILY = "EXC"
"""The family of the rules about exceptions, which no exception can silence."""


def suppress(
    findings: Sequence[Finding],
    checked: Sequence[Checked],
    corpora: Sequence[Corpus],
    sidecars: Sequence[Governing],
    book: Rulebook,
) -> Suppressed:
    """Apply the exceptions of documents and of files to what was found.

    Args:
        findings: what was found, in order.
        checked: what phase 1 left of each document, its exceptions included.
        corpora: the documents put together, which name the series.
        sidecars: the exceptions files.
        book: what the run knows of rules and files.
    """
    if not sidecars and not any(item.exceptions for item in checked):
        return Suppressed(list(findings))
    return _Suppressor(checked, corpora, sidecars, book).run(findings)


class _Suppressor:
    def __init__(
        self, checked: Sequence[Checked], corpora: Sequence[Corpus], sidecars: Sequence[Governing], book: Rulebook
    ) -> None:
        self.book = book
        self.checked = {_printed(item.source.path): item for item in checked}
        self.homes = {item.source.path: item.source for item in checked}
        self.homes |= {one.sidecar.path: one.sidecar.source for one in sidecars}
        self.exceptions: list[RuleException] = []
        self.codes: list[tuple[frozenset[str], ...]] = []
        self.paths: list[frozenset[str]] = []
        self.covers: dict[str, DocumentCover] = {}
        self.entries: dict[tuple[str, str], list[Slot]] = {}
        self.covered: dict[Slot, list[Finding]] = {}
        self.texts = TextPlaces()
        self._known: dict[tuple[int, str], frozenset[str]] = {}
        self._rules: dict[str, Mapping[str, RuleInfo]] = {}
        self._ran: dict[str, dict[str, bool]] = {}
        for path, item in self.checked.items():
            for exception in item.exceptions:
                self._inline(path, item, exception)
        if sidecars:
            self._sidecars(sidecars, corpora)

    def _inline(self, path: str, item: Checked, exception: RuleException) -> None:
        number = self._take(exception, frozenset({item.source.path}))
        if not self._expired(exception):
            cover = self.covers.setdefault(path, DocumentCover())
            for at, codes in enumerate(self.codes[number]):
                cover.add(exception, (number, at), codes)

    def _take(self, exception: RuleException, paths: frozenset[str]) -> int:
        known = self._rules_for(min(paths, default=exception.path))
        self.exceptions.append(exception)
        self.codes.append(tuple(self._resolved(rule.name, known) for rule in exception.rules))
        self.paths.append(paths)
        return len(self.exceptions) - 1

    def _rules_for(self, path: str) -> Mapping[str, RuleInfo]:
        if path not in self._rules:
            self._rules[path] = self.book.known(path)
        return self._rules[path]

    def _in_force(self, path: str) -> dict[str, bool]:
        """The rules in force for a document, and whether each has looked at all that it looks at."""
        if path not in self._ran:
            codes = (active.info.code for active in self.book.active(path) if active.info.family != FAMILY)
            self._ran[path] = {code: self.book.ran(code, path) for code in codes}
        return self._ran[path]

    def _resolved(self, name: str, known: Mapping[str, RuleInfo]) -> frozenset[str]:
        key = (id(known), name)
        if key not in self._known:
            found = matching(name, known) if name != "ALL" else set()
            self._known[key] = frozenset(code for code in found if not code.startswith(FAMILY))
        return self._known[key]

    def _expired(self, exception: RuleException) -> bool:
        return exception.expires is not None and self.book.clock.is_over(exception.expires)

    def _sidecars(self, sidecars: Sequence[Governing], corpora: Sequence[Corpus]) -> None:
        classes: dict[str, set[str]] = {}
        for item in self.checked.values():
            for job in item.facts.classes:
                for key in class_keys(job.title.printed, job.code):
                    classes.setdefault(key, set()).add(item.source.path)
        series: dict[str, set[str]] = {}
        for corpus in corpora:
            for found in corpus.series:
                paths = {member.path for member in (*found.members, *found.copies)}
                series.setdefault(series_key(found.name), set()).update(paths)
        for one in sidecars:
            folder = _absolute(os.path.dirname(one.sidecar.path)).rstrip("/") + "/"
            absolute = {_absolute(path): path for path in one.paths}
            for exception in one.sidecar.entries:
                target = exception.target
                assert target is not None
                paths = matching_paths(target, folder, absolute, classes) | series.get(series_key(target.series), set())
                self._entry(exception, frozenset(paths & one.paths))

    def _entry(self, exception: RuleException, paths: frozenset[str]) -> None:
        number = self._take(exception, paths)
        if self._expired(exception):
            return
        for at, codes in enumerate(self.codes[number]):
            for path in paths:
                for code in codes:
                    self.entries.setdefault((_printed(path), code), []).append((number, at))

    def run(self, findings: Sequence[Finding]) -> Suppressed:
        """What is left, and what the exceptions came to."""
        left = Suppressed()
        for finding in findings:
            slot = self._slot(finding)
            if slot is None:
                left.findings.append(finding)
            else:
                self.covered.setdefault(slot, []).append(finding)
        left.applied = tuple(self._applied(number) for number in range(len(self.exceptions)))
        files = ((_printed(path), source) for path, source in self.homes.items())
        left.sources = {path: source for path, source in files if path not in self.checked}
        for path, applied in self._by_file(left.applied):
            self._about(path, applied, left)
        left.applied = tuple(sorted(left.applied, key=_standing))
        return left

    def _slot(self, finding: Finding) -> Slot | None:
        """The exception that covers a finding."""
        if finding.code.startswith(FAMILY):
            return None
        cover, waiting = self.covers.get(finding.path), self.entries.get((finding.path, finding.code), ())
        if cover is None and not waiting:
            return None
        item = self.checked[finding.path]
        span = _span(finding, item.source)
        found = cover.at(finding.code, span.start) if cover else None
        if found is not None:
            return found
        return next((slot for slot in waiting if self._speaks_of(slot, finding, item, span)), None)

    def _speaks_of(self, slot: Slot, finding: Finding, item: Checked, span: Span) -> bool:
        target = self.exceptions[slot[0]].target
        assert target is not None
        if target.section and not in_section(target.section, finding.section, span.start, item.areas):
            return False
        return not target.text or self.texts.hold(target.text, item.source, span)

    def _applied(self, number: int) -> Applied:
        exception, expired = self.exceptions[number], self._expired(self.exceptions[number])
        named = list(enumerate(zip(exception.rules, self.codes[number], strict=True)))
        covered = [finding for at, _ in named for finding in self.covered.get((number, at), ())]
        return Applied(
            exception,
            location_of(self.homes[exception.path], exception.span),
            tuple(sorted(covered, key=Finding.sort_key)),
            expired,
            tuple(rule for _, (rule, codes) in named if not codes),
            () if expired else tuple(rule for at, (rule, codes) in named if self._idle(number, at, codes)),
            self._absent(number),
        )

    def _idle(self, number: int, at: int, codes: frozenset[str]) -> bool:
        """Whether a rule was looked for wherever its exception reaches, and found nothing."""
        if not codes or (number, at) in self.covered:
            return False
        forces = [self._in_force(path) for path in self.paths[number]]
        ran = [force[code] for force in forces for code in codes if code in force]
        return bool(ran) and all(ran)

    def _absent(self, number: int) -> bool:
        exception = self.exceptions[number]
        if exception.target is None or self.paths[number]:
            return False
        return self.book.whole(os.path.dirname(exception.path))

    def _by_file(self, applied: Sequence[Applied]) -> Iterator[tuple[str, tuple[Applied, ...]]]:
        found: dict[str, list[Applied]] = {}
        for item in applied:
            found.setdefault(item.exception.path, []).append(item)
        yield from ((path, tuple(items)) for path, items in found.items())

    def _about(self, path: str, applied: tuple[Applied, ...], left: Suppressed) -> None:
        """What the rules about exceptions say of those of one file."""
        item = self.checked.get(_printed(path))
        home = item.anchors if item else Anchors(self.homes[path])
        held = Exceptions(path, applied, _names(self.book.known(path)))
        for active in self.book.active(path):
            if Scope.EXCEPTIONS in active.info.scopes:
                left.rules[active.info.code] = active.info
                try:
                    faults = list(active.rule.check_exceptions(held))
                    left.findings += [located(active.info, fault, home) for fault in faults]
                except Exception as error:  # the other rules still say what they have to say
                    left.errors.append(CheckError(path, f"rule {active.info.code}", error))


def _names(known: Mapping[str, RuleInfo]) -> frozenset[str]:
    named = (info for info in known.values() if info.family != FAMILY)
    return frozenset(name for info in named for name in (info.code, info.name, info.family))


def _standing(item: Applied) -> tuple[list[str], int, int, str]:
    place: NamedRule | None = item.exception.rules[0] if item.exception.rules else None
    return (item.location.path.split("/"), item.location.line, item.location.column, place.name if place else "")


def _span(finding: Finding, source: Source) -> Span:
    starts, place = source.line_starts, finding.location
    return Span(starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1)


def _printed(path: str) -> str:
    return path.replace("\\", "/")


def _absolute(path: str) -> str:
    return _printed(os.path.abspath(path))
