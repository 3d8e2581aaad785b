"""Options of `speclint check` that say which state is checked, and against which one its findings are held."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click
from msgspec import Struct

from speclint.engine.result import Judge, Result
from speclint.engine.run import Run
from speclint.rule import Scope

SCOPES = {
    "document": frozenset({Scope.DOCUMENT}),
    "corpus": frozenset({Scope.SERIES, Scope.CORPUS}),
    "all": frozenset(Scope),
}
"""The values of `--scope`, and the rules that each runs."""


class GitOptions(Struct, frozen=True):
    """What the command line says of git."""

    since: str = ""
    staged: bool = False
    from_index: bool = False

    def refuse_conflicts(self, *, fixing: bool, given: bool) -> None:
        """Say which options cannot stand together.

        Raises:
            UsageError: two of them cannot.
        """
        if self.since and self.staged:
            raise click.UsageError("--since and --staged name two states to compare with; give one of them")
        if fixing and self.reads_index:
            raise click.UsageError("fixes are made in files, not in git's index; leave out --staged and --from-index")
        if given and (self.since or self.reads_index):
            raise click.UsageError(
                "standard input is not in git; leave out `-`, or --since, --staged, and --from-index"
            )

    @property
    def reads_index(self) -> bool:
        """Whether documents are read from the index."""
        return self.staged or self.from_index


def indexed(run: Run, paths: Sequence[str]) -> Run:
    """The same run over the files of git's index.

    Raises:
        GitError: there is no repository around the working directory, or a merge is not finished.
    """
    from speclint.gate.snapshot import Snapshot
    from speclint.read.git import Blobs, Repository

    repository = Repository.around(_folder(paths))
    blobs = Blobs(repository.top)
    click.get_current_context().call_on_close(blobs.close)
    common = (run.config, run.overriding, run.clock, run.scopes, run.included_only)
    fast = {"jobs": run.jobs, "memory": run.memory, "timings": run.timings}
    return Snapshot(*common, **fast, repository=repository, tree=repository.index(), blobs=blobs)  # type: ignore[arg-type]


def judge_of(run: Run, paths: Sequence[str], given: str, without: bool) -> Judge | None:
    """What takes the findings of the baseline out of a result; `None` where there is no baseline.

    Raises:
        UsageError: both options are given.
        BaselineError: the baseline is not there, or cannot be used.
    """
    if given and without:
        raise click.UsageError("--baseline names a baseline and --no-baseline uses none; give one of them")
    if without:
        return None
    from speclint.gate.place import baseline_path

    path = baseline_path(run, paths, given)
    if not path:
        return None
    from speclint.gate.judging import Baseline

    return Baseline.read(path, run).judge


def gate_of(run: Run, paths: Sequence[str], options: GitOptions, judge: Judge | None) -> Judge | None:
    """What decides which findings count: the baseline, and the commit that the options name; `None` for all.

    Args:
        run: the run that finds them.
        paths: what it is given.
        options: what the command line says of git.
        judge: sets apart what is in the baseline.
    """
    if not options.since and not options.reads_index:
        return judge
    return lambda result: _compared(result, run, paths, options, judge)


def _compared(result: Result, run: Run, paths: Sequence[str], options: GitOptions, judge: Judge | None) -> Result:
    """What was found, held against the commit that the options name, or that the index is about to follow."""
    from speclint.gate.since import Comparison, new_since, with_gone
    from speclint.gate.snapshot import Snapshot
    from speclint.read.git import Repository

    index = run.tree if isinstance(run, Snapshot) else None
    repository = Repository.around(_folder(paths))
    commit = repository.commit(options.since) if options.since else repository.head()
    earlier = Comparison(repository, commit, index)
    if options.since or options.staged:
        return new_since(result, run, paths, earlier, judge)
    whole = with_gone(result, run, paths, earlier)
    return judge(whole) if judge else whole


def _folder(paths: Sequence[str]) -> str:
    """The folder of what is checked that is there: the files that are named may be gone."""
    place = os.path.abspath(paths[0])
    while not os.path.isdir(place):
        place = os.path.dirname(place)
    return place
