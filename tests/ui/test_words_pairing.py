"""Every step and note of pairing has words, and every fault in a table a cure that it knows."""

import pytest

from app.domain.faults import FaultCode
from app.domain.pairing_kinds import KINDS, PairingNote, PairingStep, pairing_of
from ble.catalogue import MODELS, OOLER, REON
from ui.words_faults import FAULTS
from ui.words_pairing import NOTES, STEPS


def test_every_code_has_words() -> None:
    assert set(STEPS) == set(PairingStep)
    assert set(NOTES) == set(PairingNote)


@pytest.mark.parametrize("model", [*MODELS, "alpicool"])
def test_every_model_is_told(model: str) -> None:
    kind = pairing_of(model)
    assert kind.steps or kind.notes
    assert set(kind.cures) <= set(FAULTS)


def test_what_a_wrap_cannot_do_is_told_before_it_is_paired() -> None:
    for model in MODELS.values():
        notes = pairing_of(model.key).notes
        assert (PairingNote.COOLS_ON in notes) is not model.ends_by_itself
        assert (PairingNote.BETA in notes) is model.beta
    assert PairingNote.LOCKS_OUT_OTHER_APP in KINDS[REON.key].notes
    assert PairingNote.NO_SKIN_SENSOR in KINDS[OOLER.key].notes


def test_a_key_that_is_not_ours_is_cured_by_the_long_press() -> None:
    assert pairing_of(REON.key).cures[FaultCode.KEY_REFUSED] is PairingStep.LONG_PRESS
