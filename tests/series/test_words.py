"""Every series, source, basis and remark has its words in every language."""

import pytest

from src.catalogue.series_figures import BASES, SOURCES
from src.model import Catalogue, Language
from src.series.land import land_steps
from src.series.model import LandBasis
from src.series.words import land_remarks, land_sentence, name_of, remarks_of, source_of
from src.texts import LANGUAGES, texts_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_year_of_every_series_can_be_told(catalogue: Catalogue, language: Language) -> None:
    texts = texts_for(language)
    names = [name_of(series, texts) for series in catalogue.series.values()]
    assert len(set(names)) == len(names)
    for series in catalogue.series.values():
        for year in series.years:
            assert source_of(series, year, texts)
            expected = (year in series.basis) + (series.remark is not None)
            assert len(remarks_of(series, year, texts)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_have_the_keys_that_the_files_may_use_and_no_other(
    catalogue: Catalogue, language: Language
) -> None:
    told = {key for key in texts_for(language).messages if key.startswith("series.")}
    remarks = {series.remark for series in catalogue.series.values() if series.remark}
    expected = {
        "name": catalogue.series,
        "source": SOURCES,
        "basis": BASES,
        "remark": remarks,
        "land": ("came", "went", "came_uncounted", "went_uncounted"),
        "land_basis": LandBasis,
    }
    assert told == {f"series.{part}.{key}" for part, known in expected.items() for key in known}


def test_what_the_register_counts_and_what_the_projection_leaves_out_is_said(catalogue: Catalogue) -> None:
    texts = texts_for("en")
    assert "survey" in " ".join(remarks_of(catalogue.series["unemployment"], 2024, texts))
    assert "100" in " ".join(remarks_of(catalogue.series["projected_0_99"], 2040, texts))
    assert "hundred" in " ".join(remarks_of(catalogue.series["share_15_64"], 2025, texts))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "091",
            "From 2008 on the figure includes land that belonged to the municipality of Sipoo before (2,046 people).",
        ),
        (
            "753",
            "From 2008 on the figure leaves out land that now belongs to the municipality of Helsinki (2,046 people).",
        ),
        (
            "078",
            "From 1977 on the figure includes land that belonged to the municipality of Raseborg before.",
        ),
        ("710", "From 1977 on the figure leaves out land that now belongs to the municipality of Hanko."),
    ],
)
def test_a_step_of_land_is_told_from_either_side(catalogue: Catalogue, code: str, words: str) -> None:
    step = land_steps(catalogue, [code])[0]
    assert land_sentence(catalogue, step, texts_for("en")) == words


def test_what_a_step_rests_on_is_told_with_its_note(catalogue: Catalogue) -> None:
    (step,) = land_steps(catalogue, ["078"])
    basis, note = land_remarks(step, texts_for("en"))
    assert "not known" in basis
    assert "Bromarv" in note
    assert len(land_remarks(land_steps(catalogue, ["091"])[0], texts_for("en"))) == 1
