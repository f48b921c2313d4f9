"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { countryView, boxAround } = loadMap(["plane", "fitting"], {
  matchMedia: () => ({ matches: false }),
});
const NO_SPACE = { left: 0, top: 0, right: 0, bottom: 0 };
// Metres: a country of 400 by 800 km.
const BBOX = [100_000, 6_600_000, 500_000, 7_400_000];

// Where a point of the plane, in metres, stands in the frame, in px.
function shown({ centre: [lat, lng], zoom }, size, [x, y]) {
  const scale = 2 ** zoom;
  return [size.x / 2 + (x / 1000 - lng) * scale, size.y / 2 - (y / 1000 - lat) * scale];
}

test("a country that is bound by its height fills it and stands at the right edge", () => {
  const size = { x: 1000, y: 800 };
  const view = countryView(BBOX, size, NO_SPACE);
  assert.deepEqual(shown(view, size, [BBOX[0], BBOX[3]]), [600, 0]);
  assert.deepEqual(shown(view, size, [BBOX[2], BBOX[1]]), [1000, 800]);
});

test("a country that is bound by its width is centred in height", () => {
  const size = { x: 200, y: 800 };
  const view = countryView(BBOX, size, NO_SPACE);
  assert.deepEqual(shown(view, size, [BBOX[0], BBOX[3]]), [0, 200]);
  assert.deepEqual(shown(view, size, [BBOX[2], BBOX[1]]), [200, 600]);
});

test("the space of legend and tools stays free on every side", () => {
  const size = { x: 500, y: 900 };
  const space = { left: 90, top: 20, right: 10, bottom: 80 };
  const view = countryView(BBOX, size, space);
  const [left, top] = shown(view, size, [BBOX[0], BBOX[3]]);
  const [right, bottom] = shown(view, size, [BBOX[2], BBOX[1]]);
  const isNear = (one, other) => Math.abs(one - other) < 1e-6;
  assert.ok(isNear(left, 90) && isNear(right, 490), `${left} to ${right}`);
  assert.ok(isNear(top - 20, 820 - bottom), `${top} to ${bottom}`);
});

test("a frame without room shows nothing", () => {
  assert.equal(countryView(BBOX, { x: 100, y: 100 }, { ...NO_SPACE, left: 100 }), null);
  assert.equal(countryView(BBOX, { x: 0, y: 0 }, NO_SPACE), null);
});

test("the box around boxes of the drawing is told in metres, north up", () => {
  const drawing = { bbox: BBOX, width: 4000 };
  const boxes = [
    { x: 0, y: 0, width: 10, height: 10 },
    { x: 1000, y: 500, width: 1000, height: 20 },
  ];
  assert.deepEqual(boxAround(boxes, drawing), [100_000, 7_348_000, 300_000, 7_400_000]);
});

test("there is no box around nothing", () => {
  assert.equal(boxAround([], { bbox: BBOX, width: 4000 }), null);
});
