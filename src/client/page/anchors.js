// Places on a page (#regional_cities): an address that names one leads to it, and keeps naming it.
"use strict";

(function () {
  const plainly = {
    pushState: history.pushState.bind(history),
    replaceState: history.replaceState.bind(history),
  };
  // Where the reader was before the step that is being looked at.
  let last = new URL(location.href);
  // Whether a step is none of the reader's: the place that is being looked for stays so.
  let isAsking = false;

  // Streamlit writes addresses without the place, which holds as long as the page stays the same.
  /** @type {const} */ (["pushState", "replaceState"]).forEach((name) => {
    history[name] = function (state, title, address) {
      const target = new URL(address || "", location.href);
      if (!target.hash && target.pathname === location.pathname) target.hash = location.hash;
      plainly[name](state, title, target);
      last = new URL(location.href);
    };
  });

  // Streamlit takes a step to an address with a place for one within the page, and does not ask the server.
  Kumppanuuskartta.askForPage = function () {
    const address = location.href;
    plainly.replaceState(history.state, "", location.pathname + location.search);
    isAsking = true;
    window.dispatchEvent(new PopStateEvent("popstate"));
    isAsking = false;
    plainly.replaceState(history.state, "", address);
    last = new URL(location.href);
  };

  let sought = "";
  /** @type {HTMLElement?} */
  let led = null;

  function seek() {
    sought = location.hash.slice(1);
    led = null;
    lead();
  }

  // Who comes back at once finds the place of before, which goes with the page that comes late: so it is looked for until
  // the reader acts.
  function lead() {
    const place = sought ? document.getElementById(sought) : null;
    if (!place || place === led) return;
    led = place;
    if (place.parentElement instanceof HTMLDetailsElement) place.parentElement.open = true;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }

  // In another view of the page a reader who has read on stays where they are.
  function arrive() {
    if (isAsking) return;
    const [before, now] = [last, new URL(location.href)];
    last = now;
    const isOtherView = now.pathname === before.pathname && now.search !== before.search;
    if (!isOtherView || now.hash !== before.hash) seek();
  }

  // The place may be drawn later; a reader who acts meanwhile is not carried off.
  new MutationObserver(lead).observe(document.body, { childList: true, subtree: true });
  ["wheel", "touchmove", "pointerdown", "keydown"].forEach((name) => {
    document.addEventListener(name, () => (sought = ""), { capture: true, passive: true });
  });
  window.addEventListener("popstate", arrive);
  seek();
})();
