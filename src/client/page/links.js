// Links inside the app: they carry the words of the view, and change the page without loading it anew.
"use strict";

(function () {
  function linkAt(event) {
    return event.target.closest && event.target.closest(".stHtml a[href]");
  }

  // Links are sent without the words of the view; they get those of the moment in which one is about to use them.
  function carryView(event) {
    const link = linkAt(event);
    if (!link || link.dataset.withView === undefined) return;
    link.dataset.withView = link.dataset.withView || link.getAttribute("href");
    const target = new URL(link.dataset.withView, link.dataset.withView[0] === "?" ? location.href : document.baseURI);
    const words = new URLSearchParams(location.search);
    target.searchParams.forEach((value, word) => words.set(word, value));
    target.search = words;
    link.href = target;
  }

  // A link inside the app changes the address and lets Streamlit follow, so nothing is loaded anew.
  function follow(event) {
    const link = linkAt(event);
    if (!link || link.target === "_blank" || link.hasAttribute("download")) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const target = new URL(link.href, document.baseURI);
    if (target.origin !== location.origin || !isPage(target)) return;
    event.preventDefault();
    const anchor = target.hash.slice(1);
    target.hash = "";
    history.pushState(null, "", target);
    window.dispatchEvent(new PopStateEvent("popstate"));
    if (anchor) scrollWhenThere(anchor);
  }

  function isPage(target) {
    return !/\.[a-z]+$/.test(target.pathname);
  }

  function scrollWhenThere(id) {
    const found = document.getElementById(id);
    if (found) {
      found.scrollIntoView();
      return;
    }
    const watch = new MutationObserver(() => {
      const late = document.getElementById(id);
      if (late) {
        watch.disconnect();
        late.scrollIntoView();
      }
    });
    watch.observe(document.body, { childList: true, subtree: true });
  }

  // A new tab and a copied address are asked for with the button or the key already down.
  ["pointerdown", "keydown"].forEach((name) => document.addEventListener(name, carryView, true));
  document.addEventListener("click", (event) => {
    carryView(event);
    follow(event);
  });
})();
