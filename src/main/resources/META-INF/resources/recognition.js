// Ticks all cases at once, by the box in the head of the table or by the key "a"; counts what is ticked.
const bulk = document.querySelector("[data-bulk]");
if (bulk) {
  const all = bulk.querySelector("[data-all]");
  const boxes = () => [...bulk.querySelectorAll("input[name='id']")];
  const count = bulk.querySelector("[data-ticked]");
  const tell = () => {
    const ticked = boxes().filter((box) => box.checked).length;
    if (count) count.textContent = ticked ? `${ticked} / ${boxes().length}` : "";
    if (all) all.checked = ticked > 0 && ticked === boxes().length;
  };
  const tick = (on) => {
    boxes().forEach((box) => {
      box.checked = on;
    });
    tell();
  };
  all?.addEventListener("change", () => tick(all.checked));
  bulk.addEventListener("change", tell);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
    if (document.activeElement.matches("input:not([type=checkbox])")) return;
    if (event.key === "a") {
      event.preventDefault();
      tick(!boxes().every((box) => box.checked));
    } else if (event.key === "j" || event.key === "k") {
      const list = boxes();
      const at = list.indexOf(document.activeElement);
      list[Math.max(0, Math.min(list.length - 1, at + (event.key === "j" ? 1 : -1)))]?.focus();
    } else if (event.key === "s") {
      event.preventDefault();
      document.querySelector("#f-step, #f-by")?.focus();
    }
  });
  tell();
}
