"""What the commands of `speclint boilerplate` share: the documents read, the texts that are asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

import click

from speclint.cli.common import fail, progress, say_error

if TYPE_CHECKING:
    from speclint.engine.result import Result
    from speclint.engine.run import Run
    from speclint.index.corpus import Corpus
    from speclint.index.standardtexts import Boilerplate

_MOST_NAMED = 5


@dataclass(frozen=True)
class Found:
    """What was read, and what of it was asked for."""

    result: Result
    run: Run
    corpora: tuple[Corpus, ...]
    """Of the employers that were asked for."""
    style: str
    """The house style that was asked for; empty for all."""

    def texts(self) -> list[Boilerplate]:
        """The standard texts."""
        from speclint.index.standardtexts import standard_texts

        found = [item for corpus in self.corpora for item in standard_texts(corpus, self.result.sources)]
        return [item for item in found if self.style in ("", item.style)]

    def named(self, name: str) -> list[Boilerplate]:
        """The texts of an id; an unknown one fails and names the nearest."""
        texts = self.texts()
        found = [item for item in texts if item.id.casefold() == name.casefold()]
        if not found:
            unknown(name, {item.id for item in texts}, len(self.result.files))
        return found


def unknown(name: str, known: Iterable[str], files: int) -> NoReturn:
    """Fail for an id that no text has."""
    from rapidfuzz import process

    ids = sorted(known)
    near = [item for item in ids if item.startswith(f"{name.casefold()}-")]
    near += [item for item, _, _ in process.extract(name.casefold(), ids, limit=3, score_cutoff=60)]
    hint = ", and no file or folder of that name" if "/" in name or os.sep in name else ""
    hint += f"; did you mean {' or '.join(dict.fromkeys(near[:_MOST_NAMED]))}?" if near else ""
    fail(f"no standard text “{name}” in {files:,} file{'s' * (files != 1)}{hint}")


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that all of these commands have."""
    for made in (
        click.option("--config", metavar="FILE", help="Use this configuration file and no other."),
        click.option("--style", default="", metavar="ID", help="Only the texts of this house style."),
        click.option("--employer", default="", metavar="NAME", help="Only the texts of this employer."),
    ):
        command = made(command)
    return command


def read(paths: Sequence[str], employer: str, style: str, config: str | None) -> Found:
    """Read the documents below some paths; no rule is run."""
    from speclint.config.settings import FileSettings
    from speclint.engine.run import Run
    from speclint.engine.whole import run_paths

    run = Run(config, FileSettings(ignore=("ALL",)))
    result = run_paths(list(paths) or ["."], run, None, progress())
    for error in result.errors:
        say_error(str(error))
    corpora = _of_employer(result.corpora, employer)
    known = {facts.style for corpus in corpora for facts in corpus.documents}
    if style and style not in known:
        from speclint.config.keys import nearest

        fail(f"no document is in house style {style!r}{nearest(style, known)}")
    return Found(result, run, corpora, style)


def _of_employer(corpora: Sequence[Corpus], name: str) -> tuple[Corpus, ...]:
    wanted = name.casefold()
    found = [item for item in corpora if item.employer.casefold() == wanted]
    found = found or [item for item in corpora if wanted in item.employer.casefold()]
    if not found and name:
        from speclint.config.keys import nearest

        fail(f"no document is of employer {name!r}{nearest(name, [item.employer for item in corpora])}")
    return tuple(found)
