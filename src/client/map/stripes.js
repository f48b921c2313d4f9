// The stripes of a municipality in two tiers: a pattern for each pair, as wide on the screen at every zoom.
"use strict";

(function () {
  const { svg } = Kumppanuuskartta;
  const PERIOD_PX = 7.5;
  const EDGED_PX = 4.3;
  const EDGE_PX = 0.6;
  const STRIPE_PX = 3.1;
  const HATCH_PX = 5;

  /** @type {(id: string, keys: readonly string[]) => SVGElement} */
  function pattern(id, [base, stripe]) {
    const made = svg("pattern", { id, patternUnits: "userSpaceOnUse", width: PERIOD_PX, height: PERIOD_PX });
    made.append(
      svg("rect", { width: PERIOD_PX, height: PERIOD_PX, class: "fill-" + base }),
      svg("rect", { width: EDGED_PX, height: PERIOD_PX, class: "stripe-edge" }),
      svg("rect", { x: EDGE_PX, width: STRIPE_PX, height: PERIOD_PX, class: "fill-" + stripe }),
    );
    return made;
  }

  // Nothing is known of these: thin lines over an area that is as empty as the page.
  /** @param {string} id */
  function hatch(id) {
    const made = svg("pattern", { id, patternUnits: "userSpaceOnUse", width: HATCH_PX, height: HATCH_PX });
    made.append(
      svg("rect", { width: HATCH_PX, height: HATCH_PX, class: "hatch-ground" }),
      svg("rect", { width: 1, height: HATCH_PX, class: "hatch-line" }),
    );
    return made;
  }

  Kumppanuuskartta.Stripes = class {
    #unitsPerPx;

    /** @param {() => number} unitsPerPx how many units of the drawing a px of the screen is at present */
    constructor(unitsPerPx) {
      this.#unitsPerPx = unitsPerPx;
      this.definitions = svg("defs");
    }

    // What fills an area in the tiers of these keys.
    /** @param {readonly string[]} keys */
    fillOf(keys) {
      return this.#use("stripes-" + keys.join("-"), (id) => pattern(id, keys));
    }

    // What fills an area of which there is no figure.
    hatched() {
      return this.#use("hatch", hatch);
    }

    /** @type {(id: string, make: (id: string) => SVGElement) => string} */
    #use(id, make) {
      if (!this.definitions.querySelector("#" + id)) {
        this.definitions.append(make(id));
        this.scale();
      }
      return `url(#${id})`;
    }

    // Called after every zoom.
    scale() {
      const unitsPerPx = this.#unitsPerPx();
      // A map without room has no scale.
      if (!isFinite(unitsPerPx)) return;
      this.definitions.querySelectorAll("pattern").forEach((one) => {
        one.setAttribute("patternTransform", `scale(${unitsPerPx}) rotate(45)`);
      });
    }
  };
})();
