// Does the report open on a phone, a laptop and paper, in good order, with nothing wider than the screen?
import assert from 'node:assert/strict';
import { ask, picture, LAPTOP, PHONE, SHEET, pictures } from './page.mjs';

const screens = { phone: PHONE, laptop: LAPTOP, narrow: { width: 320, height: 640 } };
for (const [name, screen] of Object.entries(screens)) {
  await ask(
    async (page) => {
      await picture(page, `report-${name}`);
      await picture(page, `report-${name}-whole`, true);
      assert.deepEqual(await page.evaluate(tooWide), [], `wider than the ${name}`);
      assert.deepEqual(await page.evaluate(disorder), [], 'order of headings and landmarks');
    },
    { screen },
  );
}

await ask(
  async (page) => {
    await page.emulateMediaType('print');
    await picture(page, 'report-print', true);
    await page.pdf({ path: `${pictures}/report-html.pdf`, format: 'A4', printBackground: true });
    assert.deepEqual(await page.evaluate(tooWide), [], 'wider than the sheet');
  },
  { screen: SHEET },
);

/** What sticks out of the page; what scrolls inside its own box does not. */
function tooWide() {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const scrolls = (element) => element && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > page.clientWidth + 1 && !scrolls(element.parentElement))
    .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 60)}`)
    .slice(0, 10);
}

function disorder() {
  const troubles = [];
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => [Number(heading.tagName[1]), heading.textContent.trim()]);
  if (levels.filter(([level]) => level === 1).length !== 1) troubles.push('not one first heading');
  levels.reduce((before, [level, text]) => {
    if (level > before + 1) troubles.push(`a level left out before: ${text}`);
    return level;
  }, 0);
  for (const landmark of ['body > header', 'main', 'body > footer']) {
    if (document.querySelectorAll(landmark).length !== 1) troubles.push(`not one ${landmark}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  if (twice.length) troubles.push(`ids given twice: ${twice}`);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) troubles.push(`a link to nothing: ${link.hash}`);
  }
  return troubles;
}
