"""The language of the window. English is the source; what else there is lies in `translations`."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parent / "translations"
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Languages with a translation, each by its own name. English has one too, for its plurals."""


def language_of(locale: QLocale) -> str:
    """The language to use for that locale: its own where there is a translation, else English."""
    code = locale.name().split("_", maxsplit=1)[0]
    return code if code in LANGUAGES else "en"


def install(app: QCoreApplication, language: str | None = None) -> tuple[QTranslator, ...]:
    """Speak `language` (None: the desktop's). Numbers and dates follow the same locale.

    Returns the translators in force; they belong to `app`. Pages made earlier keep their words.
    """
    desktop = QLocale.system()
    chosen = language if language in LANGUAGES else language_of(desktop)
    # The desktop's own locale where it speaks this language: it knows the country as well. The
    # plain "C" of a computer that nobody set up would write dates as nobody does (4 02 2026).
    own = language_of(desktop) == chosen and desktop.language() is not QLocale.Language.C
    plain = "en_150" if desktop.language() is QLocale.Language.C and chosen == "en" else chosen
    QLocale.setDefault(desktop if own else QLocale(plain))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = (
        _loaded(app, f"qtbase_{chosen}", qt_folder),
        _loaded(app, f"coldwrap_{chosen}", str(FOLDER)),
    )
    return tuple(translator for translator in found if translator)


def change(app: QCoreApplication, language: str | None = None) -> None:
    """Speak another language from now on, instead of every one that was installed."""
    uninstall(app, tuple(app.findChildren(QTranslator)))
    install(app, language)


def uninstall(app: QCoreApplication, translators: tuple[QTranslator, ...]) -> None:
    """Speak the source language again."""
    for translator in translators:
        app.removeTranslator(translator)
        translator.deleteLater()


def _loaded(app: QCoreApplication, name: str, folder: str) -> QTranslator | None:
    translator = QTranslator(app)
    if not translator.load(name, folder):
        translator.deleteLater()
        return None
    app.installTranslator(translator)
    return translator
