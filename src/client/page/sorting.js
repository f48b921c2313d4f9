// Tables that are sorted by the heads of their columns. What a reader chose holds for every table drawn later.
"use strict";

(function () {
  const known = new WeakSet();
  /** @type {{ column: number, isAscending: boolean } | null} */
  let choice = null;

  /** @type {(table: HTMLTableElement, choice: { column: number, isAscending: boolean }) => void} */
  function sort(table, { column, isAscending }) {
    const body = table.tBodies[0];
    const collator = new Intl.Collator(table.dataset.collation, { numeric: true });
    /** @param {HTMLTableRowElement} row */
    const value = (row) => row.cells[column].dataset.value || row.cells[column].textContent || "";
    const rows = [...body.rows].sort((a, b) => collator.compare(value(a), value(b)));
    body.replaceChildren(...(isAscending ? rows : rows.reverse()));
    const heads = table.tHead ? [...table.tHead.rows[0].cells] : [];
    // A column of links has no order.
    heads.forEach((head, number) => {
      if (!head.hasAttribute("aria-sort")) return;
      head.setAttribute("aria-sort", number === column ? (isAscending ? "ascending" : "descending") : "none");
    });
  }

  /** @param {MouseEvent} event */
  function choose({ target }) {
    /** @type {HTMLTableCellElement | null} */
    const head = target instanceof Element ? target.closest("table.sortable thead th[aria-sort]") : null;
    const table = head && head.closest("table");
    if (!table) return;
    choice = { column: head.cellIndex, isAscending: head.getAttribute("aria-sort") !== "ascending" };
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
