// The first of the map's parts: the name that all of them share, and how they make elements.
"use strict";
// Every part adds its own to it.
window.Kumppanuuskartta = window.Kumppanuuskartta || /** @type {any} */ ({});

(function () {
  const SVG = "http://www.w3.org/2000/svg";

  Kumppanuuskartta.element = function (tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  Kumppanuuskartta.svg = function (tag, attributes) {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, String(value)));
    return made;
  };

  // Where those of some parts that are shown lie within another, in px from its corner.
  Kumppanuuskartta.boxesIn = function (container, parts) {
    const frame = container.getBoundingClientRect();
    return parts
      .filter((part) => part.offsetParent)
      .map((part) => part.getBoundingClientRect())
      .map((box) => ({
        left: box.left - frame.left,
        right: box.right - frame.left,
        top: box.top - frame.top,
        bottom: box.bottom - frame.top,
      }));
  };
})();
