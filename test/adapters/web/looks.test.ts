import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { incidentCard, note, raisedCard, updateForm } from './samples.ts';
import { type Windows, windowsOn } from './windows.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let browser: TestBrowser;
let workspace: Workspace;
let windows: Windows;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());
beforeEach(async () => {
  workspace = await startWorkspace();
  windows = windowsOn(workspace, browser);
});
afterEach(async () => {
  const complaints = await windows.close();
  await workspace.stop();
  expect(complaints).toEqual([]);
});

/** Parts of the page whose content is wider than they are. */
const tooWide = (page: Page) =>
  page.evaluate<string[]>(
    `[document.documentElement, ...document.querySelectorAll('main, aside, #scroller')]
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map((part) => part.outerHTML.slice(0, 60) + ': ' + part.scrollWidth + ' > ' + part.clientWidth)`,
  );

async function fill(): Promise<string> {
  const card = await workspace.deliver('operations', incidentCard);
  await workspace.deliver('operations', note('was asked for help.', 'Jan Zieliński'), { under: card });
  await workspace.act('/ewa/operations/say', { text: `Long: ${'x'.repeat(300)}` });
  workspace.answer(() => ({ kind: 'card', card: raisedCard }));
  await workspace.act('/jan/operations/say', { text: '/incident new x' });
  await workspace.deliver('clients', note('Some card payments are refused.'));
  return card;
}

async function openForm(): Promise<string> {
  workspace.answer(() => ({ kind: 'form', form: updateForm }));
  const request = randomUUID();
  const opened = await workspace.post('/jan/operations/press', { request, press: 'update:42:3', from: 'm-x' });
  workspace.answer(() => ({ kind: 'invalid', faults: { body: 'Say what happens.' } }));
  const form = new URL(opened.headers.get('location') ?? '', 'http://x').searchParams.get('form') ?? '';
  await workspace.act('/jan/operations/submit', { form });
  return form;
}

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width, viewport: { width, height: 740 } })),
);

it.each(looks)('every page is readable for everybody: $colorScheme, $width px', async ({ width: _, ...look }) => {
  const card = await fill();
  const form = await openForm();
  const paths = [
    '/',
    '/jan/operations',
    `/jan/operations?form=${form}`,
    `/jan/operations?beside=m-${card}#beside`,
    '/jan/general',
    '/ewa/clients',
  ];
  for (const path of paths) {
    const page = await windows.visit(path, look);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    expect([path, await violations(page)]).toEqual([path, []]);
  }
});

it.each([360, 900, 1366])('nothing reaches out of a window %i wide', async (width) => {
  const card = await fill();
  const form = await openForm();
  const paths = ['/', '/jan/operations', `/jan/operations?form=${form}`, `/jan/operations?beside=m-${card}#beside`];
  for (const path of paths) {
    const page = await windows.visit(path, { viewport: { width, height: 740 } });
    expect([path, await tooWide(page)]).toEqual([path, []]);
  }
});

it('a narrow window shows the messages, what was opened beside, or a form', async () => {
  const card = await fill();
  const form = await openForm();
  const page = await windows.visit('/jan/operations', { viewport: { width: 360, height: 740 } });
  expect(await page.locator('aside').isVisible()).toBe(false);
  await page.locator(`#m-${card}`).getByRole('link', { name: 'Open beside' }).click();
  await page.locator('aside').getByText('was asked for help.').waitFor();
  expect(await page.getByLabel('Message or command').isVisible()).toBe(false);
  expect(await page.locator('#scroller').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Back to the messages' }).click();
  await page.getByLabel('Message or command').waitFor();
  await page.goto(`/jan/operations?form=${form}`);
  expect(await page.getByRole('heading', { name: 'Update INC-42' }).isVisible()).toBe(true);
});
