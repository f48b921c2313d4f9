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
_LASTING = ("add_init_script", "expose_function", "once")
# What a tab can be told while it is open; other options are of its context.
_CHANGEABLE = ("viewport", "color_scheme")

Listener = Callable[[str], None]


class Tabs:
    """Contexts of the browser, one for each kind of options, and in each the tabs that nobody uses now."""

    def __init__(self, browser: Browser, patience_ms: int, **options: Any) -> None:
        self._browser, self._patience_ms, self._options = browser, patience_ms, options
        self._contexts: dict[str, BrowserContext] = {}
        self._own_options: dict[str, dict[str, Any]] = {}
        self._free: dict[str, list[Page]] = {}
        self._kinds: dict[Page, str] = {}
        self._sessions: dict[Page, CDPSession] = {}
        self._effects: dict[Page, list[Callable[[], Any]]] = {}
        self._spoilt: WeakSet[Page] = WeakSet()

    def open(self, listener: Listener | None = None, **options: Any) -> Page:
        """A tab as new, in a context of these options; the listener hears every address that it asks for.

        Pages of the same kind share what the browser has cached, but nothing is stored when one begins.
        """
        wanted = self._options | options
        looks = {name: wanted.pop(name) for name in _CHANGEABLE if name in wanted}
        kind = repr(sorted(wanted.items()))
        if kind not in self._contexts:
            self._contexts[kind] = self._browser.new_context(**wanted)
            self._own_options[kind] = wanted
            self._contexts[kind].set_default_timeout(self._patience_ms)
        page = self._free[kind].pop() if self._free.get(kind) else self._new(kind)
        page.set_viewport_size(looks["viewport"])
        page.emulate_media(color_scheme=looks.get("color_scheme", "light"))
        self._effects[page] = []
        if listener:
            # A page asks for some sixty addresses, and to hear of each takes time.
            page.on("request", lambda request: listener(request.url))
            page.on("websocket", lambda websocket: listener(websocket.url))
        store = {"origin": wanted["base_url"], "storageTypes": "local_storage"}
        self._sessions[page].send("Storage.clearDataForOrigin", store)
        return page

    def give_back(self, page: Page) -> None:
        """The tab is free for the next test, or is closed where it cannot be as new."""
        effects = self._effects.pop(page)
        if page not in self._spoilt and self._is_as_new(page, effects):
            self._free.setdefault(self._kinds[page], []).append(page)
            return
        page.close()
        for known in (self._kinds, self._sessions):
            del known[page]

    def note_what_lasts(self, patch: pytest.MonkeyPatch) -> None:
        """From now on it is known how each lasting effect of a call is undone, or that a tab is spoilt by it."""
        listen, emulate, speak = Page.on, Page.emulate_media, BrowserContext.new_cdp_session

        def listening(page: Page, event: Any, heard: Any) -> None:
            self._after(page, lambda: page.remove_listener(event, heard))
            listen(page, event, heard)

        def emulating(page: Page, **media: Any) -> None:
            # The colours are told anew to whoever opens the tab next.
            own = self._own_options.get(self._kinds.get(page, ""), {})
            others = {name: own.get(name, "null") for name in media if name != "color_scheme"}
            self._after(page, lambda: emulate(page, **others))
            emulate(page, **media)

        def speaking(context: BrowserContext, page: Any) -> CDPSession:
            session = speak(context, page)
            self._after(page, session.detach)
            return session

        patch.setattr(Page, "on", listening)
        patch.setattr(Page, "emulate_media", emulating)
        patch.setattr(BrowserContext, "new_cdp_session", speaking)
        for name in _LASTING:
            patch.setattr(Page, name, self._spoiling(getattr(Page, name)))

    def close(self) -> None:
        """Close everything."""
        for context in self._contexts.values():
            context.close()

    def _new(self, kind: str) -> Page:
        page = self._contexts[kind].new_page()
        self._kinds[page] = kind
        self._sessions[page] = self._contexts[kind].new_cdp_session(page)
        self._spoilt.discard(page)
        return page

    def _after(self, page: Page, undo: Callable[[], Any]) -> None:
        """Something to be done when a tab is given back; pages that are no tabs of these are left alone."""
        if page in self._effects:
            self._effects[page].append(undo)

    def _is_as_new(self, page: Page, effects: list[Callable[[], Any]]) -> bool:
        try:
            for undo in effects:
                undo()
            page.unroute_all()
            page.goto(_QUIET)
            page.evaluate("sessionStorage.clear()")
            page.mouse.move(0, 0)
            self._sessions[page].send("Page.resetNavigationHistory")
        except Error:  # the test closed it, or its server is gone
            return False
        return True

    def _spoiling(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def noted(page: Page, *arguments: Any, **options: Any) -> Any:
            self._spoilt.add(page)
            return call(page, *arguments, **options)

        return noted
