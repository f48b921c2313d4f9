// What a reader points at or has the keyboard on: a ring around it, in the inset too, and the tip beside it.
"use strict";

(function () {
  const { toLatLng } = Kumppanuuskartta;

  Kumppanuuskartta.Spotlight = class {
    #plane;
    #country;
    #inset;
    #gazetteer;
    #told;
    #tip = new Kumppanuuskartta.Tip();
    /** @type {string | null} */
    #hovered = null;

    /**
     * @param {LeafletMap} plane
     * @param {SpotlightParts} parts told.over(): what lies over the map; told.tiersOf(code): the words of a tip
     */
    constructor(plane, { country, inset, gazetteer, told }) {
      this.#plane = plane;
      this.#country = country;
      this.#inset = inset;
      this.#gazetteer = gazetteer;
      this.#told = told;
      this.box = this.#tip.box;
    }

    // place: px from the corner of the window.
    /** @type {(code: string | null, place: Pair, isSelected: boolean) => void} */
    hover(code, [x, y], isSelected) {
      if (code !== this.#hovered) {
        this.#hovered = code;
        this.#country.rings.draw("hover", isSelected ? null : code);
        this.#tell(code);
      }
      const frame = this.#plane.getContainer().getBoundingClientRect();
      if (code) this.#tip.moveTo([x - frame.left, y - frame.top], this.#plane.getSize());
    }

    /** @param {string | null} code */
    focus(code) {
      this.#country.rings.draw("focus", code);
      this.#inset.mark("focus", code);
      this.#tell(code);
      if (!code) return;
      const place = toLatLng(this.#gazetteer.pointOf(code));
      if (!this.#isInSight(place)) this.#plane.panTo(place, { animate: false });
      const { x, y } = this.#plane.latLngToContainerPoint(place);
      this.#tip.moveTo([x, y], this.#plane.getSize());
    }

    // Whether there was anything to dim.
    dim() {
      const wasShown = !this.box.hidden;
      this.#tip.hide();
      return wasShown;
    }

    // Within the frame and below nothing that lies over the map.
    /** @param {LatLng} place */
    #isInSight(place) {
      const { x, y } = this.#plane.latLngToContainerPoint(place);
      const size = this.#plane.getSize();
      const covers = Kumppanuuskartta.boxesIn(this.#plane.getContainer(), this.#told.over());
      /** @param {Box} box */
      const holds = (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      return holds({ left: 0, right: size.x, top: 0, bottom: size.y }) && !covers.some(holds);
    }

    /** @param {string | null} code */
    #tell(code) {
      if (!code) return this.#tip.hide();
      this.#tip.show(this.#gazetteer.nameOf(code), this.#told.tiersOf(code), this.#gazetteer.regionNameOf(code));
    }
  };
})();
