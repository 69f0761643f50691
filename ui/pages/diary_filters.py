"""What the timeline is to show, chosen in one sheet, and kept under a name if wanted."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.body import Region
from app.domain.period import Period
from app.domain.tags import tags_of
from app.domain.timeline import Filter, SavedFilter
from ui import words_body, words_filter
from ui.pages.choice import Choice
from ui.parts.button import Button, Kind
from ui.parts.chip import Chip, ChipRow
from ui.parts.day_field import DayField
from ui.parts.list_row import ListRow
from ui.parts.month import date_of, day_of
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.shell import Shell

LONGEST = 40
"""Letters of a filter's name; our own choice."""
_DAYS = (0, 7, 30, 90, 365)
_OTHER = -1
_SIMULATED = {"both": None, "without": False, "only": True}
"""A name for each side of the filter: a choice has no chip for None."""


class Several(ChipRow):
    """Chips of which any may be on."""

    def __init__(
        self,
        name: str,
        values: Iterable[tuple[object, str]],
        on: frozenset[object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.chips: dict[object, Chip] = {}
        for value, text in values:
            chip = Chip(text, checkable=True)
            chip.setChecked(value in on)
            self.chips[value] = chip
            self.add(chip)

    @property
    def on(self) -> list[object]:
        """What is on, in its order."""
        return [value for value, chip in self.chips.items() if chip.isChecked()]


class FilterSheet(Sheet):
    """`told` carries the Filter, `kept` a SavedFilter, `forgotten` the name of a kept one."""

    told = Signal(object)
    kept = Signal(object)
    forgotten = Signal(str)

    def __init__(self, shell: Shell, wanted: Filter, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FilterSheet", "What to show"), parent)
        self._shell = shell
        self._wanted = wanted
        self._today = shell.day_number(shell.now())
        self._add_what()
        self._add_simulated()
        self._add_where()
        self._add_devices()
        self._add_tags()
        self._add_days()
        self._add_kept()
        self.show_these = Button(self.tr("Show these"), Kind.PRIMARY)
        self.show_these.clicked.connect(lambda: self.told.emit(self.chosen))
        self.add_foot(self.show_these)

    @property
    def chosen(self) -> Filter:
        """What is chosen now."""
        names = words_filter.names()
        what = [each for each in names if each in self.what.on]
        regions = frozenset(each for each in self.where.on if isinstance(each, Region))
        devices = frozenset(str(each) for each in self.devices.on)
        tags = tags_of(" ".join(f"#{word.lstrip('#')}" for word in self.tag.text().split()))
        return replace(
            words_filter.choose(Filter(), what),
            regions=regions,
            devices=devices,
            tags=frozenset(tags),
            period=self._period(),
            simulated=_SIMULATED[str(self.simulated.value)],
        )

    def _title(self, words: str) -> None:
        self.add(Text(words, bold=True))

    def _add_what(self) -> None:
        self._title(self.tr("What"))
        on: frozenset[object] = words_filter.chosen(self._wanted)
        self.what = Several(self.tr("What"), words_filter.names().items(), on)
        self.add(self.what)

    def _add_simulated(self) -> None:
        self._title(self.tr("Simulated"))
        said = words_filter.simulated()
        values = [
            (word, self.tr("With simulated") if side is None else said[side])
            for word, side in _SIMULATED.items()
        ]
        chosen = next(w for w, side in _SIMULATED.items() if side is self._wanted.simulated)
        self.simulated = Choice(self.tr("Simulated"), values, chosen)
        self.add(self.simulated)

    def _add_where(self) -> None:
        """Folded: there are many places."""
        self._title(self.tr("Where"))
        names = [(each, words_body.region(each)) for each in Region]
        self.where = Several(self.tr("Where"), names, frozenset(self._wanted.regions))
        self.unfold = Button(self.tr("Choose places"), Kind.SOFT, "body")
        self.unfold.clicked.connect(self._show_places)
        self.add(self.unfold)
        self.add(self.where)
        self.where.setVisible(bool(self._wanted.regions))
        self.unfold.setVisible(not self._wanted.regions)

    @Slot()
    def _show_places(self) -> None:
        self.unfold.hide()
        self.where.show()
        next(iter(self.where.chips.values())).setFocus()

    def _add_devices(self) -> None:
        known = self._shell.wraps.devices if self._shell.wraps else ()
        names = sorted({device.name for device in known} | self._wanted.devices)
        on: frozenset[object] = frozenset(self._wanted.devices)
        self.devices = Several(self.tr("Wrap"), [(name, name) for name in names], on)
        if names:
            self._title(self.tr("Wrap"))
            self.add(self.devices)

    def _add_tags(self) -> None:
        self._title(self.tr("Tags"))
        self.tag = QLineEdit(" ".join(f"#{tag}" for tag in sorted(self._wanted.tags)))
        self.tag.setAccessibleName(self.tr("Tags"))
        self.tag.setPlaceholderText(self.tr("Words that you marked with #"))
        self.add(self.tag)

    def _add_days(self) -> None:
        self._title(self.tr("Days"))
        period = self._wanted.period
        names = {0: self.tr("All days"), _OTHER: self.tr("From one day to another")}
        values = [(days, names.get(days) or self._last(days)) for days in (*_DAYS, _OTHER)]
        self.days = Choice(self.tr("Days"), values, 0 if period is None else _OTHER)
        self.days.chosen.connect(self._show_dates)
        self.add(self.days)
        first, last = (period.first, period.last) if period else (self._today - 30, self._today)
        self.first = self._date(self.tr("First day"), first)
        self.last = self._date(self.tr("Last day"), last)
        self._show_dates()

    def _last(self, days: int) -> str:
        return self.tr("Last %n day(s)", "", days)

    def _date(self, name: str, day: int) -> DayField:
        field = DayField(name, date_of(self._today))
        field.setDate(date_of(day))
        self.add(field)
        return field

    @Slot()
    def _show_dates(self) -> None:
        for field in (self.first, self.last):
            field.setVisible(self.days.value == _OTHER)

    def _period(self) -> Period | None:
        """Whole days; the earlier of two is the first. A day that cannot be read is today."""
        chosen = self.days.value
        if not isinstance(chosen, int) or not chosen:
            return None
        if chosen != _OTHER:
            return Period(self._today - chosen + 1, self._today)
        dates = [field.date() for field in (self.first, self.last)]
        ends = sorted(day_of(date) if date.isValid() else self._today for date in dates)
        return Period(ends[0], ends[1])

    # Kept filters

    def _add_kept(self) -> None:
        self._title(self.tr("Keep this filter"))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the filter"))
        self.name.setPlaceholderText(self.tr("Name of the filter"))
        self.name.setMaxLength(LONGEST)
        self.keep = Button(self.tr("Keep it"), Kind.SOFT, "mark")
        self.keep.setEnabled(False)
        self.name.textChanged.connect(self._allow)
        self.keep.clicked.connect(self._keep)
        self.add(self.name)
        self.add(self.keep)
        self.rows: dict[str, ListRow] = {}
        for kept in self._shell.preferences.filters:
            said = words_filter.described(kept.filter)
            if kept.last_days:
                said = f"{said} · {self._last(kept.last_days)}"
            name = self.tr("Forget: {0}").format(kept.name)
            row = ListRow(name, said, icon="delete", chevron=False)
            row.clicked.connect(lambda _on=False, name=kept.name: self.forgotten.emit(name))
            self.rows[kept.name] = row
            self.add(row)

    @Slot(str)
    def _allow(self, name: str) -> None:
        self.keep.setEnabled(bool(name.strip()))

    @Slot()
    def _keep(self) -> None:
        """Days that end today go on with the days."""
        name, days = self.name.text().strip(), self.days.value
        if isinstance(days, int) and days > 0:
            self.kept.emit(SavedFilter(name, replace(self.chosen, period=None), days))
        else:
            self.kept.emit(SavedFilter(name, self.chosen))
