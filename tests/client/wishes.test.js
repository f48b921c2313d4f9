"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, observers } = require("./world.js");

const LARGE = { key: "large", number: 1, name: "Large", count: "1", codes: "091" };
const MIDDLE = { key: "middle", number: 2, name: "Middle", count: "1", codes: "153" };

function scene(classes, facts = {}) {
  return { language: "fi", regions: [], classes, ...facts };
}

// A sidebar whose checkboxes are as in the page; tick(key, isChecked) does what Streamlit does.
function sidebar() {
  const boxes = { large: { checked: true }, middle: { checked: true } };
  const page = { body: {}, querySelector: (selector) => boxes[/st-key-tier_(\w+) input/.exec(selector)[1]] };
  const { MutationObserver, record, flush } = observers();
  const { Wishes } = load(["map/elements.js", "frame/wishes.js"], { MutationObserver, addEventListener: () => {} });
  let told = 0;
  const wishes = new Wishes(page, () => (told += 1));
  function change(target) {
    record({ target });
    flush();
  }
  function tick(key, isChecked) {
    boxes[key].checked = isChecked;
    const widget = { className: `stCheckbox st-key-tier_${key}`, querySelector: () => boxes[key] };
    change({ closest: () => widget });
  }
  return { wishes, boxes, tick, change, told: () => told };
}

function keys(wishes) {
  return wishes.classes().map(({ key }) => key);
}

test("without a wish the map shows what the scene shows", () => {
  const { wishes } = sidebar();
  wishes.hear(scene([LARGE, MIDDLE]));
  assert.equal(wishes.areThere, false);
  assert.deepEqual(keys(wishes), ["large", "middle"]);
});

test("a tier that is cleared goes at once, and comes back in its place", () => {
  const { wishes, tick, told } = sidebar();
  wishes.hear(scene([MIDDLE]));
  wishes.hear(scene([LARGE, MIDDLE]));
  tick("large", false);
  assert.deepEqual([keys(wishes), told()], [["middle"], 1]);
  wishes.hear(scene([MIDDLE]));
  assert.equal(wishes.areThere, false);
  tick("large", true);
  assert.deepEqual([keys(wishes), told()], [["large", "middle"], 2]);
});

test("an older scene does not undo what was ticked meanwhile", () => {
  const { wishes, tick } = sidebar();
  wishes.hear(scene([LARGE, MIDDLE]));
  tick("large", false);
  tick("middle", false);
  wishes.hear(scene([MIDDLE]));
  assert.deepEqual(keys(wishes), []);
  wishes.hear(scene([]));
  assert.equal(wishes.areThere, false);
});

test("what the sidebar itself shows otherwise by now is no wish any more", () => {
  const { wishes, boxes, tick } = sidebar();
  wishes.hear(scene([LARGE, MIDDLE]));
  tick("large", false);
  boxes.large.checked = true;
  wishes.hear(scene([LARGE, MIDDLE]));
  assert.deepEqual([wishes.areThere, keys(wishes)], [false, ["large", "middle"]]);
});

test("a tier whose cities were never heard of waits for the server", () => {
  const { wishes, tick } = sidebar();
  wishes.hear(scene([MIDDLE]));
  tick("large", true);
  assert.deepEqual([wishes.areThere, keys(wishes)], [false, ["middle"]]);
});

test("cities of another region's or language's scene are not shown again", () => {
  for (const facts of [{ narrowing: ["01"] }, { language: "sv" }]) {
    const { wishes, tick } = sidebar();
    wishes.hear(scene([LARGE, MIDDLE]));
    wishes.hear(scene([MIDDLE], facts));
    tick("large", true);
    assert.deepEqual(keys(wishes), ["middle"]);
  }
});

test("what changes elsewhere in the page is no wish", () => {
  const { wishes, change, told } = sidebar();
  wishes.hear(scene([LARGE, MIDDLE]));
  change({ closest: () => null });
  assert.deepEqual([wishes.areThere, told()], [false, 0]);
});
