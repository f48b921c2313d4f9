// Hands on the map: tells a drag from a click, and what is meant for the map from what is meant for the page around.
"use strict";

(function () {
  const { element } = Kumppanuuskartta;
  const { clickTolerance } = L.Draggable.prototype.options;
  const HINT_MS = 1800;
  const MAIN_KEY = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? "⌘" : "Ctrl";

  // A document scrolls unless it, its body or its frame forbids it; anything else scrolls only if it is told to.
  function canScroll(part) {
    if (part.scrollHeight - part.clientHeight <= 1) return false;
    const { documentElement, body, scrollingElement, defaultView } = part.ownerDocument;
    const flow = (one) => getComputedStyle(one).overflowY;
    if (part !== scrollingElement) return ["auto", "scroll"].includes(flow(part));
    const isShut = [documentElement, body].some((one) => ["hidden", "clip"].includes(flow(one)));
    return !isShut && !(defaultView.frameElement && defaultView.frameElement.scrolling === "no");
  }

  // Whether anything around a part can scroll, through all frames. A page of another site tells nothing: it may.
  function canScrollAround(part) {
    for (let one = part; one; one = one.parentElement) {
      if (canScroll(one)) return true;
    }
    const view = part.ownerDocument.defaultView;
    if (view === view.parent) return false;
    return !view.frameElement || canScrollAround(view.frameElement);
  }

  // A browser ends a drag with a click like any other, of which Leaflet keeps only its own layers free. A press that
  // trembles is still a click, with Shift too, where Leaflet would draw a box for the smallest move.
  function keepDragsFromChoosing(plane) {
    const container = plane.getContainer();
    let pressed = null;
    let isDrag = false;
    const distance = ({ clientX, clientY }) => Math.abs(clientX - pressed.clientX) + Math.abs(clientY - pressed.clientY);
    const press = (event) => {
      pressed = event;
      isDrag = false;
    };
    const move = (event) => {
      if (pressed && !isDrag && distance(event) < clickTolerance) event.stopPropagation();
    };
    // Clicks made by a keyboard or by assistive technology have no detail; no press goes before them.
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
  function shareWithPage(container, hint) {
    let isForPage = false;
    const wheel = (event) => {
      if (event.ctrlKey || event.metaKey || !canScrollAround(container)) return hint.hide();
      event.stopPropagation();
      hint.show("hint_wheel");
    };
    const touch = (event) => {
      isForPage = event.touches.length === 1 && canScrollAround(container);
      if (isForPage) event.stopPropagation();
      else hint.hide();
    };
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
    // say(key): the words in the reader's language.
    constructor(container, say) {
      this.say = say;
      this.box = element("p", "map-hint");
      this.box.setAttribute("aria-hidden", "true");
      container.append(this.box);
    }

    show(key) {
      this.box.textContent = this.say(key).replace("{ctrl}", MAIN_KEY);
      this.box.classList.add("is-shown");
      clearTimeout(this.due);
      this.due = setTimeout(() => this.hide(), HINT_MS);
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
