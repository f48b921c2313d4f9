"""`/assets/...`: fingerprinted, compressed, cached for good."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from src.assets import ASSETS_PATH, assets
from src.server.answers import FOREVER, accepted_coding, answer


def asset_routes(base_path: str = "") -> list[Route]:
    """The one route of all assets."""
    return [Route(f"{base_path}{ASSETS_PATH}/{{name}}", _send, methods=["GET"])]


def _send(request: Request) -> Response:
    path = f"{ASSETS_PATH}/{request.path_params['name']}"
    asset = next((asset for asset in assets().values() if asset.path == path), None)
    if asset is None:
        raise HTTPException(404)
    coding = accepted_coding(request)
    return answer(
        request,
        asset.body,
        media_type=asset.media_type,
        etag=asset.etag,
        cache_control=FOREVER,
        coded=asset.coded(coding) if coding else None,
        coding=coding,
    )
