"""What the two languages of layer styles have in common: one class of a drawn layer, and its measures."""

from dataclasses import dataclass

BORDER_MM = 0.2
STRIPE_MM = 0.9
STRIPES_EVERY_MM = 2.0
STRIPE_ANGLE = 45


@dataclass(frozen=True)
class StyleClass:
    """The areas whose field has this value: their name in a legend, their colour, and that of stripes over it."""

    value: str
    label: str
    fill: str
    stripes: str | None
