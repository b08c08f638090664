// What axe has against a page as it stands.
import axe from 'axe-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Each rule that is broken or that axe could not decide on, with where, in the page as it stands or in a part of it.
 *
 * What it cannot decide on, and others do: whether letters stand out inside a drawing, which the tests of the figures compute from their
 * colors; and whether a lone sign does, and says what its control is named, for it says nothing: the name is in words.
 */
export async function complaints(page, part = 'html') {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (part, levels) => {
    const { violations, incomplete } = await axe.run(part, { runOnly: levels, resultTypes: ['violations', 'incomplete'] });
    const others = (rule) => (node) => {
      const element = document.querySelector(node.target[0]);
      if (!['color-contrast', 'label-content-name-mismatch'].includes(rule.id) || !element) return true;
      return !element.closest('svg') && /[\p{L}\p{N}]/u.test(element.textContent.replace(/\s/g, ''));
    };
    const doubts = incomplete.map((rule) => ({ ...rule, id: `undecided ${rule.id}`, nodes: rule.nodes.filter(others(rule)) }));
    return [...violations, ...doubts.filter(({ nodes }) => nodes.length > 0)];
  }, part, LEVELS);
  return found.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    count: nodes.length,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')} ${node.any?.[0]?.message ?? ''}`),
  }));
}
