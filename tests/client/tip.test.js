"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { tipAlong } = loadMap(["tip"]);

test("the tip stands after the pointer, clear of it", () => {
  assert.ok(tipAlong(100, 150, 800) > 100);
});

test("where there is no room after it the tip ends before the pointer", () => {
  assert.ok(tipAlong(700, 150, 800) + 150 < 700);
});

test("it never begins outside of the frame", () => {
  for (let place = 0; place <= 120; place += 1) assert.ok(tipAlong(place, 150, 120) >= 0, String(place));
});

test("within a frame that has room it never ends outside", () => {
  for (let place = 0; place <= 800; place += 1) assert.ok(tipAlong(place, 150, 800) + 150 <= 800, String(place));
});
