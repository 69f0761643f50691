"""Pain in one region of the body: how bad, how it feels, how deep, how often; in one sheet."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal

from app.domain.body import Quality, Region, Spot
from ui import words_body
from ui.pages.several import Several
from ui.parts.button import BigButton, Button, Kind
from ui.parts.list_row import ListRow
from ui.parts.pain_pad import PainPad
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.theme import Size


class SpotSheet(Sheet):
    """Nothing is filled in beforehand, and every question may be left out."""

    told = Signal(object)
    """Carries the Spot."""
    removed = Signal(object)
    """Carries the Region that does not hurt after all."""

    def __init__(self, region: Region, spot: Spot | None = None) -> None:
        super().__init__(words_body.region(region))
        self._region = region
        there = spot or Spot(region)
        self.pad = PainPad(optional=True)
        self.pad.show_score(there.score)
        self._ask(self.tr("How bad is it here?"), self.pad)
        feels = self.tr("How does it feel?")
        qualities = [(each, words_body.quality(each)) for each in Quality]
        self.qualities = Several(feels, qualities, there.qualities)
        self._ask(feels, self.qualities)
        deep = self.tr("How deep is it?")
        depths = [(on, words_body.depth(deep=on)) for on in (True, False)]
        self.deep = Several(deep, depths, _given(there.deep), single=True)
        self._ask(deep, self.deep)
        often = self.tr("How often is it there?")
        courses = [(on, words_body.course(constant=on)) for on in (True, False)]
        self.constant = Several(often, courses, _given(there.constant), single=True)
        self._ask(often, self.constant)
        self.done = BigButton(self.tr("Done"), Kind.PRIMARY, "check")
        self.done.clicked.connect(self._tell)
        self.add_foot(self.done)
        if spot is not None:
            self.remove = Button(self.tr("It does not hurt here"), Kind.PLAIN, "delete")
            self.remove.clicked.connect(lambda: self.removed.emit(region))
            self.add_foot(self.remove)

    def _ask(self, question: str, answers: PainPad | Several) -> None:
        self.add(Text(question, Size.BODY, bold=True))
        self.add(answers)

    def _tell(self) -> None:
        felt = frozenset(each for each in Quality if each in self.qualities.values)
        deep, constant = (each.value for each in (self.deep, self.constant))
        spot = Spot(
            self._region,
            self.pad.score,
            felt,
            deep if isinstance(deep, bool) else None,
            constant if isinstance(constant, bool) else None,
        )
        self.told.emit(spot)


class RegionsSheet(Sheet):
    """Every region as a row: the body map for those who would rather read it."""

    wanted = Signal(object)
    """Carries the Region that was pressed."""

    def __init__(self, spots: Mapping[Region, Spot]) -> None:
        super().__init__(self.tr("Where does it hurt?"))
        self.rows: dict[Region, ListRow] = {}
        for region in Region:
            spot = spots.get(region)
            said = words_body.said(spot) if spot else ""
            row = ListRow(words_body.region(region), said, icon="pain" if spot else "add")
            row.clicked.connect(lambda _checked=False, region=region: self.wanted.emit(region))
            self.rows[region] = row
            self.add(row)


def _given(answer: bool | None) -> Iterable[object]:
    return () if answer is None else (answer,)
