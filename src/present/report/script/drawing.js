// The picture. It is drawn on a canvas: five thousand marks and their ties would be too many elements to move smoothly.

const COLORS = { ink: "#1a1f24", line: "#8a949e", paper: "#fff", accent: "#9a1410", strong: "#0b4f6c" };
const FADED = 0.13;

// The radius of a mark: by how many there are to draw, how large the actor is, how close the reader looks.
function radiusOf(view, net) {
  const room = Math.sqrt((view.width * view.height) / Math.max(net.actors.length, 1));
  const base = Math.min(Math.max(room * 0.09, 1.4), 5.5) * Math.min(view.zoom ** 0.55, 3.2);
  return (actor) => Math.min(base * (1 + 2.2 * actor.size), 34);
}

function trace(context, corners, x, y, radius) {
  context.beginPath();
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  corners.forEach(([across, down], place) => {
    const corner = [x + across * radius, y + down * radius];
    if (place === 0) context.moveTo(...corner);
    else context.lineTo(...corner);
  });
  context.closePath();
}

function ring(context, x, y, radius, color, width, dashes = []) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dashes);
  context.stroke();
  context.setLineDash([]);
}

function arrow(context, [fromX, fromY], [x, y], radius) {
  const length = Math.hypot(x - fromX, y - fromY);
  if (length < radius + 10) return;
  const [across, down] = [(x - fromX) / length, (y - fromY) / length];
  const [tipX, tipY] = [x - across * (radius + 1), y - down * (radius + 1)];
  context.beginPath();
  context.moveTo(tipX, tipY);
  context.lineTo(tipX - across * 9 - down * 4, tipY - down * 9 + across * 4);
  context.lineTo(tipX - across * 9 + down * 4, tipY - down * 9 - across * 4);
  context.closePath();
  context.fill();
}

function drawLines(context, view, net, state, places) {
  const bundles = new Map();
  const arrows = [];
  const few = net.lines.length < 2500;
  for (const line of net.lines) {
    if (line.first === state.gone || line.second === state.gone) continue;
    if (state.tie !== null && !line.kinds.has(state.tie)) continue;
    const near = line.first === state.chosen || line.second === state.chosen;
    const clear = state.shown.has(line.first) && state.shown.has(line.second);
    const look = near && clear ? "near" : clear && state.chosen === null ? "clear" : clear ? "back" : "faded";
    const width = few || near ? 0.7 + 0.42 * Math.min(line.strength || 1, 6) : 0.8;
    const dashed = (few || near) && !line.confirmed;
    const key = `${look} ${width} ${dashed}`;
    let bundle = bundles.get(key);
    if (!bundle) bundles.set(key, (bundle = { look, width, dashed, path: new Path2D() }));
    bundle.path.moveTo(...places[line.first]);
    bundle.path.lineTo(...places[line.second]);
    if (line.towards >= 0 && (look === "near" || (look === "clear" && few && view.zoom > 1.6))) arrows.push(line);
  }
  const alphas = { near: 1, clear: few ? 0.7 : 0.3, back: few ? 0.3 : 0.1, faded: few ? 0.12 : 0.05 };
  for (const { look, width, dashed, path } of [...bundles.values()].sort((one, other) => (one.look === "near") - (other.look === "near"))) {
    context.globalAlpha = alphas[look];
    context.strokeStyle = look === "near" ? COLORS.strong : COLORS.line;
    context.lineWidth = look === "near" ? width + 0.8 : width;
    context.setLineDash(dashed ? [5, 4] : []);
    context.stroke(path);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
  context.fillStyle = COLORS.strong;
  const radius = radiusOf(view, net);
  for (const line of arrows) {
    const other = line.towards === line.first ? line.second : line.first;
    arrow(context, places[other], places[line.towards], radius(net.actors[line.towards]));
  }
}

function drawMarks(context, view, net, state, places) {
  const radius = radiusOf(view, net);
  const inSight = (x, y) => x > -40 && y > -40 && x < view.width + 40 && y < view.height + 40;
  // Small ones last, so that none hides behind a large one.
  for (const actor of state.order) {
    const [x, y] = places[actor.index];
    if (!inSight(x, y)) continue;
    const kind = net.kinds[actor.kind];
    const r = radius(actor);
    context.globalAlpha = state.shown.has(actor.index) ? 1 : FADED;
    if (actor.index === state.gone) {
      ring(context, x, y, r, COLORS.ink, 1.5, [3, 3]);
      continue;
    }
    trace(context, kind.corners, x, y, r);
    context.fillStyle = actor.silent ? COLORS.paper : kind.color;
    context.fill();
    context.strokeStyle = actor.silent ? kind.color : COLORS.paper;
    context.lineWidth = actor.silent ? Math.min(2, r / 2) : r > 4 ? 1.2 : 0.5;
    context.stroke();
    if (state.off.has(actor.index)) ring(context, x, y, r + 4, COLORS.accent, 2.5, [4, 2]);
    else if (actor.isolated && r > 2.5) ring(context, x, y, r + 3, COLORS.accent, 1.6);
  }
  context.globalAlpha = 1;
  for (const [index, color, width] of [[state.over, COLORS.ink, 1.5], [state.chosen, COLORS.strong, 3.5]]) {
    if (index !== null) ring(context, ...places[index], radius(net.actors[index]) + 5, color, width);
  }
  if (state.focused && state.cursor !== null) ring(context, ...places[state.cursor], radius(net.actors[state.cursor]) + 9, COLORS.ink, 2, [6, 3]);
}

function draw(canvas, view, net, state) {
  const dense = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(view.width * dense), Math.round(view.height * dense)];
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext("2d");
  context.setTransform(dense, 0, 0, dense, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  const places = net.actors.map((actor) => view.at(actor));
  drawLines(context, view, net, state, places);
  drawMarks(context, view, net, state, places);
  drawNames(context, view, net, state, places);
}
