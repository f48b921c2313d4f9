// What goes on paper in place of the live map: the picture of the same view, which fits whatever part of the map is shown
// and however wide the window is.
"use strict";

(function () {
  const ON_SCREEN = ".st-key-map_frame iframe, .picture-view";
  // Title, legend, map and sources beside each other: half of an upright sheet, and the most of one that lies across.
  const SHEET = { size: "4x3", theme: "light" };
  // What an address may say of a picture that is taken away, and of the screen.
  const OTHERS = ["view", "scale", "background"];
  const HAS_PAPER = "has-paper";

  // The address of the picture of the view that is on screen now, in the language that it is in.
  Kumppanuuskartta.paperAddress = function ({ href, search }, language) {
    const words = new URLSearchParams(search);
    OTHERS.forEach((word) => words.delete(word));
    Object.entries({ ...SHEET, lang: language }).forEach(([word, value]) => words.set(word, value));
    return new URL(`map.svg?${words}`, href).href;
  };

  // A browser prints what is there when the event ends, so the picture is waited for. Null where it does not come.
  function picture() {
    const request = new XMLHttpRequest();
    request.open("GET", Kumppanuuskartta.paperAddress(location, document.documentElement.lang), false);
    try {
      request.send();
    } catch {
      return null;
    }
    return request.status === 200 ? request.responseText : null;
  }

  /** @param {string} svg */
  function sheet(svg) {
    const paper = document.createElement("div");
    paper.id = "paper";
    // The picture's own names of classes mean something else in the page's style.
    const root = paper.attachShadow({ mode: "open" });
    root.innerHTML = svg;
    const drawn = root.querySelector("svg");
    if (drawn) Object.assign(drawn.style, { display: "block", width: "100%", height: "auto", fontFamily: "inherit" });
    return paper;
  }

  function removeSheet() {
    document.documentElement.classList.remove(HAS_PAPER);
    document.getElementById("paper")?.remove();
  }

  window.addEventListener("beforeprint", () => {
    removeSheet();
    const svg = document.querySelector(ON_SCREEN) && picture();
    if (!svg) return;
    document.body.prepend(sheet(svg));
    document.documentElement.classList.add(HAS_PAPER);
  });
  window.addEventListener("afterprint", removeSheet);
})();
