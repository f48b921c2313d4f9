"""The path in front of every address of the app: Streamlit's `server.baseUrlPath`, and what a proxy adds."""

from starlette.types import Scope


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
