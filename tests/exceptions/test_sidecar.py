"""Exceptions files: what they may say, what they cover, and clear words for what is wrong in them."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from speclint.config.settings import FileSettings
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.exceptions.sidecar import KEYS, SCHEMA, ExceptionsError, load_exceptions, read_exceptions
from speclint.model.clock import Clock
from tests.conftest import CORPUS

SPEC = "# {}\n\n## Definition\n\nKeeps two (3) records.\n\n## Duties\n\nFiles two (4) deeds, and answers “two–\nletter” codes of five (6) banks.\n"
FULL = """[[exceptions]]
rule = ["XFD010", "SER003"]
document = "specs/*.md"
section = "duties"
text = "two (4)"
reason = "The charter prints it so."
approved-by = "J. Ruiz"
expires = 2027-01-31
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "specs" / "north wing").mkdir(parents=True)
    for path, title in (
        ("specs/clerk.md", "Deeds Clerk I"),
        ("specs/chief.md", "Deeds Clerk II"),
        ("specs/north wing/warden.md", "Warden – WD0042"),
    ):
        (tmp_path / path).write_text(SPEC.format(title), "utf-8")
    (tmp_path / "speclint.toml").write_text('exceptions = ["exceptions.toml"]\nemployer = "Aldbrook"\n')
    return tmp_path


def run(folder: Path, entry: str, *paths: str, select: tuple[str, ...] = ("XFD010", "EXC")) -> Result:
    (folder / "exceptions.toml").write_text(
        f"[[exceptions]]\nrule = 'XFD010'\n{entry}\n" if "rule" not in entry else entry, "utf-8"
    )
    wanted = [str(folder / path) for path in paths or ("",)]
    return run_paths(wanted, Run(None, FileSettings(select=select), Clock(date(2026, 7, 1))))


def covered(result: Result) -> list[tuple[str, int]]:
    return [(Path(item.path).stem, item.line) for one in result.exceptions for item in one.findings]


ALL = [(stem, line) for stem in ("chief", "clerk", "warden") for line in (5, 9, 10)]


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ('document = "specs/clerk.md"', [("clerk", 5), ("clerk", 9), ("clerk", 10)]),
        ('document = "./specs/clerk.md"', [("clerk", 5), ("clerk", 9), ("clerk", 10)]),
        ('document = "specs/*.md"', ALL[:6]),
        ('document = "specs"', ALL),
        ('document = "specs/**/*.md"', ALL),
        ('document = "specs/north wing/"', ALL[6:]),
        ('document = "*.md"', []),
        ('document = "clerk.md"', []),
        ('class = "deeds  clerk i"', ALL[3:6]),
        ('class = "wd0042"', ALL[6:]),
        ('series = "Deeds Clerk"', ALL[:6]),
        ('series = "deeds clerk series"', ALL[:6]),
        ('class = "Warden"\nsection = "Duties:"', ALL[7:]),
        ('class = "Warden"\nsection = "class_summary"', ALL[6:7]),
        ('class = "Warden"\nsection = "Minimum Qualifications"', []),
        ('class = "Warden"\ntext = "TWO (4)  deeds"', ALL[7:8]),
        ('class = "Warden"\ntext = "and answers \\"two- letter\\" codes of five (6)"', ALL[8:]),
        ('class = "Warden"\ntext = "two (4)"\nsection = "Definition"', []),
        ('class = "Warden"\ntext = "Two (5)"', []),
    ],
)
def test_entry_covers_what_it_speaks_of_and_nothing_else(
    folder: Path, entry: str, wanted: list[tuple[str, int]]
) -> None:
    result = run(folder, entry)
    assert covered(result) == wanted
    assert len([item for item in result.findings if item.code == "XFD010"]) == 9 - len(wanted)
    unused = [item for item in result.findings if item.code == "EXC001"]
    assert len(unused) == (not wanted)
    assert all(Path(item.path).name == "exceptions.toml" and item.line in (1, 2) for item in unused)
    assert result.exit_status() == 1


def test_all_that_an_entry_says_is_kept(folder: Path) -> None:
    (one,) = run(folder, FULL).exceptions
    said = one.exception
    assert [rule.name for rule in said.rules] == ["XFD010", "SER003"]
    assert (said.reason, said.approved_by, said.expires) == ("The charter prints it so.", "J. Ruiz", date(2027, 1, 31))
    assert said.covers == "specs/*.md, section duties, “two (4)”"
    assert (one.location.line, Path(one.location.path).name) == (1, "exceptions.toml")


def test_places_of_findings_about_entries(folder: Path) -> None:
    text = (
        FULL.replace('"SER003"', '"XFD100"')
        + '\n# remark\n[[exceptions]] # two\nrule = "TXT002"\ndocument = "gone.md"\nexpires = 2026-06-30\n'
    )
    text += '\n[[exceptions]]\nrule = "XFD010"\ndocument = "gone.md"\n'
    result = run(folder, text)
    found = [
        (item.code, item.line, item.column) for item in result.findings if item.code in ("EXC001", "EXC002", "EXC004")
    ]
    assert found == [("EXC004", 2, 20), ("EXC002", 11, 1), ("EXC001", 16, 1)]
    assert all(item.path in result.sources for item in result.findings)
    assert not any("exceptions.toml" in path for path in result.files)


def test_nothing_is_called_unused_that_was_not_looked_at(folder: Path) -> None:
    assert not any(item.code == "EXC001" for item in run(folder, 'document = "gone.md"', "specs").findings)
    assert not any(item.code == "EXC001" for item in run(folder, 'document = "gone.md"', "specs/clerk.md").findings)
    assert any(item.code == "EXC001" for item in run(folder, 'document = "gone.md"').findings)
    entry = FULL.replace('["XFD010", "SER003"]', '"SER003"')
    assert any(item.code == "EXC001" for item in run(folder, entry, select=("SER003", "EXC")).findings)
    assert not any(
        item.code == "EXC001" for item in run(folder, entry, "specs/clerk.md", select=("SER003", "EXC")).findings
    )
    assert not any(item.code == "EXC001" for item in run(folder, entry, select=("XFD010", "EXC")).findings)


def test_first_of_two_entries_covers(folder: Path) -> None:
    text = "".join(
        f'[[exceptions]]\nrule = "XFD010"\n{where}\n' for where in ('class = "Warden"', 'document = "specs"')
    )
    assert [len(one.findings) for one in run(folder, text).exceptions] == [3, 6]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ('rule = "XFD010"\ndocumnet = "a.md"', "exception 2 (line 4): unknown key 'documnet'; did you mean 'document'?"),
        ('rule = "XFD010"', "exception 2 (line 4): needs one of document, class or series"),
        ('rule = "XFD010"\ndocument = "a.md"\nclass = "Clerk"', "needs one of document, class or series, not document and class"),
        ('document = "a.md"', "needs `rule`"),
        ('rule = 3\ndocument = "a.md"', "needs `rule`"),
        ('rule = []\ndocument = "a.md"', "needs `rule`"),
        ('rule = ["XFD010", 3]\ndocument = "a.md"', "needs `rule`"),
        ('rule = "XFD010"\ndocument = 3', "document must be a text"),
        ('rule = "XFD010"\ndocument = " "', "document must be a text"),
        ('rule = "XFD010"\ndocument = "a.md"\nreason = ["x"]', "reason must be a text"),
        ('rule = "XFD010"\ndocument = "a.md"\nexpires = "2027-01-31"', "expires must be a day without quotes"),
        ('rule = "XFD010"\ndocument = "a.md"\nexpires = 2027-01-31T00:00:00', "expires must be a day without quotes"),
        ('rule = "XFD010"\ndocument = "a\\\\b.md"', "document must be written with “/”"),
        ('rule = "XFD010"\ndocument = "../a.md"', "document must lie below the folder of this file"),
        ('rule = "XFD010"\ndocument = "/a.md"', "document must lie below the folder of this file"),
    ],
)  # fmt: skip
def test_wrong_entry_is_named_with_its_number_and_line(tmp_path: Path, entry: str, words: str) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_text(f'[[exceptions]]\nrule = "SEC"\nseries = "Clerk"\n[[exceptions]]\n{entry}\n', "utf-8")
    with pytest.raises(ExceptionsError) as caught:
        load_exceptions(path)
    assert str(caught.value).startswith(f"{path}: exception 2 (line 4): ")
    assert words in str(caught.value)
    data = tomllib.loads(path.read_text("utf-8"))
    assert not Draft202012Validator(schema()).is_valid(plain(data)) or "expires" in entry


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("exception = 3", "unknown key 'exception'; did you mean 'exceptions'?"),
        ("exceptions = 3", "must be a list of tables"),
        ("[exceptions]\nrule = 'x'", "must be a list of tables"),
        ("[[exceptions", "is not valid TOML"),
        ("exceptions = " + "[" * 5000, "exceptions.toml: is"),
    ],
)
def test_wrong_file_is_named(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_text(text)
    with pytest.raises(ExceptionsError) as caught:
        load_exceptions(path)
    assert words in str(caught.value)
    with pytest.raises(ExceptionsError, match="cannot be read"):
        load_exceptions(tmp_path / "gone.toml")
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ExceptionsError, match="UTF-8"):
        load_exceptions(path)


def test_wrong_file_fails_the_run(folder: Path) -> None:
    with pytest.raises(ExceptionsError, match="needs one of document"):
        run(folder, 'rule = "XFD010"\n'.join(("[[exceptions]]\n", "")))


def test_empty_file_and_entries_in_one_line_are_right() -> None:
    assert read_exceptions("x.toml", "").entries == ()
    text = 'exceptions = [{rule = "SEC", class = "A"}, {rule = "TXT", class = "B"}]'
    assert [(item.covers, item.span.start) for item in read_exceptions("x.toml", text).entries] == [
        ("class A", 0),
        ("class B", 0),
    ]


def test_byte_order_mark_and_other_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_bytes(b"\xef\xbb\xbf" + FULL.replace("\n", "\r\n").encode())
    assert load_exceptions(path).entries[0].reason == "The charter prints it so."


def schema() -> Any:
    return json.loads(SCHEMA.read_text("utf-8"))


def plain(data: Any) -> Any:
    """TOML's days as JSON has them."""
    return json.loads(json.dumps(data, default=str))


def test_schema_has_the_keys_and_takes_what_is_right() -> None:
    assert list(schema()["properties"]["exceptions"]["items"]["properties"]) == list(KEYS)
    validator = Draft202012Validator(schema())
    validator.validate(plain(tomllib.loads(FULL)))
    validator.validate(plain(tomllib.loads((CORPUS / "exceptions.toml").read_text("utf-8"))))


def test_file_is_relative_to_the_configuration_and_may_be_one_that_others_extend(folder: Path) -> None:
    (folder / "speclint.toml").write_text('exceptions = ["exceptions.toml"]\n')
    (folder / "specs" / "speclint.toml").write_text('extends = ["../speclint.toml"]\nexceptions = ["own.toml"]\n')
    (folder / "specs" / "own.toml").write_text('[[exceptions]]\nrule = "XFD010"\ndocument = "clerk.md"\n')
    result = run(folder, 'class = "Warden"')
    assert sorted(covered(result)) == sorted(ALL[3:])
