"""The curve of one session, with all that happened in it, and the last one behind it."""

from app.domain.diary import SessionPage, SessionRow
from ui.pages.chart_card import ChartCard
from ui.pages.session_chart import session
from ui.shell import Shell

LOOK_BACK = 40
"""Earlier sessions among which one on the same place is looked for."""


class SessionCard(ChartCard):
    """`chart` is its Chart. `ghost` is the session behind it, None for none."""

    def __init__(self, shell: Shell, page: SessionPage) -> None:
        super().__init__(shell, "")
        self.set_title(self.tr("Skin temperature"))
        self.ghost = _last_alike(shell, page.row)
        figure = session(page, self.ghost, fahrenheit=shell.settings.fahrenheit)
        self.say(figure.said, "", figure)


def _last_alike(shell: Shell, row: SessionRow) -> SessionPage | None:
    """The last session before it on the same place whose skin was measured; behind one in earnest
    only another in earnest."""
    rows = shell.read(lambda diary: diary.sessions(LOOK_BACK, row.id), ())
    alike = next((each for each in rows if _alike(each, row)), None)
    return shell.read(lambda diary: diary.session(alike.id), None) if alike else None


def _alike(earlier: SessionRow, row: SessionRow) -> bool:
    return (
        earlier.coldest_skin is not None
        and earlier.closing is not None
        and earlier.opening.site is row.opening.site
        and earlier.opening.simulated == row.opening.simulated
    )
