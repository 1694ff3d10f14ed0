// On a phone a row of a wide table stands as a card whose cells say what they are; the roles keep it a table for a screen reader.
function label(table) {
  const names = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
  if (names.length < 4) return;
  table.classList.add("cards-on-phone");
  table.setAttribute("role", "table");
  table.querySelectorAll("thead, tbody, tfoot").forEach((group) => group.setAttribute("role", "rowgroup"));
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    [...row.cells].forEach((cell, n) => {
      const role = cell.tagName === "TD" ? "cell" : cell.scope === "row" ? "rowheader" : "columnheader";
      cell.setAttribute("role", role);
      if (row.parentNode.tagName === "TBODY" && cell.textContent.trim()) cell.dataset.label = names[n] ?? "";
    });
  }
}
const labelAll = (root) => root.querySelectorAll(".scroll > .table:not(.calls, .sign-in, .narrow, .keep)").forEach(label);
labelAll(document);
document.addEventListener("htmx:load", (event) => labelAll(event.target));
