// The legend, a list over the map: swatch, number, name and count of every class that the scene shows.
"use strict";

(function () {
  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }
  Kumppanuuskartta.element = element;

  function row(className, number, name, count) {
    const item = element("li", "legend-row");
    item.append(element("span", "legend-swatch " + className, number === null ? "" : String(number)));
    const words = element("span", "legend-words");
    words.append(element("span", "legend-name", name));
    if (count) words.append(" ", element("span", "legend-count", count));
    item.append(words);
    return item;
  }

  Kumppanuuskartta.drawLegend = function (list, scene, label) {
    list.setAttribute("aria-label", label);
    const rows = scene.classes.map((one) => row("swatch-" + one.key, one.number, one.name, one.count));
    scene.notes.forEach(({ keys, text }) => {
      const item = row("swatch-stripes", null, text, "");
      const swatch = item.firstChild;
      swatch.style.setProperty("--stripe-base", `var(--tier-${keys[0]})`);
      swatch.style.setProperty("--stripe", `var(--tier-${keys[1]})`);
      rows.push(item);
    });
    rows.push(row("swatch-none", null, scene.rest.name, scene.rest.count));
    list.replaceChildren(...rows);
  };
})();
