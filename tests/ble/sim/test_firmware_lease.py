"""Profile 5.4: the wrap without its app: a lost link, the lease, and who finishes what."""

from dataclasses import replace

import pytest

from ble.codecs.ocwp import (
    AlarmCode,
    EndReason,
    FeatureBits,
    LeasePolicy,
    ReleaseControl,
    Reset,
    Result,
    SetTarget,
    State,
)
from ble.sim.firmware import Firmware
from ble.sim.nameplate import EXAMPLE_FEATURE
from tests.ble.sim.peer import DictatedWearer, Peer, dictated


def finishing() -> Peer:
    """A wrap with feature 4, which may finish its programme without a link."""
    bits = EXAMPLE_FEATURE.bits | FeatureBits.CONTINUE_WITHOUT_LINK
    return Peer(Firmware(DictatedWearer(), feature=replace(EXAMPLE_FEATURE, bits=bits)))


def test_link_lost_runs_on_in_state_8_and_records_until_the_lease_ends() -> None:
    peer, _ = dictated()
    peer.run()
    peer.live(100)
    peer.renew()
    peer.firmware.link_down()
    assert peer.firmware.state == State.RUNNING_WITHOUT_LINK
    peer.firmware.advance(29.999)
    assert peer.firmware.cooling
    peer.firmware.advance(0.001)
    assert not peer.firmware.cooling
    assert (peer.status.state, peer.ended) == (State.STOPPING, EndReason.LEASE)
    assert peer.alarm.code == AlarmCode.LEASE_EXPIRED
    assert peer.status.elapsed_s == 129, "a second that the lease cut short is not lived to its end"


def test_the_lease_ends_with_the_link_up_too() -> None:
    peer, _ = dictated()
    peer.run()
    peer.renew(10)
    peer.firmware.advance(9.999)
    assert peer.firmware.cooling
    peer.firmware.advance(0.001)
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.LEASE)
    assert peer.renew().result == Result.CONTROL_NOT_PERMITTED


@pytest.mark.parametrize(("wanted", "granted"), [(1, 1), (30, 30), (31, 30), (255, 30)])
def test_no_lease_is_longer_than_the_limit(wanted: int, granted: int) -> None:
    peer, _ = dictated()
    answer = peer.take_control(wanted)
    assert answer.detail is not None
    assert answer.encode()[4] == granted
    assert peer.renew(wanted).encode()[4] == granted


def test_policy_1_without_feature_4_is_granted_as_0() -> None:  # clarification 10
    peer, _ = dictated()
    assert peer.take_control(30, LeasePolicy.FINISH_PROGRAM).encode()[5] == LeasePolicy.STOP


def test_policy_1_finishes_the_committed_programme_without_lease_or_link() -> None:
    peer = finishing()
    assert peer.take_control(30, LeasePolicy.FINISH_PROGRAM).encode()[5] == 1
    peer.upload()
    peer.start()
    peer.firmware.link_down()
    peer.firmware.advance(419.0)
    assert peer.firmware.state == State.RUNNING_WITHOUT_LINK
    peer.firmware.advance(1.0)
    assert (peer.firmware.state, peer.ended) == (State.COMPLETED, EndReason.COMPLETED)


def test_policy_1_never_finishes_a_manual_target() -> None:
    peer = finishing()
    peer.take_control(30, LeasePolicy.FINISH_PROGRAM)
    peer.upload()
    peer.start()
    assert peer.ask(lambda tag: SetTarget(tag, 800)).succeeded
    peer.firmware.advance(30.0)
    assert peer.ended == EndReason.LEASE


def test_policy_1_needs_a_valid_contact_sensor() -> None:
    peer = finishing()
    peer.take_control(3, LeasePolicy.FINISH_PROGRAM)
    peer.upload()
    peer.start()
    peer.firmware.advance(1.0)
    wearer = peer.firmware.wearer
    assert isinstance(wearer, DictatedWearer)
    wearer.dictate(None)
    peer.firmware.advance(2.0)
    assert peer.ended == EndReason.LEASE


def test_state_8_ends_when_control_is_requested_again() -> None:  # clarification 11
    peer, _ = dictated()
    peer.run()
    peer.firmware.advance(10.0)
    peer.reconnect(5.0)
    assert peer.status.state == State.RUNNING_WITHOUT_LINK
    assert peer.renew().result == Result.CONTROL_NOT_PERMITTED, "control belongs to the link"
    assert peer.take_control().succeeded
    assert peer.status.state == State.PRECOOL
    peer.live(60)
    assert peer.firmware.cooling


@pytest.mark.parametrize("leave", [ReleaseControl, Reset])
def test_giving_control_back_ends_the_session_with_reason_4(
    leave: type[ReleaseControl | Reset],
) -> None:  # clarification 11
    peer, _ = dictated()
    peer.run()
    peer.live(3)
    assert peer.ask(leave).succeeded
    assert (peer.firmware.cooling, peer.ended) == (False, EndReason.LEASE)


def test_reset_unloads_the_programme() -> None:
    peer, _ = dictated()
    peer.take_control()
    peer.upload()
    assert peer.firmware.state == State.READY
    assert peer.ask(Reset).succeeded
    assert peer.firmware.state == State.IDLE
    assert peer.start().result == Result.CONTROL_NOT_PERMITTED
