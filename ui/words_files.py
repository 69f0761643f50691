"""Files for others in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.file_news import CopyNews, CopySaved, Kind

translate = QCoreApplication.translate
ENDINGS = {
    Kind.COLDWRAP: ".coldwrap",
    Kind.XLSX: ".xlsx",
    Kind.CSV: ".zip",
    Kind.FHIR: ".json",
    Kind.JSON: ".json",
}
SEALED = ".age"
"""Behind a passphrase the format is age's, and other programs know it by this ending."""


def ending(kind: Kind, *, sealed: bool) -> str:
    """How the file's name ends; a diary file keeps its own, with which the app knows it."""
    plain = kind is Kind.COLDWRAP or not sealed
    return ENDINGS[kind] if plain else ENDINGS[kind] + SEALED


def title(kind: Kind) -> str:
    """What a page for it is called."""
    return {
        Kind.COLDWRAP: translate("files", "Full copy"),
        Kind.XLSX: translate("files", "Spreadsheet"),
        Kind.CSV: translate("files", "Plain tables"),
        Kind.FHIR: translate("files", "For a clinic's system"),
        Kind.JSON: translate("files", "All data as text"),
    }[kind]


def about(kind: Kind) -> str:
    """What is in it, and what it is for."""
    return {
        Kind.COLDWRAP: translate(
            "files",
            "All of your diary in one file: sessions, entries, photos, health answers and "
            "settings. A new computer makes your diary from it. A physiotherapist can look into "
            "it with Coldwrap. Keys of sensors are not in it.",
        ),
        Kind.XLSX: translate(
            "files", "One sheet each for sessions, skin temperatures, entries and more. No photos."
        ),
        Kind.CSV: translate(
            "files", "The same as a spreadsheet, as CSV files that any program can read."
        ),
        Kind.FHIR: translate(
            "files",
            "Sessions, pain and skin temperatures in a form that systems of clinics can read "
            "(FHIR R4). No photos and no notes on your health answers.",
        ),
        Kind.JSON: translate("files", "The whole diary as JSON."),
    }[kind]


def size(octets: int) -> str:
    """As `1.2 MB`."""
    return QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def saved(told: CopySaved) -> str:
    """A passing word."""
    text = translate("files", "Saved: {name}, {size}").format(
        name=told.path.name, size=size(told.size)
    )
    if not told.unreadable:
        return text
    lost = translate("files", "Damaged curves, left out: {count}")
    return f"{text}. {lost.format(count=told.unreadable)}"


def progress(told: CopyNews) -> str:
    """How far it is."""
    if not told.of:
        return translate("files", "Writing the file…")
    return translate("files", "Writing: {done} of {count} sessions").format(
        done=told.done, count=told.of
    )


def lost_passphrase() -> str:
    """What everybody must know before they set one."""
    return translate(
        "files",
        "If you lose the passphrase, nobody can open the file, not even us. Write it down.",
    )
