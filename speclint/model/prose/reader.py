"""What spaCy reads of one sentence, put together: the pipeline with the patterns over what it has marked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Token

from speclint.model.mentions import Mention, class_words
from speclint.model.prose import patterns
from speclint.model.prose.notation import SINGLE, compiled
from speclint.model.prose.pipeline import CLASSES, KNOWN, Reference, pipeline
from speclint.read.text import Span, Text


class Passage(Struct, frozen=True):
    """A sentence of the document, and whose class its section speaks of."""

    text: Text
    start: int
    end: int
    section: str
    own: tuple[frozenset[str], ...] = ()
    """The words of the class that it sets apart, with and without what stands behind the title."""
    class_index: int | None = None

    @property
    def value(self) -> str:
        """Its words."""
        return self.text.value[self.start : self.end]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where a stretch of it stands in the file."""
        return self.text.span(self.start + start, self.end if end is None else self.start + end)

    def mention(self, start: int, end: int) -> Mention:
        """The title that stands there."""
        title = " ".join(self.value[start:end].split())
        return Mention(title, self.span(start, end), self.start + end)

    def is_own(self, title: str) -> bool:
        """Whether a title is that of the class itself."""
        return class_words(title) in self.own


class Match(Struct, frozen=True):
    """A wording found: which of its group, and the tokens from its first to the one behind its last."""

    which: int
    start: int
    end: int


_MATCHES = "matches"


class Reader:
    """A pipeline with the patterns of every group."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self._groups = {name: _matcher(nlp, texts) for name, texts in _GROUPS.items()}

    def read(self, text: str, known: tuple[str, ...]) -> Doc:
        """A sentence with its references to classes marked."""
        doc = self.nlp.make_doc(text)
        doc.user_data[KNOWN] = known
        return self.nlp(doc)

    def matches(self, group: str, doc: Doc) -> list[Match]:
        """The wordings of a group that a sentence holds, those that start first, then the longest, first."""
        held: dict[str, list[Match]] = doc.user_data.setdefault(_MATCHES, {})
        if group not in held:
            found = [Match(int(doc.vocab.strings[key]), start, end) for key, start, end in self._groups[group](doc)]
            held[group] = sorted(found, key=lambda item: (item.start, -item.end, item.which))
        return held[group]

    def at(self, group: str, doc: Doc, start: int) -> Match | None:
        """The longest wording of a group that starts at a token."""
        return next((item for item in self.matches(group, doc) if item.start == start), None)


_SUPERLATIVES = "|".join(item.text for item in patterns.SUPERLATIVES)
_GROUPS: dict[str, tuple[str, ...]] = {
    "comparisons": tuple(item.text for item in patterns.COMPARISONS),
    "than": (patterns.THAN,),
    "before tail": patterns.BEFORE_TAIL,
    "of other": (patterns.OF_OTHER,),
    "of both": (patterns.OF_BOTH,),
    "openings": patterns.OPENINGS,
    "turns": patterns.TURNS,
    "superlatives": tuple(item.text for item in patterns.SUPERLATIVES),
    "ordinals": tuple(text.replace("SUPER", _SUPERLATIVES) for text in patterns.ORDINALS),
    "counts": tuple(text.replace("SUPER", _SUPERLATIVES) for text in patterns.COUNTS),
    "rosters": tuple(item.text for item in patterns.ROSTERS),
}


def _matcher(nlp: Language, texts: tuple[str, ...]) -> Matcher:
    matcher = Matcher(nlp.vocab)
    for index, text in enumerate(texts):
        matcher.add(str(index), compiled(text))
    return matcher


@lru_cache(maxsize=4)
def reader(model: str) -> Reader:
    """The reader over a model; over English without one where `model` is empty."""
    return Reader(pipeline(model))


def reference(token: Token) -> Reference:
    """What a token that refers to a class stands for."""
    found: Reference = token.doc.user_data[CLASSES].get(token.idx, Reference(token.ent_type_))
    return found


def references(doc: Doc, start: int, end: int) -> Iterator[Token]:
    """The tokens of a stretch that refer to one class each."""
    return (token for token in doc[start:end] if token.ent_type_ in SINGLE)


def opening(reads: Reader, doc: Doc) -> Token | None:
    """The class that a sentence has for its subject."""
    found = reads.at("openings", doc, 0)
    return doc[found.end - 1] if found else None


def says(doc: Doc, at: int) -> int:
    """Where the words start that say something of the reference before `at`; -1 where no verb follows it."""
    comma = at < len(doc) and doc[at].text == ","
    aside = comma and at + 1 < len(doc) and doc[at + 1].lower_ in ("which", "who")
    first = at = at + comma + aside
    while at < min(len(doc), first + 2) and _is_adverb(doc[at]):
        at += 1
    return first if at < len(doc) and _is_verb(doc[at]) else -1


def _is_adverb(token: Token) -> bool:
    if token.pos_:
        return token.pos_ in ("ADV", "PART")
    return token.lower_ in patterns.ADVERBS or (token.lower_.endswith("ly") and token.lower_ not in patterns.VERBS)


def _is_verb(token: Token) -> bool:
    if token.pos_:
        return token.pos_ in ("VERB", "AUX")
    return token.lower_ in patterns.VERBS
