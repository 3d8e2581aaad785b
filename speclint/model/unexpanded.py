"""Acronyms that a document uses and never writes out, and those that it writes out again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice

from msgspec import Struct

from speclint.model.acronyms import Expansion
from speclint.model.initials import SMALL
from speclint.model.knownacronyms import KNOWN
from speclint.model.passages import Passage
from speclint.model.titles import ROMAN
from speclint.model.words import word_set
from speclint.patterns import Pattern
from speclint.read.text import Span

MOST = 60
"""How many acronyms of one document are looked at."""
_ACRONYM = Pattern(
    r"(?P<letters>[A-Z](?<![\w&./'’@#$*+–-][A-Z])(?:[A-Z]|&(?=[A-Z])){2,5})(?P<end>s?(?:['’]s)?)(?![\w/&+*–-]|\.\w|['’]\w)"
)
_BEHIND_NAME = Pattern(
    r"(?:(?i:forms?|sections?|codes?|class|types?|grades?|levels?|ranges?|schedules?|titles?|units?|rules?)|No\."
    r"|[A-Z]{2,}) $"
)
"""What a code, a form's letters or a shout stands behind."""
_SHOUT_BEHIND = Pattern(r" (?:[A-Z]{2,12}\b|#|\d)")
_CAPITAL_LETTERS, _LEAST_CAPITALS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2
_LEAST_SPACES = 3
"""Between so many words stands running text."""
_CAPITALS = Pattern(r"[A-Z][\w'’]*(?:[ \n-]{1,2}(?:[A-Z][\w'’]*|of|the|for|and|in|to|on|&)){1,14}")
_INITIAL = Pattern(r"[A-Za-z]+(?:['’][a-z]+)?")
_OUTSIDE = word_set(
    "how_to_apply application_deadline benefits about_employer equal_opportunity notice notes disclaimer "
    "selection_process selective_certification qualifications_review class_table history_table class_history "
    "class_title document_label class_detail agency pay_grade bargaining_unit flsa"
)
"""Sections of a posting or of class data: not the text of a specification."""

_NAMED = word_set("licensure_certification education special_requirements")
"""Sections in which the full name of a license or degree stands beside its letters each time."""


class Unexpanded(Struct, frozen=True):
    """An acronym that a document never writes out, where it first stands."""

    acronym: str
    span: Span
    section: str


def unexpanded(
    passages: Sequence[Passage], expansions: Sequence[Expansion], whole: str, names: str
) -> tuple[Unexpanded, ...]:
    """The acronyms that a document never writes out and that readers cannot be held to know, in order.

    Args:
        passages: the document's.
        expansions: the acronyms that it writes out.
        whole: its whole text.
        names: its titles, its agency and its employer: they say what their own letters mean.
    """
    found: dict[str, Unexpanded] = {}
    written = {item.acronym for item in expansions}
    for item in islice(_uses(passages), MOST):
        if item.acronym not in written:
            found.setdefault(item.acronym, item)
    if not found:
        return ()
    explained = _Explained(whole, names)
    return tuple(item for item in found.values() if not explained.holds(item.acronym))


def _uses(passages: Sequence[Passage]) -> Iterator[Unexpanded]:
    seen: set[str] = set()
    for passage in passages:
        held = _acronyms(passage.text.value)
        if not held or passage.within(_OUTSIDE):
            continue
        for letters, start, end in held:
            if letters not in seen:
                seen.add(letters)
                yield Unexpanded(letters, passage.span(start, end), passage.section)


@lru_cache(maxsize=16_384)
def _acronyms(value: str) -> tuple[tuple[str, int, int], ...]:
    """The acronyms in the running text of a passage that readers cannot be held to know, each with its place."""
    letters = value.encode("utf-8", "replace")
    if len(letters) - len(letters.translate(None, _CAPITAL_LETTERS)) < _LEAST_CAPITALS:
        return ()
    if value.isupper() or value.count(" ") < _LEAST_SPACES:
        return ()
    found = []
    for match in islice(_ACRONYM.finditer(value), MOST):
        acronym = match["letters"].replace("&", "")
        if acronym not in KNOWN and acronym not in ROMAN and not _is_shouted(value, match):
            found.append((acronym, *match.span("letters")))
    return tuple(found)


def _is_shouted(value: str, match: re.Match[str]) -> bool:
    """Whether other capitals stand beside it, a name or number that makes it a code, as in "FORM BWQ" and "BWQ 21"."""
    if _SHOUT_BEHIND.match(value, match.end()):
        return True
    return bool(_BEHIND_NAME.search(value, max(0, match.start() - 12), match.start()))


class _Explained:
    """What a document says its acronyms mean, in whatever way."""

    def __init__(self, whole: str, names: str) -> None:
        self.whole = whole
        self.names = names.upper()

    @cached_property
    def words(self) -> frozenset[str]:
        """Its short words in small letters."""
        return frozenset(re.findall(r"\b[a-z]{3,6}\b", self.whole))

    @cached_property
    def capitals(self) -> str:
        """The initials of its words with capitals that stand together."""
        return " ".join(_initials(match.group()) for match in islice(_CAPITALS.scan(self.whole), 3000))

    @cached_property
    def all(self) -> str:
        """The initials of all its words."""
        words = (match.group() for match in _INITIAL.scan(self.whole[:60000]))
        return "".join(word[0].upper() for word in words if word.lower() not in SMALL)

    def holds(self, acronym: str) -> bool:
        """Whether the words of an acronym, or a gloss of it, stand anywhere."""
        if (
            acronym.lower() in self.words
            or re.search(rf"\b{acronym.capitalize()}\b", self.whole)
            or re.search(rf"(?<!\w){acronym}(?!\w)", self.names)
        ):
            return True
        if acronym in self.capitals or (len(acronym) > 3 and acronym in self.all):
            return True
        return bool(
            re.search(
                rf"\([^()\n]{{0,40}}\b{acronym}\b|\b{acronym}s?['’]? ?\((?=[^()\n]{{0,80}} )|\b{acronym}s?:? [–—-] ",
                self.whole,
            )
        )


def _initials(words: str) -> str:
    """The initials of words with capitals, with and without the small words among them."""
    found = _INITIAL.findall(words)
    return "".join(w[0].upper() for w in found if w.lower() not in SMALL) + " " + "".join(w[0].upper() for w in found)


def repeated_expansions(expansions: Sequence[Expansion], least: int) -> tuple[tuple[Expansion, ...], ...]:
    """The acronyms that are written out `least` times or more in the same words, each with its places in order."""
    held: dict[tuple[str, tuple[str, ...]], list[Expansion]] = {}
    for item in expansions:
        if item.section in _OUTSIDE or item.section in _NAMED:
            continue
        held.setdefault((item.acronym, item.words), []).append(item)
    return tuple(tuple(items) for items in held.values() if len({item.span for item in items}) >= least)
