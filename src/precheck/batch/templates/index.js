"use strict";
(() => {
  const { rows, verdicts, words } = JSON.parse(document.getElementById("data").textContent);
  const order = Object.keys(verdicts);
  const at = (id) => document.getElementById(id);
  const body = at("rows");
  const PAGE = 200;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  for (const row of rows) row.s = fold(row.f + " " + row.n);
  let sort = "v", down = false, shown = PAGE, found = rows;

  const make = (name, text, look) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (look) element.className = look;
    return element;
  };

  const line = (row) => {
    const tr = make("tr");
    const link = make("a", row.f);
    link.href = row.h;
    const [word, look, sign] = verdicts[row.v];
    const cells = [make("th"), make("td", row.n), make("td"), make("td", String(row.e), "number"),
      make("td", String(row.w), "number"), make("td"), make("td", row.d)];
    cells[0].scope = "row";
    cells[0].append(link);
    cells[2].append(make("span", sign + " " + word, "chip " + look));
    if (row.m.length) {
      const list = make("ul");
      for (const message of row.m) list.append(make("li", message));
      cells[5].append(list);
    }
    tr.append(...cells);
    return tr;
  };

  const compare = (a, b) => {
    const x = sort === "v" ? order.indexOf(a.v) : a[sort];
    const y = sort === "v" ? order.indexOf(b.v) : b[sort];
    const way = typeof x === "number" ? x - y : x.localeCompare(y, undefined, { numeric: true });
    return (down ? -way : way) || a.f.localeCompare(b.f, undefined, { numeric: true });
  };

  const draw = () => {
    body.replaceChildren(...found.slice(0, shown).map(line));
    if (!found.length) {
      const cell = make("td", words.none);
      cell.colSpan = 7;
      const tr = make("tr");
      tr.append(cell);
      body.append(tr);
    }
    at("more").hidden = found.length <= shown;
    at("shown").textContent = words.shown.replace("{shown}", found.length).replace("{count}", rows.length);
  };

  const chosen = (id) => (at(id) ? at(id).value : "");
  const apply = () => {
    const [verdict, requirement, code] = ["verdict", "requirement", "code"].map(chosen);
    const parts = fold(chosen("search")).split(/\s+/).filter(Boolean);
    const changed = at("changed") && at("changed").checked;
    found = rows.filter((row) => (!verdict || row.v === verdict) && (!requirement || row.r.includes(requirement))
      && (!code || row.c.includes(code)) && (!changed || row.d) && parts.every((part) => row.s.includes(part)));
    found.sort(compare);
    shown = PAGE;
    for (const tile of document.querySelectorAll("[data-verdict]")) tile.ariaPressed = String(tile.dataset.verdict === verdict);
    for (const bar of document.querySelectorAll("[data-code]")) bar.ariaPressed = String(bar.dataset.code === code);
    for (const head of document.querySelectorAll("[data-sort]")) {
      const here = head.dataset.sort === sort;
      head.parentElement.ariaSort = here ? (down ? "descending" : "ascending") : "none";
    }
    draw();
  };

  const toggle = (id, value) => { at(id).value = at(id).value === value ? "" : value; apply(); };
  for (const tile of document.querySelectorAll("[data-verdict]")) tile.onclick = () => toggle("verdict", tile.dataset.verdict);
  for (const bar of document.querySelectorAll("[data-code]")) bar.onclick = () => toggle("code", bar.dataset.code);
  for (const head of document.querySelectorAll("[data-sort]")) {
    head.onclick = () => {
      const numbers = head.dataset.sort === "e" || head.dataset.sort === "w" || head.dataset.sort === "d";
      down = sort === head.dataset.sort ? !down : numbers;
      sort = head.dataset.sort;
      apply();
    };
  }
  at("filters").oninput = apply;
  at("filters").onreset = () => setTimeout(apply);
  at("filters").onsubmit = (event) => event.preventDefault();
  at("more").onclick = () => { shown += 5 * PAGE; draw(); };
  apply();
})();
