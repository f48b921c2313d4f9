"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Part, from, load } = require("./world.js");

const ROOT = "https://example.org/kartta/";

// The page at an address below the root; press(link) is the moment before a link is used, click(link) its use.
function page(address) {
  const document = Object.assign(new EventTarget(), { baseURI: ROOT });
  const location = new URL(address, ROOT);
  const steps = [];
  const history = { pushState: (state, title, target) => steps.push(target.href), replaceState: () => {} };
  class PopStateEvent extends Event {}
  class MutationObserver {
    observe() {}
  }
  const asked = [];
  load(["page/links.js"], {
    Element: Part,
    document,
    location,
    history,
    parent: globalThis,
    PopStateEvent,
    MutationObserver,
    dispatchEvent: (event) => asked.push(event.type),
  });
  const press = (link) => document.dispatchEvent(from(link, "pointerdown"));
  function click(link, facts = {}) {
    const event = from(link, "click", { button: 0, ...facts });
    document.dispatchEvent(event);
    return event;
  }
  return { press, click, steps, asked };
}

// A link of ours, or with isNavigation one of Streamlit's to a page.
function link(href, { isNavigation = false, isCarrying = !isNavigation, ...facts } = {}) {
  const made = Object.assign(new Part({}), {
    target: "",
    getAttribute: () => href,
    hasAttribute: () => false,
    matches: () => isNavigation,
    closest: (selector) => (selector === "[data-with-view]" && !isCarrying ? null : made),
    ...facts,
  });
  let now = new URL(href, ROOT).href;
  Object.defineProperty(made, "href", { get: () => now, set: (to) => (now = String(to)) });
  return made;
}

function wordsOf({ href }) {
  return Object.fromEntries(new URL(href).searchParams);
}

test("a link carries the words of the view, its own words before them", () => {
  const made = link("?city=091");
  page("?tier=alliance&lang=sv&city=564").press(made);
  assert.deepEqual(wordsOf(made), { tier: "alliance", lang: "sv", city: "091" });
});

test("a word without a value is taken out of the address, as is one that a mail program has written", () => {
  const made = link("?city=&lang=en");
  page("?tier=alliance&amp;lang=sv&city=091").press(made);
  assert.deepEqual(wordsOf(made), { tier: "alliance", lang: "en" });
});

test("it carries the words of the moment in which it is used", () => {
  const made = link("sources");
  page("?lang=sv").press(made);
  page("?lang=en").press(made);
  assert.deepEqual(wordsOf(made), { lang: "en" });
});

test("a link that neither says so nor stands where it is said is left as it was", () => {
  const made = link("?city=091", { isCarrying: false });
  page("?tier=alliance&lang=sv").press(made);
  assert.deepEqual(wordsOf(made), { city: "091" });
});

test("a link to a page leaves the picture view behind", () => {
  const made = link("sources", { isNavigation: true });
  page("?lang=sv&view=picture").press(made);
  assert.deepEqual(wordsOf(made), { lang: "sv" });
  assert.equal(new URL(made.href).pathname, "/kartta/sources");
});

test("a click inside the app changes the address and asks Streamlit, without loading", () => {
  const { click, steps, asked } = page("?lang=sv");
  const event = click(link("?city=091"));
  assert.ok(event.defaultPrevented);
  assert.deepEqual(steps, [`${ROOT}?lang=sv&city=091`]);
  assert.deepEqual(asked, ["popstate"]);
});

test("new tabs, files and other sites are left to the browser", () => {
  const others = [
    [link("?city=091"), { ctrlKey: true }],
    [link("?city=091"), { button: 1 }],
    [link("?city=091", { target: "_blank" }), {}],
    [link("data.csv"), {}],
    [link("https://other.example/"), {}],
  ];
  others.forEach(([made, facts]) => {
    const { click, steps } = page("?lang=sv");
    assert.ok(!click(made, facts).defaultPrevented, made.href);
    assert.deepEqual(steps, []);
  });
});

test("a word that a link names several times is said as often, and no more than that", () => {
  const made = link("vertailu?compare=turku&compare=salo");
  page("?lang=sv&compare=turku&compare=alliance").press(made);
  const { searchParams } = new URL(made.href);
  assert.deepEqual(searchParams.getAll("compare"), ["turku", "salo"]);
  assert.equal(searchParams.get("lang"), "sv");
});
