"""`coldwrap sample`: a made-up diary in a new file, or a folder of them, marked everywhere."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.domain.report import Wanted
from app.domain.report_build import build
from app.domain.timeline import Filter
from app.domain.units import Moment
from app.late import LateClock
from storage.reader import DiaryReading
from ui.report_words import document


def sample(*words: str) -> Result:
    return CliRunner().invoke(main, ["sample", *words])


def test_a_tenth_of_a_year_ends_yesterday(tmp_path: Path) -> None:
    path = tmp_path / "new" / "diary.db"
    result = sample("--years", "0.1", "--diary", str(path), "--progress")
    assert (result.exit_code, result.stdout.strip()) == (0, f"Written: {path}")
    with DiaryReading(path) as reader:
        sessions = reader.sessions(1000)
        assert reader.preferences().sample
    assert len(sessions) == 108
    now = LateClock().now()
    assert 0 < now.wall_ms - sessions[0].opening.began.wall_ms < 2 * 86_400_000


def test_the_same_words_make_the_same_diary(tmp_path: Path) -> None:
    told: list[object] = []
    for name, seed in (("a", "4"), ("b", "4"), ("c", "5")):
        path = tmp_path / name
        asked = ("--years", "0.02", "--seed", seed, "--until", "2026-05-01", "--diary", str(path))
        assert sample(*asked).exit_code == 0
        with DiaryReading(path) as reader:
            told.append(reader.material(0, 2**62, 5))
    assert told[0] == told[1] != told[2]


def test_a_folder_of_people(tmp_path: Path) -> None:
    asked = ("--people", "12", "--years", "0.01", "--to", str(tmp_path / "many"))
    assert sample(*asked).exit_code == 0
    names = {path.name for path in (tmp_path / "many").glob("*.db")}
    assert names == {f"sample-{number:02}.db" for number in range(1, 13)}
    with DiaryReading(tmp_path / "many" / "sample-07.db") as reader:
        assert reader.preferences().name == "Sample person 07"
        assert len(reader.sessions(100)) == 12


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    path.write_text("mine")
    result = sample("--years", "0.01", "--diary", str(path))
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--years", "0"),
        ("--people", "3"),
        ("--to", "here"),
        ("--people", "3", "--to", "here", "--diary", "x"),
    ],
)
def test_wrong_usage_is_told(words: tuple[str, ...]) -> None:
    assert sample(*words).exit_code == 2


def test_real_skin_is_never_cooled_from_it(tmp_path: Path) -> None:
    """A rehearsal may run; a timer on real skin may not."""
    path = str(tmp_path / "diary.db")
    assert sample("--years", "0.01", "--diary", path).exit_code == 0
    real = CliRunner().invoke(
        main, ["run", "--wrap", "timer", "--ready", "--pack", "fridge", "--diary", path]
    )
    assert real.exit_code != 0
    assert "sample" in real.stderr
    played = CliRunner().invoke(
        main, ["run", "--speed", "600", "--minutes", "1", "--ready", "--diary", path]
    )
    assert played.exit_code in (0, 3), played.stderr
    assert "sample" not in played.stderr


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "diary.db"
    assert sample("--years", "0.02", "--diary", str(path)).exit_code == 0
    return path


def exported(made: Path, out: Path, *words: str) -> Path:
    asked = ["export", "--diary", str(made), "--out", str(out), *words]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 0, result.output
    return out


def test_every_row_of_a_table_says_that_it_is_simulated(made: Path, tmp_path: Path) -> None:
    folder = exported(made, tmp_path / "tables", "--as", "csv")
    for name in ("sessions.csv", "entries.csv", "samples.csv"):
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            assert {row["simulated"] for row in csv.DictReader(file)} == {"yes"}, name


def test_a_bundle_is_tagged_as_test_data(made: Path, tmp_path: Path) -> None:
    bundle = json.loads(exported(made, tmp_path / "b.json", "--as", "fhir").read_bytes())
    assert {tag["code"] for tag in bundle["meta"]["tag"]} >= {"sample", "HTEST"}


def test_a_document_says_it_and_comes_back_as_a_sample(made: Path, tmp_path: Path) -> None:
    whole = exported(made, tmp_path / "d.json", "--as", "json")
    assert json.loads(whole.read_bytes())["sample"] is True
    back = tmp_path / "back.db"
    result = CliRunner().invoke(main, ["import", str(whole), "--diary", str(back)])
    assert result.exit_code == 0, result.output
    with DiaryReading(back) as reader:
        assert reader.preferences().sample
        assert reader.timeline(Filter(words="blue"), 5)


def test_without_its_person_it_is_a_sample_all_the_same(made: Path, tmp_path: Path) -> None:
    whole = exported(made, tmp_path / "d.json", "--as", "json", "--anonymous")
    back = tmp_path / "back.db"
    assert CliRunner().invoke(main, ["import", str(whole), "--diary", str(back)]).exit_code == 0
    with DiaryReading(back) as reader:
        assert reader.preferences().sample
        assert reader.preferences().name == ""


@pytest.mark.usefixtures("qapp")
def test_a_report_says_it_first_and_on_every_page(made: Path, tmp_path: Path) -> None:
    told = "Sample data: made up, no person."
    out = tmp_path / "r.html"
    asked = ["report", "--diary", str(made), "--out", str(out), "--lang", "en"]
    assert CliRunner().invoke(main, asked).exit_code == 0
    page = out.read_text("utf-8")
    assert f'<p class="banner">{told}' in page
    assert "<p>Sample data. Content check" in page
    with DiaryReading(made) as reader:
        report = build(reader.material(0, 2**62), None, Moment(0, 0), "1", Wanted())
    assert document(report).foot.startswith("Sample data.")
    assert told in document(report).banner
