// The title of the window. Streamlit sets it with every run of the whole page; a click on the map runs only the map
// and its panel, which carries the title that belongs to it.
"use strict";

(function () {
  // What Streamlit said last, for when nothing on the page carries a title.
  let told = document.title;

  /** @param {MutationRecord[]} changes */
  function look(changes) {
    if (changes.some(isOfTitle)) told = document.title;
    /** @type {HTMLElement | null} */
    const carrier = document.querySelector("[data-title]");
    const wanted = carrier ? carrier.dataset.title || "" : told;
    if (document.title === wanted) return;
    document.title = wanted;
    // What is written here was not told; nor is it when Streamlit says the same later.
    watch.takeRecords();
  }

  /** @param {MutationRecord} change */
  function isOfTitle(change) {
    const parent = change.target.parentElement;
    return change.target.nodeName === "TITLE" || (parent !== null && parent.nodeName === "TITLE");
  }

  const watch = new MutationObserver(look);
  watch.observe(document.head, { childList: true, subtree: true, characterData: true });
  watch.observe(document.body, { childList: true, subtree: true });
})();
