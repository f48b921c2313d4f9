// Hands on the map: tells a drag from a click, and what is meant for the map from what is meant for the page around.
"use strict";

(function () {
  const { element } = Kumppanuuskartta;
  const { clickTolerance } = L.Draggable.prototype.options;
  const HINT_MS = 1800;
  const MAIN_KEY = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? "⌘" : "Ctrl";

  /** @typedef {{ show(key: string): void, hide(): void }} Hinting */

  // A document scrolls unless it, its body or its frame forbids it; anything else scrolls only if it is told to.
  /** @type {(part: Element) => boolean} */
  function canScroll(part) {
    if (part.scrollHeight - part.clientHeight <= 1) return false;
    const { documentElement, body, scrollingElement, defaultView } = part.ownerDocument;
    /** @param {Element} one */
    const flow = (one) => getComputedStyle(one).overflowY;
    if (part !== scrollingElement) return ["auto", "scroll"].includes(flow(part));
    const isShut = [documentElement, body].some((one) => ["hidden", "clip"].includes(flow(one)));
    const frame = defaultView && defaultView.frameElement;
    return !isShut && !(frame && frame.getAttribute("scrolling") === "no");
  }

  // Whether anything around a part can scroll, through all frames. A page of another site tells nothing: it may.
  /** @type {(part: Element) => boolean} */
  function canScrollAround(part) {
    for (let one = /** @type {Element | null} */ (part); one; one = one.parentElement) {
      if (canScroll(one)) return true;
    }
    const view = part.ownerDocument.defaultView;
    if (!view || view === view.parent) return false;
    return !view.frameElement || canScrollAround(view.frameElement);
  }

  // A browser ends a drag with a click like any other, of which Leaflet keeps only its own layers free. A press that
  // trembles is still a click, with Shift too, where Leaflet would draw a box for the smallest move.
  /** @param {LeafletMap} plane */
  function keepDragsFromChoosing(plane) {
    const container = plane.getContainer();
    /** @type {MouseEvent | null} */
    let pressed = null;
    let isDrag = false;
    /** @type {(one: MouseEvent, other: MouseEvent) => number} */
    const distance = (one, other) => Math.abs(one.clientX - other.clientX) + Math.abs(one.clientY - other.clientY);
    /** @param {MouseEvent} event */
    const press = (event) => {
      pressed = event;
      isDrag = false;
    };
    /** @param {MouseEvent} event */
    const move = (event) => {
      if (pressed && !isDrag && distance(event, pressed) < clickTolerance) event.stopPropagation();
    };
    // Clicks made by a keyboard or by assistive technology have no detail; no press goes before them.
    /** @param {MouseEvent} event */
    const click = (event) => {
      if (isDrag && event.detail) event.stopPropagation();
    };
    container.addEventListener("pointerdown", press, true);
    ["pointerup", "pointercancel"].forEach((end) => window.addEventListener(end, () => (pressed = null), true));
    window.addEventListener("mousemove", move, true);
    container.addEventListener("click", click, true);
    plane.on("dragstart boxzoomstart", () => (isDrag = true));
  }

  // Where the page can scroll, one finger and the wheel alone are the page's; two fingers, and the wheel with Ctrl or
  // Cmd, are always the map's. Leaflet hears nothing of what is not for the map.
  /** @type {(container: HTMLElement, hint: Hinting) => void} */
  function shareWithPage(container, hint) {
    let isForPage = false;
    /** @param {WheelEvent} event */
    const wheel = (event) => {
      if (event.ctrlKey || event.metaKey || !canScrollAround(container)) return hint.hide();
      event.stopPropagation();
      hint.show("hint_wheel");
    };
    /** @param {TouchEvent} event */
    const touch = (event) => {
      isForPage = event.touches.length === 1 && canScrollAround(container);
      if (isForPage) event.stopPropagation();
      else hint.hide();
    };
    /** @param {TouchEvent} event */
    const move = (event) => {
      if (isForPage) hint.show("hint_fingers");
      else if (event.cancelable) event.preventDefault();
      // The page is scrolling already: the same fingers cannot move the map too.
      else event.stopPropagation();
    };
    // What a pen may do is decided before it touches, and here it drags where the page stands still.
    const near = () => (container.style.touchAction = canScrollAround(container) ? "" : "none");
    container.addEventListener("wheel", wheel, { capture: true, passive: true });
    container.addEventListener("touchstart", touch, { capture: true, passive: true });
    container.addEventListener("touchmove", move, { capture: true, passive: false });
    container.addEventListener("pointerenter", near);
  }

  // Says for a moment how the map is moved; for eyes only, since only hands on a screen come by it.
  class Hint {
    /** @type {number | undefined} */
    #due;
    #say;

    /**
     * @param {HTMLElement} container
     * @param {(key: string) => string} say the words in the reader's language
     */
    constructor(container, say) {
      this.#say = say;
      this.box = element("p", "map-hint");
      this.box.setAttribute("aria-hidden", "true");
      container.append(this.box);
    }

    /** @param {string} key */
    show(key) {
      this.box.textContent = this.#say(key).replace("{ctrl}", MAIN_KEY);
      this.box.classList.add("is-shown");
      clearTimeout(this.#due);
      this.#due = setTimeout(() => this.hide(), HINT_MS);
    }

    hide() {
      this.box.classList.remove("is-shown");
    }
  }

  Kumppanuuskartta.takeGestures = function (plane, say) {
    const container = plane.getContainer();
    keepDragsFromChoosing(plane);
    shareWithPage(container, new Hint(container, say));
  };
})();
