// The keyboard on the map: the area with the focus, and the one that is chosen with a key.
"use strict";

// pick(code): told of a choice; focus(code): of every visible focus on an area, with null once there is none.
Kumppanuuskartta.takeKeys = function (container, picture, { pick, focus }) {
  /** @param {Event} event */
  const areaOf = ({ target }) => (target instanceof SVGElement && target.dataset.code ? target : null);
  picture.addEventListener("keydown", (event) => {
    const area = areaOf(event);
    if (!area || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    pick(area.dataset.code || "");
  });
  // Not on the picture itself: listening for focus would make it a tab stop of its own.
  container.addEventListener("focusin", (event) => {
    const area = areaOf(event);
    focus((area && area.matches(":focus-visible") && area.dataset.code) || null);
  });
  container.addEventListener("focusout", () => focus(null));
};
