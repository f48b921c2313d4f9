// The capital region beside the country, enlarged: it shows colours and names, and is clicked like the map itself.
"use strict";

(function () {
  const { element, svg } = Kumppanuuskartta;
  // Helsinki, Espoo and Vantaa; Kauniainen lies inside of Espoo and has no room for its name.
  const NAMED = ["091", "049", "092"];
  const KAUNIAINEN = "235";
  Kumppanuuskartta.CAPITAL_REGION = [...NAMED, KAUNIAINEN];

  Kumppanuuskartta.Inset = class {
    #gazetteer;
    #title = element("span", "inset-title");
    /** @type {Map<string, SVGElement>} */
    #areas = new Map();
    /** @type {Map<string, HTMLElement>} */
    #names = new Map();

    /**
     * @param {Topology | null} topology null where a scene has no inset
     * @param {Gazetteer} gazetteer
     * @param {(code: string) => void} pick told of every click on a municipality
     */
    constructor(topology, gazetteer, pick) {
      this.#gazetteer = gazetteer;
      this.box = element("div", "map-inset");
      this.box.hidden = !topology;
      if (topology) this.#build(Kumppanuuskartta.decodeTopology(topology));
      this.box.addEventListener("click", ({ target }) => {
        const code = target instanceof SVGElement && target.dataset.insetCode;
        if (code) pick(code);
      });
    }

    /** @param {Drawing} drawing */
    #build({ width, height, areas, toGrid }) {
      const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
      areas.forEach((d, code) => {
        const area = svg("path", { d, class: "inset-area", "data-inset-code": code });
        this.#areas.set(code, area);
        picture.append(area);
      });
      const frame = element("div", "inset-frame");
      frame.setAttribute("aria-hidden", "true");
      frame.append(picture);
      NAMED.forEach((code) => {
        const [x, y] = toGrid(this.#gazetteer.capitalPointOf(code));
        const name = element("span", "inset-name");
        name.style.left = `${(x / width) * 100}%`;
        name.style.top = `${(y / height) * 100}%`;
        this.#names.set(code, name);
        frame.append(name);
      });
      this.box.append(this.#title, frame);
    }

    // One area of a kind at a time, drawn over its neighbours; a code that is not here takes the mark away.
    /** @type {(kind: "selected" | "focus", code: string | null) => void} */
    mark(kind, code) {
      this.#areas.forEach((area) => area.classList.remove("is-" + kind));
      const area = code && this.#areas.get(code);
      if (!area) return;
      area.classList.add("is-" + kind);
      area.parentNode?.append(area);
    }

    // Whether it is there to be seen: a narrow page has no room for it.
    get isShown() {
      return this.box.offsetParent !== null;
    }

    /** @type {(membership: Membership, hasNames: boolean) => void} */
    colour(membership, hasNames) {
      this.#title.textContent = this.#gazetteer.text("capital");
      this.#areas.forEach((area, code) => {
        const [key] = membership.tiersOf(code);
        const rest = membership.isOfFigure ? "var(--page)" : "";
        area.style.fill = key ? `var(--tier-${key})` : rest;
      });
      this.#names.forEach((name, code) => {
        const [key] = membership.tiersOf(code);
        name.hidden = !key || !hasNames;
        name.textContent = this.#gazetteer.nameOf(code);
        if (key) name.style.color = `var(--on-tier-${key})`;
      });
    }
  };
})();
