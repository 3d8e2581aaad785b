"""A run goes on whatever one file or one rule does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from speclint.config.selection import Active
from speclint.engine.documents import check_document
from speclint.engine.groups import check_groups
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.index.corpus import Corpus
from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.registry import builtin_rules
from speclint.rule import Fault, Scope

SPEC = (
    "# Clerk\n\n## Definition\n\nKeeps two (3) records.\n\n## Minimum Qualifications\n\nGraduation from high school.\n"
)


@dataclass(frozen=True)
class Broken:
    """A rule that fails."""

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        raise RuntimeError("no luck")

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        raise RuntimeError("no luck")


def broken(scope: Scope) -> Active:
    return Active(replace(builtin_rules()["SEC001"], code="ZZZ001", scopes=frozenset({scope})), Broken())


def test_a_rule_that_fails_is_named_and_hides_nothing() -> None:
    rules = [broken(Scope.DOCUMENT), *Run().active("clerk.md")]
    checked = check_document(parse_source(Source("clerk.md", SPEC)), "x", rules)
    assert [finding.code for finding in checked.findings] == ["XFD010"]
    assert "clerk.md: rule ZZZ001 failed on it (RuntimeError: no luck)" in str(checked.errors[0])
    grouped = check_groups([checked], [broken(Scope.CORPUS)], lambda _code, _path: True)
    assert "rule ZZZ001 failed" in str(grouped.errors[0])


def test_a_file_that_breaks_the_parser_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(SPEC)
    real = Run.parse

    def parse(self: Run, source: Source) -> object:
        if source.path.endswith("a.md"):
            raise RecursionError("too deep")
        return real(self, source)

    monkeypatch.setattr(Run, "parse", parse)
    result = run_paths([str(tmp_path)], Run())
    assert [Path(error.path).name for error in result.errors] == ["a.md"]
    assert [Path(finding.path).name for finding in result.findings] == ["b.md"]
    assert result.exit_status() == 2
