// The buttons on the map: closer and farther, the views that a reader may want, and steps to every side. Together they
// are one tab stop, in which the arrow keys lead from button to button.
"use strict";

(function () {
  const { element, svg } = Kumppanuuskartta;
  /** @type {readonly (readonly Tool[])[]} */
  const GROUPS = [
    ["zoom_in", "zoom_out"],
    ["country", "capital_view", "region", "city"],
  ];
  /** @type {readonly Tool[]} */
  const PAD = ["pan_up", "pan_left", "pan_right", "pan_down"];
  /** @type {Record<string, (at: number, count: number) => number>} */
  const ROAMING = {
    ArrowRight: (at) => at + 1,
    ArrowDown: (at) => at + 1,
    ArrowLeft: (at) => at - 1,
    ArrowUp: (at) => at - 1,
    Home: () => 0,
    End: (_, count) => count - 1,
  };

  Kumppanuuskartta.Tools = class {
    #acts;
    /** @type {Map<Tool, HTMLButtonElement>} */
    #buttons = new Map();
    /** @type {HTMLButtonElement | null} */
    #stop = null;

    /** @param {Record<Tool, () => void>} acts what each button does */
    constructor(acts) {
      this.#acts = acts;
      this.box = element("div", "map-tools");
      this.box.setAttribute("role", "toolbar");
      // Steps are of use once there is more land than the frame shows.
      this.pad = element("div", "tool-pad");
      this.pad.hidden = true;
      this.box.addEventListener("keydown", (event) => this.#roam(event));
      this.box.addEventListener("focusin", () => this.#settle());
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
      this.pad.replaceChildren(...PAD.map((name) => this.#button(name, text(name))));
      this.box.replaceChildren(...groups, this.pad);
      this.#settle();
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
      if (!button || button.disabled === !isPossible) return;
      button.disabled = !isPossible;
      this.#settle();
    }

    /** @param {boolean} isOffered */
    offerSteps(isOffered) {
      this.pad.hidden = !isOffered;
      this.#settle();
    }

    get #usable() {
      return [...this.#buttons.values()].filter((button) => !button.disabled && !button.closest("[hidden]"));
    }

    // The Tab key reaches the button that had the focus last, or the first one that can be used.
    #settle() {
      const usable = this.#usable;
      this.#stop = usable.find((button) => button.matches(":focus")) || this.#stop;
      if (!this.#stop || !usable.includes(this.#stop)) this.#stop = usable[0] || null;
      this.#buttons.forEach((button) => (button.tabIndex = button === this.#stop ? 0 : -1));
    }

    /** @param {KeyboardEvent} event */
    #roam(event) {
      const next = ROAMING[event.key];
      if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
      const usable = this.#usable;
      const at = next(usable.findIndex((button) => button.matches(":focus")), usable.length);
      usable[(at + usable.length) % usable.length].focus();
      event.preventDefault();
    }
  };
})();
