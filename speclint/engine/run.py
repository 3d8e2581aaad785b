"""A whole run: files found, read, parsed, checked; what cannot be read is reported and the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from speclint.config.load import Finder
from speclint.config.selection import Active, active_rules
from speclint.config.settings import FileSettings, Settings
from speclint.engine.documents import Checked, check_document
from speclint.engine.excepting import apply_exceptions
from speclint.engine.finding import Finding
from speclint.engine.groups import check_groups
from speclint.exceptions.applied import Applied
from speclint.index.corpus import Corpus
from speclint.model.clock import Clock
from speclint.model.facts import Facts
from speclint.model.prose.models import require_model
from speclint.parsing.document import Document
from speclint.parsing.parser import parse_source
from speclint.read.decode import decode, read_file, too_large
from speclint.read.discover import Found, discover, sort_key
from speclint.read.errors import CheckError, FileError, ReadError, SpeclintError
from speclint.read.source import Source
from speclint.registry import builtin_rules
from speclint.rule import Scope, Severity
from speclint.ruleinfo import RuleInfo
from speclint.styles.load import StyleError, builtin, builtin_names, load_style
from speclint.styles.style import HouseStyle

Progress = Callable[[Sequence[str]], Iterable[str]]
"""Wraps the list of files, to show how far a run is."""


@dataclass(frozen=True)
class Result:
    """What a run found.

    Attributes:
        findings: every finding, in an order that depends on nothing but the input.
        errors: files that could not be checked; each says why and what to do.
        files: the files that were checked.
        fail_level: the least severity that fails the run, from the configuration.
        corpora: the documents as they belong together, employer by employer and series by series.
        checked: what phase 1 left of each document.
        known: findings that were there before, in a baseline or an earlier commit, and do not count.
        in_baseline: how many of these are in the baseline.
        stale: how many findings the baseline holds that are no longer found; 0 where only some documents were checked.
        rules: the rules that were in force anywhere, by code.
        exceptions: the exceptions that somebody made, each with the findings that it covers, which do not count.
    """

    findings: tuple[Finding, ...] = ()
    errors: tuple[FileError, ...] = ()
    files: tuple[str, ...] = ()
    fail_level: Severity = Severity.WARNING
    sources: dict[str, Source] = field(default_factory=dict, repr=False, compare=False)
    corpora: tuple[Corpus, ...] = field(default=(), repr=False, compare=False)
    checked: tuple[Checked, ...] = field(default=(), repr=False, compare=False)
    known: tuple[Finding, ...] = field(default=(), repr=False, compare=False)
    in_baseline: int = 0
    stale: int = 0
    rules: Mapping[str, RuleInfo] = field(default_factory=dict, repr=False, compare=False)
    exceptions: tuple[Applied, ...] = field(default=(), repr=False, compare=False)

    def exit_status(self, fail_level: Severity | None = None) -> int:
        """0: nothing at or above the level; 1: something; 2: the run itself failed."""
        if self.errors:
            return 2
        least = (fail_level or self.fail_level).rank
        return int(any(finding.severity.rank >= least for finding in self.findings))


Judge = Callable[[Result], Result]
"""Says which findings count."""


class StandardInput(Struct, frozen=True):
    """A document that is given rather than found."""

    name: str
    data: bytes


@dataclass
class Run:
    """One run's settings, styles and rules, each worked out once."""

    config: str | None = None
    overriding: FileSettings = field(default_factory=FileSettings)
    """What the command line says, which wins over the configuration."""
    clock: Clock = field(default_factory=Clock)
    """What day it is, for the rules that ask."""
    scopes: frozenset[Scope] = frozenset(Scope)
    """Which rules run: those that look at one document, at a series, at all documents of an employer."""
    included_only: bool = False
    """Whether files that are named count only where the configuration includes them."""
    _styles: dict[str, tuple[HouseStyle, ...]] = field(default_factory=dict)
    _rules: dict[str, dict[str, RuleInfo]] = field(default_factory=dict)
    _active: dict[str, tuple[Active, ...]] = field(default_factory=dict)

    @cached_property
    def finder(self) -> Finder:
        """Finds the configuration of each folder."""
        return Finder(self.config)

    def settings(self, path: str) -> Settings:
        """The configuration that governs a file."""
        return self.finder.for_folder(os.path.dirname(os.path.abspath(path)))

    def discover(self, paths: Sequence[str]) -> Found:
        """The files to check below `paths`."""
        return discover(paths, self.included, self.excluded, self.included_only)

    def included(self, path: str) -> bool:
        """Whether a file of a folder is a specification."""
        return self.settings(path).includes(path)

    def excluded(self, path: str) -> bool:
        """Whether a file or folder is left out."""
        return self.settings(path).excludes(path)

    def file_settings(self, path: str) -> FileSettings:
        """What is in force for one file: its configuration, then the command line."""
        base, over = self.settings(path).for_path(path), self.overriding
        return FileSettings(
            over.select or base.select,
            (*base.extend_select, *over.extend_select),
            (*(base.ignore if not over.select else ()), *over.ignore),
            over.style or base.style,
            over.employer or base.employer,
            base.rules,
        )

    def styles(self, settings: Settings) -> tuple[HouseStyle, ...]:
        """The agency's own house styles, each loaded after those that it may extend."""
        if settings.root not in self._styles:
            known: dict[str, HouseStyle] = {}
            for path in settings.get("styles"):
                style = load_style(Path(path), known)
                known[style.id] = style
            self._styles[settings.root] = tuple(known.values())
        return self._styles[settings.root]

    def rules(self, settings: Settings) -> dict[str, RuleInfo]:
        """Every rule: the built-in ones and the agency's own."""
        key = repr(settings.get("rule-files"))
        if key not in self._rules:
            known = dict(builtin_rules())
            if settings.get("rule-files"):
                from speclint.declared import load_rule_file

                for path in settings.get("rule-files"):
                    info = load_rule_file(Path(path), known)
                    known[info.code] = info
            self._rules[key] = known
        return self._rules[key]

    def active(self, path: str) -> tuple[Active, ...]:
        """The rules in force for a file."""
        settings, own = self.settings(path), self.file_settings(path)
        key = f"{settings.root}\0{own.key}"
        if key not in self._active:
            self._active[key] = active_rules(own, self.rules(settings))
        return self._active[key]

    def style(self, path: str) -> HouseStyle | None:
        """The house style that is set for a file; `None` where it is to be recognised."""
        name = self.file_settings(path).style
        if not name:
            return None
        own = {style.id: style for style in self.styles(self.settings(path))}
        if name not in own and name not in builtin_names():
            from speclint.config.keys import nearest

            raise StyleError(f"unknown house style {name!r}{nearest(name, {*own, *builtin_names()})}")
        return own.get(name) or builtin(name)

    def parse(self, source: Source) -> Document:
        """Parse a document as the configuration for its path has it."""
        return parse_source(source, self.style(source.path), self.styles(self.settings(source.path)))

    def read(self, path: str) -> Source:
        """Read a file within the configured size."""
        return read_file(path, self.settings(path).get("max-file-size"))

    def check(self, document: Document, folder: str) -> Checked:
        """Phase 1 for one document."""
        path = document.path
        employer = self.file_settings(path).employer or employer_of(document, folder)
        rules = self.active(path) if Scope.DOCUMENT in self.scopes else ()
        return check_document(document, employer, rules, self.language_model(path), self.clock)

    def language_model(self, path: str) -> str:
        """The installed spaCy model that reads a file's prose; empty where none is configured.

        Raises:
            LanguageModelError: it is not installed.
        """
        model: str = self.settings(path).get("language-model")
        require_model(model)
        return model


def employer_of(document: Document, folder: str) -> str:
    """Whose a document is: the agency that it names, else its house style's, else the folder given to the run."""
    if document.agency:
        return document.agency.value.title() if document.agency.value.isupper() else document.agency.value
    return document.style.employer or folder


def run_paths(
    paths: Sequence[str], run: Run, given: StandardInput | None = None, progress: Progress | None = None
) -> Result:
    """Check files, folders and, if given, a document from standard input.

    Args:
        paths: files and folders.
        run: settings, styles and rules.
        given: a document that is not on disk.
        progress: wraps the list of files, to show how far the run is.

    Raises:
        SpeclintError: the configuration, a house style or a rule file cannot be used.
    """
    found = run.discover(paths)
    errors: list[FileError] = list(found.errors)
    checked: list[Checked] = []
    folders = dict(found.files)
    names = list(folders)
    for path in progress(names) if progress else names:
        try:
            checked.append(run.check(run.parse(run.read(path)), folders[path]))
        except FileError as error:
            errors.append(error)
        except SpeclintError:
            raise
        except Exception as error:  # the other files are still checked
            errors.append(CheckError(path, "reading it", error))
    if given:
        _check_given(given, run, checked, errors)
    checked.sort(key=lambda item: sort_key(item.source.path))
    return conclude(checked, errors, run, paths)


def _check_given(given: StandardInput, run: Run, checked: list[Checked], errors: list[FileError]) -> None:
    limit = run.settings(given.name).get("max-file-size")
    try:
        if len(given.data) > limit:
            raise ReadError(given.name, too_large(len(given.data), limit))
        document = run.parse(decode(given.name, given.data))
        checked.append(run.check(document, os.path.dirname(given.name) or "."))
    except ReadError as error:
        errors.append(error)


def conclude(
    checked: Sequence[Checked],
    errors: Sequence[FileError],
    run: Run,
    paths: Sequence[str],
    gone: Sequence[Facts] = (),
) -> Result:
    """Phase 2 over what phase 1 left, and all that was found.

    Args:
        checked: what phase 1 left.
        errors: the files that could not be checked.
        run: settings, styles and rules.
        paths: what the run was given.
        gone: earlier documents that are not on file any more.
    """
    findings = [finding for item in checked for finding in item.findings]
    everywhere = {active.info.code: active for item in checked for active in run.active(item.source.path)}
    codes = {item.source.path: {active.info.code for active in run.active(item.source.path)} for item in checked}
    rules = [everywhere[code] for code in sorted(everywhere)]
    grouped = check_groups(checked, rules, lambda code, path: code in codes[path], run.scopes, gone)
    findings += grouped.findings
    failed = [*errors, *grouped.errors, *(error for item in checked for error in item.errors)]
    distinct = sorted(set(findings), key=Finding.sort_key)
    counting = apply_exceptions(distinct, checked, grouped.corpora, failed, run, paths)
    failed += counting.errors
    top = paths[0] if paths else checked[0].source.path if checked else "."
    level = run.finder.for_folder(top if os.path.isdir(top) else os.path.dirname(os.path.abspath(top))).fail_level
    return Result(
        tuple(sorted(counting.findings, key=Finding.sort_key)),
        tuple(sorted(failed, key=lambda error: sort_key(error.path))),
        tuple(item.source.path for item in checked),
        level,
        {item.source.path.replace(os.sep, "/"): item.source for item in checked} | counting.sources,
        grouped.corpora,
        tuple(checked),
        rules={**{code: everywhere[code].info for code in sorted(everywhere)}, **counting.rules},
        exceptions=counting.applied,
    )
