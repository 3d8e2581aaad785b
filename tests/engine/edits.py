"""A folder of small specifications that changes at random, and runs over it that remember or do not."""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import msgspec

from speclint.cache.store import Store
from speclint.config.settings import FileSettings
from speclint.engine.memory import Memory
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.model.clock import Clock
from speclint.rule import Scope
from tests.conftest import CORPUS

EMPLOYERS = ("harrow", "marlow", "tolland")
TITLES = ("Records Clerk I", "Records Clerk II", "Records Clerk III", "Planner I", "Planner II", "Gardener")
EXPERIENCE = ("one year", "two (2) years", "two (3) years", "five years", "six months")
LEVELS = (
    "",
    "This is the first of three levels in the Records Clerk series.",
    "This is the second of four levels in the Records Clerk series.",
    "It is distinguished from Records Clerk IV, which leads others.",
    "This is the second of two levels in the Planner series.",
)
STANDARD = (
    "The County provides equal opportunity to every applicant and does not discriminate on account of age or creed."
)
CLAUSES = (STANDARD, STANDARD, STANDARD, STANDARD.replace("creed", "credo"), STANDARD.replace(" does not", " does"))
EXTRA = (
    "",
    "",
    "- Lorem ipsum dolor sit amet.\n",
    "- Waters plants  and , weeds.\n",
    "- Stays non-exempt at the desk.\n",
)
DATES = ("", "Revised: 07/01/2011\n", "Revised: 03/15/2027\n", "Revised: 02/30/2015\n")
EXCEPTED = ("", "", "<!-- speclint: ignore[XFD010] reason: adopted so -->\n")
FIRST_DAY = date(2026, 1, 1)


@dataclass
class Place:
    """A folder of specifications that changes at random.

    Attributes:
        folder: the folder; it must be the working directory.
        draw: where chance comes from.
        day: the day of the next check.
        options: what its command line says.
        scopes: which rules run in it.
        paths: what it is given.
    """

    folder: Path
    draw: random.Random
    day: date = FIRST_DAY
    options: FileSettings = field(default_factory=FileSettings)
    scopes: frozenset[Scope] = frozenset(Scope)
    paths: Sequence[str] = (".",)

    @classmethod
    def made(cls, folder: Path, seed: int, documents: int = 12) -> Place:
        place = cls(folder, random.Random(seed))
        for _ in range(documents):
            place.add()
        place.configure()
        return place

    @property
    def documents(self) -> list[Path]:
        return sorted(path for name in EMPLOYERS for path in (self.folder / name).rglob("*.md"))

    def run(self, **more: object) -> Run:
        run = Run(None, self.options, Clock(self.day), self.scopes)
        for name, value in more.items():
            setattr(run, name, value)
        return run

    def change(self) -> str:
        """One change at random, and what it was."""
        changes: list[Callable[[], object]] = [
            *(
                self.add,
                self.edit,
                self.edit,
                self.edit,
                self.delete,
                self.rename,
                self.copy,
                self.configure,
                self.nest,
            ),
            *(self.change_base, self.change_style, self.change_rule, self.change_exceptions, self.pass_days),
            *(self.change_options, self.change_paths, self.spoil),
        ]
        change = self.draw.choice(changes)
        change()
        return change.__name__

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def text(self) -> str:
        """A specification."""
        pick = self.draw.choice
        agency = pick(("# Harrow County\n\n", "", "", ""))
        return (
            f"{agency}# {pick(TITLES)}\n\n{pick(DATES)}\n## Definition\n\nKeeps the county's records in order. {pick(LEVELS)}\n\n"
            f"## Examples of Duties\n\n- Files deeds and plats by parcel number.\n- Answers questions at the counter.\n{pick(EXTRA)}\n"
            f"{pick(EXCEPTED)}## Minimum Qualifications\n\nGraduation from high school and {pick(EXPERIENCE)} of experience.\n\n"
            f"## Equal Opportunity\n\n{pick(CLAUSES)}\n"
        )

    def add(self) -> None:
        self.write(f"{self.draw.choice(EMPLOYERS)}/{self.draw.randrange(1000):03}.md", self.text())

    def edit(self) -> None:
        self.draw.choice(self.documents).write_text(self.text(), "utf-8")

    def delete(self) -> None:
        if len(self.documents) > 8:
            self.draw.choice(self.documents).unlink()
        else:
            self.add()

    def rename(self) -> None:
        old = self.draw.choice(self.documents)
        self.write(f"{self.draw.choice(EMPLOYERS)}/{self.draw.randrange(1000):03}.md", old.read_text("utf-8"))
        old.unlink()

    def copy(self) -> None:
        self.write(f"{self.draw.choice(EMPLOYERS)}/copied.md", self.draw.choice(self.documents).read_text("utf-8"))

    def spoil(self) -> None:
        """A file that cannot be read, or no more."""
        path = self.folder / "marlow" / "binary.md"
        if path.exists():
            path.unlink()
        else:
            self.write("marlow/binary.md", "\0\1\2")

    def configure(self) -> None:
        """Another configuration."""
        pick = self.draw.choice
        lines = [
            pick(("", 'extends = ["conf/base.toml"]')),
            pick(("", "", 'ignore = ["XFD010"]', 'ignore = ["SER", "PLH001"]')),
            pick(("", 'extend-select = ["XFD012"]')),
            pick(("", 'fail-level = "error"')),
            pick(("", 'styles = ["conf/style.yaml"]')),
            pick(("", 'rule-files = ["conf/rule.yml"]')),
            pick(("", 'exceptions = ["exceptions.toml"]')),
            pick(("", "", "", 'exclude = ["tolland/"]')),
            pick(("", "", "", "max-file-size = 800")),
            pick(("", "[rules.XFD012]\ncycle-years = 10")),
            pick(("", '[rules.XFD010]\nseverity = "info"')),
            pick(("", '[[overrides]]\npaths = ["marlow/"]\nemployer = "Harrow County"')),
            pick(("", '[[overrides]]\npaths = ["tolland/", "**/1*"]\nrules = {SER009 = {severity = "info"}}')),
        ]
        self.write("speclint.toml", "\n".join(filter(None, lines)) + "\n")
        self.change_base()
        self.change_style()
        self.change_rule()
        self.change_exceptions()

    def nest(self) -> None:
        """A configuration of one folder alone, or none any more."""
        path = self.folder / "harrow" / "speclint.toml"
        if path.exists():
            path.unlink()
        else:
            self.write("harrow/speclint.toml", self.draw.choice(('ignore = ["SER"]\n', 'employer = "Marlow"\n', "")))

    def change_base(self) -> None:
        severity = self.draw.choice(("info", "warning", "error"))
        more = self.draw.choice(("", 'ignore = ["TXT"]\n', "exceptions = []\n"))
        self.write(
            "conf/base.toml",
            f'{more}[rules.XFD010]\nseverity = "{severity}"\n[rules.PLH001]\nseverity = "{severity}"\n',
        )

    def change_style(self) -> None:
        text = (CORPUS / "styles" / "hollis-county.yaml").read_text("utf-8")
        found = self.draw.choice(("Hollis County", "Harrow County"))
        self.write("conf/style.yaml", text.replace("Hollis County, weight: 0.6", f"{found}, weight: 0.9"))

    def change_rule(self) -> None:
        text = (CORPUS / "rules" / "unhyphenated-nonexempt.yml").read_text("utf-8")
        self.write("conf/rule.yml", text.replace("severity: info", f"severity: {self.draw.choice(('info', 'error'))}"))

    def change_exceptions(self) -> None:
        entries = [self._exception() for _ in range(self.draw.randrange(3))]
        self.write("exceptions.toml", "\n".join(entries))

    def _exception(self) -> str:
        document = self.draw.choice([*self.documents, self.folder / "harrow" / "gone.md"]).relative_to(self.folder)
        expires = FIRST_DAY + timedelta(days=self.draw.randrange(400))
        return (
            f'[[exceptions]]\nrule = "{self.draw.choice(("XFD010", "SER009", "SER001"))}"\ndocument = "{document.as_posix()}"\n'
            f'reason = "Adopted so."\napproved-by = "The board"\nexpires = {expires}\n'
        )

    def pass_days(self) -> None:
        self.day = FIRST_DAY + timedelta(days=self.draw.randrange(500))

    def change_options(self) -> None:
        pick = self.draw.choice
        self.options = FileSettings(
            pick(((), (), ("XFD", "SER"))),
            (),
            pick(((), (), ("SER009",))),
            pick(("", "", "denver-ohr")),
            pick(("", "", "Tolland")),
        )
        self.scopes = pick((frozenset(Scope), frozenset(Scope), frozenset({Scope.DOCUMENT})))

    def change_paths(self) -> None:
        there = [name for name in EMPLOYERS if any((self.folder / name).glob("*.md"))]
        named = [str(path.relative_to(self.folder)) for path in self.documents[:2]]
        self.paths = self.draw.choice(((".",), (".",), there, there[::-1], named))


@contextlib.contextmanager
def remembering(place: Place, cache: Path, **more: object) -> Iterator[Run]:
    """A run with a cache, as a process of its own would have it."""
    store = Store(str(cache))
    try:
        yield place.run(memory=Memory(store), **more)
        assert not store.problem
    finally:
        store.close()


def remembered(place: Place, cache: Path, *, findings_only: bool = True, **more: object) -> str:
    """What a run with a cache tells."""
    with remembering(place, cache, **more) as run:
        return told(run_paths(place.paths, run, findings_only=findings_only))


def fresh(place: Place) -> str:
    """What a run without a cache tells."""
    return told(run_paths(place.paths, place.run()))


def told(result: Result) -> str:
    """All that a result says, as text."""
    spoken_of = sorted({finding.path for finding in result.findings})
    content = {
        "findings": [(finding.as_dict(), msgspec.to_builtins(finding)) for finding in result.findings],
        "errors": list(map(str, result.errors)),
        "files": result.files,
        "fail level": result.fail_level,
        "status": result.exit_status(),
        "rules": {code: info.severity for code, info in sorted(result.rules.items())},
        "exceptions": msgspec.to_builtins(result.exceptions, builtin_types=(date,)),
        "defined": msgspec.to_builtins(dict(sorted(result.defined.items()))),
        "texts": {path: result.sources[path].text for path in spoken_of},
    }
    return json.dumps(content, indent=1, default=str)
