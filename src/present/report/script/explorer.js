// The map to explore: what is chosen and faded, and the ways to do so by mouse, finger and keyboard.

const STEP = 60;

function explore(home) {
  const net = read(data.network);
  const view = new View(net);
  const every = new Set(net.actors.keys());
  // The names looked for first: of who holds others together, of who is alone, then of who has most ties.
  const worth = (actor) => actor.size * 1000 + (actor.isolated ? 400 : 0) + actor.neighbours.size;
  const ranked = [...net.actors].sort((one, other) => worth(other) - worth(one) || one.index - other.index);
  const state = {
    chosen: null, over: null, cursor: null, gone: null, off: new Set(), focused: false,
    tie: null, shown: every, order: ranked,
    byNeed() {
      const asked = [state.chosen, state.over, state.focused ? state.cursor : null].filter((index) => index !== null);
      const near = state.chosen === null ? [] : ranked.filter((actor) => net.actors[state.chosen].neighbours.has(actor.index));
      const off = ranked.filter((actor) => state.off.has(actor.index));
      return [...new Set([...asked.map((index) => net.actors[index]), ...off, ...near, ...ranked])];
    },
  };

  const canvas = make("canvas", { "aria-hidden": "true" });
  const help = make("p", { class: "help", id: "explorer-help" }, say("map-help"));
  const map = make("div", { class: "map", id: "explorer-map", role: "application", tabindex: "0", "aria-label": say("map"), "aria-describedby": help.id }, canvas);
  const sheet = make("div", { class: "actor", id: "explorer-sheet", role: "region", "aria-label": say("choose") });
  const count = make("p", { class: "count", id: "explorer-count", "aria-live": "polite" });

  // Stays as long as an actor is away, whoever is chosen meanwhile.
  const off = make("span", { id: "explorer-off" });
  const away = make("p", { class: "away", hidden: true }, off, " ", button(say("with-again"), { id: "explorer-again" }, () => take(null)));

  let waiting = false;
  function redraw() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      map.classList.toggle("close", view.zoom > 1);
      draw(canvas, view, net, state);
    });
  }

  function fill() {
    if (state.chosen === null) {
      sheet.setAttribute("aria-label", say("choose"));
      sheet.removeAttribute("aria-labelledby");
      sheet.removeAttribute("data-actor");
      sheet.replaceChildren(make("p", { class: "choose" }, say("choose")));
      return;
    }
    sheet.setAttribute("aria-labelledby", "explorer-name");
    sheet.removeAttribute("aria-label");
    sheet.dataset.actor = state.chosen;
    sheet.replaceChildren(...actorSheet(net, net.actors[state.chosen], state, { choose, close, without: take }));
    sheet.scrollTop = 0;
  }

  // Opens the sheet of an actor; the keyboard goes there unless it is the map that is being used by hand.
  function choose(index, follow = true) {
    state.chosen = index;
    state.cursor = index;
    view.show(net.actors[index]);
    fill();
    redraw();
    // Where the sheet is below the map it has to be brought into sight.
    const beside = sheet.offsetTop <= map.offsetTop + map.offsetHeight / 2;
    if (follow) document.getElementById("explorer-name").focus({ preventScroll: beside });
    else announce(net.actors[index].name);
  }

  function close() {
    state.chosen = null;
    fill();
    redraw();
    map.focus({ preventScroll: true });
  }

  function take(index) {
    state.gone = index;
    state.off = new Set(index === null ? [] : comingOff(net, index));
    away.hidden = index === null;
    off.textContent = index === null ? "" : offSaid(net, state);
    off.dataset.count = state.off.size;
    fill();
    redraw();
    (document.getElementById("explorer-without") ?? map).focus({ preventScroll: true });
    if (index !== null) announce(off.textContent);
  }

  const selects = filters(net, (chosen) => {
    state.tie = chosen.tie;
    const fits = (actor) =>
      (chosen.tavolo === null || actor.tavoli.includes(chosen.tavolo)) &&
      (chosen.municipality === null || actor.municipality === chosen.municipality) &&
      (chosen.kind === null || actor.kind === chosen.kind) &&
      (chosen.tie === null || actor.ties.some((tie) => tie.kind === chosen.tie));
    state.shown = new Set(net.actors.filter(fits).map((actor) => actor.index));
    count.textContent = say("shown", { shown: numbers.format(state.shown.size), all: numbers.format(net.actors.length) });
    redraw();
  });

  const act = (move) => () => {
    move();
    redraw();
  };
  const control = (key, sign, move) => button(sign, { id: `explorer-${key}`, "aria-label": say(key), title: say(key) }, act(move));
  const controls = make("div", { class: "controls" },
    control("zoom-in", "+", () => view.enlarge(1.6)),
    control("zoom-out", "−", () => view.enlarge(1 / 1.6)),
    button(say("whole"), { id: "explorer-whole" }, act(() => view.fit())),
    control("left", "←", () => view.move(STEP, 0)),
    control("right", "→", () => view.move(-STEP, 0)),
    control("up", "↑", () => view.move(0, STEP)),
    control("down", "↓", () => view.move(0, -STEP)));

  home.append(
    make("div", { class: "tools" }, searchField(net, (index) => {
      view.zoom = Math.max(view.zoom, net.actors.length > 400 ? 6 : 1.8);
      [view.x, view.y] = [net.actors[index].x, net.actors[index].y];
      choose(index);
    }), ...selects),
    make("div", { class: "stage" }, make("div", { class: "board" }, map, controls), sheet),
    away, count, key(net), help);
  home.hidden = false;
  fill();
  count.textContent = say("shown", { shown: numbers.format(every.size), all: numbers.format(every.size) });
  byHand(map, view, net, state, { choose, redraw });
  byKeys(map, view, net, state, { choose, close, redraw });
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state.chosen !== null) close();
  });
  let first = true;
  new ResizeObserver(() => {
    view.resize(map.clientWidth, map.clientHeight);
    if (first) view.fit();
    first = false;
    draw(canvas, view, net, state);
  }).observe(map);
  document.fonts.ready.then(redraw);
}

// One choice for each way to narrow the network down, of those that narrow it at all.
function filters(net, changed) {
  const chosen = { tavolo: null, municipality: null, kind: null, tie: null };
  const used = (all) => [...new Set(all)].filter((one) => one !== undefined);
  const choices = [
    ["tavolo", net.tavoli, used(net.actors.flatMap((actor) => actor.tavoli))],
    ["municipality", net.municipalities, used(net.actors.map((actor) => actor.municipality))],
    ["kind", net.kinds.map((kind) => kind.name), used(net.actors.map((actor) => actor.kind))],
    ["tie", net.relations.map((relation) => relation.name), used(net.ties.map((tie) => tie[2]))],
  ].filter(([, , places]) => places.length > 0);
  const fields = choices.map(([name, names, places]) => {
    places.sort((one, other) => collator.compare(names[one], names[other]));
    const options = places.map((place) => make("option", { value: place }, names[place]));
    const select = make("select", { id: `explorer-by-${name}` }, make("option", { value: "" }, say("any")), ...options);
    select.addEventListener("change", () => {
      chosen[name] = select.value === "" ? null : Number(select.value);
      reset.hidden = Object.values(chosen).every((one) => one === null);
      changed(chosen);
    });
    return make("div", { class: "choice" }, make("label", { for: select.id }, say(name)), select);
  });
  const reset = button(say("reset"), { id: "explorer-reset", hidden: true }, () => {
    for (const name of Object.keys(chosen)) chosen[name] = null;
    for (const field of fields) field.querySelector("select").value = "";
    fields[0].querySelector("select").focus();
    reset.hidden = true;
    changed(chosen);
  });
  return [...fields, reset];
}

// What the marks and lines mean, as far as they occur.
function key(net) {
  const svg = (inside) => {
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("viewBox", "-12 -12 24 24");
    picture.setAttribute("aria-hidden", "true");
    for (const [tag, attributes] of inside) {
      const part = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
      picture.append(part);
    }
    return picture;
  };
  const mark = (kind) => (kind.corners.length === 0
    ? ["circle", { r: 8, fill: kind.color }]
    : ["polygon", { points: kind.corners.map(([x, y]) => `${x * 8},${y * 8}`).join(" "), fill: kind.color }]);
  const circle = (r, attributes) => ["circle", { r, fill: COLORS.ink, ...attributes }];
  const outline = (color, width) => ({ fill: "none", stroke: color, "stroke-width": width });
  const line = (attributes) => ["line", { x1: -11, x2: 11, y1: 0, y2: 0, stroke: COLORS.line, "stroke-width": 2.5, ...attributes }];
  const kinds = net.kinds.filter((_, place) => net.actors.some((actor) => actor.kind === place));
  const entries = kinds.map((kind) => [[mark(kind)], kind.name]);
  const some = (of) => net.actors.some(of);
  if (some((actor) => actor.size > 0)) entries.push([[circle(3, { cx: -7 }), circle(7, { cx: 4 })], say("legend-size")]);
  if (some((actor) => actor.isolated)) entries.push([[circle(5, {}), circle(9, outline(COLORS.accent, 2))], say("legend-isolated")]);
  if (some((actor) => actor.silent)) entries.push([[circle(7, outline(COLORS.ink, 2.5))], say("legend-silent")]);
  if (net.lines.some((one) => !one.confirmed)) entries.push([[line({ "stroke-dasharray": "5 4" })], say("legend-one-sided")]);
  if (net.lines.some((one) => one.towards >= 0)) entries.push([[line({ x2: 4 }), ["polygon", { points: "11,0 2,-5 2,5", fill: COLORS.strong }]], say("legend-arrow")]);
  if (net.lines.length > 0) entries.push([[circle(5, {}), circle(9, { ...outline(COLORS.accent, 2.5), "stroke-dasharray": "4 2" })], say("legend-cut")]);
  return make("ul", { class: "key" }, ...entries.map(([inside, text]) => make("li", {}, svg(inside), make("span", {}, text))));
}
