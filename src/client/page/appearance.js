// What the document says of itself: its language. (Its theme is decided in theme.js.)
"use strict";

(function () {
  // The language can change without a new page; the page's own attribute follows what the server shows.
  new MutationObserver(() => {
    const masthead = document.querySelector("[data-language]");
    const root = document.documentElement;
    if (masthead && root.lang !== masthead.dataset.language) root.lang = masthead.dataset.language;
  }).observe(document.body, { childList: true, subtree: true });
})();
