// The preview of a picture: where the server could not make it, a sentence stands in its place.
"use strict";

(function () {
  /** @param {Event} event */
  function tell({ target, type }) {
    if (!(target instanceof HTMLImageElement) || !target.matches(".export-preview")) return;
    target.hidden = type === "error";
    const sentence = target.nextElementSibling;
    if (sentence instanceof HTMLElement) sentence.hidden = !target.hidden;
  }

  // These do not rise to the document, but they pass it on their way down.
  ["error", "load"].forEach((name) => document.addEventListener(name, tell, true));
})();
