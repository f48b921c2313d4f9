// The first picture, painted before Streamlit starts, keeps the place of the map until the live map takes it.
"use strict";

(function () {
  // The first picture stands where the style sheet expects the map; with the sidebar closed the map is elsewhere.
  // What is followed is the place of the frame: the frame itself stands below a placeholder until it has loaded.
  // The picture also gives way to a message, which stands at the same place.
  function tendFirstPicture() {
    const picture = document.getElementById("first-picture");
    if (!picture) return;
    let place = null;
    const move = () => {
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
      const found = document.querySelector(".st-key-map_frame");
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
