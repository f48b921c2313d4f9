"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

// An element of SVG as far as rings need one.
class Shape {
  attributes = {};
  children = [];
  style = { fill: "" };

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  getAttribute(name) {
    return this.attributes[name];
  }

  append(child) {
    child.remove = () => this.children.splice(this.children.indexOf(child), 1);
    this.children.push(child);
  }

  get lastChild() {
    return this.children.at(-1);
  }

  querySelector(selector) {
    return this.children.find(({ attributes }) => attributes.class.split(" ").includes(selector.slice(1))) ?? null;
  }
}

const { Rings, svg } = loadMap(["rings"], { document: { createElementNS: () => new Shape() } });

function rings() {
  const areas = { "091": svg("path", { d: "M0 0h9z" }), "049": svg("path", { d: "M5 5h3z" }) };
  areas["091"].style.fill = "var(--tier-large)";
  return new Rings((code) => areas[code]);
}

function kinds({ group }) {
  return group.children.map(({ attributes }) => attributes.class);
}

test("a ring has the form of its area in all its parts, and the area itself on top", () => {
  const made = rings();
  made.draw("selected", "091");
  const [{ children }] = made.group.children;
  assert.ok(children.every(({ attributes }) => attributes.d === "M0 0h9z"));
  assert.equal(children.at(-1).attributes.class, "ring-area");
  assert.equal(children.at(-1).style.fill, "var(--tier-large)");
});

test("an area outside of the tiers stays the colour of the land", () => {
  const made = rings();
  made.draw("hover", "049");
  assert.equal(made.group.children[0].children.at(-1).style.fill, "var(--land)");
});

test("there is one ring of a kind at a time, and kinds stand beside each other", () => {
  const made = rings();
  made.draw("selected", "091");
  made.draw("focus", "049");
  made.draw("selected", "049");
  assert.deepEqual(kinds(made).sort(), ["ring ring-focus", "ring ring-selected"]);
});

test("a ring is taken away without the others", () => {
  const made = rings();
  made.draw("selected", "091");
  made.draw("hover", "049");
  made.draw("hover", null);
  assert.deepEqual(kinds(made), ["ring ring-selected"]);
});
