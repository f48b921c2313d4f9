// One lasting place where the page says what an act has done, for readers who do not see it happen.
"use strict";
window.Kumppanuuskartta = window.Kumppanuuskartta || /** @type {any} */ ({});

/** @type {Record<string, Record<string, string>> | null} */
let pageWords = null;

// What the page's scripts say, in the language that the page has now.
Kumppanuuskartta.words = function (key) {
  pageWords ||= JSON.parse(document.getElementById("page-words")?.textContent || "{}");
  return pageWords?.[document.documentElement.lang]?.[key] || "";
};

// It lies outside of what Streamlit draws, so that it is there before and after every act: only then is it read out.
Kumppanuuskartta.say = function (words) {
  const region = document.getElementById("status");
  if (region) region.textContent = words;
};
