// The edges of the partnerships' members on a map by a figure, whose colours fill the areas.
"use strict";

(function () {
  const { svg } = Kumppanuuskartta;
  // Smaller islands would be nothing but their edges.
  const SMALL_ISLAND_KM2 = 40;

  // The area within one ring of path data, in square units of the drawing.
  /** @param {string} ring */
  function areaOf(ring) {
    const [, , ...steps] = (ring.match(/-?\d+/g) || []).map(Number);
    let [x, y, twice] = [0, 0, 0];
    for (let i = 0; i < steps.length; i += 2) {
      const [nextX, nextY] = [x + steps[i], y + steps[i + 1]];
      twice += x * nextY - nextX * y;
      [x, y] = [nextX, nextY];
    }
    return Math.abs(twice) / 2;
  }

  // The largest ring, and all others but small islands.
  Kumppanuuskartta.mainRings = function (d, smallest) {
    const rings = d.split(/(?=M)/).map((ring) => ({ ring, area: areaOf(ring) }));
    const largest = Math.max(...rings.map(({ area }) => area));
    return rings.filter(({ area }) => area === largest || area > smallest).map(({ ring }) => ring);
  };

  Kumppanuuskartta.Edges = class {
    #smallest;
    // What was drawn last: edges stay while values change.
    #drawn = "";

    /** @param {Drawing} drawing */
    constructor({ bbox: [west, , east], width }) {
      const unitsPerKm = (width / (east - west)) * 1000;
      this.#smallest = SMALL_ISLAND_KM2 * unitsPerKm * unitsPerKm;
      this.group = svg("g", { class: "edges", "aria-hidden": "true" });
    }

    // Gaps below all colours; of a member of two the first colour is the wide one.
    /** @type {(edges: readonly EdgeOfScene[], areas: ReadonlyMap<string, SVGElement>) => void} */
    draw(edges, areas) {
      const wanted = JSON.stringify(edges);
      if (wanted === this.#drawn) return;
      this.#drawn = wanted;
      /** @type {Set<string>} */
      const seen = new Set();
      const rows = edges.map(({ key, codes }) => {
        const all = codes ? codes.split(" ") : [];
        const row = { key, first: all.filter((code) => !seen.has(code)), second: all.filter((code) => seen.has(code)) };
        all.forEach((code) => seen.add(code));
        return row;
      });
      /** @type {(codes: readonly string[], part: string, key?: string) => SVGElement} */
      const line = (codes, part, key) => {
        const rings = codes.flatMap((code) =>
          Kumppanuuskartta.mainRings(areas.get(code)?.getAttribute("d") || "", this.#smallest),
        );
        const path = svg("path", { d: rings.join(""), class: "edge-" + part });
        if (key) path.style.stroke = `var(--tier-${key})`;
        return path;
      };
      this.group.replaceChildren(
        line([...seen], "gap"),
        ...[...rows].reverse().map(({ key, first }) => line(first, "line", key)),
        ...rows.map(({ key, second }) => line(second, "inner", key)),
      );
    }
  };
})();
