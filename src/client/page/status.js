// One lasting place where the page says what an act has done, for readers who do not see it happen.
"use strict";
window.Kumppanuuskartta = window.Kumppanuuskartta || /** @type {any} */ ({});

// It lies outside of what Streamlit draws, so that it is there before and after every act: only then is it read out.
Kumppanuuskartta.say = function (words) {
  const region = document.getElementById("status");
  if (region) region.textContent = words;
};
