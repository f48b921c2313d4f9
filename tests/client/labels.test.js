"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { placeLabels } = loadMap(["labels"]);
const SIZE = { x: 400, y: 300 };
// Every letter is 8 px wide.
const widthOf = (text) => text.length * 8;

function wanted(code, point, isStrong = false) {
  return { code, text: code.padEnd(5, "x"), point, isStrong };
}

function boxOf({ left, top, width, height }) {
  return { left, right: left + width, top, bottom: top + height };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test("a name stands right of its point where there is room", () => {
  const [{ left, top, height }] = placeLabels([wanted("a", [100, 100])], SIZE, [], widthOf);
  assert.equal(left, 106);
  assert.equal(top + height / 2, 100);
});

test("at the right edge it stands left of its point", () => {
  const [{ left, width }] = placeLabels([wanted("a", [395, 100])], SIZE, [], widthOf);
  assert.equal(left + width, 389);
});

test("a name that fits nowhere is left out, and the next one is placed", () => {
  const whole = { left: 0, right: 200, top: 0, bottom: 300 };
  const placed = placeLabels([wanted("a", [80, 100]), wanted("b", [300, 100])], SIZE, [whole], widthOf);
  assert.deepEqual(placed.map(({ code }) => code), ["b"]);
});

test("no name overlaps another, nor what lies over the map, nor leaves the frame", () => {
  const points = Array.from({ length: 120 }, (_, i) => [(i * 67) % 400, (i * 41) % 300]);
  const legend = { left: 0, right: 120, top: 0, bottom: 140 };
  const placed = placeLabels(points.map((point, i) => wanted(`n${i}`, point)), SIZE, [legend], widthOf);
  assert.ok(placed.length > 10, String(placed.length));
  const boxes = placed.map(boxOf);
  boxes.forEach((box, i) => {
    assert.ok(!overlap(box, legend), placed[i].code);
    assert.ok(box.left >= 0 && box.top >= 0 && box.right <= SIZE.x && box.bottom <= SIZE.y, placed[i].code);
    boxes.slice(0, i).forEach((other) => assert.ok(!overlap(box, other), placed[i].code));
  });
});

test("the most important name has its first place, whatever comes after it", () => {
  const placed = placeLabels([wanted("first", [100, 100], true), wanted("next", [104, 100])], SIZE, [], widthOf);
  assert.deepEqual([placed[0].code, placed[0].left, placed[0].isStrong], ["first", 106, true]);
});

test("a name keeps off the points of those before it", () => {
  const placed = placeLabels([wanted("a", [130, 100]), wanted("b", [80, 100])], SIZE, [], widthOf);
  const [a, b] = placed.map(boxOf);
  assert.equal(a.left, 136);
  assert.ok(!overlap(b, { left: 127, right: 133, top: 97, bottom: 103 }));
});
