// A theme that the address names is set before Streamlit starts; without one the reader's own choice stays.
"use strict";

(function () {
  const KEY = `stActiveTheme-${location.pathname}-v2`;
  const NAMES = { light: "Light", dark: "Dark" };
  const wanted = NAMES[new URLSearchParams(location.search).get("theme")];
  const root = document.documentElement;
  try {
    if (wanted) localStorage.setItem(KEY, JSON.stringify(wanted));
    else if (sessionStorage.getItem("themeFromAddress")) localStorage.removeItem(KEY);
    if (wanted) sessionStorage.setItem("themeFromAddress", "1");
  } catch {
    // Storage may be closed to the page; then the browser's own theme is used.
  }
  const stored = (() => {
    try {
      return JSON.parse(localStorage.getItem(KEY) || "null");
    } catch {
      return null;
    }
  })();
  if (stored === "Light" || stored === "Dark") root.dataset.theme = stored.toLowerCase();
})();
