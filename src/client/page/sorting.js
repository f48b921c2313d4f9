// Tables that are sorted by the heads of their columns.
"use strict";

(function () {
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

  document.addEventListener("click", sort);
})();
