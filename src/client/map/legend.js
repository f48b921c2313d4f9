// The legend, a list over the map: swatch, number, name and count of every class that the scene shows.
"use strict";

(function () {
  const { element } = Kumppanuuskartta;

  // By ear a count has its unit.
  /** @type {(count: string, words: string) => (Node | string)[]} */
  function countOf(count, words) {
    const seen = element("span", "legend-count", count);
    if (!words) return [" ", seen];
    seen.setAttribute("aria-hidden", "true");
    return [" ", seen, element("span", "by-ear", " " + words)];
  }

  /** @type {(className: string, number: number | null, name: string, count: string, words?: string) => HTMLElement} */
  function row(className, number, name, count, words = "") {
    const item = element("li", "legend-row");
    item.append(element("span", "legend-swatch " + className, number === null ? "" : String(number)));
    const said = element("span", "legend-words");
    said.append(element("span", "legend-name", name));
    if (count) said.append(...countOf(count, words));
    item.append(said);
    return item;
  }

  // A note on a municipality in two tiers has the stripes that it has on the map.
  /** @type {(text: string, keys: readonly string[]) => HTMLElement} */
  function noteRow(text, [base, stripe]) {
    const item = row("swatch-stripes", null, text, "");
    const swatch = /** @type {HTMLElement} */ (item.firstChild);
    swatch.style.setProperty("--stripe-base", `var(--tier-${base})`);
    swatch.style.setProperty("--stripe", `var(--tier-${stripe})`);
    return item;
  }

  // A partnership that is an edge has its colour around its number.
  /** @param {EdgeOfScene} edge */
  function edgeRow({ key, number, name }) {
    const item = row("legend-edge", number, name, "");
    const swatch = /** @type {HTMLElement} */ (item.firstChild);
    swatch.style.setProperty("--edge-colour", `var(--tier-${key})`);
    return item;
  }

  /** @param {string} text */
  function headingRow(text) {
    return element("li", "legend-heading", text);
  }

  Kumppanuuskartta.drawLegend = function (list, scene, membership, label) {
    const { classes, notes, rest, heading, edgesHeading, remark } = scene;
    list.setAttribute("aria-label", label);
    list.replaceChildren(
      ...(heading ? [headingRow(heading)] : []),
      ...classes.map((one) => row("swatch-" + one.key, one.number, one.name, one.count, one.words)),
      ...notes.map(({ code, text }) => noteRow(text, membership.tiersOf(code))),
      ...(rest.name ? [row("swatch-none", null, rest.name, rest.count)] : []),
      ...(membership.edges.length ? [headingRow(edgesHeading || "")] : []),
      ...membership.edges.map(edgeRow),
      ...(remark ? [element("li", "legend-remark", remark)] : []),
    );
  };
})();
