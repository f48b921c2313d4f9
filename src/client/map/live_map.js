// The live map: the country over Leaflet's plane with all that lies over it, restyled by scenes, never drawn twice.
// Used by the app's frame and by the stand-alone page; each passes a function that is told what was chosen.
"use strict";

(function () {
  const { element, toLatLng, toLatLngBounds } = Kumppanuuskartta;
  const NAMES_AFTER_MS = 20;

  Kumppanuuskartta.LiveMap = class {
    #plane;
    #container;
    #choose;
    #country;
    #rings;
    #fitting;
    #names;
    #tip = new Kumppanuuskartta.Tip();
    #legend = element("ul", "map-legend");
    #credit = element("p", "map-credit");
    #inset;
    #tools;
    #membership = new Kumppanuuskartta.Membership([]);
    /** @type {Scene | null} */
    #scene = null;
    // What of a scene changes more than the selection, as it was drawn last.
    #look = "";
    /** @type {string | null} */
    #selected = null;
    /** @type {string | null} */
    #hovered = null;
    #isFlying = false;
    /** @type {number | undefined} */
    #namesDue;

    /**
     * @param {LeafletMap} plane with CRS.Simple
     * @param {LiveMapParts} parts choose(code): told of every choice
     */
    constructor(plane, { topology, capitalTopology, places, choose }) {
      this.#plane = plane;
      this.#choose = choose;
      this.gazetteer = new Kumppanuuskartta.Gazetteer(places);
      this.#container = plane.getContainer();
      this.#container.classList.add("kumppanuuskartta");
      this.#country = new Kumppanuuskartta.Country(topology);
      this.#rings = this.#country.rings;
      L.svgOverlay(this.#country.picture, toLatLngBounds(this.#country.bbox), { interactive: true }).addTo(plane);
      this.#names = new Kumppanuuskartta.Names(plane, this.#country, this.gazetteer);
      this.#inset = new Kumppanuuskartta.Inset(capitalTopology, this.gazetteer, (code) => this.#pick(code));
      this.#fitting = new Kumppanuuskartta.Fitting(plane, this.#country);
      this.#tools = this.#makeTools();
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
      });
    }

    // What lies over the map and takes no part in its moves.
    get #over() {
      return [this.#legend, this.#inset.box, this.#credit, this.#tools.box];
    }

    #layOver() {
      this.#container.append(...this.#over, this.#tip.box);
      this.#over.forEach((part) => {
        L.DomEvent.disableClickPropagation(part);
        // Two fingers move the map wherever they come down.
        L.DomEvent.off(part, "touchstart", L.DomEvent.stopPropagation);
      });
    }

    #listen() {
      /** @param {string} code */
      const pick = (code) => this.#pick(code);
      const { picture } = this.#country;
      Kumppanuuskartta.takePointer(picture, { pick, hover: (code, place) => this.#hover(code, place) });
      Kumppanuuskartta.takeKeys(this.#container, picture, { pick, focus: (code) => this.#focus(code) });
      Kumppanuuskartta.takeGestures(this.#plane, (key) => this.gazetteer.text(key));
      this.#plane.on("zoomanim", () => (this.#isFlying = true));
      this.#plane.on("zoomend", () => (this.#isFlying = false));
      this.#plane.on("zoomend", () => this.#country.scale());
      this.#plane.on("zoomend moveend", () => this.placeNames());
      new ResizeObserver(() => this.fillFrame()).observe(this.#container);
    }

    // The frame has another size: the country fits it still, and names find their places anew.
    fillFrame() {
      this.#plane.invalidateSize({ pan: false });
      this.#fitting.keep();
      this.placeNames();
    }

    /** @param {string} code */
    #pick(code) {
      this.select(code);
      this.#choose(code);
    }

    /** @param {string | null} code */
    select(code) {
      if (code === this.#selected) return;
      if (this.#selected) this.#country.mark(this.#selected, false);
      this.#selected = code;
      if (code) this.#country.mark(code, true);
      this.#rings.draw("selected", code);
      if (!this.#scene) return;
      this.#allowTools();
      this.#placeNamesSoon();
    }

    /** @type {(code: string | null, place: Pair) => void} */
    #hover(code, [x, y]) {
      if (code !== this.#hovered) {
        this.#hovered = code;
        this.#rings.draw("hover", code === this.#selected ? null : code);
        this.#tell(code);
      }
      const frame = this.#container.getBoundingClientRect();
      if (code) this.#tip.moveTo([x - frame.left, y - frame.top], this.#plane.getSize());
    }

    /** @param {string | null} code */
    #focus(code) {
      this.#rings.draw("focus", code);
      this.#tell(code);
      if (!code) return;
      const place = toLatLng(this.gazetteer.pointOf(code));
      const size = this.#plane.getSize();
      const { x, y } = this.#plane.latLngToContainerPoint(place);
      if (x < 0 || y < 0 || x > size.x || y > size.y) this.#plane.panTo(place, { animate: false });
      const moved = this.#plane.latLngToContainerPoint(place);
      this.#tip.moveTo([moved.x, moved.y], size);
    }

    /** @param {string | null} code */
    #tell(code) {
      if (!code) return this.#tip.hide();
      const tiers = this.#membership.tierNamesOf(code);
      const rest = this.#scene ? [this.#scene.rest.name] : [];
      this.#tip.show(this.gazetteer.nameOf(code), tiers.length ? tiers : rest, this.gazetteer.regionNameOf(code));
    }

    // The whole restyling: classes, names for assistive technology, legend, inset, names. No geometry moves.
    /** @param {Scene} scene */
    show(scene) {
      const isOtherLanguage = !this.#scene || this.#scene.language !== scene.language;
      const { language, classes, rest, notes, hasNames } = scene;
      const look = JSON.stringify([language, classes, rest, notes, hasNames]);
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
      this.#container.setAttribute("role", "region");
      this.#container.setAttribute("aria-label", this.gazetteer.text("map"));
      this.#country.picture.setAttribute("aria-label", this.gazetteer.text("map"));
      this.#credit.textContent = this.gazetteer.text("credit");
      this.#tools.speak((key) => this.gazetteer.text(key));
    }

    // Colours the areas by classes: those of the scene, or the ones of a filter that the server has yet to answer.
    /** @param {readonly SceneClass[]} classes */
    colour(classes) {
      this.#look = "";
      this.#membership = new Kumppanuuskartta.Membership(classes);
      this.#country.colour(this.#membership, this.gazetteer);
      this.#inset.colour(this.#membership, this.#scene !== null && this.#scene.hasNames);
      this.#rings.draw("selected", this.#selected);
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
