"""Where readers tell of what does not work: an e-mail or web address that the operator names
(`KUMPPANUUSKARTTA_FEEDBACK`).
"""

import logging
import os
import re
from functools import cache

_VARIABLE = "KUMPPANUUSKARTTA_FEEDBACK"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_WEB = re.compile(r"https?://[\w.-]+(:\d+)?([/?#][^\s<>\"]*)?")
_LOG = logging.getLogger(__name__)


@cache
def feedback_channel() -> str | None:
    """The named e-mail or web address, read once; None without one. What is neither is told to the log and left."""
    text = os.environ.get(_VARIABLE, "").strip()
    if not text or is_email(text) or _WEB.fullmatch(text):
        return text or None
    _LOG.error(
        "%s is %r. It has to be an e-mail address or a web address; until then none is named.",
        _VARIABLE,
        text,
    )
    return None


def is_email(text: str) -> bool:
    """Whether a text is an e-mail address."""
    return _EMAIL.fullmatch(text) is not None
