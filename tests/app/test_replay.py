"""Captured traffic goes once more through the same drivers: a bug report becomes a test."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from app.cli import main
from app.domain.diary import EndReason, OffProof
from app.domain.faults import FaultCode
from app.domain.wrap import LinkChange, LinkState, Reading, WrapNews
from app.replaying import replayed
from ble.capture import Capture
from ble.catalogue import PACKS
from ble.link import Link
from ble.recording import NotACapture, read_recording
from ble.replay import ReplayAir
from ble.scan import Advert
from tests.ble.rig import play, rig

CAPTURES = Path(__file__).parents[1] / "captures"
LEASE_END = CAPTURES / "lease_end_and_a_cut.jsonl"


def links(news: tuple[WrapNews, ...]) -> list[LinkState]:
    return [each.state for each in news if isinstance(each, LinkChange)]


def test_a_link_that_broke_while_the_last_seconds_were_fetched_leaves_no_gap() -> None:
    """The wrap ended by its lease out of range; the link came back and broke off again."""
    outcome = replayed(LEASE_END)
    assert outcome.page
    row = outcome.page.row
    assert row.closing
    assert (row.closing.end, row.closing.off) == (EndReason.LINK_LOST, OffProof.WRAP)
    assert row.missing_s == 0
    assert [each.t_s for each in outcome.page.samples] == list(range(1, row.closing.actual_s + 1))
    assert any(each.backfilled for each in outcome.page.samples)
    assert row.opening.simulated, "what is replayed is marked"
    assert links(outcome.news)[0] is LinkState.CONNECTING
    assert LinkState.LOST in links(outcome.news)


def test_a_session_from_the_command_line_is_replayed_as_it_was(tmp_path: Path) -> None:
    capture, diary = tmp_path / "c.jsonl", tmp_path / "d.db"
    asked = ["run", "--speed", "500", "--minutes", "2", "--json", "--scenario", "zombie-link"]
    ran = CliRunner().invoke(main, [*asked, "--capture", str(capture), "--diary", str(diary)])
    assert ran.exit_code == 0
    was = json.loads(ran.stdout.strip().splitlines()[-1])
    again = CliRunner().invoke(main, ["replay", str(capture), "--json"])
    assert again.exit_code == 0
    now = json.loads(again.stdout)["session"]
    for same in ("end", "actual_s", "cold_s", "missing_s", "coldest_skin_c", "program"):
        if same in was:
            assert now[same] == was[same], same
    printed = CliRunner().invoke(main, ["replay", str(capture)])
    assert "readings." in printed.stdout


def test_what_is_no_capture_is_refused_in_plain_words(tmp_path: Path) -> None:
    head = json.dumps({"coldwrap_capture": 1})
    for text in (
        "",
        "not json",
        "[]",
        json.dumps({"coldwrap_capture": 2}),
        head,
        head + "\n" + json.dumps({"t": 1, "op": "dance", "link": 1}),
        head + "\n" + json.dumps({"t": 1, "op": "read"}),
        head + "\n" + json.dumps({"t": 1, "t0": 0, "op": "read", "link": 1, "hex": "xy"}),
        head + "\n" + json.dumps({"t": 1, "op": "advert", "address": "x"}),
    ):
        file = tmp_path / "x.jsonl"
        file.write_text(text, "utf-8")
        with pytest.raises(NotACapture):
            replayed(file)
        told = CliRunner().invoke(main, ["replay", str(file)])
        assert told.exit_code == 2
        assert "Traceback" not in told.output


def test_a_wrap_that_was_never_reached_is_told_as_then(tmp_path: Path) -> None:
    capture = tmp_path / "c.jsonl"
    lines: list[dict[str, Any]] = [
        {"coldwrap_capture": 1},
        {"t": 0.0, "op": "device", "address": "sim:OCW-1", "model": "ocwp-sim"},
        {
            "t": 8.0,
            "op": "open",
            "link": 1,
            "t0": 0.0,
            "address": "sim:OCW-1",
            "fault": "not_found",
        },
    ]
    capture.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    outcome = replayed(capture)
    assert outcome.fault
    assert outcome.fault.code is FaultCode.NOT_FOUND
    assert CliRunner().invoke(main, ["replay", str(capture)]).exit_code == 5


def test_every_octet_of_a_link_stands_in_the_capture(tmp_path: Path) -> None:
    async def work() -> None:
        capture = Capture()
        assert not capture.on
        capture.begin(tmp_path / "c.jsonl", {"python": "3"})
        async with rig(opened=False) as r:
            link: Link = capture.tapped(r.sim.link(), r.sim.address)
            losses: list[str] = []
            await link.open(lambda: losses.append("lost"))
            from_wrap = await link.read("ce4a0010-e1ad-4dcd-acea-f041a085c3b0")
            heard: list[bytes] = []
            await link.subscribe("ce4a0012-e1ad-4dcd-acea-f041a085c3b0", heard.append)
            await asyncio.sleep(3)
            r.sim.cut_link()
            await asyncio.sleep(0.1)
            assert losses == ["lost"]
            await link.close()
        capture.end()
        lines = [json.loads(x) for x in (tmp_path / "c.jsonl").read_text("utf-8").splitlines()]
        ops = [line.get("op") for line in lines]
        assert ops[:4] == [None, "open", "read", "subscribe"]
        assert ops[-2:] == ["lost", "close"]
        assert lines[2]["hex"] == from_wrap.hex()
        assert [line["hex"] for line in lines if line.get("op") == "notify"] == [
            each.hex() for each in heard
        ]

    play(work)


def test_adverts_are_heard_again_at_their_times(tmp_path: Path) -> None:
    advert = Advert("A4:C1:38:00:00:01", "pad", -50, ("s",), {2503: b"\x01"}, {"fcd2": b"\x40"})

    async def work() -> None:
        capture = Capture()
        capture.begin(tmp_path / "c.jsonl", {})
        for _ in range(3):
            await asyncio.sleep(2)
            capture.advert(advert)
        capture.end()
        recording = read_recording(tmp_path / "c.jsonl")
        loop = asyncio.get_running_loop()
        began_s, heard = loop.time(), list[tuple[int, Advert]]()
        await ReplayAir(recording).scan(
            lambda each: heard.append((round(loop.time() - began_s), each)), 30
        )
        assert heard == [(2, advert), (4, advert), (6, advert)]

    play(work)


def test_a_sensor_under_a_pack_is_replayed_from_its_adverts(tmp_path: Path) -> None:
    """BTHome v2: packet id 00, temperature 02 in hundredths (devices.md 2.1)."""
    address, uuid = "A4:C1:38:00:00:01", "0000fcd2-0000-1000-8000-00805f9b34fb"
    model = next(key for key in (pack.key for pack in PACKS.values()) if "bthome" in key)

    async def work() -> None:
        capture = Capture()
        capture.begin(tmp_path / "c.jsonl", {})
        capture.note("device", address=address, model=model)
        for number in range(60):
            await asyncio.sleep(1)
            data = bytes([0x40, 0x00, number, 0x02]) + (2500 - number).to_bytes(2, "little")
            capture.advert(Advert(address, "pad", -50, (), {}, {uuid: data}))
        capture.end()

    play(work)
    outcome = replayed(tmp_path / "c.jsonl")
    assert outcome.fault is None
    readings = [each for each in outcome.news if isinstance(each, Reading)]
    assert len(readings) > 40
    assert readings[-1].skin == 2500 - 59
