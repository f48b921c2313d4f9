"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

// An element of SVG as far as it is built from parts.
class Shape {
  attributes = {};
  children = [];

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  append(...parts) {
    this.children.push(...parts);
  }
}

const { Country } = loadMap(["topology", "stripes", "rings", "edges", "country"], {
  document: { createElementNS: () => new Shape() },
});

// One square of a grid unit; ferries are lines that this version of the app carries nowhere.
const TOPOLOGY = {
  bbox: [200_000, 6_700_000, 200_100, 6_700_100],
  transform: { scale: [100, 100], translate: [200_000, 6_700_000] },
  arcs: [[0, 0, 1, 0, 0, 1, -1, 0, 0, -1]],
  objects: {
    municipalities: { geometries: [{ type: "Polygon", id: "001", arcs: [[0]] }] },
    outline: { arcs: [[0]] },
    ferries: { arcs: [[-1]] },
  },
};

test("every set of lines of the file is drawn under its key, above the municipalities and hidden from assistive technology", () => {
  const groups = new Country(TOPOLOGY).picture.children;
  const places = groups.map(({ attributes }) => attributes.class);
  const lines = groups[places.indexOf("lines")];
  assert.ok(places.indexOf("municipalities") < places.indexOf("lines"));
  assert.equal(lines.attributes["aria-hidden"], "true");
  assert.deepEqual(lines.children.map(({ attributes }) => [attributes.class, attributes.d]), [
    ["line-outline", "M0 1l1 0 0 -1 -1 0 0 1"],
    ["line-ferries", "M0 1l0 -1 1 0 0 1 -1 0"],
  ]);
});
