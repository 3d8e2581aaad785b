"""Writes a corpus of made-up class specifications: the same bytes for the same options on every machine.

python benchmarks/corpus.py FOLDER [--documents 10000] [--titles 2000] [--seed 1] [--faults RATE] [--drift RATE]
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from generate.write import TRUTH, write_corpus


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a corpus of made-up class specifications.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10_000, help="how many specifications (default: 10000)")
    parser.add_argument("--titles", type=int, default=2_000, help="titles of each employer (default: 2000)")
    parser.add_argument("--seed", type=int, default=1, help="another number gives another corpus (default: 1)")
    parser.add_argument("--faults", type=float, default=0, help="share of the larger series with a planted fault")
    parser.add_argument("--drift", type=float, default=0, help="share of the other series with a fault in one document")
    given = parser.parse_args()
    planted = write_corpus(given.folder, given.seed, given.documents, given.titles, given.faults, given.drift)
    for kind, count in sorted(Counter(item.kind for item in planted).items()):
        print(f"{count:6} {kind}")
    print(f"{len(planted)} faults planted; the truth stands in {given.folder / TRUTH}")


if __name__ == "__main__":
    main()
