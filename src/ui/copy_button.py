"""Buttons that copy an address, or a text around it; src/client/page/copying.js does what they say."""

from urllib.parse import quote

from markupsafe import Markup

from src.texts import Texts


def copy_button(
    texts: Texts,
    label_key: str,
    done_key: str = "sidebar.copied",
    *,
    address: str = "",
    view: str = "",
    template: str = "",
) -> Markup:
    """A button whose words say `done_key` for a moment once the text is copied.

    `address` is relative to the app; an empty one is the address of what is on the screen. A `template` is copied with
    the absolute `address` and `view` in its places `{address}` and `{view}`.
    """
    # Percent-encoded, for Streamlit takes an attribute away in which it sees the end of a frame.
    around = (
        Markup(' data-copy-view="{}" data-copy-template="{}"').format(view, quote(template))
        if template
        else ""
    )
    return Markup(
        '<button type="button" class="side-button" data-copy-address="{}"{} '
        'data-done="{}" data-by-hand="{}">{}</button>'
    ).format(address, around, texts(done_key), texts("sidebar.copy_by_hand"), texts(label_key))
