// The stand-alone page: the live map, its filters and its details from the data inside the page, without a server.
"use strict";

(function () {
  const { element } = Kumppanuuskartta;
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.texts;
  const panel = document.getElementById("details");
  const status = document.getElementById("status");
  const hidden = new Set();
  const split = (codes) => (codes ? codes.split(" ") : []);

  const live = new Kumppanuuskartta.LiveMap(L.map("map", Kumppanuuskartta.plane()), {
    topology: data.boundaries,
    capitalTopology: data.capital,
    places: data.places,
    choose: showDetails,
  });

  // What the filters leave of the scene; the rest of the country is everybody else.
  function filtered() {
    const classes = data.scene.classes.filter(({ key }) => !hidden.has(key));
    const shown = new Set(classes.flatMap(({ codes }) => split(codes)));
    const isWhole = hidden.size === 0;
    const isInTwo = (code) => classes.filter(({ codes }) => split(codes).includes(code)).length > 1;
    return {
      ...data.scene,
      classes,
      notes: data.scene.notes.filter(({ code }) => isInTwo(code)).map((note) => ({ ...note })),
      rest: isWhole
        ? data.scene.rest
        : { name: words.others, count: String(Object.keys(data.places.municipalities).length - shown.size) },
      selected: live.selected,
    };
  }

  function draw() {
    live.show(filtered());
  }

  function buildFilters() {
    const list = document.getElementById("filters");
    data.scene.classes.forEach(({ key, number, name, count }) => {
      const label = element("label", "filter");
      const box = element("input");
      box.type = "checkbox";
      box.checked = true;
      box.addEventListener("change", () => {
        if (box.checked) hidden.delete(key);
        else hidden.add(key);
        draw();
      });
      label.append(box, element("span", "legend-swatch swatch-" + key, String(number)), `${name} ${count}`);
      list.append(label);
    });
  }

  function fact(list, term, value) {
    list.append(element("dt", "", term), element("dd", "", value));
  }

  function showDetails(code) {
    const place = data.places.municipalities[code];
    const details = data.details[code];
    const tiers = data.scene.classes.filter(({ codes }) => split(codes).includes(code)).map(({ name }) => name);
    const list = element("dl");
    fact(list, words.tier, tiers.join(", ") || data.scene.rest.name);
    fact(list, words.region, data.places.regions[place.region][data.scene.language]);
    fact(list, words.population, details.population);
    fact(list, words.land, details.land);
    fact(list, words.density, details.density);
    const close = element("button", "", words.close);
    close.type = "button";
    close.addEventListener("click", () => {
      live.select(null);
      panel.replaceChildren(element("p", "", words.lead));
    });
    panel.replaceChildren(element("h2", "", place.names[data.scene.language]), list, close);
    status.textContent = place.names[data.scene.language];
  }

  buildFilters();
  draw();
  if (data.scene.selected) {
    live.select(data.scene.selected);
    showDetails(data.scene.selected);
  }
})();
