// Do the tables sort, filter and copy what they show, and does a pasted cell stay text?
import assert from 'node:assert/strict';
import { complaints } from './axe.mjs';
import { ask, picture } from './page.mjs';

// Of a table of more rows the first are shown: see `tables.js`.
const MANY = 40;

const press = (page, selector) => page.$eval(selector, (button) => button.click());

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How many different values a column has; what has none comes last, whichever way. */
function kinds(table, column) {
  const cells = table.map((row) => row[column]);
  const numbers = cells.map((cell) => cell.value ?? cell.text).filter((text) => /^-?\d+(\.\d+)?$/.test(text));
  return new Set(numbers.length ? numbers : cells.map((cell) => cell.text).filter((text) => text !== '–')).size;
}

const sortedText = (table) => table.map((row) => JSON.stringify(row)).sort();

await ask(async (page) => {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const ids = await page.$$eval('div.sheet', (sheets) => sheets.map((sheet) => sheet.id.replace('sheet-', '')));
  assert.ok(ids.length > 5, 'tables');
  // Of a long table the first rows are shown until somebody asks for all; a copy has them all in any case.
  const long = [];
  for (const id of ids) {
    const folded = (await page.$(`#sheet-${id} > button.more:not([hidden])`)) !== null;
    assert.equal(folded, (await page.$$(`#sheet-${id} tbody tr`)).length > MANY, `${id}: whether it is long`);
    if (folded) long.push(id);
  }
  for (const id of long) {
    const all = (await page.$$(`#sheet-${id} tbody tr`)).length;
    assert.ok((await rows(page, id)).length < all, `${id}: the first rows`);
    await press(page, `#copy-${id}`);
    assert.equal((await paste(page)).split(/\r?\n/).length, all + 1, `${id}: every row is copied`);
    await press(page, `#sheet-${id} > button.more`);
    assert.equal((await rows(page, id)).length, all, `${id}: every row is shown`);
  }
  await saysTwice(page, ids[0]);
  for (const id of ids) await sorts(page, id);
  for (const id of ids) await copies(page, id);
  const filtered = await page.$$eval('input.filter', (fields) => fields.map((field) => field.id.replace('filter-', '')));
  for (const id of filtered) await filters(page, id);
  await picture(page, 'tables-used', true);
  assert.deepEqual(await complaints(page), [], 'with tables sorted and filtered');
});

/** What is done twice is told twice to who listens, though it is told in the same words. */
async function saysTwice(page, id) {
  await page.evaluate(() => {
    window.heard = [];
    const status = document.getElementById('page-status');
    new MutationObserver(() => status.textContent && window.heard.push(status.textContent)).observe(status, { childList: true });
  });
  for (const times of [1, 2]) {
    await press(page, `#copy-${id}`);
    await page.waitForFunction((times) => window.heard.length === times, {}, times);
  }
  const [first, second] = await page.evaluate(() => window.heard);
  assert.equal(second, first);
}

/** The rows that a table shows, each a list of what its cells say to who sees them, with the number that a cell stands for. */
function rows(page, id) {
  return page.$$eval(`#sheet-${id} tbody tr`, (all) => {
    const said = (cell) => {
      const copy = cell.cloneNode(true);
      copy.querySelectorAll('.sign, .spoken, .ask').forEach((one) => one.remove());
      return copy.textContent.replace(/\s+/g, ' ').trim();
    };
    return all.filter((row) => !row.hidden).map((row) => [...row.cells].map((cell) => ({ text: said(cell), value: cell.dataset.value })));
  });
}

async function sorts(page, id) {
  const before = await rows(page, id);
  if (before.length < 2) return;
  const columns = await page.$$eval(`#sheet-${id} thead th`, (all) => all.map((heading) => heading.classList.contains('number')));
  for (const [column, ofNumbers] of columns.entries()) {
    const heading = `#sheet-${id} thead th:nth-child(${column + 1})`;
    const seen = new Set();
    for (const way of ofNumbers ? ['descending', 'ascending'] : ['ascending', 'descending']) {
      await press(page, `${heading} button.sort`);
      assert.equal(await page.$eval(heading, (th) => th.getAttribute('aria-sort')), way, `${id}, column ${column}`);
      const now = await rows(page, id);
      assert.deepEqual(sortedText(now), sortedText(before), `${id}: no row lost`);
      if (ofNumbers) inOrder(now.map((row) => row[column].value).filter((value) => value !== undefined).map(Number), way, `${id}, column ${column}`);
      seen.add(JSON.stringify(now.map((row) => row[column].text)));
    }
    assert.ok(seen.size > 1 || kinds(before, column) < 2, `${id}, column ${column}: two ways give two orders`);
    await press(page, `${heading} button.sort`);
    assert.deepEqual(await rows(page, id), before, `${id}: the order of the page again`);
  }
}

function inOrder(numbers, way, where) {
  const sign = way === 'ascending' ? 1 : -1;
  numbers.slice(1).forEach((number, place) => assert.ok(sign * (number - numbers[place]) >= 0, `${where}: ${numbers}`));
}

async function filters(page, id) {
  const before = await rows(page, id);
  // The longest word of the last row.
  const word = before.at(-1).flatMap((cell) => cell.text.match(/\p{L}+/gu) ?? []).sort((one, other) => other.length - one.length)[0];
  await page.$eval(`#filter-${id}`, (field) => field.focus());
  await page.keyboard.type(word.toUpperCase());
  const shown = await rows(page, id);
  const has = (row) => row.some((cell) => fold(cell.text).includes(fold(word)));
  assert.deepEqual(shown, before.filter(has), `${id}: rows with ${word}`);
  assert.ok((await page.$eval(`#sheet-${id} output.count`, (count) => count.textContent)).startsWith(String(shown.length)), `${id}: the count`);
  await copies(page, id);
}

async function copies(page, id) {
  await press(page, `#copy-${id}`);
  await page.waitForSelector(`#sheet-${id} .told`);
  const pasted = await paste(page);
  const lines = pasted.split(/\r?\n/);
  const shown = await rows(page, id);
  assert.equal(lines.length, shown.length + 1, `${id}: the heading and every row that is shown`);
  const width = lines[0].split('\t').length;
  for (const line of lines) {
    const cells = line.split('\t');
    assert.equal(cells.length, width, `${id}: ${line}`);
    for (const cell of cells) assert.ok(!/^[=+@]|^-\D/.test(cell), `${id}: a formula for a spreadsheet: ${cell}`);
  }
}

/** What a paste gives: into a field of the test's own, which is gone afterwards. */
async function paste(page) {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('textarea'), { id: 'pasted' });
    document.querySelector('main').append(field);
    field.focus();
  });
  await page.keyboard.press('v', { commands: ['Paste'] });
  return page.$eval('#pasted', (field) => {
    field.remove();
    return field.value;
  });
}
