"""Real ATT, SMP and link-layer events without a radio: Bumble controllers on one link.

`Ether` is the air, `Station` one controller with its host on it.
"""

# Bumble is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownLambdaType=false
# pyright: reportUnknownArgumentType=false

import asyncio
from typing import Any

from bumble import core, hci, ll
from bumble.controller import Controller
from bumble.device import Device, DeviceConfiguration
from bumble.host import Host
from bumble.keys import MemoryKeyStore
from bumble.link import LocalLink
from bumble.pairing import PairingConfig, PairingDelegate
from bumble.transport.common import AsyncPipeSink
from typing_extensions import override

SUPERVISION_S = 0.5
"""A modelled supervision timeout; BlueZ asks for 2 s or more, tests have no time for it."""
ENC_ONLY = PairingDelegate.KeyDistribution.DISTRIBUTE_ENCRYPTION_KEY


class CancellableController(Controller):
    """A controller in which a connect can be given up: Bumble's own says yes and goes on."""

    @override
    def on_hci_le_create_connection_cancel_command(
        self, _command: hci.HCI_SyncCommand[Any]
    ) -> hci.HCI_StatusReturnParameters:
        if self.pending_le_connection:
            peer = self.pending_le_connection.peer_address
            self.pending_le_connection = None
            self.send_hci_packet(
                hci.HCI_LE_Connection_Complete_Event(
                    status=hci.HCI_ErrorCode.UNKNOWN_CONNECTION_IDENTIFIER_ERROR,
                    connection_handle=0,
                    role=hci.Role.CENTRAL,
                    peer_address_type=peer.address_type,
                    peer_address=peer,
                    connection_interval=0,
                    peripheral_latency=0,
                    supervision_timeout=0,
                    central_clock_accuracy=0,
                )
            )
        return hci.HCI_StatusReturnParameters(hci.HCI_ErrorCode.SUCCESS)


class Ether(LocalLink):
    """The air: packets of a controller that is away are dropped, both ways. One that is `taken`
    goes on advertising and lets nobody in."""

    def __init__(self) -> None:
        super().__init__()
        self.away: set[Controller] = set()
        self.taken: set[Controller] = set()

    def _reaches(self, one: Controller | None, other: Controller | None) -> bool:
        return one not in self.away and other not in self.away

    @override
    def send_acl_data(
        self,
        sender_controller: Controller,
        destination_address: hci.Address,
        transport: core.PhysicalTransport,
        data: bytes,
    ) -> None:
        if self._reaches(sender_controller, self.find_le_controller(destination_address)):
            super().send_acl_data(sender_controller, destination_address, transport, data)

    @override
    def send_advertising_pdu(
        self, sender_controller: Controller, packet: ll.AdvertisingPdu
    ) -> None:
        if sender_controller in self.away:
            return
        deaf = set[Controller]() if isinstance(packet, ll.AdvInd) else self.taken
        for listener in self.controllers - self.away - deaf - {sender_controller}:
            asyncio.get_running_loop().call_soon(listener.on_ll_advertising_pdu, packet)

    @override
    def send_ll_control_pdu(
        self,
        sender_address: hci.Address,
        receiver_address: hci.Address,
        packet: ll.ControlPdu,
    ) -> None:
        ends = (self.find_le_controller(sender_address), self.find_le_controller(receiver_address))
        if self._reaches(*ends):
            super().send_ll_control_pdu(sender_address, receiver_address, packet)

    async def lose(self, station: "Station") -> None:
        """Take a station out of range; both ends of its links learn it by supervision timeout."""
        self.away.add(station.controller)
        await asyncio.sleep(SUPERVISION_S)
        for controller in self.controllers:
            for connection in tuple(controller.le_connections.values()):
                other = self.find_le_controller(connection.peer_address)
                if station.controller in (controller, other):
                    controller.on_le_disconnected(
                        connection, hci.HCI_ErrorCode.CONNECTION_TIMEOUT_ERROR
                    )

    def bring_back(self, station: "Station") -> None:
        self.away.discard(station.controller)


class Station:
    """One controller and one host, under a random static address."""

    def __init__(self, ether: Ether, address: str, name: str):
        self.ether = ether
        self.controller = CancellableController(name, link=ether)
        config = DeviceConfiguration(name=name, address=hci.Address(address))
        host = Host(self.controller, AsyncPipeSink(self.controller))
        self.controller.host = host
        self.device = Device(config=config, host=host)
        self.keys = self.device.keystore = MemoryKeyStore()
        self.device.pairing_config_factory = lambda _: PairingConfig(
            sc=True,
            mitm=False,
            bonding=True,
            # No identity keys: with them Bumble scans on its own before it connects.
            delegate=PairingDelegate(
                local_initiator_key_distribution=ENC_ONLY,
                local_responder_key_distribution=ENC_ONLY,
            ),
            identity_address_type=PairingConfig.AddressType.RANDOM,
        )

    @property
    def address(self) -> str:
        return self.device.static_address.to_string(False)

    def knows(self, address: str) -> bool:
        """Whether it keeps a bond with that address."""
        return address in self.keys.all_keys
