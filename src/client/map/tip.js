// The tip beside the pointer or the focus: a municipality's name, tiers and region. For eyes: areas are named too.
"use strict";

(function () {
  const { element } = Kumppanuuskartta;
  const RIGHT_PX = 14;
  const LEFT_PX = 12;
  const EDGE_PX = 24;
  const LEAST_PX = 4;

  // Right of a place along one side of the frame, left of it where there is no room, never outside.
  /** @type {(place: number, length: number, room: number) => number} */
  function along(place, length, room) {
    const isLate = place > room - length - EDGE_PX;
    return Math.max(LEAST_PX, isLate ? place - length - LEFT_PX : place + RIGHT_PX);
  }
  Kumppanuuskartta.tipAlong = along;

  Kumppanuuskartta.Tip = class {
    constructor() {
      this.box = element("div", "map-tip");
      this.box.hidden = true;
      this.box.setAttribute("aria-hidden", "true");
    }

    /** @type {(name: string, tiers: readonly string[], region: string) => void} */
    show(name, tiers, region) {
      this.box.replaceChildren(
        element("strong", "", name),
        ...tiers.map((tier) => element("span", "tip-tier", tier)),
        element("span", "tip-region", region),
      );
      this.box.hidden = false;
    }

    hide() {
      this.box.hidden = true;
    }

    // place: px from the frame's corner; size: the frame's.
    /** @type {(place: Pair, size: Size) => void} */
    moveTo([x, y], size) {
      this.box.style.left = `${along(x, this.box.offsetWidth, size.x)}px`;
      this.box.style.top = `${along(y, this.box.offsetHeight, size.y)}px`;
    }
  };
})();
