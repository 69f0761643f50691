"""What is put in place of what stood in the diary, each change with its edit in the trail."""

from collections.abc import Callable, Iterable

from sqlite_utils import Database

from app.domain.body import Spot, region_of
from app.domain.diary import KnownDevice
from app.domain.faults import Fault, FaultCode
from app.domain.journal import DiaryEntry, Pain
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site
from app.domain.trail import Target
from app.domain.units import Moment
from storage import diary_entries, parts, ratings
from storage.columns import Row, values
from storage.trail import ANSWERED, RATED, put, record, refuse_while_running


def change_entry(db: Database, entry: DiaryEntry, now: Moment, photos: Iterable[bytes]) -> None:
    """Put this in place of the entry with its id; of its photos stay those that it names, and
    these come to them. LookupError when there is none of that id."""
    refuse_while_running(db, Target.ENTRY, entry.id)
    (before,) = values(db, Row, "SELECT * FROM entries WHERE id = ?", (entry.id,))
    was = diary_entries.entry(db, entry.id)
    assert was is not None, "it was found above"
    added = diary_entries.insert_photos(db, entry.id, photos)
    shown = [*(each for each in was.photos if each in entry.photos), *added]
    after = diary_entries.cells_of(entry)
    diary_entries.show_photos(db, entry.id, shown, now.wall_ms)
    diary_entries.replace_entry(db, entry.id, after)
    of_photos = ({"photos": list(was.photos)}, {"photos": shown})
    record(db, Target.ENTRY, entry.id, before | of_photos[0], after | of_photos[1], now)


def move_session(db: Database, session_id: int, site: Site, now: Moment) -> None:
    """A session was on another place; where it was said to be first is kept."""

    def moved(was: Row) -> Row:
        if was["site"] == site:
            return {}
        return {"site": site.value, "first_site": was["first_site"] or was["site"]}

    _change_whole(db, session_id, moved, now)


def assign_session(db: Database, session_id: int, device: KnownDevice, now: Moment) -> None:
    """A session was with another wrap: its name alone changes, and the one that it was recorded
    with is kept. Fault WRONG_STATE where one of the two is simulated and the other is not."""

    def assigned(was: Row) -> Row:
        if bool(was["simulated"]) is not device.simulated:
            raise Fault(FaultCode.WRONG_STATE, "what was simulated stays simulated")
        if was["device_key"] == device.key:
            return {}
        first = was if was["first_device_key"] is None else None
        return {
            "device_key": device.key,
            "device_name": device.name,
            "first_device_key": first["device_key"] if first else was["first_device_key"],
            "first_device_name": first["device_name"] if first else was["first_device_name"],
        }

    _change_whole(db, session_id, assigned, now)


def price_session(db: Database, session_id: int, cost: int | None, now: Moment) -> None:
    """What a session cost, in hundredths; None takes that back. Of one that was joined the first
    part has all of it."""
    _change_whole(
        db, session_id, lambda was: {"cost": cost if was["part_of"] is None else None}, now
    )


def join_sessions(db: Database, first_id: int, second_id: int, now: Moment) -> None:
    """The second goes on with the first from now on, with all its parts. Fault WRONG_STATE where
    `app.domain.joined.fits` says no, or another session lies between."""
    before = parts.neighbour(db, second_id)
    if before is None or before.id != first_id:
        raise Fault(FaultCode.WRONG_STATE, f"{second_id} does not go on with {first_id}")
    ids = parts.group(db, second_id)
    was: Row = {f"parts.{each}.part_of": second_id if each != second_id else None for each in ids}
    _change(db, Target.SESSION, first_id, was, dict.fromkeys(was, first_id), now)


def take_apart(db: Database, session_id: int, now: Moment) -> None:
    """Each part is a session of its own again. LookupError for one that was not joined."""
    first, *others = parts.group(db, session_id)
    if not others:
        raise LookupError(f"session {session_id} has no parts")
    was: Row = {f"parts.{each}.part_of": first for each in others}
    _change(db, Target.SESSION, first, was, dict.fromkeys(was, None), now)


def drop_rating(db: Database, session_id: int, when: PainWhen, now: Moment) -> None:
    """Take a session's rating back. LookupError when there is none."""
    refuse_while_running(db, Target.SESSION, session_id)
    for rating in _ratings(db, session_id, when):
        if rating["binned_wall_ms"] is None:
            name = f"ratings.{when}.binned_wall_ms"
            _change(db, Target.SESSION, session_id, {}, {name: now.wall_ms}, now)
            return
    raise LookupError(f"no rating {when} of session {session_id}")


def rate(db: Database, rating: PainRating) -> int:
    """Keep a rating; its id. One of a session takes the place of an earlier one with the same
    `when`; one of none is an entry of its own."""
    if rating.session_id is None:
        return diary_entries.insert_entry(db, entry_of(rating))
    before = _ratings(db, rating.session_id, rating.when)
    rating_id = ratings.keep_rating(db, rating)
    for was in before:
        (now,) = _ratings(db, rating.session_id, rating.when)
        name = f"ratings.{rating.when}"
        earlier, later = _named(name, RATED, was), _named(name, RATED, now)
        record(db, Target.SESSION, rating.session_id, earlier, later, rating.at)
    return rating_id


def entry_of(rating: PainRating) -> DiaryEntry:
    """A rating of no session as an entry, told when it was."""
    spots = (Spot(region_of(rating.site)),) if rating.site else ()
    return DiaryEntry(Pain(rating.score, spots), rating.at, rating.at)


def answer(db: Database, session_id: int, answers: AfterAnswers, now: Moment) -> None:
    """Keep what was answered after a session. What takes the place of an earlier answer leaves an
    edit; what fills an empty one does not."""
    before = _answers(db, session_id)
    ratings.keep_answers(db, session_id, answers)
    after = _answers(db, session_id)
    said = [name for name in ANSWERED if before.get(name) not in (None, "[]")]
    earlier, later = _named("after_answers", said, before), _named("after_answers", said, after)
    record(db, Target.SESSION, session_id, earlier, later, now)


def _change_whole(
    db: Database, session_id: int, changed: Callable[[Row], Row], now: Moment
) -> None:
    """One edit of a session and of what goes on with it."""
    refuse_while_running(db, Target.SESSION, session_id)
    before, after = parts.named(db, session_id, changed)
    if after:
        _change(db, Target.SESSION, parts.group(db, session_id)[0], before, after, now)


def _change(
    db: Database, target: Target, target_id: int, before: Row, after: Row, now: Moment
) -> None:
    put(db, target, target_id, after, now)
    record(db, target, target_id, before, after, now)


def _ratings(db: Database, session_id: int, when: PainWhen | None = None) -> tuple[Row, ...]:
    sql = "SELECT * FROM ratings WHERE session_id = ? AND timing = ifnull(?, timing)"
    return values(db, Row, sql, (session_id, when))


def _answers(db: Database, session_id: int) -> Row:
    found = values(db, Row, "SELECT * FROM after_answers WHERE session_id = ?", (session_id,))
    return found[0] if found else {}


def _named(prefix: str, columns: Iterable[str], row: Row) -> Row:
    return {f"{prefix}.{name}": row[name] for name in columns}
