"""Another subject of the map leaves nothing of the figure before."""

from src.figure.subject import with_subject
from src.model import Catalogue
from src.view import default_view, parse


def test_what_was_chosen_of_a_figure_goes_with_it_and_all_else_stays(catalogue: Catalogue) -> None:
    address = {
        **{
            "figure": ("births",),
            "year": ("2015",),
            "per": ("inhabitants",),
            "from": ("2011",),
            "to": ("2020",),
        },
        **{"classes": ("equal",), "limits": ("5",), "span": ("all",), "region": ("kainuu",), "lang": ("sv",)},
    }
    view, problems = parse(address, catalogue)
    assert problems == ()
    left, kept = with_subject(view, None), parse({"region": ("kainuu",), "lang": ("sv",)}, catalogue)[0]
    assert left == kept
    assert with_subject(view, "deaths").figure == "deaths"
    assert with_subject(with_subject(view, "deaths"), None) == left != default_view(catalogue)
