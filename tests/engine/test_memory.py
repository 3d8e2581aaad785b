"""A run that remembers tells what a run that does not would tell, whatever was changed in between."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from benchmarks.generate.write import write_corpus
from speclint.cache.store import FILE
from speclint.engine import groups, phase1
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.read import digests
from speclint.rule import Scope
from tests.conftest import CORPUS, SPECS, documents, real_documents
from tests.engine.edits import Place, fresh, remembered, remembering

SEEDS = range(4)
EDITS = 25


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A folder of small specifications, the working directory."""
    folder = tmp_path / "place"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Place.made(folder, seed=1)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def few_for_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are started for few files, so that few files test them."""
    monkeypatch.setattr(phase1, "_LEAST_FILES", 2)
    monkeypatch.setattr(groups, "_LEAST_DOCUMENTS", 2)
    monkeypatch.setattr(digests, "_LEAST", 2)


def plain(place: Place) -> Place:
    """The place with no configuration of its own."""
    (place.folder / "speclint.toml").write_text("")
    return place


def damage(folder: Path, draw: random.Random) -> None:
    path = folder / FILE
    data = bytearray(path.read_bytes())
    for at in draw.choices(range(len(data)), k=draw.choice([3, 300])):
        data[at] = draw.randrange(256)
    path.write_bytes(bytes(data)[: draw.choice([len(data), draw.randrange(len(data))])])


def agree_everywhere(place: Place, cache: Path) -> None:
    """Runs tell the same cold, warm, with a damaged cache, in several processes, and in any order of files."""
    wanted = fresh(place)
    for jobs in (1, 2, 4):
        shutil.rmtree(cache, ignore_errors=True)
        assert remembered(place, cache, jobs=jobs) == wanted, f"cold, {jobs} processes"
        assert remembered(place, cache, jobs=jobs) == wanted, f"warm, {jobs} processes"
        assert remembered(place, cache, findings_only=False, jobs=jobs) == wanted, f"documents warm, {jobs} processes"
        damage(cache, random.Random(jobs))
        assert remembered(place, cache, jobs=jobs) == wanted, f"damaged, {jobs} processes"


@pytest.mark.usefixtures("few_for_a_process")
def test_small_documents_in_any_state_of_the_cache(place: Place, cache: Path) -> None:
    agree_everywhere(place, cache)


@pytest.mark.usefixtures("few_for_a_process")
def test_the_demonstration_corpus_in_any_state_of_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(CORPUS, tmp_path / "corpus")
    for path in documents(tmp_path / "corpus"):
        if sum(path.name.encode()) % 5:
            path.unlink()
    monkeypatch.chdir(tmp_path / "corpus")
    agree_everywhere(Place(tmp_path / "corpus", random.Random(1)), tmp_path / "cache")


@pytest.mark.usefixtures("few_for_a_process")
def test_a_made_up_corpus_in_any_state_of_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_corpus(tmp_path / "corpus", seed=5, documents=24, titles=6, faults=0.5, drift=0.5)
    monkeypatch.chdir(tmp_path / "corpus")
    agree_everywhere(Place(tmp_path / "corpus", random.Random(1)), tmp_path / "cache")


@real_documents
@pytest.mark.usefixtures("few_for_a_process")
def test_real_documents_in_any_state_of_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in documents(SPECS)[::14]:
        target = tmp_path / "specs" / path.relative_to(SPECS)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    monkeypatch.chdir(tmp_path / "specs")
    agree_everywhere(Place(tmp_path / "specs", random.Random(1)), tmp_path / "cache")


@pytest.mark.usefixtures("few_for_a_process")
@pytest.mark.parametrize("seed", SEEDS)
def test_after_each_of_many_edits(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "place"
    folder.mkdir()
    monkeypatch.chdir(folder)
    place, done = Place.made(folder, seed, documents=10), []
    for _ in range(EDITS):
        done.append(place.change())
        wanted, pick = fresh(place), place.draw.choice
        told = remembered(place, tmp_path / "cache", findings_only=pick((True, True, False)), jobs=pick((1, 1, 1, 2)))
        assert told == wanted, done[-6:]


def test_files_are_told_in_one_order_however_they_are_named(place: Place, cache: Path) -> None:
    plain(place)
    names = [str(path.relative_to(place.folder)) for path in place.documents]
    place.paths = names
    wanted = remembered(place, cache)
    place.paths = names[::-1]
    assert remembered(place, cache) == fresh(place) == wanted


def test_a_day_on_which_an_answer_changes(place: Place, cache: Path) -> None:
    """An exception that ends and a date that is no longer ahead, in whatever order the days are asked for."""
    plain(place)
    place.write(
        "speclint.toml",
        'exceptions = ["exceptions.toml"]\nextend-select = ["XFD012"]\n[rules.XFD012]\ncycle-years = 5\n',
    )
    place.write(
        "exceptions.toml",
        '[[exceptions]]\nrule = "XFD010"\ndocument = "harrow/a.md"\nreason = "So."\napproved-by = "X"\nexpires = 2026-03-31\n',
    )
    place.write("harrow/a.md", "# Clerk\n\nRevised: 06/15/2021\n\n## Definition\n\nKeeps two (3) records.\n")
    told = set()
    for day in (
        date(2026, 3, 31),
        date(2026, 4, 1),
        date(2026, 6, 14),
        date(2026, 6, 15),
        date(2026, 6, 16),
        date(2027, 1, 1),
    ):
        place.day = day
        told.add(remembered(place, cache))
        assert remembered(place, cache) == fresh(place)
    place.day = date(2026, 3, 1)
    assert remembered(place, cache) == fresh(place)
    assert len(told) >= 3


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('[rules.XFD010]\nseverity = "info"\n', '[rules.XFD010]\nseverity = "warning"\n'),
        ('exceptions = ["one.toml"]\n', ""),
        ('rule-files = ["own.yml"]\n', ""),
    ],
)
def test_a_configuration_that_another_builds_on_counts_even_where_both_say_something(
    place: Place, cache: Path, before: str, after: str
) -> None:
    own = (CORPUS / "rules" / "unhyphenated-nonexempt.yml").read_text("utf-8")
    place.write(
        "one.toml", '[[exceptions]]\nrule = "XFD010"\ndocument = "harrow/a.md"\nreason = "So."\napproved-by = "X"\n'
    )
    place.write("two.toml", "")
    place.write("own.yml", own)
    place.write("other.yml", own.replace("HOL001", "HOL002").replace("hyphenated-nonexempt", "other-name"))
    place.write("harrow/a.md", "# Clerk\n\n## Definition\n\nKeeps two (3) records. The class is non-exempt.\n")
    place.write(
        "speclint.toml",
        'extends = ["base.toml"]\nexceptions = ["two.toml"]\nrule-files = ["other.yml"]\n[rules.PLH001]\nseverity = "info"\n',
    )
    place.write("base.toml", before)
    first = remembered(place, cache)
    assert first == fresh(place)
    place.write("base.toml", after)
    assert remembered(place, cache) == fresh(place) != first


def test_the_same_files_in_another_folder_of_one_configuration(
    place: Place, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write("speclint.toml", '[[overrides]]\npaths = ["marlow/inner/"]\nignore = ["XFD010"]\n')
    told = []
    for name in ("harrow", "marlow"):
        place.write(f"{name}/inner/clerk.md", "# Clerk\n\n## Definition\n\nKeeps two (3) records.\n")
        monkeypatch.chdir(place.folder / name / "inner")
        told.append(remembered(place, cache))
        assert told[-1] == fresh(place)
    assert told[0] != told[1]


def test_which_options_a_rule_between_documents_has_may_rest_on_other_documents(place: Place, cache: Path) -> None:
    """The last file in order decides, whosever it is."""
    for path in place.documents:
        path.unlink()
    text = "# Records Clerk {}\n\n## Definition\n\nKeeps records.\n\n## Minimum Qualifications\n\n{} of clerical experience.\n"
    place.write("speclint.toml", '[[overrides]]\npaths = ["loud/", "zeta/"]\nrules = {SER007 = {severity = "info"}}\n')
    place.write("harrow/a.md", text.format("I", "Three years"))
    place.write("harrow/b.md", text.format("II", "One year"))
    place.write("loud/x.md", text.format("I", "One year"))
    place.write("tolland/x.md", text.format("I", "One year"))
    place.paths = ["harrow", "loud", "tolland"]
    before = remembered(place, cache)
    assert before == fresh(place)
    (place.folder / "loud").rename(place.folder / "zeta")
    place.paths = ["harrow", "tolland", "zeta"]
    after = remembered(place, cache)
    assert after == fresh(place)
    assert json.loads(before)["findings"] != json.loads(after)["findings"]


def test_a_file_that_changes_while_it_is_checked(place: Place, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept is kept for what was read."""
    path, real = place.documents[0], Run.read
    before = path.read_text("utf-8")
    after = before.replace("Keeps", "Keeps two (3)")

    def read(self: Run, name: str) -> object:
        if name == str(path.relative_to(place.folder)):
            path.write_text(after)
        return real(self, name)

    with monkeypatch.context() as patch:
        patch.setattr(Run, "read", read)
        remembered(place, cache)
    for text in (before, after):
        path.write_text(text)
        assert remembered(place, cache) == fresh(place)


@pytest.mark.parametrize(("name", "new"), [("conf/rule.yml", "severity: error"), ("exceptions.toml", "")])
def test_a_setting_that_changes_while_a_run_goes_on(
    place: Place, cache: Path, monkeypatch: pytest.MonkeyPatch, name: str, new: str
) -> None:
    """What is kept is kept for the settings that were read."""
    place.write("speclint.toml", 'rule-files = ["conf/rule.yml"]\nexceptions = ["exceptions.toml"]\n')
    place.write("harrow/a.md", "# Clerk\n\n## Definition\n\nKeeps two (3) records. The class is non-exempt.\n")
    entry = '[[exceptions]]\nrule = "XFD010"\ndocument = "harrow/a.md"\nreason = "So."\napproved-by = "X"\n'
    place.write("exceptions.toml", entry)
    place.change_rule()
    path = place.folder / name
    before = path.read_text("utf-8").replace("severity: error", "severity: info")
    after = before.replace("severity: info", new) if new else new
    path.write_text(before)
    real = phase1.check_files

    def check_files(*args: object) -> object:
        path.write_text(after)
        return real(*args)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(phase1, "check_files", check_files)
        remembered(place, cache)
    for text in (before, after):
        path.write_text(text)
        assert remembered(place, cache) == fresh(place)


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.usefixtures("few_for_a_process")
def test_names_that_are_no_text(place: Place, cache: Path, jobs: int) -> None:
    """A file name need not be UTF-8 where the platform does not ask for it."""
    try:
        with open(b"harrow/caf\xe9.md", "w") as file:
            file.write("# Clerk\n\n## Definition\n\nKeeps two (3) records.\n")
    except OSError:
        pytest.skip("file names are UTF-8 here")
    plain(place)
    assert remembered(place, cache, jobs=jobs) == remembered(place, cache, jobs=jobs) == fresh(place)


def test_what_cannot_be_checked_is_told_every_time(place: Place, cache: Path) -> None:
    plain(place)
    place.write("harrow/binary.md", "\0\1\2")
    wanted = fresh(place)
    assert "binary.md" in wanted
    assert remembered(place, cache) == remembered(place, cache) == wanted


def test_a_rule_that_fails_is_told_every_time(place: Place, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from speclint.registry import builtin_rules

    def fail(*_: object) -> object:
        raise RuntimeError("no luck")

    plain(place)
    with monkeypatch.context() as patch:
        for code, method in (("XFD010", "check_document"), ("SER009", "check_corpus")):
            patch.setattr(builtin_rules()[code].make, method, fail)
        told = [remembered(place, cache, jobs=jobs) for jobs in (1, 1, 2)]
        assert told == [fresh(place)] * 3
        assert "no luck" in told[0]
    assert remembered(place, cache) == fresh(place) != told[0]


def test_nothing_is_checked_that_is_known(place: Place, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain(place)
    remembered(place, cache)
    seen: list[str] = []
    real = Run.parse

    def parse(self: Run, source: object) -> object:
        seen.append(source.path)  # type: ignore[attr-defined]
        return real(self, source)  # type: ignore[arg-type]

    monkeypatch.setattr(Run, "parse", parse)
    remembered(place, cache)
    assert seen == []
    path = place.documents[3]
    path.write_text(place.text())
    remembered(place, cache)
    assert seen == [str(path.relative_to(place.folder))]
    place.pass_days()
    place.scopes = frozenset({Scope.DOCUMENT})
    remembered(place, cache)
    assert len(seen) == 1 + len(place.documents)


Change = Callable[[Place], object]


def rewrite(name: str, old: str, new: str) -> Change:
    def change(place: Place) -> None:
        path = place.folder / name
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    return change


CHANGES: dict[str, Change] = {
    "bytes": rewrite("harrow/a.md", "two", "four"),
    "path": lambda place: (place.folder / "harrow" / "a.md").rename(place.folder / "harrow" / "b.md"),
    "style": rewrite("style.yaml", "weight: 0.6", "weight: 0.5"),
    "rule file": rewrite("own.yml", "severity: info", "severity: error"),
    "option of a rule": rewrite("speclint.toml", "cycle-years = 10", "cycle-years = 11"),
    "selection": rewrite("speclint.toml", "ignore = []", 'ignore = ["TXT"]'),
    "employer": rewrite("speclint.toml", 'employer = ""', 'employer = "Hollis"'),
    "scopes": lambda place: setattr(place, "scopes", frozenset({Scope.DOCUMENT})),
    "folder given": lambda place: setattr(place, "paths", ["harrow"]),
}


@pytest.mark.parametrize("what", CHANGES)
def test_each_thing_that_a_result_rests_on_has_a_part_in_its_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    (tmp_path / "place").mkdir()
    monkeypatch.chdir(tmp_path / "place")
    place = Place(tmp_path / "place", random.Random(1))
    place.write(
        "speclint.toml",
        'styles = ["style.yaml"]\nrule-files = ["own.yml"]\nignore = []\nemployer = ""\n[rules.XFD012]\ncycle-years = 10\n',
    )
    place.write("style.yaml", (CORPUS / "styles" / "hollis-county.yaml").read_text("utf-8"))
    place.write("own.yml", (CORPUS / "rules" / "unhyphenated-nonexempt.yml").read_text("utf-8"))
    place.write("harrow/a.md", "# Clerk\n\n## Definition\n\nKeeps two (3) records.\n")

    def keys() -> tuple[bytes, set[bytes]]:
        with remembering(place, tmp_path / "cache") as run:
            memory = run.memory
            assert memory
            files = dict(run.discover(place.paths).files)
            assert memory.read(files, run)
            result = run_paths(place.paths, run)
            return memory.run_key(files, place.paths, run), {item.key for item in result.checked}

    before = keys()
    assert keys() == before
    CHANGES[what](place)
    after = keys()
    assert after[0] != before[0]
    assert not after[1] & before[1]
