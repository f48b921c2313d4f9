// Runs in the page before anything else and watches it and the frames in it. Notes when things were painted, when a
// click began, and when what was asked for came, all in ms of the same clock.
(() => {
  if (window !== window.top) return;
  const now = () => performance.timeOrigin + performance.now();

  const AREAS = "path.municipality, path.leaflet-interactive";
  const maps = () => [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument).filter(Boolean);
  const isWhole = (map) =>
    map.querySelectorAll(AREAS).length >= 308 && map.querySelector('path[class*="tier-"], path[fill-opacity="1"]');
  const watched = new WeakSet();
  let frames = 0;
  let isLooking = true;

  const marks = (window.__marks = {});
  const mark = (name) => (marks[name] = marks[name] || performance.now());
  // A frame keeps its window but not its document when it is loaded, so documents are watched from here.
  const watch = (watchedDocument) => {
    if (watched.has(watchedDocument)) return;
    watched.add(watchedDocument);
    const view = watchedDocument.defaultView;
    const clicked = (event) => window.__clicked(view.performance.timeOrigin + event.timeStamp);
    watchedDocument.addEventListener("click", clicked, true);
    new MutationObserver(() => window.__changed()).observe(watchedDocument, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["class", "style", "fill"],
    });
    window.__changed();
  };

  const look = () => {
    frames += 1;
    [document, ...maps()].forEach(watch);
    if (marks.done === undefined) {
      if (document.querySelectorAll("#first-picture path.municipality").length >= 308) mark("first_picture");
      if (document.querySelector(".masthead")) mark("content");
      if (document.querySelector("#panel-heading, #answer")) mark("panel");
      if (document.querySelector(".comparison-chart svg")) mark("chart");
      if (maps().some(isWhole)) mark("live_map");
      if (marks[window.__wanted]) marks.done = 1;
    } else if (!window.__expect) {
      isLooking = false;
    }
    if (isLooking) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const texts = (selector) => [...document.querySelectorAll(selector)].map((found) => found.textContent);
  const classes = (code) => maps().map((map) => map.querySelector(`[data-code="${code}"]`)?.getAttribute("class"));
  const KINDS = {
    // The text of a place in the page becomes another one.
    text: { state: (selector) => texts(selector), isNew: (was, is) => is.some((text) => text && !was.includes(text)) },
    // An area of the live map becomes another class, and so another colour.
    recolour: { state: classes, isNew: (was, is) => is[0] && is[0] !== was[0] },
    // Another map has taken the place of the old one and is whole.
    remount: { state: maps, isNew: (was, is) => is.some((map) => !was.includes(map) && isWhole(map)) },
  };

  // Called before a click: what is to come, and the area that is to be highlighted.
  window.__ask = (kind, argument, code) => {
    const { state, isNew } = KINDS[kind];
    Object.assign(window, { __began: null, __answer: null, __lit: null });
    window.__expect = { has: () => isNew(was, state(argument)), code };
    const was = state(argument);
    [document, ...maps()].forEach(watch);
    if (!isLooking) {
      isLooking = true;
      requestAnimationFrame(look);
    }
  };
  window.__clicked = (at) => {
    if (!window.__expect || window.__began) return;
    window.__began = at;
    window.__expect.frame = frames;
  };
  window.__changed = () => {
    const expected = window.__expect;
    if (!expected || !window.__began) return;
    if (expected.code && !window.__lit && /is-selected/.test(classes(expected.code)[0])) {
      window.__lit = { ms: now() - window.__began, frames: frames - expected.frame };
    }
    if (expected.has()) {
      window.__answer = now() - window.__began;
      window.__expect = null;
    }
  };

  // A spot where an area is really seen, in px of its own frame.
  window.__spot = (area) => {
    const box = area.getBoundingClientRect();
    for (let row = 1; row < 20; row += 1) {
      for (let column = 1; column < 20; column += 1) {
        const [x, y] = [box.left + (box.width * column) / 20, box.top + (box.height * row) / 20];
        if ([-1, 1].every((step) => area.ownerDocument.elementFromPoint(x + step, y + step) === area)) return [x, y];
      }
    }
    return null;
  };
})();
