// The selected municipality: said aloud, brought into sight, and the keyboard's focus kept with it.
"use strict";

(function () {
  const MAP_FRAME = ".st-key-map_frame iframe";
  // While the sidebar is closed the finder is out of reach.
  const FINDER = '[data-testid="stSidebarContent"]:not([inert]) .st-key-finder input';
  const CLOSE_SIDEBAR = '.stSidebar[data-collapsed="false"] [data-testid="stSidebarCollapseButton"] button';
  // As narrow as this, Streamlit's sidebar lies over the page.
  const NARROW = matchMedia("(max-width: 768px)");
  // "" while none is selected, null before the first look.
  /** @type {string | null} */
  let city = null;
  // Whether it was opened on the map: there the focus stays, and goes back to.
  let isFromMap = false;
  // Whether it was found by its name: there one goes back to by keyboard. A finger would call up the letters of a phone.
  let isFromFinder = false;
  let hasKeys = false;
  // Gives the element that the focus belongs to once it has lost its own; null when nothing is owed.
  /** @type {(() => HTMLElement | SVGElement | null) | null} */
  let owed = null;
  // Whether it moves there even from where it is.
  let isCalled = false;
  // Whether the details have to come into sight without the focus: they were asked for with a finger or a mouse.
  let isPointed = false;
  /** @type {Element | null} */
  let held = null;

  /** @type {(code: string) => HTMLElement | null} */
  function rowLink(code) {
    return document.querySelector(`tr[data-code="${code}"] a`);
  }

  /** @returns {HTMLElement | null} */
  function details() {
    return document.querySelector(`section.panel[data-city="${city}"]`);
  }

  /** @type {(code: string) => SVGElement | null} */
  function areaOf(code) {
    /** @type {HTMLIFrameElement | null} */
    const frame = document.querySelector(MAP_FRAME);
    return frame?.contentDocument?.querySelector(`path.municipality[data-code="${code}"]`) ?? null;
  }

  // Whether the beginning of an element is below the bar at the top, which its scroll margin leaves room for.
  /** @param {Element} target */
  function isInSight(target) {
    const { top, height } = target.getBoundingClientRect();
    const margin = parseFloat(getComputedStyle(target).scrollMarginTop);
    return top >= margin - 1 && top + Math.min(height, 160) <= window.innerHeight;
  }

  /** @param {HTMLElement | SVGElement} target */
  function give(target) {
    owed = null;
    target.focus({ preventScroll: true });
    if (target.ownerDocument !== document || isInSight(target)) return;
    target.scrollIntoView({ block: target.matches("section") ? "start" : "center" });
  }

  function opened() {
    const active = document.activeElement;
    isFromMap = active !== null && active.matches(MAP_FRAME);
    isFromFinder = active !== null && active.matches(FINDER);
    // The link of a row and the finder stay, but the details are what was asked for.
    isCalled = isFromFinder || (active !== null && active.closest("tr[data-code]") !== null);
    owed = isFromMap ? null : details;
    isPointed = Kumppanuuskartta.leaveSidebar() || (isFromMap && !frameHasKeyboard(active));
  }

  // Whether the keyboard is at work in the map: then it stays there, and so does what is seen.
  /** @param {Element | null} frame */
  function frameHasKeyboard(frame) {
    return frame instanceof HTMLIFrameElement && !!frame.contentDocument?.querySelector(":focus-visible");
  }

  // On a narrow window the sidebar lies over what was asked for. Whether it did.
  Kumppanuuskartta.leaveSidebar = function () {
    /** @type {HTMLElement | null} */
    const close = NARROW.matches ? document.querySelector(CLOSE_SIDEBAR) : null;
    close?.click();
    return close !== null;
  };

  /** @param {string} code */
  function closed(code) {
    isCalled = false;
    owed = () => origin(code) || details() || document.querySelector("h1[tabindex]");
  }

  // Where the details of a city were opened, if that is still there.
  /** @type {(code: string) => HTMLElement | SVGElement | null} */
  function origin(code) {
    if (isFromMap) return areaOf(code);
    return (isFromFinder && hasKeys && finder()) || rowLink(code);
  }

  /** @returns {HTMLElement | null} */
  function finder() {
    return document.querySelector(FINDER);
  }

  /** @type {(next: string, words: string) => void} */
  function change(next, words) {
    const before = city;
    city = next;
    if (before === null) return;
    Kumppanuuskartta.say(words);
    if (next) opened();
    else closed(before);
  }

  // The focus is lost when what held it is gone: the page's body has it then.
  function isLost() {
    return held !== null && !held.isConnected && document.activeElement === document.body;
  }

  function settle() {
    const shown = details();
    if (shown && !shown.dataset.isSeen) {
      shown.dataset.isSeen = "";
      const panel = shown.closest(".st-key-panel");
      if (panel) panel.scrollTop = 0;
    }
    if (shown && isPointed) {
      isPointed = false;
      if (!isInSight(shown)) shown.scrollIntoView({ block: "start" });
    }
    const target = owed && (isCalled || isLost()) && owed();
    if (target) give(target);
  }

  function markRow() {
    /** @type {HTMLElement | null} */
    const marked = document.querySelector("tr.is-selected");
    if (marked && marked.dataset.code === city) return;
    if (marked) {
      marked.classList.remove("is-selected");
      marked.querySelector("a")?.removeAttribute("aria-current");
    }
    const link = city && rowLink(city);
    if (!link) return;
    link.closest("tr")?.classList.add("is-selected");
    link.setAttribute("aria-current", "true");
  }

  function look() {
    /** @type {HTMLElement | null} */
    const carrier = document.querySelector("[data-city]");
    const { city: shown = "", said = "" } = carrier ? carrier.dataset : {};
    if (carrier && shown !== city) change(shown, said);
    settle();
    markRow();
  }

  document.addEventListener("focusin", (event) => (held = event.target instanceof Element ? event.target : null));
  ["pointerdown", "keydown"].forEach((name) => {
    document.addEventListener(
      name,
      () => {
        owed = null;
        hasKeys = name === "keydown";
      },
      true,
    );
  });
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-city"] });
})();
