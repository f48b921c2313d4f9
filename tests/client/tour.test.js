"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { Tour } = loadMap(["neighbours", "tour"]);
// Name and point by code; the first two are members.
const PLACES = { A: ["Turku", [0, 0]], B: ["Oulu", [0, 90]], C: ["Tyrnävä", [0, 40]] };
const MEMBERS = ["A", "B"];

function tour({ hasFocus = false } = {}) {
  const country = { hasFocus, stops: [], focused: [] };
  country.stopAt = (code) => country.stops.push(code);
  country.focusOn = (code) => {
    country.focused.push(code);
    made.reach(code);
  };
  const gazetteer = {
    codes: () => Object.keys(PLACES),
    nameOf: (code) => PLACES[code][0],
    pointOf: (code) => PLACES[code][1],
  };
  const made = new Tour(country, gazetteer);
  return { made, country };
}

test("the tab stop is the selected municipality, else the first member, else the first of all", () => {
  [["C", MEMBERS, "C"], [null, MEMBERS, "A"], [null, [], "A"]].forEach(([selected, members, expected]) => {
    const { made, country } = tour();
    made.lead(members, selected);
    assert.deepEqual(country.stops, [expected]);
  });
});

test("a stop that is still a member stays where it is, another gives way", () => {
  const { made, country } = tour();
  made.lead(MEMBERS, null);
  made.reach("B");
  made.lead(["B"], null);
  assert.equal(country.stops.at(-1), "B");
  made.lead(["A"], null);
  assert.equal(country.stops.at(-1), "A");
});

test("while the focus is on the map, nothing else moves the stop", () => {
  const { made, country } = tour({ hasFocus: true });
  made.reach("B");
  made.wait("A");
  assert.deepEqual(country.stops, ["B"]);
});

test("arrows pass over those that are no members, and stop at them with Shift", () => {
  const { made, country } = tour();
  made.lead(MEMBERS, null);
  made.step([0, 1], false);
  made.begin();
  made.step([0, 1], true);
  assert.deepEqual(country.focused, ["B", "A", "C"]);
});

test("letters too", () => {
  const { made, country } = tour();
  made.lead(MEMBERS, null);
  made.seek("t", false);
  made.seek("t", true);
  assert.deepEqual(country.focused, ["A", "C"]);
});

test("without members Home leads nowhere", () => {
  const { made, country } = tour();
  made.lead([], null);
  made.begin();
  assert.deepEqual(country.focused, []);
});
