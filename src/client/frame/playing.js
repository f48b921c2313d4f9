// A figure played year after year: which year is shown when, and where it stops. It knows neither map nor page.
"use strict";

(function () {
  const YEAR_MS = 800;

  // The scene of one year: what the server would send, but that an area is told by its class, not by its value.
  Kumppanuuskartta.sceneOfYear = function (scene, play, { heading, counts, words, places }) {
    const codes = play.codes.split(" ");
    const classes = play.classes.map((one, place) => ({
      ...one,
      number: null,
      order: place + 1,
      count: counts[place],
      words: words[place],
      codes: codes.filter((_, i) => Number(places[i]) === place).join(" "),
    }));
    const shown = classes.filter((one) => one.codes || !one.isMissing);
    return { ...scene, classes: shown, heading, remark: play.remark, style: play.style };
  };

  Kumppanuuskartta.Playing = class {
    #show;
    #stopped;
    /** @type {readonly YearOfPlay[]} */
    #years = [];
    #at = 0;
    /** @type {number | undefined} */
    #due;

    /** @param {PlayingTold} told show(year): shows one; stopped(year): it is the last that was shown */
    constructor({ show, stopped }) {
      this.#show = show;
      this.#stopped = stopped;
    }

    get isOn() {
      return this.#years.length > 0;
    }

    // From the year that the map shows, or from the first where that is the last.
    /** @param {Play} play */
    start({ frames, beginsAt }) {
      this.#years = frames;
      this.#at = beginsAt < frames.length - 1 ? beginsAt : 0;
      this.#step();
    }

    #step() {
      this.#show(this.#years[this.#at]);
      if (this.#at === this.#years.length - 1) this.stop();
      else this.#due = setTimeout(() => this.#next(), YEAR_MS);
    }

    #next() {
      this.#at += 1;
      this.#step();
    }

    stop() {
      if (!this.isOn) return;
      clearTimeout(this.#due);
      const last = this.#years[this.#at];
      this.#years = [];
      this.#stopped(last);
    }
  };
})();
