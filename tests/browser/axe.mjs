// What axe has against a page as it stands.
import axe from 'axe-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Each rule that is broken, with where, in the page as it stands or in a part of it. */
export async function complaints(page, part = 'html') {
  return told((await results(page, part)).violations);
}

/**
 * Each rule that axe cannot decide on, with where, and that nothing else answers for.
 *
 * Others do: whether letters stand out inside a drawing, which the tests of the figures compute from their colors; and whether a lone sign
 * does, and says what its control is named, for it says nothing: the name is in words. A cell that the column of names covers while its table
 * is scrolled, or that holds one digit, has the colors of the other cells of its table.
 */
export async function doubts(page, part = 'html') {
  const { incomplete } = await results(page, part);
  const open = async ({ id, nodes }) => {
    if (!['color-contrast', 'label-content-name-mismatch'].includes(id)) return nodes;
    const answered = await page.evaluate(
      (asked) => asked.map(([target, why]) => {
        const element = document.querySelector(target);
        if (element === null) return false;
        const cell = ['elmPartiallyObscured', 'shortTextContent'].includes(why) && element.closest('td, th') !== null;
        return cell || element.closest('svg') !== null || !/[\p{L}\p{N}]/u.test(element.textContent);
      }),
      nodes.map(({ target, any }) => [target[0], any?.[0]?.data?.messageKey]),
    );
    return nodes.filter((_, place) => !answered[place]);
  };
  const left = await Promise.all(incomplete.map(async (rule) => ({ ...rule, nodes: await open(rule) })));
  return told(left.filter(({ nodes }) => nodes.length > 0));
}

async function results(page, part) {
  await page.evaluate(axe.source);
  return page.evaluate((part, levels) => axe.run(part, { runOnly: levels, resultTypes: ['violations', 'incomplete'] }), part, LEVELS);
}

function told(rules) {
  return rules.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    count: nodes.length,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')} ${node.any?.[0]?.message ?? ''}`),
  }));
}
