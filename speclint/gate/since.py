"""What is new since a commit: today's findings without those that the same check finds in the commit's files."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from speclint.engine.anchors import GROUND, WORDING
from speclint.engine.checked import Checked
from speclint.engine.finding import Finding
from speclint.engine.result import Judge, Result
from speclint.engine.run import Run
from speclint.engine.whole import conclude, run_paths
from speclint.gate.known import Known
from speclint.gate.snapshot import Snapshot
from speclint.model.titles import title_key
from speclint.read.decode import SUFFIXES
from speclint.read.errors import FileError, SpeclintError
from speclint.read.git import Blobs, GitError, Repository, Tree

_SETTINGS = frozenset({".toml", ".yaml", ".yml"})
_CONFIG = "speclint.toml"


@dataclass(frozen=True)
class Comparison:
    """What today's files are compared with.

    Attributes:
        repository: where the commit is.
        commit: the commit; `None` for nothing at all, as before the first commit.
        index: the index, where it and not the work tree is what was checked.
    """

    repository: Repository
    commit: str | None
    index: Tree | None = None


def new_since(
    result: Result, run: Run, paths: Sequence[str], earlier: Comparison, judge: Judge | None = None
) -> Result:
    """Set apart the findings that were there in a commit.

    What was found then is found again, with the rules of today and the configuration of then; documents that are
    the same in both are read only once. Findings are held against each other by their fingerprints: so an old fault in
    an edited, moved or renamed file is old, and a fault that an edit causes in another file is new.

    Args:
        result: what was found today.
        run: the run that found it.
        paths: what it was given.
        earlier: the commit.
        judge: sets apart what is in the baseline.

    Raises:
        SpeclintError: git cannot tell what was there, or the configuration of then cannot be used.
    """
    then = _then(result, run, paths, earlier)
    whole = _with_gone(result, then, run, paths)
    found = judge(whole) if judge else whole
    new, old = Known.of(then.findings).split(found.findings)
    retitled = _of_retitled_classes(new, old, then, _renamed(earlier) if new else {})
    kept = tuple(finding for finding in new if id(finding) not in retitled)
    known = tuple(sorted({*found.findings}.difference(kept), key=Finding.sort_key))
    return replace(found, findings=kept, known=(*found.known, *known))


def _of_retitled_classes(
    new: Sequence[Finding], old: Sequence[Finding], then: Result, renamed: Mapping[str, str]
) -> set[int]:
    """Findings (by `id`) that were there in the same file, of a class that had another title then."""
    left = Counter(_spot(finding, {}) for finding in then.findings)
    left.subtract(_spot(finding, renamed) for finding in old)
    found: set[int] = set()
    for finding in new:
        spot = _spot(finding, renamed)
        if left[spot] > 0:
            left[spot] -= 1
            found.add(id(finding))
    return found


def _spot(finding: Finding, renamed: Mapping[str, str]) -> tuple[str, ...]:
    """File, rule, section and text of a finding."""
    keys = finding.keys or (finding.fingerprint,)
    path = renamed.get(finding.path, finding.path)
    return (path, finding.code, finding.section, *(key[GROUND:WORDING] for key in keys))


def _renamed(earlier: Comparison) -> dict[str, str]:
    """The files that had another name in the commit, as findings name them."""
    if earlier.commit is None:
        return {}
    place, renamed = earlier.repository.place_of, earlier.repository.renamed
    pairs = renamed(earlier.commit, staged=earlier.index is not None).items()
    return {place(new).replace(os.sep, "/"): place(old).replace(os.sep, "/") for new, old in pairs}


def with_gone(result: Result, run: Run, paths: Sequence[str], earlier: Comparison) -> Result:
    """Everything that was found, and the places that name classes whose specifications went since a commit."""
    return _with_gone(result, _then(result, run, paths, earlier, documents_only=True), run, paths)


def _with_gone(result: Result, then: Result, run: Run, paths: Sequence[str]) -> Result:
    here = {item.source.path: item for item in result.checked}
    before = [item for item in then.checked if here.get(item.source.path) is not item]
    titles = {title_key(one.title.printed) for item in result.checked for one in item.facts.classes}
    gone = [
        item.facts for item in before if any(title_key(one.title.printed) not in titles for one in item.facts.classes)
    ]
    if not gone:
        return result
    again = conclude(result.checked, result.errors, run, paths, gone)
    return replace(again, known=result.known)


def _then(
    result: Result, run: Run, paths: Sequence[str], earlier: Comparison, *, documents_only: bool = False
) -> Result:
    """What the same check finds in the commit's files."""
    if earlier.commit is None:
        return Result()
    repository, tree = earlier.repository, earlier.repository.tree(earlier.commit)
    with Blobs(repository.top) as blobs:
        common = (run.config, run.overriding, run.clock, run.scopes, run.included_only)
        then = Snapshot(*common, repository=repository, tree=tree, blobs=blobs)
        names = [*paths, *_former_names(paths, earlier, earlier.commit)]
        changed = _changed(earlier, tree)
        if not documents_only and any(_is_setting(name, run, repository) for name in changed):
            return _apart(then, names)
        same = {
            item.source.path: item for item in result.checked if repository.path_of(item.source.path) not in changed
        }
        checked = tuple(_documents(then, names, same))
        return Result(checked=checked) if documents_only else conclude(checked, (), then, names)


def _former_names(paths: Sequence[str], earlier: Comparison, commit: str) -> list[str]:
    """The names that files which are named had in the commit."""
    named = {earlier.repository.path_of(path) for path in paths if not os.path.isdir(path)}
    if not named:
        return []
    renamed = earlier.repository.renamed(commit, staged=earlier.index is not None)
    return [earlier.repository.place_of(old) for new, old in renamed.items() if new in named]


def _changed(earlier: Comparison, tree: Tree) -> frozenset[str]:
    if earlier.index is None:
        return earlier.repository.changed(earlier.commit or "")
    now = earlier.index.files
    return frozenset(name for name in {*now, *tree.files} if now.get(name) != tree.files.get(name))


def _is_setting(name: str, run: Run, repository: Repository) -> bool:
    """Whether a file has to do with how documents are checked."""
    if os.path.splitext(name)[1].lower() not in _SETTINGS:
        return False
    settings = run.settings(repository.place_of(name))
    used = {repository.path_of(path) for key in ("styles", "rule-files") for path in settings.get(key)}
    return name.endswith(".toml") or name in used


def _documents(then: Snapshot, paths: Sequence[str], same: dict[str, Checked]) -> Iterator[Checked]:
    """The commit's documents; those that are the same today are not read again."""
    for path, folder in then.discover(paths).files:
        try:
            yield same.get(path) or then.check(then.parse(then.read(path)), folder)
        except FileError:
            continue  # what could not be checked then had no findings


def _apart(then: Snapshot, paths: Sequence[str]) -> Result:
    """The findings of the commit's documents by the commit's own configuration, in a folder of its own."""
    with TemporaryDirectory(prefix="speclint-") as place:
        top = os.path.join(os.path.realpath(place), "files")
        _write(then, top)
        moved = [os.path.join(top, then.repository.path_of(path)) for path in paths]
        config = _moved_config(then, top)
        run = Run(config, then.overriding, then.clock, then.scopes, then.included_only)
        try:
            return run_paths([path for path in moved if os.path.exists(path)], run)
        except SpeclintError as error:
            said = str(error).replace(f"{top}{os.sep}", "")
            raise GitError(f"the configuration of the commit that is compared with cannot be used: {said}") from None


def _write(then: Snapshot, top: str) -> None:
    outer = then.finder.for_folder(os.path.dirname(then.repository.top))
    files = [path for path in outer.origins if outer.origins[path] == "file"]
    Path(top).mkdir()
    above = f"extends = [{', '.join(map(_quoted, files))}]\n" if files else ""
    Path(top).with_name(_CONFIG).write_text(above, "utf-8")
    for name, content in then.tree.files.items():
        suffix = os.path.splitext(name)[1].lower()
        if _is_inner(name) and (suffix in SUFFIXES | _SETTINGS or then.included(then.repository.place_of(name))):
            path = Path(top, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(then.blobs.read(content))


def _is_inner(name: str) -> bool:
    """Whether a path, which any commit may have made up, stays below the folder that it is put into."""
    return not os.path.isabs(name) and not {"", ".", "..", ".git"} & set(name.split("/")) and "\\" not in name


def _quoted(path: str) -> str:
    return '"' + os.path.abspath(path).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _moved_config(then: Snapshot, top: str) -> str | None:
    """The configuration file that the run was given, as the commit has it where it has it."""
    if then.config is None:
        return None
    moved = os.path.join(top, then.repository.path_of(then.config))
    return moved if os.path.exists(moved) else then.config
