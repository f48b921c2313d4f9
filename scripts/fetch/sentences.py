"""The one place where what was wrong becomes a sentence: which table or file, what was expected, what came."""

from scripts.fetch.failure import Failure

_LONGEST = 400
_SENTENCES = {
    "no_answer": "nothing answered at {expected} ({found}).",
    "slow": "no whole answer within {expected} seconds.",
    "broken_off": "the answer broke off ({found}).",
    "status": "the server answered {found}; expected was {expected}.",
    "busy": "the server asks to wait {found} seconds; at most {expected} are waited. Try again later.",
    "still_busy": "the server was still too busy after {expected} tries ({found}). Try again later.",
    "another_host": "the server sends on to {found}; only {expected} is asked.",
    "too_large": "the answer is larger than {expected} bytes.",
    "media_type": "expected was {expected}, what came calls itself {found}.",
    "not_json": "what came is no whole JSON ({found}).",
    "shape": "the answer should have {expected}, but {found}.",
    "not_offered": "the table has nothing called {expected}; it has {found}.",
    "answered_codes": "asked for was {expected}, answered was {found}.",
    "municipalities": "the municipalities are not those of the year: missing {expected}, not of the year {found}.",
    "twice": "{found} is there twice.",
    "year_not_published": "{expected} is not there, only {found}. Fetch the other parts with --only until it is.",
    "year_lost": "{expected} is in the folder with other municipalities, and the table does not have it ({found}).",
    "no_value": "{found} has no value.",
    "not_whole": "{found} is no whole number.",
    "out_of_range": "{found}; expected was {expected}.",
    "total": "the municipalities make {found}, the table's own total is {expected}.",
    "parts": "the parts make {found}, the whole is {expected}.",
    "between_tables": "{found}; by the population series it is {expected}.",
    "no_name": "{found} has no name in {expected}.",
    "number_of_features": "{expected} areas were announced, {found} came.",
    "reference_system": "coordinates should be in {expected}, they are in {found}.",
    "polygon": "the area of {found} is no valid polygon.",
    "overlap": "areas overlap or leave gaps at {found}.",
    "no_file": "the archive should hold {expected}, it holds {found}.",
    "written": "nothing could be written: {found}.",
}


def sentence(failure: Failure) -> str:
    """The words of a failure in one line. Raises KeyError for a kind that has none."""
    words = _SENTENCES[failure.kind].format(expected=_short(failure.expected), found=_short(failure.found))
    return f"{failure.source}: {words}"


def _short(text: str) -> str:
    """A text in one line and not too long: what a server answers can be anything."""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
