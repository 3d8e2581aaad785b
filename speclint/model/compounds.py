"""The words of a text that may be one word in two spellings: compounds, their halves, and words that were broken."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import compress, count, pairwise
from typing import NamedTuple

from speclint.model.words import word_set

_LOOSE = r"-(?:(?![a-z])|(?<![a-z]-))"
"""A hyphen that does not stand between letters."""
NOT_FIRST = word_set(
    "a an the any every some no one all each what how where when who may can not in on over under up out off "
    "long by to at for with down through after before into be is are was as so it or and if do else less more "
    "there here then than of from that this these those such per two three four five six un re de dis"
)
"""Words that, before another, mean something else than joined with it: every day, any one, over time, in put."""
SECONDS = frozenset(
    word + plural
    for word in (
        "account aid arm bank barrow base bed bench board boat body book box building bus car card care case cell "
        "center chair chart check chip class code copy count course craft craftsman cycle date day desk door "
        "dozer drive end entry face fall farm field fighter fighting file fill fire fitter fitting floor flow "
        "folder food foot force form frame gate giver giving grade grader ground group guard guide hall hammer "
        "handling head heater held hoe hold holder hole home hour house housing keeper keeping key kit lab land "
        "lead leader letter level library life lift light lighting line list load lock log long machine mail "
        "maker making man mark master mate member mill net note owner page paper park path patrol payer people "
        "person phone pipe pit place plan plane planning plant play plow point pole pool port post power print "
        "program proof pump quake quarter rail raiser raising read reader reading record report ride river road "
        "roll room safe sample saw scape school seat set sewer shed sheet shelf shift shoot shooter shooting shop "
        "show side sight sign site skill solver solving space speed spread staff stand state station stock stone "
        "stop storm stream street strike study style suit supply table taker taking tap team test time top tower "
        "town track trade traffic trail truck tube type user vehicle wagon walk wall ware wash washer washing "
        "water wave way wear week well wheel woman women wood word work worker working worthy writer writing yard "
        "year zone"
    ).split()
    for plural in ("", "s")
)
"""Second halves of compounds that are written as one word or as two."""
ENDINGS = frozenset(
    ending + plural
    for ending in (
        "tion sion ation ication ization isation zation sation cation mation ration ment ement ture sure tive sive "
        "able ible ble bility ibility ability ity ty ties ities ence ance ency ancy ience ical ally ing ling ting "
        "ning ly ness er or ed al ial ive ous ious ful ure age"
    ).split()
    for plural in ("", "s")
)
"""What is no word of its own, and the rest of one that was broken in two ("evalua tion", "informa-tion")."""
STUBS = word_set("com con dis im em ef ac ap ob pro op ef af cor col sup imple")
"""What is no word of its own, and the start of one."""
_HALVES = SECONDS | ENDINGS
_LETTERS = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz-" else 32 for code in range(256))
"""Small letters and hyphens, and a space for everything else."""


class Read(NamedTuple):
    """What a text has of terms."""

    words: frozenset[str]
    hyphenated: tuple[str, ...]
    """The compounds with hyphens."""
    near: tuple[tuple[str, str], ...]
    """Words that stand beside each other and may be halves of a compound."""


def read(text: str) -> Read:
    """The words of a text in lower case, as `lowered` makes it: of a whole document, at once."""
    letters = text.encode("ascii", "replace").translate(_LETTERS).decode()
    hyphens = "-" in letters
    tokens = (re.sub(_LOOSE, " ", letters) if hyphens else letters).split()
    words = frozenset(tokens)
    hyphenated = tuple([word for word in words if "-" in word]) if hyphens else ()
    return Read(words, hyphenated, tuple(_near(tokens, words)))


def _near(tokens: Sequence[str], words: Set[str]) -> list[tuple[str, str]]:
    """The words that stand beside each other and may be one.

    Args:
        tokens: the words, in order.
        words: the set of them.
    """
    halves = compress(count(), map(_HALVES.__contains__, tokens))
    found = [(tokens[at - 1], tokens[at]) for at in halves if at and tokens[at - 1] not in NOT_FIRST]
    if not STUBS.isdisjoint(words):
        found += [pair for pair in pairwise(tokens) if pair[0] in STUBS and pair[0] not in NOT_FIRST]
    return found


def lowered(value: str) -> str:
    """A text in lower case, letter by letter."""
    return value.lower() if value.isascii() else value.replace("İ", "I").replace("‑", "-").lower()
