// Small lines in the cells of a table, which carry their paths: Streamlit lets no SVG through.
"use strict";

(function () {
  const SVG = "http://www.w3.org/2000/svg";
  // The room that the paths are in (src/columns/sparkline.py).
  const ROOM = "0 0 120 32";

  /** @param {HTMLTableCellElement} cell */
  function draw(cell) {
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", ROOM);
    picture.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", cell.dataset.line || "");
    picture.append(path);
    cell.append(picture);
  }

  function tend() {
    /** @type {NodeListOf<HTMLTableCellElement>} */
    const cells = document.querySelectorAll("td[data-line]:not(:has(svg))");
    cells.forEach(draw);
  }

  new MutationObserver(tend).observe(document.body, { childList: true, subtree: true });
})();
