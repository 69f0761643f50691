"""More > Language and looks: text size, colours, degrees, motion, language."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Slot

from ui.pages.answers import Answers
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.toggle_row import ToggleRow
from ui.settings import SCALES, Scheme
from ui.shell import Shell
from ui.translation import LANGUAGES


class LooksPage(Page):
    """Each choice acts at once; another language makes every page anew, this one too."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        settings = shell.settings
        schemes = [
            (Scheme.SYSTEM, self.tr("Like the computer")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
        ]
        scales = [(scale, f"{scale * 100:.0f} %") for scale in SCALES]
        degrees = [(False, self.tr("Celsius")), (True, self.tr("Fahrenheit"))]
        languages = [("", self.tr("Like the computer")), *LANGUAGES.items()]
        self.scale = self._card(self.tr("Text size"), scales, settings.text_scale)
        self.scheme = self._card(self.tr("Colours"), schemes, settings.scheme)
        self.degrees = self._card(self.tr("Degrees"), degrees, settings.fahrenheit)
        self.language = self._card(self.tr("Language"), languages, settings.language or "")
        self.still = ToggleRow(self.tr("Less motion"), self.tr("Pages do not slide"))
        self.still.setChecked(settings.reduced_motion)
        motion = Card()
        motion.add(self.still)
        self.sounds = ToggleRow(
            self.tr("Soft sounds"), self.tr("For questions and changes. Alarms always sound.")
        )
        self.sounds.setChecked(settings.sounds)
        motion.add(self.sounds)
        self.add(motion)
        self.add_gap()
        for choice in (self.scale, self.scheme, self.degrees, self.language):
            choice.chosen.connect(self._keep)
        self.still.toggled.connect(self._keep)
        self.sounds.toggled.connect(self._keep)

    def _card(self, title: str, values: Iterable[tuple[object, str]], chosen: object) -> Answers:
        choice = Answers(title, values, chosen)
        card = Card(title)
        card.add(choice)
        self.add(card)
        return choice

    @Slot()
    def _keep(self) -> None:
        self._shell.change(
            replace(
                self._shell.settings,
                text_scale=float(str(self.scale.value)),
                scheme=Scheme(str(self.scheme.value)),
                fahrenheit=bool(self.degrees.value),
                language=str(self.language.value) or None,
                reduced_motion=self.still.isChecked(),
                sounds=self.sounds.isChecked(),
            )
        )
