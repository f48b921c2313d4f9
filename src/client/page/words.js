// Streamlit's own words ("Select all") in the reader's language. The page carries them as it carries its texts.
"use strict";

(function () {
  /** @typedef {{ said: string, shown: string }} Entry */

  const ATTRIBUTES = ["aria-label", "placeholder"];
  const store = document.getElementById("streamlit-words");
  if (!store) return;
  /** @type {Record<string, Record<string, string>>} */
  const languages = JSON.parse(store.textContent || "");
  // What Streamlit wrote, for every text and attribute that says something else now.
  /** @type {WeakMap<Node, Record<string, Entry>>} */
  const originals = new WeakMap();
  let language = document.documentElement.lang;

  // Words with a number or a name in them ("Select {n} matches", "Remove {n}") are told by what stands around it.
  /** @type {(words: Record<string, string>) => [RegExp, string][]} */
  function patternsOf(words) {
    return Object.entries(words)
      .filter(([own]) => own.includes("{n}"))
      .map(([own, translated]) => [new RegExp(`^${own.replace("{n}", "(.+)")}$`), translated]);
  }
  const patterns = Object.fromEntries(Object.entries(languages).map(([key, words]) => [key, patternsOf(words)]));

  /** @param {string} said */
  function translation(said) {
    const words = languages[language];
    if (!words) return said;
    if (words[said]) return words[said];
    for (const [own, translated] of patterns[language]) {
      const match = own.exec(said);
      if (match) return translated.replace("{n}", match[1]);
    }
    return said;
  }

  /** @type {(place: Node, key: string, shown: string) => Entry} */
  function original(place, key, shown) {
    const known = originals.get(place) || {};
    originals.set(place, known);
    // Streamlit has said something new since.
    if (!known[key] || known[key].shown !== shown) known[key] = { said: shown, shown };
    return known[key];
  }

  /** @type {(place: Node, key: string, shown: string | null, write: (words: string) => void) => void} */
  function translate(place, key, shown, write) {
    if (!shown) return;
    const entry = original(place, key, shown);
    const wanted = translation(entry.said);
    if (wanted === shown) return;
    entry.shown = wanted;
    write(wanted);
  }

  /** @param {Node} node */
  function translateNode(node) {
    if (!(node instanceof Element)) {
      translate(node, "text", node.nodeValue, (words) => (node.nodeValue = words));
      return;
    }
    ATTRIBUTES.forEach((name) => {
      translate(node, name, node.getAttribute(name), (words) => node.setAttribute(name, words));
    });
  }

  /** @param {Node} root */
  function visit(root) {
    if (root.nodeType === Node.TEXT_NODE) translateNode(root);
    if (!(root instanceof Element) || root.closest(".stHtml, #first-picture, script, noscript")) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    translateNode(root);
    while (walker.nextNode()) translateNode(walker.currentNode);
  }

  new MutationObserver((changes) => {
    if (document.documentElement.lang !== language) {
      language = document.documentElement.lang;
      visit(document.body);
      return;
    }
    changes.forEach((change) => {
      if (change.type === "childList") change.addedNodes.forEach(visit);
      else visit(change.target);
    });
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
})();
