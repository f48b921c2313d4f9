"""Markdown tables of what was measured."""

from collections.abc import Iterable, Mapping, Sequence

Figures = dict[str, dict[str, list[float]]]
Medians = Mapping[str, Mapping[str, float]]

_LOADED = {"plain": "panel ms", "app": "live_map ms", "usual": "live_map ms"}


def load_table(medians: Medians) -> str:
    """Loads over both links, cold and warm."""
    rows: list[tuple[str, ...]] = []
    for link in ("loopback", "link"):
        for state in ("cold", "warm"):
            at = f"{link} {state} "
            rows += [
                _row(f"{at}first paint, ms", medians, dict.fromkeys(_LOADED, f"{at}first_paint ms")),
                _row(f"{at}first content or picture, ms", medians, _first(at)),
                _row(
                    f"{at}first words of Streamlit, ms",
                    medians,
                    dict.fromkeys(_LOADED, f"{at}content ms"),
                ),
                _row(
                    f"{at}whole: panel or live map, ms", medians, {n: at + end for n, end in _LOADED.items()}
                ),
                *(
                    _row(f"{at}{what}", medians, dict.fromkeys(_LOADED, at + what))
                    for what in ("http kB", "websocket kB unpacked", "websocket kB on the wire")
                ),
            ]
    return markdown(("load", "plain", "app", "usual", "app / plain", "usual / app"), rows)


def speed_table(medians: Medians) -> str:
    """Clicks and filters."""
    return _acts(medians, "answer", [(f"{act} to answer, ms", f"{act} ms") for act in ("click", "filter")])


def cost_table(medians: Medians) -> str:
    """What clicks and filters cost."""
    wanted = [
        (f"{act}: {what}", f"{act} {what}")
        for act in ("click", "filter")
        for what in ("websocket kB unpacked", "websocket kB on the wire", "http kB", "cpu ms")
    ]
    return _acts(medians, "cost", wanted)


def target_table(medians: Medians) -> str:
    """What was to be reached, and what was."""
    plain, app, usual = (medians[name] for name in ("plain", "app", "usual"))
    button, tuned = medians["button"]["click ms"], medians["tuned"]["click ms"]
    # The picture is in the document a little before it is painted; the first paint is the later and truer of the two.
    loads = (
        ("warm load on loopback to the live map", "loopback warm live_map", "panel", 1.3),
        ("warm load over the link to the map's picture", "link warm first_paint", "panel", 0.75),
        ("warm load over the link to the live map", "link warm live_map", "panel", 0.75),
        ("cold load over the link to the live map", "link cold live_map", "panel", 0.75),
        ("first picture on loopback, cold", "loopback cold first_paint", "content", 0.4),
        ("first picture on loopback, warm", "loopback warm first_paint", "content", 0.4),
        ("first picture over the link, cold", "link cold first_paint", "content", 0.2),
        ("first picture over the link, warm", "link warm first_paint", "content", 0.2),
    )
    targets: list[tuple[str, float, float]] = [
        *(
            (
                f"{words} / {floor} of the plain page",
                app[f"{key} ms"] / plain[f"{_link_and_state(key)} {floor} ms"],
                most,
            )
            for words, key, floor, most in loads
        ),
        ("click to panel / bare button, stock settings", app["click ms"] / button, 1.5),
        ("click to panel / bare button, the app's settings", app["click ms"] / tuned, 1.5),
        ("filter to recolour / bare button, stock settings", app["filter ms"] / button, 1.5),
        ("filter to recolour / bare button, the app's settings", app["filter ms"] / tuned, 1.5),
        ("frames begun between click and highlight", app["highlight frames"], 1),
        ("click, kB by websocket, unpacked", app["click websocket kB unpacked"], 9),
        ("click, kB by websocket, on the wire", app["click websocket kB on the wire"], 9),
        ("filter, kB by websocket, unpacked", app["filter websocket kB unpacked"], 8),
        ("filter, kB by websocket, on the wire", app["filter websocket kB on the wire"], 8),
        ("comparison / bare button, stock settings", medians["compared"]["click ms"] / button, 4),
        ("click, app / usual way", app["click ms"] / usual["click ms"], 0.1),
        ("filter, app / usual way", app["filter ms"] / usual["filter ms"], 0.1),
    ]
    rows = [
        (words, f"{value:.2f}", f"{target:g}", "yes" if value <= target else "**no**")
        for words, value, target in targets
    ]
    return markdown(("target", "measured", "at most", "reached"), rows)


def before_table(medians: Medians) -> str:
    """The app beside what it was in another checkout: whatever was measured of both."""
    now, then = medians["app"], medians["before"]
    rows = [
        (key, _figure(then[key]), _figure(now[key]), _ratio(now[key], then[key]))
        for key in now
        if key in then
    ]
    return markdown(("the app", "before", "now", "now / before"), rows)


def message_table(act: str, messages: Iterable[tuple[str, int, int]]) -> str:
    """What the messages of one answer of the app are."""
    found = list(messages)
    rows = [(name, str(count), str(size)) for name, count, size in found]
    rows.append(("together", str(sum(count for _, count, _ in found)), str(sum(size for *_, size in found))))
    return markdown((f"messages of a {act}", "number", "bytes unpacked"), rows)


def _link_and_state(key: str) -> str:
    return key.rpartition(" ")[0]


def _first(at: str) -> dict[str, str]:
    return {"plain": f"{at}content ms", "app": f"{at}first_picture ms", "usual": f"{at}content ms"}


def _row(words: str, medians: Medians, keys: Mapping[str, str]) -> tuple[str, ...]:
    plain, app, usual = (medians[name].get(keys[name]) for name in ("plain", "app", "usual"))
    return (words, *map(_figure, (plain, app, usual)), _ratio(app, plain), _ratio(usual, app))


def _acts(medians: Medians, title: str, wanted: Sequence[tuple[str, str]]) -> str:
    names = ("button", "tuned", "plain", "app", "usual")
    rows = [
        (
            words,
            *(_figure(medians[name].get(key)) for name in names),
            *(
                _ratio(medians["app"].get(key), medians[name].get(key.replace("filter", "click")))
                for name in names[:2]
            ),
            _ratio(medians["usual"].get(key), medians["app"].get(key)),
        )
        for words, key in wanted
    ]
    heads = (title, "button", "button, tuned", "plain", "app", "usual")
    return markdown((*heads, "app / button", "app / button, tuned", "usual / app"), rows)


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def _ratio(one: float | None, other: float | None) -> str:
    return "-" if one is None or not other else f"{one / other:.2f}"


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
