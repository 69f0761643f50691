"""What is asked of the full-text table `search`, put so that no text is ever a wrong question.

This module alone, and `search_schema`, know how `search` numbers things.
"""

import json
import unicodedata
from collections.abc import Collection, Mapping

from sqlite_utils import Database

from app.domain.body import Region
from app.domain.tags import tags_of
from app.domain.timeline import Filter
from app.domain.trail import Target
from storage.search_schema import PLANS, REVIEWS, STEP, TARGETS

MATCH_BEGINS, MATCH_ENDS = "\x02", "\x03"
MOST_WORDS = 32
"""Words of a question that are looked at; what somebody pastes may be a book."""
_AROUND = 14
"""Words of a snippet: two lines of a phone."""

# Within a range SQLite reads its index once; asked number by number it would begin anew each time.
_SNIPPETS = f"""
    SELECT rowid, snippet(search, 0, '{MATCH_BEGINS}', '{MATCH_ENDS}', '…', {_AROUND})
    FROM search
    WHERE search MATCH :match AND rowid BETWEEN :lowest AND :highest
    AND +rowid IN (SELECT value FROM json_each(:numbers))
"""


_IN_PLANS = f"""
    SELECT rowid, snippet(search, 0, '{MATCH_BEGINS}', '{MATCH_ENDS}', '…', {_AROUND})
    FROM search
    WHERE search MATCH :match AND +rowid % {STEP} IN ({PLANS}, {REVIEWS})
"""


def number(target: Target, thing_id: int) -> int:
    """The rowid of a thing."""
    return STEP * thing_id + TARGETS[target]


def number_in_sql(target: Target, column: str) -> str:
    """The same in SQL, of the number in that column."""
    return f"{STEP} * {column} + {TARGETS[target]}"


def words_match(text: str) -> str | None:
    """The full-text question for things that hold each word of the text from its beginning; None
    when there is no word in it."""
    # SQLite's text ends at a zero, and half of a surrogate pair is no text at all.
    plain = text.replace("\0", " ").encode("utf-8", "ignore").decode()
    words = [word for word in plain.split() if any(map(_counts, word))][:MOST_WORDS]
    return f"words : ({' AND '.join(f'{_quoted(word)} *' for word in words)})" if words else None


def _counts(sign: str) -> bool:
    """Whether the tokenizer makes words of it (unicode61: letters, numbers, private use)."""
    kind = unicodedata.category(sign)
    return kind[0] in "LN" or kind == "Co"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def places_match(regions: Collection[Region]) -> str | None:
    """The question for things that stand on one of these regions; None for no regions."""
    return f"places : ({' OR '.join(map(_quoted, sorted(regions)))})" if regions else None


def tags_match(tags: Collection[str]) -> str | None:
    """The question for things that may have one of these tags: those with its word."""
    asked = [match for tag in sorted(tags) if (match := words_match(tag))]
    return " OR ".join(f"({match})" for match in asked) or None


def either(*matches: str | None) -> str | None:
    """The question for what meets any of those that are asked at all."""
    return " OR ".join(f"({match})" for match in matches if match) or None


def teach_tags(db: Database) -> None:
    """Let SQL ask `tagged(words, tags)`: whether a text has one of the tags in a JSON list."""
    db.conn.create_function("tagged", 2, _tagged, deterministic=True)


def _tagged(words: str, tags: str) -> bool:
    return not set(json.loads(tags)).isdisjoint(tags_of(words))


def numbered(name: str) -> str:
    """The condition that a thing with the number `t.id`, of the kind that `{n}` stands for, is
    among the rowids `n` of `name`."""
    return f"t.id IN (SELECT n / {STEP} FROM {name} WHERE n % {STEP} = {{n}})"


def plan_words(db: Database, words: str) -> tuple[Mapping[int, str], Mapping[int, str]]:
    """Numbers of plans and of looks back that hold those words, each with its snippet."""
    match = words_match(words)
    found = dict(db.conn.execute(_IN_PLANS, {"match": match})) if match else {}
    plans, looks = (
        {rowid // STEP: text for rowid, text in found.items() if rowid % STEP == own}
        for own in (PLANS, REVIEWS)
    )
    return plans, looks


def snippets(db: Database, wanted: Filter, numbers: Collection[int]) -> Mapping[int, str]:
    """What the words of the filter match in those things, by their rowid; things that meet it
    otherwise are left out."""
    match = words_match(wanted.words)
    if match is None:
        return {}
    found: dict[int, str] = {}
    for own in TARGETS.values():
        of_target = [each for each in numbers if each % STEP == own]
        if of_target:
            found |= _snippets(db, match, of_target)
    return found


def _snippets(db: Database, match: str, numbers: Collection[int]) -> Mapping[int, str]:
    asked = {
        "match": match,
        "lowest": min(numbers),
        "highest": max(numbers),
        "numbers": json.dumps(sorted(numbers)),
    }
    return dict(db.conn.execute(_SNIPPETS, asked))
