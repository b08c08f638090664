// Is the whole report there with JavaScript off, and nothing offered that would then do nothing?
import assert from 'node:assert/strict';
import { ask, picture } from './page.mjs';

const told = (page) => page.evaluate(() => document.querySelector('main').innerText);

await ask(
  async (page) => {
    await picture(page, 'report-plain');
    // What opens a definition, and closes it, is the browser's own.
    const controls = 'button:not([popovertarget]), input, select, textarea';
    const idle = await page.$$eval(controls, (all) =>
      all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(idle, [], 'controls that can do nothing');
    assert.ok((await page.$$('main table tbody tr')).length > 0, 'tables');
    assert.ok((await page.$$('main svg, main img')).length > 0, 'figures');
    assert.ok((await told(page)).length > 1000, 'text');
  },
  { javascript: false },
);
