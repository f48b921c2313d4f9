// Which tiers a municipality is in, told from the classes of a scene.
"use strict";

(function () {
  // Codes travel as one text, which is shorter than a list.
  /** @param {string} codes */
  function split(codes) {
    return codes ? codes.split(" ") : [];
  }

  Kumppanuuskartta.Membership = class {
    #classes;
    /** @type {Map<string, string[]>} */
    #tiers = new Map();

    /** @param {readonly SceneClass[]} classes */
    constructor(classes) {
      this.#classes = classes;
      classes.forEach(({ key, codes }) => {
        split(codes).forEach((code) => this.#tiers.set(code, [...this.tiersOf(code), key]));
      });
    }

    // The keys of its tiers in the order of the classes; none for a municipality outside of them.
    /** @param {string} code */
    tiersOf(code) {
      return this.#tiers.get(code) || [];
    }

    /** @param {string} code */
    tierNamesOf(code) {
      return this.#classesOf(code).map(({ name }) => name);
    }

    // The names behind their numbers, as they are heard.
    /** @param {string} code */
    numberedNamesOf(code) {
      return this.#classesOf(code).map(({ number, name }) => (number === null ? name : `${number} ${name}`));
    }

    /** @param {string} code */
    #classesOf(code) {
      const keys = this.tiersOf(code);
      return this.#classes.filter(({ key }) => keys.includes(key));
    }

    // Every member once, tier by tier.
    codes() {
      return [...new Set(this.#classes.flatMap(({ codes }) => split(codes)))];
    }
  };
})();
