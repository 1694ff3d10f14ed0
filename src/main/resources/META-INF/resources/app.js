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
// A form that is being sent is not sent again by a second click, until its page is shown anew or no answer comes. Nothing is disabled:
// the focus stays where it is and the button's own value goes along. What other scripts send themselves they have stopped before.
const ANSWER_MS = 10000;
let sending = new WeakMap();
window.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
  if (event.timeStamp - (sending.get(form) ?? -ANSWER_MS) < ANSWER_MS) event.preventDefault();
  else sending.set(form, event.timeStamp);
});
window.addEventListener("pageshow", () => (sending = new WeakMap()));
