// The pointer on the map: the area under it, and the one that is clicked.
"use strict";

// pick(code): told of a click on an area; hover(code, place): of every move, with null outside of all areas; place in
// px from the corner of the window.
Kumppanuuskartta.takePointer = function (picture, { pick, hover }) {
  /** @param {Event} event */
  const codeOf = ({ target }) => (target instanceof SVGElement && target.dataset.code) || null;
  picture.addEventListener("click", (event) => {
    const code = codeOf(event);
    if (code) pick(code);
  });
  picture.addEventListener("pointermove", (event) => hover(codeOf(event), [event.clientX, event.clientY]));
  picture.addEventListener("pointerleave", (event) => hover(null, [event.clientX, event.clientY]));
};
