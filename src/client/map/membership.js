// Which tiers a municipality is in, told from the classes of a scene.
"use strict";

(function () {
  // What stands between values, in which there may be blanks; as src/map_command.py writes them.
  const BETWEEN = "|";

  // Codes travel as one text, which is shorter than a list.
  /** @param {string} codes */
  function split(codes) {
    return codes ? codes.split(" ") : [];
  }

  Kumppanuuskartta.Membership = class {
    #classes;
    /** @type {Map<string, string[]>} */
    #tiers = new Map();
    // Of a map by a figure: the value of each municipality in words.
    /** @type {Map<string, string>} */
    #values = new Map();

    /**
     * @param {readonly SceneClass[]} classes
     * @param {FigureOfScene} [figure] what a map by a figure has besides: its partnerships are edges
     */
    constructor(classes, { edges, inUnit = "" } = {}) {
      this.#classes = classes;
      this.edges = edges || [];
      this.isOfFigure = edges !== undefined;
      classes.forEach(({ key, codes, values }) => {
        split(codes).forEach((code) => this.#tiers.set(code, [...this.tiersOf(code), key]));
        if (values === undefined) return;
        const said = values.split(BETWEEN);
        split(codes).forEach((code, i) => this.#values.set(code, inUnit.replace("{n}", said[i])));
      });
    }

    // The key of the class of those without a figure, if a municipality is one of them.
    /** @param {string} code */
    missingKeyOf(code) {
      const [own] = this.#classesOf(code);
      return own && own.isMissing ? own.key : null;
    }

    // The keys of its tiers in the order of the classes; none for a municipality outside of them.
    /** @param {string} code */
    tiersOf(code) {
      return this.#tiers.get(code) || [];
    }

    // On a map by a figure its value, then its partnerships.
    /** @param {string} code */
    tierNamesOf(code) {
      return this.#told(code, ({ name }) => name);
    }

    // The names behind their numbers, as they are heard.
    /** @param {string} code */
    numberedNamesOf(code) {
      return this.#told(code, ({ number, name }) => (number === null ? name : `${number} ${name}`));
    }

    /** @type {(code: string, name: (one: { number: number | null, name: string }) => string) => string[]} */
    #told(code, name) {
      const value = this.#values.get(code);
      const own = value === undefined ? this.#classesOf(code).map(name) : [value];
      return [...own, ...this.edges.filter(({ codes }) => split(codes).includes(code)).map(name)];
    }

    /** @param {string} code */
    #classesOf(code) {
      const keys = this.tiersOf(code);
      return this.#classes.filter(({ key }) => keys.includes(key));
    }

    // Every member once, tier by tier.
    codes() {
      const tiers = this.isOfFigure ? this.edges : this.#classes;
      return [...new Set(tiers.flatMap(({ codes }) => split(codes)))];
    }
  };
})();
