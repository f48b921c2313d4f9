"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

// An element of SVG as far as it is built from parts.
class Shape {
  attributes = {};
  children = [];
  style = {};
  written = [];
  classList = { contains: () => false };

  setAttribute(name, value) {
    this.attributes[name] = value;
    this.written.push(name);
  }

  replaceChildren() {}

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

test("what is called something else is painted anew only where its colour changes", () => {
  const country = new Country(TOPOLOGY);
  const [area] = country.picture.children.find(({ attributes }) => attributes.class === "municipalities").children;
  const gazetteer = { nameOf: () => "Turku" };
  const of = (...keys) => ({
    edges: [],
    isOfFigure: false,
    missingKeyOf: () => null,
    numberedNamesOf: () => ["1 Six cities"],
    tiersOf: () => keys,
  });
  const written = (membership, rest) => {
    area.written.length = 0;
    country.colour(membership, gazetteer, rest);
    return area.written;
  };
  assert.deepEqual(written(of(), "none known"), ["class", "aria-label"]);
  assert.deepEqual(written(of(), "none known"), []);
  assert.deepEqual(written(of(), "not of those chosen"), ["aria-label"]);
  assert.equal(area.attributes["aria-label"], "Turku, not of those chosen");
  assert.deepEqual(written(of("alliance"), "not of those chosen"), ["class", "aria-label"]);
  assert.equal(area.style.fill, "var(--tier-alliance)");
});
