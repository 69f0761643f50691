"""About: what this is, what it is not, and whose numbers it uses."""

from ui import words
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
    """Words only."""

    def __init__(self) -> None:
        super().__init__()
        self.add(Text("Coldwrap", Size.TITLE, bold=True))
        self.add(
            Text(
                self.tr(
                    "A personal diary and timer for people who use a cold wrap. It helps you keep "
                    "to time and comfort limits and share your notes with your physiotherapist. "
                    "It does not diagnose, treat, or check your condition."
                )
            )
        )
        for title, text in self._parts():
            card = Card(title)
            card.add(Text(text))
            self.add(card)
        if _version():
            self.add(Text(self.tr("Version {v}").format(v=_version()), Size.CAPTION, "quiet"))
        self.add_gap()

    def _parts(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Not a medical device"), words.disclaimer()),
            (
                self.tr("About the limits"),
                self.tr(
                    "The times and temperatures at which this app warns and stops come from "
                    "published studies and from our own judgement. No clinician has reviewed them."
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
