// Tables that are sorted by the heads of their columns. What a reader chose holds for every table drawn later.
"use strict";

(function () {
  const known = new WeakSet();
  let choice = null;

  function sort(table) {
    const { column, isAscending } = choice;
    const body = table.tBodies[0];
    const collator = new Intl.Collator(table.dataset.collation, { numeric: true });
    const value = (row) => row.children[column].dataset.value || row.children[column].textContent;
    const rows = [...body.rows].sort((a, b) => collator.compare(value(a), value(b)));
    body.replaceChildren(...(isAscending ? rows : rows.reverse()));
    [...table.tHead.rows[0].cells].forEach((head, number) => {
      head.setAttribute("aria-sort", number === column ? (isAscending ? "ascending" : "descending") : "none");
    });
  }

  function choose(event) {
    const head = event.target.closest && event.target.closest("table.sortable thead th");
    if (!head) return;
    choice = { column: head.cellIndex, isAscending: head.getAttribute("aria-sort") !== "ascending" };
    sort(head.closest("table"));
  }

  // A filter or another language draws the table anew, in the order of the server.
  function tend() {
    document.querySelectorAll("table.sortable").forEach((table) => {
      if (known.has(table)) return;
      known.add(table);
      if (choice) sort(table);
    });
  }

  document.addEventListener("click", choose);
  new MutationObserver(tend).observe(document.body, { childList: true, subtree: true });
})();
