// What the document says of itself: its language and its theme.
"use strict";

(function () {
  // Language and theme can change without a new page; the page's own attributes follow what the server shows.
  new MutationObserver(() => {
    const masthead = document.querySelector("[data-language]");
    const root = document.documentElement;
    if (masthead && root.lang !== masthead.dataset.language) root.lang = masthead.dataset.language;
    if (masthead && root.dataset.theme !== masthead.dataset.themeName) root.dataset.theme = masthead.dataset.themeName;
  }).observe(document.body, { childList: true, subtree: true });
})();
