"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

// Leaflet as far as the plane is concerned.
function leaflet() {
  class Map {
    panBy(offset, options) {
      return options;
    }
    static include(members) {
      Object.assign(Map.prototype, members);
    }
  }
  return { CRS: { Simple: "simple" }, Map, latLngBounds: (...corners) => corners };
}

function planeFor(isStill) {
  const L = leaflet();
  return { L, ...loadMap(["plane"], { L, matchMedia: () => ({ matches: isStill }) }) };
}

test("a point in metres is told to Leaflet in kilometres, north before east", () => {
  assert.deepEqual(planeFor(false).toLatLng([385_600, 6_672_100]), [6672.1, 385.6]);
});

test("bounds are told by their south-west and north-east corners", () => {
  assert.deepEqual(planeFor(false).toLatLngBounds([1000, 2000, 3000, 4000]), [
    [2, 1],
    [4, 3],
  ]);
});

test("who wants no motion gets none", () => {
  const { L, plane } = planeFor(true);
  const { zoomAnimation, fadeAnimation, inertia } = plane();
  assert.deepEqual([zoomAnimation, fadeAnimation, inertia], [false, false, false]);
  assert.equal(new L.Map().panBy([1, 1], { animate: true }).animate, false);
});

test("everybody else sees the map move", () => {
  const { L, plane } = planeFor(false);
  const { zoomAnimation, fadeAnimation, inertia } = plane();
  assert.deepEqual([zoomAnimation, fadeAnimation, inertia], [true, true, true]);
  assert.equal(new L.Map().panBy([1, 1], { animate: true }).animate, true);
});
