// A partnership ticked or cleared in the sidebar shows on the map at once; the server's scene follows and decides.
"use strict";

(function () {
  function shows(scene, key) {
    return scene.classes.some((one) => one.key === key);
  }

  // The place of a class among the others, sent only where its number does not say it.
  function placeOf({ order, number }) {
    return order === undefined ? number : order;
  }

  Kumppanuuskartta.Wishes = class {
    // page: the document around the frame; tell(): called after every wish. Ends with the frame's window.
    constructor(page, tell) {
      this.page = page;
      this.tell = tell;
      this.wanted = new Map();
      this.known = new Map();
      // Streamlit's checkboxes send no events of their own; what changes when one is ticked is this mark.
      const watch = new MutationObserver((changes) => this.take(changes.map((change) => change.target)));
      watch.observe(page.body, { subtree: true, attributeFilter: ["data-selected"] });
      window.addEventListener("pagehide", () => watch.disconnect());
    }

    // Streamlit marks the element of a widget with the widget's key.
    take(marked) {
      if (!this.scene) return;
      const elements = new Set(marked.map((one) => one.closest('[class*="st-key-tier_"]')));
      elements.delete(null);
      elements.forEach((element) => {
        const key = /st-key-tier_(\w+)/.exec(element.className)[1];
        const box = element.querySelector("input");
        // Without the codes of a class nothing can be said before the server has.
        if (!box.checked || this.known.has(key)) this.wanted.set(key, box.checked);
      });
      if (!elements.size) return;
      this.forget();
      this.tell();
    }

    // What the server has done is no wish any more, nor what the sidebar itself shows otherwise by now.
    forget() {
      this.wanted.forEach((isShown, key) => {
        const box = this.page.querySelector(`.st-key-tier_${key} input`);
        if (!box || box.checked !== isShown || shows(this.scene, key) === isShown) this.wanted.delete(key);
      });
    }

    // A scene has come: its classes may be older than what was ticked meanwhile.
    hear(scene) {
      const of = [scene.language, ...(scene.narrowing || [])].join(" ");
      if (of !== this.knownOf) this.known.clear();
      this.knownOf = of;
      scene.classes.forEach((one) => this.known.set(one.key, one));
      this.scene = scene;
      this.forget();
    }

    // The classes to show, in their order; those of the scene itself where there is no wish.
    classes() {
      if (!this.wanted.size) return this.scene.classes;
      return [...this.known.values()]
        .filter(({ key }) => (this.wanted.has(key) ? this.wanted.get(key) : shows(this.scene, key)))
        .sort((one, other) => placeOf(one) - placeOf(other));
    }
  };
})();
