"""Several patterns under names: what one look at a text leaves of them."""

from __future__ import annotations

import re

from speclint.patterns import Choice, Pattern

FORMS = {
    "ladders": Pattern(r"\bclimb(?:s|ing)?\s+ladders\b", re.IGNORECASE),
    "crawling": Pattern(r"\bcrawl(?:s|ing)?\b", re.IGNORECASE),
    "anything": Pattern(r"\w+\?"),
}
TEXTS = (
    "Climbs ladders.",
    "Crawls, and climbs LADDERS.",
    "Climbs stairs.",
    "Types",
    "Types?",
    "",
    "ſtairs",
    "crawlspace",
)


def test_every_form_that_is_found_is_among_those_named() -> None:
    choice = Choice(FORMS)
    for text in TEXTS:
        found = {name for name, form in FORMS.items() if re.search(form.pattern, text, form.flags)}
        assert found <= set(choice.of(text)), text


def test_names_stand_in_the_order_of_the_forms_and_only_where_they_may_be_found() -> None:
    choice = Choice({name: FORMS[name] for name in ("ladders", "crawling")})
    assert choice.of("She crawls, climbs, and looks for ladders") == ("ladders", "crawling")
    assert choice.of("Crawls under floors.") == ("crawling",)
    assert choice.of("Types letters.") == choice.of("Types letters.") == ()


def test_patterns_made_later_do_not_change_an_answer() -> None:
    choice = Choice(FORMS)
    before = [choice.of(text) for text in TEXTS]
    assert Pattern(r"\bstoops?\b").search("stoops")
    assert [choice.of(text) for text in TEXTS] == before
