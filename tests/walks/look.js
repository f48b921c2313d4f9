// What a reader sees, as data: everything that has to tell the same. Called in the page; the map's frame is of the same origin.
() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const text = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const land = (element) => element.ownerDocument.defaultView.getComputedStyle(element).getPropertyValue("--land").trim();
  const keyed = (prefix) =>
    all(`[class*="st-key-${prefix}"]`).map((element) => [
      new RegExp(`st-key-${prefix}(\\w+)`).exec(element.className)[1],
      element.querySelector("input"),
    ]);
  const app = document.querySelector(".stApp");
  const frame = document.querySelector(".st-key-map_frame iframe");
  const map = frame && frame.contentDocument && frame.contentDocument.querySelector("svg.country") ? frame.contentDocument : null;
  const names = document.querySelector(".st-key-names input");
  const picture = document.querySelector(".picture-view img");
  return {
    url: location.href,
    state: app ? [app.dataset.testConnectionState, app.dataset.testScriptState] : [],
    title: document.title,
    language: document.documentElement.lang,
    theme: app ? [land(app), getComputedStyle(app).colorScheme] : [],
    headings: all("h1").map(text),
    alerts: all('[role="alert"]:not([hidden])').map(text).filter(Boolean),
    dialogs: all('[role="dialog"]').filter((one) => !one.hidden && one.getClientRects().length).map(text),
    ticked: keyed("tier_").map(([key, box]) => [key, box.checked]),
    tierNames: keyed("tier_").map(([, box]) => box.getAttribute("aria-label")),
    regions: all(".stMultiSelect .react-aria-ComboBox [data-tag]").map(text),
    hasNames: names ? names.checked : null,
    spoken: all('.st-key-language [role="radio"][aria-checked="true"]').map(text),
    panel: all("section.panel").map((panel) => all("h2", panel).map(text).join(" ")),
    panelRows: all("section.panel .tier-rows > li").map((row) => [
      /tier-(\w+)/.exec(row.className)[1],
      text(row.querySelector("b")),
    ]),
    panelTiers: all("section.panel .tier-card h3").map(text),
    rows: all("table.sortable tbody tr").map((row) => text(row.cells[0])),
    sorts: all("table.sortable thead th[aria-sort]").map((head) => head.getAttribute("aria-sort")),
    picture: picture ? { address: picture.src, isDrawn: picture.complete && picture.naturalWidth > 0 } : null,
    firstPicture: document.getElementById("first-picture") !== null,
    map: map && {
      language: map.documentElement.lang,
      title: frame.title,
      land: land(map.querySelector(".kumppanuuskartta")),
      count: all("path.municipality", map).length,
      classes: all("path.municipality[class*=tier-]", map).map((path) => [
        path.dataset.code,
        [...path.classList].filter((name) => name.startsWith("tier-")).join(" "),
      ]),
      named: all("path.municipality[aria-label]", map).map((path) => [path.dataset.code, path.getAttribute("aria-label")]),
      selected: all("path.municipality.is-selected", map).map((path) => path.dataset.code),
      rings: all(".ring-selected", map).length,
      legend: all(".map-legend > li", map).map((row) =>
        [".legend-swatch", ".legend-name", ".legend-count"].map((part) => {
          const found = row.querySelector(part);
          return found ? text(found) : "";
        }),
      ),
    },
  };
}
