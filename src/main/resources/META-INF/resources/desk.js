// The desk by keyboard. Every step works as a plain page too; here the same parts are fetched alone and put in place.
(() => {
  const desk = document.getElementById("desk");
  if (!desk) return;

  const POLL_MS = 3000;
  const TYPING_MS = 150;
  const SCAN_MS = 50;
  const LEAST_LETTERS = 3;
  const words = desk.dataset;
  const search = document.getElementById("desk-q");
  const side = document.getElementById("desk-side");
  const alertBox = document.getElementById("desk-alert");
  const told = document.getElementById("desk-told");
  const saving = document.getElementById("desk-saving");
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-Token"];

  let shown = search.value.trim();
  let asked = 0;
  let chosen = 0;
  let timer = 0;
  let busy = false;
  let offline = false;
  let lastSaved = null;

  const warn = (text) => {
    alertBox.textContent = text;
    alertBox.hidden = !text;
  };

  /** A line that is not there any more was brought by a list that somebody has undone. */
  const fail = (answer) => warn(answer.status === 404 ? words.gone : words.failed);

  const lost = () => {
    offline = true;
    warn(words.offline);
    saving.textContent = "";
  };

  const back = () => {
    if (!offline) return;
    offline = false;
    warn("");
    told.textContent = words.online;
  };

  /** The answer, or nothing where it could not be had; people are told why, and what they typed stays. */
  const ask = async (path, body) => {
    let answer;
    try {
      answer = await fetch(words.base + path, {
        method: body ? "POST" : "GET",
        body,
        headers: { "X-Desk": "part", "X-CSRF-Token": token },
      });
    } catch {
      lost();
      return null;
    }
    back();
    if (answer.redirected || answer.status === 401) {
      warn(words.signedOut);
      return null;
    }
    return answer;
  };

  // ---- finding ----
  const choices = () => [...desk.querySelectorAll("#desk-results .desk-choice")];

  const choose = (index) => {
    const all = choices();
    chosen = all.length ? (index + all.length) % all.length : 0;
    all.forEach((choice, i) => {
      choice.classList.toggle("chosen", i === chosen);
      if (i === chosen) choice.setAttribute("aria-current", "true");
      else choice.removeAttribute("aria-current");
    });
    if (all[chosen]) {
      all[chosen].scrollIntoView({ block: "nearest" });
      told.textContent = words.chosen.replace("{name}", all[chosen].textContent.trim().replace(/\s+/g, " "));
    }
  };

  const find = async () => {
    clearTimeout(timer);
    const typed = search.value.trim();
    const mine = ++asked;
    const answer = await ask("/results?q=" + encodeURIComponent(typed));
    if (!answer || !answer.ok || mine !== asked) return false;
    const part = await answer.text();
    if (mine !== asked) return false;
    document.getElementById("desk-results").outerHTML = part;
    shown = typed;
    choose(0);
    return true;
  };

  const people = () => Number(document.getElementById("desk-results").dataset.count);

  search.addEventListener("input", () => {
    clearTimeout(timer);
    const typed = search.value.trim();
    if (typed.length >= LEAST_LETTERS || typed === "") timer = setTimeout(find, TYPING_MS);
  });

  search.addEventListener("keydown", async (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (search.value.trim() !== shown) {
        // a scanner sends its Enter before anything could be looked up
        if ((await find()) && people() === 1) choices()[0].click();
      } else {
        choices()[chosen]?.click();
      }
    }
  });

  // ---- one person ----
  const show = (part) => {
    side.innerHTML = part;
    adapt();
  };

  const toSearch = () => {
    search.value = "";
    shown = "";
    asked++;
    document.getElementById("desk-results").innerHTML = "";
    search.focus();
  };

  /** A volume is chosen or typed: the other way of saying it is emptied, since it may be left over from an earlier save. */
  const oneVolume = (field) => {
    const form = document.getElementById("desk-outcome");
    if (!form || field.form !== form) return;
    if (field.name === "result") form.elements.volumeMl.value = "";
    if (field.name === "volumeMl" && field.value.trim() !== "") {
      form.querySelectorAll("input[name=result]").forEach((radio) => (radio.checked = false));
    }
  };

  /** Fields of another result stand out of the way. */
  const adapt = () => {
    const form = document.getElementById("desk-outcome");
    if (!form) return;
    const result = new FormData(form).get("result");
    form.querySelector(".desk-if-deferred").hidden = result !== "DEFERRED";
    form.querySelector(".desk-if-donated").hidden = result === "DEFERRED" || result === "LEFT";
  };

  const toPanel = () => {
    const errors = side.querySelector("#errors");
    const radio = side.querySelector("input[name=result]:checked") || side.querySelector("input[name=result]");
    const birth = side.querySelector("#f-birth");
    const name = side.querySelector("#f-fullName");
    (errors || radio || (name && !name.value ? name : birth) || side).focus();
  };

  const open = async (path) => {
    const answer = await ask(path);
    if (!answer) return false;
    if (!answer.ok) {
      fail(answer);
      return false;
    }
    show(await answer.text());
    warn("");
    return true;
  };

  desk.addEventListener("click", async (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey) return;
    const query = new URL(link.href).searchParams;
    if (query.has("line")) {
      event.preventDefault();
      if (await open("/panel?line=" + encodeURIComponent(query.get("line")))) toPanel();
    } else if (query.has("adding")) {
      event.preventDefault();
      if (await open("/newcomer?name=" + encodeURIComponent(query.get("adding")))) toPanel();
    }
  });

  // ---- saving ----
  /** What was saved stays in sight with its warnings, without its fields. */
  const summed = (part) => {
    const panel = new DOMParser().parseFromString(part, "text/html").getElementById("desk-panel");
    panel.querySelectorAll("form, .desk-steps").forEach((field) => field.remove());
    panel.id = "desk-done";
    return panel.outerHTML;
  };

  const send = async (form) => {
    busy = true;
    saving.textContent = words.saving;
    const path = new URL(form.action).pathname.slice(words.base.length);
    const answer = await ask(path, new URLSearchParams(new FormData(form)));
    busy = false;
    if (!answer) return;
    const html = (answer.headers.get("Content-Type") || "").startsWith("text/html");
    if (!html || ![200, 400, 409, 422].includes(answer.status)) {
      saving.textContent = "";
      fail(answer);
      return;
    }
    const part = await answer.text();
    saving.textContent = answer.ok ? words.saved : "";
    warn("");
    if (!answer.ok) {
      if (/id="(desk-panel|desk-newcomer)"/.test(part)) {
        show(part);
        toPanel();
      } else {
        warn(words.failed);
      }
    } else if (path.endsWith("/outcome") || path.endsWith("/withdrawal")) {
      lastSaved = path.endsWith("/outcome") ? side.querySelector("#desk-panel").dataset.line : null;
      show(summed(part));
      toSearch();
    } else {
      show(part);
      toPanel();
    }
    look();
  };

  desk.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") {
      event.preventDefault();
      find();
      return;
    }
    event.preventDefault();
    if (!busy) send(form);
  });

  desk.addEventListener("input", (event) => oneVolume(event.target));
  desk.addEventListener("change", adapt);

  // ---- keys ----
  const undoLast = async () => {
    if (!lastSaved) {
      told.textContent = words.nothing;
      return;
    }
    if (await open("/panel?line=" + encodeURIComponent(lastSaved))) {
      const reason = document.getElementById("desk-undo-reason");
      if (reason) {
        reason.focus();
        reason.select();
      } else toPanel();
    }
  };

  let struck = { at: -SCAN_MS };
  const typing = (target) => target.matches("input:not([type=radio]):not([type=checkbox]), textarea");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      toSearch();
    } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) {
      if (typing(event.target) && event.target.value !== "") return;
      event.preventDefault();
      undoLast();
    } else if (side.contains(event.target) && !typing(event.target)) {
      inPanel(event);
    }
  });

  /** Keys that follow each other faster than anybody types come from a scanner: the bag's number, whatever digits it holds. */
  const ofScan = (event, form) => {
    if (event.key.length > 1) return false;
    const before = struck;
    const result = form.querySelector("input[name=result]:checked");
    struck = { at: event.timeStamp, key: event.key, result, volume: form.elements.volumeMl.value };
    if (event.timeStamp - before.at > SCAN_MS) return false;
    event.preventDefault();
    form.querySelectorAll("input[name=result]").forEach((radio) => (radio.checked = radio === before.result));
    form.elements.volumeMl.value = before.volume;
    adapt();
    form.elements.bagNumber.value = before.key + event.key;
    form.elements.bagNumber.focus();
    return true;
  };

  const inPanel = (event) => {
    const form = document.getElementById("desk-outcome");
    if (!form || event.ctrlKey || event.altKey || event.metaKey || ofScan(event, form)) return;
    if (/^[1-9]$/.test(event.key)) {
      const radio = form.querySelector(`[data-digit="${event.key}"]`);
      if (!radio) return;
      event.preventDefault();
      radio.checked = true;
      oneVolume(radio);
      adapt();
      (radio.value === "DEFERRED" ? form.elements.reasonCode : radio).focus();
    } else if (event.key === "Enter" && event.target.matches("input, select, h2")) {
      event.preventDefault();
      form.requestSubmit();
    }
  };

  // ---- what others save ----
  const look = async () => {
    const board = document.getElementById("desk-board");
    const answer = await ask("/board?since=" + board.dataset.since);
    if (!answer || answer.status !== 200 || board.contains(document.activeElement)) return;
    board.outerHTML = await answer.text();
    const panel = document.getElementById("desk-panel");
    const latest = panel && desk.querySelector(`.desk-latest [data-line="${panel.dataset.line}"]`);
    if (latest && Number(latest.dataset.version) > Number(panel.dataset.version)) warn(words.elsewhere);
  };

  window.addEventListener("offline", lost);
  window.addEventListener("online", look);
  setInterval(() => {
    if (!document.hidden && !busy) look();
  }, POLL_MS);

  adapt();
  if (choices().length) choose(0);
  if (side.querySelector("#desk-panel, #desk-newcomer")) toPanel();
  else search.focus();
})();
