// The preview of a picture: where the server could not make it, a sentence stands in its place.
"use strict";

(function () {
  /** @type {(picture: HTMLImageElement, isMissing: boolean) => void} */
  function tell(picture, isMissing) {
    const sentence = picture.nextElementSibling;
    if (picture.hidden === isMissing || !(sentence instanceof HTMLElement)) return;
    picture.hidden = isMissing;
    sentence.hidden = !isMissing;
  }

  /** @param {Event} event */
  function hear({ target, type }) {
    if (target instanceof HTMLImageElement && target.matches(".export-preview")) tell(target, type === "error");
  }

  // A picture may have failed before Streamlit put it on the page, where nothing hears of it.
  function look() {
    /** @type {NodeListOf<HTMLImageElement>} */
    const pictures = document.querySelectorAll(".export-preview");
    pictures.forEach((picture) => picture.complete && tell(picture, picture.naturalWidth === 0));
  }

  // These do not rise to the document, but they pass it on their way down.
  ["error", "load"].forEach((name) => document.addEventListener(name, hear, true));
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
})();
