// Rings around areas: of the selected one, of the one under the pointer, of the one with the keyboard's focus.
"use strict";

(function () {
  const { svg } = Kumppanuuskartta;
  // From below: wide strokes first, then the area itself again on top of them, so that a ring lies outside its area.
  const PARTS = ["outer", "line", "gap", "area"];

  Kumppanuuskartta.Rings = class {
    #areaOf;

    /** @param {(code: string) => SVGElement | undefined} areaOf */
    constructor(areaOf) {
      this.#areaOf = areaOf;
      this.group = svg("g", { class: "rings", "aria-hidden": "true" });
    }

    // One ring of a kind at a time; a code of null takes it away.
    /** @type {(kind: RingKind, code: string | null) => void} */
    draw(kind, code) {
      const old = this.group.querySelector(".ring-" + kind);
      if (old) old.remove();
      const area = code && this.#areaOf(code);
      if (!area) return;
      const ring = svg("g", { class: "ring ring-" + kind });
      const d = area.getAttribute("d") || "";
      PARTS.forEach((part) => ring.append(svg("path", { d, class: "ring-" + part })));
      const copy = /** @type {SVGElement} */ (ring.lastChild);
      copy.style.fill = area.style.fill || "var(--land)";
      this.group.append(ring);
    }
  };
})();
