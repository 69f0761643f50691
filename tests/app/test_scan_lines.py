"""What `coldwrap scan` prints of a device."""

import pytest

from app.domain.diary import Sighting, Use
from app.domain.wrap import Bar
from app.printing import WHY_BARRED, sighting_as_json, sighting_line

ADDRESS = "D0:0F:3A:44:55:66"


@pytest.mark.parametrize(
    ("sighting", "told"),
    [
        (Sighting(ADDRESS, "OCW-1", -50, "ocwp"), "(a wrap)"),
        (Sighting(ADDRESS, "Sim", -40, "ocwp-sim", simulated=True), "(simulated, a wrap)"),
        (
            Sighting(ADDRESS, "Gel", -50, "pack-bthome", use=Use.SKIN, grade="A"),
            "(a sensor for the skin under a pack, class A)",
        ),
        (
            Sighting(ADDRESS, "Ruuvi", -50, "probe-ruuvi", use=Use.PACK, grade="B"),
            "(a sensor for a pack, class B)",
        ),
        (
            Sighting(
                ADDRESS, "Gel", -50, "pack-bthome", bar=Bar.NEEDS_KEY, use=Use.SKIN, grade="A"
            ),
            "(a sensor for the skin under a pack, class A, needs its key)",
        ),
        (
            Sighting(ADDRESS, "tps", -50, "x", bar=Bar.MAY_FREEZE, use=Use.NOTHING, grade="C"),
            "(class C, cannot guard: its value can freeze unnoticed)",
        ),
    ],
)
def test_a_line_tells_what_it_is_for_its_class_and_its_bar(sighting: Sighting, told: str) -> None:
    line = sighting_line(sighting)

    assert line.startswith(ADDRESS)
    assert line.endswith(told)
    assert sighting.name in line


def test_every_bar_and_every_use_can_be_told() -> None:
    assert set(WHY_BARRED) == set(Bar)
    for use in Use:
        assert "(" in sighting_line(Sighting(ADDRESS, "x", -50, "x", use=use))


def test_the_json_has_use_and_class_beside_what_it_had() -> None:
    told = sighting_as_json(Sighting(ADDRESS, "Gel", -50, "pack-bthome", use=Use.SKIN, grade="A"))

    assert (told["use"], told["class"], told["bar"], told["model"]) == (
        "skin", "A", None, "pack-bthome",
    )  # fmt: skip
    assert sighting_as_json(Sighting(ADDRESS, "OCW", -50, "ocwp"))["class"] is None
