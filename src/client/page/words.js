// Streamlit's own words ("Select all") in the reader's language. The page carries them as it carries its texts.
"use strict";

(function () {
  const ATTRIBUTES = ["aria-label", "placeholder"];
  const store = document.getElementById("streamlit-words");
  if (!store) return;
  const languages = JSON.parse(store.textContent);
  // What Streamlit wrote, for every text and attribute that says something else now.
  const originals = new WeakMap();
  let language = document.documentElement.lang;

  // Words with a number or a name in them ("Select {n} matches", "Remove {n}") are told by what stands around it.
  function patternsOf(words) {
    return Object.entries(words)
      .filter(([own]) => own.includes("{n}"))
      .map(([own, translated]) => [new RegExp(`^${own.replace("{n}", "(.+)")}$`), translated]);
  }
  const patterns = Object.fromEntries(Object.entries(languages).map(([key, words]) => [key, patternsOf(words)]));

  function translation(said) {
    const words = languages[language];
    if (!words) return said;
    if (words[said]) return words[said];
    const match = patterns[language].map(([own, translated]) => [own.exec(said), translated]).find(([found]) => found);
    return match ? match[1].replace("{n}", match[0][1]) : said;
  }

  function original(place, key, shown) {
    const known = originals.get(place) || {};
    originals.set(place, known);
    // Streamlit has said something new since.
    if (!known[key] || known[key].shown !== shown) known[key] = { said: shown, shown };
    return known[key];
  }

  function translate(place, key, shown, write) {
    if (!shown) return;
    const entry = original(place, key, shown);
    const wanted = translation(entry.said);
    if (wanted === shown) return;
    entry.shown = wanted;
    write(wanted);
  }

  function visit(root) {
    if (root.nodeType === Node.TEXT_NODE) {
      translate(root, "text", root.nodeValue, (words) => (root.nodeValue = words));
      return;
    }
    if (root.nodeType !== Node.ELEMENT_NODE || root.closest(".stHtml, #first-picture, script, noscript")) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        translate(node, "text", node.nodeValue, (words) => (node.nodeValue = words));
      } else {
        ATTRIBUTES.forEach((name) => {
          translate(node, name, node.getAttribute(name), (words) => node.setAttribute(name, words));
        });
      }
    }
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
