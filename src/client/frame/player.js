// Joins a play to the page: its button in the sidebar, the title beside the map, the keys that pause it. The years are
// fetched when they are asked for, in one answer; the server hears only where a play has come to.
"use strict";

(function () {
  const BUTTON = "[data-play]";
  const HEADINGS = { title: "[data-figure-title]", subtitle: "[data-figure-subtitle]" };

  Kumppanuuskartta.Player = class {
    #page;
    #told;
    #box;
    #playing;
    /** @type {Scene | null} */
    #scene = null;
    /** @type {Play | null} */
    #play = null;
    // Which press of the button an answer belongs to; a later one makes it void.
    #asked = 0;
    #isFetching = false;
    // Whether the server has yet to answer where the play has come to.
    isAwaiting = false;
    // What the page said before, for as long as the server has not said anything else.
    /** @type {Map<Element, string>} */
    #said = new Map();

    /**
     * Ends with the frame's window.
     * @param {Document} page the document around the frame
     * @param {HTMLElement} container the map's
     * @param {PlayerTold} told
     */
    constructor(page, container, told) {
      this.#page = page;
      this.#told = told;
      this.#box = new Kumppanuuskartta.YearBox(container, () => this.stop());
      this.#playing = new Kumppanuuskartta.Playing({
        show: (year) => this.#show(year),
        stopped: (year) => this.#stopped(year),
      });
      this.#listen();
    }

    get isOn() {
      return this.#isFetching || this.#playing.isOn;
    }

    #listen() {
      const ending = new AbortController();
      const { signal } = ending;
      // The page has classes of its own: what is pressed there is no Element of this window.
      /** @param {Event} event */
      const press = ({ target }) => /** @type {any} */ (target).closest?.(BUTTON) && this.#press();
      /** @param {KeyboardEvent} event */
      const key = (event) => {
        if (event.key !== "Escape" || !this.isOn) return;
        event.stopPropagation();
        this.stop();
      };
      this.#page.addEventListener("click", press, { signal });
      this.#page.addEventListener("visibilitychange", () => this.#page.hidden && this.stop(), { signal });
      [this.#page, document].forEach((one) => one.addEventListener("keydown", key, { capture: true, signal }));
      window.addEventListener("pagehide", () => ending.abort());
    }

    // A scene has come from the server: what it says of the years goes before what was played, if nothing is by now.
    /** @param {Scene} scene */
    hear(scene) {
      this.#scene = scene;
      this.isAwaiting = false;
      if (this.isOn) return;
      this.#play = null;
      this.#said.forEach((words, heading) => (heading.textContent = words));
      this.#said.clear();
      this.#box.hide();
    }

    #press() {
      if (this.isOn) this.stop();
      else if (!this.#told.isHeard()) return;
      // It goes on where it was paused, though the server may have yet to hear of that.
      else if (this.#play) this.#start(this.#play);
      else if (this.#scene?.play) this.#fetch(this.#scene.play);
    }

    /** @param {string} words of the address of the view */
    #fetch(words) {
      this.#asked += 1;
      const own = this.#asked;
      this.#isFetching = true;
      this.#name();
      this.#told.opened();
      this.#told.fetch(words).then(
        (play) => own === this.#asked && this.#start(play),
        () => own === this.#asked && this.#fail(),
      );
    }

    /** @param {Play} play */
    #start(play) {
      this.#isFetching = false;
      this.#play = play;
      this.#playing.start(play);
    }

    #fail() {
      this.#isFetching = false;
      this.#name();
      const sentence = this.#told.text("no_years");
      this.#box.tell(sentence);
      this.#told.say(sentence);
    }

    // Pauses what is played, or does without what is on its way; whether the server was told of a year.
    stop() {
      const wasPlaying = this.#playing.isOn;
      this.#asked += 1;
      this.#isFetching = false;
      this.#playing.stop();
      this.#name();
      return wasPlaying;
    }

    /** @param {YearOfPlay} year */
    #show(year) {
      if (!this.#scene || !this.#play) return;
      this.#told.paint(Kumppanuuskartta.sceneOfYear(this.#scene, this.#play, year));
      this.#box.show(year.year, this.#told.text("pause"), this.#play.remark);
      this.#head(year);
      this.#name();
    }

    /** @param {YearOfPlay} year */
    #stopped(year) {
      if (!this.#play) return;
      this.#play = { ...this.#play, beginsAt: this.#play.frames.indexOf(year) };
      this.isAwaiting = true;
      this.#name();
      // What the keyboard has paused with is gone; the other button goes on.
      if (this.#box.hide()) this.#button?.focus();
      this.#told.say(`${year.title}. ${year.subtitle}`);
      this.#told.reach(year.year);
    }

    // The panel's title and sentence, where it tells of the figure; it is no live region.
    /** @param {YearOfPlay} year */
    #head(year) {
      Object.entries({ title: year.title, subtitle: year.subtitle }).forEach(([key, words]) => {
        const heading = this.#page.querySelector(HEADINGS[/** @type {"title" | "subtitle"} */ (key)]);
        if (!heading) return;
        if (!this.#said.has(heading)) this.#said.set(heading, heading.textContent || "");
        heading.textContent = words;
      });
    }

    /** @returns {HTMLElement | null} */
    get #button() {
      return this.#page.querySelector(BUTTON);
    }

    #name() {
      const button = this.#button;
      if (!button) return;
      button.textContent = (this.isOn ? button.dataset.pause : button.dataset.play) || "";
      button.toggleAttribute("data-is-playing", this.isOn);
    }
  };
})();
