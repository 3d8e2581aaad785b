"""Patterns drawn by chance find in texts drawn by chance what `re` finds."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from speclint.patterns import Choice, Pattern
from tests.patterns.conftest import apart

_WORDS = (
    "task",
    "disk",
    "class",
    "is",
    "it",
    "or",
    "K",
    "S",
    "i",
    "kg",
    "1",
    "20",
    ".",
    "-",
    "ſk",
    "\u212ag",
    "İ",
    "ı",
    "٣",
    "é",
    "ß",
)
_GAPS = (" ", "\n", "\u00a0", "\t", "")
_ATOMS = (
    r"\d",
    r"\w",
    r"\s",
    r"\S",
    r"\b",
    r"\B",
    ".",
    "^",
    "$",
    "[0-9]",
    "[a-z]",
    "[sk]",
    "[^s]",
    "[iı]",
    r"[\d.]",
    "(?!)",
)
_REPEATS = ("?", "*", "+", "{2}", "{1,3}", "??", "+?", "{0,2}", "{0}", "?+")
_AROUND = ("({})", "(?:{})", "(?={})", "(?!{})", "(?i:{})", "(?s-i:{})", "(?>{})", "(?P<a>{})(?P=a)?", "({})(?(1)s|k)")


def _one_of(*values: str) -> st.SearchStrategy[str]:
    return st.sampled_from(values)


_EXPRESSIONS = st.recursive(
    st.one_of(_one_of(*map(re.escape, _WORDS)), _one_of(*_ATOMS), _one_of(r"\ ", r"\s+", "(?<=s)", "(?<!is)")),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=4).map("|".join).map("(?:{})".format),
        st.tuples(inner, _one_of(*_REPEATS)).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        st.tuples(_one_of(*_AROUND), inner).map(lambda pair: pair[0].replace("{}", pair[1])),
    ),
    max_leaves=8,
)
_TEXTS = st.lists(st.one_of(_one_of(*_WORDS), _one_of(*_GAPS)), max_size=12).map("".join)
_FLAGS = st.sets(st.sampled_from((re.I, re.S, re.M, re.A, re.X))).map(lambda flags: sum(map(int, flags)))


def _plain(pattern: str, flags: int) -> re.Pattern[str] | None:
    try:
        return re.compile(pattern, flags)
    except re.error:
        return None


def _told(match: re.Match[str] | None) -> Any:
    return match and (match.span(), match.groups())


@settings(max_examples=120, deadline=None)
@given(_EXPRESSIONS, _FLAGS, st.lists(_TEXTS, min_size=1, max_size=8), st.integers(0, 4), st.integers(0, 12))
def test_random_patterns_find_what_re_finds(pattern: str, flags: int, texts: list[str], start: int, stop: int) -> None:
    plain = _plain(pattern, flags)
    if plain is None:
        return
    with apart():
        ours = Pattern(pattern, flags)
        for text in (*texts, "\n".join(texts)):
            assert _told(ours.search(text)) == _told(plain.search(text))
            assert _told(ours.search(text, start, stop)) == _told(plain.search(text, start, stop))
            assert [*map(_told, ours.finditer(text, start))] == [*map(_told, plain.finditer(text, start))]
            assert ours.findall(text) == plain.findall(text)
            assert ours.sub("<>", text) == plain.sub("<>", text)
            assert ours.split(text) == plain.split(text)
            assert ours.may_match(text) or not plain.search(text)


@settings(max_examples=50, deadline=None)
@given(st.lists(_EXPRESSIONS, min_size=1, max_size=5), st.lists(_TEXTS, min_size=1, max_size=8))
def test_a_choice_names_every_pattern_that_is_found(patterns: list[str], texts: list[str]) -> None:
    plain = {at: each for at, pattern in enumerate(patterns) if (each := _plain(pattern, re.I))}
    with apart():
        choice = Choice({at: Pattern(each.pattern, re.I) for at, each in plain.items()})
        for text in texts:
            assert {at for at, each in plain.items() if each.search(text)} <= set(choice.of(text))
