// TopoJSON with quantised arcs, each flattened for sending -> SVG path data in whole grid units, north up.
// Shared borders are shared arcs, so an arc's text is made once and used by both neighbours.
"use strict";

Kumppanuuskartta.decodeTopology = function (topology) {
  const [scaleX, scaleY] = topology.transform.scale;
  const [originX, originY] = topology.transform.translate;
  const [west, south, east, north] = topology.bbox;
  const width = Math.round((east - west) / scaleX);
  const height = Math.round((north - south) / scaleY);
  const offsetX = Math.round((originX - west) / scaleX);
  const offsetY = Math.round((north - originY) / scaleY);

  // An arc is one flat list: its first point from the first point of the arc before it, then steps.
  let lastX = 0;
  let lastY = 0;
  const forward = topology.arcs.map((arc) => {
    lastX += arc[0];
    lastY += arc[1];
    let [x, y] = [lastX, lastY];
    const steps = [];
    for (let i = 2; i < arc.length; i += 2) {
      x += arc[i];
      y += arc[i + 1];
      steps.push(arc[i], -arc[i + 1]);
    }
    return { start: [offsetX + lastX, offsetY - lastY], end: [offsetX + x, offsetY - y], steps };
  });

  /** @type {(arc: { steps: number[] }) => number[]} */
  function backwardSteps(arc) {
    const steps = [];
    for (let i = arc.steps.length - 2; i >= 0; i -= 2) steps.push(-arc.steps[i], -arc.steps[i + 1]);
    return steps;
  }
  const backward = new Array(forward.length);

  /** @type {(reference: number) => number[]} */
  function stepsOf(reference) {
    if (reference >= 0) return forward[reference].steps;
    const index = ~reference;
    return (backward[index] = backward[index] || backwardSteps(forward[index]));
  }
  /** @type {(reference: number) => number[]} */
  function startOf(reference) {
    return reference >= 0 ? forward[reference].start : forward[~reference].end;
  }
  /** @type {(references: number[]) => string} */
  function linePath(references) {
    return "M" + startOf(references[0]).join(" ") + "l" + references.map((ref) => stepsOf(ref).join(" ")).join(" ");
  }
  /** @type {(geometry: AreaGeometry) => string} */
  function areaPath(geometry) {
    const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
    return polygons.map((rings) => rings.map((ring) => linePath(ring) + "z").join("")).join("");
  }

  // Every object besides the municipalities is a set of lines.
  const { municipalities, ...sets } = topology.objects;
  const areas = new Map(municipalities.geometries.map((geometry) => [geometry.id, areaPath(geometry)]));
  const lines = new Map(Object.entries(sets).map(([key, { arcs }]) => [key, arcs.map(linePath).join("")]));
  return {
    areas,
    lines,
    bbox: topology.bbox,
    width,
    height,
    // Metres (EPSG:3067) -> grid units of the paths.
    toGrid: ([x, y]) => [(x - west) / scaleX, (north - y) / scaleY],
  };
};
