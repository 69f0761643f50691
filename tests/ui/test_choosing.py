"""Files are looked for, and saved, where people keep them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.choosing import path_to_save, pictures

Place = QStandardPaths.StandardLocation


def test_a_suggested_name_lies_in_the_documents(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_: QWidget, __: str, where: str, ___: str) -> tuple[str, str]:
        asked.append(where)
        return where, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    asker = QWidget()
    qtbot.addWidget(asker)
    documents = QStandardPaths.writableLocation(Place.DocumentsLocation)
    assert path_to_save(asker, "Save", "report.pdf") == str(Path(documents, "report.pdf"))
    assert asked == [str(Path(documents, "report.pdf"))]
    assert pictures() == QStandardPaths.writableLocation(Place.PicturesLocation)
