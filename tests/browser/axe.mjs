// What axe has against a page as it stands.
import axe from 'axe-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Each rule that is broken, with where, in the page as it stands or in a part of it. */
export async function complaints(page, part = 'html') {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((part, levels) => axe.run(part, { runOnly: levels, resultTypes: ['violations'] }), part, LEVELS);
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    count: nodes.length,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')} ${node.any?.[0]?.message ?? ''}`),
  }));
}
