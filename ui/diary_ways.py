"""The ways of the diary: one thing of it and its changes, its bin, its filters, its settings."""
# ruff: noqa: PLC0415

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.care import CareEntry
from app.domain.diary import SessionPage, SessionRow
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.trail import Edit, Target
from app.entry_requests import (
    AssignSession,
    DropRating,
    JoinSessions,
    KeepPreferences,
    MoveSession,
    PriceSession,
    TakeApart,
)
from app.requests import Request
from ui.places import Titled
from ui.shell import Shell
from ui.undoing import Undoing

if TYPE_CHECKING:
    from app.domain.timeline import Filter, SavedFilter
    from ui.pages.diary import DiaryPage
    from ui.pages.session import SessionView


class DiaryWays(QObject):
    """Opens pages and sheets, each made when first wanted."""

    session_wanted = Signal(int)
    edit_wanted = Signal(object)
    """Carries the DiaryEntry that is to be changed."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self.undoing = Undoing(shell)

    # Things

    def lead_on(self, page: "DiaryPage") -> None:
        """Connect what the timeline leads to beside sessions and new entries."""
        page.entry_wanted.connect(self.open_entry)
        page.care_wanted.connect(self.open_care)
        page.remove_wanted.connect(self.undoing.throw_away)
        page.menu_wanted.connect(self.open_menu)
        page.filter_wanted.connect(lambda: self.open_filter(page))

    @Slot(int)
    def open_entry(self, entry_id: int) -> None:
        """One entry, from the list."""
        self._frame.push_from_list(*self.entry(entry_id))

    @Slot(int)
    def open_entry_here(self, entry_id: int) -> None:
        """One entry, over what is in front."""
        self._frame.push(*self.entry(entry_id))

    def entry(self, entry_id: int) -> Titled:
        """The page of an entry, and its title."""
        from ui.pages.entry_view import EntryView

        page = EntryView(self._shell, entry_id)
        page.edit_wanted.connect(self.edit_wanted)
        page.remove_wanted.connect(self.throw_away_page)
        page.restore_wanted.connect(self.undoing.bring_back)
        page.session_wanted.connect(self.session_wanted)
        page.photo_wanted.connect(self._open_photo)
        return page, self.tr("Entry")

    @Slot(object)
    def open_care(self, entry: CareEntry) -> None:
        """One piece of cold from elsewhere, from the list."""
        from ui.pages.care_view import CareView

        page = CareView(entry)
        page.remove_wanted.connect(self.throw_away_page)
        self._frame.push_from_list(page, self.tr("Cold from elsewhere"))

    @Slot(str, object)
    def _open_photo(self, name: str, jpeg: bytes) -> None:
        from ui.pages.photo_button import PhotoPage

        self._frame.push(PhotoPage(name, jpeg), name)

    # A session

    def lead_on_session(self, page: "SessionView") -> None:
        """Connect what can be changed about a session."""
        page.entry_wanted.connect(self.open_entry_here)
        page.place_wanted.connect(self._open_place)
        page.wrap_wanted.connect(self._open_wrap)
        page.join_wanted.connect(self._join)
        page.apart_wanted.connect(self._take_apart)
        page.cost_wanted.connect(self._open_cost)
        page.pain_wanted.connect(self._open_pain)
        page.remove_wanted.connect(self.throw_away_page)
        page.restore_wanted.connect(self.undoing.bring_back)

    @Slot(object)
    def _open_place(self, row: SessionRow) -> None:
        from ui.pages.session_place import PlaceSheet

        sheet = PlaceSheet(row.opening.site)

        def move(site: Site) -> None:
            self._change(MoveSession(row.id, site))

        sheet.moved.connect(move)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def _open_wrap(self, row: SessionRow) -> None:
        from ui.pages.session_edits import others_of
        from ui.pages.session_wrap import WrapSheet

        sheet = WrapSheet(row.opening.device_name, others_of(self._shell, row))

        def assign(key: str) -> None:
            self._change(AssignSession(row.id, key))

        sheet.chosen.connect(assign)
        self._frame.show_sheet(sheet)

    @Slot(int, int)
    def _join(self, first_id: int, second_id: int) -> None:
        self.undoing.ask(JoinSessions(first_id, second_id))

    @Slot(int)
    def _take_apart(self, session_id: int) -> None:
        self.undoing.ask(TakeApart(session_id))

    @Slot(object)
    def _open_cost(self, row: SessionRow) -> None:
        from ui.pages.session_cost import CostSheet

        sheet = CostSheet(row.cost, self._shell.preferences.currency)

        def price(cost: int | None) -> None:
            self._change(PriceSession(row.id, cost))

        sheet.priced.connect(price)
        self._frame.show_sheet(sheet)

    @Slot(object, object)
    def _open_pain(self, page: "SessionPage", when: PainWhen) -> None:
        from ui.pages.session_edits import moment_of
        from ui.pages.session_pain import PainSheet

        row, given = page.row, next((each for each in page.ratings if each.when is when), None)
        at = moment_of(row, when) if given is None else given.at
        said_of = row.id if when is PainWhen.BEFORE else row.last_id
        of = given.session_id or said_of if given else said_of

        def rate(score: int) -> None:
            self._frame.close_sheet()
            self._shell.rate(PainRating(score, at, when, row.opening.site, of))

        sheet = PainSheet(when, None if given is None else given.score)
        sheet.rated.connect(rate)
        sheet.dropped.connect(lambda: self._change(DropRating(of, when)))
        self._frame.show_sheet(sheet)

    def _change(self, request: Request) -> None:
        self._frame.close_sheet()
        self._shell.ask(request)

    # Sheets and pages of the diary as a whole

    @Slot()
    def open_menu(self) -> None:
        """Undo, redo, bin, settings."""
        from ui.pages.diary_menu import DiaryMenu

        undo: Edit | None = self._shell.read(lambda diary: diary.next_undo(), None)
        redo: Edit | None = self._shell.read(lambda diary: diary.next_redo(), None)
        sheet = DiaryMenu(undo, redo)
        sheet.undo_wanted.connect(self.undoing.undo)
        sheet.redo_wanted.connect(self.undoing.redo)
        sheet.bin_wanted.connect(self.open_bin)
        sheet.settings_wanted.connect(self.open_settings)
        self._frame.show_sheet(sheet)

    @Slot()
    def open_bin(self) -> None:
        """What was thrown away."""
        from ui.pages.bin import BinPage

        page = BinPage(self._shell)
        page.restore_wanted.connect(self.undoing.bring_back)
        self._frame.push_from_list(page, self.tr("Bin"))

    @Slot()
    def open_settings(self) -> None:
        """Name, start of the day, currency."""
        from ui.pages.diary_settings import DiarySettingsPage

        page = DiarySettingsPage(self._shell)
        self._frame.push_from_list(page, self.tr("Diary settings"))

    def open_filter(self, page: "DiaryPage") -> None:
        """What the timeline is to show."""
        from ui.pages.diary_filters import FilterSheet

        def show(chosen: "Filter") -> None:
            self._frame.close_sheet()
            page.search.show_filter(chosen)

        def keep(saved: "SavedFilter") -> None:
            others = [each for each in self._shell.preferences.filters if each.name != saved.name]
            self._keep_filters((*others, saved))
            show(saved.on(self._shell.day_number(self._shell.now())))

        def forget(name: str) -> None:
            kept = self._shell.preferences.filters
            self._keep_filters(tuple(each for each in kept if each.name != name))
            self._frame.close_sheet()

        sheet = FilterSheet(self._shell, page.search.filter)
        sheet.told.connect(show)
        sheet.kept.connect(keep)
        sheet.forgotten.connect(forget)
        self._frame.show_sheet(sheet)

    def _keep_filters(self, filters: "tuple[SavedFilter, ...]") -> None:
        self._shell.ask(KeepPreferences(replace(self._shell.preferences, filters=filters)))

    # Throwing away

    @Slot(object, int, str)
    def throw_away_page(self, target: Target, thing_id: int, name: str) -> None:
        """The same, of what is in front: its page goes."""
        self._frame.pop()
        self.undoing.throw_away(target, thing_id, name)
