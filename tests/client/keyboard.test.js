"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Part, from, loadMap } = require("./world.js");

const { takeKeys } = loadMap(["keyboard"], { SVGElement: Part });

function keyboard() {
  const [container, picture, picked, focused] = [new Part(), new Part(), [], []];
  takeKeys(container, picture, { pick: (code) => picked.push(code), focus: (code) => focused.push(code) });
  return { container, picture, picked, focused };
}

function area(code, isVisiblyFocused = true) {
  const made = new Part({ code });
  made.matches = (selector) => selector === ":focus-visible" && isVisiblyFocused;
  return made;
}

test("Enter and the space bar choose the area that has the focus, and the page does not scroll", () => {
  const { picture, picked } = keyboard();
  const presses = ["Enter", " "].map((key) => from(area("091"), "keydown", { key }));
  presses.forEach((press) => picture.dispatchEvent(press));
  assert.deepEqual(picked, ["091", "091"]);
  assert.ok(presses.every((press) => press.defaultPrevented));
});

test("other keys, and keys outside of all areas, are left alone", () => {
  const { picture, picked } = keyboard();
  const presses = [from(area("091"), "keydown", { key: "Tab" }), from(new Part(), "keydown", { key: "Enter" })];
  presses.forEach((press) => picture.dispatchEvent(press));
  assert.deepEqual(picked, []);
  assert.ok(presses.every((press) => !press.defaultPrevented));
});

test("a focus that can be seen is told with its area, and when it goes", () => {
  const { container, focused } = keyboard();
  container.dispatchEvent(from(area("091"), "focusin"));
  container.dispatchEvent(from(area("091"), "focusout"));
  assert.deepEqual(focused, ["091", null]);
});

test("the focus of a mouse's click shows nothing, nor that of a button over the map", () => {
  const { container, focused } = keyboard();
  container.dispatchEvent(from(area("091", false), "focusin"));
  container.dispatchEvent(from(new Part(), "focusin"));
  assert.deepEqual(focused, [null, null]);
});
