"""Where on the body: front and back figure, also by arrow keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from app.domain.pain import Site


class BodyMap(QWidget):
    """`chosen` carries a Site."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None: ...
    @property
    def site(self) -> Site | None: ...
    def show_site(self, site: Site | None) -> None: ...


def site_name(site: Site) -> str:
    """The site in the person's language."""
    ...
