"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const form = by("filters");
  const findings = [...document.querySelectorAll("#findings > .finding")];
  const entries = new Map([...document.querySelectorAll(".index li")].map((li) => [li.firstElementChild.hash.slice(1), li]));
  const seen = () => findings.filter((f) => !f.hidden);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  // Filters
  form.hidden = findings.length === 0;
  const apply = () => {
    const want = new FormData(form);
    const words = String(want.get("search")).trim().toLowerCase();
    for (const f of findings) {
      f.hidden = !(want.getAll("severity").includes(f.dataset.severity)
        && (!want.get("type") || f.dataset.type === want.get("type"))
        && (!want.get("article") || f.dataset.articles.split(" ").includes(want.get("article")))
        && (!words || f.textContent.toLowerCase().includes(words)));
      entries.get(f.id).hidden = f.hidden;
    }
    by("shown").textContent = `${seen().length} / ${findings.length}`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (e) => e.preventDefault());
  if (findings.length) apply();

  // A link into a folded part unfolds it.
  const unfold = () => {
    const target = location.hash && by(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target && !target.matches("section, main, .finding")) target.scrollIntoView({block: "center"});
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Articles side by side
  const dialog = by("compare");
  const panes = dialog.querySelector(".panes");
  const status = dialog.querySelector(".status");
  let current = null;
  const article = (number) => by(`a${number}`);
  const cited = (finding) => {
    const places = new Map(finding.dataset.articles.split(" ").filter(Boolean).map((a) => [a, []]));
    for (const link of finding.querySelectorAll("a.fig")) {
      const id = link.hash.slice(1);
      const number = (/^a(\d+)[mp]/.exec(id) || [])[1];
      if (places.has(number)) places.get(number).push(id);
    }
    return places;
  };
  const show = (mark) => mark && mark.scrollIntoView({block: "center", behavior: "instant"});
  const fill = (pane, number, ids) => {
    const copy = article(number).querySelector(".text").cloneNode(true);
    for (const mark of copy.querySelectorAll("[id]")) {
      mark.dataset.id = mark.id;
      mark.removeAttribute("id");
      mark.classList.toggle("hit", ids.includes(mark.dataset.id));
    }
    pane.querySelector(".text")?.remove();
    pane.querySelector(".when").textContent = article(number).dataset.day;
    pane.append(copy);
  };
  const open = (finding) => {
    current = finding;
    const places = cited(finding);
    const numbers = [...places.keys()];
    if (!numbers.length) return;
    by("h-compare").textContent = finding.querySelector("h3").textContent;
    panes.replaceChildren();
    status.replaceChildren(status.dataset.hint);
    if (!dialog.open) {
      dialog.showModal();
      dialog.querySelector("[data-step='1']").focus();
    }
    numbers.slice(0, innerWidth >= 1500 ? 3 : 2).forEach((number, i) => {
      const pane = document.createElement("section");
      pane.className = "pane";
      pane.tabIndex = 0;
      pane.setAttribute("aria-label", `${panes.dataset.label} ${i + 1}`);
      const head = document.createElement("div");
      head.className = "pane-head";
      const pick = document.createElement("select");
      pick.setAttribute("aria-label", `${panes.dataset.label} ${i + 1}`);
      for (const n of numbers) pick.add(new Option(article(n).dataset.outlet, n, false, n === number));
      const when = document.createElement("span");
      when.className = "when";
      head.append(pick, when);
      pane.append(head);
      panes.append(pane);
      pick.addEventListener("change", () => {
        fill(pane, pick.value, places.get(pick.value));
        show(pane.querySelector(".hit"));
      });
      fill(pane, number, places.get(number));
    });
    for (const pane of panes.children) show(pane.querySelector(".hit"));
  };
  const step = (by) => {
    const all = seen();
    const next = all[Math.min(Math.max(all.indexOf(current) + by, 0), all.length - 1)];
    if (next && next !== current) open(next);
  };
  panes.addEventListener("click", (e) => {
    const mark = e.target.closest("a.m");
    if (!mark) return;
    e.preventDefault();
    const row = by(mark.hash.slice(1));
    status.replaceChildren(...(row && row.tagName === "LI" ? [...row.cloneNode(true).childNodes] : []));
    if (!mark.dataset.f) return;
    for (const pane of panes.children) {
      if (pane.contains(mark)) continue;
      const other = [...pane.querySelectorAll("a.m")].find((m) => m.dataset.f === mark.dataset.f);
      if (other) { show(other); other.classList.add("hit"); }
    }
    mark.classList.add("hit");
  });
  status.addEventListener("click", (e) => { if (e.target.closest("a")) dialog.close(); });
  dialog.addEventListener("click", (e) => {
    if (e.target.dataset.step) step(Number(e.target.dataset.step));
    if ("close" in e.target.dataset) dialog.close();
  });
  dialog.addEventListener("close", () => { if (current) current.focus({preventScroll: false}); });
  for (const finding of document.querySelectorAll(".finding")) {
    const button = finding.querySelector(".side");
    button.hidden = cited(finding).size === 0;
    button.addEventListener("click", () => open(finding));
  }

  // Keys
  document.addEventListener("focusin", () => {
    const at = document.activeElement.closest?.(".finding");
    for (const [id, li] of entries) li.classList.toggle("at", Boolean(at) && at.id === id);
  });
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) && e.target.type !== "checkbox") {
      if (e.key === "Escape" && !dialog.open) e.target.blur();
      return;
    }
    // The key's place, so that j and k work under a Korean layout as well.
    const key = {KeyJ: "j", KeyK: "k", Slash: "/"}[e.code] || e.key;
    if (dialog.open) {
      if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
      return;
    }
    if (key === "/" && !form.hidden && !e.shiftKey) {
      e.preventDefault();
      form.elements.search.focus();
      return;
    }
    const all = seen();
    const at = all.findIndex((f) => f.contains(document.activeElement));
    if (key === "j" || key === "k") {
      const next = all[key === "j" ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0)];
      if (next) {
        next.focus({preventScroll: true});
        next.scrollIntoView({block: "start", behavior: calm ? "instant" : "auto"});
      }
    } else if (key === "Enter" && at >= 0 && document.activeElement === all[at]) {
      e.preventDefault();  // else the same key presses the button that gets the focus
      open(all[at]);
    }
  });
})();
