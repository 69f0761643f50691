"""What is due after sessions, and the ledger of cold by place. Only screens ask for these."""

from sqlite_utils import Database

from app.domain.aftermath import Aftermath
from app.domain.ledger import SiteDose
from app.domain.pain import PainWhen, Site
from app.domain.units import Moment
from storage.columns import Row, moment, values
from storage.ratings import look
from storage.sessions import dose_of
from storage.words import each_word

FIVE_DAYS_MS = 5 * 86_400_000
"""The last follow-up is due at +96 h (features C2); a day more to answer it."""

_AFTERMATHS = """
    SELECT
        s.id, s.site, s.ended_wall_ms, s.ended_mono_ms, s.ended_utc_offset_min, s.simulated,
        a.skin, a.skin_30, a.skin_60, s.binned_wall_ms,
        (
            SELECT json_group_array(timing) FROM ratings
            WHERE session_id = s.id AND binned_wall_ms IS NULL
        ) AS rated
    FROM sessions AS s
    LEFT JOIN after_answers AS a ON a.session_id = s.id
    WHERE s.ended_wall_ms > ? AND (s.cold_s > 0 OR s.end_reason = 'app_died')
    ORDER BY s.id DESC
"""
_DOSES = """
    SELECT
        site,
        count(DISTINCT ifnull(part_of, id)) AS sessions,
        sum(cold_s) AS cold_s,
        count(DISTINCT iif(degree_s IS NULL, NULL, ifnull(part_of, id))) AS measured,
        ifnull(sum(degree_s), 0) AS degree_s,
        ifnull(sum(below_15_s), 0) AS below_15_s,
        ifnull(sum(below_12_s), 0) AS below_12_s
    FROM sessions
    WHERE simulated = 0 AND ended_wall_ms >= ? AND actual_s > 0 AND binned_wall_ms IS NULL
    GROUP BY site
"""


def aftermaths(db: Database, now: Moment) -> tuple[Aftermath, ...]:
    """Sessions with cold that ended in the last five days, newest first, and what was said since.
    Of an app that died nobody knows how long the wrap cooled on, so they count as well. What was
    thrown away cooled skin all the same: it is looked at (D10), and only the pain is not asked."""
    return values(db, _aftermath, _AFTERMATHS, (now.wall_ms - FIVE_DAYS_MS,))


def _aftermath(row: Row) -> Aftermath:
    rated = each_word(row["rated"])
    return Aftermath(
        session_id=row["id"],
        site=Site(row["site"]),
        ended=moment(row, "ended"),
        rehearsal=bool(row["simulated"]),
        looks=(look(row["skin"]), look(row["skin_30"]), look(row["skin_60"])),
        rated=frozenset(map(PainWhen, PainWhen if row["binned_wall_ms"] else rated)),
    )


def doses(db: Database, since_wall_ms: int) -> tuple[SiteDose, ...]:
    """The cold that each place had in sessions in earnest that ended since then, in the order in
    which places are listed; places without one are left out."""
    found = values(db, _site_dose, _DOSES, (since_wall_ms,))
    return tuple(sorted(found, key=lambda each: list(Site).index(each.site)))


def _site_dose(row: Row) -> SiteDose:
    dose = dose_of(row)
    assert dose is not None, "sums are never NULL"
    return SiteDose(Site(row["site"]), row["sessions"], row["cold_s"], row["measured"], dose)
