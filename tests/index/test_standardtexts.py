"""The merged view of registered and discovered standard texts."""

from __future__ import annotations

from speclint.index.textids import text_ids

TEXT = "standard text"


def test_ids_are_telling_typeable_and_unique() -> None:
    found = text_ids(
        [
            ("allocation", TEXT, "", "Any one position may not include all of the duties listed."),
            ("", TEXT, "", "Must hold a valid driver's license at all times."),
            ("", "competency", "Judgment & Tact", "Weighs what is known."),
            ("", TEXT, "", "Работает по сменам"),
            ("", TEXT, "", f"{'antidisestablishmentarianism ' * 9}"),
        ]
    )
    assert found[:3] == ["allocation", "must-hold-valid-driver-s-license", "definition-judgment-tact"]
    assert found[3].startswith("text-")
    assert all(len(item) <= 60 and item.replace("-", "").isalnum() and item.isascii() for item in found)


def test_a_clash_is_told_apart_by_the_words_and_not_by_the_order() -> None:
    one = ("", TEXT, "", "Parking at the depot is free of charge for staff.")
    other = ("", TEXT, "", "Parking at the depot is free of charge for guests of staff only.")
    assert text_ids([one])[0] == "parking-depot-free-charge-staff"
    third = ("", TEXT, "", "Parking at the depot is free, without charge, for staff of the depot.")
    ids = text_ids([one, other, ("parking-depot-free-charge-guests", TEXT, "", "x"), third])
    assert ids == text_ids([one, other, ("parking-depot-free-charge-guests", TEXT, "", "x"), third][::-1])[::-1]
    assert len(set(ids)) == 4
    assert ids[2] == "parking-depot-free-charge-guests"
    assert ids[1].startswith("parking-depot-free-charge-guests-")
