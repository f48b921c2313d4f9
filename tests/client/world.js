// Runs the client's own files as a browser does, one after the other in one global scope, for Node's test runner.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const CLIENT = path.join(__dirname, "..", "..", "src", "client");

// names: files below src/client, in the order in which they are joined; given: what of a browser they ask for.
exports.load = function (names, given = {}) {
  Object.entries({ window: globalThis, ...given }).forEach(([name, value]) => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  });
  names.forEach((name) => {
    const file = path.join(CLIENT, name);
    new vm.Script(fs.readFileSync(file, "utf-8"), { filename: file }).runInThisContext();
  });
  return globalThis.Kumppanuuskartta;
};

// The file that every part of the map begins with.
exports.loadMap = function (names, given) {
  return exports.load(["elements", ...names].map((name) => `map/${name}.js`), given);
};

// An element as far as listeners and data go.
exports.Part = class extends EventTarget {
  constructor(dataset = {}) {
    super();
    this.dataset = dataset;
  }

  matches() {
    return false;
  }
};

// An event whose target is another one than the part that it is dispatched to, as when it has bubbled.
exports.from = function (target, type, facts = {}) {
  const event = new Event(type, { cancelable: true });
  Object.defineProperty(event, "target", { value: target });
  Object.entries(facts).forEach(([name, value]) => Object.defineProperty(event, name, { value }));
  return event;
};

// Observers of changes: what is recorded is told to all of them by flush(), as a browser does once a script has ended.
exports.observers = function () {
  const all = [];
  const records = [];
  class MutationObserver {
    constructor(act) {
      all.push(act);
    }
    observe() {}
    disconnect() {}
    takeRecords() {
      return records.splice(0);
    }
  }
  function flush() {
    const told = records.splice(0);
    if (told.length) all.forEach((act) => act(told));
  }
  return { MutationObserver, record: (change) => records.push(change), flush };
};
