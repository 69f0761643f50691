"""Every model that a diary may hold has a name."""

import pytest

from ble.catalogue import MODELS
from ui import words_models


@pytest.mark.parametrize("key", MODELS)
def test_a_model_is_called_by_its_name(key: str) -> None:
    name = words_models.model(key)
    assert name != key
    sensor = key.partition("-")[2] or "_"
    assert sensor not in name


def test_a_model_of_a_later_version_stands_for_itself() -> None:
    assert words_models.model("wrap-9") == "wrap-9"
    assert "newer" in words_models.model("pack-newer")
