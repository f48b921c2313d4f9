// The drawing of the country: one SVG of all municipalities and lines, coloured by membership, never drawn twice.
"use strict";

(function () {
  const { svg } = Kumppanuuskartta;

  Kumppanuuskartta.Country = class {
    #drawing;
    #edges;
    /** @type {Map<string, SVGGraphicsElement>} */
    #areas = new Map();
    // What every area was coloured by last: most stay as they are.
    /** @type {Map<string, string>} */
    #dresses = new Map();
    #stripes = new Kumppanuuskartta.Stripes(() => this.#unitsPerPx());

    /** @param {Topology} topology */
    constructor(topology) {
      this.#drawing = Kumppanuuskartta.decodeTopology(topology);
      const { width, height, areas, lines } = this.#drawing;
      const viewBox = `0 0 ${width} ${height}`;
      this.picture = svg("svg", { viewBox, preserveAspectRatio: "none", class: "country", role: "listbox" });
      const group = svg("g", { class: "municipalities" });
      areas.forEach((d, code) => {
        const area = svg("path", { d, class: "municipality", "data-code": code, id: "m-" + code });
        area.setAttribute("role", "option");
        area.setAttribute("tabindex", "-1");
        area.setAttribute("aria-selected", "false");
        this.#areas.set(code, area);
        group.append(area);
      });
      const over = svg("g", { class: "lines", "aria-hidden": "true" });
      lines.forEach((d, key) => over.append(svg("path", { d, class: "line-" + key })));
      this.rings = new Kumppanuuskartta.Rings((code) => this.#areas.get(code));
      this.#edges = new Kumppanuuskartta.Edges(this.#drawing);
      this.picture.append(this.#stripes.definitions, group, over, this.#edges.group, this.rings.group);
    }

    // West, south, east, north in metres.
    get bbox() {
      return this.#drawing.bbox;
    }

    // Colours the areas and names them for assistive technology; rest: what those outside of the tiers are called.
    /** @type {(membership: Membership, gazetteer: Gazetteer, rest: string) => void} */
    colour(membership, gazetteer, rest) {
      this.#areas.forEach((area, code) => {
        const keys = membership.tiersOf(code);
        const tiers = keys.length ? membership.numberedNamesOf(code) : [rest];
        const name = [gazetteer.nameOf(code), ...tiers].join(", ");
        const dress = [name, membership.isOfFigure, ...keys].join(" ");
        if (dress === this.#dresses.get(code)) return;
        this.#dresses.set(code, dress);
        this.#paint(area, keys, membership.missingKeyOf(code) !== null);
        // What a filter leaves out has no class of a figure: it is as empty as the page.
        if (membership.isOfFigure && !keys.length) area.style.fill = "var(--page)";
        area.setAttribute("aria-label", name);
      });
      this.#edges.draw(membership.edges, this.#areas);
    }

    /** @type {(area: SVGElement, keys: readonly string[], isMissing: boolean) => void} */
    #paint(area, keys, isMissing) {
      const state = area.classList.contains("is-selected") ? ["is-selected"] : [];
      area.setAttribute("class", ["municipality", ...keys.map((key) => "tier-" + key), ...state].join(" "));
      if (isMissing) area.style.fill = this.#stripes.hatched();
      else if (keys.length > 1) area.style.fill = this.#stripes.fillOf(keys);
      else area.style.fill = keys.length ? `var(--tier-${keys[0]})` : "";
    }

    /** @type {(code: string, isSelected: boolean) => void} */
    mark(code, isSelected) {
      const area = this.#areas.get(code);
      if (!area) return;
      area.classList.toggle("is-selected", isSelected);
      area.setAttribute("aria-selected", String(isSelected));
    }

    // The one area that the Tab key reaches.
    /** @param {string} code */
    stopAt(code) {
      this.picture.querySelectorAll('[tabindex="0"]').forEach((area) => area.setAttribute("tabindex", "-1"));
      this.#areas.get(code)?.setAttribute("tabindex", "0");
    }

    /** @param {string} code */
    focusOn(code) {
      this.picture.classList.add("is-toured");
      this.#areas.get(code)?.focus();
    }

    get hasFocus() {
      return this.picture.contains(document.activeElement);
    }

    // The stripes keep their width on the screen.
    scale() {
      this.#stripes.scale();
    }

    #unitsPerPx() {
      return this.#drawing.width / this.picture.getBoundingClientRect().width;
    }

    // The box around municipalities, in metres as the bbox; null for none.
    /** @param {readonly string[]} codes */
    boxOf(codes) {
      const areas = codes.flatMap((code) => this.#areas.get(code) || []);
      return Kumppanuuskartta.boxAround(areas.map((area) => area.getBBox()), this.#drawing);
    }

    // Whether a municipality has all these points of the window on its area.
    /** @type {(code: string, points: readonly Pair[]) => boolean} */
    covers(code, points) {
      const area = this.#areas.get(code);
      const origin = this.picture.getBoundingClientRect();
      const unitsPerPx = this.#unitsPerPx();
      return points.every(([x, y]) => {
        const point = this.picture.createSVGPoint();
        point.x = (x - origin.left) * unitsPerPx;
        point.y = (y - origin.top) * unitsPerPx;
        return area instanceof SVGGeometryElement && area.isPointInFill(point);
      });
    }
  };
})();
