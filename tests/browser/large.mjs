// Does the page stay usable with five thousand actors? Counted in work, not in time, which no two machines share; times are told.
import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { busiest, network, numbersIn, opened, search } from './network.mjs';
import { ask, picture, pictures, report } from './page.mjs';

const ACTORS = 5000;
const DATA = /(<script[^>]* id="page-data"[^>]*>)([\s\S]*?)(<\/script>)/;
const file = `${pictures}/large.html`;
const given = await readFile(report, 'utf8');
// A report of so many is asked as it is.
await writeFile(file, actorsOf(given) >= ACTORS ? given : enlarged(given));

await ask(
  async (page) => {
    const net = await network(page);
    const all = net.actors.length;
    assert.ok(all >= ACTORS, `${all} actors`);
    assert.equal(numbersIn(await page.$eval('#explorer-count', (line) => line.textContent))[0], all);
    const loaded = await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd);
    const nodes = async () => (await page.metrics()).Nodes;
    const before = await nodes();

    const actor = busiest(net);
    const began = performance.now();
    await search(page, net, actor);
    const found = (performance.now() - began) / net.actors[actor].name.length;
    assert.ok((await page.$$('#explorer-matches [role=option]')).length <= 50, 'matches offered');
    await page.keyboard.press('Enter');
    await opened(page, actor);
    await picture(page, 'large-sheet');
    await page.select('#explorer-by-kind', '0');
    await page.select('#explorer-by-kind', '');
    await page.click('#explorer-without');
    await page.waitForSelector('.away:not([hidden]) #explorer-off');
    assert.ok((await nodes()) - before < 5000, 'elements that using the map added');

    for (const id of ['organizations', 'network-ties']) {
      const rows = await page.$$eval(`#sheet-${id} tbody tr`, (all) => [all.length, all.filter((row) => !row.hidden).length]);
      assert.ok(rows[0] >= ACTORS, `${id}: ${rows}`);
      assert.ok(rows[1] <= 500, `${id}: ${rows} rows laid out before somebody asks for all`);
      await page.$eval(`#sheet-${id}`, (sheet) => (sheet.closest('details').open = true));
      await page.$eval(`#sheet-${id} button.sort`, (sort) => sort.click());
    }
    await page.$eval('#explorer', (map) => map.scrollIntoView());
    const frames = await drag(page);
    const middle = [...frames].sort((one, other) => one - other)[Math.floor(frames.length / 2)];
    const told = { megabytes: (await stat(file)).size / 1e6, loaded, 'a letter searched': found, 'a frame of a drag': middle, 'the slowest': Math.max(...frames) };
    console.log(Object.entries(told).map(([what, number]) => `${what} ${number.toFixed(1)}`).join(', '));
    await picture(page, 'large');
  },
  { file },
);

/** Moves the map by hand, and tells how many milliseconds each frame took. */
async function drag(page) {
  const { x, y } = await page.$eval('#explorer-map', (map) => {
    const box = map.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  for (let step = 0; step < 3; step += 1) await page.click('#explorer-zoom-in');
  await page.evaluate(() => {
    window.frames_ = [];
    let before = performance.now();
    const next = (now) => {
      window.frames_.push(now - before);
      before = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(x + 6 * step, y + 3 * step);
  await page.mouse.up();
  return page.evaluate(() => window.frames_);
}

function actorsOf(html) {
  return JSON.parse(html.match(DATA)[2]).network.actors.length;
}

/** The report of a district with as many actors: its own again and again, each copy beside the one before and tied to it. */
function enlarged(html) {
  const page = JSON.parse(html.match(DATA)[2]);
  const { actors, ties } = page.network;
  const copies = Math.ceil(ACTORS / actors.length);
  const side = Math.ceil(Math.sqrt(copies));
  page.network.actors = Array.from({ length: ACTORS }, (_, place) => {
    const [copy, actor] = [Math.floor(place / actors.length), actors[place % actors.length]];
    return { ...actor, name: `${actor.name} ${copy}`, at: [actor.at[0] + (copy % side), actor.at[1] + Math.floor(copy / side)] };
  });
  page.network.ties = Array.from({ length: copies }, (_, copy) => copy * actors.length)
    .flatMap((shift) => [...ties.map(([from, to, ...rest]) => [from + shift, to + shift, ...rest]), [shift, shift + actors.length, 0, 0, 1, 1]])
    .filter(([from, to]) => from < ACTORS && to < ACTORS);
  const text = JSON.stringify(page).replaceAll('<', '\\u003c');
  const grown = ['organizations', 'network-ties'].reduce(lengthened, html);
  return grown.replace(DATA, (_, open, __, close) => open + text + close);
}

function lengthened(html, id) {
  const start = html.indexOf('<tbody>', html.indexOf(`id="sheet-${id}"`)) + '<tbody>'.length;
  const end = html.indexOf('</tbody>', start);
  const rows = html.slice(start, end);
  const times = Math.ceil(ACTORS / (rows.split('<tr>').length - 1));
  return html.slice(0, start) + rows.repeat(times) + html.slice(end);
}
