// The connection to the server: while it is lost the page says so, and when it is back the view is taken from the
// address again. The server may have been started anew meanwhile and know nothing of this reader.
"use strict";

(function () {
  const CONNECTION = "data-test-connection-state";
  const SCRIPT = "data-test-script-state";
  const root = document.documentElement;
  // Both are written into every page.
  /** @param {string} id */
  const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @type {Record<string, Record<string, string>>} */
  const words = JSON.parse(place("page-words").textContent || "");
  const notice = place("connection");
  let hasBeen = false;
  let isAsked = false;
  let isAnswering = false;

  /** @param {string} key */
  function say(key) {
    const text = key ? words[root.lang][key] : "";
    if (notice.textContent === text) return;
    notice.textContent = text;
    notice.hidden = !text;
  }

  function lose() {
    root.dataset.connection = "lost";
    isAsked = false;
    say("connection_lost");
  }

  // Streamlit asks for the page of an address when the reader goes back to it; this is the same wish.
  function ask() {
    isAsked = true;
    isAnswering = false;
    Kumppanuuskartta.askForPage();
  }

  // What a reader does meanwhile would be lost: the new session knows no part of the page before it has drawn it.
  /** @param {string | null} state */
  function welcome(state) {
    if (state === "running") isAnswering = true;
    if (!isAnswering || state !== "notRunning") return;
    delete root.dataset.connection;
    say("");
    Kumppanuuskartta.say(words[root.lang].connection_back);
  }

  /** @param {Element} app */
  function look(app) {
    const isConnected = app.getAttribute(CONNECTION) === "CONNECTED";
    if (!isConnected && hasBeen) lose();
    hasBeen = hasBeen || isConnected;
    if (!isConnected || !root.dataset.connection) return;
    if (isAsked) welcome(app.getAttribute(SCRIPT));
    else ask();
  }

  new MutationObserver((changes) => {
    const { target } = changes[changes.length - 1];
    if (target instanceof Element) look(target);
  }).observe(document.body, {
    subtree: true,
    attributeFilter: [CONNECTION, SCRIPT],
  });
})();
