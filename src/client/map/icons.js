// The pictograms of the map's buttons, drawn as lines on a field of 20 by 20.
"use strict";

Kumppanuuskartta.ICONS = {
  zoom_in: "M10 4v12M4 10h12",
  zoom_out: "M4 10h12",
  country: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
  capital_view: "M10 17s5-5 5-9a5 5 0 0 0-10 0c0 4 5 9 5 9zM10 9.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z",
  region: "M3 6l5-3 4 3 5-2v10l-5 3-4-3-5 2zM8 3v11M12 6v11",
  city: "M10 3v3M10 14v3M3 10h3M14 10h3M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  pan_up: "M5 12l5-5 5 5",
  pan_left: "M12 5l-5 5 5 5",
  pan_right: "M8 5l5 5-5 5",
  pan_down: "M5 8l5 5 5-5",
};
