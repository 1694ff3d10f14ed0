// The key "/" leads to the search box from anywhere but a field.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
  const field = document.querySelector("[data-key='/']");
  if (field) {
    event.preventDefault();
    field.focus();
  }
});
// On a phone the entries run sideways: the current one is in view.
for (const entry of document.querySelectorAll(".rail nav [aria-current]")) {
  const list = entry.closest("ul");
  list.scrollLeft = entry.offsetLeft - list.offsetLeft - 16;
}
// A form that came back with errors tells them first.
document.getElementById("errors")?.focus();
