"""Pictures of every page and sheet, drawn without a screen: `make shots` writes them to shots/.

Each is shown light and dark, at 100 % and 200 % text, in English and German, 412 and 1280 px wide.
Name some (`make shots ARGS="run today"`) to draw only those whose name begins so. The picture in
the README is made anew by `make shots ARGS="--poster docs/pictures/coldwrap.png"`.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Protocol, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QRectF, QSize, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QBrush, QColor, QCursor, QImage, QPainter, QPen, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from ui import icons, style, theme, translation  # noqa: E402
from ui.parts import live_chart  # noqa: E402

SETTLE_MS = 60
NOWHERE = (5000, 5000)
"""Where the mouse is, so that it hovers over nothing."""
POSTER = ("today", "run", "session")
"""The pages that stand side by side in the README."""
WIDTHS = {412: 892, 1280: 892}


class _Gallery(Protocol):
    def shots(self) -> list[tuple[str, Callable[[], QWidget]]]: ...


@dataclass(frozen=True, slots=True)
class Setting:
    """How one picture is taken."""

    theme: theme.Theme
    percent: int
    language: str
    width: int

    @property
    def suffix(self) -> str:
        """The part of the file's name that tells the setting."""
        return f"{self.theme.name}-{self.percent}-{self.language}-{self.width}"


def registry() -> dict[str, Callable[[], QWidget]]:
    """Every picture there is, by name: what the `shots()` of each gallery_*.py beside this gives.

    `shots()` gives (name, builder) pairs; a builder makes a fresh window or widget, filled.
    """
    found: dict[str, Callable[[], QWidget]] = {}
    for path in sorted(Path(__file__).parent.glob("gallery_*.py")):
        source = cast("_Gallery", cast("object", importlib.import_module(path.stem)))
        found.update(source.shots())
    return found


def settings(*, quick: bool) -> Iterator[Setting]:
    """All sixteen settings, or the three that show most."""
    both = (theme.LIGHT, theme.DARK)
    if quick:
        yield Setting(theme.LIGHT, 100, "en", 412)
        yield Setting(theme.DARK, 100, "en", 412)
        yield Setting(theme.LIGHT, 200, "de", 412)
        return
    for worn, percent, language, width in product(both, (100, 200), ("en", "de"), WIDTHS):
        yield Setting(worn, percent, language, width)


def take(app: QApplication, builder: Callable[[], QWidget], setting: Setting) -> QPixmap:
    """One picture."""
    spoken = translation.install(app, setting.language)
    style.apply(app, setting.theme, setting.percent / 100, reduced_motion=True)
    shown = builder()
    shown.resize(setting.width, WIDTHS[setting.width])
    shown.show()
    for chart in shown.findChildren(live_chart.LiveChart):
        chart.build()
    wait(SETTLE_MS)
    picture = shown.grab()
    shown.hide()
    shown.deleteLater()
    translation.uninstall(app, spoken)
    wait(0)
    return picture


def poster(app: QApplication) -> QImage:
    """The pages of POSTER side by side, with round corners, on nothing."""
    setting, gap, corner = Setting(theme.LIGHT, 100, "en", 412), theme.Space.XL, theme.Radius.SHEET
    width, height = setting.width + gap, WIDTHS[setting.width]
    size = QSize(width * len(POSTER) + gap, height + 2 * gap)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, name in enumerate(POSTER):
        picture = take(app, registry()[name], setting)
        phone = QRectF(gap + place * width, gap, setting.width, height)
        painter.setBrushOrigin(phone.topLeft())
        painter.setBrush(QBrush(picture))
        painter.setPen(QPen(QColor(theme.LIGHT.line), theme.Space.HAIR))
        painter.drawRoundedRect(phone, corner, corner)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def wait(milliseconds: int) -> None:
    """Let the window lay itself out."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> int:
    """Take the pictures asked for; 2 when no name fits."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", help="beginnings of names; none means all")
    asked.add_argument("--quick", action="store_true", help="three settings instead of sixteen")
    asked.add_argument("--to", type=Path, default=ROOT / "shots", help="folder (default: shots)")
    asked.add_argument("--poster", type=Path, help="only the picture of the README, into this file")
    given = asked.parse_args()
    app = QApplication([])
    QCursor.setPos(*NOWHERE)
    icons.preload(wait=True)
    if given.poster:
        given.poster.parent.mkdir(parents=True, exist_ok=True)
        poster(app).save(str(given.poster))
        return 0
    names = tuple(given.names) or ("",)
    chosen = {name: make for name, make in registry().items() if name.startswith(names)}
    if not chosen:
        sys.stderr.write("no picture has such a name\n")
        return 2
    given.to.mkdir(parents=True, exist_ok=True)
    for (name, builder), setting in product(chosen.items(), settings(quick=given.quick)):
        picture = take(app, builder, setting)
        picture.save(str(given.to / f"{name}-{setting.suffix}.png"))
    sys.stdout.write(f"{len(chosen)} pages pictured in {given.to}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
