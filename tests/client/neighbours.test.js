"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { nearestTowards, nextWithLetter } = loadMap(["neighbours"]);
const [EAST, WEST, NORTH, SOUTH] = [[1, 0], [-1, 0], [0, 1], [0, -1]];

test("the nearest in the quarter of the direction is the neighbour", () => {
  const places = [["far", [90, 0]], ["near", [30, 20]], ["behind", [-5, 0]], ["aside", [10, 15]]];
  assert.equal(nearestTowards([0, 0], EAST, places), "near");
  assert.equal(nearestTowards([0, 0], WEST, places), "behind");
  assert.equal(nearestTowards([0, 0], NORTH, places), "aside");
});

test("where nothing lies in a direction there is no neighbour, and no place is its own", () => {
  const places = [["here", [0, 0]], ["north", [3, 9]]];
  assert.equal(nearestTowards([0, 0], SOUTH, places), null);
  assert.equal(nearestTowards([0, 0], EAST, places), null);
});

test("every place of a plain field can be reached from every other", () => {
  const places = [...Array(60).keys()].map((n) => [String(n), [(n * 37) % 101, (n * 53) % 97]]);
  const reached = new Set([places[0][0]]);
  for (const code of reached) {
    const [, from] = places.find(([other]) => other === code);
    [EAST, WEST, NORTH, SOUTH].forEach((way) => {
      const next = nearestTowards(from, way, places);
      if (next) reached.add(next);
    });
  }
  assert.equal(reached.size, places.length);
});

const NAMES = { 1: "Turku", 2: "Oulu", 3: "Tampere", 4: "Äänekoski" };
function next(letter, present) {
  return nextWithLetter(letter, present, Object.keys(NAMES), (code) => NAMES[code]);
}

test("a letter leads to the next name that begins with it, in either case, and round again", () => {
  assert.equal(next("t", "2"), "3");
  assert.equal(next("T", "3"), "1");
  assert.equal(next("ä", "1"), "4");
});

test("from outside of the list the first name is found, and a letter of no name leads nowhere", () => {
  assert.equal(next("t", null), "1");
  assert.equal(next("t", "9"), "1");
  assert.equal(next("a", "1"), null);
});

test("the only name with a letter is found again from itself", () => {
  assert.equal(next("o", "2"), "2");
});
