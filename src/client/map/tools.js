// The buttons on the map: closer and farther, and the views that a reader may want.
"use strict";

(function () {
  const { element, svg } = Kumppanuuskartta;
  /** @type {readonly (readonly Tool[])[]} */
  const GROUPS = [
    ["zoom_in", "zoom_out"],
    ["country", "capital_view", "region", "city"],
  ];

  Kumppanuuskartta.Tools = class {
    #acts;
    /** @type {Map<Tool, HTMLButtonElement>} */
    #buttons = new Map();

    /** @param {Record<Tool, () => void>} acts what each button does */
    constructor(acts) {
      this.#acts = acts;
      this.box = element("div", "map-tools");
      this.box.setAttribute("role", "group");
    }

    // Writes the buttons in a language; text(key) gives its words.
    /** @param {(key: string) => string} text */
    speak(text) {
      this.box.setAttribute("aria-label", text("tools"));
      const groups = GROUPS.map((names) => {
        const group = element("div", "tool-group");
        group.append(...names.map((name) => this.#button(name, text(name))));
        return group;
      });
      this.box.replaceChildren(...groups);
    }

    /** @type {(name: Tool, words: string) => HTMLButtonElement} */
    #button(name, words) {
      const made = element("button", "tool tool-" + name);
      made.type = "button";
      made.title = words;
      const icon = svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" });
      icon.append(svg("path", { d: Kumppanuuskartta.ICONS[name] }));
      made.append(icon);
      made.setAttribute("aria-label", words);
      made.addEventListener("click", this.#acts[name]);
      this.#buttons.set(name, made);
      return made;
    }

    // A view of nothing cannot be asked for.
    /** @type {(name: Tool, isPossible: boolean) => void} */
    allow(name, isPossible) {
      const button = this.#buttons.get(name);
      if (button) button.disabled = !isPossible;
    }
  };
})();
