"""A run: the settings, styles and rules that hold for each file, and what is done with one file by them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from speclint.config.load import Finder
from speclint.config.settings import FileSettings, Settings
from speclint.model.clock import Clock
from speclint.read.decode import decode, digest_of, read_bytes
from speclint.read.discover import Found, discover
from speclint.read.errors import ReadError
from speclint.read.source import Source
from speclint.rule import Scope

if TYPE_CHECKING:
    from speclint.config.selection import Active
    from speclint.engine.checked import Checked
    from speclint.engine.memory import Memory
    from speclint.engine.timings import Timings
    from speclint.parsing.document import Document
    from speclint.ruleinfo import RuleInfo
    from speclint.styles.style import HouseStyle

Progress = Callable[[Sequence[str]], Iterable[str]]
"""Wraps the list of files, to show how far a run is."""


class StandardInput(Struct, frozen=True):
    """A document that is given rather than found."""

    name: str
    data: bytes


@dataclass
class Run:
    """One run's settings, styles and rules, each worked out once."""

    alone: ClassVar[bool] = False
    """Whether no other process can read its documents."""

    config: str | None = None
    overriding: FileSettings = field(default_factory=FileSettings)
    """What the command line says, which wins over the configuration."""
    clock: Clock = field(default_factory=Clock)
    """What day it is, for the rules that ask."""
    scopes: frozenset[Scope] = frozenset(Scope)
    """Which rules run: those that look at one document, at a series, at all documents of an employer."""
    included_only: bool = False
    """Whether files that are named count only where the configuration includes them."""
    jobs: int = 1
    """In how many processes documents are checked."""
    memory: Memory | None = None
    """What earlier runs found; `None` where nothing is remembered."""
    timings: Timings | None = None
    """Where the time is noted that each step and each rule takes; `None` where nobody asks."""
    _folders: dict[str, Settings] = field(default_factory=dict)
    _own: dict[tuple[int, str], FileSettings] = field(default_factory=dict)
    _styles: dict[str, tuple[HouseStyle, ...]] = field(default_factory=dict)
    _rules: dict[str, dict[str, RuleInfo]] = field(default_factory=dict)
    _active: dict[str, tuple[Active, ...]] = field(default_factory=dict)

    @cached_property
    def finder(self) -> Finder:
        """Finds the configuration of each folder."""
        return Finder(self.config)

    def settings(self, path: str) -> Settings:
        """The configuration that governs a file."""
        folder = path[: path.rfind(os.sep) + 1] if not os.altsep else os.path.dirname(path)
        settings = self._folders.get(folder)
        if settings is None:
            settings = self._folders[folder] = self.finder.for_folder(os.path.abspath(os.path.dirname(path)))
        return settings

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
        settings = self.settings(path)
        key = (id(settings), path if settings.overrides else "")
        if key not in self._own:
            self._own[key] = self._over(settings.for_path(path))
        return self._own[key]

    def _over(self, base: FileSettings) -> FileSettings:
        over = self.overriding
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
            from speclint.styles.load import load_style

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
            from speclint.registry import builtin_rules

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
            from speclint.config.selection import active_rules

            self._active[key] = active_rules(own, self.rules(settings))
        return self._active[key]

    def style(self, path: str) -> HouseStyle | None:
        """The house style that is set for a file; `None` where it is to be recognised."""
        name = self.file_settings(path).style
        if not name:
            return None
        from speclint.styles.load import StyleError, builtin, builtin_names

        own = {style.id: style for style in self.styles(self.settings(path))}
        if name not in own and name not in builtin_names():
            from speclint.config.keys import nearest

            raise StyleError(f"unknown house style {name!r}{nearest(name, {*own, *builtin_names()})}")
        return own.get(name) or builtin(name)

    def parse(self, source: Source) -> Document:
        """Parse a document as the configuration for its path has it."""
        from speclint.parsing.parser import parse_source

        return parse_source(source, self.style(source.path), self.styles(self.settings(source.path)))

    def read(self, path: str) -> Source:
        """Read a file within the configured size."""
        data = self.bytes_of(path)
        source = decode(path, data)
        source.digest = digest_of(data)
        return source

    def bytes_of(self, path: str) -> bytes:
        """The bytes of a file within the configured size.

        Raises:
            ReadError: it cannot be read.
        """
        return read_bytes(path, self.settings(path).get("max-file-size"))

    def read_again(self, path: str, digest: bytes) -> str:
        """The text of a file that was read before.

        Raises:
            ReadError: it is no longer what it was.
        """
        data = self.bytes_of(path)
        if digest_of(data) != digest:
            raise ReadError(path, "was changed while it was checked; check it again")
        return decode(path, data).text

    def check(self, document: Document, folder: str, clock: Clock | None = None) -> Checked:
        """Phase 1 for one document.

        Args:
            document: the document.
            folder: the folder that it was found from.
            clock: is asked what day it is; the run's own where it is not given.
        """
        from speclint.engine.documents import check_document

        path = document.path
        employer = self.file_settings(path).employer or employer_of(document, folder)
        rules = self.active(path) if Scope.DOCUMENT in self.scopes else ()
        model = self.language_model(path)
        return check_document(document, employer, rules, model, clock or self.clock, self.timings)

    def language_model(self, path: str) -> str:
        """The installed spaCy model that reads a file's prose; empty where none is configured.

        Raises:
            LanguageModelError: it is not installed.
        """
        model: str = self.settings(path).get("language-model")
        if model:
            from speclint.model.prose.models import require_model

            require_model(model)
        return model


def employer_of(document: Document, folder: str) -> str:
    """Whose a document is: the agency that it names, else its house style's, else the folder given to the run."""
    if document.agency:
        return document.agency.value.title() if document.agency.value.isupper() else document.agency.value
    return document.style.employer or folder
