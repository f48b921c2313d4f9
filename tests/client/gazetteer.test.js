"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { loadMap } = require("./world.js");

const { Gazetteer } = loadMap(["gazetteer"]);
const PLACES = {
  texts: { fi: { map: "Kartta" }, sv: { map: "Karta" } },
  regions: { "01": { fi: "Uusimaa", sv: "Nyland" }, 21: { fi: "Ahvenanmaa", sv: "Åland" } },
  municipalities: {
    "091": { names: { fi: "Helsinki", sv: "Helsingfors" }, region: "01", point: [385_000, 6_671_000] },
    "049": { names: { fi: "Espoo", sv: "Esbo" }, region: "01", point: [370_000, 6_680_000] },
    478: { names: { fi: "Maarianhamina", sv: "Mariehamn" }, region: "21", point: [107_000, 6_686_000] },
  },
  capitalPoints: { "091": [386_000, 6_672_000] },
};

test("everything is told in the language of the moment", () => {
  const gazetteer = new Gazetteer(PLACES);
  const told = () => [gazetteer.text("map"), gazetteer.nameOf("091"), gazetteer.regionNameOf("091")];
  gazetteer.language = "fi";
  assert.deepEqual(told(), ["Kartta", "Helsinki", "Uusimaa"]);
  gazetteer.language = "sv";
  assert.deepEqual(told(), ["Karta", "Helsingfors", "Nyland"]);
});

test("until a scene has come, the first of the languages is spoken", () => {
  assert.equal(new Gazetteer(PLACES).text("map"), "Kartta");
});

test("the municipalities of regions are found by the regions' codes", () => {
  const gazetteer = new Gazetteer(PLACES);
  assert.deepEqual(gazetteer.codesIn(["01"]).sort(), ["049", "091"]);
  assert.deepEqual(gazetteer.codesIn(["01", "21"]).length, 3);
  assert.deepEqual(gazetteer.codesIn([]), []);
});

test("a place in the inset is another one than on the map", () => {
  const gazetteer = new Gazetteer(PLACES);
  assert.deepEqual(gazetteer.pointOf("091"), [385_000, 6_671_000]);
  assert.deepEqual(gazetteer.capitalPointOf("091"), [386_000, 6_672_000]);
});
