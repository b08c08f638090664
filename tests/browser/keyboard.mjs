// Can all of it be done by keyboard alone, with the focus always in sight and nowhere caught?
import assert from 'node:assert/strict';
import { complaints } from './axe.mjs';
import { busiest, comingOff, network, numbersIn } from './network.mjs';
import { ask, picture } from './page.mjs';

/** What has the focus. */
const focus = (page) =>
  page.evaluate(() => {
    const { tagName, id, className } = document.activeElement;
    return tagName.toLowerCase() + (id ? `#${id}` : className && `.${className.split(' ')[0]}`);
  });

const chosen = (page) => page.$eval('#explorer-sheet', (sheet) => (sheet.dataset.actor === undefined ? null : Number(sheet.dataset.actor)));

await ask(async (page) => {
  const net = await network(page);
  const keys = page.keyboard;
  await goesRound(page);

  await keys.press('Tab');
  assert.equal(await focus(page), 'a.skip', 'the first stop');
  await keys.press('Enter');
  assert.equal(await focus(page), 'main#content', 'past the contents');

  // A name searched with the arrow keys.
  const actor = busiest(net);
  await tabTo(page, '#explorer-search');
  await keys.type(net.actors[actor].name.slice(0, 12));
  await page.waitForSelector('#explorer-matches:not([hidden]) [role=option]');
  const place = await page.$$eval('#explorer-matches [role=option] span', (names, name) => names.findIndex((one) => one.textContent === name), net.actors[actor].name);
  for (let step = 0; step <= place; step += 1) await keys.press('ArrowDown');
  await keys.press('Enter');
  assert.equal(await focus(page), 'h3#explorer-name', 'the sheet');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none', 'the heading that has the focus is seen to have it');
  assert.equal(await chosen(page), actor);

  // The network without it, and back.
  await tabTo(page, '#explorer-without');
  await keys.press('Space');
  assert.equal(await page.$eval('.away:not([hidden]) #explorer-off', (line) => Number(line.dataset.count)), comingOff(net, actor));
  assert.equal(await focus(page), 'button#explorer-without', 'the focus stays');
  await keys.press('Space');
  assert.equal(await page.$('.away:not([hidden])'), null);

  // From tie to tie, and back to the map.
  await tabTo(page, '#explorer-sheet table.ties button.link');
  const next = await page.evaluate(() => Number(document.activeElement.dataset.actor));
  await keys.press('Enter');
  assert.equal(await chosen(page), next, 'the neighbour');
  await picture(page, 'keyboard-sheet');
  await keys.press('Escape');
  assert.equal(await chosen(page), null, 'the sheet is closed');
  assert.equal(await focus(page), 'div#explorer-map');

  // From actor to actor on the map.
  const visited = new Set();
  for (const arrow of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
    for (let step = 0; step < 3; step += 1) {
      await keys.press(arrow);
      visited.add(await page.$eval('#explorer-map', (map) => map.dataset.actor));
    }
  }
  assert.ok(visited.size > 3, `actors visited: ${[...visited]}`);
  const cursor = Number(await page.$eval('#explorer-map', (map) => map.dataset.actor));
  await picture(page, 'keyboard-map');
  await keys.press('Enter');
  assert.equal(await chosen(page), cursor);
  await keys.press('Escape');

  // A filter.
  await tabTo(page, '#explorer-by-kind', true);
  await keys.press('ArrowDown');
  const count = () => page.$eval('#explorer-count', (line) => line.textContent);
  assert.ok(numbersIn(await count())[0] < net.actors.length, await count());
  await tabTo(page, '#explorer-reset');
  await keys.press('Enter');
  assert.equal(numbersIn(await count())[0], net.actors.length);

  // A table unfolded, sorted and filtered.
  await tabTo(page, 'main .explorer details summary');
  await keys.press('Enter');
  await tabTo(page, '#sheet-network-ties button.sort');
  await keys.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.closest('th').getAttribute('aria-sort')), 'ascending');

  // A definition read, and put away.
  await tabTo(page, 'button.ask');
  await keys.press('Enter');
  await page.waitForSelector('.define:popover-open');
  await picture(page, 'keyboard-definition');
  assert.deepEqual(await complaints(page, '.define:popover-open'), [], 'with a definition open');
  await keys.press('Escape');
  assert.equal(await page.$('.define:popover-open'), null);
  assert.match(await focus(page), /^button\.ask/, 'back where it was asked');
});

/** Presses Tab until something has the focus, and fails where a round of the page does not come to it. */
async function tabTo(page, selector, backwards = false) {
  const most = await page.$$eval('a, button, input, select, summary, [tabindex]', (all) => all.length);
  if (backwards) await page.keyboard.down('Shift');
  for (let step = 0; step <= most; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
      if (backwards) await page.keyboard.up('Shift');
      return;
    }
  }
  assert.fail(`no way to ${selector} by Tab`);
}

/** Goes through every stop of the page once: each can be seen to have the focus, and after the last the page is left. */
async function goesRound(page) {
  const most = await page.$$eval('a, button, input, select, summary, [tabindex]', (all) => all.length);
  const unseen = [];
  for (let step = 0; step <= most; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const inSight = box.bottom > 0 && box.top < innerHeight && box.width > 0;
      const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      return { marked, inSight, html: element.outerHTML.slice(0, 100) };
    });
    if (stop === null) return assert.deepEqual(unseen, [], 'stops where the focus is not seen');
    if (!stop.marked || !stop.inSight) unseen.push(stop);
  }
  assert.fail('the page is never left by Tab');
}
