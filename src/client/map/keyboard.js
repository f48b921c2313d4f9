// The keyboard on the map: the area with the focus, and what every key asks for.
"use strict";

(function () {
  // East and north of one step.
  /** @type {Record<string, Pair>} */
  const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const LETTER = /^\p{L}$/u;

  /** @type {(event: KeyboardEvent, code: string, told: KeysTold) => boolean} */
  function isTaken({ key, shiftKey }, code, told) {
    if (DIRECTIONS[key]) told.step(DIRECTIONS[key], shiftKey);
    else if (key === "Home") told.begin();
    else if (key === "Enter" || key === " ") told.toggle(code);
    else if (key === "+" || key === "-") told.zoom(key === "+");
    else if (LETTER.test(key)) told.seek(key, shiftKey);
    else return false;
    return true;
  }

  // Keys with Ctrl, Alt or Cmd are the browser's.
  Kumppanuuskartta.takeKeys = function (container, picture, told) {
    /** @param {Event} event */
    const codeOf = ({ target }) => (target instanceof SVGElement && target.dataset.code) || null;
    picture.addEventListener("keydown", (event) => {
      const code = codeOf(event);
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (code && isPlain && isTaken(event, code, told)) event.preventDefault();
    });
    // A tip can be closed from everywhere.
    container.ownerDocument.addEventListener("keydown", (event) => {
      if (event.key === "Escape") told.escape(codeOf(event) !== null);
    });
    // Not on the picture itself: listening for focus would make it a tab stop of its own.
    container.addEventListener("focusin", (event) => {
      const code = codeOf(event);
      if (code) told.reach(code);
      const isSeen = event.target instanceof SVGElement && event.target.matches(":focus-visible");
      told.focus(isSeen ? code : null);
    });
    container.addEventListener("focusout", () => told.focus(null));
  };
})();
