"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, observers } = require("./world.js");

// A page that is open under a title. Whoever writes a title changes the document; say(title) is Streamlit's way, and
// carry(title) what is drawn on the page, null for a page that carries none.
function page(title) {
  let [shown, carrier] = [title, null];
  const { MutationObserver, record, flush } = observers();
  const document = { head: {}, body: {}, querySelector: () => carrier };
  Object.defineProperty(document, "title", {
    get: () => shown,
    set(words) {
      shown = words;
      record({ target: { nodeName: "TITLE", parentElement: null } });
    },
  });
  load(["page/titles.js"], { document, MutationObserver });
  function say(words) {
    document.title = words;
    flush();
  }
  function carry(words) {
    carrier = words === null ? null : { dataset: { title: words } };
    record({ target: { nodeName: "DIV", parentElement: null } });
    flush();
  }
  return { title: () => shown, say, carry };
}

test("the title is what the page carries, also after Streamlit has set its own", () => {
  const { title, say, carry } = page("Kartta");
  carry("Oulu");
  assert.equal(title(), "Oulu");
  say("Streamlit");
  assert.equal(title(), "Oulu");
});

test("where the page carries none, what Streamlit said last is there again", () => {
  const { title, say, carry } = page("Kartta");
  carry("Oulu");
  say("Lataukset");
  carry(null);
  assert.equal(title(), "Lataukset");
});

test("what was carried before is not taken for Streamlit's word", () => {
  const { title, carry } = page("Kartta");
  carry("Oulu");
  carry("Turku");
  carry(null);
  assert.equal(title(), "Kartta");
});
