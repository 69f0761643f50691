"""docs/safety.md is what the table of rules says, and nobody takes it for more than it is."""

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import cast

from app.domain.rules import RULES

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "safety.md"
made = runpy.run_path(str(ROOT / "packaging" / "safety_doc.py"))
page = cast(Callable[[], str], made["page"])
limit = cast(Callable[[str, int], str], made["_limit"])


def test_the_page_is_what_the_table_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python packaging/safety_doc.py"


def test_every_rule_has_a_line_with_its_numbers_as_people_say_them() -> None:
    lines = {line.split(" | ")[0].removeprefix("| "): line for line in page().splitlines()}
    assert set(RULES) <= set(lines)
    assert "| rest 2 h | does not let it start |" in lines["T05"]
    assert "cap 80 min, window 24 h" in lines["T07"]
    assert "jump 5 degC a second, flat 2 min, invalid 3" in lines["H12"]
    assert "block under 10 %, warn under 20 %" in lines["B01"]
    assert lines["D09"].endswith("| asked in the window only |")
    assert lines["D11"].endswith("| said afterwards |")
    assert lines["H01"].endswith("| yes |")


def test_units() -> None:
    assert limit("line_cc", -1050) == "line -10.5 degC"
    assert limit("warn_ms", 1500) == "warn 1.5 s"
    assert limit("rest_s", 5400) == "rest 90 min"
    assert limit("days", 28) == "28 days"


def test_the_page_says_first_what_it_is_not() -> None:
    top = " ".join(page().split("##")[0].split())
    assert "not a medical device" in top
    assert "No clinician has reviewed" in top
