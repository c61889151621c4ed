/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { mustRun, openBrowser } from './playground';

const root = join(__dirname, '../..');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let page: Page;

/** The page of `npm run cards`: every card as people of the demo caseload see it, in both languages, as wide as a phone. */
beforeAll(async () => {
  mustRun(['dist/tools/cards.js']);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`file://${join(root, 'build/cards.html')}`);
});
afterAll(() => browser?.close());

it('draws every card there is', async () => {
  expect(await page.locator('.card .ac-adaptiveCard').count()).toBeGreaterThan(300);
  expect(await page.locator('#not-reached').innerText()).toContain('The tour reaches every card.');
});

it('cuts no word and lets nothing stand out at 320 pixels', async () => {
  const cut = await page.evaluate(() => {
    const isCut = (each: Element) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1;
    const phones = [...document.querySelectorAll<HTMLElement>('.card')].filter(({ style }) => style.width === '320px');
    return phones.flatMap((card) => {
      const edge = card.getBoundingClientRect().right + 1;
      const cutButtons = [...card.querySelectorAll('button')].filter((each) => [each, ...each.querySelectorAll('*')].some(isCut));
      const outside = [...card.querySelectorAll('button, p, span, label, input, select, textarea')].filter(
        (each) => each.getBoundingClientRect().right > edge,
      );
      return [...cutButtons, ...outside].map((each) => `${card.closest('section')?.id} ${card.lang}: ${each.textContent?.slice(0, 60)}`);
    });
  });
  expect([...new Set(cut)]).toEqual([]);
});

it('shows every state in the light, the dark and the high-contrast theme', async () => {
  const themes = page.locator('#states [data-theme]');
  expect(await themes.count()).toBe(3);
  for (const theme of await themes.all()) expect((await theme.innerText()).match(/Words beside/g)?.length).toBeGreaterThan(20);
});

it('has words that stand out from what is behind them, states in every theme too', async () => {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(on: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run('main', { runOnly: ['color-contrast', 'label', 'button-name'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
  expect(violations).toEqual([]);
});
