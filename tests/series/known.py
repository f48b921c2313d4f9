"""A value that a test knows to be there."""


def known(value: float | None) -> float:
    assert value is not None
    return value
