from numpy import float64
from numpy.typing import NDArray

class EqualInterval:
    bins: NDArray[float64]
    def __init__(self, y: NDArray[float64], k: int = ...) -> None: ...

class FisherJenks:
    bins: NDArray[float64]
    def __init__(self, y: NDArray[float64], k: int = ...) -> None: ...

class Quantiles:
    bins: NDArray[float64]
    def __init__(self, y: NDArray[float64], k: int = ...) -> None: ...
