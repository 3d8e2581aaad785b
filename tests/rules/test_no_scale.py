"""Where a document states no strength level, and its house style has no scale, no rule makes one up."""

from __future__ import annotations

from pathlib import Path

import pytest

from speclint.engine.run import Run
from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from tests.conftest import CORPUS, SPECS, documents, real_documents

RUN = Run(str(CORPUS / "speclint.toml"))
GENERIC = [path for name in ("marlow", "cardwell") for path in documents(CORPUS / "sound" / name)]
OF_A_LEVEL = {"PHY001", "PHY002", "PHY003", "PHY004", "PHY011", "PHY012"}


def without_levels(text: str, spec: Spec) -> str:
    """A document's text without the statements of strength levels that it has."""
    for item in sorted(spec.demand_levels, key=lambda level: level.span.start, reverse=True):
        start = text.rfind("\n", 0, item.span.start) + 1
        text = text[:start] + text[text.find("\n", item.span.end) :]
    return text


@pytest.mark.parametrize("path", GENERIC, ids=lambda path: path.stem)
def test_a_document_without_a_level_is_held_against_none(path: Path) -> None:
    text = path.read_text("utf-8")
    text = without_levels(text, Spec(parse_source(Source(str(path), text))))
    weighty = text + "\n## Physical Demands\n\nLifts 300 pounds constantly, crawls under houses and climbs ladders.\n"
    for changed in (text, weighty):
        document = parse_source(Source(str(path), changed))
        assert document.style.id == "generic"
        assert not Spec(document).demand_levels
        found = RUN.check(document, "Marlow").findings
        assert [item.message for item in found if item.code in OF_A_LEVEL] == []


@real_documents
def test_real_documents_without_a_level_are_held_against_none() -> None:
    for path in documents(SPECS / "neogov"):
        document = parse_source(Source(str(path), path.read_text("utf-8")))
        spec = Spec(document)
        if document.style.id == "generic" and not spec.demand_levels:
            found = RUN.check(document, "").findings
            assert [item.message for item in found if item.code in OF_A_LEVEL] == []
