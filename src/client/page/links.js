// Links inside the app: they carry the words of the view, and change the page without loading it anew.
"use strict";

(function () {
  // Streamlit's own links to the pages, and ours in what the app writes.
  const NAVIGATION = '[data-testid="stTopNavLink"], [data-testid="stTopNavDropdownLink"], [data-testid="stSidebarNavLink"]';
  const SCRIPT = "data-test-script-state";
  const LINKS = `${NAVIGATION}, .stHtml a[href]`;

  /** @type {(event: Event) => HTMLAnchorElement | null} */
  function linkAt({ target }) {
    return target instanceof Element ? target.closest(LINKS) : null;
  }

  /** @param {Element} link */
  function isNavigation(link) {
    return link.matches(NAVIGATION);
  }

  // Whether a link leads to another view of the page that is open: it names words alone.
  /** @param {HTMLElement} link */
  function isOfView(link) {
    return (link.dataset.withView || link.getAttribute("href") || "")[0] === "?";
  }

  // Links are sent without the words of the view; they get those of the moment in which one is about to use them.
  // Streamlit's links to the pages know no words at all: without these it would forget the view with every page.
  /** @param {Event} event */
  function carryView(event) {
    const link = linkAt(event);
    if (!link || !(isNavigation(link) || link.closest("[data-with-view]"))) return;
    link.dataset.withView = link.dataset.withView || link.getAttribute("href") || "";
    const target = new URL(link.dataset.withView, isOfView(link) ? location.href : document.baseURI);
    const words = new URLSearchParams(location.search);
    // A page is a place of its own; the picture is one way to look at it.
    if (isNavigation(link)) words.delete("view");
    for (const word of new Set(target.searchParams.keys())) {
      words.delete(word);
      // As a mail program writes it.
      words.delete(`amp;${word}`);
    }
    target.searchParams.forEach((value, word) => {
      // A word without a value is one that the address shall not have.
      if (value) words.append(word, value);
    });
    target.search = String(words);
    link.href = target.href;
  }

  // A link inside the app changes the address and lets Streamlit follow, so nothing is loaded anew.
  /** @param {MouseEvent} event */
  function follow(event) {
    const link = linkAt(event);
    if (!link || link.target === "_blank" || link.hasAttribute("download")) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const target = new URL(link.href, document.baseURI);
    if (target.origin !== location.origin || !isPage(target)) return;
    event.preventDefault();
    // Streamlit would go to its page by itself, and without the words.
    if (isNavigation(link)) event.stopPropagation();
    // Another view of this page keeps the place on it (src/client/page/anchors.js).
    if (isOfView(link) && !target.hash) target.hash = location.hash;
    go(target);
  }

  /** @param {URL} target */
  function go(target) {
    // An address without words has no question mark either.
    if (!target.search) target.search = "";
    if (target.href !== location.href) step(null, "", target);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }

  /** @param {URL} target */
  function isPage(target) {
    return !/\.[a-z]+$/.test(target.pathname);
  }

  // In a frame of another page, steps of the reader are not steps of that page: its Back leads out of it.
  const step = (window.parent === window ? history.pushState : history.replaceState).bind(history);

  // Streamlit adds a step with every answer that is of another page than the window. Pages are changed here alone, so
  // that is an answer which a later act of the reader has overtaken. If it is the last one that comes, the server took
  // the later act for one on the page before, and has to be asked again for the page of the window.
  let isOvertaken = false;
  history.pushState = function (state, title, address) {
    isOvertaken = new URL(address || "", location.href).pathname !== location.pathname;
    if (!isOvertaken) step(state, title, address);
  };
  // While a step of the reader is on its way Streamlit replaces the address instead. What comes then is the address of
  // an answer before that step, and would take the steps ahead away.
  const replace = history.replaceState.bind(history);
  history.replaceState = function (state, title, address) {
    if (new URL(address || "", location.href).search === location.search) replace(state, title, address);
  };
  new MutationObserver((changes) => {
    const app = changes[changes.length - 1].target;
    if (!isOvertaken || !(app instanceof Element) || app.getAttribute(SCRIPT) !== "notRunning") return;
    isOvertaken = false;
    Kumppanuuskartta.askForPage();
  }).observe(document.body, { subtree: true, attributeFilter: [SCRIPT] });

  // A new tab and a copied address are asked for with the button or the key already down.
  ["pointerdown", "keydown"].forEach((name) => document.addEventListener(name, carryView, true));
  document.addEventListener(
    "click",
    (event) => {
      carryView(event);
      follow(event);
    },
    // Before Streamlit hears of it.
    true,
  );
})();
