from numpy import float64
from numpy.typing import NDArray

class FisherJenks:
    bins: NDArray[float64]
    def __init__(self, y: NDArray[float64], k: int = ...) -> None: ...

class Quantiles:
    def __init__(self, y: NDArray[float64], k: int = ...) -> None: ...

class EqualInterval:
    def __init__(self, y: NDArray[float64], k: int = ...) -> None: ...
