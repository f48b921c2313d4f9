"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { Membership } = loadMap(["membership"]);
const CLASSES = [
  { key: "large", number: 1, name: "Large", count: "2", codes: "091 049" },
  { key: "middle", number: 2, name: "Middle", count: "2", codes: "153 049" },
  { key: "none", number: 3, name: "None", count: "0", codes: "" },
];

test("a municipality is in the tiers whose codes name it, in their order", () => {
  const membership = new Membership(CLASSES);
  assert.deepEqual(membership.tiersOf("091"), ["large"]);
  assert.deepEqual(membership.tiersOf("049"), ["large", "middle"]);
  assert.deepEqual(membership.tierNamesOf("049"), ["Large", "Middle"]);
});

test("their names are heard with their numbers, where they have one", () => {
  const own = { key: "own", number: null, name: "Own", count: "1", codes: "049" };
  assert.deepEqual(new Membership([...CLASSES, own]).numberedNamesOf("049"), ["1 Large", "2 Middle", "Own"]);
});

test("a municipality outside of all tiers has none", () => {
  assert.deepEqual(new Membership(CLASSES).tiersOf("020"), []);
  assert.deepEqual(new Membership(CLASSES).tierNamesOf("020"), []);
});

test("every member is counted once, tier by tier; a class without members adds none", () => {
  assert.deepEqual(new Membership(CLASSES).codes(), ["091", "049", "153"]);
  assert.deepEqual(new Membership([]).codes(), []);
});

test("the classes that it was made of stay as they were", () => {
  const before = structuredClone(CLASSES);
  new Membership(CLASSES).codes();
  assert.deepEqual(CLASSES, before);
});

const FIGURE = {
  inUnit: "{n} %",
  edges: [{ key: "large", number: 1, name: "Large", codes: "091" }],
};
const OF_FIGURE = [
  { key: "high", number: null, name: "10 or more", count: "2", codes: "091 049", values: "12,5|11" },
  { key: "gap", number: null, name: "No figure", count: "1", codes: "153", isMissing: true },
];

test("of a figure a municipality has its value, in its unit, and then its partnerships", () => {
  const membership = new Membership(OF_FIGURE, FIGURE);
  assert.deepEqual(membership.tierNamesOf("091"), ["12,5 %", "Large"]);
  assert.deepEqual(membership.numberedNamesOf("091"), ["12,5 %", "1 Large"]);
  assert.deepEqual(membership.tierNamesOf("049"), ["11 %"]);
  assert.deepEqual(membership.tiersOf("049"), ["high"]);
});

test("where there is no figure that is said, and no zero", () => {
  const membership = new Membership(OF_FIGURE, FIGURE);
  assert.deepEqual(membership.tierNamesOf("153"), ["No figure"]);
  assert.equal(membership.missingKeyOf("153"), "gap");
  assert.equal(membership.missingKeyOf("091"), null);
});

test("the members that keys lead to are those of the partnerships", () => {
  assert.deepEqual(new Membership(OF_FIGURE, FIGURE).codes(), ["091"]);
  assert.equal(new Membership(OF_FIGURE, FIGURE).isOfFigure, true);
  assert.equal(new Membership(CLASSES).isOfFigure, false);
});
