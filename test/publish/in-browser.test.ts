import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { eventfulDesk } from './eventful.ts';
import { published, respondingDesk } from './published.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

async function opened(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.open(options);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

interface Feed {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly updated: readonly string[];
  readonly authors: readonly string[];
  readonly contents: readonly string[];
  readonly links: readonly string[];
}

/** What a reader of feeds finds in one. */
const READ = `(text) => {
  const read = new DOMParser().parseFromString(text, 'application/xml');
  const texts = (name) =>
    [...read.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)].map((one) => one.textContent);
  return {
    faults: read.getElementsByTagName('parsererror').length,
    root: read.documentElement.localName + ' ' + read.documentElement.getAttribute('xml:lang'),
    ids: texts('id'),
    titles: texts('title'),
    updated: texts('updated'),
    authors: texts('name'),
    contents: texts('content'),
    links: [...read.querySelectorAll('link')].map((one) => one.getAttribute('rel') + ' ' + one.getAttribute('href')),
  };
}`;

const looks = (['dark', 'light'] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width, viewport: { width, height: 800 } })),
);

describe('the status page in a browser', () => {
  it.each(looks)('is readable for everybody: $colorScheme, $width px', async ({ width, ...look }) => {
    const { parts } = await eventfulDesk();
    const shown = await published(parts, { folder: null, organisation: 'Example Ltd' });
    await shown.page.look();
    for (const path of ['/status/en', '/status/pl', '/status/en/INC-3', '/status/pl/INC-1', '/status/pl/INC-99']) {
      const page = await opened(shown.address + path, look);
      expect(await violations(page), path).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });

  it('is read in both languages without script, by links', async () => {
    const { parts } = await eventfulDesk();
    const shown = await published(parts, { folder: null });
    await shown.page.look();
    const page = await opened(shown.address, { locale: 'pl-PL', javaScriptEnabled: false });
    expect(await page.locator('html').getAttribute('lang')).toBe('pl');
    expect(await page.locator('.overall').textContent()).toBe('Zakłócenia: Płatności kartą');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('.overall').textContent()).toBe('Disrupted now: Card payments');
    await page.getByRole('link', { name: 'Card payments: disruption' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('Card payments: disruption (INC-3)');
    await page.getByRole('link', { name: 'Polski' }).click();
    expect(await page.locator('h1').textContent()).toBe('Płatności kartą: zakłócenia (INC-3)');
    await page.getByRole('link', { name: 'Wszystkie usługi' }).click();
    expect(new URL(page.url()).pathname).toBe('/status/pl/');
    expect(await page.context().cookies()).toEqual([]);
  });

  it('shows what clients are told as it was written, whatever it pretends to be', async () => {
    const { parts, raises, asks, tells } = await respondingDesk();
    await raises('Cards');
    const texts = [
      '<script>document.title = "taken"</script><img src=x onerror="document.title = 1">',
      '<https://evil.example|your bank> [your bank](https://evil.example) @everyone <!channel> <@U123>',
      '</blockquote></main></html> & &lt;b&gt; "quoted" \u202eesrever \u0007 ]]> <![CDATA[',
      `${'verylongword'.repeat(200)} ${'and on '.repeat(300)}`,
    ];
    for (const text of texts) await asks(tells(text));
    const shown = await published(parts, { folder: null });
    await shown.page.look();
    const page = await opened(`${shown.address}/status/en`, { viewport: { width: 360, height: 800 } });
    const quotes = await page.locator('blockquote').allTextContents();
    expect(quotes.toReversed()).toEqual(texts);
    expect(await page.title()).toBe('Service status');
    expect(await page.locator('script, img, iframe, form, blockquote *').count()).toBe(0);
    const links = await page.locator('a').evaluateAll((all) => all.map((one) => String(Reflect.get(one, 'href'))));
    expect(links.filter((link) => !link.startsWith(`${shown.address}/status/`))).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
  });

  it('has a feed in each language that a reader of feeds can read', async () => {
    const { parts, asks, tells } = await eventfulDesk();
    await asks(tells('A bell \u0007, <b>markup</b> & ]]>'), 1, 3);
    const shown = await published(parts, { folder: null, url: 'https://example.com/desk/' });
    await shown.page.look();
    const page = await opened(`${shown.address}/status/en`);
    for (const [language, title] of [
      ['en', 'Card payments: disruption (INC-3)'],
      ['pl', 'Płatności kartą: zakłócenia (INC-3)'],
    ] as const) {
      const body = await (await fetch(`${shown.address}/status/${language}/feed.atom`)).text();
      const feed = await page.evaluate<Feed>(`(${READ})(${JSON.stringify(body)})`);
      expect(feed).toMatchObject({ faults: 0, root: `feed ${language}` });
      expect(new Set(feed.ids).size).toBe(4);
      for (const id of feed.ids) expect(id).toMatch(new RegExp(`^urn:uuid:[\\da-f-]{36}#${language}$`));
      expect(feed.titles[1]).toBe(title);
      expect(feed.updated).toHaveLength(4);
      for (const at of feed.updated) expect(at).toMatch(/^2026-03-0\dT\d\d:\d\d:\d\dZ$/);
      expect(feed.updated[0]).toBe(feed.updated.toSorted().at(-1));
      expect(feed.authors).toHaveLength(1);
      expect(feed.contents[0]).toContain('A bell \ufffd, &lt;b&gt;markup&lt;/b&gt; &amp; ]]&gt;');
      expect(feed.links.slice(0, 3)).toEqual([
        `self https://example.com/desk/status/${language}/feed.atom`,
        `alternate https://example.com/desk/status/${language}/`,
        `alternate https://example.com/desk/status/${language}/INC-3/`,
      ]);
    }
  });
});
