"""A pattern finds what `re` finds: all patterns of the package, on our own documents and on odd texts."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import sys

import pytest

import speclint
from speclint.patterns import Pattern
from speclint.patterns import pattern as patterns
from speclint.patterns.required import DIGIT
from speclint.patterns.store import compiled
from tests.patterns.conftest import apart
from tests.patterns.texts import MADE, odd, passages


@pytest.fixture(scope="module")
def all_patterns() -> list[Pattern]:
    """Every pattern that stands in a module."""
    for module in pkgutil.walk_packages(speclint.__path__, "speclint."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found = {(item.pattern, item.flags): item for item in gc.get_objects() if type(item) is Pattern}
    assert len(found) > 400
    return list(found.values())


def test_all_patterns_find_what_re_finds(all_patterns: list[Pattern]) -> None:
    texts = passages(150)
    texts += [*odd(texts), *MADE]
    passed_over = 0
    for each in all_patterns:
        plain = re.compile(each.pattern, each.flags)
        for text in texts:
            if not each.may_match(text):
                passed_over += 1
                assert not plain.search(text), (each, text)
    assert passed_over > len(all_patterns) * len(texts) / 3


def test_all_patterns_are_compiled_as_re_compiles_them(all_patterns: list[Pattern]) -> None:
    for each in all_patterns:
        program = patterns._store().get((each.pattern, each.flags))
        assert program
        plain = re.compile(each.pattern, each.flags)
        made = compiled((each.pattern, each.flags), program)
        assert made == plain, each
        assert (made.groups, made.groupindex) == (plain.groups, plain.groupindex)


def test_methods_give_what_those_of_re_give() -> None:
    plain = re.compile(r"(\d+) (?P<unit>pounds|lbs\.?)", re.IGNORECASE)
    with apart():
        ours = Pattern(plain.pattern, re.IGNORECASE)
        for text in ("lifts 50 Pounds, 20 lbs.", "lifts nothing", "", "٥٠ pounds"):
            assert ours.findall(text) == plain.findall(text)
            assert ours.sub(r"\2 \1", text) == plain.sub(r"\2 \1", text)
            assert ours.sub(lambda match: match["unit"], text, count=1) == plain.sub(r"\2", text, count=1)
            assert ours.split(text, maxsplit=1) == plain.split(text, maxsplit=1)
            for span in ((), (7,), (3, 8)):
                assert _spans(ours.finditer(text, *span)) == _spans(plain.finditer(text, *span))
                assert _spans([ours.search(text, *span)]) == _spans([plain.search(text, *span)])
                assert _spans([ours.match(text, *span)]) == _spans([plain.match(text, *span)])
                assert _spans([ours.fullmatch(text, *span)]) == _spans([plain.fullmatch(text, *span)])
            assert _spans(ours.scan(text)) == _spans(plain.finditer(text))


def _spans(matches: object) -> list[object]:
    return [match and (match.span(), match.groups(), match.groupdict()) for match in matches]  # type: ignore[attr-defined]


_EVERY = "".join(map(chr, range(sys.maxunicode + 1)))


def test_letters_that_fold_to_ascii_are_known() -> None:
    folding = {letter for letter in re.findall(r"(?i)[!-~]", _EVERY) if not letter.isascii()}
    assert folding == {"ſ", "ı", "İ", "\u212a"}
    with apart() as presence:
        for letter in "abcdefghijklmnopqrstuvwxyz":
            ours, plain = Pattern(letter * 2, re.IGNORECASE), re.compile(letter * 2, re.IGNORECASE)
            for other in (*folding, letter, letter.upper()):
                assert ours.may_match(f"<{other * 2}>") or not plain.search(other * 2)
        assert len(presence.bits) == 26


def test_digits_are_those_of_re() -> None:
    digits = re.findall(r"\d", _EVERY)
    assert digits == [letter for letter in _EVERY if letter.isdecimal()]
    with apart():
        ours = Pattern(r"\d")
        assert all(ours.may_match(f"A{digit}") for digit in digits)
        assert not any(map(ours.may_match, ("", "A", "½", "²", "Ⅳ")))


def test_no_letter_becomes_white_space_or_ascii_in_lower_case() -> None:
    changed = {letter for letter in _EVERY if letter.lower() != letter and not letter.isascii()}
    plain = {letter for letter in changed if any(each.isascii() or each.isspace() for each in letter.lower())}
    assert plain == {"İ", "\u212a"}


@pytest.mark.parametrize(
    ("pattern", "flags", "atoms"),
    [
        (r"\bclass(?:es)?\b", 0, [{"class"}]),
        (r"(?:is|are) distinguished", 0, [{"distinguishe"}]),
        (r"Licen[cs]e", re.IGNORECASE, [{"license", "licence"}]),
        (r"\d{4}", 0, [{DIGIT}]),
        (r"[0-9]+ years?", 0, [{DIGIT}, {"year"}]),
        (r"lift(?!ing)|carry", 0, [{"lift", "carry"}]),
        (r"a|b", 0, []),
        (r"(?:or)?", 0, []),
        (r"(?:or)*", 0, []),
        (r"(?:or){2,}", 0, [{"or"}]),
        (r"\s+|x", 0, []),
        (r"(?P<a>ab)(?P=a)|cd", 0, [{"ab", "cd"}]),
        (r"[^a]", 0, []),
        (r"é", re.IGNORECASE, []),
        (r"ſkill", re.IGNORECASE, [{"kill"}]),
        (r"the\s+class", 0, [{"class"}, {"the"}]),
        (r"(?!)", 0, []),
    ],
)
def test_what_a_pattern_requires(pattern: str, flags: int, atoms: list[set[str]]) -> None:
    with apart() as presence:
        Pattern(pattern, flags).may_match("")
        assert sorted(map(sorted, presence.bits)) == sorted(map(sorted, atoms))
