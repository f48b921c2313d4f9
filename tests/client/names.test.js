"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { wantedNames } = loadMap(["plane", "names"], {
  document: { createElement: () => ({ getContext: () => null }) },
  matchMedia: () => ({ matches: false }),
});
const CODES = ["091", "049", "092", ...Array.from({ length: 60 }, (_, i) => String(300 + i))];
const STATE = { codes: CODES, selected: null, zoom: 3, hasInset: true };

test("from close by every member is wanted, in the order of the members", () => {
  assert.deepEqual(wantedNames(STATE), CODES);
});

test("the farther one looks, the fewer names are wanted, and always the first", () => {
  const counts = [3, 1, 0].map((zoom) => wantedNames({ ...STATE, hasInset: false, zoom }));
  assert.ok(counts[0].length > counts[1].length && counts[1].length > counts[2].length);
  counts.forEach((codes) => assert.deepEqual(codes, CODES.slice(0, codes.length)));
});

test("Espoo and Vantaa are named in the inset as long as there is one and no room beside Helsinki", () => {
  const hasBoth = (state) => ["049", "092"].every((code) => wantedNames(state).includes(code));
  const hasNone = (state) => ["049", "092"].every((code) => !wantedNames(state).includes(code));
  assert.ok(hasNone({ ...STATE, zoom: 0 }));
  assert.ok(hasBoth({ ...STATE, zoom: 0, hasInset: false }));
  assert.ok(hasBoth({ ...STATE, zoom: 2 }));
});

test("the selected city comes first and once, with names switched off and in the inset too", () => {
  assert.deepEqual(wantedNames({ ...STATE, codes: [], selected: "049", zoom: 0 }), ["049"]);
  const codes = wantedNames({ ...STATE, selected: "305" });
  assert.deepEqual([codes[0], codes.filter((code) => code === "305").length], ["305", 1]);
  assert.equal(wantedNames({ ...STATE, selected: "020" })[0], "020");
});
