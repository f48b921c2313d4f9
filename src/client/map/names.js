// The names of municipalities over the country: which are wanted, and markers for those that fit (labels.js).
"use strict";

(function () {
  const { element, toLatLng } = Kumppanuuskartta;
  // How many names at most below a zoom; all of them from the last one on.
  const MOST_BELOW = [
    { zoom: 0.2, most: 24 },
    { zoom: 1.2, most: 45 },
  ];
  // From here on there is room beside Helsinki for the names that the inset shows.
  const ROOMY_ZOOM = 1.5;
  const CROWDED = ["049", "092"];
  // As far outside of the frame, in px, a point can have its name inside.
  const REACH_PX = { x: 40, y: 20 };
  const measure = document.createElement("canvas").getContext("2d");
  /** @type {Map<string, number>} */
  const widths = new Map();

  /** @type {(text: string) => number} */
  function widthOf(text) {
    if (!measure) return 0;
    const known = widths.get(text);
    if (known) return known;
    measure.font = `600 13px ${getComputedStyle(document.documentElement).getPropertyValue("--typeface")}`;
    const { width } = measure.measureText(text);
    widths.set(text, width);
    return width;
  }

  /** @type {(place: number, room: number, reach: number) => boolean} */
  function isWithin(place, room, reach) {
    return place > -reach && place < room + reach;
  }

  // The selected city first, then the members by tier and size; more of them the closer one looks.
  Kumppanuuskartta.wantedNames = function ({ codes, selected, zoom, hasInset }) {
    const level = MOST_BELOW.find((one) => zoom < one.zoom);
    const inInset = hasInset && zoom < ROOMY_ZOOM ? CROWDED : [];
    const others = codes.filter((code) => !inInset.includes(code) && code !== selected);
    return [...(selected ? [selected] : []), ...others.slice(0, level ? level.most : codes.length)];
  };

  Kumppanuuskartta.Names = class {
    #plane;
    #country;
    #gazetteer;
    #markers;

    /**
     * @param {LeafletMap} plane
     * @param {Country} country
     * @param {Gazetteer} gazetteer
     */
    constructor(plane, country, gazetteer) {
      this.#plane = plane;
      this.#country = country;
      this.#gazetteer = gazetteer;
      // Names are markers, which Leaflet moves with the land through every flight and pinch.
      plane.createPane("labels").setAttribute("aria-hidden", "true");
      this.#markers = L.layerGroup().addTo(plane);
    }

    /**
     * @param {readonly string[]} codes those wanted, most important first
     * @param {string | null} selected
     * @param {Membership} membership
     * @param {readonly HTMLElement[]} over what lies over the map, which no name may touch
     */
    place(codes, selected, membership, over) {
      const size = this.#plane.getSize();
      const wanted = codes
        .map((code) => ({
          code,
          text: this.#gazetteer.nameOf(code),
          point: this.#pointOf(code),
          isStrong: code === selected,
        }))
        .filter(({ point: [x, y] }) => isWithin(x, size.x, REACH_PX.x) && isWithin(y, size.y, REACH_PX.y));
      const taken = Kumppanuuskartta.boxesIn(this.#plane.getContainer(), over);
      const placed = Kumppanuuskartta.placeLabels(wanted, size, taken, widthOf);
      this.#markers.clearLayers();
      placed.forEach((name) => this.#markers.addLayer(this.#marker(name, membership.tiersOf(name.code))));
    }

    /** @type {(code: string) => Pair} */
    #pointOf(code) {
      const { x, y } = this.#plane.latLngToContainerPoint(toLatLng(this.#gazetteer.pointOf(code)));
      return [x, y];
    }

    // A name that keeps its distance to its point in px.
    /** @type {(name: PlacedName, keys: readonly string[]) => LeafletLayer} */
    #marker(name, keys) {
      const words = element("span", "", name.text);
      const isInside = keys.length === 1 && this.#isInside(name);
      if (isInside) words.style.color = `var(--on-tier-${keys[0]})`;
      const className = ["map-label", name.isStrong && "is-strong", isInside && "is-inside"].filter(Boolean).join(" ");
      const [x, y] = this.#pointOf(name.code);
      const icon = L.divIcon({ className, html: words, iconSize: null, iconAnchor: [x - name.left, y - name.top] });
      const options = { icon, pane: "labels", interactive: false, keyboard: false };
      return L.marker(toLatLng(this.#gazetteer.pointOf(name.code)), options);
    }

    // Whether a name stands wholly on its own area: its corners and the middles of its long sides do.
    /** @param {PlacedName} name */
    #isInside({ code, left, top, width, height }) {
      const frame = this.#plane.getContainer().getBoundingClientRect();
      /** @type {(along: number, down: number) => Pair} */
      const point = (along, down) => [frame.left + left + width * along, frame.top + top + height * down];
      const points = [0, 0.5, 1].flatMap((along) => [point(along, 0.1), point(along, 0.9)]);
      return this.#country.covers(code, points);
    }
  };
})();
