"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./world.js");

const { paperAddress } = load(["page/status.js", "page/printing.js"], { addEventListener() {} });

// The words of the picture that is printed of an address.
function wordsOf(search) {
  const address = new URL(paperAddress({ href: `https://example.fi/kartta/kartta${search}`, search }, "sv"));
  assert.equal(address.pathname, "/kartta/map.svg");
  return [...address.searchParams].map((pair) => pair.join("="));
}

test("what is printed keeps the words of the view, and is light and in the language of the page", () => {
  assert.deepEqual(wordsOf("?tier=alliance&tier=vitality&city=turku&theme=dark"), [
    "tier=alliance",
    "tier=vitality",
    "city=turku",
    "theme=light",
    "size=4x3",
    "lang=sv",
  ]);
});

test("what an address says of pictures to take away does not change what is printed", () => {
  assert.deepEqual(wordsOf("?size=a4&scale=3&background=dark&view=picture"), wordsOf(""));
});
