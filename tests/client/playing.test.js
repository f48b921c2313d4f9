"use strict";
const assert = require("node:assert/strict");
const { afterEach, beforeEach, mock, test } = require("node:test");
const { load } = require("./world.js");

function year(number, places) {
  const counts = ["0", "1", "2"].map((place) => String([...places].filter((one) => one === place).length));
  return { year: number, title: `T ${number}`, subtitle: "", heading: `H ${number}`, counts, words: counts, places };
}

const PLAY = {
  beginsAt: 1,
  codes: "005 009 010",
  classes: [
    { key: "high", name: "High" },
    { key: "low", name: "Low" },
    { key: "none", name: "None", isMissing: true },
  ],
  remark: "Limits stay.",
  style: ".high{}",
  frames: [year(2001, "012"), year(2002, "011"), year(2003, "000")],
};

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

// A play whose clock is moved by hand.
function playing(play = PLAY) {
  const { Playing } = load(["map/elements.js", "frame/playing.js"]);
  const told = { shown: [], stopped: [] };
  const one = new Playing({
    show: (frame) => told.shown.push(frame.year),
    stopped: (frame) => told.stopped.push(frame.year),
  });
  one.start(play);
  return { one, told };
}

test("a play begins with the year that the map shows, goes on year by year, and stops at the last", () => {
  const { one, told } = playing();
  assert.deepEqual([told.shown, one.isOn], [[2002], true]);
  mock.timers.tick(600);
  assert.deepEqual(told.shown, [2002]);
  mock.timers.tick(400);
  assert.deepEqual([told.shown, told.stopped, one.isOn], [[2002, 2003], [2003], false]);
  mock.timers.tick(5000);
  assert.deepEqual(told.shown, [2002, 2003]);
});

test("from the last year a play begins with the first", () => {
  const { told } = playing({ ...PLAY, beginsAt: 2 });
  assert.deepEqual(told.shown, [2001]);
  mock.timers.tick(800);
  mock.timers.tick(800);
  assert.deepEqual(told.shown, [2001, 2002, 2003]);
});

test("a play that is paused stays where it is and says so once", () => {
  const { one, told } = playing({ ...PLAY, beginsAt: 0 });
  mock.timers.tick(800);
  one.stop();
  one.stop();
  mock.timers.tick(5000);
  assert.deepEqual([told.shown, told.stopped, one.isOn], [[2001, 2002], [2002], false]);
});

test("a figure of one year is shown and has ended", () => {
  const { one, told } = playing({ ...PLAY, beginsAt: 0, frames: PLAY.frames.slice(0, 1) });
  assert.deepEqual([told.shown, told.stopped, one.isOn], [[2001], [2001], false]);
});

test("the scene of a year has the classes of the play and all else of the scene before", () => {
  const { sceneOfYear } = load(["map/elements.js", "frame/playing.js"]);
  const scene = { language: "fi", heading: "H 2025", edges: [{ key: "large" }], classes: [{ key: "old" }] };
  const shown = sceneOfYear(scene, PLAY, PLAY.frames[0]);
  assert.deepEqual(
    shown.classes.map(({ key, count, codes, order, number }) => [key, count, codes, order, number]),
    [
      ["high", "1", "005", 1, null],
      ["low", "1", "009", 2, null],
      ["none", "1", "010", 3, null],
    ],
  );
  assert.deepEqual([shown.heading, shown.remark, shown.style], ["H 2001", "Limits stay.", ".high{}"]);
  assert.deepEqual([shown.language, shown.edges], ["fi", scene.edges]);
});

test("a class that nobody is in stays in the legend, but not the one without a figure", () => {
  const { sceneOfYear } = load(["map/elements.js", "frame/playing.js"]);
  const shown = sceneOfYear({}, PLAY, PLAY.frames[2]);
  assert.deepEqual(
    shown.classes.map(({ key, codes }) => [key, codes]),
    [
      ["high", "005 009 010"],
      ["low", ""],
    ],
  );
});
