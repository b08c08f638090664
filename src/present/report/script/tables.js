// Tables that sort, filter and fold.

// Tables of fewer rows need no filter; of longer ones than MANY the first rows are shown until somebody asks for all.
const FEW = 8;
const MANY = 40;
const FIRST = 25;

function enliven(sheet) {
  const table = sheet.querySelector("table");
  const body = table.tBodies[0];
  const given = [...body.rows];
  if (given.length === 0) return;
  const name = sheet.id.replace(/^sheet-/, "");
  const title = table.querySelector("caption .title").textContent;
  const long = given.length > MANY;
  let order = given;
  let words = [];
  let all = !long;
  let texts = null;
  const count = make("output", { class: "count", for: `filter-${name}` });
  const nothing = make("p", { class: "nothing", hidden: true }, say("nothing"));
  const more = button(say("all-rows", { all: numbers.format(given.length) }), { class: "more", "aria-expanded": "false", hidden: !long }, () => {
    all = !all;
    more.textContent = all ? say("fewer-rows") : say("all-rows", { all: numbers.format(given.length) });
    more.setAttribute("aria-expanded", String(all));
    show();
  });

  function matching() {
    if (words.length === 0) return order;
    texts ??= new Map(given.map((row) => [row, fold([...row.cells].map(told).join(" "))]));
    return order.filter((row) => holds(texts.get(row), words));
  }

  function show() {
    const found = matching();
    const shown = new Set(all ? found : found.slice(0, FIRST));
    for (const row of given) row.hidden = !shown.has(row);
    more.hidden = !long || found.length <= FIRST;
    nothing.hidden = found.length > 0;
    count.textContent = say("rows", { shown: numbers.format(shown.size), all: numbers.format(given.length) });
  }

  function arrange(rows) {
    order = rows;
    body.append(...rows);
    show();
  }

  const tools = make("div", { class: "tools" });
  if (given.length >= FEW) {
    const field = make("input", { type: "search", id: `filter-${name}`, class: "filter", autocomplete: "off" });
    field.addEventListener("input", () => {
      words = wanted(field.value);
      show();
    });
    tools.append(make("label", { for: field.id }, say("filter")), field, count);
  }
  tools.append(button(say("copy"), { class: "copy", id: `copy-${name}`, "aria-label": `${say("copy")}: ${title}` }, () => copyRows(table, matching())));
  // What filters stands above the table, what only copies below it.
  if (given.length >= FEW) sheet.querySelector(".hint").before(tools);
  sheet.querySelector(".scroll").after(nothing, more, ...(given.length >= FEW ? [] : [tools]));
  if (given.length > 1) sortable(table, given, arrange);
  show();
}

// Makes a button of every heading: one way, the other way, and the order of the page again.
function sortable(table, given, arrange) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const label = heading.querySelector(".heading");
    const text = label.textContent;
    // People look for the largest number and for the first name.
    const numbersFirst = heading.classList.contains("number");
    const sort = make("button", { type: "button", class: "sort" });
    sort.append(...label.childNodes);
    label.replaceWith(sort);
    sort.addEventListener("click", () => {
      const now = heading.getAttribute("aria-sort");
      const ways = numbersFirst ? ["descending", "ascending"] : ["ascending", "descending"];
      const next = now === ways[0] ? ways[1] : now === ways[1] ? null : ways[0];
      for (const other of headings) other.removeAttribute("aria-sort");
      if (next === null) {
        arrange(given);
        announce(say("unsorted"));
        return;
      }
      heading.setAttribute("aria-sort", next);
      arrange(sorted(given, column, next === "descending"));
      announce(say(next === "ascending" ? "sorted-up" : "sorted-down", { column: text }));
    });
  });
}
