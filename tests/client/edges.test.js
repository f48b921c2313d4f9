"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { mainRings } = loadMap(["edges"]);
const LARGE = "M0 0l10 0 0 10 -10 0z";
const SMALL = "M50 50l2 0 0 2 -2 0z";
const OTHER = "M90 90l0 8 8 0 0-8z";

test("small islands have no edge of their own, larger ones do", () => {
  assert.deepEqual(mainRings(LARGE + SMALL + OTHER, 20), [LARGE, OTHER]);
});

test("the largest part always has one, however small it is", () => {
  assert.deepEqual(mainRings(SMALL, 20), [SMALL]);
});
