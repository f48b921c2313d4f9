// The live map: one SVG of all municipalities over Leaflet's plane, restyled by scenes, never drawn twice.
// Used by the app's frame and by the stand-alone page; each passes a function that is told what was chosen.
"use strict";

(function () {
  const SVG = "http://www.w3.org/2000/svg";
  const { element } = Kumppanuuskartta;
  const METRES_PER_UNIT = 1000;
  const STRIPE_PERIOD_PX = 7.5;
  const LABELS_AFTER_MS = 20;
  const CAPITAL_CODES = ["091", "049", "092", "235"];

  function svg(tag, attributes) {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  }

  // Codes travel as one text, which is shorter than a list.
  function split(codes) {
    return codes ? codes.split(" ") : [];
  }

  function toLatLngBounds([west, south, east, north]) {
    return L.latLngBounds(
      [south / METRES_PER_UNIT, west / METRES_PER_UNIT],
      [north / METRES_PER_UNIT, east / METRES_PER_UNIT],
    );
  }

  class LiveMap {
    // plane: a Leaflet map with CRS.Simple; places: the gazetteer; choose(code): told of every choice.
    constructor(plane, { topology, capitalTopology, places, choose }) {
      this.plane = plane;
      this.places = places;
      this.choose = choose;
      this.drawing = Kumppanuuskartta.decodeTopology(topology);
      this.capitalTopology = capitalTopology;
      this.paths = new Map();
      this.dresses = new Map();
      this.scene = null;
      this.look = null;
      this.selected = null;
      this.hasMoved = false;
      this.container = plane.getContainer();
      this.container.classList.add("kumppanuuskartta");
      this.build();
      this.listen();
      this.fitCountry();
    }

    build() {
      const { width, height } = this.drawing;
      this.svg = svg("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", class: "country" });
      this.svg.append(this.buildPatterns());
      this.ringsBelow = svg("g", { class: "rings", "aria-hidden": "true" });
      const areas = svg("g", { class: "municipalities" });
      this.drawing.areas.forEach((d, code) => {
        const path = svg("path", { d, class: "municipality", "data-code": code, id: "m-" + code });
        this.paths.set(code, path);
        areas.append(path);
      });
      const lines = svg("g", { class: "lines", "aria-hidden": "true" });
      lines.append(svg("path", { d: this.drawing.outline, class: "outline" }));
      lines.append(svg("path", { d: this.drawing.regionBorders, class: "region-borders" }));
      this.svg.append(areas, lines, this.ringsBelow);
      this.bounds = toLatLngBounds(this.drawing.bbox);
      L.svgOverlay(this.svg, this.bounds, { interactive: true }).addTo(this.plane);
      this.svg.setAttribute("role", "group");

      // Names are markers, which Leaflet moves with the land through every flight and pinch.
      this.plane.createPane("labels").setAttribute("aria-hidden", "true");
      this.labels = L.layerGroup().addTo(this.plane);
      this.tip = element("div", "map-tip");
      this.tip.hidden = true;
      this.tip.setAttribute("aria-hidden", "true");
      this.legend = element("ul", "map-legend");
      this.credit = element("p", "map-credit");
      this.inset = element("div", "map-inset");
      this.tools = element("div", "map-tools");
      this.container.append(this.legend, this.inset, this.credit, this.tools, this.tip);
      [this.legend, this.inset, this.credit, this.tools].forEach((part) => {
        L.DomEvent.disableClickPropagation(part);
        // Two fingers move the map wherever they come down.
        L.DomEvent.off(part, "touchstart", L.DomEvent.stopPropagation);
      });
    }

    // One pattern for each pair of tiers that a municipality can have; its size follows the zoom.
    buildPatterns() {
      this.patterns = svg("defs");
      return this.patterns;
    }

    stripesOf(keys) {
      const id = "stripes-" + keys.join("-");
      if (!this.patterns.querySelector("#" + id)) {
        const pattern = svg("pattern", { id, patternUnits: "userSpaceOnUse", width: STRIPE_PERIOD_PX, height: STRIPE_PERIOD_PX });
        pattern.append(svg("rect", { width: STRIPE_PERIOD_PX, height: STRIPE_PERIOD_PX, class: "fill-" + keys[0] }));
        pattern.append(svg("rect", { width: 4.3, height: STRIPE_PERIOD_PX, class: "stripe-edge" }));
        pattern.append(svg("rect", { x: 0.6, width: 3.1, height: STRIPE_PERIOD_PX, class: "fill-" + keys[1] }));
        this.patterns.append(pattern);
        this.scalePatterns();
      }
      return `url(#${id})`;
    }

    scalePatterns() {
      const unitsPerPx = this.drawing.width / this.svg.getBoundingClientRect().width;
      if (!isFinite(unitsPerPx)) return;
      this.patterns.querySelectorAll("pattern").forEach((pattern) => {
        pattern.setAttribute("patternTransform", `scale(${unitsPerPx}) rotate(45)`);
      });
    }

    listen() {
      const codeOf = (event) => event.target.dataset && event.target.dataset.code;
      this.svg.addEventListener("click", (event) => codeOf(event) && this.pick(codeOf(event)));
      this.svg.addEventListener("keydown", (event) => {
        if (codeOf(event) && (event.key === "Enter" || event.key === " ")) {
          event.preventDefault();
          this.pick(codeOf(event));
        }
      });
      this.svg.addEventListener("pointermove", (event) => this.hover(codeOf(event), event));
      this.svg.addEventListener("pointerleave", () => this.hover(null));
      // Not on the SVG itself: listening for focus would make it a tab stop of its own.
      this.container.addEventListener("focusin", (event) => this.focus(codeOf(event)));
      this.container.addEventListener("focusout", () => this.focus(null));
      this.inset.addEventListener("click", (event) => {
        const code = event.target.dataset.insetCode;
        if (code) this.pick(code);
      });
      this.plane.on("zoomanim", () => (this.isFlying = true));
      this.plane.on("zoomend", () => (this.isFlying = false));
      this.plane.on("zoomend", () => this.scalePatterns());
      this.plane.on("zoomend moveend", () => this.placeLabels());
      this.plane.on("movestart", () => (this.hasMoved = true));
      Kumppanuuskartta.takeGestures(this.plane, (key) => this.text(key));
      // A map that is still as it was first shown keeps the whole country in view; one that was moved stays put.
      new ResizeObserver(() => {
        this.plane.invalidateSize({ pan: false });
        if (!this.hasMoved) this.fitCountry();
        this.placeLabels();
      }).observe(this.container);
    }

    pick(code) {
      this.select(code);
      this.choose(code);
    }

    select(code) {
      if (code === this.selected) return;
      if (this.selected) this.mark(this.paths.get(this.selected), false);
      this.selected = code;
      if (code) this.mark(this.paths.get(code), true);
      this.drawRing("selected", code);
      if (this.scene) {
        this.updateTools();
        this.placeLabelsSoon();
      }
    }

    mark(path, isSelected) {
      path.classList.toggle("is-selected", isSelected);
      if (path.hasAttribute("tabindex")) path.setAttribute("aria-pressed", String(isSelected));
    }

    // A ring lies outside its area: wide strokes first, then the area itself again on top of them.
    drawRing(kind, code) {
      const old = this.ringsBelow.querySelector(".ring-" + kind);
      if (old) old.remove();
      if (!code) return;
      const ring = svg("g", { class: "ring ring-" + kind });
      ["outer", "line", "gap"].forEach((part) => ring.append(this.copyOf(code, "ring-" + part)));
      ring.append(this.copyOf(code, "ring-area"));
      this.ringsBelow.append(ring);
    }

    copyOf(code, className) {
      const original = this.paths.get(code);
      const copy = svg("path", { d: original.getAttribute("d"), class: className });
      if (className === "ring-area") copy.style.fill = original.style.fill || "var(--land)";
      return copy;
    }

    hover(code, event) {
      if (code !== this.hovered) {
        this.hovered = code;
        this.drawRing("hover", code === this.selected ? null : code);
        this.tip.hidden = !code;
        if (code) this.fillTip(code);
      }
      if (code) {
        const frame = this.container.getBoundingClientRect();
        this.moveTip(event.clientX - frame.left, event.clientY - frame.top);
      }
    }

    focus(code) {
      this.drawRing("focus", code);
      this.tip.hidden = !code;
      if (!code) return;
      const path = this.paths.get(code);
      if (!path.matches(":focus-visible")) {
        this.drawRing("focus", null);
        this.tip.hidden = true;
        return;
      }
      this.fillTip(code);
      const [x, y] = this.pointOf(code);
      const size = this.plane.getSize();
      if (x < 0 || y < 0 || x > size.x || y > size.y) {
        this.plane.panTo(this.plane.containerPointToLatLng([x, y]), { animate: false });
      }
      this.moveTip(...this.pointOf(code));
    }

    fillTip(code) {
      const place = this.places.municipalities[code];
      const tiers = this.scene ? this.tiersOf.get(code) || [] : [];
      const words = tiers.map((key) => this.byKey.get(key).name);
      const rest = this.scene ? [this.scene.rest.name] : [];
      this.tip.replaceChildren(
        element("strong", "", this.nameOf(code)),
        ...(words.length ? words : rest).map((word) => element("span", "tip-tier", word)),
        element("span", "tip-region", this.places.regions[place.region][this.language()]),
      );
    }

    moveTip(x, y) {
      const size = this.plane.getSize();
      const isRight = x > size.x - this.tip.offsetWidth - 24;
      const isLow = y > size.y - this.tip.offsetHeight - 24;
      this.tip.style.left = `${Math.max(4, isRight ? x - this.tip.offsetWidth - 12 : x + 14)}px`;
      this.tip.style.top = `${Math.max(4, isLow ? y - this.tip.offsetHeight - 12 : y + 14)}px`;
    }

    language() {
      return this.scene ? this.scene.language : Object.keys(this.places.texts)[0];
    }

    text(key) {
      return this.places.texts[this.language()][key];
    }

    nameOf(code) {
      return this.places.municipalities[code].names[this.language()];
    }

    latLngOf(code) {
      const [x, y] = this.places.municipalities[code].point;
      return [y / METRES_PER_UNIT, x / METRES_PER_UNIT];
    }

    pointOf(code) {
      const point = this.plane.latLngToContainerPoint(this.latLngOf(code));
      return [point.x, point.y];
    }

    // The whole restyling: classes, names for assistive technology, legend, inset, labels. No geometry moves.
    show(scene) {
      const isOtherLanguage = !this.scene || this.scene.language !== scene.language;
      const { language, classes, rest, notes, hasNames } = scene;
      const look = JSON.stringify([language, classes, rest, notes, hasNames]);
      this.scene = scene;
      if (isOtherLanguage) this.speak(language);
      if (look !== this.look) {
        this.colour(classes);
        notes.forEach((note) => (note.keys = this.tiersOf.get(note.code)));
        Kumppanuuskartta.drawLegend(this.legend, scene, this.text("legend"));
        this.look = look;
      }
      this.select(scene.selected);
      this.updateTools();
    }

    // The words around the map in another language.
    speak(language) {
      document.documentElement.lang = language;
      this.container.setAttribute("role", "region");
      this.container.setAttribute("aria-label", this.text("map"));
      this.svg.setAttribute("aria-label", this.text("map"));
      this.credit.textContent = this.text("credit");
      this.buildTools();
    }

    // Colours the areas by classes: those of the scene, or the ones of a filter that the server has yet to answer.
    colour(classes) {
      this.look = null;
      this.classes = classes;
      this.byKey = new Map(classes.map((one) => [one.key, one]));
      this.tiersOf = new Map();
      classes.forEach(({ key, codes }) => {
        split(codes).forEach((code) => this.tiersOf.set(code, [...(this.tiersOf.get(code) || []), key]));
      });
      this.paths.forEach((path, code) => {
        const keys = this.tiersOf.get(code);
        const dress = keys ? [this.scene.language, ...keys].join(" ") : "";
        if (dress === this.dresses.get(code)) return;
        this.dresses.set(code, dress);
        this.dress(path, code, keys);
      });
      this.drawInset();
      this.drawRing("selected", this.selected);
      this.placeLabelsSoon();
    }

    dress(path, code, keys) {
      const state = path.classList.contains("is-selected") ? " is-selected" : "";
      path.setAttribute("class", "municipality" + (keys || []).map((key) => " tier-" + key).join("") + state);
      path.style.fill = keys ? (keys.length > 1 ? this.stripesOf(keys) : `var(--tier-${keys[0]})`) : "";
      if (keys) {
        const names = keys.map((key) => this.byKey.get(key).name);
        path.setAttribute("aria-label", [this.nameOf(code), ...names].join(", "));
        path.setAttribute("role", "button");
        path.setAttribute("tabindex", "0");
        path.setAttribute("aria-pressed", String(code === this.selected));
      } else {
        ["aria-label", "role", "tabindex", "aria-pressed"].forEach((name) => path.removeAttribute(name));
      }
    }

    drawInset() {
      this.inset.hidden = !this.capitalTopology;
      if (!this.capitalTopology) return;
      if (!this.insetDrawing) this.buildInset();
      this.insetTitle.textContent = this.text("capital");
      this.insetPaths.forEach((path, code) => {
        const keys = this.tiersOf.get(code);
        path.style.fill = keys ? `var(--tier-${keys[0]})` : "";
      });
      this.insetNames.forEach((label, code) => {
        const keys = this.tiersOf.get(code);
        label.hidden = !keys || !this.scene.hasNames;
        label.textContent = this.nameOf(code);
        if (keys) label.style.color = `var(--on-tier-${keys[0]})`;
      });
    }

    buildInset() {
      this.insetDrawing = Kumppanuuskartta.decodeTopology(this.capitalTopology);
      const { width, height } = this.insetDrawing;
      const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
      this.insetPaths = new Map();
      this.insetNames = new Map();
      const frame = element("div", "inset-frame");
      frame.setAttribute("aria-hidden", "true");
      this.insetDrawing.areas.forEach((d, code) => {
        const path = svg("path", { d, class: "inset-area", "data-inset-code": code });
        this.insetPaths.set(code, path);
        picture.append(path);
      });
      frame.append(picture);
      this.inset.replaceChildren(frame);
      CAPITAL_CODES.filter((code) => code !== "235").forEach((code) => {
        const label = element("span", "inset-name");
        const [x, y] = this.insetDrawing.toGrid(this.places.capitalPoints[code]);
        label.style.left = `${(x / width) * 100}%`;
        label.style.top = `${(y / height) * 100}%`;
        this.insetNames.set(code, label);
        frame.append(label);
      });
      this.insetTitle = element("span", "inset-title");
      this.inset.replaceChildren(this.insetTitle, frame);
    }

    buildTools() {
      const button = (name, action) => {
        const made = element("button", "tool tool-" + name);
        made.type = "button";
        made.title = this.text(name);
        const icon = svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" });
        icon.append(svg("path", { d: Kumppanuuskartta.ICONS[name] }));
        made.append(icon);
        made.setAttribute("aria-label", this.text(name));
        made.addEventListener("click", () => {
          // A flight that is under way would undo what is asked for now, so that waits for its end.
          if (this.isFlying) this.plane.once("zoomend", action);
          else action();
        });
        return made;
      };
      this.tools.setAttribute("role", "group");
      this.tools.setAttribute("aria-label", this.text("tools"));
      this.cityTool = button("city", () => this.fitCodes([this.selected]));
      this.regionTool = button("region", () => this.fitCodes(this.regionCodes()));
      const zoom = element("div", "tool-group");
      zoom.append(button("zoom_in", () => this.plane.zoomIn()), button("zoom_out", () => this.plane.zoomOut()));
      const views = element("div", "tool-group");
      views.append(
        button("country", () => this.fitCountry()),
        button("capital_view", () => this.fitCodes(CAPITAL_CODES)),
        this.regionTool,
        this.cityTool,
      );
      this.tools.replaceChildren(zoom, views);
      this.updateTools();
    }

    updateTools() {
      if (!this.cityTool) return;
      this.cityTool.disabled = !this.selected;
      this.regionTool.disabled = !this.regionCodes().length;
    }

    // The regions of the filter, else the region of the selected city.
    regionCodes() {
      const all = Object.entries(this.places.municipalities);
      const selected = this.selected && this.places.municipalities[this.selected].region;
      const regions = this.scene.regions.length ? this.scene.regions : [selected];
      return all.filter(([, place]) => regions.includes(place.region)).map(([code]) => code);
    }

    // What the style sheet keeps free around the country for legend and tools, in px.
    space() {
      const style = getComputedStyle(this.container);
      const px = (side) => parseFloat(style.getPropertyValue("--map-space-" + side)) || 0;
      return { left: px("left"), top: px("top"), right: px("right"), bottom: px("bottom") };
    }

    // The country at the right edge of its space, centred in height: the first picture stands at the same place.
    fitCountry() {
      const size = this.plane.getSize();
      const { left, top, right, bottom } = this.space();
      const [west, south, east, north] = this.drawing.bbox.map((metres) => metres / METRES_PER_UNIT);
      const room = { x: size.x - left - right, y: size.y - top - bottom };
      if (room.x <= 0 || room.y <= 0) return;
      const scale = Math.min(room.x / (east - west), room.y / (north - south));
      const centre = {
        x: east + right / scale - size.x / 2 / scale,
        y: (north + south) / 2 + (top - bottom) / 2 / scale,
      };
      this.plane.setView([centre.y, centre.x], Math.log2(scale), { animate: false });
      this.hasMoved = false;
    }

    fitCodes(codes) {
      const boxes = codes.map((code) => this.paths.get(code).getBBox());
      if (!boxes.length) return;
      const grid = {
        left: Math.min(...boxes.map((box) => box.x)),
        top: Math.min(...boxes.map((box) => box.y)),
        right: Math.max(...boxes.map((box) => box.x + box.width)),
        bottom: Math.max(...boxes.map((box) => box.y + box.height)),
      };
      const [west, , , north] = this.drawing.bbox;
      const scale = this.drawing.width / (this.drawing.bbox[2] - west);
      const bounds = toLatLngBounds([
        west + grid.left / scale,
        north - grid.bottom / scale,
        west + grid.right / scale,
        north - grid.top / scale,
      ]);
      this.plane.fitBounds(bounds, { padding: [40, 40], maxZoom: this.plane.getMaxZoom() - 1 });
    }

    // Names may stand a moment later than colour, highlight and panel, which a reader waits for.
    placeLabelsSoon() {
      clearTimeout(this.labelsDue);
      this.labelsDue = setTimeout(() => this.placeLabels(), LABELS_AFTER_MS);
    }

    placeLabels() {
      // Names that are flying arrive with the land; the end of the flight places them anew.
      if (!this.scene || this.isFlying) return;
      const size = this.plane.getSize();
      const wanted = this.wantedLabels(size);
      const frame = this.container.getBoundingClientRect();
      const blocked = [this.legend, this.inset, this.tools, this.credit]
        .filter((part) => part.offsetParent)
        .map((part) => part.getBoundingClientRect())
        .map((box) => ({
          left: box.left - frame.left,
          right: box.right - frame.left,
          top: box.top - frame.top,
          bottom: box.bottom - frame.top,
        }));
      const font = `600 13px "${Kumppanuuskartta.FONT}", sans-serif`;
      const placed = Kumppanuuskartta.placeLabels(wanted, { width: size.x, height: size.y }, blocked, font);
      this.labels.clearLayers();
      placed.forEach((place) => this.labels.addLayer(this.labelOf(place)));
    }

    // A name that keeps its distance to its point in px.
    labelOf(place) {
      const words = element("span", "", place.text);
      const keys = this.tiersOf.get(place.code) || [];
      const isInside = keys.length === 1 && this.isInside(place);
      if (isInside) words.style.color = `var(--on-tier-${keys[0]})`;
      const className = ["map-label", place.isStrong && "is-strong", isInside && "is-inside"].filter(Boolean).join(" ");
      const [x, y] = this.pointOf(place.code);
      const icon = L.divIcon({ className, html: words, iconSize: null, iconAnchor: [x - place.left, y - place.top] });
      const options = { icon, pane: "labels", interactive: false, keyboard: false };
      return L.marker(this.latLngOf(place.code), options);
    }

    // Whether a name stands wholly on its own area: its corners and the middles of its long sides do.
    isInside({ code, left, top, width, height }) {
      const path = this.paths.get(code);
      const origin = this.svg.getBoundingClientRect();
      const frame = this.container.getBoundingClientRect();
      const unitsPerPx = this.drawing.width / origin.width;
      return [0, 0.5, 1].every((along) =>
        [0.1, 0.9].every((down) => {
          const point = this.svg.createSVGPoint();
          point.x = (frame.left + left + width * along - origin.left) * unitsPerPx;
          point.y = (frame.top + top + height * down - origin.top) * unitsPerPx;
          return path.isPointInFill(point);
        }),
      );
    }

    // The members, tier by tier; in the order of the classes.
    membersInOrder() {
      return [...new Set(this.classes.flatMap((one) => split(one.codes)))];
    }

    // The selected city first, then the members by tier and size; more of them the closer one looks.
    wantedLabels(size) {
      const zoom = this.plane.getZoom();
      const codes = this.scene.hasNames ? this.membersInOrder() : [];
      const most = zoom < 0.2 ? 24 : zoom < 1.2 ? 45 : codes.length;
      const capital = this.capitalTopology && zoom < 1.5 && this.inset.offsetParent ? ["049", "092"] : [];
      const chosen = codes.filter((code) => !capital.includes(code) && code !== this.selected).slice(0, most);
      if (this.selected) chosen.unshift(this.selected);
      return chosen
        .map((code) => ({
          code,
          text: this.nameOf(code),
          point: this.pointOf(code),
          isStrong: code === this.selected,
        }))
        .filter(({ point: [x, y] }) => x > -40 && y > -20 && x < size.x + 40 && y < size.y + 20);
    }
  }

  Kumppanuuskartta.FONT = "Kumppanuuskartta Sans";
  Kumppanuuskartta.LiveMap = LiveMap;
})();
