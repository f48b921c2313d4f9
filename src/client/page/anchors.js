// Places on a page (#regional_cities): an address that names one leads to it, and keeps naming it.
"use strict";

(function () {
  const plainly = {
    pushState: history.pushState.bind(history),
    replaceState: history.replaceState.bind(history),
  };
  // Where the reader was before the step that is being looked at.
  let last = new URL(location.href);

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
    window.dispatchEvent(new PopStateEvent("popstate"));
    plainly.replaceState(history.state, "", address);
    last = new URL(location.href);
  };

  let sought = "";

  function seek() {
    sought = location.hash.slice(1);
    lead();
  }

  function lead() {
    const place = sought && document.getElementById(sought);
    if (!place) return;
    sought = "";
    if (place.parentElement instanceof HTMLDetailsElement) place.parentElement.open = true;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }

  // In another view of the page a reader who has read on stays where they are.
  function arrive() {
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
