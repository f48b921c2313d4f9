// Names on the map: which of them fit, and where, at the present zoom. No name overlaps another.
"use strict";

(function () {
  const GAP_PX = 3;
  const LINE_PX = 17;
  const DOT_PX = 3;
  // Names keep off the points of so many that are more important.
  const MOST_DOTS = 30;

  // Right of the point, left, above, below: the order in which a reader looks for a name.
  /** @type {(point: Pair, width: number) => Pair[]} */
  function candidates([x, y], width) {
    return [
      [x + 6, y - LINE_PX / 2],
      [x - 6 - width, y - LINE_PX / 2],
      [x - width / 2, y - LINE_PX - 5],
      [x - width / 2, y + 5],
    ];
  }

  /** @type {(a: Box, b: Box) => boolean} */
  function overlaps(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }

  /** @type {(point: Pair) => Box} */
  function dot([x, y]) {
    return { left: x - DOT_PX, right: x + DOT_PX, top: y - DOT_PX, bottom: y + DOT_PX };
  }

  // wanted: points in px, most important first; size: the frame's; blocked: boxes of what already stands;
  // widthOf(text): px. Gives those that fit, with their places.
  Kumppanuuskartta.placeLabels = function (wanted, size, blocked, widthOf) {
    const dots = wanted.map(({ point }) => dot(point));
    const taken = [...blocked];
    /** @type {PlacedName[]} */
    const placed = [];
    wanted.forEach(({ code, text, point, isStrong }, index) => {
      const width = Math.ceil(widthOf(text)) + (isStrong ? 8 : 2);
      for (const [left, top] of candidates(point, width)) {
        const box = { left: left - GAP_PX, right: left + width + GAP_PX, top, bottom: top + LINE_PX };
        const isInside = box.left >= 0 && box.top >= 0 && box.right <= size.x && box.bottom <= size.y;
        const nearerDots = dots.slice(0, Math.min(index, MOST_DOTS));
        if (isInside && ![...taken, ...nearerDots].some((other) => overlaps(box, other))) {
          taken.push(box);
          placed.push({ code, text, left, top, width, height: LINE_PX, isStrong });
          return;
        }
      }
    });
    return placed;
  };
})();
