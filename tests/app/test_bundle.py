"""No serial, name or address survives in a support bundle, however it came in."""

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bundle import Mask, make_bundle
from app.cli import main
from app.domain.checkup import Check, Level, Part, Trouble
from app.domain.diary import KnownDevice
from app.domain.units import Moment
from storage.diary import DiaryFile

WRAP = KnownDevice(
    key="ocwp:CW-2291-XK",
    address="F1:A2:B3:C4:D5:E6",
    model="ocwp",
    name="Oma's Rücken",
    serial="CW-2291-XK",
    simulated=False,
)
MAC = KnownDevice(
    key="ocwp:71C0FFEE",
    address="6F9619FF-8B86-D011-B42D-00C04FC964FF",
    model="ocwp",
    name="OCW-7A21",
    serial="71C0FFEE",
    simulated=False,
)
SECRETS = (WRAP, MAC)
LOG = "\n".join(
    (
        f"opened {WRAP.address} as {WRAP.name} (key {WRAP.key})",
        f"dev_{WRAP.address.replace(':', '_')} and {WRAP.address.lower()}",
        f"read {{'uuid': '00002a25', 'hex': '{WRAP.serial.encode().hex()}'}}",
        f"name as JSON {json.dumps(WRAP.name)} and as {WRAP.name!r}",
        f"name as bytes {WRAP.name.encode().hex().upper()}",
        f"address as bytes {bytes.fromhex(WRAP.address.replace(':', ''))[::-1].hex()}",
        f"{MAC.address.lower()} {MAC.serial} {MAC.name} sim:SIM-5151",
        "somebody else's watch 11:22:33:44:55:66 and again 11-22-33-44-55-66",
        "/home/anna/.local/share/Coldwrap/diary.db on annas-laptop",
    )
)
OTHERS = {"/home/anna": "~", "anna": "<person>", "annas-laptop": "<computer>"}


def traces(text: str) -> list[str]:
    """Whatever of the secrets can still be read in it."""
    told: list[str] = ["11:22:33", "11-22-33", "anna", "SIM-5151"]
    for device in SECRETS:
        for each in (device.address, device.serial, device.name):
            told += [
                json.dumps(each)[1:-1],
                each,
                each.encode().hex(),
                each.replace(":", "_"),
                each.replace(":", ""),
            ]
    return [each for each in told if each.casefold() in text.casefold()]


def bundle() -> zipfile.ZipFile:
    checks = (Check(Part.ADAPTER, Level.FAIL, Trouble.DENIED, f"no leave for {WRAP.address}"),)
    made = make_bundle({"python": "3.11", "at": WRAP.address}, checks, SECRETS, LOG, OTHERS)
    assert traces(made.preview) == []
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as out:
        for name, text in made.files.items():
            out.writestr(name, text)
    return zipfile.ZipFile(file)


def test_none_of_it_survives_and_the_same_stays_the_same() -> None:
    with bundle() as file:
        texts = {name: file.read(name).decode() for name in file.namelist()}
    assert set(texts) == {"about.json", "doctor.json", "devices.json", "log.txt"}
    assert all(traces(text) == [] for text in texts.values())
    log = texts["log.txt"].splitlines()
    assert log[0] == "opened <address 1> as <name 1> (key ocwp:<serial 1>)"
    assert log[1] == "dev_<address 1> and <address 1>"
    assert log[2] == "read {'uuid': '00002a25', 'hex': '<serial 1>'}"
    assert log[7].count("<other address 1>") + log[7].count("<other address 2>") == 2
    assert log[8] == "~/.local/share/Coldwrap/diary.db on <computer>"
    assert json.loads(texts["devices.json"])[0] == {
        "model": "ocwp",
        "simulated": False,
        "address": "<address 1>",
        "serial": "<serial 1>",
        "name": "<name 1>",
    }


@given(
    serial=st.from_regex(r"[A-Z0-9-]{3,16}", fullmatch=True),
    name=st.text(st.characters(categories=("L", "Nd")), min_size=3, max_size=20),
    before=st.sampled_from(["", " ", "'", "=", "("]),
)
def test_any_serial_and_name_is_masked(serial: str, name: str, before: str) -> None:
    device = KnownDevice("k", "AA:BB:CC:DD:EE:0F", "ocwp", name, serial, simulated=False)
    text = Mask([device], {})(f"x {before}{serial} {before}{name}, {serial.encode().hex()}!")
    assert text.split("!")[0].count("<") == 3


def test_short_names_do_not_eat_other_words() -> None:
    device = KnownDevice("k", "AA:BB:CC:DD:EE:0F", "ocwp", "an", "S1", simulated=False)
    assert Mask([device], {})("an answer came: 616e") == "<name 1> answer came: 616e"


def test_the_command_shows_it_before_it_is_saved_and_leaves_the_diary_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    diary = tmp_path / "d.db"
    with DiaryFile(diary) as file:
        file.remember(WRAP, Moment(0, 1_700_000_000_000))
    (tmp_path / "d.log").write_text(LOG, "utf-8")
    saved = tmp_path / "b.zip"
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(SystemExit):
        main(["doctor", "--seconds", "0.1", "--bundle", str(saved), "--diary", str(diary)])
    shown = capsys.readouterr().err
    with zipfile.ZipFile(saved) as made:
        assert set(made.namelist()) == {"about.json", "doctor.json", "devices.json", "log.txt"}
        for name in made.namelist():
            text = made.read(name).decode()
            assert text in shown
            assert WRAP.serial not in text
            assert WRAP.address not in text
            assert WRAP.name not in text
