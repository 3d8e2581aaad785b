"""Finding a series by what a person calls it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speclint.engine.result import Result
from speclint.index.series import Series
from speclint.model.mentions import class_words
from speclint.model.titles import title_key

_MOST_NEAR = 5


def find_series(name: str, found: Sequence[Series]) -> list[Series]:
    """The series that a name means: by their names, else by the titles of their classes, else by class code.

    Case, dashes and "series" behind it do not count; in titles, the order of words and plurals neither.
    """
    key, words, code = _key(name), class_words(name), name.strip().casefold()
    by_name = [series for series in found if _key(series.name) == key]
    by_title = [series for series in found if any(words == class_words(title) for title in _titles(series))]
    by_code = [series for series in found if any(code == item.casefold() for item in _codes(series))]
    return by_name or by_title or by_code


def nearest_series(name: str, found: Sequence[Series]) -> list[str]:
    """Names, titles and codes that come closest to one that is unknown, names that hold its words first."""
    from rapidfuzz import process

    known = sorted(
        {" ".join(item.split()) for series in found for item in (series.name, *_titles(series), *_codes(series))}
    )
    words = set(_key(name).split())
    holding = [item for item in known if words and words <= set(_key(item).split())]
    close = process.extract(
        name.casefold(), {item: item.casefold() for item in known}, limit=_MOST_NEAR, score_cutoff=65
    )
    return list(dict.fromkeys([*sorted(holding, key=len), *(key for _, _, key in close)]))[:_MOST_NEAR]


def stands_alone(name: str, result: Result) -> str:
    """The path of a document that defines a class of this title or code which belongs to no series; else empty."""
    words, code = class_words(name), name.strip().casefold()
    for facts in (item for corpus in result.corpora for item in corpus.documents):
        for item in facts.classes:
            if class_words(item.title.printed) == words or (item.code and item.code.casefold() == code):
                return facts.path.replace("\\", "/")
    return ""


def _key(name: str) -> str:
    key = title_key(name).removeprefix("the ")
    return key.removesuffix(" series") if key != "series" else key


def _titles(series: Series) -> Iterator[str]:
    yield from (item.title for item in (*series.members, *series.copies))
    yield from (item.title.printed for item in series.named)


def _codes(series: Series) -> Iterator[str]:
    yield from (item.job_class.code for item in (*series.members, *series.copies) if item.job_class.code)
