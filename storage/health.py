"""What is said of health: the tables `health_screens`, `clearances`, `caps` and `consents`, and
nobody else their columns. Rows are only ever added."""

from sqlite_utils import Database

from app.domain.health import Cap, Clearance, Consent, HealthScreen
from storage.columns import Row, moment, stamp, values
from storage.words import applying, each_applying, each_word, words


def insert_screen(db: Database, screen: HealthScreen) -> None:
    """Keep the answers of a health screen."""
    db.conn.execute(
        "INSERT INTO health_screens (at_wall_ms, at_mono_ms, at_utc_offset_min, wording,"
        " born_year, asked, applies) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *stamp(screen.at),
            screen.text,
            screen.born_year,
            words(screen.asked),
            applying(screen.applies),
        ),
    )


def last_screen(db: Database) -> HealthScreen | None:
    """The answers that count."""
    found = values(db, _screen, "SELECT * FROM health_screens ORDER BY id DESC LIMIT 1")
    return found[0] if found else None


def _screen(row: Row) -> HealthScreen:
    return HealthScreen(
        at=moment(row, "at"),
        born_year=row["born_year"],
        asked=frozenset(each_word(row["asked"])),
        applies=each_applying(row["applies"]),
        text=row["wording"],
    )


def insert_clearance(db: Database, clearance: Clearance) -> None:
    """Keep who cleared the person in spite of a rule."""
    db.conn.execute(
        "INSERT INTO clearances (at_wall_ms, at_mono_ms, at_utc_offset_min, rule, who, on_date)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (*stamp(clearance.at), clearance.rule, clearance.who, clearance.on),
    )


def clearances(db: Database) -> tuple[Clearance, ...]:
    """The last clearance of each rule, in the order they were kept."""
    sql = (
        "SELECT * FROM clearances WHERE id IN (SELECT max(id) FROM clearances GROUP BY rule)"
        " ORDER BY id"
    )
    return values(db, _clearance, sql)


def _clearance(row: Row) -> Clearance:
    return Clearance(row["rule"], row["who"], row["on_date"], moment(row, "at"))


def insert_cap(db: Database, cap: Cap) -> None:
    """Keep a personal cap."""
    db.conn.execute(
        "INSERT INTO caps (at_wall_ms, at_mono_ms, at_utc_offset_min, who, cold_s)"
        " VALUES (?, ?, ?, ?, ?)",
        (*stamp(cap.at), cap.who, cap.cold_s),
    )


def caps(db: Database) -> tuple[Cap, ...]:
    """The caps that count: the last one of each `who` (T10), in the order they were kept."""
    sql = "SELECT * FROM caps WHERE id IN (SELECT max(id) FROM caps GROUP BY who) ORDER BY id"
    return values(db, _cap, sql)


def _cap(row: Row) -> Cap:
    return Cap(row["cold_s"], row["who"], moment(row, "at"))


def insert_consent(db: Database, consent: Consent) -> None:
    """Keep that the person read what this is and what it risks."""
    db.conn.execute(
        "INSERT INTO consents (at_wall_ms, at_mono_ms, at_utc_offset_min, wording)"
        " VALUES (?, ?, ?, ?)",
        (*stamp(consent.at), consent.text),
    )


def last_consent(db: Database) -> Consent | None:
    """The last word that the person read it."""
    found = values(db, _consent, "SELECT * FROM consents ORDER BY id DESC LIMIT 1")
    return found[0] if found else None


def _consent(row: Row) -> Consent:
    return Consent(row["wording"], moment(row, "at"))
