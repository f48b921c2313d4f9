// How a municipality has developed, and how the partnerships have grown: a chart, what it shows, and its numbers. Charts
// and tables are told in attributes, which src/client/chart/chart.js makes elements of.
"use strict";

(function () {
  const { element } = Kumppanuuskartta;

  /** @type {(told: string, namedBy: string) => HTMLElement} */
  function chart(told, namedBy) {
    const place = element("div", "chart");
    place.setAttribute("role", "img");
    place.setAttribute("aria-labelledby", namedBy);
    place.dataset.chart = told;
    return place;
  }

  /** @type {(rows: string[][]) => string} */
  const inLines = (rows) => rows.map((cells) => cells.join("\t")).join("\n");

  /** @type {(rows: string[][], summary: string) => HTMLElement} */
  function folded(rows, summary) {
    const table = element("details", "numbers");
    table.dataset.table = inLines(rows);
    table.append(element("summary", "", summary));
    return table;
  }

  /** @type {(rows: string[][]) => HTMLElement} */
  function open(rows) {
    const table = element("div", "numbers");
    table.dataset.table = inLines(rows);
    return table;
  }

  /** @type {(tag: "h3" | "p", id: string, css: string, words: string) => HTMLElement} */
  function named(tag, id, css, words) {
    const made = element(tag, css, words);
    made.id = id;
    return made;
  }

  /** @type {(label: [string, string], value: string, remark: string) => HTMLElement} */
  function figure([label, publisher], value, remark) {
    const made = element("div");
    const beside = [remark, publisher].filter((words) => words).join("; ");
    made.append(element("dt", "", label), element("dd", "", value), element("dd", "", beside));
    return made;
  }

  Kumppanuuskartta.development = (shared, told, name) => {
    const part = element("div", "development");
    const figures = element("dl", "figures");
    figures.append(...told.figures.map(([label, value, remark]) => figure(shared.labels[label], value, remark)));
    const people = shared.years.map((year, i) => [year, told.people[i]]).filter(([, number]) => number);
    part.append(
      element("h3", "", shared.heading),
      chart(told.chart, "people"),
      named("p", "people", "small", told.said),
      folded([shared.people, ...people], shared.table),
      figures,
      open([shared.ages, [name, ...told.ages], shared.country]),
      element("p", "small", shared.source),
    );
    return part;
  };

  Kumppanuuskartta.growth = (shared, told, keys) => {
    const part = element("div", "development");
    const rows = keys.filter((key) => shared.rows[key]).map((key) => shared.rows[key]);
    part.append(
      named("h3", "growth-says", "", told.says),
      chart(told.chart, "growth-says"),
      element("p", "small", told.note),
      folded([shared.heads, ...rows, shared.rest], shared.table),
    );
    return part;
  };
})();
