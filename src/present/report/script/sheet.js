// The sheet of an actor, beside the map.

// How many of those who come off are named.
const NAMED = 12;
// How many of those it is tied to are listed before somebody asks for all.
const LISTED = 50;

function actorSheet(net, actor, state, acts) {
  const kind = net.kinds[actor.kind].name;
  const place = actor.municipality === undefined ? say("no-municipality") : net.municipalities[actor.municipality];
  const facts = [kind, place, actor.lead ? say("lead") : null, actor.standing ?? null].filter(Boolean);
  const name = make("h3", { id: "explorer-name", tabindex: "-1" }, actor.name);
  const parts = [
    make("div", { class: "head-of-sheet" }, name, button("×", { class: "close", "aria-label": say("close") }, acts.close)),
    make("p", { class: "facts" }, facts.join(" · ")),
    without(net, actor, state, acts),
    ...listed(say("tavoli"), actor.tavoli.map((tavolo) => net.tavoli[tavolo]), say("no-tavolo")),
    ...tiesOf(net, actor, acts),
    ...listed(say("services"), actor.services, say("no-services")),
    ...(actor.stopped.length > 0 ? listed(say("stopped"), actor.stopped) : []),
    ...needsOf(net, actor),
    ...closingOf(actor),
  ];
  return parts;
}

function listed(heading, names, none) {
  const list = names.length === 0 ? make("p", {}, none) : make("ul", {}, ...names.map((name) => make("li", {}, name)));
  return [make("h4", {}, heading), list];
}

function without(net, actor, state, acts) {
  const gone = state.gone === actor.index;
  const toggle = button(say(gone ? "with-again" : "without"), { id: "explorer-without", "aria-pressed": String(gone) }, () => acts.without(gone ? null : actor.index));
  const box = make("div", { class: "without" }, toggle);
  if (gone) {
    const off = [...state.off];
    box.append(make("p", {}, offSaid(net, state)));
    const named = off.slice(0, NAMED).map((index) => make("li", {}, link(net, index, acts)));
    if (named.length > 0) box.append(make("ul", {}, ...named, ...(off.length > NAMED ? [make("li", {}, "…")] : [])));
  }
  return box;
}

// What the network loses without the actor that was taken away.
function offSaid(net, state) {
  const count = state.off.size;
  const form = count === 0 ? "without-none" : count === 1 ? "without-one" : "without-some";
  return say(form, { name: net.actors[state.gone].name, count: numbers.format(count) });
}

function link(net, index, acts) {
  return button(net.actors[index].name, { class: "link", "data-actor": index }, () => acts.choose(index));
}

// Who it is tied to, each once, with what it does: a line for each tie.
function tiesOf(net, actor, acts) {
  const heading = make("h4", {}, say("ties", { count: numbers.format(actor.neighbours.size) }));
  const silent = actor.silent ? [make("p", {}, say("silent"))] : [];
  if (actor.ties.length === 0) return [heading, ...silent, ...(actor.silent ? [] : [make("p", {}, say("no-ties"))])];
  const others = new Map();
  for (const tie of actor.ties) {
    const other = tie.from === actor.index ? tie.to : tie.from;
    others.set(other, [...(others.get(other) ?? []), tie]);
  }
  const strongest = (ties) => Math.max(...ties.map((tie) => tie.strength));
  const ranked = [...others].sort(([one, first], [two, second]) =>
    strongest(second) - strongest(first) || collator.compare(net.actors[one].name, net.actors[two].name));
  const does = (tie) => net.relations[tie.kind].said[tie.way === 1 && tie.from === actor.index ? 2 : tie.way === 1 ? 1 : tie.way === 2 ? 3 : 0];
  const strength = (tie) => (tie.strength > 0 ? numbers.format(tie.strength) : say("not-stated"));
  const lines = (kind, texts) => texts.map((text) => make("span", { class: kind }, text));
  const row = ([other, ties]) => make("tr", {},
    make("th", { scope: "row" }, link(net, other, acts)),
    make("td", {}, ...lines("does", ties.map(does))),
    make("td", {}, ...lines("strong", ties.map(strength))));
  const head = make("tr", {}, ...["with", "tied-by", "strength"].map((key) => make("th", { scope: "col" }, say(key))));
  const body = make("tbody", {}, ...ranked.slice(0, LISTED).map(row));
  const table = make("table", { class: "ties" }, make("thead", {}, head), body);
  if (ranked.length <= LISTED) return [heading, ...silent, table];
  const more = button(say("all-rows", { all: numbers.format(ranked.length) }), { class: "more" }, () => {
    const rest = ranked.slice(LISTED).map(row);
    body.append(...rest);
    more.remove();
    rest[0].querySelector("button").focus();
  });
  return [heading, ...silent, table, more];
}

function needsOf(net, actor) {
  const heading = make("h4", {}, say("needs"));
  if (actor.needs.length === 0) return [heading, make("p", {}, say("no-needs"))];
  const places = (all) => (all.length === net.municipalities.length ? say("everywhere") : all.map((place) => net.municipalities[place]).join(", "));
  const rows = actor.needs.map(([type, where]) => [make("dt", {}, net.needTypes[type]), make("dd", {}, places(where))]);
  return [heading, make("dl", { class: "needs-of" }, ...rows.flat())];
}

function closingOf(actor) {
  const closing = actor.closing;
  if (!closing) return [];
  const rows = ["served", "taken-over", "undetermined", "lost"].map((key) => {
    const value = closing[key === "taken-over" ? "takenOver" : key];
    return [make("dt", {}, say(key)), make("dd", {}, value)];
  });
  if (closing.by) rows.push([make("dt", {}, say("by")), make("dd", { class: "names" }, closing.by)]);
  return [make("h4", {}, say("closing")), make("dl", { class: "closing" }, ...rows.flat())];
}
