// Links to the files of a chart in what a click brings. With the words of the view six links are ten times as many bytes,
// so what comes is their name and endings alone: data-files="development svg png".
"use strict";

(function () {
  // What an address says of the screen alone; files have the language and the theme that the page has now.
  const OF_THE_SCREEN = ["view", "lang", "theme"];
  const LINKS = "[data-file]";

  /** @type {(file: string, without: string) => string} */
  function address(file, without) {
    const { lang, dataset } = document.documentElement;
    const words = new URLSearchParams(location.search);
    [...OF_THE_SCREEN, ...without.split(" ")].forEach((word) => words.delete(word));
    words.set("lang", lang);
    if (dataset.theme === "dark") words.set("theme", dataset.theme);
    return new URL(`${file}?${words}`, document.baseURI).href;
  }

  // A filter may have changed since the link was made, or the language.
  /** @param {HTMLAnchorElement} link */
  function point(link) {
    link.href = address(link.dataset.file || "", link.dataset.without || "");
  }

  /** @type {(name: string, ending: string, without: string) => HTMLAnchorElement} */
  function made(name, ending, without) {
    const link = document.createElement("a");
    link.download = "";
    link.dataset.file = `${name}.${ending}`;
    link.dataset.without = without;
    link.textContent = Kumppanuuskartta.words(`file_${ending}`);
    point(link);
    return link;
  }

  function look() {
    document.querySelectorAll("[data-files]").forEach((place) => {
      if (!(place instanceof HTMLElement)) return;
      const [name, ...endings] = (place.dataset.files || "").split(" ");
      const links = endings.map((ending) => made(name, ending, place.dataset.without || ""));
      delete place.dataset.files;
      place.classList.add("files");
      place.append(Kumppanuuskartta.words("files"), ...links.flatMap((link) => [" ", link]));
    });
  }

  // The moment before a link is used, be it copied or opened beside the page.
  ["pointerdown", "keydown"].forEach((name) =>
    document.addEventListener(
      name,
      ({ target }) => {
        const link = target instanceof Element ? target.closest(LINKS) : null;
        if (link instanceof HTMLAnchorElement) point(link);
      },
      true,
    ),
  );
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
})();
