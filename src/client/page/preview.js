// The preview of a picture: where the server could not make it, a sentence stands in its place.
"use strict";

(function () {
  function tell(event) {
    const picture = event.target;
    if (!(picture instanceof Element) || !picture.matches("img.export-preview")) return;
    picture.hidden = event.type === "error";
    picture.nextElementSibling.hidden = !picture.hidden;
  }

  // These do not rise to the document, but they pass it on their way down.
  ["error", "load"].forEach((name) => document.addEventListener(name, tell, true));
})();
