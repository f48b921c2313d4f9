// The way out of the picture view.
"use strict";

(function () {
  document.addEventListener("keydown", (event) => {
    /** @type {HTMLElement | null} */
    const leave = document.querySelector(".picture-leave");
    if (event.key === "Escape" && leave) leave.click();
  });
})();
