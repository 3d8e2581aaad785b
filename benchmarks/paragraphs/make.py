"""Made-up paragraphs of 8 to 80 words, and copies that drifted by one to five words.

The sentences are those of the made-up corpora (`generate.clauses`), without the ones that are mostly fixed words and
so read alike by design. Paragraphs are written as they are compared: words in lower case with one space between.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from ..generate.clauses import Speech
from ..generate.draw import Draw
from ..generate.words import ADJECTIVES, OBJECTS, VERBS, gerund

LEAST, MOST = 8, 80
"""How many words a paragraph has."""
EDITS = 5
"""How many words of a copy have changed at the most."""
WORDS_PER_EDIT = 4
"""How many words a paragraph has for each edit at the least: with fewer left, a copy is another paragraph."""
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_NUMBERS = "one two three four five six seven eight nine ten twelve fifteen twenty thirty".split()
_MODALS = "may must shall should will can".split()
_TERMS = ("", " within {number} days", "; {modal} do so {number} times a year", "; {modal} need {number} weeks")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph and what is known of it."""

    text: str
    original: int
    """The number of the original that it is, or is a copy of."""
    edits: int = 0
    """How many words were changed; 0 for an original."""


def paragraphs(seed: int, count: int, copies: float) -> list[Paragraph]:
    """Distinct paragraphs in an order drawn by chance, a share of them copies with one to five edits."""
    draw = Draw(seed, "copies")
    originals = list(islice(_originals(seed), count - int(count * copies)))
    found = {text: Paragraph(text, number) for number, text in enumerate(originals)}
    while len(found) < count:
        number, edits = draw.number(0, len(originals) - 1), draw.number(1, EDITS)
        words = originals[number].split()
        if len(words) >= WORDS_PER_EDIT * edits:
            text = " ".join(drifted(draw, words, edits))
            found.setdefault(text, Paragraph(text, number, edits))
    return draw.some(list(found.values()), count)


def _originals(seed: int) -> Iterator[str]:
    """Distinct paragraphs without end; a few of each series of classes."""
    seen: set[str] = set()
    for series in range(1 << 40):
        draw = Draw(seed, "paragraphs", series)
        speech = Speech(draw, "")
        for make in _FORMS:
            words = _WORD.findall(make(draw, speech).lower())
            text = " ".join(words)
            if LEAST <= len(words) <= MOST and text not in seen:
                seen.add(text)
                yield text


def _term(draw: Draw) -> str:
    return draw.one(_TERMS).format(number=draw.one(_NUMBERS), modal=draw.one(_MODALS))


def _duty(draw: Draw, speech: Speech) -> str:
    return draw.one(speech.duties(1)).third + _term(draw)


def _duties(draw: Draw, speech: Speech) -> str:
    return ". ".join(duty.base for duty in speech.duties(draw.number(2, 3))) + _term(draw)


def _ability(draw: Draw, speech: Speech) -> str:
    return f"{speech.verb()} {speech.things(draw.number(2, 4))}"


def _knowledge(draw: Draw, speech: Speech) -> str:
    return "; ".join(speech.knowledge(3))


def _list(draw: Draw, speech: Speech) -> str:
    return speech.responsibilities() + _term(draw)


def _remark(draw: Draw, speech: Speech) -> str:
    return f"{speech.remark()} {_duty(draw, speech)}"


_FORMS: tuple[Callable[[Draw, Speech], str], ...] = (
    *(_duty,) * 12,
    *(_ability,) * 8,
    *(_duties,) * 6,
    *(_knowledge,) * 3,
    *(_list,) * 3,
    *(_remark,) * 4,
)
"""What the paragraphs of one series are: most are single duties and abilities."""


def drifted(draw: Draw, words: list[str], edits: int) -> list[str]:
    """The words with as many changes, each at another place; a number or modal verb is changed before any other."""
    kept = list(words)
    places = draw.some(range(len(words)), edits)
    telling = [at for at, word in enumerate(words) if word in _NUMBERS or word in _MODALS]
    if telling and draw.chance(0.5):
        places = list(dict.fromkeys([draw.one(telling), *places]))[:edits]
    for at in sorted(places, reverse=True):
        _change(draw, kept, at)
    return kept


def _change(draw: Draw, words: list[str], at: int) -> None:
    for known in (_NUMBERS, _MODALS):
        if words[at] in known:
            words[at] = draw.one([other for other in known if other != words[at]])
            return
    kind = draw.one(("replace", "replace", "drop", "insert", "swap"))
    if kind == "swap" and at + 1 < len(words) and words[at] != words[at + 1]:
        words[at], words[at + 1] = words[at + 1], words[at]
    elif kind == "drop" and len(words) > LEAST:
        del words[at]
    elif kind == "insert":
        words.insert(at, _another(draw, words[at]))
    else:
        words[at] = _another(draw, words[at])


def _another(draw: Draw, word: str) -> str:
    """A word of the vocabulary, another than one that is given."""
    kind = draw.number(0, 3)
    found = (
        draw.one(ADJECTIVES)
        if kind == 0
        else gerund(draw.one(VERBS))
        if kind == 1
        else draw.one(OBJECTS).replace("-", " ").split()[kind - 2]
    )
    return found if found != word else _another(draw, word)
