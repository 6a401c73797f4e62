"use strict";
// Search over the index that pages/word_index.py writes. Its files are scripts, because a page opened from a
// folder may not fetch; each hands its data to window.indiciaSearch. Both sides cut texts into words alike.
(() => {
  const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{N}]+/gu;
  const COMMON = new Set(("a an and are as at be but by for from had has have he her his if in into is it its no not of on " +
    "or our she such than that the their them then there these they this to was we were which will with would").split(" "));
  const LONGEST = 40;
  const MOST = 50;

  const form = document.querySelector("form[data-search]");
  if (!form) return;
  const input = form.querySelector("input[name=q]");
  const list = document.getElementById("results");
  const status = document.getElementById("found");
  const root = form.dataset.root;

  const words = (text) => {
    const plain = text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    return (plain.match(WORD) || []).map((w) => [...w.replaceAll(",", "")].slice(0, LONGEST).join(""));
  };
  const code = (c) => (c.codePointAt(0) < 128 ? c : "u" + c.codePointAt(0).toString(16));
  const shard = (word) => [...word].slice(0, 2).map(code).join("");

  const waiting = new Map();
  const loaded = new Map();
  window.indiciaSearch = (name, data) => waiting.get(name)?.(data);
  const load = (name) => {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(name, resolve);
        script.onerror = () => reject(new Error(`${name} cannot be read`));
        script.src = `${root}search/${encodeURIComponent(name)}.js`;
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  };

  // Entries of all words that start so: the last word may be unfinished.
  const entriesOf = async (index, word, unfinished) => {
    if ([...word].length < 2) {
      const names = index.words.filter((n) => (unfinished ? n.startsWith(code(word)) : n === code(word)));
      const parts = await Promise.all(names.slice(0, 40).map((n) => load(`words-${n}`)));
      return gather(parts, word, unfinished);
    }
    const name = shard(word);
    return index.words.includes(name) ? gather([await load(`words-${name}`)], word, unfinished) : new Set();
  };
  const gather = (parts, word, unfinished) => {
    const found = new Set();
    for (const part of parts) {
      for (const [key, numbers] of Object.entries(part)) {
        if (unfinished ? key.startsWith(word) : key === word) numbers.forEach((n) => found.add(n));
      }
    }
    return found;
  };

  const find = async (query) => {
    const index = await load("index");
    const typed = words(query);
    const unfinished = !/\s$/.test(query);
    const asked = typed.filter((w, i) => !COMMON.has(w) || (unfinished && i === typed.length - 1 && typed.length === 1));
    if (!asked.length) return { total: 0, rows: [] };
    const last = typed[typed.length - 1];
    const sets = await Promise.all(asked.map((w, i) => entriesOf(index, w, unfinished && w === last && i === asked.length - 1)));
    sets.sort((a, b) => a.size - b.size);
    const numbers = [...sets[0]].filter((n) => sets.every((s) => s.has(n))).sort((a, b) => a - b);
    const shown = numbers.slice(0, MOST);
    const pages = await Promise.all(shown.map((n) => load(`entries-${Math.floor(n / index.page)}`)));
    return { total: numbers.length, rows: shown.map((n, i) => pages[i][n % index.page]) };
  };

  const row = ([kind, path, label, note]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const about = document.createElement("small");
    const sort = document.createElement("span");
    link.href = root + path;
    link.textContent = label;
    link.dir = "auto";
    sort.className = `kind ${kind}`;
    sort.textContent = kind;
    about.textContent = note;
    item.append(sort, " ", link, " ", about);
    return item;
  };

  let latest = 0;
  const show = async () => {
    const mine = ++latest;
    const query = input.value.slice(0, 200);
    if (!query.trim()) {
      list.hidden = true;
      status.textContent = "";
      return;
    }
    try {
      const { total, rows } = await find(query);
      if (mine !== latest) return;
      list.replaceChildren(...rows.map(row));
      list.hidden = !rows.length;
      status.textContent = total === 0 ? "Nothing found." :
        total > rows.length ? `${total.toLocaleString("en")} found, the first ${rows.length} shown.` : `${total} found.`;
    } catch (error) {
      if (mine === latest) status.textContent = `Search does not work here: ${error.message}.`;
    }
  };

  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("q", input.value);
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers allow no history for pages of a folder; the results are shown all the same.
    }
    show();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    show();
  }
})();
