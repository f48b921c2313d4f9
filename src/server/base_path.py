"""What stands in front of every address of the app: Streamlit's `server.baseUrlPath`, and what a proxy adds."""

from starlette.requests import HTTPConnection
from starlette.types import Scope

from src.public_address import named_address


def base_path_of(option: str) -> str:
    """The option as it stands in front of a path: "" or "/kartta"."""
    trimmed = option.strip("/")
    return f"/{trimmed}" if trimmed else ""


def path_within(scope: Scope, base_path: str) -> str | None:
    """The path of a request as the app sees it ("/kunnat"), None for a path outside of it."""
    path: str = scope.get("path", "")
    root: str = scope.get("root_path", "")
    if root and path.startswith(f"{root}/"):
        path = path.removeprefix(root)
    if not base_path:
        return path
    return path.removeprefix(base_path) if path.startswith(f"{base_path}/") else None


def base_address(connection: HTTPConnection, base_path: str) -> str:
    """The whole address of the app's root without a slash at its end: the one that the operator named, else the
    request's, as far as the server knows it: its Host header, and the scheme that a proxy tells which uvicorn trusts.
    """
    return named_address() or f"{str(connection.base_url).rstrip('/')}{base_path}"
