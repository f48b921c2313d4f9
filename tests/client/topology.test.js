"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { decodeTopology } = loadMap(["topology"]);

// Two areas of 10 by 10 side by side, a grid unit 100 m, the border between them one bent arc, an island in the east.
// Arcs as src/assets.py flattens them: the first point from the first point of the arc before, then steps.
const TOPOLOGY = {
  bbox: [200_000, 6_700_000, 202_000, 6_701_000],
  transform: { scale: [100, 100], translate: [200_000, 6_700_000] },
  arcs: [
    [10, 0, 2, 5, -2, 5],
    [0, 10, -10, 0, 0, -10, 10, 0],
    [0, -10, 10, 0, 0, 10, -10, 0],
    [2, 2, 1, 0, 0, 1, -1, -1],
  ],
  objects: {
    municipalities: {
      geometries: [
        { type: "Polygon", id: "001", arcs: [[0, 1]] },
        { type: "MultiPolygon", id: "002", arcs: [[[2, -1]], [[3]]] },
      ],
    },
    region_borders: { arcs: [[0]] },
    outline: { arcs: [[1], [2]] },
    ferries: { arcs: [[1, 2]] },
  },
};

// Path data -> rings of points.
function rings(d) {
  return d.split("M").slice(1).map((ring) => {
    const [start, steps] = ring.replace(/z$/, "").split("l").map((part) => part.split(" ").map(Number));
    const points = [start];
    for (let i = 0; i < steps.length; i += 2) {
      const [x, y] = points[points.length - 1];
      points.push([x + steps[i], y + steps[i + 1]]);
    }
    return points;
  });
}

test("the drawing is as large as the bbox in grid units", () => {
  const { width, height } = decodeTopology(TOPOLOGY);
  assert.deepEqual([width, height], [20, 10]);
});

test("areas are rings that close, north up", () => {
  const { areas } = decodeTopology(TOPOLOGY);
  assert.deepEqual(rings(areas.get("001")), [[[10, 10], [12, 5], [10, 0], [0, 0], [0, 10], [10, 10]]]);
  const [main, island] = rings(areas.get("002"));
  assert.deepEqual(main, [[10, 10], [20, 10], [20, 0], [10, 0], [12, 5], [10, 10]]);
  assert.deepEqual(island, [[12, 8], [13, 8], [13, 7], [12, 8]]);
});

test("a border that is shared runs through the same points from both sides", () => {
  const { areas, lines } = decodeTopology(TOPOLOGY);
  const [border] = rings(lines.get("region_borders"));
  const [first] = rings(areas.get("001"));
  const [second] = rings(areas.get("002"));
  assert.deepEqual(first.slice(0, 3), border);
  assert.deepEqual(second.slice(-3), border.toReversed());
});

test("every object besides the municipalities is a set of lines, in the order of the file", () => {
  const { lines } = decodeTopology(TOPOLOGY);
  assert.deepEqual([...lines.keys()], ["region_borders", "outline", "ferries"]);
  assert.equal(rings(lines.get("outline")).length, 2);
  const [ferry] = rings(lines.get("ferries"));
  assert.deepEqual(ferry, [[10, 0], [0, 0], [0, 10], [10, 10], [20, 10], [20, 0], [10, 0]]);
});

test("metres and grid units name the same places", () => {
  const { toGrid } = decodeTopology(TOPOLOGY);
  assert.deepEqual(toGrid([200_000, 6_701_000]), [0, 0]);
  assert.deepEqual(toGrid([202_000, 6_700_000]), [20, 10]);
});
