"""Options that say where earlier runs are remembered and how many processes work."""

from __future__ import annotations

import os

import click

from speclint.cli.common import say_error
from speclint.engine.run import Run

CACHE_DIR = click.option(
    "--cache-dir",
    default="",
    envvar="SPECLINT_CACHE_DIR",
    metavar="FOLDER",
    help="Where earlier runs are remembered.  [default: the platform's folder for caches]",
)
NO_CACHE = click.option(
    "--no-cache", is_flag=True, envvar="SPECLINT_NO_CACHE", help="Check everything anew, and remember nothing."
)


def store_folder(folder: str) -> str:
    """The folder of the cache: the one that is given, or the usual one; empty where there is none."""
    from speclint.cache.place import default_folder

    return folder or default_folder()


def hurry(run: Run, jobs: int | None, folder: str | None, profile: bool) -> None:
    """Say how a run is to be fast.

    Args:
        run: the run.
        jobs: in how many processes it checks documents; one for each core where it is not given.
        folder: where earlier runs are remembered; empty for the usual place, `None` for nowhere.
        profile: whether to note where its time goes instead, in one process, without what is remembered.
    """
    if profile:
        from speclint.engine.timings import Timings

        run.timings = Timings()
        return
    run.jobs = jobs or cores()
    place = "" if folder is None else store_folder(folder)
    if place:
        from speclint.cache.store import Store
        from speclint.engine.memory import Memory

        store = Store(place)
        run.memory = Memory(store)
        click.get_current_context().call_on_close(store.close)


def say_problem(run: Run) -> None:
    """One line on standard error where the cache could not be used."""
    store = run.memory.store if run.memory else None
    if store and store.problem:
        where = os.path.dirname(store.path)
        say_error(
            f"{where}: the cache cannot be used ({store.problem}); the check is complete without it. "
            "Name another folder with --cache-dir, or use --no-cache"
        )


def cores() -> int:
    """How many processes can work at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
