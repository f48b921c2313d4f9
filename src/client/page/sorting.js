// Tables that are sorted by the heads of their columns. What a reader chose holds for every table drawn later.
"use strict";

(function () {
  const known = new WeakSet();
  // The column by its name, or by its place where it has none: columns of figures come and go.
  /** @type {{ column: string, isAscending: boolean } | null} */
  let choice = null;

  /** @type {(table: HTMLTableElement) => HTMLTableCellElement[]} */
  const headsOf = (table) => (table.tHead ? [...table.tHead.rows[0].cells] : []);

  /** @param {HTMLTableCellElement} head */
  const nameOf = (head) => head.dataset.column || String(head.cellIndex);

  // Numbers by their size, what has no value last in either order.
  /** @type {(table: HTMLTableElement, choice: { column: string, isAscending: boolean }) => void} */
  function sort(table, { column, isAscending }) {
    const heads = headsOf(table);
    const place = heads.findIndex((head) => nameOf(head) === column);
    if (place < 0) return;
    const body = table.tBodies[0];
    const collator = new Intl.Collator(table.dataset.collation, { numeric: true });
    /** @type {(row: HTMLTableRowElement) => string} */
    const value = ({ cells }) => cells[place].dataset.value || cells[place].textContent || "";
    /** @type {(a: HTMLTableRowElement, b: HTMLTableRowElement) => number} */
    const order = heads[place].classList.contains("numeric")
      ? (a, b) => Number(value(a)) - Number(value(b))
      : (a, b) => collator.compare(value(a), value(b));
    const gaps = [...body.rows].filter((row) => "gap" in row.cells[place].dataset);
    const rows = [...body.rows].filter((row) => !gaps.includes(row)).sort(order);
    body.replaceChildren(...(isAscending ? rows : rows.reverse()), ...gaps);
    // A column of links has no order.
    heads.forEach((head, number) => {
      if (!head.hasAttribute("aria-sort")) return;
      head.setAttribute("aria-sort", number === place ? (isAscending ? "ascending" : "descending") : "none");
    });
  }

  /** @param {MouseEvent} event */
  function choose({ target }) {
    /** @type {HTMLTableCellElement | null} */
    const head = target instanceof Element ? target.closest("table.sortable thead th[aria-sort]") : null;
    const table = head && head.closest("table");
    if (!table) return;
    choice = { column: nameOf(head), isAscending: head.getAttribute("aria-sort") !== "ascending" };
    sort(table, choice);
    const words = Kumppanuuskartta.words(choice.isAscending ? "sorted_ascending" : "sorted_descending");
    Kumppanuuskartta.say(words.replace("{column}", head.textContent || ""));
  }

  // A filter or another language draws the table anew, in the order of the server.
  function tend() {
    /** @type {NodeListOf<HTMLTableElement>} */
    const tables = document.querySelectorAll("table.sortable");
    tables.forEach((table) => {
      if (known.has(table)) return;
      known.add(table);
      if (choice) sort(table, choice);
    });
  }

  document.addEventListener("click", choose);
  new MutationObserver(tend).observe(document.body, { childList: true, subtree: true });
})();
