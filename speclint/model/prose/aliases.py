"""The forms in which running text may name a class whose title is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from speclint.model.titles import ABBREVIATIONS, ROMAN, Title, split_title

MOST_TITLES = 60
"""Of how many titles of one document the forms are looked for."""
_ARABIC = {word: str(value) for word, value in ROMAN.items()}
_SHORT: dict[str, list[str]] = {}
for _short, _long in ABBREVIATIONS.items():
    _SHORT.setdefault(_long, []).append(_short)
_PHRASES = {
    "information technology": "it", "human resources": "hr", "geographic information systems": "gis",
    "geographic information system": "gis",
}  # fmt: skip
_LEVELS = {"supervising": "supervisor", "supervisor": "supervising", "managing": "manager"}


def forms(titles: Iterable[str]) -> Iterator[str]:
    """The forms of several titles, in lower case, each once."""
    seen: set[str] = set()
    for title in list(titles)[:MOST_TITLES]:
        for form in _of(split_title(title)):
            if form not in seen:
                seen.add(form)
                yield form


def _of(title: Title) -> Iterator[str]:
    whole = " ".join(title.printed.split()).lower()
    yield whole
    bare = whole.partition(" (")[0].partition(", ")[0]
    base = title.base.lower().partition(" (")[0].partition(", ")[0]
    for form in (bare, *_inverted(base, title.level.lower()), *_numbered(title)):
        for other in (form, *_respelt(form)):
            yield other
            yield _plural(other)


def _inverted(base: str, level: str) -> Iterator[str]:
    """The level on either side of the base: "senior x", "x senior", "x - senior", "supervising x"."""
    if not level or level.upper() in ROMAN or level.isdigit() or "(" in level:
        return
    for word in {level, _LEVELS.get(level, level)}:
        yield f"{word} {base}"
        yield f"{base} {word}"
        yield f"{base}, {word}"
        yield f"{base} - {word}"


def _numbered(title: Title) -> Iterator[str]:
    """The siblings of a numbered class."""
    if title.convention == "numeral" and title.level in ROMAN:
        for numeral in list(ROMAN)[:6]:
            yield f"{title.prefix} {title.base} {numeral}".strip().lower()


def _respelt(form: str) -> Iterator[str]:
    """One word shortened, a numeral in the other figures, a phrase by its letters or written out."""
    words = form.split()
    for index, word in enumerate(words):
        for short in _SHORT.get(word, ()):
            yield " ".join((*words[:index], short, *words[index + 1 :]))
            yield " ".join((*words[:index], f"{short}.", *words[index + 1 :]))
    if words and words[-1].upper() in _ARABIC:
        yield " ".join((*words[:-1], _ARABIC[words[-1].upper()]))
    for phrase, letters in _PHRASES.items():
        if phrase in form:
            yield form.replace(phrase, letters)
        if letters in words:
            yield " ".join(phrase if word == letters else word for word in words)


def _plural(form: str) -> str:
    if form.endswith("s"):
        return f"{form}es" if form.endswith("ss") else form
    if form.rpartition(" ")[2].upper() in ROMAN:
        base, _, numeral = form.rpartition(" ")
        return f"{_plural(base)} {numeral}"
    return f"{form[:-1]}ies" if form.endswith("y") and form[-2:-1] not in "aeiou" else f"{form}s"
