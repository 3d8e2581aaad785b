"""Which files a run reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from speclint.config.settings import Settings
from speclint.read.discover import Found, discover


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.md", "b/c.txt", "b/d.html", "b/notes.pdf", ".hidden/e.md", "f/g.md", "f/h i.md", "f/é.md", ".i.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str, **values: list[str]) -> Found:
    settings = Settings(values, root=".")
    return discover(paths, settings.includes, settings.excludes)


def names(result: Found) -> list[str]:
    return [path for path, _ in result.files]


def test_documents_of_a_folder_in_order(tree: Path) -> None:
    assert names(found(".")) == ["a.md", "b/c.txt", "b/d.html", "f/g.md", "f/h i.md", "f/é.md"]


def test_gitignore_is_respected_with_nested_files_and_exceptions(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.html\nf/\n")
    (tree / "b" / ".gitignore").write_text("!d.html\n")
    assert names(found(".")) == ["a.md", "b/c.txt", "b/d.html"]


def test_gitignore_above_the_given_folder_counts_inside_a_repository(tree: Path) -> None:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("g.md\n")
    assert names(found("f")) == ["f/h i.md", "f/é.md"]


def test_include_and_exclude(tree: Path) -> None:
    assert names(found(".", include=["*.md"], exclude=["f/"])) == ["a.md"]


def test_named_file_is_read_whatever_its_suffix_and_once(tree: Path) -> None:
    assert names(found("b/notes.pdf", "./a.md", "a.md")) == ["a.md", "b/notes.pdf"]


def test_links_out_of_the_tree_are_left_alone(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text("x")
    (tree / "b" / "out.md").symlink_to(outside / "secret.md")
    (tree / "b" / "in.md").symlink_to(tree / "b" / "notes.pdf")
    (tree / "linked").symlink_to(outside, target_is_directory=True)
    everything = names(found("."))
    assert "b/in.md" in everything
    assert "b/out.md" not in everything
    assert not any(name.startswith("linked") for name in everything)


def test_a_link_to_another_file_of_the_run_is_not_a_second_document(tree: Path) -> None:
    (tree / "b" / "again.md").symlink_to(tree / "a.md")
    assert "b/again.md" not in names(found("."))
    assert names(found("b/again.md")) == ["b/again.md"]


def test_folder_without_specifications_and_missing_path_are_errors(tree: Path) -> None:
    (tree / "empty").mkdir()
    result = found("empty", "gone", "a.md")
    assert [error.path for error in result.errors] == ["empty", "gone"]
    assert "holds no class specification" in str(result.errors[0])
    assert names(result) == ["a.md"]


def test_a_link_is_told_from_its_target_in_every_folder(tree: Path) -> None:
    (tree / "b" / "deep").mkdir()
    (tree / "b" / "deep" / "real.md").write_text("x")
    (tree / "b" / "deep" / "link.md").symlink_to("real.md")
    (tree / "f" / "link.md").symlink_to("../b/deep/real.md")
    (tree / "f" / "broken.md").symlink_to("gone.md")
    assert [name for name in names(found("b", "f")) if "link" in name] == []
    assert "f/link.md" not in names(found("f"))
    assert "b/deep/link.md" not in names(found("b"))


def test_folders_that_overlap_give_each_file_once(tree: Path) -> None:
    result = found(".", "b", "./b/../b", str(tree / "b"))
    assert names(result) == names(found("."))
    assert {folder for path, folder in result.files if path.startswith("b")} == {"."}


def test_a_folder_above_the_working_directory(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree / "f")
    assert names(found("../b")) == ["../b/c.txt", "../b/d.html"]
    assert names(found(".")) == ["g.md", "h i.md", "é.md"]
    assert [name for name in names(found("..")) if not name.startswith("..")] == ["g.md", "h i.md", "é.md"]


def test_a_folder_that_is_a_link_is_entered_where_it_is_named(tree: Path) -> None:
    (tree / "linked").symlink_to(tree / "b", target_is_directory=True)
    assert names(found("linked")) == ["linked/c.txt", "linked/d.html"]
    assert not any(name.startswith("linked") for name in names(found(".")))
