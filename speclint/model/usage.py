"""Words that cannot be right where they stand: doubled, left out, left over, or taken for another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import islice, product
from operator import eq
from typing import NamedTuple

from msgspec import Struct

from speclint.model.words import word_set
from speclint.patterns import Pattern, Sign

_BARE = str.maketrans(dict.fromkeys(',.;:!?()*“”"[]|', " ") | {"’": "'"})
_PLAIN = bytes(ord(chr(code).translate(_BARE).lower()) if code < 128 else code for code in range(256))
"""The same for ASCII, in lower case."""


class Usage(Struct, frozen=True, dict=True):
    """A wording that is wrong wherever it stands."""

    keys: tuple[str, ...]
    """Words, and pairs of words, in lower case; one of them stands in every place of the pattern."""
    pattern: str
    """What is found, in any case."""
    right: str
    """What is meant, as a template of the pattern's groups; empty where that is for the reader to say."""

    @cached_property
    def compiled(self) -> Pattern:
        """The pattern, made when a text first holds one of the keys."""
        return Pattern(self.pattern, re.IGNORECASE)


class Slip(NamedTuple):
    """A wrong wording as it stands in a text."""

    start: int
    end: int
    right: str
    """What to write for it; empty where more than one thing may be meant."""


def usage(keys: str, pattern: str, right: str) -> Usage:
    """A wording; its keys are parted by `|`, the words that may stand at one place of a key by a comma."""
    places = [[part.split(",") for part in key.split()] for key in keys.split("|")]
    return Usage(tuple(" ".join(words) for place in places for words in product(*place)), pattern, right)


class Wordings(Struct, frozen=True, dict=True):
    """Wordings, and by which words and pairs of words a text is known that may have them."""

    by_word: dict[str, tuple[Usage, ...]]
    by_pair: dict[tuple[str, str], tuple[Usage, ...]]

    @cached_property
    def words(self) -> frozenset[str]:
        """The keys of one word."""
        return frozenset(self.by_word)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The keys of two words."""
        return frozenset(self.by_pair)

    @cached_property
    def sign(self) -> Sign:
        """A word with which a key of one word, or the second of two, is told."""
        last = self.words | {second for _, second in self.by_pair}
        return Sign(lambda word: not last.isdisjoint(words_of(word)))

    def may_be_in(self, value: str, words: Sequence[str], known: Set[str]) -> bool:
        """Whether a text with these words, of which `known` is the set, may have one of the wordings."""
        if not self.sign.may_be_in(value):
            return False
        if not self.words.isdisjoint(known):
            return True
        return not self.pairs.isdisjoint(zip(words, islice(words, 1, None), strict=False))

    def within(self, words: Sequence[str]) -> Iterable[Usage]:
        """The wordings that a text with these words may have."""
        single = self.words.intersection(words)
        pairs = self.pairs.intersection(zip(words, islice(words, 1, None), strict=False))
        held = [*(self.by_word[key] for key in sorted(single)), *(self.by_pair[key] for key in sorted(pairs))]
        return dict.fromkeys(item for items in held for item in items)


def wordings(*tables: Sequence[Usage]) -> Wordings:
    """The wordings of several tables."""
    by_word: dict[str, tuple[Usage, ...]] = {}
    by_pair: dict[tuple[str, str], tuple[Usage, ...]] = {}
    for item in (item for table in tables for item in table):
        for key in item.keys:
            first, _, second = key.partition(" ")
            if second:
                by_pair[first, second] = (*by_pair.get((first, second), ()), item)
            else:
                by_word[first] = (*by_word.get(first, ()), item)
    return Wordings(by_word, by_pair)


def words_of(value: str) -> list[str]:
    """The words of a text as keys have them; signs that join words are left."""
    if not value.isascii():
        value = value.replace("’", "'").replace("“", " ").replace("”", " ")
    if not value.isascii():
        return value.translate(_BARE).lower().split()
    return value.encode().translate(_PLAIN).decode().split()


def slips(value: str, words: Sequence[str], table: Wordings) -> Iterator[Slip]:
    """Each place of a text that has one of the wordings; `words` are its own."""
    for item in table.within(words):
        for match in item.compiled.finditer(value):
            yield Slip(match.start(), match.end(), match.expand(item.right))


_PHRASE = (
    r"(?:(?:of|in|to|for|and|with|on|by|from|at|as) (?:the|an?)|(?:un)?able to|ability to|responsible for"
    r"|knowledge of|such as|as well as"
    r"|related to|according to|in accordance with|must be|may be|will be|must have|years of|at least|but not"
    r"|not limited to|under the"
    r"|minimum of|skill in|experience in|as needed|as assigned|as required)"
)
_DOUBLED = Pattern(
    rf"(?<![\w'’&/@.-])(?:(?P<phrase>{_PHRASE}) (?P=phrase)|(?P<word>[A-Za-z]+)(?P<again>(?:[ \xa0](?P=word)){{1,3}}))"
    r"(?![\w'’&/@-]|\.\w)",
    re.IGNORECASE,
)
_RIGHT = word_set(
    "had that yes no etc never none occasionally frequently constantly seldom rarely often always daily low high "
    "medium very many much "
    "long far walla pago bora baden sing paw tom mahi aye night bye so hush cha can wiki chop there blah"
)
"""Words that are right twice: in grammar, as names, and side by side in tables."""
_NAMED = word_set(
    "the of and or to in for on with at by from a an is be are chief director manager supervisor engineer deputy "
    "assistant senior principal "
    "department division bureau office officer city county state district board commission service services "
    "public human resources "
    "must may will shall knowledge ability skill experience education license possession"
)
"""Words with capitals that are no name when they stand twice."""
_PARTICLE = Pattern(
    r"\b(?:turn|hand|come|came|check|log|sign|call|phon|brought|bring|sent|send|mov|fill|plug|phas|carr|pass)\w{0,4} $",
    re.IGNORECASE,
)
"""Verbs with a particle, behind which the same word may start something else: “turned in in person”."""


def doubled(value: str, words: Sequence[str], known: Set[str]) -> Iterator[Slip]:
    """Each word that stands twice in a row, and each of some phrases that do; what is right has it once.

    Args:
        value: the text.
        words: its words.
        known: the set of them.
    """
    if not _has_doubled(words, len(words) - len(known)):
        return
    for match in _DOUBLED.finditer(value):
        if match["phrase"] or _is_slip(value, match):
            yield Slip(match.start(), match.end(), match["phrase"] or match["word"])


def _has_doubled(words: Sequence[str], again: int) -> bool:
    """Whether a word, or two words, stand twice in a row, where so many words stand in the text `again`."""
    if not again:
        return False
    if True in map(eq, words, words[1:]):
        return True
    return again > 1 and b"\1\1" in bytes(map(eq, words, words[2:]))


def _is_slip(value: str, match: re.Match[str]) -> bool:
    word, again = match["word"].lower(), match["again"].split()[0]
    if word in _RIGHT or (len(set(word)) == 1 and match["word"] != "a"):
        return False
    opens = not match.start() or value[match.start() - 2] in ".!?:;"
    if again[0].isupper():
        return word in _NAMED and not opens and match["word"][0].isupper()
    if not match["word"].islower() and not opens:
        return False
    if word in ("in", "on", "out"):
        return not _PARTICLE.search(value, max(0, match.start() - 12), match.start())
    return True
