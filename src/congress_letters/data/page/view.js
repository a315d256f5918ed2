"use strict";
// Shows beside the text what is under the pointer or the focus, moves from part to part, filters letters. Makes no markup: it copies.
(() => {
  const letters = [...document.querySelectorAll("article")];

  for (const letter of letters) {
    const spans = [...letter.querySelectorAll(".text .part")];
    const stops = spans.filter((span) => span.id);
    const details = [...letter.querySelectorAll(".parts > details")];
    const card = letter.querySelector(".card");
    const told = card.querySelector("[role=status]");
    const numbers = (span) => span.dataset.p.split(" ");
    let lit = [];

    const light = (wanted) => {
      for (const element of lit) element.classList.remove("on");
      lit = [...spans.filter((span) => numbers(span).some((n) => wanted.includes(n))), ...details.filter((one) => wanted.includes(one.dataset.p))];
      for (const element of lit) element.classList.add("on");
    };
    const show = (span) => {
      const wanted = numbers(span);
      light(wanted);
      const said = [], why = [];
      for (const one of details.filter((one) => wanted.includes(one.dataset.p))) {
        const title = document.createElement("p");
        title.append(one.querySelector(".chip").cloneNode(true));
        said.push(title, one.querySelector("dl").cloneNode(true));
        why.push(...[...one.querySelectorAll(".told > :not(dl)")].map((element) => element.cloneNode(true)));
      }
      told.replaceChildren(...said);
      card.replaceChildren(told, ...why);
      card.scrollTop = 0;
      for (const other of document.querySelectorAll(".card.live")) other.classList.remove("live");
      card.classList.add("live");
      card.tabIndex = 0;
    };
    const stop = (index, focus) => {
      const next = stops[Math.max(0, Math.min(stops.length - 1, index))];
      for (const span of stops) span.tabIndex = span === next ? 0 : -1;
      if (focus) next.focus();
    };
    if (stops.length) stop(0, false);

    const text = letter.querySelector(".text");
    text.addEventListener("mouseover", (event) => {
      const span = event.target.closest(".part");
      if (span) show(span);
    });
    text.addEventListener("focusin", (event) => {
      const span = event.target.closest(".part");
      if (span) { stop(stops.indexOf(span), false); show(span); }
    });
    text.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const at = stops.indexOf(event.target);
      if (at < 0) return;
      const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
      if (to !== undefined) {
        stop(to, true);
      } else if (event.key === "Enter") {
        const one = details[Number(numbers(event.target)[0])];
        one.open = true;
        one.querySelector("summary").focus();
      } else {
        return;
      }
      event.preventDefault();
    });

    for (const one of details) {
      const span = spans.find((span) => numbers(span).includes(one.dataset.p));
      one.addEventListener("mouseenter", () => light([one.dataset.p]));
      one.addEventListener("focusin", () => light([one.dataset.p]));
      one.addEventListener("toggle", () => { if (one.open && span) span.scrollIntoView({ block: "nearest" }); });
      one.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && span) span.focus();
      });
    }
    letter.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const goal = link && document.getElementById(link.hash.slice(1));
      const span = goal && goal.closest(".part");
      if (!span) return;
      event.preventDefault();
      span.tabIndex = 0;
      span.scrollIntoView({ block: "center" });
      span.focus({ preventScroll: true });
    });
  }

  const form = document.querySelector("form");
  if (!form) return;
  const search = document.getElementById("filter"), doubts = document.getElementById("doubts"), count = document.getElementById("count");
  const words = letters.map((letter) => letter.textContent.toLowerCase());
  const entries = [...document.querySelectorAll("nav li")];
  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    letters.forEach((letter, i) => {
      const fits = wanted.every((word) => words[i].includes(word)) && (!doubts.checked || "doubts" in letter.dataset);
      letter.hidden = entries[i].hidden = !fits;
      shown += fits;
    });
    count.textContent = `${shown} of ${letters.length} letters`;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", filter);
  doubts.addEventListener("change", filter);
  filter();
})();
