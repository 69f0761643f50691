"""About: what this is, what it is not, and whose numbers it uses."""

from app.domain.health import Consent
from ui import words_figures as figures
from ui import words_rules
from ui.pages.welcome import Terms
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.theme import Size


def _version() -> str:
    # Imported here because it takes 20 ms, which the first paint must not wait for.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("coldwrap")
    except PackageNotFoundError:  # run from a folder that was never installed
        return ""


class AboutPage(Page):
    """Words only, and when they were agreed to."""

    def __init__(self, consent: Consent | None = None) -> None:
        super().__init__()
        self.add(Text(words_rules.intended_use()))
        self.add(Terms())
        if consent is not None:
            told = self.tr("You agreed to this on {day} (version {number}).")
            day = figures.full_day(consent.at)
            self.add(Text(told.format(day=day, number=consent.text), tone="quiet"))
        for title, text in self._parts():
            card = Card(title)
            card.add(Text(text))
            self.add(card)
        if _version():
            self.add(Text(self.tr("Version {v}").format(v=_version()), Size.CAPTION, "quiet"))
        self.add_gap()

    def _parts(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Where the limits come from"),
                self.tr(
                    "The times and temperatures at which this app warns and stops come from "
                    "published studies and from our own judgement."
                ),
            ),
            (
                self.tr("The wrap guards too"),
                self.tr(
                    "An app can fail. A good wrap has limits of its own and a button that stops "
                    "it. If you feel numb, take the wrap off at once."
                ),
            ),
            (
                self.tr("Your diary"),
                self.tr("It is a file on this computer. Nothing is sent anywhere."),
            ),
        )
