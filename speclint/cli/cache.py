"""`speclint cache`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from speclint.cli.caching import CACHE_DIR, store_folder
from speclint.cli.common import clear_failures, write
from speclint.read.errors import SpeclintError
from speclint.report.printable import printable

if TYPE_CHECKING:
    from speclint.cache.store import Store


@click.group("cache")
def command() -> None:
    """Show or remove what earlier runs left to make the next one fast.

    What is found never depends on it.
    """


@command.command("info")
@CACHE_DIR
@clear_failures
def info(cache_dir: str) -> None:
    """Say where the cache stands and how large it is."""
    from speclint.cache.store import LIMIT

    store = _store(cache_dir)
    if store is None:
        return
    held = store.info()
    lines = [f"{printable(store.path)}"]
    lines += [f"  {item.kind:<10} {item.entries:>8,}  {item.size / 2**20:>8,.1f} MiB" for item in held]
    total = sum(item.size for item in held)
    lines.append(f"  {'in all':<10} {sum(item.entries for item in held):>8,}  {total / 2**20:>8,.1f} MiB")
    lines.append(f"  at most {LIMIT // 2**20:,} MiB; the least recently used goes first")
    problem = store.problem
    store.close()
    if problem:
        raise SpeclintError(f"{os.path.dirname(store.path)}: the cache cannot be used ({problem})")
    write(lines)


@command.command("clear")
@CACHE_DIR
@clear_failures
def clear(cache_dir: str) -> None:
    """Remove the cache, and nothing else in its folder."""
    store = _store(cache_dir)
    if store is None:
        return
    size = sum(item.size for item in store.info())
    try:
        store.clear()
    except OSError as error:
        raise SpeclintError(f"{store.path}: cannot be removed ({error.strerror}); check its permissions") from None
    click.echo(f"Removed {printable(store.path)}, {size / 2**20:,.1f} MiB.")


def _store(cache_dir: str) -> Store | None:
    """The cache; where nothing is kept, that is said, and nothing is made."""
    from speclint.cache.store import FILE, Store

    folder = store_folder(cache_dir)
    if not folder:
        raise SpeclintError("there is no home folder to keep a cache in; name a folder with --cache-dir")
    if not os.path.lexists(os.path.join(folder, FILE)):
        click.echo(f"Nothing is kept in {printable(folder)}.")
        return None
    return Store(folder)
