"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Part, from, loadMap } = require("./world.js");

const { takeKeys } = loadMap(["keyboard"], { SVGElement: Part });
const WAYS = ["focus", "reach", "step", "seek", "begin", "toggle", "zoom", "escape"];

function keyboard() {
  const [container, picture, page, heard] = [new Part(), new Part(), new Part(), []];
  container.ownerDocument = page;
  takeKeys(container, picture, Object.fromEntries(WAYS.map((way) => [way, (...of) => heard.push([way, ...of])])));
  return { container, picture, page, heard };
}

function area(code, isVisiblyFocused = true) {
  const made = new Part({ code });
  made.matches = (selector) => selector === ":focus-visible" && isVisiblyFocused;
  return made;
}

function press(picture, key, facts = {}) {
  const event = from(area("091"), "keydown", { key, ...facts });
  picture.dispatchEvent(event);
  return event;
}

test("Enter and the space bar choose the area that has the focus, and the page does not scroll", () => {
  const { picture, heard } = keyboard();
  const presses = ["Enter", " "].map((key) => press(picture, key));
  assert.deepEqual(heard, [["toggle", "091"], ["toggle", "091"]]);
  assert.ok(presses.every((one) => one.defaultPrevented));
});

test("arrows lead east, west, north and south, with Shift among all municipalities, and the page does not scroll", () => {
  const { picture, heard } = keyboard();
  const presses = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"].map((key) => press(picture, key));
  presses.push(press(picture, "ArrowUp", { shiftKey: true }));
  const steps = [[1, 0], [-1, 0], [0, 1], [0, -1]].map((direction) => ["step", direction, undefined]);
  assert.deepEqual(heard, [...steps, ["step", [0, 1], true]]);
  assert.ok(presses.every((one) => one.defaultPrevented));
});

test("letters are looked for, Home begins again, plus and minus zoom", () => {
  const { picture, heard } = keyboard();
  ["t", "ä", "Home", "+", "-"].forEach((key) => press(picture, key));
  press(picture, "T", { shiftKey: true });
  assert.deepEqual(heard, [
    ["seek", "t", undefined],
    ["seek", "ä", undefined],
    ["begin"],
    ["zoom", true],
    ["zoom", false],
    ["seek", "T", true],
  ]);
});

test("other keys, the browser's own, and keys outside of all areas are left alone", () => {
  const { picture, heard } = keyboard();
  const presses = ["Tab", "F5", "1", "Dead"].map((key) => press(picture, key));
  ["ctrlKey", "altKey", "metaKey"].forEach((held) => presses.push(press(picture, "f", { [held]: true })));
  const outside = from(new Part(), "keydown", { key: "Enter" });
  picture.dispatchEvent(outside);
  assert.deepEqual(heard, []);
  assert.ok([...presses, outside].every((one) => !one.defaultPrevented));
});

test("Escape is told wherever it is pressed, and whether that was on the map", () => {
  const { page, heard } = keyboard();
  page.dispatchEvent(from(area("091"), "keydown", { key: "Escape" }));
  page.dispatchEvent(from(new Part(), "keydown", { key: "Escape" }));
  assert.deepEqual(heard, [["escape", true], ["escape", false]]);
});

test("a focus that can be seen is told with its area, and when it goes", () => {
  const { container, heard } = keyboard();
  container.dispatchEvent(from(area("091"), "focusin"));
  container.dispatchEvent(from(area("091"), "focusout"));
  assert.deepEqual(heard, [["reach", "091"], ["focus", "091"], ["focus", null]]);
});

test("the focus of a mouse's click is reached but shows nothing, that of a button over the map neither", () => {
  const { container, heard } = keyboard();
  container.dispatchEvent(from(area("091", false), "focusin"));
  container.dispatchEvent(from(new Part(), "focusin"));
  assert.deepEqual(heard, [["reach", "091"], ["focus", null], ["focus", null]]);
});
