"""More > Wraps: scan, pair, rename, blink, forget; all with the simulated wrap."""

from PySide6.QtCore import Qt

from tests.journeys.conftest import Live


def test_a_wrap_is_named_blinks_is_forgotten_found_and_paired_again(live: Live) -> None:
    person = live()
    person.waits_for("Ready")
    person.press("More")
    person.press("Wraps")
    person.waits_for("In use")
    person.press("Let it blink")
    person.press("Rename")
    person.tab_to("Name of the wrap")
    person.types_over("Blue one")
    person.key(Qt.Key.Key_Return)
    person.waits_for("Blue one")
    person.quit()
    person = live()
    person.waits_for("Blue one")
    person.press("More")
    person.press("Wraps")
    person.press("Forget")
    person.press("Keep it")
    assert person.sees("Blue one")
    person.press("Forget")
    person.press("Forget it")
    person.waits_for("No wrap is paired yet")
    person.press("Look for wraps")
    person.press("OCW-5151")
    person.waits_for("In use")
    person.press("Today")
    person.waits_for("Ready")
    assert person.sees("Simulated")


def test_without_bluetooth_the_page_says_so_and_what_to_do(live: Live) -> None:
    person = live()
    person.waits_for("Ready")
    person.press("More")
    person.press("Wraps")
    person.waits_for("No Bluetooth here")
    assert person.sees("Plug in a Bluetooth adapter, or try the simulated wrap")
