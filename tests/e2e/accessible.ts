import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** How often a page is looked at again before what axe finds on it counts. */
const LOOKS = 3;

/** Fails on what axe calls serious or critical, and names the first element of each. */
export async function expectAccessible(page: Page): Promise<void> {
  let findings = await findingsOf(page);
  // On a slow machine a page may still be waking up while axe reads it: what is wrong with it stays wrong.
  for (let look = 1; look < LOOKS && findings.length > 0; look++) {
    console.warn(`axe, look ${look} at ${page.url()}: ${findings.join('\n')}`);
    await page.waitForTimeout(1_000);
    findings = await findingsOf(page);
  }
  expect(findings).toEqual([]);
}

async function findingsOf(page: Page): Promise<string[]> {
  // A colour on its way to another is read as one of too little contrast.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
