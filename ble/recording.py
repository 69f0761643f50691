"""A capture read back: which links there were, what passed on each, what was heard and asked."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from app.domain.program import Program, Step, StepKind
from app.domain.wish import Start
from ble.capture import VERSION
from ble.scan import Advert

ANSWER_S = 4.0
"""What is notified so soon after a write may be its answer, and is not told before it."""


class NotACapture(ValueError):  # noqa: N818 - what the file is not
    """The file is none, or one of a newer Coldwrap."""


@dataclass(slots=True)
class Exchange:
    """One operation on a link. `fault` and `att` tell why it failed."""

    op: str
    uuid: str
    data: bytes
    began_s: float
    took_s: float
    fault: str | None = None
    att: int | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A notification, or the loss of the link (`uuid` None). `cause` is the write before it."""

    at_s: float
    uuid: str | None
    data: bytes = b""
    cause: Exchange | None = None


@dataclass(slots=True)
class Script:
    """All that passed on one link, in order."""

    address: str = ""
    exchanges: list[Exchange] = field(default_factory=list[Exchange])
    moments: list[Moment] = field(default_factory=list[Moment])


@dataclass(slots=True)
class Recording:
    """A whole capture. `device` is what was driven (address, model), None where nothing was;
    `opened_s` when it was, `start` and `offs` what it was told then."""

    about: dict[str, Any]
    device: tuple[str, str] | None = None
    opened_s: float = 0.0
    start: tuple[float, Start] | None = None
    offs: list[float] = field(default_factory=list[float])
    scripts: list[Script] = field(default_factory=list[Script])
    adverts: list[tuple[float, Advert]] = field(default_factory=list[tuple[float, Advert]])


def read_recording(path: Path) -> Recording:
    """The capture in that file. NotACapture; OSError when it cannot be read."""
    try:
        lines = [_object(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        if not lines or lines[0].get("coldwrap_capture") != VERSION:
            raise NotACapture("it does not begin like a capture of this version")
        return _recording(lines)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotACapture(f"{path.name}: {error}") from error


def _object(line: str) -> dict[str, Any]:
    value: object = json.loads(line)
    if not isinstance(value, dict):
        raise NotACapture("a line is no JSON object")
    return cast("dict[str, Any]", value)


def _recording(lines: list[dict[str, Any]]) -> Recording:
    made = Recording(lines[0])
    scripts: dict[int, Script] = {}
    for line in sorted(lines[1:], key=_begun):
        match line["op"]:
            case "advert":
                made.adverts.append((float(line["t"]), _advert(line)))
            case "device" if made.device is None:
                made.device = (str(line["address"]), str(line["model"]))
                made.opened_s = float(line["t"])
            case "device":
                break  # another one was chosen
            case "wish":
                _wish(made, line)
            case _:
                _add(scripts.setdefault(int(line["link"]), Script()), line)
    made.scripts = [scripts[number] for number in sorted(scripts)]
    return made


def _wish(made: Recording, line: dict[str, Any]) -> None:
    at_s = float(line["t"])
    match line["wish"]:
        case "Start" if made.start is None:
            steps = tuple(Step(StepKind(k), int(s), t, int(r)) for k, s, t, r in line["steps"])
            program = Program(str(line["key"]), int(line["version"]), steps)
            made.start = (at_s, Start(program, int(line["number"])))
        case "Off":
            made.offs.append(at_s)
        case _:
            return  # the session itself will ask for it again, or a person did and nobody noted why


def _begun(line: dict[str, Any]) -> float:
    return float(line.get("t0", line["t"]))


def _add(script: Script, line: dict[str, Any]) -> None:
    match line["op"]:
        case "open" | "read" | "write" | "subscribe":
            script.address = line.get("address", script.address)
            script.exchanges.append(_exchange(line))
        case "notify":
            at_s = float(line["t"])
            cause = _cause(script.exchanges, at_s)
            data = bytes.fromhex(line["hex"])
            script.moments.append(Moment(at_s, str(line["uuid"]), data, cause))
        case "lost":
            script.moments.append(Moment(float(line["t"]), None))
        case "close":
            return
        case unknown:
            raise NotACapture(f"unknown operation {unknown!r}")


def _exchange(line: dict[str, Any]) -> Exchange:
    began_s = float(line["t0"])
    return Exchange(
        op=str(line["op"]),
        uuid=str(line.get("uuid", "")),
        data=bytes.fromhex(line.get("hex", "")),
        began_s=began_s,
        took_s=max(0.0, float(line["t"]) - began_s),
        fault=line.get("fault"),
        att=line.get("att"),
    )


def _cause(exchanges: Iterable[Exchange], at_s: float) -> Exchange | None:
    writes = [each for each in exchanges if each.op == "write" and each.began_s <= at_s]
    return writes[-1] if writes and at_s - writes[-1].began_s <= ANSWER_S else None


def _advert(line: dict[str, Any]) -> Advert:
    return Advert(
        address=str(line["address"]),
        name=str(line["name"]),
        rssi_dbm=int(line["rssi"]),
        services=tuple(str(each) for each in line["services"]),
        maker_data={int(maker): bytes.fromhex(data) for maker, data in line["makers"].items()},
        service_data={uuid: bytes.fromhex(data) for uuid, data in line["service_data"].items()},
    )
