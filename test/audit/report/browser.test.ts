import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlReport } from '../../../src/audit/report/html/index.js';
import { CHROMIUM, startBrowser } from '../../reporters/html/browser.js';
import { HOSTILE_RELEASE, manyReleases, RELEASES, type Release, reportOf } from './reporting.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

if (CHROMIUM === undefined) {
  process.stderr.write(
    'Left out: test/audit/report/browser.test.ts, the page of an audit in a browser. No Chromium was found; install it, or name it in CHROMIUM.\n',
  );
}

const PAGES: readonly (readonly [string, readonly Release[]])[] = [
  ['years of releases', RELEASES],
  ['nothing that blocks', RELEASES.slice(0, 1)],
  ['many files', manyReleases(120)],
  ['hostile names', [HOSTILE_RELEASE]],
];

describe.runIf(CHROMIUM !== undefined)('the page of an audit in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foi-gate-audit-html-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page as a file and lists what it asks for beside itself, and every dialog that it opens. */
  async function open(html: string, width = 1280): Promise<{ page: Page; asked: string[] }> {
    const file = join(folder, 'audit.html');
    writeFileSync(file, html);
    const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    return { page, asked: asked.slice(1) };
  }

  it.each(PAGES.flatMap(([what, releases]) => [320, 1280].map((width) => [what, width, releases] as const)))(
    'has no fault that axe knows, and fits: %s at %i pixels',
    async (_what, width, releases) => {
      const { page, asked } = await open(await reportOf(htmlReport, releases), width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResults>(`axe.run({ runOnly: ${JSON.stringify(STANDARD)} })`);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([]);
      expect(asked).toEqual([]);
      await page.context().close();
    },
  );

  it('leads from the worst file to its sheet by the keyboard', async () => {
    const { page } = await open(await reportOf(htmlReport, RELEASES));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
    await page.locator('.list a').first().focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#sheet-1$/u);
    expect(await page.locator('#sheet-1 h3').textContent()).toBe('1. 2023/workforce.xlsx');
    await page.context().close();
  });

  it('draws a bar for each year, as long as it has files', async () => {
    const { page } = await open(await reportOf(htmlReport, RELEASES));
    const plot = page.locator('figure.plot', { has: page.locator('#by-year') });
    const widths = await plot
      .locator('rect[fill="#dfe4e9"]')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
    expect(widths).toHaveLength(4);
    expect(new Set(widths).size).toBe(1);
    await page.context().close();
  });

  it('prints', async () => {
    const { page } = await open(await reportOf(htmlReport, RELEASES));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.skip').isVisible()).toBe(false);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    await page.context().close();
  });
});
