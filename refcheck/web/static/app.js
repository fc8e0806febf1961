"use strict";

// Progress: server-sent events while a piece is checked, then the page itself.
const state = document.querySelector("[data-events]");
if (state) {
  const steps = document.getElementById("steps");
  const bar = document.getElementById("bar");
  steps.replaceChildren();
  const source = new EventSource(state.dataset.events);
  source.addEventListener("step", (event) => {
    const step = JSON.parse(event.data);
    const item = document.createElement("li");
    const words = document.createElement("span");
    words.className = step.tone;
    words.textContent = ` ${step.words}`;
    item.append(step.url, words);
    steps.append(item);
    bar.max = step.total;
    bar.value = step.done;
    state.textContent = `${step.done} of ${step.total} cited pages asked.`;
  });
  source.addEventListener("state", (event) => {
    if (JSON.parse(event.data).state === "checking" && !steps.childElementCount) {
      state.textContent = "Reading the draft and asking the pages that it cites.";
    }
  });
  source.addEventListener("done", () => {
    source.close();
    location.reload();
  });
}

// A draft that is dropped is checked at once.
const drop = document.querySelector("[data-drop]");
if (drop) {
  const input = drop.querySelector("input[type=file]");
  const over = (is) => (event) => {
    event.preventDefault();
    drop.classList.toggle("over", is);
  };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      drop.requestSubmit();
    }
  });
}

// The finding that is shown is marked in the draft, and told to a screen reader from its heading on.
const evidence = document.getElementById("evidence");
const showCurrent = () => {
  const shown = evidence.querySelector("[data-shown]");
  for (const mark of document.querySelectorAll(".mark")) {
    const isCurrent = Boolean(shown) && mark.dataset.fact === shown.dataset.shown;
    mark.classList.toggle("current", isCurrent);
    if (isCurrent) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
  }
};
const focusHeading = () => evidence.querySelector("h2")?.focus({ preventScroll: true });
if (evidence) {
  showCurrent();
  // A mark that was followed as a plain link, before this script was there, leads to the same heading.
  if (location.hash === "#evidence") addEventListener("load", focusHeading);
  document.addEventListener("htmx:after:swap", () => {
    showCurrent();
    focusHeading();
    if (evidence.getBoundingClientRect().bottom < 0 || evidence.getBoundingClientRect().top > innerHeight) {
      evidence.scrollIntoView();
    }
  });
}
