// Is the whole report there with JavaScript off, and nothing offered that would then do nothing?
import assert from 'node:assert/strict';
import { ask, picture } from './page.mjs';

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
    // Each section under its heading, with something to read in it, and no more of it hidden than what a summary opens.
    const sections = await page.$$eval('main > section', (all) => all.map((one) => [one.querySelector('h2').textContent, one.innerText.length]));
    const index = await page.$$eval('nav a', (all) => all.map((one) => one.textContent));
    assert.deepEqual(sections.map(([heading]) => heading), index, 'the sections of the contents, in their order');
    for (const [heading, length] of sections) assert.ok(length > heading.length + 20, heading);
  },
  { javascript: false },
);
