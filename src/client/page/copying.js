// Buttons that copy an address, or a text around one.
"use strict";

(function () {
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

  document.addEventListener("click", copy);
})();
