"""A pain entry (features C1, C3, C9): how bad as a whole, and where it hurts in which way."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal

from app.domain.body import Region, Spot
from app.domain.journal import Body, DiaryEntry, Pain
from app.domain.units import Moment
from ui import words_body
from ui.pages.entry_page import EntryPage
from ui.pages.spot import RegionsSheet, SpotSheet
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.pain_map import PainMap
from ui.parts.pain_pad import PainPad
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Size


class PainEntryPage(EntryPage):
    """The score as a whole is never filled in beforehand, and needed; places are not."""

    widest = int(Extent.TWO_COLUMNS)

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        card = Card(self.tr("How bad is your pain as a whole?"))
        self.pad = PainPad()
        self.pad.rated.connect(self._look)
        card.add(self.pad)
        self.ask(card)
        # Not on a card: in the narrowest window the figure needs the whole column.
        self.ask(Text(self.tr("Where does it hurt?"), Size.LEAD, bold=True))
        self.ask(Text(self.tr("Tap each place that hurts."), tone="quiet"))
        self.map = PainMap()
        self.apart.append(self.map)
        self.map.wanted.connect(self.open_spot)
        self.ask(self.map)
        self.by_name = Button(self.tr("Choose from a list"), Kind.SOFT, "list")
        self.by_name.clicked.connect(self._open_regions)
        self.ask(self.by_name)
        self.places = Places()
        self.places.wanted.connect(self.open_spot)
        self.places.removed.connect(self._remove)
        self.ask(self.places)
        self.begin()

    def said(self) -> Body | None:
        """Pain as a whole and the places, in the order of the body; None without the score."""
        if self.pad.score is None:
            return None
        spots = (self.map.spots.get(region) for region in Region)
        return Pain(self.pad.score, tuple(spot for spot in spots if spot))

    def half_said(self) -> object:
        """Score and places, each also without the other."""
        return self.pad.score, dict(self.map.spots)

    def show_said(self, body: Body) -> None:
        """Fill in the score and the places."""
        if isinstance(body, Pain):
            self.pad.show_score(body.score)
            self._show(body.spots)

    def lacks(self) -> str:
        """The score as a whole."""
        return self.tr("Choose how bad your pain is as a whole, from 0 to 10.")

    def open_spot(self, region: Region) -> None:
        """Ask how it hurts there."""
        sheet = SpotSheet(region, self.map.spots.get(region))
        sheet.told.connect(self._take)
        sheet.removed.connect(self._remove)
        self.shell.window_frame.show_sheet(sheet)

    def _open_regions(self) -> None:
        sheet = RegionsSheet(self.map.spots)
        sheet.wanted.connect(self.open_spot)
        self.shell.window_frame.show_sheet(sheet)

    def _take(self, spot: Spot) -> None:
        self.shell.window_frame.close_sheet()
        self._show({**self.map.spots, spot.region: spot}.values())
        self.shell.window_frame.announce(words_body.spot(spot))

    def _remove(self, region: Region) -> None:
        self.shell.window_frame.close_sheet()
        self._show(spot for spot in self.map.spots.values() if spot.region is not region)

    def _show(self, spots: Iterable[Spot]) -> None:
        self.map.show_spots(spots)
        self.places.show_spots(self.map.spots)


class Places(Card):
    """The places that hurt, a row for each: the body map in words."""

    wanted = Signal(object)
    """Carries the Region whose row was pressed."""
    removed = Signal(object)
    """Carries the Region whose row is to go."""

    def __init__(self) -> None:
        super().__init__(self.tr("These places hurt"))
        self.rows: dict[Region, ListRow] = {}
        self.hide()

    def show_spots(self, spots: Mapping[Region, Spot]) -> None:
        """These and no others, in the order of the body."""
        for region in self.rows.keys() - spots.keys():
            row = self.rows.pop(region)
            row.hide()
            row.deleteLater()
        for place, region in enumerate(each for each in Region if each in spots):
            if region not in self.rows:
                self._add_row(region, place)
            self.rows[region].set_texts(words_body.region(region), words_body.said(spots[region]))
        self.setVisible(bool(self.rows))

    def _add_row(self, region: Region, place: int) -> None:
        row = ListRow(words_body.region(region), icon="pain", removable=True)
        row.clicked.connect(lambda: self.wanted.emit(region))
        row.removed.connect(lambda: self.removed.emit(region))
        self.rows[region] = row
        self.body.insertWidget(1 + place, row)  # below the title
