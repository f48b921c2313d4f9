// The map in the app's frame: joins Leaflet's map, the geometry and Streamlit. Only this file knows Streamlit.
"use strict";

(function () {
  const page = window.parent.document;
  /** @type {LiveMap | null} */
  let live = null;
  /** @type {Scene | null} */
  let pending = null;
  /** @type {Player | null} */
  let player = null;
  const wishes = new Kumppanuuskartta.Wishes(page, () => live && !player?.isOn && live.colour(wishes.classes()));
  // What was chosen goes straight to Streamlit, with a running number: an older answer never undoes a newer click.
  // The numbers go on as long as this frame is there; a session of the server hears only those since its beginning.
  let choices = 0;
  let choicesBefore = 0;
  let session = "";

  // The page decides the theme, in the browser; the document of the map has the same at every moment.
  function followTheme() {
    const follow = () => (document.documentElement.dataset.theme = page.documentElement.dataset.theme);
    const watch = new MutationObserver(follow);
    watch.observe(page.documentElement, { attributeFilter: ["data-theme"] });
    window.addEventListener("pagehide", () => watch.disconnect());
    follow();
  }
  followTheme();

  /** @param {URL} address */
  function json(address) {
    return fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json();
    });
  }

  /** @param {string | null} code */
  function choose(code) {
    // What is selected while years are played is told together with the year that was reached.
    if (!player?.stop()) report({ code });
  }

  /** @param {{ code: string | null, year?: number }} told */
  function report(told) {
    choices += 1;
    // Streamlit says the last choice again to a session that has just begun; that one was not made in it.
    window.Streamlit.setComponentValue({ ...told, choice: choices, session });
  }

  /** @param {Scene} scene */
  function isUnderWay(scene) {
    if (scene.session !== session) choicesBefore = choices;
    session = scene.session;
    return choices > choicesBefore && scene.choice < choices;
  }

  function isHeard() {
    return !page.documentElement.dataset.connection;
  }

  const skipLink = Kumppanuuskartta.element("a", "skip-map");
  const heading = Kumppanuuskartta.element("h1", "by-ear");

  function addSkipLink() {
    skipLink.href = "#past-the-map";
    skipLink.addEventListener("click", (event) => {
      event.preventDefault();
      const target = page.getElementById("past-the-map");
      if (target) target.focus();
    });
  }

  // A document of its own has a heading and a landmark; the name of the whole map is told by the frame alone.
  function addLandmark() {
    const parts = document.getElementById("root");
    if (!parts) return;
    parts.setAttribute("role", "main");
    parts.prepend(skipLink, heading);
  }

  // A tip over the map closes wherever the focus is.
  function closeTipFromPage() {
    /** @param {KeyboardEvent} event */
    const close = (event) => event.key === "Escape" && live && live.dim();
    page.addEventListener("keydown", close);
    window.addEventListener("pagehide", () => page.removeEventListener("keydown", close));
  }

  /** @param {Gazetteer} gazetteer */
  function describeFrame(gazetteer) {
    document.title = gazetteer.text("heading");
    heading.textContent = gazetteer.text("heading");
    if (window.frameElement) window.frameElement.setAttribute("title", gazetteer.text("map"));
    skipLink.textContent = gazetteer.text("skip");
  }

  function allowZooming() {
    /** @type {NodeListOf<HTMLMetaElement>} */
    const viewport = document.querySelectorAll('meta[name="viewport"]');
    viewport.forEach((meta) => (meta.content = "width=device-width, initial-scale=1"));
  }

  // The data lies beside this script, under fingerprinted names that the server wrote into it.
  const beside = /** @type {HTMLScriptElement} */ (document.currentScript).src;

  // Called once by the script that folium writes.
  Kumppanuuskartta.start = function (plane) {
    allowZooming();
    addSkipLink();
    addLandmark();
    closeTipFromPage();
    const wanted = ["boundaries", "capital_region", "places"].map((name) =>
      json(new URL(Kumppanuuskartta.DATA[name], beside)),
    );
    Promise.all(wanted).then(([topology, capitalTopology, places]) => {
      live = new Kumppanuuskartta.LiveMap(plane, { topology, capitalTopology, places, choose, isHeard });
      player = makePlayer(live, plane.getContainer());
      if (pending) Kumppanuuskartta.show(pending);
    });
  };

  /** @type {(shown: LiveMap, container: HTMLElement) => Player} */
  function makePlayer(shown, container) {
    const { say, leaveSidebar } = window.parent.Kumppanuuskartta;
    return new Kumppanuuskartta.Player(page, container, {
      fetch: (words) => json(new URL(`../play.json?${words}`, beside)),
      isHeard,
      opened: leaveSidebar,
      paint: (scene) => paint({ ...scene, selected: shown.selected }),
      reach: (year) => report({ code: shown.selected, year }),
      say,
      text: (key) => shown.gazetteer.text(key),
    });
  }

  /** @param {Scene} scene */
  function paint(scene) {
    const style = scene.style || "";
    // A sheet that is written anew costs the whole map a look at its styles.
    if (style !== written) ownStyle.replaceSync(style);
    written = style;
    live?.show(scene);
  }

  // The first picture of the page has done its work once the live map has been painted.
  function dropFirstPicture() {
    const picture = page.getElementById("first-picture");
    if (picture) requestAnimationFrame(() => requestAnimationFrame(() => picture.remove()));
  }

  // The colours of classes that the style sheet does not know. No element holds them: streamlit-folium writes the head of
  // the document anew when it starts.
  const ownStyle = new CSSStyleSheet();
  document.adoptedStyleSheets = [ownStyle];
  let written = "";

  // Called by every restyling that the server sends.
  Kumppanuuskartta.show = function (scene) {
    pending = scene;
    if (!live || !player) return;
    // Whatever is done on the page while years are played is done in the year that was reached.
    if (player.isOn && !player.isAwaiting) player.stop();
    const isNewest = !isUnderWay(scene);
    if (player.isAwaiting && !isNewest) return;
    player.hear(scene);
    if (player.isOn) return;
    paint(isNewest ? scene : { ...scene, selected: live.selected });
    wishes.hear(scene);
    if (wishes.areThere) live.colour(wishes.classes());
    describeFrame(live.gazetteer);
    dropFirstPicture();
  };
})();
