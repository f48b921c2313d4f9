// The live map: the country over Leaflet's plane with all that lies over it, restyled by scenes, never drawn twice.
// Used by the app's frame and by the stand-alone page; each passes a function that is told what was chosen.
"use strict";

(function () {
  const { element, toLatLngBounds } = Kumppanuuskartta;
  const NAMES_AFTER_MS = 20;

  Kumppanuuskartta.LiveMap = class {
    #plane;
    #container;
    #choose;
    #isHeard;
    #country;
    #fitting;
    #names;
    #spotlight;
    #tour;
    #legend = element("ul", "map-legend");
    #credit = element("p", "map-credit");
    #keys = element("p", "map-keys");
    #inset;
    #tools;
    #membership = new Kumppanuuskartta.Membership([]);
    /** @type {Scene | null} */
    #scene = null;
    // What of a scene changes more than the selection, as it was drawn last.
    #look = "";
    /** @type {string | null} */
    #selected = null;
    #isFlying = false;
    /** @type {number | undefined} */
    #namesDue;

    /**
     * @param {LeafletMap} plane with CRS.Simple
     * @param {LiveMapParts} parts choose(code): told of every choice; isHeard(): whether anybody answers at present
     */
    constructor(plane, { topology, capitalTopology, places, choose, isHeard = () => true }) {
      this.#plane = plane;
      this.#choose = choose;
      this.#isHeard = isHeard;
      this.gazetteer = new Kumppanuuskartta.Gazetteer(places);
      this.#container = plane.getContainer();
      this.#container.classList.add("kumppanuuskartta");
      this.#country = new Kumppanuuskartta.Country(topology);
      L.svgOverlay(this.#country.picture, toLatLngBounds(this.#country.bbox), { interactive: true }).addTo(plane);
      this.#names = new Kumppanuuskartta.Names(plane, this.#country, this.gazetteer);
      this.#inset = new Kumppanuuskartta.Inset(capitalTopology, this.gazetteer, (code) => this.#pick(code));
      this.#tools = this.#makeTools();
      this.#fitting = new Kumppanuuskartta.Fitting(plane, this.#country, (hasMoved) => this.#tools.offerSteps(hasMoved));
      this.#tour = new Kumppanuuskartta.Tour(this.#country, this.gazetteer);
      this.#spotlight = this.#makeSpotlight();
      this.#layOver();
      this.#listen();
      this.#fitting.showCountry();
    }

    get selected() {
      return this.#selected;
    }

    #makeTools() {
      // A flight that is under way would undo what is asked for now, so that waits for its end.
      /** @param {() => void} act */
      const afterFlight = (act) => () => (this.#isFlying ? this.#plane.once("zoomend", act) : act());
      return new Kumppanuuskartta.Tools({
        zoom_in: afterFlight(() => this.#plane.zoomIn()),
        zoom_out: afterFlight(() => this.#plane.zoomOut()),
        country: afterFlight(() => this.#fitting.showCountry()),
        capital_view: afterFlight(() => this.#fitting.show(Kumppanuuskartta.CAPITAL_REGION)),
        region: afterFlight(() => this.#fitting.show(this.#regionCodes())),
        city: afterFlight(() => this.#fitting.show(this.#selected ? [this.#selected] : [])),
        pan_up: afterFlight(() => this.#fitting.pan([0, -1])),
        pan_left: afterFlight(() => this.#fitting.pan([-1, 0])),
        pan_right: afterFlight(() => this.#fitting.pan([1, 0])),
        pan_down: afterFlight(() => this.#fitting.pan([0, 1])),
      });
    }

    #makeSpotlight() {
      const told = { over: () => this.#over, tiersOf: (/** @type {string} */ code) => this.#tiersOf(code) };
      const { gazetteer } = this;
      return new Kumppanuuskartta.Spotlight(this.#plane, {
        country: this.#country,
        inset: this.#inset,
        gazetteer,
        told,
      });
    }

    // What lies over the map and takes no part in its moves.
    get #over() {
      return [this.#legend, this.#inset.box, this.#credit, this.#keys, this.#tools.box, this.#tools.pad];
    }

    #layOver() {
      this.#keys.id = "map-keys";
      this.#country.picture.setAttribute("aria-describedby", this.#keys.id);
      const parts = [this.#legend, this.#inset.box, this.#credit, this.#keys, this.#tools.box];
      this.#container.append(...parts, this.#spotlight.box);
      parts.forEach((part) => {
        L.DomEvent.disableClickPropagation(part);
        // Two fingers move the map wherever they come down.
        L.DomEvent.off(part, "touchstart", L.DomEvent.stopPropagation);
      });
    }

    #listen() {
      /** @param {string} code */
      const pick = (code) => this.#pick(code);
      const { picture } = this.#country;
      Kumppanuuskartta.takePointer(picture, {
        pick,
        hover: (code, place) => this.#spotlight.hover(code, place, code === this.#selected),
      });
      Kumppanuuskartta.takeKeys(this.#container, picture, this.#keysTold());
      Kumppanuuskartta.takeGestures(this.#plane, (key) => this.gazetteer.text(key));
      this.#plane.on("zoomanim", () => (this.#isFlying = true));
      this.#plane.on("zoomend", () => (this.#isFlying = false));
      this.#plane.on("zoomend", () => this.#country.scale());
      this.#plane.on("zoomend moveend", () => this.placeNames());
      new ResizeObserver(() => this.fillFrame()).observe(this.#container);
    }

    fillFrame() {
      this.#fitting.keep();
      this.placeNames();
    }

    /** @returns {KeysTold} */
    #keysTold() {
      const tour = this.#tour;
      return {
        focus: (code) => this.#spotlight.focus(code),
        reach: (code) => tour.reach(code),
        step: (direction, isAmongAll) => tour.step(direction, isAmongAll),
        seek: (letter, isAmongAll) => tour.seek(letter, isAmongAll),
        begin: () => tour.begin(),
        toggle: (code) => this.#pick(code === this.#selected ? null : code),
        zoom: (isCloser) => (isCloser ? this.#plane.zoomIn() : this.#plane.zoomOut()),
        escape: (isOnMap) => !this.dim() && isOnMap && this.#selected && this.#pick(null),
      };
    }

    // While nobody answers, nothing is chosen: a ring without its details would be half an answer.
    /** @param {string | null} code */
    #pick(code) {
      if (!this.#isHeard()) return;
      this.select(code);
      this.#choose(code);
    }

    // Closes the tip; whether there was one.
    dim() {
      return this.#spotlight.dim();
    }

    /** @param {string | null} code */
    select(code) {
      if (code === this.#selected) return;
      if (this.#selected) this.#country.mark(this.#selected, false);
      this.#selected = code;
      if (code) this.#country.mark(code, true);
      this.#inset.mark("selected", code);
      this.#country.rings.draw("selected", code);
      if (code) this.#tour.wait(code);
      if (!this.#scene) return;
      this.#allowTools();
      this.#placeNamesSoon();
    }

    // What the tip says: the tiers of a municipality, or what those outside of them are called.
    /** @param {string} code */
    #tiersOf(code) {
      const tiers = this.#membership.tierNamesOf(code);
      return tiers.length || !this.#scene ? tiers : [this.#scene.rest.name];
    }

    // The whole restyling: classes, names for assistive technology, legend, inset, names. No geometry moves.
    /** @param {Scene} scene */
    show(scene) {
      const isOtherLanguage = !this.#scene || this.#scene.language !== scene.language;
      const { language, classes, rest, notes, hasNames, heading, edges, remark } = scene;
      const look = JSON.stringify([language, classes, rest, notes, hasNames, heading, edges, remark]);
      this.#scene = scene;
      if (isOtherLanguage) this.#speak(language);
      if (look !== this.#look) {
        this.colour(classes);
        Kumppanuuskartta.drawLegend(this.#legend, scene, this.#membership, this.gazetteer.text("legend"));
        this.#look = look;
      }
      this.select(scene.selected);
      this.#allowTools();
    }

    // The words around the map in another language.
    /** @param {string} language */
    #speak(language) {
      this.gazetteer.language = language;
      document.documentElement.lang = language;
      this.#country.picture.setAttribute("aria-label", this.gazetteer.text("municipalities"));
      this.#keys.textContent = this.gazetteer.text("keys");
      this.#credit.textContent = this.gazetteer.text("credit");
      this.#tools.speak((key) => this.gazetteer.text(key));
    }

    // Colours the areas by classes: those of the scene, or the ones of a filter that the server has yet to answer.
    /** @param {readonly SceneClass[]} classes */
    colour(classes) {
      this.#look = "";
      this.#membership = new Kumppanuuskartta.Membership(classes, this.#scene || {});
      this.#country.colour(this.#membership, this.gazetteer, this.#scene ? this.#scene.rest.name : "");
      this.#tour.lead(this.#membership.codes(), this.#selected);
      this.#inset.colour(this.#membership, this.#scene !== null && this.#scene.hasNames);
      this.#country.rings.draw("selected", this.#selected);
      this.#placeNamesSoon();
    }

    #allowTools() {
      this.#tools.allow("city", this.#selected !== null);
      this.#tools.allow("region", this.#regionCodes().length > 0);
    }

    // The municipalities of the filter's regions, else of the region of the selected city.
    #regionCodes() {
      const filter = this.#scene ? this.#scene.regions : [];
      const own = this.#selected ? [this.gazetteer.regionOf(this.#selected)] : [];
      return this.gazetteer.codesIn(filter.length ? filter : own);
    }

    // Names may stand a moment later than colour, highlight and panel, which a reader waits for.
    #placeNamesSoon() {
      clearTimeout(this.#namesDue);
      this.#namesDue = setTimeout(() => this.placeNames(), NAMES_AFTER_MS);
    }

    placeNames() {
      // Names that are flying arrive with the land; the end of the flight places them anew.
      if (!this.#scene || this.#isFlying) return;
      const codes = Kumppanuuskartta.wantedNames({
        codes: this.#scene.hasNames ? this.#membership.codes() : [],
        selected: this.#selected,
        zoom: this.#plane.getZoom(),
        hasInset: this.#inset.isShown,
      });
      this.#names.place(codes, this.#selected, this.#membership, this.#over);
    }
  };
})();
