"""The keys of the series, by which the catalogue has them and the files name them."""

POPULATION = "population"
SHARE_0_14 = "share_0_14"
SHARE_15_64 = "share_15_64"
SHARE_65_OVER = "share_65_over"
UNEMPLOYMENT = "unemployment"
PROJECTED_0_99 = "projected_0_99"
PROJECTED_0_14 = "projected_0_14"
PROJECTED_15_64 = "projected_15_64"
PROJECTED_65_99 = "projected_65_99"
BIRTHS = "births"
DEATHS = "deaths"
NET_BETWEEN_MUNICIPALITIES = "net_between_municipalities"
NET_IMMIGRATION = "net_immigration"
CORRECTION = "correction"
CHANGE = "change"

# What makes the whole of the people, youngest first.
AGE_SHARES = (SHARE_0_14, SHARE_15_64, SHARE_65_OVER)
PROJECTED_AGES = (PROJECTED_0_14, PROJECTED_15_64, PROJECTED_65_99)
# What makes the change of a year; deaths take away, the others add.
PARTS_OF_CHANGE = (BIRTHS, DEATHS, NET_BETWEEN_MUNICIPALITIES, NET_IMMIGRATION, CORRECTION)

# What is told of today is compared with this year where nobody names another one.
BASE_YEAR = 2000
