// For every municipality a spot in the window's coordinates where it is seen, with some room and below nothing else.
() => {
  const STEP = 6;
  const ROOM = 2;
  const frame = window.frameElement.getBoundingClientRect();
  const outer = window.parent;
  const left = frame.left + window.frameElement.clientLeft;
  const top = frame.top + window.frameElement.clientTop;
  const codeAt = (x, y) => {
    const found = document.elementFromPoint(x, y);
    return found && found.matches("path.municipality") ? found.dataset.code : null;
  };
  const isOpen = (x, y) => outer.document.elementFromPoint(left + x, top + y) === window.frameElement;
  const found = {};
  for (let y = ROOM; y < window.innerHeight - ROOM; y += STEP) {
    if (top + y < 0 || top + y >= outer.innerHeight) continue;
    for (let x = ROOM; x < window.innerWidth - ROOM; x += STEP) {
      const code = codeAt(x, y);
      if (!code || found[code] || !isOpen(x, y)) continue;
      const around = [-ROOM, 0, ROOM].flatMap((dx) => [-ROOM, 0, ROOM].map((dy) => codeAt(x + dx, y + dy)));
      if (around.every((near) => near === code)) found[code] = [left + x, top + y];
    }
  }
  return found;
}
