// Does the map find an actor, open its sheet, narrow down by every filter and show the network without one actor, as the data have it?
import assert from 'node:assert/strict';
import { complaints } from './axe.mjs';
import { busiest, comingOff, fitting, neighbours, network, numbersIn, opened, place, search } from './network.mjs';
import { ask, picture, LAPTOP, PHONE } from './page.mjs';

const shown = async (page) => numbersIn(await page.$eval('#explorer-count', (count) => count.textContent))[0];

for (const [name, screen] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  await ask(
    async (page) => {
      const net = await network(page);
      const actor = busiest(net);
      await page.$eval('#section-explorer', (heading) => heading.scrollIntoView());
      await picture(page, `explorer-${name}`);
      const planned = net.actors.findIndex((one) => one.stopped?.length > 0);
      assert.ok(planned >= 0, 'somebody with a service that does not run');
      await search(page, net, planned);
      await page.click('#explorer-matches [role=option]');
      await opened(page, planned);
      await tellsItsTies(page, net, planned);
      await page.click('#explorer-sheet button.close');

      await search(page, net, actor);
      assert.deepEqual(await complaints(page, '.explorer'), [], 'while searching');
      await page.click('#explorer-matches [role=option]');
      await opened(page, actor);
      await tellsItsTies(page, net, actor);
      await picture(page, `explorer-${name}-sheet`);
      assert.deepEqual(await complaints(page, '.explorer'), [], 'with a sheet open');

      await page.click('#explorer-sheet button.close');
      await page.waitForSelector('#explorer-sheet:not([data-actor])');
      await page.click('#explorer-whole');
      await page.click('#explorer-map', { offset: await page.$eval('#explorer-map', place, net, actor) });
      await opened(page, actor);

      for (const gone of [actor, net.actors.findIndex((_, one) => comingOff(net, one) > 0)]) {
        if (gone < 0) continue;
        await search(page, net, gone);
        await page.click('#explorer-matches [role=option]');
        await opened(page, gone);
        await page.click('#explorer-without');
        const count = await page.$eval('.away:not([hidden]) #explorer-off', (line) => Number(line.dataset.count));
        assert.equal(count, comingOff(net, gone), `who comes off without ${net.actors[gone].name}`);
      }
      await picture(page, `explorer-${name}-without`);
      assert.deepEqual(await complaints(page, '.explorer'), [], 'without one actor');
      await page.click('#explorer-without');
      assert.equal(await page.$('.away:not([hidden])'), null, 'the actor is back');

      await narrowsDown(page, net);
      await picture(page, `explorer-${name}-filtered`);
      assert.deepEqual(await complaints(page, '.explorer'), [], 'with a filter');
      await page.click('#explorer-reset');
      assert.equal(await shown(page), net.actors.length);
    },
    { screen },
  );
}

async function tellsItsTies(page, net, actor) {
  const sheet = await page.$eval('#explorer-sheet', (sheet) => ({
    name: sheet.querySelector('#explorer-name').textContent,
    text: sheet.textContent,
    tied: [...sheet.querySelectorAll('table.ties tbody [data-actor]')].map((link) => Number(link.dataset.actor)),
    ties: sheet.querySelectorAll('table.ties tbody .does').length,
    headings: [...sheet.querySelectorAll('h4')].map((heading) => heading.textContent),
  }));
  assert.equal(sheet.name, net.actors[actor].name);
  const ties = net.ties.filter(([from, to]) => from === actor || to === actor);
  assert.equal(sheet.ties, ties.length, 'a line for each tie');
  const near = neighbours(net)[actor];
  assert.equal(sheet.tied.length, near.size, 'each that it is tied to is named once');
  assert.deepEqual(new Set(sheet.tied), near);
  assert.ok(sheet.headings.some((heading) => numbersIn(heading)[0] === near.size), `${sheet.headings}`);
  for (const service of net.actors[actor].services ?? []) assert.ok(sheet.text.includes(service), service);
  for (const service of net.actors[actor].stopped ?? []) assert.ok(sheet.text.includes(service), service);
}

async function narrowsDown(page, net) {
  for (const filter of ['tavolo', 'municipality', 'kind', 'tie']) {
    const select = `#explorer-by-${filter}`;
    const values = await page.$$eval(`${select} option`, (options) => options.map((option) => option.value).filter(Boolean));
    assert.ok(values.length > 0, filter);
    for (const value of values) {
      await page.select(select, value);
      assert.equal(await shown(page), fitting(net, filter, Number(value)), `${filter} ${value}`);
    }
    await page.select(select, '');
    assert.equal(await shown(page), net.actors.length);
  }
  await page.select('#explorer-by-tavolo', '0');
}
