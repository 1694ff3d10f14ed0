// The slider moves through the days on which the tree changed; letting go shows the tree of that day.
const links = [...document.querySelectorAll(".changes a[data-day]")];
const field = document.getElementById("f-at");
const slider = document.getElementById("time-slider");
if (links.length > 1 && field && slider) {
  const days = links.map((link) => link.dataset.day);
  const words = links.map((link) => link.textContent);
  const shown = document.getElementById("time-now");
  const place = days.reduce((latest, day, index) => (day <= field.value ? index : latest), 0);
  slider.max = String(days.length - 1);
  slider.value = String(place);
  const tell = () => {
    shown.textContent = words[Number(slider.value)];
    slider.setAttribute("aria-valuetext", shown.textContent);
  };
  tell();
  slider.addEventListener("input", () => {
    field.value = days[Number(slider.value)];
    tell();
  });
  slider.addEventListener("change", () => document.getElementById("tree-form").requestSubmit());
  document.getElementById("time").hidden = false;
}
