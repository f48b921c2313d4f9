from typing import Any

from xlsxwriter.format import Format

# A number below zero tells that nothing was written.
class Worksheet:
    def write_string(self, row: int, col: int, string: str, cell_format: Format | None = None) -> int: ...
    def write_number(self, row: int, col: int, number: float, cell_format: Format | None = None) -> int: ...
    def write_formula(
        self,
        row: int,
        col: int,
        formula: str,
        cell_format: Format | None = None,
        value: float | str = 0,
    ) -> int: ...
    def add_sparkline(self, row: int, col: int, options: dict[str, Any] | None = None) -> int: ...
    def get_name(self) -> str: ...
    def set_column(
        self, first_col: int, last_col: int, width: float | None = None, cell_format: Format | None = None
    ) -> int: ...
    def freeze_panes(self, row: int, col: int) -> None: ...
    def ignore_errors(self, options: dict[str, Any] | None = None) -> int: ...
    def add_table(
        self,
        first_row: int,
        first_col: int,
        last_row: int,
        last_col: int,
        options: dict[str, Any] | None = None,
    ) -> int: ...
