// Pictures are drawn by the server, in the theme that Streamlit has when it asks for a page. When the system turns dark or
// light Streamlit turns too, but does not ask: a page that shows a picture is asked for then.
"use strict";

(function () {
  const PICTURES = ".picture-view, .st-key-export";
  let shown = document.documentElement.dataset.theme;

  new MutationObserver((changes) => {
    const app = changes.map(({ target }) => target).find((target) => target instanceof Element && target.matches(".stApp"));
    if (!(app instanceof Element)) return;
    const before = shown;
    shown = getComputedStyle(app).colorScheme;
    if (shown !== before && document.querySelector(PICTURES)) Kumppanuuskartta.askForPage();
  }).observe(document.body, { subtree: true, attributeFilter: ["class"] });
})();
