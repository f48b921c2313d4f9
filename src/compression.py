"""Bodies compressed once and kept on disk, so that no request ever waits for it."""

import gzip
import hashlib
import os
from typing import Literal

import brotli

from src.cache_folder import cache_folder

Coding = Literal["br", "gzip"]
CODINGS: tuple[Coding, ...] = ("br", "gzip")
_FOLDER = "compressed"
_BEST_GZIP = 9


def fingerprint(body: bytes) -> str:
    """A short fingerprint of bytes, for names and entity tags."""
    return hashlib.sha256(body).hexdigest()[:16]


def compressed(body: bytes, coding: Coding, brotli_quality: int = 11) -> bytes:
    """The body in a content coding; the second call, in any process, reads it from the cache folder."""
    folder = cache_folder() / _FOLDER
    folder.mkdir(exist_ok=True)
    path = folder / f"{fingerprint(body)}-{brotli_quality}.{coding}"
    if path.exists():
        return path.read_bytes()
    made = (
        brotli.compress(body, quality=brotli_quality)
        if coding == "br"
        else gzip.compress(body, _BEST_GZIP, mtime=0)
    )
    partial = path.with_suffix(f".{os.getpid()}.part")
    partial.write_bytes(made)
    partial.replace(path)
    return made
