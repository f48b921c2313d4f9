// What the map knows of every municipality besides its area, in the reader's language; src/gazetteer.py writes it.
"use strict";

Kumppanuuskartta.Gazetteer = class {
  /** @param {Places} places */
  constructor(places) {
    this.places = places;
    // Until the first scene has come, the first of the languages.
    this.language = Object.keys(places.texts)[0];
  }

  /** @param {string} key */
  text(key) {
    return this.places.texts[this.language][key];
  }

  // Every municipality, in the alphabet of the language.
  codes() {
    const { compare } = new Intl.Collator(this.language);
    return Object.keys(this.places.municipalities).sort((one, other) => compare(this.nameOf(one), this.nameOf(other)));
  }

  /** @param {string} code */
  nameOf(code) {
    return this.places.municipalities[code].names[this.language];
  }

  /** @param {string} code */
  regionOf(code) {
    return this.places.municipalities[code].region;
  }

  /** @param {string} code */
  regionNameOf(code) {
    return this.places.regions[this.regionOf(code)][this.language];
  }

  /** @param {readonly string[]} regions */
  codesIn(regions) {
    return Object.keys(this.places.municipalities).filter((code) => regions.includes(this.regionOf(code)));
  }

  // Where a name stands in its area, in metres of EPSG:3067.
  /** @param {string} code */
  pointOf(code) {
    return this.places.municipalities[code].point;
  }

  // The same in the inset of the capital region.
  /** @param {string} code */
  capitalPointOf(code) {
    return this.places.capitalPoints[code];
  }
};
