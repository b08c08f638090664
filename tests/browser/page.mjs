// What every question to the report in a browser begins with: the file opened as from a USB stick, with an ear on all that goes wrong.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };
export const LAPTOP = { width: 1366, height: 768 };
// An A4 sheet at 96 dots an inch.
export const SHEET = { width: 794, height: 1123 };

// The report to open and the folder for pictures, as the test that runs a question hands them over.
export const [report, pictures] = process.argv.slice(2);

const arguments_ = ['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'];
// Chromium refuses its sandbox to root.
if (process.getuid?.() === 0) arguments_.push('--no-sandbox');

/** Opens the report, asks, and fails if the page complained, was refused something or reached for anything beside its own file. */
export async function ask(question, { screen = LAPTOP, javascript = true, file = report, first } = {}) {
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: arguments_ });
  try {
    const page = await browser.newPage();
    const address = pathToFileURL(file).href;
    const troubles = listen(page, address);
    await page.setRequestInterception(true);
    await page.setJavaScriptEnabled(javascript);
    await page.setViewport(screen);
    // What glides would still be under way when it is looked at.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    if (javascript) await page.evaluateOnNewDocument(hearRefusals);
    if (first) await page.evaluateOnNewDocument(first);
    await page.goto(address, { waitUntil: 'load' });
    await question(page, browser);
    if (javascript) troubles.push(...(await page.evaluate('window.refusals')));
    assert.deepEqual(troubles, [], 'what the page complained of or reached for');
  } finally {
    await browser.close();
  }
}

function listen(page, address) {
  const troubles = [];
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error}`));
  page.on('request', (request) => {
    const [url] = request.url().split('#');
    // What is inside the file leaves nothing.
    if (url === address || url.startsWith('data:')) return request.continue();
    troubles.push(`request: ${url.slice(0, 200)}`);
    return request.abort();
  });
  return troubles;
}

function hearRefusals() {
  window.refusals = [];
  addEventListener('securitypolicyviolation', (event) => {
    window.refusals.push(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

/** A picture for the person who looks: of the whole page, or of what is on the screen. */
export async function picture(page, name, whole = false) {
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: whole });
}
