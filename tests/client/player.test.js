"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Part, from, load } = require("./world.js");

const FRAMES = [2001, 2002, 2003].map((year) => ({
  year,
  title: `T ${year}`,
  subtitle: `S ${year}`,
  heading: `H ${year}`,
  counts: ["1"],
  words: ["1"],
  places: "0",
}));
const PLAY = { beginsAt: 0, codes: "005", classes: [{ key: "all", name: "All" }], remark: "", style: "", frames: FRAMES };

// A page with the button and the title beside the map, and a player on it; press() is a click on the button.
function world({ isHeard = true, answer = () => Promise.resolve(PLAY) } = {}) {
  const page = new Part();
  const button = new Part({ play: "Play", pause: "Pause" });
  Object.assign(button, { textContent: "Play", closest: () => button, toggleAttribute: () => {} });
  const headings = { title: { textContent: "T 2003" }, subtitle: { textContent: "S 2003" } };
  const parts = {
    "[data-play]": button,
    "[data-figure-title]": headings.title,
    "[data-figure-subtitle]": headings.subtitle,
  };
  page.querySelector = (selector) => parts[selector] || null;
  const box = { said: null };
  class YearBox {
    show(year) {
      box.said = year;
    }
    tell(sentence) {
      box.said = sentence;
    }
    hide() {
      box.said = null;
      return false;
    }
  }
  const frame = new Part();
  const Kumppanuuskartta = load(["map/elements.js", "frame/playing.js", "frame/player.js"], {
    document: frame,
    addEventListener: () => {},
  });
  Kumppanuuskartta.YearBox = YearBox;
  const told = { asked: [], painted: [], reached: [], said: [] };
  const player = new Kumppanuuskartta.Player(page, {}, {
    fetch: (words) => (told.asked.push(words), answer()),
    isHeard: () => isHeard,
    opened: () => {},
    paint: (scene) => told.painted.push(scene.heading),
    reach: (year) => told.reached.push(year),
    say: (words) => told.said.push(words),
    text: (key) => key,
  });
  const press = () => page.dispatchEvent(from(button, "click"));
  return { player, page, frame, button, headings, box, told, press };
}

// What waits for an answer goes on once the tasks of before have ended.
const answered = () => new Promise((resolve) => setImmediate(resolve));

test("the years are asked for when the button is pressed, and not before", async () => {
  const { player, button, told, box, headings, press } = world();
  player.hear({ play: "figure=population" });
  assert.deepEqual(told.asked, []);
  press();
  assert.deepEqual([told.asked, button.textContent, player.isOn], [["figure=population"], "Pause", true]);
  await answered();
  assert.deepEqual([told.painted, box.said, headings.title.textContent], [["H 2001"], 2001, "T 2001"]);
  assert.deepEqual([told.said, told.reached], [[], []], "while it plays, nothing is said");
  player.stop();
});

test("a pause says the year once, tells the server and gives the button its name back", async () => {
  const { player, button, told, press } = world();
  player.hear({ play: "figure=population" });
  press();
  await answered();
  press();
  assert.deepEqual([told.reached, told.said, button.textContent], [[2001], ["T 2001. S 2001"], "Play"]);
  assert.deepEqual([player.isOn, player.isAwaiting], [false, true]);
});

test("Escape pauses from the page and from the map", async () => {
  for (const place of ["page", "frame"]) {
    const made = world();
    made.player.hear({ play: "figure=population" });
    made.press();
    await answered();
    made[place].dispatchEvent(from({}, "keydown", { key: "Enter" }));
    assert.equal(made.player.isOn, true);
    made[place].dispatchEvent(from({}, "keydown", { key: "Escape" }));
    assert.deepEqual([made.player.isOn, made.told.reached], [false, [2001]]);
  }
});

test("a page that nobody sees pauses", async () => {
  const { player, page, told, press } = world();
  player.hear({ play: "figure=population" });
  press();
  await answered();
  page.hidden = true;
  page.dispatchEvent(from({}, "visibilitychange"));
  assert.deepEqual([player.isOn, told.reached], [false, [2001]]);
});

test("years that come after the pause are not played", async () => {
  const { player, button, told, press } = world();
  player.hear({ play: "figure=population" });
  press();
  press();
  await answered();
  assert.deepEqual([told.painted, told.reached, button.textContent], [[], [], "Play"]);
});

test("years that do not come are told in a sentence, and can be asked for again", async () => {
  const { player, button, told, box, press } = world({ answer: () => Promise.reject(new Error("503")) });
  player.hear({ play: "figure=population" });
  press();
  await answered();
  assert.deepEqual([box.said, told.said, button.textContent], ["no_years", ["no_years"], "Play"]);
  press();
  assert.equal(told.asked.length, 2);
  player.stop();
});

test("without a connection, or without a figure, nothing is played", () => {
  const lost = world({ isHeard: false });
  lost.player.hear({ play: "figure=population" });
  lost.press();
  const partnerships = world();
  partnerships.player.hear({});
  partnerships.press();
  assert.deepEqual([lost.told.asked, partnerships.told.asked], [[], []]);
});

test("a play goes on where it was paused, though the server has yet to answer the pause", async () => {
  const { player, told, press } = world({ answer: () => Promise.resolve({ ...PLAY, beginsAt: 1 }) });
  player.hear({ play: "figure=population" });
  press();
  await answered();
  press();
  press();
  assert.deepEqual([told.painted, told.asked.length], [["H 2002", "H 2002"], 1]);
  player.hear({ play: "figure=population&year=2002" });
  assert.deepEqual([player.isOn, player.isAwaiting], [true, false]);
  player.stop();
});

test("what the server says of the years goes before what was played", async () => {
  const { player, headings, box, press } = world();
  player.hear({ play: "figure=population" });
  press();
  await answered();
  player.stop();
  player.hear({ play: "figure=population" });
  assert.deepEqual([headings.title.textContent, headings.subtitle.textContent], ["T 2003", "S 2003"]);
  assert.equal(box.said, null);
});
