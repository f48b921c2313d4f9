// Charts and tables of numbers. Streamlit lets no SVG through, so a chart comes as lines of text in an attribute
// (src/charts/lines.py), and a table as well, in a third of its bytes (src/ui/charts.py). The stand-alone page does alike.
"use strict";

(function () {
  const SVG = "http://www.w3.org/2000/svg";

  /** @type {(name: string, facts: Record<string, string>, words?: string) => SVGElement} */
  function element(name, facts, words = "") {
    const made = document.createElementNS(SVG, name);
    Object.entries(facts).forEach(([fact, value]) => made.setAttribute(fact, value));
    made.textContent = words;
    return made;
  }

  // First and last x, first y, and each step down, in halves of a px; the points are equally far apart sideways.
  /** @param {string} told */
  function pathData(told) {
    const [start, end, y, ...steps] = (told.match(/-?\d+/g) || []).map((halves) => Number(halves) / 2);
    const width = (end - start) / steps.length;
    const ways = steps.map((step) => `l${width.toFixed(3)} ${step}`);
    // A dot is a line of no length with round ends.
    return `M${start} ${y}${ways.join("") || "h0"}`;
  }

  /** @param {string[]} fields */
  function path([look, dash, ...lines]) {
    const facts = { class: look, d: lines.map(pathData).join("") };
    return [element("path", dash ? { ...facts, "stroke-dasharray": dash } : facts)];
  }

  /** @param {string[]} fields */
  function badge([colour, x, y, side, sign]) {
    const [middleX, middleY] = [x, y].map((from) => String(Number(from) + Number(side) / 2));
    return [
      element("rect", { class: `fill-${colour}`, x, y, width: side, height: side, rx: "4" }),
      element("text", { class: `sign on-${colour} mid`, x: middleX, y: middleY }, sign),
    ];
  }

  /** @param {string[]} fields */
  function texts([look, ...lines]) {
    const group = element("g", { class: look });
    for (let at = 0; at < lines.length; at += 3) {
      group.append(element("text", { x: lines[at], y: lines[at + 1] }, lines[at + 2]));
    }
    return [group];
  }

  /** @type {Record<string, (fields: string[]) => SVGElement[]>} */
  const SHAPES = { p: path, b: badge, t: texts };

  /** @param {string[][]} lines */
  function chart([[width, height, letters], ...shapes]) {
    const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, "font-size": letters });
    svg.append(...shapes.flatMap(([kind, ...fields]) => SHAPES[kind](fields)));
    return svg;
  }

  // The first line names the columns, the first cell of each other line its row.
  // In a frame of its own, since with large letters it is wider than what it stands in; the keyboard can move what was
  // unfolded.
  /** @type {(lines: string[][], place: HTMLElement) => HTMLElement} */
  function table(lines, place) {
    const frame = document.createElement("div");
    frame.className = "table-frame";
    const summary = place.querySelector("summary");
    if (summary) {
      frame.tabIndex = 0;
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", summary.textContent);
    }
    const made = document.createElement("table");
    lines.forEach((cells, number) => {
      const row = (number ? made.tBodies[0] || made.createTBody() : made.createTHead()).insertRow();
      cells.forEach((words, column) => {
        const cell = document.createElement(number && column ? "td" : "th");
        if (cell.localName === "th") cell.setAttribute("scope", number ? "row" : "col");
        cell.textContent = words;
        row.append(cell);
      });
    });
    frame.append(made);
    return frame;
  }

  /** @type {(name: string, make: (lines: string[][], place: HTMLElement) => Element) => void} */
  function fill(name, make) {
    document.querySelectorAll(`[data-${name}]`).forEach((place) => {
      if (!(place instanceof HTMLElement)) return;
      const lines = (place.dataset[name] || "").split("\n").map((line) => line.split("\t"));
      delete place.dataset[name];
      place.append(make(lines, place));
    });
  }

  function look() {
    fill("chart", chart);
    fill("table", table);
  }

  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
})();
