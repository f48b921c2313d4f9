"""Tabs of the browser that tests use one after another: where the app was opened before, it opens in half the time.

What a test leaves behind is undone in between; a tab on which something was done that cannot be undone is closed.
"""

from collections.abc import Callable
from typing import Any
from weakref import WeakSet

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page

# An address of the app with a word of text and no script.
_QUIET = "/_stcore/health"
# Calls whose effects last as long as the tab.
_LASTING = ("add_init_script", "emulate_media", "expose_function", "on", "once", "set_viewport_size")

Listener = Callable[[str], None]


class Tabs:
    """Contexts of the browser, one for each kind of options, and in each the tabs that nobody uses now."""

    def __init__(self, browser: Browser, patience_ms: int, **options: Any) -> None:
        self._browser, self._patience_ms, self._options = browser, patience_ms, options
        self._contexts: dict[str, BrowserContext] = {}
        self._free: dict[str, list[Page]] = {}
        self._kinds: dict[Page, str] = {}
        self._sessions: dict[Page, CDPSession] = {}
        self._listeners: dict[Page, Listener] = {}
        self._spoilt: WeakSet[Page] = WeakSet()

    def open(self, listener: Listener, **options: Any) -> Page:
        """A tab as new, in a context of these options; the listener hears every address that it asks for.

        Pages of the same kind share what the browser has cached, but nothing is stored when one begins.
        """
        wanted = self._options | options
        kind = repr(sorted(wanted.items()))
        if kind not in self._contexts:
            self._contexts[kind] = self._browser.new_context(**wanted)
            self._contexts[kind].set_default_timeout(self._patience_ms)
        page = self._free[kind].pop() if self._free.get(kind) else self._new(kind)
        self._listeners[page] = listener
        store = {"origin": wanted["base_url"], "storageTypes": "local_storage"}
        self._sessions[page].send("Storage.clearDataForOrigin", store)
        return page

    def give_back(self, page: Page) -> None:
        """The tab is free for the next test, or is closed where it cannot be as new."""
        self._listeners[page] = lambda _: None
        if page not in self._spoilt and self._is_as_new(page):
            self._free.setdefault(self._kinds[page], []).append(page)
            return
        page.close()
        for known in (self._kinds, self._sessions, self._listeners):
            del known[page]

    def note_what_lasts(self, patch: pytest.MonkeyPatch) -> None:
        """From now on a tab is spoilt by a call whose effects outlast a test."""
        for name in _LASTING:
            patch.setattr(Page, name, self._noting(getattr(Page, name)))
        speak = BrowserContext.new_cdp_session

        def noted(context: BrowserContext, page: Any) -> CDPSession:
            self._spoilt.add(page)
            return speak(context, page)

        patch.setattr(BrowserContext, "new_cdp_session", noted)

    def close(self) -> None:
        """Close everything."""
        for context in self._contexts.values():
            context.close()

    def _new(self, kind: str) -> Page:
        page = self._contexts[kind].new_page()
        self._kinds[page] = kind
        self._sessions[page] = self._contexts[kind].new_cdp_session(page)
        page.on("request", lambda request: self._listeners[page](request.url))
        page.on("websocket", lambda websocket: self._listeners[page](websocket.url))
        self._spoilt.discard(page)
        return page

    def _is_as_new(self, page: Page) -> bool:
        try:
            page.unroute_all()
            page.goto(_QUIET)
            page.evaluate("sessionStorage.clear()")
            page.mouse.move(0, 0)
            self._sessions[page].send("Page.resetNavigationHistory")
        except Error:  # the test closed it, or its server is gone
            return False
        return True

    def _noting(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def noted(page: Page, *arguments: Any, **options: Any) -> Any:
            self._spoilt.add(page)
            return call(page, *arguments, **options)

        return noted
