"""The figures of a session, each with its name."""

from PySide6.QtCore import QCoreApplication

from app.domain.diary import SessionPage, SessionRow
from ui import words, words_trail
from ui import words_figures as figures
from ui.pages.fact_row import FactRow
from ui.parts.card import Card
from ui.shell import Shell


class FiguresCard(Card):
    """`facts` are its rows by name."""

    def __init__(self, shell: Shell, page: SessionPage) -> None:
        super().__init__(QCoreApplication.translate("FiguresCard", "Figures"))
        self._shell = shell
        self.facts: dict[str, FactRow] = {}
        for name, value in self._figures(page):
            self.facts[name] = FactRow(name, value)
            self.add(self.facts[name])

    def _figures(self, page: SessionPage) -> list[tuple[str, str]]:
        row = page.row
        wraps = dict.fromkeys(part.opening.device_name for part in page.parts or (row,))
        shown: list[tuple[str, str]] = []
        if row.closing is not None:
            shown.append((self.tr("Cold time"), figures.span(row.closing.cold_s)))
        shown += [
            *(self._skin(row) if row.coldest_skin is not None else ()),
            (self.tr("Wrap"), ", ".join(wraps)),
            (self.tr("Programme"), words.program(row.opening.program)),
        ]
        if row.opening.speed != 1:
            speed = self.tr("{factor} times as fast").format(factor=f"{row.opening.speed:g}")
            shown.append((self.tr("Speed"), speed))
        if row.cost is not None:
            shown.append((self.tr("Cost"), cost(self._shell, row.cost)))
        return shown

    def _skin(self, row: SessionRow) -> list[tuple[str, str]]:
        """What the sensor saw. A plain timer saw nothing, which is not 0 minutes."""
        return [
            (self.tr("Coldest skin"), self._shell.temperature(row.coldest_skin)),
            (self.tr("Mean skin"), self._shell.temperature(row.mean_skin)),
            (self._band_name(), figures.span(row.in_band_s)),
            *self._dose(row),
            (self.tr("Missing from the curve"), self._missing(row)),
        ]

    def _dose(self, row: SessionRow) -> list[tuple[str, str]]:
        """What the ledger takes of it; nothing where no skin was measured."""
        if row.dose is None:
            return []
        degree_min = row.dose.degree_s / 100 / 60
        degree_min *= 1.8 if self._shell.settings.fahrenheit else 1.0
        at = self.tr("At or below {t}")
        return [
            (self.tr("Skin at the start"), self._shell.temperature(row.baseline)),
            (at.format(t=self._shell.temperature(1500)), figures.span(row.dose.below_15_s)),
            (at.format(t=self._shell.temperature(1200)), figures.span(row.dose.below_12_s)),
            (self.tr("Cold dose"), f"{degree_min:.0f}"),
        ]

    def _band_name(self) -> str:
        low, high = (self._shell.temperature(value) for value in (1000, 1500))
        return self.tr("Time between {low} and {high}").format(low=low, high=high)

    def _missing(self, row: SessionRow) -> str:
        if not row.gaps:
            return self.tr("nothing")
        span = figures.span(row.missing_s)
        return self.tr("{time} in %n gap(s)", "", row.gaps).format(time=span)


def cost(shell: Shell, hundredths: int) -> str:
    """An amount in the person's currency."""
    return f"{words_trail.money(hundredths)} {shell.preferences.currency}".strip()
