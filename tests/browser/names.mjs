// Does the map name who matters most and who is alone, no name on another and no mark on another, and more of them to who looks closer?
import assert from 'node:assert/strict';
import { network, neighbours, place } from './network.mjs';
import { ask, picture, LAPTOP, PHONE } from './page.mjs';

for (const [name, screen] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  await ask(
    async (page) => {
      const net = await network(page);
      await page.$eval('#explorer-map', (map) => map.scrollIntoView());
      await page.waitForFunction(() => window.written.length > 0);
      const whole = await written(page);
      apart(whole, name);

      const [isolated, others] = [net.actors.filter((one) => one.isolated), net.actors.filter((one) => !one.isolated)];
      others.sort((one, other) => (other.size ?? 0) - (one.size ?? 0));
      const wanted = [...isolated, ...others.slice(0, screen === LAPTOP ? 10 : 3)];
      const named = (one) => whole.some(({ text }) => text === one.name || (text.endsWith('…') && one.name.startsWith(text.slice(0, -1))));
      const missing = wanted.filter((one) => !named(one)).map((one) => one.name);
      // A phone has no room for every name of a crowded corner.
      assert.ok(missing.length <= (screen === LAPTOP ? 0 : 1), `${name}: ${missing} not named`);

      // Those who stand in rows below the map, with the rings around them.
      const below = net.actors.map((one, index) => [one, index]).filter(([one]) => one.at[1] > 1);
      const places = await Promise.all(below.map(([, index]) => page.$eval('#explorer-map', place, net, index)));
      places.forEach((one, first) => places.slice(first + 1).forEach((other) => assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > 20, `${name}: two in one place`)));

      const seen = new Set(whole.map(({ text }) => text));
      const crowded = neighbours(net).map((set) => set.size);
      const middle = crowded.indexOf(Math.max(...crowded));
      await page.$eval('#explorer-map', (map) => map.focus());
      const at = await page.$eval('#explorer-map', place, net, middle);
      await page.mouse.move(...(await page.$eval('#explorer-map', (map, { x, y }) => [map.getBoundingClientRect().left + x, map.getBoundingClientRect().top + y], at)));
      for (let step = 0; step < 3; step += 1) await page.$eval('#explorer-zoom-in', (button) => button.click());
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const close = await written(page);
      apart(close, `${name}, closer`);
      // On a laptop nearly all are named from the beginning.
      if (screen === PHONE) assert.ok(close.some(({ text }) => !seen.has(text)), 'names that only who looks closer reads');
      await picture(page, `names-${name}`);
    },
    { screen, first: listenToCanvas },
  );
}

/** The names that the map has now, each with its box. */
function written(page) {
  return page.evaluate(() => window.written);
}

function apart(names, where) {
  names.forEach((one, place) =>
    names.slice(place + 1).forEach((other) => {
      const meet = one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      assert.ok(!meet, `${where}: ${one.text} on ${other.text}`);
    }),
  );
}

/** Keeps what is written on the canvas since it was last cleared. */
function listenToCanvas() {
  window.written = [];
  const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    window.written = [];
    return clearRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const width = this.measureText(text).width;
    const high = parseFloat(this.font.match(/([\d.]+)px/)[1]);
    window.written.push({ text, left: x, right: x + width, top: y - high / 2, bottom: y + high / 2 });
    return fillText.call(this, text, x, y);
  };
}
