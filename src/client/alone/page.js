// The stand-alone page: the live map with its own filter, finder and details; everything is in the page itself.
"use strict";

(function () {
  const { element } = Kumppanuuskartta;
  // The page was written with all of these places.
  /** @param {string} id */
  const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @type {AloneData} */
  const data = JSON.parse(place("data").textContent || "");
  /** @type {HTMLInputElement[]} */
  const boxes = [...document.querySelectorAll("#filters input")].filter((box) => box instanceof HTMLInputElement);
  const finder = /** @type {HTMLSelectElement} */ (place("finder"));
  let selected = data.scene.selected;

  const live = new Kumppanuuskartta.LiveMap(L.map("map", Kumppanuuskartta.plane()), {
    topology: data.boundaries,
    capitalTopology: data.capital,
    places: data.places,
    choose: select,
  });

  /** @param {string | null} code */
  function select(code) {
    selected = code || null;
    finder.value = code || "";
    describe();
  }

  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);

  // The words of the chosen classes were written beside the scene; only their classes are left on the map.
  function show() {
    const keys = chosen();
    const said = data.filters[keys.join(" ")];
    // The classes of a figure belong together: there are no boxes for them.
    const classes = data.scene.classes.filter((one) => data.scene.edges || keys.includes(one.key));
    const rest = data.scene.edges ? data.scene.rest : said.rest;
    live.show({ ...data.scene, classes, rest, notes: said.notes, selected });
    document.title = said.title;
    place("title").textContent = said.title;
    place("subtitle").textContent = said.subtitle;
    describe();
  }

  function describe() {
    const facts = selected && data.details.municipalities[selected];
    place("details-heading").textContent = selected && facts ? live.gazetteer.nameOf(selected) : data.words.tiers;
    place("details").replaceChildren(...(selected && facts ? municipality(selected, facts) : overview()));
  }

  /** @type {(key: string, number: number | null) => HTMLElement} */
  function badge(key, number) {
    return element("span", "badge swatch-" + key, number === null ? "" : String(number));
  }

  function overview() {
    const list = element("ul", "tiers");
    const shown = chosen();
    const { growth } = data.filters[shown.join(" ")];
    data.scene.classes
      .filter(({ key }) => shown.includes(key))
      .forEach(({ key, number, name }) => {
        const words = element("div");
        words.append(element("strong", "", name), element("p", "", data.details.classes[key].words));
        const row = element("li");
        row.append(badge(key, number), words);
        list.append(row);
      });
    const parts = [element("p", "lead", data.words.choose), list];
    return growth ? [...parts, Kumppanuuskartta.growth(data.growth, growth, shown)] : parts;
  }

  /** @type {(code: string, facts: AloneFacts) => HTMLElement[]} */
  function municipality(code, facts) {
    /** @type {HTMLElement[]} */
    const parts = [element("p", "lead", facts.lead)];
    if (facts.tiers) {
      const list = element("ul", "tiers");
      list.append(...facts.tiers.map(tier));
      parts.push(list);
    } else {
      parts.push(element("p", "", data.details.outside));
    }
    const figures = element("dl", "figures");
    data.details.labels.forEach((label, i) => {
      const figure = element("div");
      figure.append(element("dt", "", label), element("dd", "", facts.figures[i]));
      figures.append(figure);
    });
    parts.push(figures, ...agreements(facts.agreements || []));
    const name = live.gazetteer.nameOf(code);
    parts.push(Kumppanuuskartta.development(data.development, data.development.of[code], name));
    const close = element("button", "close", data.words.close);
    close.type = "button";
    close.addEventListener("click", () => {
      live.select(null);
      select(null);
      place("past-the-map").focus();
    });
    return [...parts, close];
  }

  /** @type {(rows: AloneAgreement[]) => HTMLElement[]} */
  function agreements(rows) {
    if (!rows.length) return [];
    const list = element("ul", "agreements");
    list.append(
      ...rows.map(({ words, source }) => {
        const row = element("li", "small", words + " ");
        row.append(...cited(source));
        return row;
      }),
    );
    return [element("h3", "", data.details.agreements), list];
  }

  /** @type {(source: AloneSource) => (Node | string)[]} */
  function cited([address, site, date]) {
    const link = element("a", "", site);
    link.href = address;
    link.target = "_blank";
    link.rel = "noopener";
    return [link, date ? ` (${date})` : ""];
  }

  /** @type {(tier: AloneTier) => HTMLElement} */
  function tier({ key, number, name, evidence, sources, note }) {
    const words = element("div");
    const basis = element("p", "small", evidence);
    sources.forEach((source, i) => basis.append(i ? "; " : " ", ...cited(source)));
    words.append(element("strong", "", name), basis);
    if (note) words.append(element("p", "small", note + "."));
    const row = element("li");
    row.append(badge(key, number), words);
    return row;
  }

  place("filters").addEventListener("change", (event) => {
    if (event.target === finder) {
      live.select(finder.value || null);
      select(finder.value);
    } else {
      show();
    }
  });
  place("filters").addEventListener("submit", (event) => event.preventDefault());
  finder.value = selected || "";
  show();
  // The development has a sheet of its own on paper, so that the map stays with its details and its sources.
  /** @type {(() => void) | null} */
  let putBack = null;
  function takeOut() {
    const part = document.querySelector(".development");
    if (!part) return;
    const stand = document.createComment("");
    part.replaceWith(stand);
    document.body.append(part);
    putBack = () => stand.replaceWith(part);
  }

  // The map takes its size on paper before the browser lays the sheets out: no script runs after that.
  [
    { event: "beforeprint", isOnPaper: true },
    { event: "afterprint", isOnPaper: false },
  ].forEach(({ event, isOnPaper }) => {
    window.addEventListener(event, () => {
      document.documentElement.classList.toggle("is-on-paper", isOnPaper);
      putBack?.();
      putBack = null;
      if (isOnPaper) takeOut();
      live.fillFrame();
    });
  });
  // Names are placed by their width, which is another one once the font is there.
  document.fonts.ready.then(() => live.placeNames());
})();
