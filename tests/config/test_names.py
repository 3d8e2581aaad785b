"""Patterns of names say what the full patterns say, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from speclint.config.keys import INCLUDED
from speclint.config.names import NamePatterns

PIECES = st.sampled_from(
    ["a", "b", ".", "-", "_", "*", "!", "é", "md", "readme", "?", "/", "[a]", " ", "#", "\\", "**"]
)
PATTERNS = st.lists(st.lists(PIECES, min_size=1, max_size=5).map("".join), max_size=6)
NAMES = st.lists(
    st.sampled_from(["a", "b", ".", "-", "_", "é", "md", "readme", "*", "!", " ", "\\", "x"]), min_size=1, max_size=6
)
FOLDERS = st.sampled_from(["", "x/", "x/y/", "a/", "a.md/", "readme/"])


@given(PATTERNS, NAMES.map("".join), FOLDERS)
@example(list(INCLUDED), "readme.md", "a.md/")
@example(["*", "!a"], "a", "")
@example(["a**b"], "aab", "")
def test_a_verdict_is_that_of_the_full_patterns(patterns: list[str], name: str, folder: str) -> None:
    if name in (".", ".."):
        return
    try:
        full = GitIgnoreSpec.from_lines(patterns)
    except ValueError:  # pathspec refuses some patterns
        return
    verdict = NamePatterns(patterns).verdict(name)
    if verdict is not None:
        assert verdict == full.match_file(folder + name)


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("clerk.md", True),
        ("clerk.txt", True),
        ("readme.md", False),
        ("requirements-dev.txt", False),
        ("clerk.pdf", None),
    ],
)
def test_the_usual_patterns_are_answered_by_name(name: str, verdict: bool | None) -> None:
    assert NamePatterns(INCLUDED).verdict(name) is verdict


@pytest.mark.parametrize("pattern", ["specs/*.md", "*.m[dk]", "a/", "\\!a", "# a", "?.md", "a*b*c*d"])
def test_patterns_that_are_more_than_names_leave_all_unsaid(pattern: str) -> None:
    assert NamePatterns(["*.md", pattern]).verdict("a.md") is None
