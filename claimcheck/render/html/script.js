"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const [D, N, LINE, COLUMN, LINKED, SEVERITY, FIRST] = [0, 1, 2, 3, 4, 5, 6];
  const KIND = FIRST + 9, STANCE = FIRST + 4, SIZE = 50;
  const at = (id) => document.getElementById(id);
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const say = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);
  const made = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const fold = (text) => text.normalize("NFKC").toLowerCase();

  // light or dark
  const theme = at("theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });

  // findings
  const cards = all(".finding");
  const words = new Map(cards.map((card) => [card, fold(card.textContent + " " + card.closest(".sheet").querySelector("summary").textContent)]));
  const sheets = all(".sheet");
  const filter = at("filter");
  const choose = () => {
    const wanted = fold(at("q").value).split(/\s+/).filter(Boolean);
    const severities = new Set(all("[name=severity]:checked", filter).map((box) => box.value));
    const rule = at("rule").value;
    const narrowed = wanted.length > 0 || rule !== "" || severities.size < 3;
    let shown = 0;
    for (const card of cards) {
      const fits = severities.has(card.dataset.severity) && (!rule || card.dataset.rule === rule) && wanted.every((word) => words.get(card).includes(word));
      card.hidden = !fits;
      shown += fits;
    }
    for (const sheet of sheets) {
      const own = all(".finding", sheet);
      const silent = own.length === 0;
      const named = wanted.length > 0 && !rule && wanted.every((word) => fold(sheet.querySelector("summary").textContent).includes(word));
      sheet.hidden = silent ? !(at("silent")?.checked ?? true) || (narrowed && !named) : narrowed && own.every((card) => card.hidden);
    }
    at("count").textContent = say(data.labels.shown, shown, cards.length);
  };
  filter.hidden = false;
  filter.addEventListener("input", choose);
  filter.addEventListener("submit", (event) => event.preventDefault());
  at("unfold")?.addEventListener("click", () => {
    const open = sheets.some((sheet) => !sheet.hidden && !sheet.open);
    for (const sheet of sheets) if (!sheet.hidden) sheet.open = open;
  });
  choose();

  // from a place to its finding and back
  const reveal = () => {
    let target = location.hash.length > 1 && at(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    // a place that begins where another does has an anchor of its own before the words they share
    while (target.matches("span:empty") && target.nextElementSibling) target = target.nextElementSibling;
    target.closest(".finding")?.removeAttribute("hidden");
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) [box.hidden, box.open] = [false, true];
    target.scrollIntoView({ block: target.classList.contains("finding") ? "nearest" : "center" });
    if (target.matches(".finding, .m, section")) target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  const light = (event, on) => {
    const element = event.target.closest?.(".finding, .m");
    if (!element) return;
    const sheet = element.closest(".sheet");
    for (const number of element.dataset.f.split(" "))
      for (const other of all(".m, .finding", sheet)) if (other.dataset.f.split(" ").includes(number)) other.classList.toggle("on", on);
  };
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]])
    document.addEventListener(name, (event) => light(event, on));

  // one claim
  const detail = at("detail");
  const byPlace = new Map(data.rows.map((row) => [row[D] + ":" + row[N], row]));
  const close = () => { detail.hidden = true; };
  const tell = (row) => {
    const list = made("dl");
    data.labels.names.forEach((name, index) => {
      if (row[FIRST + index]) list.append(made("dt", name), made("dd", row[FIRST + index]));
    });
    const button = made("button", data.labels.close, { type: "button" });
    button.addEventListener("click", close);
    detail.replaceChildren(button, list);
    detail.hidden = false;
  };
  document.addEventListener("click", (event) => {
    const claim = event.target.closest?.("[data-c]");
    const row = claim && byPlace.get(claim.closest(".sheet").dataset.d + ":" + claim.dataset.c);
    if (row) tell(row);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  // the table of claims
  const table = at("table"), body = table.tBodies[0];
  const texts = data.rows.map((row) => fold([data.paths[row[D]], ...row.slice(FIRST)].join(" ")));
  const columns = { place: null, text: 0, subject: 1, metric: 2, aspect: 3, stance: 4, scope: 5, interval: 6, unit: 7, time: 8 };
  let found = [], page = 0, key = "place", down = false;
  const fill = (select, column) => {
    for (const value of [...new Set(data.rows.map((row) => row[column]))].sort()) select.append(made("option", value));
  };
  fill(at("ckind"), KIND);
  fill(at("cstance"), STANCE);
  const rowOf = (index) => {
    const row = data.rows[index];
    const line = made("tr", undefined, row[SEVERITY] ? { class: row[SEVERITY] } : {});
    const where = (data.paths.length > 1 ? data.paths[row[D]].split("/").pop() + ":" : "") + row[LINE] + ":" + row[COLUMN];
    const place = made("td", undefined, { title: data.paths[row[D]] });
    place.append(row[LINKED] ? made("a", where, { href: `#d${data.sheets[row[D]]}c${row[N]}` }) : where);
    line.append(place, ...Object.values(columns).slice(1).map((column) => made("td", row[FIRST + column])));
    if (row[SEVERITY]) line.children[1].append(" ", made("span", data.labels.severities[row[SEVERITY]], { class: "badge " + row[SEVERITY] }));
    return line;
  };
  const show = (from, to) => body.replaceChildren(...found.slice(from, to).map(rowOf));
  const turn = (to) => {
    const pages = Math.max(1, Math.ceil(found.length / SIZE));
    page = Math.min(Math.max(0, to), pages - 1);
    show(page * SIZE, (page + 1) * SIZE);
    at("page").textContent = say(data.labels.page, page + 1, pages);
    [at("prev").disabled, at("next").disabled] = [page === 0, page === pages - 1];
    at("pager").hidden = pages === 1;
  };
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const search = () => {
    const wanted = fold(at("cq").value).split(/\s+/).filter(Boolean);
    const [sheet, kind, stance, bad] = [at("cdoc")?.value ?? "", at("ckind").value, at("cstance").value, at("cbad").checked];
    found = [...data.rows.keys()].filter((index) => {
      const row = data.rows[index];
      return (!sheet || row[D] === Number(sheet)) && (!kind || row[KIND] === kind) && (!stance || row[STANCE] === stance)
        && (!bad || row[SEVERITY]) && wanted.every((word) => texts[index].includes(word));
    });
    if (key !== "place") found.sort((one, two) => order.compare(data.rows[one][FIRST + columns[key]], data.rows[two][FIRST + columns[key]]));
    if (down) found.reverse();
    at("ccount").textContent = say(data.labels.shown, found.length, data.rows.length);
    turn(0);
  };
  const claims = at("claim-filter");
  [claims.hidden, table.hidden] = [false, false];
  claims.addEventListener("input", search);
  claims.addEventListener("submit", (event) => event.preventDefault());
  at("prev").addEventListener("click", () => turn(page - 1));
  at("next").addEventListener("click", () => turn(page + 1));
  for (const button of all("th button", table)) button.addEventListener("click", () => {
    [down, key] = [key === button.dataset.key && !down, button.dataset.key];
    for (const other of all("th", table)) other.setAttribute("aria-sort", "none");
    button.parentElement.setAttribute("aria-sort", down ? "descending" : "ascending");
    search();
  });
  search();

  // on paper nothing is folded
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = sheets.filter((sheet) => !sheet.open);
    for (const sheet of folded) sheet.open = true;
    show(0, 1000);
  });
  addEventListener("afterprint", () => { for (const sheet of folded) sheet.open = false; turn(page); });
  reveal();
})();
