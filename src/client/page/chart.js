// Charts come in an attribute, since Streamlit lets no SVG through. What is let through here is shapes and text.
"use strict";

(function () {
  const KNOWN = new Set(["svg", "g", "path", "rect", "text"]);

  /** @param {Element} one */
  function isHarmless(one) {
    return KNOWN.has(one.localName) && [...one.attributes].every(({ name }) => !/^on|href|style/.test(name));
  }

  /** @param {HTMLElement} place */
  function draw(place) {
    const template = document.createElement("template");
    template.innerHTML = place.dataset.chart || "";
    if ([...template.content.querySelectorAll("*")].every(isHarmless)) place.replaceChildren(template.content);
    delete place.dataset.chart;
  }

  function look() {
    /** @type {NodeListOf<HTMLElement>} */
    const places = document.querySelectorAll("[data-chart]");
    places.forEach(draw);
  }

  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
})();
