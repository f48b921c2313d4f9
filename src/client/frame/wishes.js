// A partnership ticked or cleared in the sidebar shows on the map at once; the server's scene follows and decides.
"use strict";

(function () {
  /** @type {(scene: Scene, key: string) => boolean} */
  function shows(scene, key) {
    return scene.classes.some((one) => one.key === key);
  }

  // The place of a class among the others, sent only where its number does not say it.
  /** @param {SceneClass} one */
  function placeOf({ order, number }) {
    return order ?? number ?? 0;
  }

  Kumppanuuskartta.Wishes = class {
    #page;
    #tell;
    /** @type {Map<string, boolean>} */
    #wanted = new Map();
    // The last classes that were heard of, hidden ones too.
    /** @type {Map<string, SceneClass>} */
    #known = new Map();
    #knownOf = "";
    /** @type {Scene | null} */
    #scene = null;

    /**
     * Ends with the frame's window.
     * @param {Document} page the document around the frame
     * @param {() => void} tell called after every wish
     */
    constructor(page, tell) {
      this.#page = page;
      this.#tell = tell;
      // Streamlit's checkboxes send no events of their own; what changes when one is ticked is this mark.
      const watch = new MutationObserver((changes) => this.#take(changes.map((change) => change.target)));
      watch.observe(page.body, { subtree: true, attributeFilter: ["data-selected"] });
      window.addEventListener("pagehide", () => watch.disconnect());
    }

    // Streamlit marks the element of a widget with the widget's key.
    /** @param {readonly any[]} marked elements of the page, which has classes of its own */
    #take(marked) {
      if (!this.#scene) return;
      /** @type {Set<Element>} */
      const widgets = new Set(marked.flatMap((one) => one.closest('[class*="st-key-tier_"]') || []));
      widgets.forEach((widget) => {
        const [, key] = /st-key-tier_(\w+)/.exec(widget.className) || [];
        const box = widget.querySelector("input");
        // Without the codes of a class nothing can be said before the server has.
        if (key && box && (!box.checked || this.#known.has(key))) this.#wanted.set(key, box.checked);
      });
      if (!widgets.size) return;
      this.#forget(this.#scene);
      this.#tell();
    }

    // What the server has done is no wish any more, nor what the sidebar itself shows otherwise by now.
    /** @param {Scene} scene */
    #forget(scene) {
      this.#wanted.forEach((isShown, key) => {
        /** @type {HTMLInputElement | null} */
        const box = this.#page.querySelector(`.st-key-tier_${key} input`);
        if (!box || box.checked !== isShown || shows(scene, key) === isShown) this.#wanted.delete(key);
      });
    }

    // A scene has come: its classes may be older than what was ticked meanwhile.
    /** @param {Scene} scene */
    hear(scene) {
      const of = [scene.language, ...(scene.narrowing || [])].join(" ");
      if (of !== this.#knownOf) this.#known.clear();
      this.#knownOf = of;
      scene.classes.forEach((one) => this.#known.set(one.key, one));
      this.#scene = scene;
      this.#forget(scene);
    }

    // Whether the map shows anything else than the scene that came last.
    get areThere() {
      return this.#wanted.size > 0;
    }

    // The classes to show, in their order; those of the scene itself where there is no wish.
    classes() {
      const scene = this.#scene;
      if (!scene) return [];
      if (!this.areThere) return scene.classes;
      return [...this.#known.values()]
        .filter(({ key }) => this.#wanted.get(key) ?? shows(scene, key))
        .sort((one, other) => placeOf(one) - placeOf(other));
    }
  };
})();
