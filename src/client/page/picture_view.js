// The picture view covers the page: nothing under it can be reached, and the way out is there for whoever stirs.
"use strict";

(function () {
  /** @type {Set<HTMLElement>} */
  const covered = new Set();

  /** @returns {HTMLElement | null} */
  const view = () => document.querySelector(".picture-view");
  /** @returns {HTMLElement | null} */
  const leave = () => document.querySelector(".picture-leave");

  // Whatever lies beside the view and beside what it stands in, except what is said aloud.
  /** @param {Element} shown */
  function besides(shown) {
    /** @type {HTMLElement[]} */
    const found = [];
    for (let place = shown; place !== document.body && place.parentElement; place = place.parentElement) {
      [...place.parentElement.children].forEach((one) => {
        if (one !== place && one instanceof HTMLElement && !one.matches("#status, #connection")) found.push(one);
      });
    }
    return found;
  }

  function cover() {
    const shown = view();
    if (!shown && !covered.size) return;
    // Nor is the page around it a stop: Streamlit makes it one, so that it can be scrolled.
    /** @type {HTMLElement | null} */
    const page = document.querySelector(".stMain");
    if (page) page.tabIndex = shown ? -1 : 0;
    const now = new Set(shown ? besides(shown) : []);
    covered.forEach((one) => {
      if (now.has(one)) return;
      one.inert = false;
      covered.delete(one);
    });
    now.forEach((one) => {
      if (one.inert) return;
      one.inert = true;
      covered.add(one);
    });
  }

  // It fades so that it is on no screenshot; any touch, move or key begins that anew.
  function showWayOut() {
    leave()
      ?.getAnimations()
      .forEach((animation) => {
        animation.currentTime = 0;
        animation.play();
      });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave()?.click();
  });
  ["pointermove", "pointerdown", "touchstart", "keydown"].forEach((name) => {
    document.addEventListener(name, showWayOut, { capture: true, passive: true });
  });
  new MutationObserver(cover).observe(document.body, { childList: true, subtree: true });
})();
