// The sidebar while it is closed: nothing in it can be reached, and the focus goes to the button that opens it.
"use strict";

(function () {
  const CLOSE = '[data-testid="stSidebarCollapseButton"] button';
  const OPEN = '[data-testid="stExpandSidebarButton"]';
  /** @type {boolean | null} */
  let wasClosed = null;
  // The button that the focus belongs to, as soon as Streamlit has drawn it.
  let owed = "";

  /** @param {Element} content */
  function isFocusLost(content) {
    const active = document.activeElement;
    return active === document.body || content.contains(active);
  }

  function settle() {
    /** @type {HTMLElement | null} */
    const button = owed ? document.querySelector(owed) : null;
    if (!button) return;
    owed = "";
    button.focus();
  }

  function look() {
    /** @type {HTMLElement | null} */
    const sidebar = document.querySelector(".stSidebar[data-collapsed]");
    /** @type {HTMLElement | null} */
    const content = document.querySelector('[data-testid="stSidebarContent"]');
    if (!sidebar || !content) return;
    const isClosed = sidebar.dataset.collapsed === "true";
    if (wasClosed !== null && wasClosed !== isClosed && isFocusLost(content)) owed = isClosed ? OPEN : CLOSE;
    wasClosed = isClosed;
    if (content.inert !== isClosed) content.inert = isClosed;
    settle();
  }

  document.addEventListener("pointerdown", () => (owed = ""), true);
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ["data-collapsed"],
  });
})();
