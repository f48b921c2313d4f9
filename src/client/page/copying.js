// Buttons that copy an address, or a text around one. Where the browser gives no clipboard (plain http, a foreign frame),
// the old way is tried; where that is closed too, the text is shown beside the button, selected.
"use strict";

(function () {
  const SAID_MS = 2000;
  // The words of a button while they say that it has done its work, and when they come back.
  /** @type {WeakMap<HTMLElement, { words: string, due: number }>} */
  const saying = new WeakMap();

  /** @param {string} address */
  function absolute(address) {
    return new URL(address, document.baseURI).href;
  }

  // The address of what is on the screen, with its language: who opens it should see the same words.
  function presentAddress() {
    const address = new URL(location.href);
    if (!address.searchParams.has("lang")) address.searchParams.set("lang", document.documentElement.lang);
    return address.href;
  }

  // A template is percent-encoded HTML with the places {address} and {view}.
  /** @param {DOMStringMap} words */
  function textOf({ copyAddress, copyView, copyTemplate }) {
    const address = copyAddress ? absolute(copyAddress) : presentAddress();
    if (!copyTemplate) return address;
    /** @type {Record<string, string>} */
    const addresses = { address, view: absolute(copyView || "") };
    const code = decodeURIComponent(copyTemplate);
    return code.replace(/\{(address|view)\}/g, (_, name) => addresses[name].replaceAll("&", "&amp;"));
  }

  /** @param {string} text */
  function field(text) {
    const made = document.createElement("textarea");
    made.readOnly = true;
    made.value = text;
    return made;
  }

  /** @param {string} text */
  function copiedTheOldWay(text) {
    const before = document.activeElement;
    const made = field(text);
    made.className = "unseen";
    document.body.append(made);
    made.select();
    let isCopied = false;
    try {
      isCopied = document.execCommand("copy");
    } catch {
      // As if the browser had said no.
    }
    made.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return isCopied;
  }

  /** @param {string} text */
  async function isCopied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copiedTheOldWay(text);
    }
  }

  /** @param {HTMLElement} button */
  function sayDone(button) {
    const before = saying.get(button);
    if (before) clearTimeout(before.due);
    const words = before ? before.words : button.textContent || "";
    const done = button.dataset.done || "";
    const due = setTimeout(() => {
      button.textContent = words;
      saying.delete(button);
      Kumppanuuskartta.say("");
    }, SAID_MS);
    saying.set(button, { words, due });
    button.textContent = done;
    Kumppanuuskartta.say(done);
  }

  /** @type {(button: HTMLElement, text: string) => void} */
  function showByHand(button, text) {
    const label = document.createElement("label");
    label.className = "copy-by-hand";
    const made = field(text);
    made.rows = button.dataset.copyTemplate ? 4 : 2;
    const words = button.dataset.byHand || "";
    label.append(words, made);
    hideByHand(button);
    button.after(label);
    made.focus();
    made.select();
    Kumppanuuskartta.say(words);
  }

  /** @param {HTMLElement} button */
  function hideByHand(button) {
    const shown = button.nextElementSibling;
    if (shown && shown.matches(".copy-by-hand")) shown.remove();
  }

  /** @param {MouseEvent} event */
  async function copy({ target }) {
    /** @type {HTMLElement | null} */
    const button = target instanceof Element ? target.closest("[data-copy-address]") : null;
    if (!button) return;
    const text = textOf(button.dataset);
    if (await isCopied(text)) {
      hideByHand(button);
      sayDone(button);
    } else {
      showByHand(button, text);
    }
  }

  document.addEventListener("click", copy);
})();
