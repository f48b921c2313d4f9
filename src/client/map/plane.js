// The plane that the map lies in: what Leaflet is asked for wherever the map is shown.
"use strict";

(function () {
  const METRES_PER_UNIT = 1000;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;

  // Kilometres of EPSG:3067: from the whole country to about 30 m for a px. For who wants no motion it jumps.
  Kumppanuuskartta.plane = () => ({
    crs: L.CRS.Simple,
    center: [0, 0],
    zoom: 0,
    minZoom: -2.5,
    maxZoom: 5,
    zoomSnap: 0,
    wheelPxPerZoomLevel: 90,
    zoomControl: false,
    // Its own keys would need a tab stop beside that of the municipalities; keyboard.js has keys for all of it.
    keyboard: false,
    attributionControl: false,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    inertia: !isStill,
  });

  Kumppanuuskartta.METRES_PER_UNIT = METRES_PER_UNIT;

  Kumppanuuskartta.toLatLng = ([x, y]) => [y / METRES_PER_UNIT, x / METRES_PER_UNIT];

  Kumppanuuskartta.toLatLngBounds = ([west, south, east, north]) =>
    L.latLngBounds(Kumppanuuskartta.toLatLng([west, south]), Kumppanuuskartta.toLatLng([east, north]));

  // Leaflet has an option for every motion but this one.
  if (isStill) {
    const { panBy } = L.Map.prototype;
    L.Map.include({
      panBy(offset, options) {
        return panBy.call(this, offset, { ...options, animate: false });
      },
    });
  }
})();
