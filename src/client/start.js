// What is loaded when: first the picture of the map is painted, then Streamlit starts, then what its elements take is
// fetched. Each part waits in a template of the page; together they would hold up the paint, or one another.
"use strict";

(function () {
  /** @param {string} id */
  function put(id) {
    const template = document.getElementById(id);
    const parts = template instanceof HTMLTemplateElement ? [...template.content.children] : [];
    document.head.append(...parts);
    return parts;
  }

  function start() {
    const script = put("streamlit").find((part) => part.localName === "script");
    if (script) script.addEventListener("load", () => put("hints"));
  }

  // A message comes after the paint of the frame it was sent in. In a tab that nobody sees there are no frames.
  /** @param {() => void} act */
  function afterThePaint(act) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    requestAnimationFrame(() => port2.postMessage(null));
  }

  // Every page lies one step below the app's root. Left alone, Streamlit asks for its server below the page first, and
  // every reader who comes by a link to a page waits for two answers that there is nothing.
  window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

  if (document.hidden) start();
  else afterThePaint(start);
})();
