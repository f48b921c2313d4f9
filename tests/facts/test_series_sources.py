"""Where numbers are from in one sentence: publishers apart, each table once."""

import pytest

from src.facts.series_sources import source_sentence
from src.model import Catalogue, Language
from src.series.keys import PROJECTED_0_99, UNEMPLOYMENT
from src.texts import LANGUAGES, texts_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_of_one_publisher_stand_together_and_publishers_apart(
    catalogue: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    used = [(catalogue.series[key], catalogue.series[key].years) for key in (PROJECTED_0_99, UNEMPLOYMENT)]
    statistics, ministry = (
        next(file for file in catalogue.provenance.files if file.path == series.file).publisher.of(language)
        for series, _ in used
    )
    licence = "CC\N{NO-BREAK SPACE}BY\N{NO-BREAK SPACE}4.0"
    projected = f"{statistics}, StatFin 14wx, {licence}"
    assert source_sentence(catalogue, used[:1] * 2, texts) == texts("compare.source", parts=projected)
    both = f"{projected}; {ministry}, StatFin 12r5, {licence}"
    assert source_sentence(catalogue, used, texts) == texts("compare.sources", parts=both)
