"""Configuration: found, put together, and clear about what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from speclint.config.load import ConfigError, Finder, load
from speclint.config.selection import active_rules
from speclint.config.settings import FileSettings
from speclint.registry import builtin_rules
from speclint.rule import Severity


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def codes(settings: FileSettings) -> set[str]:
    return {active.info.code for active in active_rules(settings, builtin_rules())}


def test_nearest_file_upwards_wins(tmp_path: Path) -> None:
    write(tmp_path / "speclint.toml", 'ignore = ["SEC"]')
    write(tmp_path / "a" / "pyproject.toml", '[tool.speclint]\nignore = ["TXT"]')
    (tmp_path / "a" / "b").mkdir()
    write(tmp_path / "c" / "pyproject.toml", '[project]\nname = "other"')
    finder = Finder()
    assert finder.for_folder(str(tmp_path / "a" / "b")).get("ignore") == ["TXT"]
    assert finder.for_folder(str(tmp_path / "c")).get("ignore") == ["SEC"]


def test_extends_builds_on_another_file_and_says_where_values_came_from(tmp_path: Path) -> None:
    base = write(tmp_path / "base.toml", 'fail-level = "error"\n[rules.SEC009]\nseverity = "info"')
    own = write(tmp_path / "x" / "speclint.toml", 'extends = ["../base.toml"]\nignore = ["FMT"]')
    settings = load(own)
    assert settings.fail_level is Severity.ERROR
    assert settings.get("rules") == {"SEC009": {"severity": "info"}}
    assert Path(settings.origins["fail-level"]).resolve() == base
    assert settings.origins["ignore"] == str(own)


def test_a_circle_of_extends_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.toml", 'extends = ["b.toml"]')
    write(tmp_path / "b.toml", 'extends = ["a.toml"]')
    with pytest.raises(ConfigError, match="break the circle"):
        load(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('selct = ["SEC"]', "unknown key 'selct'; did you mean 'select'"),
        ('ignore = "SEC"', "ignore must be a list of texts"),
        ('fail-level = "bad"', "must be one of info, warning, error"),
        ("max-file-size = true", "must be a whole number above 0"),
        ("rules = 3", "rules must be a table"),
        ("[rules]\nSEC001 = 3", "a table per rule"),
        ('[[overrides]]\nstyle = "x"', "needs `paths`"),
        ('[[overrides]]\npaths = ["a"]\nstile = "x"', "overrides, table 1: unknown key 'stile'; did you mean 'style'"),
        ("a = = b", "is not valid TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, words: str) -> None:
    path = write(tmp_path / "speclint.toml", text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)


def test_overrides_by_path(tmp_path: Path) -> None:
    path = write(
        tmp_path / "speclint.toml",
        'ignore = ["SEC"]\n[[overrides]]\npaths = ["old/**"]\nignore = ["TXT"]\nstyle = "portland"\n'
        '[[overrides]]\npaths = ["old/new.md"]\nstyle = "generic"\n[overrides.rules.SEC009]\nseverity = "info"\n',
    )
    settings = load(path)
    assert settings.for_path(str(tmp_path / "a.md")).style == ""
    assert settings.for_path(str(tmp_path / "old" / "a.md")).ignore == ("SEC", "TXT")
    own = settings.for_path(str(tmp_path / "old" / "new.md"))
    assert own.style == "generic"
    assert own.rules == {"SEC009": {"severity": "info"}}


def test_selection_by_code_family_name_and_all() -> None:
    known = builtin_rules()
    assert codes(FileSettings()) == {code for code, rule in known.items() if rule.default}
    assert codes(FileSettings(select=("ALL",))) == set(known)
    assert codes(FileSettings(select=("SEC",))) == {code for code in known if code.startswith("SEC")}
    assert codes(FileSettings(select=("missing-section",))) == {"SEC001"}
    assert codes(FileSettings(select=("SEC", "PLH001"), ignore=("SEC00",))) == {"PLH001"}
    assert "PLH001" not in codes(FileSettings(ignore=("placeholder",)))


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (FileSettings(select=("SEC01X",)), "unknown rule 'SEC01X'; did you mean"),
        (FileSettings(ignore=("mising-section",)), "did you mean 'missing-section'"),
        (FileSettings(rules={"SEC999": {}}), "unknown rule 'SEC999'"),
        (FileSettings(rules={"SEC001": {"serverity": "info"}}), "unknown option 'serverity'; did you mean 'severity'"),
        (FileSettings(rules={"SEC001": {"severity": "bad"}}), "severity must be one of"),
        (FileSettings(rules={"XFD012": {"cycle-year": 5}}), "unknown option 'cycle-year'; did you mean 'cycle-years'"),
        (FileSettings(rules={"overdue-review": {"cycle-years": "five"}}), "cycle-years must be of type float"),
    ],
)
def test_unknown_rules_and_options_are_named(settings: FileSettings, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        active_rules(settings, builtin_rules())
    assert words in str(caught.value)


def test_severity_can_be_set() -> None:
    active = active_rules(
        FileSettings(select=("SEC001",), rules={"missing-section": {"severity": "info"}}), builtin_rules()
    )
    assert active[0].info.severity is Severity.INFO
