"""Which of Streamlit's own addresses are open: those that a page of ours asks for, and the probe of an operator.

Streamlit answers at more of them than any one app needs: figures of the process, uploads, sign-in, a run of the page's
script for whoever asks. What a later version adds is closed as well until it is named here.
"""

# The component of the map, the only one that a page of ours shows.
MAP_FRAME = "/component/streamlit_folium.st_folium/"
# The websocket (`/_stcore/stream`) is no HTTP request; who may open it, src/server/sockets.py decides.
_CORE = ("/_stcore/health", "/_stcore/host-config")
_RESERVED = ("/_stcore", "/component", "/auth", "/oauth2callback", "/app/static")


def is_closed(path: str) -> bool:
    """Whether an HTTP path within the app is one of Streamlit's that no page of ours needs.

    Its scripts and styles (`/static/`) and the files of one reader (`/media/`: a picture with a title of the reader's
    own) are open.
    """
    if path in _CORE or path.startswith(MAP_FRAME):
        return False
    return any(path == reserved or path.startswith(f"{reserved}/") for reserved in _RESERVED)
