"""How a day was, as FHIR: context, a meter's figures, movements, the problem, words.

Nothing here is a diagnosis, so a problem is an Observation of what the person said.
"""

from collections.abc import Iterator

from app.domain.function import REACH, Moved, Movement
from app.domain.journal import Comment, Context, Flare, Note, Problem, Vitals
from app.exporting.fhir_entry import Said, Told, words_of
from app.exporting.fhir_parts import Resource, code, quantity


def of_day(of: Said) -> Told:
    """The resource of such an entry; none for words that were taken out."""
    match of.entry.body:
        case Context() as body:
            yield of.url, _context(of, body)
        case Vitals() as body:
            yield of.url, _vitals(of, body)
        case Movement() as body:
            yield of.url, _movement(of, body)
        case Problem() as body:
            yield of.url, _problem(of, body)
        case Flare() as body:
            yield of.url, _flare(of, body)
        case Note() | Comment() if of.entry.text.strip():
            yield of.url, _words(of)
        case _:
            return


def _panel(of: Said, about: tuple[str, str], parts: list[Resource]) -> Resource:
    return of.observation(about[1], code(*about), component=parts)


def _part(about: tuple[str, str], value: float, unit: str) -> Resource:
    return {"code": code(*about), "valueQuantity": quantity(value, unit)}


def _context(of: Said, body: Context) -> Resource:
    values = (
        (("sleep", "Hours of sleep"), body.sleep_h, "h"),
        (("slept-well", "Slept well, 0-10"), body.slept_well, "{score}"),
        (("stress", "Stress, 0-10"), body.stress, "{score}"),
        (("active", "How active, 0-10"), body.active, "{score}"),
        (("hours-since", "Hours since an injury or hard exercise"), body.hours_since, "h"),
    )
    parts = [_part(about, value, unit) for about, value, unit in values if value is not None]
    return _panel(of, ("day", "How the day was"), parts)


def _vitals(of: Said, body: Vitals) -> Resource:
    values = (
        (("systolic", "Upper blood pressure, as a meter showed it"), body.systolic, "mm[Hg]"),
        (("diastolic", "Lower blood pressure, as a meter showed it"), body.diastolic, "mm[Hg]"),
        (("pulse", "Pulse, as a meter showed it"), body.pulse, "/min"),
    )
    parts = [_part(about, value, unit) for about, value, unit in values if value is not None]
    return _panel(of, ("meter-reading", "Blood pressure and pulse, self-measured"), parts)


def _movement(of: Said, body: Movement) -> Resource:
    parts = [part for each in body.moves for part in _moved(each)]
    about = ("movement-test", f"Movement test ({body.when.replace('_', ' ')})")
    return _panel(of, about, parts or [_tried(each) for each in body.moves])


def _moved(each: Moved) -> Iterator[Resource]:
    key, words = each.move.replace("_", "-"), words_of(each.move)
    if each.pain is not None:
        yield _part((f"{key}-pain", f"{words}: pain, 0-10"), each.pain, "{score}")
    if each.reach is not None:
        yield _part((f"{key}-reach", f"{words}: how far"), each.reach, REACH[each.move][0])


def _tried(each: Moved) -> Resource:
    about = code(each.move.replace("_", "-"), words_of(each.move))
    return {"code": about, "valueString": "done"}


def _problem(of: Said, body: Problem) -> Resource:
    values = (
        ("course", words_of(body.course) if body.course else ""),
        ("cause", words_of(body.cause) if body.cause else ""),
        ("since", body.since),
    )
    parts = [
        {"code": code(f"problem-{name}", name.capitalize()), "valueString": value}
        for name, value in values
        if value
    ]
    places = ", ".join(map(words_of, body.regions))
    return of.observation(
        "What the cold is used for, as the person says",
        code("reason-for-cold", "What the cold is used for"),
        bodySite={"text": places} if places else None,
        component=parts or None,
    )


def _flare(of: Said, body: Flare) -> Resource:
    return of.observation(
        f"Flare-up, in the person's own eyes: {body.turn}",
        code("flare-up", "Flare-up, in the person's own eyes"),
        valueCodeableConcept=code(f"flare-up-{body.turn}", words_of(body.turn)),
    )


def _words(of: Said) -> Resource:
    """A note of the person, or a comment of the one who is named."""
    body = of.entry.body
    who = body.who.strip() if isinstance(body, Comment) else ""
    name = "Comment from a physiotherapist" if isinstance(body, Comment) else "Note"
    about = code("comment" if who else "note", name)
    return of.observation(name, about, performer=[{"display": who}] if who else None)
