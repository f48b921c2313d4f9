// Names on the map: which of them fit, and where, at the present zoom. No name overlaps another.
"use strict";

(function () {
  const GAP_PX = 3;
  const LINE_PX = 17;
  const measure = document.createElement("canvas").getContext("2d");
  const widths = new Map();

  function widthOf(text, font) {
    const key = font + text;
    if (!widths.has(key)) {
      measure.font = font;
      widths.set(key, measure.measureText(text).width);
    }
    return widths.get(key);
  }

  // Right of the point, left, above, below: the order in which a reader looks for a name.
  function candidates([x, y], width) {
    return [
      [x + 6, y - LINE_PX / 2],
      [x - 6 - width, y - LINE_PX / 2],
      [x - width / 2, y - LINE_PX - 5],
      [x - width / 2, y + 5],
    ];
  }

  function overlaps(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }

  // wanted: [{code, text, point: [x, y] in px}], most important first; blocked: boxes of what already stands.
  Kumppanuuskartta.placeLabels = function (wanted, frame, blocked, font) {
    const dots = wanted.map(({ point: [x, y] }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
    const taken = [...blocked];
    const placed = [];
    wanted.forEach(({ code, text, point, isStrong }, index) => {
      const width = Math.ceil(widthOf(text, font)) + (isStrong ? 8 : 2);
      for (const [left, top] of candidates(point, width)) {
        const box = { left: left - GAP_PX, right: left + width + GAP_PX, top, bottom: top + LINE_PX };
        const isInside = box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height;
        const nearerDots = dots.slice(0, Math.min(index, 30));
        if (isInside && !taken.some((other) => overlaps(box, other)) && !nearerDots.some((dot) => overlaps(box, dot))) {
          taken.push(box);
          placed.push({ code, text, left, top, width, height: LINE_PX, isStrong });
          return;
        }
      }
    });
    return placed;
  };
})();
