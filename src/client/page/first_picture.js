// The first picture, painted before Streamlit starts, keeps the place of the map until the live map takes it.
"use strict";

(function () {
  // The first picture has a room of its own where the style sheet expects the one of map and panel; with the sidebar
  // closed that is elsewhere. It follows the place of both: how they share it, the style sheet tells for both rooms.
  // The picture also gives way to a message, which stands at the same place.
  function tendFirstPicture() {
    const picture = document.getElementById("first-picture");
    if (!picture) return;
    /** @type {Element | null} */
    let place = null;
    const move = () => {
      if (!place) return;
      const { left, top, width } = place.getBoundingClientRect();
      if (width) Object.assign(picture.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
    };
    const sizes = new ResizeObserver(move);
    const watch = new MutationObserver(() => {
      if (document.querySelector(".stAlert, .stException, .picture-view")) picture.remove();
      if (!picture.isConnected) {
        watch.disconnect();
        sizes.disconnect();
        return;
      }
      const frame = document.querySelector(".st-key-map_frame");
      const found = frame && frame.closest(".stVerticalBlock:not(.st-key-map_frame)");
      if (!found || found === place) return;
      // The observer tells the place at once, and whenever the sidebar makes it wider or narrower.
      sizes.disconnect();
      place = found;
      sizes.observe(place);
    });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
  }
  tendFirstPicture();
})();
