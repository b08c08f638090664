// A field that finds an actor by its name: what is typed, a list of matches, arrow keys.

const MATCHES = 12;

function searchField(net, choose) {
  const input = make("input", {
    type: "text", id: "explorer-search", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-expanded": "false", "aria-controls": "explorer-matches", "aria-autocomplete": "list",
  });
  const list = make("ul", { id: "explorer-matches", role: "listbox", "aria-label": say("search"), hidden: true });
  const none = make("p", { class: "no-match", hidden: true }, say("no-match"));
  let found = [];
  let active = -1;

  function close() {
    list.hidden = true;
    none.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  }

  function point(place) {
    active = place;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
    const option = list.children[active];
    if (!option) return;
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function pick(actor) {
    input.value = actor.name;
    close();
    choose(actor.index);
  }

  function look() {
    const words = wanted(input.value);
    list.replaceChildren();
    if (words.length === 0) return close();
    const begins = (actor) => actor.folded.startsWith(words[0]);
    const all = net.actors.filter((actor) => holds(actor.folded, words));
    all.sort((one, other) => begins(other) - begins(one) || collator.compare(one.name, other.name));
    found = all.slice(0, MATCHES);
    found.forEach((actor, place) => {
      const kind = net.kinds[actor.kind].name;
      const where = actor.municipality === undefined ? kind : `${kind}, ${net.municipalities[actor.municipality]}`;
      const option = make("li", { id: `explorer-match-${place}`, role: "option", "aria-selected": "false" }, make("span", {}, actor.name), " ", make("small", {}, where));
      // Before the field loses the focus.
      option.addEventListener("pointerdown", (event) => event.preventDefault());
      option.addEventListener("click", () => pick(actor));
      list.append(option);
    });
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = found.length === 0;
    none.hidden = found.length > 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    announce(found.length > 0 ? say("matches", { count: numbers.format(all.length) }) : say("no-match"));
  }

  input.addEventListener("input", look);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      if (list.hidden) look();
      if (found.length === 0 || list.hidden) return;
      const start = active < 0 && steps[event.key] < 0 ? 0 : active;
      point((start + steps[event.key] + found.length) % found.length);
    } else if (event.key === "Enter" && !list.hidden && found.length > 0) {
      event.preventDefault();
      pick(found[Math.max(active, 0)]);
    } else if (event.key === "Escape" && (!list.hidden || !none.hidden)) {
      event.preventDefault();
      close();
    }
  });
  return make("div", { class: "search" }, make("label", { for: input.id }, say("search")), input, list, none);
}
