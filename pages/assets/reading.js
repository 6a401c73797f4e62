"use strict";
// Numbers and the panel beside them: choosing a number shows its card there. Without this script the links
// lead to the cards all the same.
(() => {
  const panel = document.querySelector("[data-panel]");
  if (!panel) return;
  const cards = new Map([...panel.querySelectorAll("[data-card]")].map((card) => [card.id.slice(2), card]));
  const marks = new Map([...document.querySelectorAll("[data-claim]")].map((mark) => [mark.id.slice(2), mark]));
  const links = [...document.querySelectorAll(".series a[href^='#f-']")];
  const beside = window.matchMedia("(min-width: 60rem)");

  const choose = (id, { focus = false, scrollText = false } = {}) => {
    const card = cards.get(id);
    if (!card) return;
    for (const [other, element] of cards) element.classList.toggle("chosen-card", other === id);
    for (const [other, element] of marks) {
      element.classList.toggle("chosen-mark", other === id);
      if (other === id) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
    }
    for (const link of links) link.classList.toggle("chosen-mark", link.hash === `#f-${id}`);
    panel.classList.add("has-chosen");
    if (beside.matches) panel.scrollTop = card.offsetTop - panel.offsetTop - 8;
    else if (!scrollText) card.scrollIntoView({ block: "nearest" });
    if (scrollText) marks.get(id)?.scrollIntoView({ block: "center" });
    if (focus) card.focus({ preventScroll: true });
  };

  const remember = (id, prefix) => {
    try {
      history.replaceState(null, "", `#${prefix}-${id}`);
    } catch {
      // Some browsers allow no history for pages of a folder; the choice is shown all the same.
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#f-']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = link.hash.slice(3);
    remember(id, marks.has(id) ? "c" : "f");
    choose(id, { focus: event.detail === 0 || !beside.matches });
  });

  const numbers = [...document.querySelectorAll(".text .q")];
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
    if (event.key === "Escape" && panel.contains(document.activeElement)) {
      const card = document.activeElement.closest("[data-card]");
      const back = card && (marks.get(card.id.slice(2)) || links.find((l) => l.hash === `#${card.id}`));
      back?.focus();
      return;
    }
    const step = { j: 1, k: -1 }[event.key];
    if (!step || !numbers.length) return;
    const at = numbers.indexOf(document.activeElement);
    const next = numbers[at < 0 ? (step > 0 ? 0 : numbers.length - 1) : at + step];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "center" });
    if (next.id.startsWith("c-")) {
      remember(next.id.slice(2), "c");
      choose(next.id.slice(2), { scrollText: true });
    }
  });

  const arrive = () => {
    // A figure that is on a later page of its series: go on until it is found.
    const next = document.querySelector(".pager a[rel=next]");
    if (/^#o-[0-9a-f]{32}$/.test(location.hash) && next && !document.getElementById(location.hash.slice(1))) {
      location.replace(next.href + location.hash);
      return;
    }
    const [, prefix, id] = location.hash.match(/^#(c|f)-([0-9a-f]{32})$/) || [];
    if (id) choose(id, { scrollText: prefix === "c" });
  };
  window.addEventListener("hashchange", arrive);
  arrive();
})();
