// The theme of the page, decided in the browser alone, before anything is painted, and again when the system turns.
// Whatever is known of how Streamlit finds its theme is here: it does so once, when it starts, and later follows the system
// as long as nothing else was chosen.
"use strict";

(function () {
  // Where Streamlit keeps a choice of theme, for every path by itself.
  const KEY = `stActiveTheme-${location.pathname}-v2`;
  // What an address had us put there: it must not outlive that address.
  const OURS = `${KEY}-from-address`;
  /** @type {Record<string, string>} */
  const NAMES = { light: "Light", dark: "Dark" };
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");

  // The theme that the address names. Case does not matter, nor does an "&" that a mail program has written out.
  function named() {
    const words = [...new URLSearchParams(location.search)].map(([word, value]) => [
      word.toLowerCase().replace(/^amp;/, ""),
      value.toLowerCase(),
    ]);
    /** @type {(word: string, value: string) => boolean} */
    const isThere = (word, value) => words.some(([other, its]) => other === word && its === value);
    const themes = Object.keys(NAMES);
    // Streamlit's own words for a page in a frame go before everything else.
    const embedded = themes.find((theme) => isThere("embed", "true") && isThere("embed_options", `${theme}_theme`));
    const ours = words.find(([word, value]) => word === "theme" && themes.includes(value));
    return embedded || (ours && ours[1]);
  }

  // Hands the theme of the address to Streamlit, and takes back what an earlier address has left there.
  /** @param {string | undefined} theme */
  function hand(theme) {
    if (theme) {
      localStorage.setItem(KEY, JSON.stringify(NAMES[theme]));
      localStorage.setItem(OURS, JSON.stringify(NAMES[theme]));
      return;
    }
    if (localStorage.getItem(KEY) === localStorage.getItem(OURS)) localStorage.removeItem(KEY);
    localStorage.removeItem(OURS);
  }

  function stored() {
    const kept = JSON.parse(localStorage.getItem(KEY) || "null");
    return Object.keys(NAMES).find((theme) => NAMES[theme] === kept);
  }

  /** @param {string | undefined} theme */
  function chosen(theme) {
    try {
      hand(theme);
      return theme || stored();
    } catch {
      // The storage is closed to the page, or holds what nobody can read: then Streamlit too follows the system.
      return undefined;
    }
  }

  const atStart = named();
  const choice = chosen(atStart);
  const show = () => (root.dataset.theme = choice || (system.matches ? "dark" : "light"));
  system.addEventListener("change", show);
  // Streamlit takes another theme only when it starts.
  window.addEventListener("popstate", () => named() !== atStart && location.reload());
  show();
})();
