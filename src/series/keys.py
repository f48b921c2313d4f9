"""The keys of the series, by which the catalogue has them and the files name them."""

POPULATION = "population"
