"""What pictures are drawn from: a scene laid out as shapes, which SVG, PNG, PDF and slide only write down."""
