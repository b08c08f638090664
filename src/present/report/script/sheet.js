// The sheet of an actor, beside the map.

// How many of those who come off are named.
const NAMED = 12;

function actorSheet(net, actor, state, acts) {
  const kind = net.kinds[actor.kind].name;
  const place = actor.municipality === undefined ? say("no-municipality") : net.municipalities[actor.municipality];
  const facts = [kind, place, actor.lead ? say("lead") : null, actor.standing ?? null].filter(Boolean);
  const name = make("h3", { id: "explorer-name", tabindex: "-1" }, actor.name);
  const parts = [
    make("div", { class: "head-of-sheet" }, name, button("×", { class: "close", "aria-label": say("close") }, acts.close)),
    make("p", { class: "facts" }, facts.join(" · ")),
    ...(net.judged ? [without(net, actor, state, acts)] : []),
    ...listed(say("tavoli"), actor.tavoli.map((tavolo) => net.tavoli[tavolo]), say("no-tavolo")),
    ...tiesOf(net, actor, acts),
    ...listed(say("services"), actor.services, say("no-services")),
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

function tiesOf(net, actor, acts) {
  const heading = make("h4", {}, say("ties", { count: numbers.format(actor.neighbours.size) }));
  const silent = actor.silent ? [make("p", {}, say("silent"))] : [];
  if (actor.ties.length === 0) return [heading, ...silent, ...(actor.silent ? [] : [make("p", {}, say("no-ties"))])];
  const other = (tie) => (tie.from === actor.index ? tie.to : tie.from);
  const ties = [...actor.ties].sort((one, two) => two.strength - one.strength || collator.compare(net.actors[other(one)].name, net.actors[other(two)].name));
  const way = (tie) => say(tie.way === 0 ? "neither" : tie.way === 2 ? "both" : tie.from === actor.index ? "out" : "in");
  const strength = (tie) => (tie.strength > 0 ? numbers.format(tie.strength) : say("not-stated"));
  const headings = ["with", "tied-by", "way", ...(net.judged ? ["strength"] : [])];
  const rows = ties.map((tie) => make("tr", {},
    make("th", { scope: "row" }, link(net, other(tie), acts)),
    make("td", {}, net.relations[tie.kind]),
    make("td", {}, way(tie)),
    net.judged ? make("td", {}, strength(tie)) : null));
  const head = make("tr", {}, ...headings.map((key) => make("th", { scope: "col" }, say(key))));
  return [heading, ...silent, make("table", { class: "ties" }, make("thead", {}, head), make("tbody", {}, ...rows))];
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
