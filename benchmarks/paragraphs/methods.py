"""The ways to find near copies: ours, and the libraries that are known for it, each as a competent user sets it up.

A method takes paragraphs (words with one space between them) and gives pairs of their numbers. Those of the libraries
give candidates, on which `judge` decides; buckets of very many paragraphs are passed over, for comparing all pairs in
them would take hours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from itertools import chain, combinations
from typing import Any

from .judge import Judge

Pairs = Sequence[tuple[int, int]]
Method = Callable[[Sequence[str]], Pairs]
LARGEST = 64
"""Of how many paragraphs a bucket is compared pair by pair."""
CHUNK = 10_000


def _library(name: str) -> Any:
    """A library that speclint does not need itself."""
    return import_module(name)


def speclint(texts: Sequence[str]) -> Pairs:
    """Sketches and near copies as speclint has them."""
    return _near_copies(texts, _sketches(texts))


def speclint_two(texts: Sequence[str]) -> Pairs:
    """The same with the sketches made by two processes, as the documents of a corpus are read."""
    chunks = [texts[at : at + CHUNK] for at in range(0, len(texts), CHUNK)]
    with ProcessPoolExecutor(2) as pool:
        return _near_copies(texts, list(chain.from_iterable(pool.map(_sketches, chunks))))


def _sketches(texts: Sequence[str]) -> list[tuple[int, tuple[int, ...]]]:
    from speclint.model.sketch import sketch

    return [sketch(text.split(" ")) for text in texts]


def _near_copies(texts: Sequence[str], sketches: Iterable[tuple[int, tuple[int, ...]]]) -> Pairs:
    from speclint.index.nearcopies import NearCopies

    marks, numbers = {}, {}
    for number, (digest, own) in enumerate(sketches):
        marks[digest], numbers[digest] = own, number
    found = NearCopies(marks, lambda digest: texts[numbers[digest]]).pairs()
    return [(numbers[pair.first], numbers[pair.second]) for pair in found]


def datasketch(width: int, hashes: int, bands: int, rows: int) -> Method:
    """MinHashLSH over shingles of so many words."""

    def find(texts: Sequence[str]) -> Pairs:
        library = _library("datasketch")
        index = library.MinHashLSH(num_perm=hashes, params=(bands, rows))
        shingled = ([text.encode() for text in _shingles(text, width)] for text in texts)
        candidates: list[tuple[int, int]] = []
        for number, marks in enumerate(library.MinHash.generator(shingled, num_perm=hashes, seed=1)):
            candidates += [(other, number) for other in index.query(marks)]
            index.insert(number, marks, check_duplication=False)
        return Judge(texts).pairs(candidates)

    return find


def _shingles(text: str, width: int) -> Iterator[str]:
    words = text.split(" ")
    return map(" ".join, zip(*(words[at:] for at in range(width)), strict=False))


def daft(width: int, bands: int, rows: int) -> Method:
    """daft's MinHash of shingles of so many words; bands of its hashes are grouped, as its guide to duplicates does."""

    def find(texts: Sequence[str]) -> Pairs:
        library = _library("daft")
        frame = library.from_pydict({"number": list(range(len(texts))), "text": list(texts)})
        hashed = frame.select("number", library.col("text").minhash(num_hashes=bands * rows, ngram_size=width, seed=1))
        return _banded(texts, hashed.to_arrow()["text"], bands, rows)

    return find


def _banded(texts: Sequence[str], hashes: Any, bands: int, rows: int) -> Pairs:
    """Pairs of paragraphs that agree in all hashes of one band, grouped by polars."""
    pl = _library("polars")

    column = pl.Series("hash", pl.from_arrow(hashes)).cast(pl.List(pl.UInt32))
    frame = pl.DataFrame({"number": pl.int_range(len(texts), eager=True), "hash": column})
    keys = (frame.select("number", _band(band, rows).hash(0).alias("key")) for band in range(bands))
    return _judged(texts, (key.group_by("key").agg("number")["number"] for key in keys))


def _band(band: int, rows: int) -> Any:
    pl = _library("polars")

    return pl.struct(pl.col("hash").list.get(band * rows + row).alias(str(row)) for row in range(rows))


def polars(width: int, bands: int, rows: int) -> Method:
    """MinHash by polars: shingles of so many words hashed with as many seeds, the least of each, grouped by bands."""

    def find(texts: Sequence[str]) -> Pairs:
        pl = _library("polars")

        frame = pl.DataFrame({"text": texts}).with_row_index("number").with_columns(pl.col("text").str.split(" "))
        coded = frame.explode("text").with_columns(pl.col("text").hash(0))
        steps = [pl.col("text").shift(-step).over("number").alias(str(step)) for step in range(width)]
        coded = coded.with_columns(steps).filter(pl.col(str(width - 1)).is_not_null())
        shingle = pl.struct(map(str, range(width))).hash(0).alias("shingle")
        least = [pl.col("shingle").hash(seed).min().alias(f"least{seed}") for seed in range(bands * rows)]
        marks = coded.select("number", shingle).group_by("number").agg(least)
        names = [[f"least{band * rows + row}" for row in range(rows)] for band in range(bands)]
        return _judged(texts, (marks.group_by(columns).agg("number")["number"] for columns in names))

    return find


def _judged(texts: Sequence[str], buckets: Iterable[Any]) -> Pairs:
    """The near copies among paragraphs that share a bucket; each two are compared once."""
    seen: set[tuple[int, int]] = set()
    for bucket in buckets:
        small = bucket.filter(bucket.list.len().is_between(2, LARGEST)).list.sort()
        for numbers in small.to_list():
            seen.update(combinations(numbers, 2))
    return Judge(texts).pairs(seen)


METHODS: dict[str, Method] = {
    "speclint": speclint,
    "speclint, 2 processes": speclint_two,
    "datasketch, usual": datasketch(3, 128, 25, 5),
    "datasketch, tuned": datasketch(2, 32, 16, 2),
    "daft, usual": daft(3, 16, 4),
    "daft, tuned": daft(2, 16, 1),
    "polars, usual": polars(3, 16, 4),
    "polars, tuned": polars(2, 12, 1),
}
"""Usual: shingles of three words and bands for a Jaccard likeness of about a half, as guides have it. Tuned: two words
and narrow bands, which find as many copies as they can."""
NEEDS = {"datasketch": ("datasketch",), "daft": ("daft", "polars"), "polars": ("polars",)}
"""What a method needs, by the first word of its name."""
