// The names on the map: where there is room, the most looked for first, each beside its mark, on no other name and on no mark.

// How long a name may be before it is cut short, on a wide map and on a narrow one, which is narrower than so many pixels.
const LETTERS = [34, 22];
const NARROW = 520;
// From what size on an actor is great: the largest has size 1.
const GREAT = 0.3;
// What is looked through at once for what stands in the way.
const CELL = 64;
// In a crowd the names of a few great ones stand over the small marks, or there would be none.
const CROWD = 400;

// What is taken on the map, as boxes of left, top, right and bottom.
class Room {
  constructor() {
    this.cells = new Map();
  }

  *keys([left, top, right, bottom]) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) yield column * 65536 + row;
    }
  }

  take(box) {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  // Whether nothing but one thing's own box is in the way.
  free(box, own) {
    const meets = (other) => other !== own && other[0] < box[2] && box[0] < other[2] && other[1] < box[3] && box[1] < other[3];
    for (const key of this.keys(box)) {
      if (this.cells.get(key)?.some(meets)) return false;
    }
    return true;
  }
}

// How far from its mark the name of a great actor may stand, in pixels, with a line to it.
const FARTHER = [12, 26, 42, 60];

// The places around a mark where a name may stand, the best first: its left end and its middle line.
function* spots([x, y], away, width, height) {
  const [below, above] = [y + away + height / 2, y - away - height / 2];
  yield* [[x + away, y], [x - away - width, y], [x - width / 2, below], [x - width / 2, above]];
  for (const middle of [below, above]) yield* [[x - away, middle], [x + away - width, middle]];
  const aslant = away * 0.75;
  for (const middle of [y + aslant + height / 2, y - aslant - height / 2]) yield* [[x + aslant, middle], [x - aslant - width, middle]];
}

// Who is named, in this order: who was asked for, who is near them, then the great ones. Around a chosen actor the names that matter
// are those of the actors it is tied to.
function namedOf(view, net, state, places) {
  const inside = ([x, y]) => x >= 0 && y >= 0 && x <= view.width && y <= view.height;
  const near = state.chosen === null ? new Set() : net.actors[state.chosen].neighbours;
  const amongOthers = state.gone === null && near.size > 0 && view.zoom < 3;
  const asked = (index) => index === state.chosen || index === state.over || (state.focused && index === state.cursor);
  const wanted = ({ index }) =>
    asked(index) || (state.shown.has(index) && (!amongOthers || near.has(index) || state.off.has(index)));
  return state.byNeed()
    .filter((actor) => inside(places[actor.index]) && wanted(actor))
    .map((actor) => ({ actor, asked: asked(actor.index) }));
}

// From the middle of a mark to the nearest point of its name.
function lead([x, y], [left, top, right, bottom]) {
  return [x, y, Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
}

// The small boxes that a line goes through.
function along([x, y, toX, toY]) {
  const steps = Math.max(Math.ceil(Math.hypot(toX - x, toY - y) / 4), 1);
  const at = (step) => [x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps];
  return Array.from({ length: steps }, (_, step) => at(step)).map(([px, py]) => [px - 1, py - 1, px + 1, py + 1]);
}

// A thin line from the rim of a mark.
function drawLead(context, [x, y, toX, toY], radius) {
  const part = radius / Math.max(Math.hypot(toX - x, toY - y), 1);
  context.beginPath();
  context.moveTo(x + (toX - x) * part, y + (toY - y) * part);
  context.lineTo(toX, toY);
  context.strokeStyle = COLORS.ink;
  context.lineWidth = 0.8;
  context.stroke();
}

// A name with the places where it may stand; whether one is free is asked when its turn comes.
function labelOf(context, view, room, { actor, asked, at, radius, own }) {
  const narrow = view.width < NARROW;
  const [size, letters] = narrow ? [12, LETTERS[1]] : [13, LETTERS[0]];
  const text = actor.name.length > letters && !asked ? `${actor.name.slice(0, letters - 1)}…` : actor.name;
  const font = `${asked ? 600 : 400} ${size}px "Tessuto Inter", system-ui, sans-serif`;
  context.font = font;
  const [width, height] = [context.measureText(text).width, size + 1];
  const away = radius + (actor.isolated ? 6 : 4);
  const around = ([start, middle]) => [start - 1, middle - height / 2, start + width + 1, middle + height / 2];
  const line = (spot) => lead(at, around(spot));
  const within = ([left, top, right, bottom]) => left > 2 && right < view.width - 2 && top > 2 && bottom < view.height - 2;
  const free = (spot) => within(around(spot)) && room.free(around(spot), own);
  const apart = (spot) => free(spot) && along(line(spot)).every((box) => room.free(box, own));
  return {
    actor, asked, text, font, radius, around, line,
    near: () => [...spots(at, away, width, height)].filter(free),
    far: () => FARTHER.flatMap((more) => [...spots(at, away + more, width, height)]).find(apart),
    // Within the map, whatever is in the way.
    anywhere: () => [Math.min(Math.max(at[0] + away, 2), Math.max(view.width - width - 2, 2)), at[1]],
  };
}

function drawNames(context, view, net, state, places) {
  const radius = radiusOf(view, net);
  const room = new Room();
  const boxes = new Map();
  const seen = namedOf(view, net, state, places);
  const crowd = seen.length > CROWD;
  const marks = net.actors.filter((actor) => state.shown.has(actor.index));
  for (const actor of crowd ? seen.slice(0, CROWD / 2).map((one) => one.actor) : marks) {
    const [x, y] = places[actor.index];
    // A ring around the mark belongs to it.
    const r = radius(actor) + (actor.isolated || state.off.has(actor.index) ? 3 : 0);
    const box = [x - r, y - r, x + r, y + r];
    boxes.set(actor.index, box);
    room.take(box);
  }
  context.lineJoin = "round";
  context.textBaseline = "middle";
  const label = ({ actor, asked }) =>
    labelOf(context, view, room, { actor, asked, at: places[actor.index], radius: radius(actor), own: boxes.get(actor.index) });
  const great = ({ actor, asked }) => !asked && !crowd && (actor.isolated || actor.size > GREAT);
  // Of those who must be named whoever has the fewest places is named first.
  const fewest = seen.filter(great).map(label).map((one) => ({ one, count: one.near().length }));
  fewest.sort((first, second) => first.count - second.count);
  const labels = [...seen.filter((one) => one.asked).map(label), ...fewest.map(({ one }) => one)];
  const rest = seen.filter((one) => !one.asked && !great(one));
  let left = crowd ? 24 : 160;
  const write = (one, far) => {
    if (left === 0) return;
    let [spot] = one.near();
    if (!spot && far) {
      spot = one.far();
      if (spot) {
        along(one.line(spot)).forEach((box) => room.take(box));
        drawLead(context, one.line(spot), one.radius);
      }
    }
    if (!spot && one.asked) spot = one.anywhere();
    if (!spot) return;
    left -= 1;
    room.take(one.around(spot));
    context.font = one.font;
    context.strokeStyle = COLORS.paper;
    context.lineWidth = 3.5;
    context.strokeText(one.text, ...spot);
    context.fillStyle = one.actor.isolated || state.off.has(one.actor.index) ? COLORS.accent : COLORS.ink;
    context.fillText(one.text, ...spot);
  };
  for (const one of labels) write(one, true);
  for (const one of rest) {
    if (left === 0) break;
    write(label(one), false);
  }
}
