"""Where the time of a run goes: each step and each rule, in seconds of processor time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time
from typing import Concatenate, ParamSpec, TypeVar

from speclint.config.selection import Active

Parameters = ParamSpec("Parameters")
Found = TypeVar("Found")


class Timings:
    """The time of a run, in seconds of this process.

    Attributes:
        steps: by step, in the order in which they first ended. The steps hold the rules' time too.
        rules: by code of the rule. What is worked out once for a document counts for the rule that asks first.
    """

    def __init__(self) -> None:
        self.steps: dict[str, float] = {}
        self.rules: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Note the time that a step takes."""
        start = process_time()
        try:
            yield
        finally:
            self.steps[name] = self.steps.get(name, 0.0) + process_time() - start

    def each_rule(
        self, look: Callable[Concatenate[Active, Parameters], Found]
    ) -> Callable[Concatenate[Active, Parameters], Found]:
        """Note the time of each rule that a function runs."""

        def timed(active: Active, /, *args: Parameters.args, **kwargs: Parameters.kwargs) -> Found:
            start = process_time()
            try:
                return look(active, *args, **kwargs)
            finally:
                code = active.info.code
                self.rules[code] = self.rules.get(code, 0.0) + process_time() - start

        return timed
