// What the report's data say of the network, worked out apart from the page's own script.

/** The network that the page was given. */
export const network = (page) => page.$eval('#page-data', (script) => JSON.parse(script.textContent).network);

/** Who each actor is tied to. */
export function neighbours({ actors, ties }) {
  const sets = actors.map(() => new Set());
  for (const [from, to] of ties) {
    sets[from].add(to);
    sets[to].add(from);
  }
  return sets;
}

/** The place of the actor with the most ties. */
export function busiest(net) {
  const sizes = neighbours(net).map((set) => set.size);
  return sizes.indexOf(Math.max(...sizes));
}

/** How many come off the largest part of its group when an actor leaves. */
export function comingOff(net, gone) {
  const near = neighbours(net);
  const seen = new Set([gone]);
  const size = (start) => {
    if (seen.has(start)) return 0;
    seen.add(start);
    return [...near[start]].reduce((sum, next) => sum + size(next), 1);
  };
  const parts = [...near[gone]].map(size);
  return parts.reduce((sum, part) => sum + part, 0) - Math.max(0, ...parts);
}

/** Who fits a filter, by its name and value. */
export function fitting({ actors, ties }, filter, value) {
  const tied = new Set(ties.filter(([, , kind]) => kind === value).flatMap(([from, to]) => [from, to]));
  const fits = {
    tavolo: (actor) => actor.tavoli?.includes(value),
    municipality: (actor) => actor.municipality === value,
    kind: (actor) => actor.kind === value,
    tie: (_, place) => tied.has(place),
  }[filter];
  return actors.filter(fits).length;
}

/**
 * Where an actor stands on the map, in pixels, when all of the network is in sight: in the middle, with a border, and drawn taller by up
 * to so much where there is room.
 */
export function place(map, { actors, aspect }, actor) {
  const [border, tallest] = [28, 1.8];
  const [across, down] = [actors.map(({ at }) => at[0] * aspect), actors.map(({ at }) => at[1])];
  const least = [Math.min(...across), Math.min(...down)];
  const most = [Math.max(...across), Math.max(...down)];
  const [width, height] = [map.clientWidth, map.clientHeight];
  const [wide, high] = [width - 2 * border, height - 2 * border];
  const tall = Math.min(Math.max((high / wide) * ((most[0] - least[0]) / (most[1] - least[1])), 1), tallest);
  const scale = Math.min(wide / (most[0] - least[0]), high / (most[1] - least[1]) / tall);
  const on = (value, side, size) => (value - (least[side] + most[side]) / 2) * scale * [1, tall][side] + size / 2;
  return { x: on(across[actor], 0, width) + map.clientLeft, y: on(down[actor], 1, height) + map.clientTop };
}

/** The numbers in a text of the page, which writes thousands with a point, a comma or a space. */
export const numbersIn = (text) => (text.match(/\d[\d.,\u00a0\u202f]*/g) ?? []).map((number) => Number(number.replace(/\D/g, '')));

/** Looks for an actor by name and opens its sheet. */
export async function search(page, net, actor) {
  await page.$eval('#explorer-search', (field) => (field.value = ''));
  await page.type('#explorer-search', net.actors[actor].name);
  await page.waitForSelector('#explorer-matches:not([hidden]) [role=option]');
}

export const opened = (page, actor) => page.waitForSelector(`#explorer-sheet[data-actor="${actor}"] #explorer-name`);
