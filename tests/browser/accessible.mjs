// Does axe find anything against WCAG 2.2 AA or its own good practice, or anything that it cannot decide on, on a phone, on a laptop, as it opens and with everything opened?
import assert from 'node:assert/strict';
import { complaints, doubts } from './axe.mjs';
import { ask, LAPTOP, PHONE } from './page.mjs';

const found = {};
for (const [name, screen] of Object.entries({ phone: PHONE, laptop: LAPTOP })) {
  await ask(
    async (page) => {
      // What scrolls out of its box on a phone is in sight on a laptop, in the same colors.
      const asked = async () => [...(await complaints(page)), ...(screen === LAPTOP ? await doubts(page) : [])];
      found[`${name}, as it opens`] = await asked();
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      found[`${name}, everything opened`] = await asked();
    },
    { screen },
  );
}
assert.deepEqual(Object.fromEntries(Object.entries(found).filter(([, broken]) => broken.length)), {});
