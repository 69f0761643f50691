"""The Record Access Control Point: octets, refusals, selections."""

from collections.abc import Callable

import pytest

from ble.codecs import ocwp
from ble.codecs.ocwp import RacpCode, Reason, Selection


@pytest.mark.parametrize(
    ("octets", "code"),
    [
        ("", RacpCode.BAD_OPERAND),
        ("01", RacpCode.BAD_OPERAND),
        ("0701", RacpCode.OP_UNSUPPORTED),
        ("0500", RacpCode.OP_UNSUPPORTED),  # an answer is no request
        ("0100", RacpCode.BAD_OPERATOR),
        ("0207", RacpCode.BAD_OPERATOR),
        ("0301", RacpCode.BAD_OPERATOR),  # abort selects nothing
        ("0103", RacpCode.BAD_OPERAND),
        ("0103020b600100", RacpCode.BAD_OPERAND),  # another filter type
        ("0103010b6001", RacpCode.BAD_OPERAND),
        ("0104010b6001000a600100", RacpCode.BAD_OPERAND),  # a range from high to low
        ("0104010b6001000b6001", RacpCode.BAD_OPERAND),
    ],
)
def test_a_wrap_says_what_is_wrong_with_a_racp_request(octets: str, code: RacpCode) -> None:
    request = bytes.fromhex(octets)
    with pytest.raises(ocwp.Malformed) as refused:
        ocwp.decode_racp_request(request)
    op = request[0] if request else 0
    assert ocwp.racp_refusal_of(request, refused.value) == ocwp.RacpResponse(op, code)


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        ("06", Reason.TOO_SHORT),
        ("0101", Reason.UNKNOWN_OP),
        ("06010101", Reason.BAD_OPERATOR),
        ("060001", Reason.TOO_SHORT),
        ("050001", Reason.TOO_SHORT),
    ],
)
def test_racp_answers_that_make_no_sense_are_refused(octets: str, reason: Reason) -> None:
    with pytest.raises(ocwp.Malformed) as refused:
        ocwp.decode_racp_answer(bytes.fromhex(octets))
    assert refused.value.reason is reason


def test_racp_octets() -> None:
    assert ocwp.encode(ocwp.AbortRecords()).hex() == "0300"
    assert ocwp.encode(ocwp.CountRecords(Selection.all())).hex() == "0401"
    assert ocwp.encode(ocwp.DeleteRecords(Selection.up_to(1))).hex() == "02020101000000"
    between = ocwp.ReportRecords(Selection.between(1, 2))
    assert ocwp.encode(between).hex() == "0104010100000002000000"
    assert ocwp.encode(ocwp.ReportRecords(Selection.first())).hex() == "0105"
    assert ocwp.encode(ocwp.ReportRecords(Selection.last())).hex() == "0106"
    assert ocwp.encode(ocwp.RecordCount(1200)).hex() == "0500b004"


@pytest.mark.parametrize(
    "build",
    [
        lambda: Selection(ocwp.RacpOperator.FROM),
        lambda: Selection(ocwp.RacpOperator.FROM, 1, 2),
        lambda: Selection(ocwp.RacpOperator.UP_TO, 1),
        lambda: Selection(ocwp.RacpOperator.ALL, 1),
        lambda: Selection(ocwp.RacpOperator.LAST, highest=1),
        lambda: Selection.between(2, 1),
        lambda: Selection.starting_at(1 << 32),
        lambda: Selection.up_to(-1),
    ],
)
def test_a_selection_has_just_the_bounds_its_operator_needs(build: Callable[[], object]) -> None:
    with pytest.raises(ocwp.Malformed) as refused:
        build()
    assert refused.value.reason is Reason.IMPLAUSIBLE
