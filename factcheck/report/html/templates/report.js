"use strict";
(() => {
  const form = document.getElementById("filters");
  const findings = [...document.querySelectorAll("#findings > .finding")];
  const shown = document.getElementById("shown");
  form.hidden = findings.length === 0;
  const apply = () => {
    const want = new FormData(form);
    const words = String(want.get("search")).trim().toLowerCase();
    let n = 0;
    for (const f of findings) {
      const fits = (!want.get("severity") || f.dataset.severity === want.get("severity"))
        && (!want.get("type") || f.dataset.type === want.get("type"))
        && (!want.get("article") || f.dataset.articles.split(" ").includes(want.get("article")))
        && (!words || f.textContent.toLowerCase().includes(words));
      f.hidden = !fits;
      n += fits;
    }
    shown.textContent = `${n} / ${findings.length}`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (e) => e.preventDefault());
  apply();
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target) target.scrollIntoView({block: "center"});
  };
  addEventListener("hashchange", open);
  open();
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) {
      if (e.key === "Escape") e.target.blur();
      return;
    }
    if (e.key === "/") {
      e.preventDefault();
      form.elements.search.focus();
      return;
    }
    const seen = findings.filter((f) => !f.hidden);
    const at = seen.findIndex((f) => f.contains(document.activeElement));
    if (e.key === "j" || e.key === "k") {
      const next = seen[e.key === "j" ? Math.min(at + 1, seen.length - 1) : Math.max(at - 1, 0)];
      if (next) next.focus();
    } else if (e.key === "Enter" && document.activeElement === seen[at]) {
      const link = seen[at].querySelector("a.fig");
      if (link) link.click();
    }
  });
})();
