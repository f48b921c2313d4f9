// What an act has changed, said once: a text marked with `data-say` whenever it is new, one marked with
// `data-say-changed` whenever it is another than before.
"use strict";

(function () {
  /** @type {Map<string, { text: string, language: string }>} */
  let heard = new Map();
  let language = document.documentElement.lang;

  /** @param {HTMLElement} one */
  function isWorthAWord(one) {
    const { say, sayChanged = "" } = one.dataset;
    const before = heard.get(say || sayChanged);
    const isOther = !before || before.text !== (one.textContent || "");
    // In another language the same is not news.
    return isOther && (Boolean(say) || (before !== undefined && before.language === one.lang));
  }

  function look() {
    /** @type {NodeListOf<HTMLElement>} */
    const marked = document.querySelectorAll("[data-say], [data-say-changed]");
    const news = [...marked].filter(isWorthAWord).map((one) => one.textContent || "");
    heard = new Map(
      [...marked].map((one) => [
        one.dataset.say || one.dataset.sayChanged || "",
        { text: one.textContent || "", language: one.lang },
      ]),
    );
    const { lang } = document.documentElement;
    if (lang !== language) Kumppanuuskartta.say(Kumppanuuskartta.words("language_is"));
    else if (news.length) Kumppanuuskartta.say(news.join(" "));
    language = lang;
  }

  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
})();
