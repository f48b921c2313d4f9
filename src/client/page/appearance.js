// What the document says of itself: its language. (Its theme is decided in theme.js.)
"use strict";

(function () {
  // The language can change without a new page; the page's own attribute follows what the server shows.
  new MutationObserver(() => {
    /** @type {HTMLElement | null} */
    const masthead = document.querySelector("[data-language]");
    const root = document.documentElement;
    const language = masthead && masthead.dataset.language;
    if (language && root.lang !== language) root.lang = language;
  }).observe(document.body, { childList: true, subtree: true });
})();
