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
// A form that came back with errors tells them first.
document.getElementById("errors")?.focus();
