"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./world.js");

const KEY = "stActiveTheme-/kartta-v2";

class Storage {
  #kept = new Map();
  getItem(key) {
    return this.#kept.get(key) ?? null;
  }
  setItem(key, value) {
    this.#kept.set(key, value);
  }
  removeItem(key) {
    this.#kept.delete(key);
  }
}

// Opens the page at an address; gives what a reader sees and hands to turn the system with.
function open(search, { isDark = false, localStorage = new Storage() } = {}) {
  const root = { dataset: {} };
  const system = Object.assign(new EventTarget(), { matches: isDark });
  load(["theme.js"], {
    location: { pathname: "/kartta", search },
    document: { documentElement: root },
    matchMedia: () => system,
    localStorage,
    addEventListener: () => {},
  });
  function turn(isNowDark) {
    system.matches = isNowDark;
    system.dispatchEvent(new Event("change"));
  }
  return { theme: () => root.dataset.theme, turn, localStorage };
}

test("without a word in the address the system decides, and may turn", () => {
  const { theme, turn } = open("", { isDark: true });
  assert.equal(theme(), "dark");
  turn(false);
  assert.equal(theme(), "light");
});

test("the address decides over the system, whatever its case and its ampersand", () => {
  for (const search of ["?theme=dark", "?Theme=DARK", "?lang=fi&amp;theme=dark"]) {
    const { theme, turn } = open(search);
    assert.equal(theme(), "dark", search);
    turn(false);
    assert.equal(theme(), "dark", search);
  }
});

test("a theme that there is not is no choice", () => {
  assert.equal(open("?theme=sepia", { isDark: true }).theme(), "dark");
});

test("Streamlit's own words for a page in a frame go before the address's", () => {
  assert.equal(open("?theme=dark&embed=true&embed_options=light_theme", { isDark: true }).theme(), "light");
  assert.equal(open("?theme=dark&embed_options=light_theme").theme(), "dark");
});

test("a theme that the reader chose in Streamlit holds, and stays", () => {
  const localStorage = new Storage();
  localStorage.setItem(KEY, JSON.stringify("Dark"));
  assert.equal(open("", { localStorage }).theme(), "dark");
  assert.equal(localStorage.getItem(KEY), JSON.stringify("Dark"));
});

test("a theme of an address does not outlive the address", () => {
  const { localStorage } = open("?theme=dark");
  assert.equal(localStorage.getItem(KEY), JSON.stringify("Dark"));
  assert.equal(open("", { localStorage }).theme(), "light");
  assert.equal(localStorage.getItem(KEY), null);
  // The same theme, chosen by the reader after that, is another matter.
  localStorage.setItem(KEY, JSON.stringify("Dark"));
  assert.equal(open("", { localStorage }).theme(), "dark");
});

test("a storage that is closed or cannot be read leaves the system's theme", () => {
  const closed = {
    getItem() {
      throw new Error("closed");
    },
    removeItem() {},
  };
  const broken = new Storage();
  broken.setItem(KEY, "{");
  for (const localStorage of [closed, broken]) {
    assert.equal(open("", { isDark: true, localStorage }).theme(), "dark");
  }
});
