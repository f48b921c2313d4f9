// The page around the map: links that stay in the app, copying an address, sorting a table, leaving the picture.
"use strict";

(function () {
  function linkAt(event) {
    return event.target.closest && event.target.closest(".stHtml a[href]");
  }

  // Links are sent without the words of the view; they get those of the moment in which one is about to use them.
  function carryView(event) {
    const link = linkAt(event);
    if (!link || link.dataset.withView === undefined) return;
    link.dataset.withView = link.dataset.withView || link.getAttribute("href");
    const target = new URL(link.dataset.withView, link.dataset.withView[0] === "?" ? location.href : document.baseURI);
    const words = new URLSearchParams(location.search);
    target.searchParams.forEach((value, word) => words.set(word, value));
    target.search = words;
    link.href = target;
  }

  // A link inside the app changes the address and lets Streamlit follow, so nothing is loaded anew.
  function follow(event) {
    const link = linkAt(event);
    if (!link || link.target === "_blank" || link.hasAttribute("download")) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const target = new URL(link.href, document.baseURI);
    if (target.origin !== location.origin || !isPage(target)) return;
    event.preventDefault();
    const anchor = target.hash.slice(1);
    target.hash = "";
    history.pushState(null, "", target);
    window.dispatchEvent(new PopStateEvent("popstate"));
    if (anchor) scrollWhenThere(anchor);
  }

  function isPage(target) {
    return !/\.[a-z]+$/.test(target.pathname);
  }

  function scrollWhenThere(id) {
    const found = document.getElementById(id);
    if (found) {
      found.scrollIntoView();
      return;
    }
    const watch = new MutationObserver(() => {
      const late = document.getElementById(id);
      if (late) {
        watch.disconnect();
        late.scrollIntoView();
      }
    });
    watch.observe(document.body, { childList: true, subtree: true });
  }

  function copy(event) {
    const button = event.target.closest && event.target.closest("[data-copy-address]");
    if (!button) return;
    const absolute = button.dataset.copyAddress
      ? new URL(button.dataset.copyAddress, document.baseURI).href
      : presentAddress();
    const template = button.dataset.copyTemplate;
    const text = template ? template.replace("ADDRESS", absolute.replaceAll("&", "&amp;")) : absolute;
    navigator.clipboard.writeText(text).then(() => {
      const words = button.textContent;
      button.textContent = button.dataset.done;
      button.setAttribute("aria-live", "polite");
      setTimeout(() => (button.textContent = words), 2000);
    });
  }

  // The address of what is on the screen, with its language: who opens it should see the same words.
  function presentAddress() {
    const address = new URL(location.href);
    if (!address.searchParams.has("lang")) address.searchParams.set("lang", document.documentElement.lang);
    return address.href;
  }

  const collator = new Intl.Collator("fi", { numeric: true });

  function sort(event) {
    const head = event.target.closest && event.target.closest("table.sortable thead th");
    if (!head) return;
    const isAscending = head.getAttribute("aria-sort") !== "ascending";
    const column = [...head.parentNode.children].indexOf(head);
    const body = head.closest("table").tBodies[0];
    const value = (row) => row.children[column].dataset.value || row.children[column].textContent;
    const rows = [...body.rows].sort((a, b) => collator.compare(value(a), value(b)));
    body.replaceChildren(...(isAscending ? rows : rows.reverse()));
    [...head.parentNode.children].forEach((other) => other.setAttribute("aria-sort", "none"));
    head.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
  }

  // The first picture stands where the style sheet expects the map; with the sidebar closed the map is elsewhere.
  // What is followed is the place of the frame: the frame itself stands below a placeholder until it has loaded.
  // The picture also gives way to a message, which stands at the same place.
  function tendFirstPicture() {
    const picture = document.getElementById("first-picture");
    if (!picture) return;
    let place = null;
    const move = () => {
      const { left, top, width } = place.getBoundingClientRect();
      if (width) Object.assign(picture.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
    };
    const sizes = new ResizeObserver(move);
    const watch = new MutationObserver(() => {
      if (document.querySelector(".stAlert, .stException, .picture-view")) picture.remove();
      if (!picture.isConnected) {
        watch.disconnect();
        sizes.disconnect();
        return;
      }
      const found = document.querySelector(".st-key-map_frame");
      if (!found || found === place) return;
      // The observer tells the place at once, and whenever the sidebar makes it wider or narrower.
      sizes.disconnect();
      place = found;
      sizes.observe(place);
    });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
  }
  tendFirstPicture();

  // Language and theme can change without a new page; the page's own attributes follow what the server shows.
  new MutationObserver(() => {
    const masthead = document.querySelector("[data-language]");
    const root = document.documentElement;
    if (masthead && root.lang !== masthead.dataset.language) root.lang = masthead.dataset.language;
    if (masthead && root.dataset.theme !== masthead.dataset.themeName) root.dataset.theme = masthead.dataset.themeName;
  }).observe(document.body, { childList: true, subtree: true });

  // A new tab and a copied address are asked for with the button or the key already down.
  ["pointerdown", "keydown"].forEach((name) => document.addEventListener(name, carryView, true));
  document.addEventListener("click", (event) => {
    carryView(event);
    follow(event);
    copy(event);
    sort(event);
  });
  document.addEventListener("keydown", (event) => {
    const leave = document.querySelector(".picture-leave");
    if (event.key === "Escape" && leave) leave.click();
  });
})();
