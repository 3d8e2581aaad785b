"""The words of a description that carry its meaning, with what joins them, so that two descriptions can be compared."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from functools import cached_property, lru_cache
from itertools import chain

from msgspec import Struct

from speclint.model.quantities import ORDINALS, WORDS
from speclint.model.words import word_set
from speclint.patterns import Pattern
from speclint.read.text import Span, Text

_TOKEN = Pattern(r"[A-Za-z0-9]+(?:['’][a-z]+)?|[,;:.&/]")
_BRACKETED_ACRONYM = Pattern(r"\([A-Z]{2,6}\)")
_ACRONYMS = {"IT": ("information", "technology"), "HR": ("human", "resource")}
_ARTICLES = word_set("a an the its their his her this that's such own")
_JOINS = {",": "&", "and": "&", "or": "&", "&": "&", "/": "&", ";": "&", ":": "&", "as": "&", "well": "&"}
_RELATIVES = word_set("which who whose that where")
_FUNCTION = word_set(
    "of in on at by for from with to into onto toward towards through throughout during within under over upon per via "
    "about across among between after before until while when if than then so but yet both either nor also is are be "
    "been being was were has have had having do does did can could will would shall should may might must it they he "
    "she these those there other others"
)
_QUANTITIES = word_set(
    "one single all each every any several some most many more less least few half entire whole only first-line"
)
_NEGATIONS = word_set("not no never without neither cannot")
_ALIKE = {
    "help": "assist", "aid": "assist", "utiliz": "use", "us": "use", "using": "use", "insur": "ensur", "assur": "ensur",
    "staf": "staff", "personnel": "staff", "employe": "staff", "multipl": "several", "various": "several",
    "led": "lead", "journeyman": "journey", "journeyperson": "journey", "journeyworker": "journey",
    "analys": "analysis", "supervisory": "supervis", "phon": "telephon", "dai": "day", "annual": "year",
    "most": "mor", "least": "les",
}  # fmt: skip
"""Stems that mean the same where duties are described."""
_NO_ADVERBS = word_set("apply supply reply comply family assembly")
_VOWEL = Pattern(r"[aeiouy]")


class Kind(Enum):
    """What a word tells about a class."""

    PLAIN = auto()
    LIGHT = auto()
    """Says little by itself ("performs", "work"): left out of every count."""
    QUANTITY = auto()
    NEGATION = auto()
    SIZE = auto()
    LEVEL = auto()
    AUTHORITY = auto()


class Word(Struct, frozen=True, gc=False):
    """A word that carries meaning."""

    key: str
    """Its stem: "performs" and "performing" have the same."""
    kind: Kind
    joint: str
    """What joins it to the word before it: "" for nothing but articles, "&" for a comma or "and", else the words."""
    text: int
    """In which of the texts it stands."""
    start: int
    end: int


_UNCOUNTED = (Kind.LIGHT, Kind.QUANTITY)
"""The kinds of words that two descriptions are not measured by."""


class Worded(Struct, frozen=True, dict=True):
    """A description, word by word."""

    texts: tuple[Text, ...]
    words: tuple[Word, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The stems, in order."""
        return tuple([word.key for word in self.words])

    @cached_property
    def key_set(self) -> frozenset[str]:
        """The stems, each once."""
        return frozenset(self.keys)

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The stems of the words that count, in order."""
        return tuple([word.key for word in self.words if word.kind not in _UNCOUNTED])

    @property
    def weight(self) -> int:
        """How many words count."""
        return len(self.counted)

    @property
    def printed(self) -> str:
        """All of it."""
        return " ".join(text.value for text in self.texts)

    @cached_property
    def sentences(self) -> tuple[Worded, ...]:
        """Its sentences, each by itself."""
        return tuple([worded((text,)) for text in self.texts])

    def span(self, first: int, last: int) -> Span:
        """Where the words from `first` to `last` stand in the file."""
        one, other = self.words[first], self.words[last]
        start = self.texts[one.text].span(one.start, one.end).start
        return Span(start, self.texts[other.text].span(other.start, other.end).end)

    def quote(self, first: int, last: int) -> str:
        """The words from `first` to `last` as they are printed, with all between them."""
        one, other = self.words[first], self.words[last]
        if one.text == other.text:
            return self.texts[one.text].value[one.start : other.end]
        return f"{self.texts[one.text].value[one.start :]} {self.texts[other.text].value[: other.end]}"


def counts(word: Word) -> bool:
    """Whether a word is one of those that two descriptions are measured by."""
    return word.kind not in _UNCOUNTED


def worded(texts: Iterable[Text]) -> Worded:
    """The words of a description that carry meaning."""
    return _worded(tuple(texts))


@lru_cache(maxsize=1_024)
def _worded(held: tuple[Text, ...]) -> Worded:
    return Worded(held, tuple(chain.from_iterable([_words(index, text.value) for index, text in enumerate(held)])))


@lru_cache(maxsize=4_096)
def _words(index: int, text: str) -> tuple[Word, ...]:
    """The words of one of the texts."""
    found: list[Word] = []
    joint: list[str] = ["."] if index else []
    value = _BRACKETED_ACRONYM.sub(lambda found: " " * len(found.group()), text) if "(" in text else text
    for token in _TOKEN.finditer(value):
        joining, meanings = _token(token.group())
        joint += joining
        for key, kind in meanings:
            said = joint[0] if len(joint) == 1 else " ".join(dict.fromkeys(joint)) if joint else ""
            found.append(Word(key, kind, said, index, token.start(), token.end()))
            joint = []
    return tuple(found)


@lru_cache(maxsize=50_000)
def _token(printed: str) -> tuple[tuple[str, ...], tuple[tuple[str, Kind], ...]]:
    """What a word joins others by, or else what it means."""
    return (tuple(_joining(printed.lower())), ()) if is_joint(printed) else ((), _meanings(printed))


def _meanings(printed: str) -> tuple[tuple[str, Kind], ...]:
    """The stem and the kind of a word; of each word that an acronym stands for."""
    parts = _ACRONYMS.get(printed, (printed.lower(),))
    return tuple((key, _kind(key, part)) for part, key in zip(parts, map(stem, parts), strict=True))


@lru_cache(maxsize=50_000)
def is_joint(printed: str) -> bool:
    """Whether a word only joins others: an article, a preposition, a pronoun, a mark."""
    word = printed.lower()
    if printed in _ACRONYMS:
        return False
    return word in _JOINS or word in _FUNCTION or word in _ARTICLES or word in _RELATIVES or word == "."


def _joining(word: str) -> list[str]:
    if word in _ARTICLES:
        return []
    return ["who"] if word in _RELATIVES else [_JOINS.get(word, word)]


def _kind(key: str, word: str) -> Kind:
    if word in _NEGATIONS:
        return Kind.NEGATION
    if key.isdigit() or word in _QUANTITIES or key == "several" or word in ORDINALS:
        return Kind.QUANTITY
    return next((kind for kind, held in _KINDS if key in held), Kind.PLAIN)


def stem(word: str) -> str:
    """A word without the endings that its place in a sentence asks for: "plans", "planning" and "planned" are one."""
    word = word.partition("'")[0].partition("’")[0]
    if word in WORDS and word not in ("a", "an"):
        return str(WORDS[word])
    base = _singular(word)
    for ending in ("ing", "ied", "ed", "ly"):
        cut = base[: -len(ending)]
        if base.endswith(ending) and len(cut) > 2 and _VOWEL.search(cut) and base not in _NO_ADVERBS:
            base = cut + "y" if ending == "ied" else cut
            break
    base = base[:-1] if len(base) > 3 and (base.endswith("e") or base[-1] == base[-2]) else base
    return _ALIKE.get(base, base)


def ending(word: str) -> str:
    """The ending that tells the form of a word: "ing", "ed", "s", or none."""
    return next((held for held in ("ing", "ed", "s") if word.lower().endswith(held) and not word.endswith("ss")), "")


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, text.split()))


_KINDS = (
    (Kind.SIZE, _stems(
        "small medium large major minor simple complex routine difficult moderate high low limited broad average basic "
        "larger smaller lesser greater largest smallest"
    )),
    (Kind.LEVEL, _stems(
        "entry trainee journey full performance advanced expert standard intermediate beginning senior junior "
        "principal master"
    )),
    (Kind.AUTHORITY, _stems(
        "lead supervise manage direct oversee assist coordinate train guide review approve administer plan assign "
        "decide evaluate inspect monitor control instruct advise"
    )),
    (Kind.LIGHT, _stems(
        "perform work serve provide responsible responsibility include incumbent position class classification level "
        "duty related task activity function"
    )),
)  # fmt: skip
