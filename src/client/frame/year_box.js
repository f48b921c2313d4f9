// The year in large figures on the map while years are played, with a button that pauses: on a phone the sidebar, which
// has the other one, is closed meanwhile.
"use strict";

(function () {
  const { element } = Kumppanuuskartta;

  Kumppanuuskartta.YearBox = class {
    #container;
    #words = element("p", "map-year-words");
    #button = element("button", "map-year-pause");
    #remark = element("p", "map-year-remark");

    /**
     * @param {HTMLElement} container
     * @param {() => void} pause
     */
    constructor(container, pause) {
      this.#container = container;
      this.box = element("div", "map-year");
      this.#button.type = "button";
      this.#button.addEventListener("click", pause);
      this.box.append(this.#words, this.#button, this.#remark);
      L.DomEvent.disableClickPropagation(this.box);
    }

    // pause: the name of the button; remark: what has to be known of the limits of the classes.
    /** @type {(year: number, pause: string, remark: string) => void} */
    show(year, pause, remark) {
      this.#words.textContent = String(year);
      this.#button.textContent = pause;
      this.#remark.textContent = remark;
      this.#open(true);
    }

    // A sentence in place of a year: there is nothing to pause.
    /** @param {string} sentence */
    tell(sentence) {
      this.#words.textContent = sentence;
      this.#open(false);
    }

    // Whether the keyboard was in it.
    hide() {
      const hadFocus = this.box.contains(document.activeElement);
      this.box.remove();
      return hadFocus;
    }

    /** @param {boolean} isPlaying */
    #open(isPlaying) {
      this.box.classList.toggle("is-sentence", !isPlaying);
      this.#button.hidden = !isPlaying;
      if (!this.box.isConnected) this.#container.append(this.box);
    }
  };
})();
