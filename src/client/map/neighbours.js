// From one municipality to another by a key: the nearest one in a direction, the next one with a letter.
"use strict";

(function () {
  // Of points in the quarter of the plane around a direction the nearest one; null where there is none.
  // [east, north]: one step in the direction; places: codes and their points in metres.
  Kumppanuuskartta.nearestTowards = function ([x, y], [east, north], places) {
    /** @type {string | null} */
    let nearest = null;
    let least = Infinity;
    places.forEach(([code, [otherX, otherY]]) => {
      const ahead = (otherX - x) * east + (otherY - y) * north;
      const aside = Math.abs((otherX - x) * north) + Math.abs((otherY - y) * east);
      const distance = Math.hypot(ahead, aside);
      if (ahead <= 0 || aside > ahead || distance >= least) return;
      nearest = code;
      least = distance;
    });
    return nearest;
  };

  // The first after the present one, and round again from the beginning; null where no name begins with the letter.
  Kumppanuuskartta.nextWithLetter = function (letter, present, codes, nameOf) {
    /** @param {string} code */
    const isMeant = (code) => [...nameOf(code)][0].toLocaleLowerCase() === letter.toLocaleLowerCase();
    const next = (present === null ? -1 : codes.indexOf(present)) + 1;
    return [...codes.slice(next), ...codes.slice(0, next)].find(isMeant) || null;
  };
})();
