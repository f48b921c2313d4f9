// Which part of the plane the map shows: the whole country beside legend and tools, or some municipalities.
"use strict";

(function () {
  const { METRES_PER_UNIT, toLatLngBounds } = Kumppanuuskartta;
  const PADDING_PX = 40;
  const PANNED_PART = 0.25;

  // The country at the right edge of its space, centred in height: the first picture stands at the same place.
  // bbox in metres, size of the frame and space kept free around the country in px; null where nothing is left.
  Kumppanuuskartta.countryView = function (bbox, size, { left, top, right, bottom }) {
    const [west, south, east, north] = bbox.map((metres) => metres / METRES_PER_UNIT);
    const room = { x: size.x - left - right, y: size.y - top - bottom };
    if (room.x <= 0 || room.y <= 0) return null;
    const scale = Math.min(room.x / (east - west), room.y / (north - south));
    const x = east + right / scale - size.x / 2 / scale;
    const y = (north + south) / 2 + (top - bottom) / 2 / scale;
    return { centre: [y, x], zoom: Math.log2(scale) };
  };

  // The box around boxes in units of a drawing, in metres as its bbox; null for none.
  Kumppanuuskartta.boxAround = function (boxes, { bbox: [west, , east, north], width }) {
    if (!boxes.length) return null;
    const metres = (east - west) / width;
    return [
      west + metres * Math.min(...boxes.map((box) => box.x)),
      north - metres * Math.max(...boxes.map((box) => box.y + box.height)),
      west + metres * Math.max(...boxes.map((box) => box.x + box.width)),
      north - metres * Math.min(...boxes.map((box) => box.y)),
    ];
  };

  Kumppanuuskartta.Fitting = class {
    #plane;
    #country;
    #tell;
    #hasMoved = false;

    /**
     * @param {LeafletMap} plane
     * @param {Country} country
     * @param {(hasMoved: boolean) => void} tell called when the map leaves the whole country and comes back to it
     */
    constructor(plane, country, tell) {
      this.#plane = plane;
      this.#country = country;
      this.#tell = tell;
      plane.on("movestart", () => this.#note(true));
    }

    /** @param {boolean} hasMoved */
    #note(hasMoved) {
      this.#hasMoved = hasMoved;
      this.#tell(hasMoved);
    }

    // The frame has another size: a map that is as it was first shown keeps the whole country in view, one that was moved
    // stays put.
    keep() {
      this.#plane.invalidateSize({ pan: false });
      if (!this.#hasMoved) this.showCountry();
    }

    showCountry() {
      const view = Kumppanuuskartta.countryView(this.#country.bbox, this.#plane.getSize(), this.#space());
      if (!view) return;
      this.#plane.setView(view.centre, view.zoom, { animate: false });
      this.#note(false);
    }

    // By a part of the frame, towards a side.
    /** @param {Pair} direction right and down */
    pan([right, down]) {
      const { x, y } = this.#plane.getSize();
      this.#plane.panBy([right * x * PANNED_PART, down * y * PANNED_PART]);
    }

    /** @param {readonly string[]} codes */
    show(codes) {
      const box = this.#country.boxOf(codes);
      if (!box) return;
      this.#plane.fitBounds(toLatLngBounds(box), {
        padding: [PADDING_PX, PADDING_PX],
        maxZoom: this.#plane.getMaxZoom() - 1,
      });
    }

    // What the style sheet keeps free around the country for legend and tools, in px.
    #space() {
      const style = getComputedStyle(this.#plane.getContainer());
      /** @param {string} side */
      const px = (side) => parseFloat(style.getPropertyValue("--map-space-" + side)) || 0;
      return { left: px("left"), top: px("top"), right: px("right"), bottom: px("bottom") };
    }
  };
})();
