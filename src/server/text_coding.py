"""Compressing what is made for one reader: fast rather than small."""

import gzip

import brotli

from src.compression import Coding, fingerprint

_BROTLI_QUALITY = 5
_GZIP_LEVEL = 6


def quickly_coded(body: bytes, coding: Coding) -> bytes:
    """A body compressed at a quality that nobody notices waiting for."""
    if coding == "br":
        return brotli.compress(body, quality=_BROTLI_QUALITY)
    return gzip.compress(body, _GZIP_LEVEL, mtime=0)


class CodedText:
    """A finished text; its coded forms are made once, quickly, in memory: it is worth no place on disk."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.etag = f'"{fingerprint(body)}"'
        self._coded: dict[Coding, bytes] = {}

    def coded(self, coding: Coding) -> bytes:
        """The body in a content coding."""
        if coding not in self._coded:
            self._coded[coding] = quickly_coded(self.body, coding)
        return self._coded[coding]
